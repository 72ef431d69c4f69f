"""Tries the two README commands as a stranger would: a fresh clone, an empty home, a bare machine's PATH.

`python -m checks.fresh_clone [root|user] [--no-test] [--with-shared]`; needs root, to become others.
The log, with times, goes to docs/runs/. Nothing that the run needs may come from this checkout or this user's home.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import os
import platform
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from checks.steps import ROOT
from checks.tree import git

ORDINARY = "nobody"
BARE = {"python3", "python3-minimal", "python3.11", "python3.11-minimal", "make", "git", "apt", "ca-certificates"}
ABSENT = ("node", "npm", "psql", "postgres", "pg_ctl", "chromium", "uv", "pip")
PATIENCE = 45 * 60
SAID = re.compile(r"Kartoteka is at (http://\S+)")


@dataclass
class Run:
    """One stranger: the account, the folder that is the whole world to it, and what was seen."""

    who: str
    world: Path
    lines: list[str] = field(default_factory=list)

    @property
    def clone(self) -> Path:
        return self.world / "kartoteka"

    def note(self, text: str) -> None:
        line = text.replace(str(self.world), "<world>")
        self.lines.append(line)
        print(line, flush=True)

    def start(self, *command: str, output: Path) -> subprocess.Popen[bytes]:
        """Start a command with nothing in its environment but PATH and HOME."""
        account = pwd.getpwnam(self.who)
        environment = {"PATH": str(self.world / "bin"), "HOME": str(self.world / "home")}
        with output.open("wb") as sink:
            return subprocess.Popen(
                command,
                cwd=self.clone,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                user=account.pw_uid,
                group=account.pw_gid,
                extra_groups=[],
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("who", nargs="?", choices=["root", "user"], default="root")
    parser.add_argument("--no-test", action="store_true", help="only `make run`")
    parser.add_argument("--with-shared", action="store_true", help="lay the real files beside the clone")
    chosen = parser.parse_args()
    if os.geteuid() != 0:
        sys.exit("This needs root: it makes a world of its own and becomes an ordinary user in it.")
    with world("root" if chosen.who == "root" else ORDINARY, with_shared=chosen.with_shared) as run:
        good = try_run(run, "cold") and try_run(run, "warm") and (chosen.no_test or try_test(run))
        run.note("All of it held." if good else "It did not hold.")
        write_log(run, chosen.who)
    sys.exit(0 if good else 1)


@contextlib.contextmanager
def world(who: str, *, with_shared: bool) -> Iterator[Run]:
    """A folder with a bare PATH, an empty home and a clone of what is committed, all the account's own."""
    with tempfile.TemporaryDirectory(prefix="fresh-clone-") as folder:
        run = Run(who, Path(folder))
        run.world.chmod(0o755)
        (run.world / "home").mkdir()
        link_bare_programs(run.world / "bin")
        subprocess.run(["git", "clone", "--quiet", ROOT, run.clone], check=True)
        if with_shared:
            shutil.copytree(ROOT.parent / "shared" / "realdata", run.world / "shared" / "realdata")
        account = pwd.getpwnam(who)
        for path in [run.world, *run.world.rglob("*")]:
            os.chown(path, account.pw_uid, account.pw_gid, follow_symlinks=False)
        describe(run)
        yield run


def link_bare_programs(into: Path) -> None:
    """Link what Debian's required packages, Python, make and git bring; nothing else is on the stranger's PATH."""
    into.mkdir()
    form = "${Package} ${Priority}\n"
    listed = subprocess.run(["dpkg-query", "-W", "-f", form], capture_output=True, text=True, check=True).stdout
    pairs = [line.split() for line in listed.splitlines() if len(line.split()) == 2]
    packages = [name for name, priority in pairs if priority == "required" or name in BARE]
    owned = subprocess.run(["dpkg-query", "-L", *packages], capture_output=True, text=True, check=True).stdout
    programs = [Path(line) for line in owned.splitlines() if re.fullmatch(r"(/usr)?/s?bin/[^/]+", line)]
    programs += [Path("/usr/bin/awk"), Path("/usr/bin/which"), Path("/usr/bin/python3")]
    for program in programs:
        if program.exists() and not (into / program.name).exists():
            (into / program.name).symlink_to(program)


