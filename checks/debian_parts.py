"""Fetches named Debian packages without root, into a cache of the user's, and unpacks them there; installs nothing.

It runs before anything else is there (the pip wheel may come through it), so it uses the standard library alone.
"""

from __future__ import annotations

import hashlib
import os
import platform
import re
import shutil
import subprocess
import tempfile
from pathlib import Path


class PartsError(Exception):
    """A package could not be had; the text says which step failed and what the person may do."""


def fetch(names: list[str]) -> Path:
    """Return a directory with the named packages unpacked; fetched once for each list of names."""
    key = hashlib.sha256("\n".join(sorted(names)).encode()).hexdigest()[:16]
    root = cache_home() / f"debian-{key}"
    if (root / ".complete").exists():
        return root
    for tool in ("apt-get", "dpkg-deb"):
        if shutil.which(tool) is None:
            raise PartsError(f"{tool} is not here, so Debian's packages cannot be fetched.")
    root.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=root.parent, prefix="fetching-") as scratch:
        unpacked = _download_and_unpack(names, Path(scratch))
        (unpacked / ".complete").touch()
        shutil.rmtree(root, ignore_errors=True)
        unpacked.rename(root)
    return root


def cache_home() -> Path:
    """Return this program's cache directory: outside the tree wherever the user has a home."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "kartoteka"


def read_list(path: Path) -> list[str]:
    """Return the package names of a list file: one a line, # begins a comment."""
    lines = (line.split("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line]


def library_path(root: Path) -> str:
    """Return the LD_LIBRARY_PATH under which programs unpacked in root find their libraries."""
    found = {lib.parent for lib in root.glob("usr/lib/**/*.so*")} | {lib.parent for lib in root.glob("lib/**/*.so*")}
    triplet = f"{platform.machine()}-linux-gnu"
    return ":".join(str(directory) for directory in sorted(found) if triplet in str(directory))


def _download_and_unpack(names: list[str], scratch: Path) -> Path:
    options = _apt_options(scratch)
    _run(["apt-get", *options, "--quiet", "update"], cwd=scratch)
    _run(["apt-get", *options, "--quiet", "download", *names], cwd=scratch)
    unpacked = scratch / "root"
    unpacked.mkdir()
    for package in sorted(scratch.glob("*.deb")):
        _run(["dpkg-deb", "--extract", str(package), str(unpacked)], cwd=scratch)
    return unpacked


def _apt_options(scratch: Path) -> list[str]:
    """Give apt lists, a cache and sources of its own, so that neither root nor the machine's lists are needed."""
    for directory in ("state/lists/partial", "cache/archives/partial"):
        (scratch / directory).mkdir(parents=True)
    (scratch / "status").touch()
    (scratch / "parts.sources").write_text(_debian_sources(), encoding="utf-8")
    settings = {
        "Dir::State": scratch / "state",
        "Dir::State::status": scratch / "status",
        "Dir::Cache": scratch / "cache",
        "Dir::Etc::sourcelist": scratch / "parts.sources",
        "Dir::Etc::sourceparts": "/dev/null",
        "APT::Sandbox::User": "",
        "APT::Update::Post-Invoke-Success::": "",
        "Acquire::Languages": "none",
        "Acquire::Retries": "3",
    }
    return [part for key, value in settings.items() for part in ("-o", f"{key}={value}")]


def _debian_sources() -> str:
    """Return this machine's own entries for its Debian release, leaving out other publishers' (they may be shut)."""
    release = re.search(r"^VERSION_CODENAME=(\w+)", Path("/etc/os-release").read_text(encoding="utf-8"), re.MULTILINE)
    if release is None:
        raise PartsError("/etc/os-release names no Debian release.")
    suites = {release[1], f"{release[1]}-updates", f"{release[1]}-security"}
    stanzas = [stanza for text in _source_files(".sources") for stanza in re.split(r"\n\s*\n", text)]
    kept = [stanza for stanza in stanzas if suites & set(_value(stanza, "Suites").split())]
    kept += [
        _as_stanza(line) for text in _source_files(".list") for line in text.splitlines() if _suite(line) in suites
    ]
    if not kept:
        raise PartsError(f"apt has no sources for Debian {release[1]}.")
    return "\n\n".join(kept) + "\n"


def _source_files(ending: str) -> list[str]:
    paths = sorted(Path("/etc/apt/sources.list.d").glob(f"*{ending}"))
    if ending == ".list":
        paths.append(Path("/etc/apt/sources.list"))
    return [path.read_text(encoding="utf-8") for path in paths if path.is_file()]


def _value(stanza: str, key: str) -> str:
    match = re.search(rf"^{key}:(.*)$", stanza, re.MULTILINE)
    return match[1] if match else ""


def _suite(line: str) -> str:
    words = re.sub(r"\[.*?\]", "", line).split()
    return words[2] if len(words) > 3 and words[0] == "deb" else ""


def _as_stanza(line: str) -> str:
    words = re.sub(r"\[.*?\]", "", line).split()
    signed = re.search(r"signed-by=([^\s\]]+)", line)
    key = f"\nSigned-By: {signed[1]}" if signed else ""
    return f"Types: deb\nURIs: {words[1]}\nSuites: {words[2]}\nComponents: {' '.join(words[3:])}{key}"


def _run(command: list[str], cwd: Path) -> None:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        what = " ".join(word for word in command[:1] + command[-1:])
        raise PartsError(f"{what} failed:\n{done.stderr.strip()[-2000:]}")
