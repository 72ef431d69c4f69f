"""Programs of PostgreSQL 15, laid beside a data directory as an older release would have left them there.

They are Debian's, fetched without root. A release keeps the wheel's, so these stand in the same places, as scripts
that name the libraries.
"""

import shutil
from pathlib import Path

from checks.debian_parts import fetch, library_path, read_list

from kartoteka.cluster.binaries import Binaries, find_binaries

LIST = Path(__file__).with_name("debian.txt")
MAJOR = 15
PROGRAMS = f"usr/lib/postgresql/{MAJOR}"
SCRIPT = """#!/bin/sh
LD_LIBRARY_PATH='{libraries}' exec '{program}' "$@"
"""


def unpacked_for_all(folder: Path) -> Path:
    """Unpack them into a folder that every account can reach; the cache may lie in a closed home."""
    root = folder / "debian"
    shutil.copytree(fetch(read_list(LIST)), root, symlinks=True, ignore=shutil.ignore_patterns("llvmjit*", "bitcode"))
    folder.chmod(0o755)
    root.chmod(0o755)
    return root


def lay_beside(kept: Path, *, root: Path) -> Binaries:
    """The programs as `kept_binaries` finds them in the folder."""
    scripts = kept / f"{MAJOR}.0" / "debian" / "pginstall" / "bin"
    scripts.mkdir(parents=True)
    libraries = library_path(root)
    for program in (root / PROGRAMS / "bin").iterdir():
        script = scripts / program.name
        script.write_text(SCRIPT.format(libraries=libraries, program=program), encoding="utf-8")
        script.chmod(0o755)
    return find_binaries(kept, major=MAJOR)