def describe(run: Run) -> None:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    run.note(f"date: {datetime.datetime.now(datetime.UTC):%Y-%m-%d %H:%M} UTC")
    run.note(f"commit: {git('rev-parse', '--short', 'HEAD').strip()}")
    run.note(f"machine: {os.cpu_count()} cores, {memory:.0f} GiB, {platform.freedesktop_os_release()['PRETTY_NAME']}")
    run.note(f"account: {run.who}; environment: PATH and HOME alone; home: empty")
    found = [name for name in ABSENT if (run.world / "bin" / name).exists()]
    run.note(f"on PATH: {len(list((run.world / 'bin').iterdir()))} programs; of {', '.join(ABSENT)}: {found or 'none'}")


def try_run(run: Run, how: str) -> bool:
    """`make run` until the sign-in page and its script answer, then SIGTERM; the time is that of the page."""
    output, began = run.world / f"run-{how}.txt", time.monotonic()
    process = run.start("make", "run", f"ARGS=--port 0 --data {run.world / 'data'}", output=output)
    try:
        address = _wait_for_address(process, output, began)
        page = _read(f"{address}/")
        script = re.search(r'src="(/static/[^"]+\.js)"', page)
        took = time.monotonic() - began
        good = script is not None and len(_read(address + script[1])) > 1000
        run.note(f"make run ({how}): the sign-in page and its script answered after {took:.1f} s")
    except (OSError, TimeoutError) as error:
        run.note(f"make run ({how}) failed: {error}\n{output.read_text(errors='replace')[-3000:]}")
        good = False
    finally:
        stopped = _stop(process)
    run.note(f"  SIGTERM: {'ended by itself' if stopped else 'had to be killed'}")
    return good and stopped


def try_test(run: Run) -> bool:
    output, began = run.world / "test.txt", time.monotonic()
    process = run.start("make", "test", output=output)
    try:
        code = process.wait(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        code = None
        _stop(process)
    run.note(f"make test: exit code {code} after {time.monotonic() - began:.0f} s; what it said:")
    told = output.read_text(errors="replace").splitlines()
    shown = told[-400:] if code else [line for line in told if re.match(r"ok |FAILED|------|skipped|\d+ passed", line)]
    for line in shown:
        run.note(f"    {line}")
    return code == 0


def write_log(run: Run, who: str) -> None:
    folder = ROOT / "docs" / "runs"
    folder.mkdir(parents=True, exist_ok=True)
    text = f"# A fresh clone, as {'root' if who == 'root' else 'an ordinary user'}\n\n"
    text += "Written by `make fresh-clone`.\n\n" + "".join(f"    {line}\n" for line in run.lines)
    (folder / f"fresh-clone-{who}.md").write_text(text, encoding="utf-8")


def _wait_for_address(process: subprocess.Popen[bytes], output: Path, began: float) -> str:
    while time.monotonic() - began < PATIENCE:
        said = SAID.search(output.read_text(errors="replace"))
        if said:
            return said[1].rstrip("/")
        if process.poll() is not None:
            raise OSError(f"it ended with exit code {process.returncode}")
        time.sleep(0.1)
    raise TimeoutError("it said no address")


def _read(address: str) -> str:
    with urllib.request.urlopen(address, timeout=30) as answer:
        return str(answer.read().decode("utf-8", errors="replace"))


def _stop(process: subprocess.Popen[bytes]) -> bool:
    """Ask it to stop as a service manager would; say whether it did."""
    if process.poll() is None:
        os.kill(process.pid, signal.SIGTERM)
    try:
        process.wait(timeout=60)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        return False
    return True


if __name__ == "__main__":
    main()
