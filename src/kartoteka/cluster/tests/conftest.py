"""What the cluster's tests share: a passing data directory, and running a function as another user."""

import os
import pwd
import shutil
import sys
import sysconfig
import tempfile
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

import kartoteka
from kartoteka.cluster.account import Account, can_reach
from kartoteka.cluster.layout import Layout
from kartoteka.cluster.testing import roomy_folder

ORDINARY = "nobody"
Somebody = Callable[[Callable[[], None]], None]


@pytest.fixture
def folder() -> Iterator[Path]:
    """A closed folder of the test's own; as root, PostgreSQL's account must find its way through it."""
    with tempfile.TemporaryDirectory(prefix="kartoteka-", dir=roomy_folder()) as made:
        yield Path(made)


@pytest.fixture
def layout(folder: Path) -> Layout:
    """A new data directory."""
    return Layout(folder / "data")


@pytest.fixture(params=["as we are", "as an ordinary user"] if os.geteuid() == 0 else ["as we are"])
def other(request: pytest.FixtureRequest, folder: Path) -> str | None:
    """Whom to become: nobody else and, where we are root, also an ordinary user, who then owns the folder."""
    if request.param == "as we are":
        return None
    os.chown(folder, pwd.getpwnam(ORDINARY).pw_uid, -1)
    return ORDINARY


@pytest.fixture
def somebody(other: str | None) -> Somebody:
    """Runs a function in a process of its own, as we are and, where we are root, as an ordinary user too."""
    return lambda function: in_child(function, user=other)


@dataclass(frozen=True)
class Program:
    """An interpreter, and the variables with which it finds our modules."""

    python: Path
    environment: Mapping[str, str]


def program_for(user: str, *, copies: Path) -> Program:
    """What the user needs to run us. What lies in a folder that is closed to him is copied into one that is not."""
    entry = pwd.getpwnam(user)
    account = Account(user, entry.pw_uid, entry.pw_gid, dropped=True)

    def reachable(path: Path) -> Path:
        if can_reach(account, path):
            return path
        copy = copies / path.name
        shutil.copytree(path, copy, symlinks=True, ignore=shutil.ignore_patterns("__pycache__", "test", "node_modules"))
        return copy

    source, packages = Path(kartoteka.__file__).parent.parent, Path(sysconfig.get_path("purelib"))
    paths = os.pathsep.join(map(str, (reachable(source), reachable(packages))))
    own = Path(sys.executable).resolve()
    for python in (own, Path("/usr/bin", own.name)):  # of the same version: what is installed fits both
        if python.exists() and can_reach(account, python):
            return Program(python, {"PYTHONPATH": paths})
    home = reachable(Path(sys.base_prefix).resolve())
    return Program(home / "bin" / own.name, {"PYTHONPATH": paths, "LD_LIBRARY_PATH": str(home / "lib")})


def in_child(function: Callable[[], None], *, user: str | None = None) -> None:
    """Run to the end in a forked process; a failure there is a failure here."""
    assert os.waitpid(begin_child(function, user=user), 0)[1] == 0


def begin_child(function: Callable[[], None], *, user: str | None = None) -> int:
    """Fork and let the function run there; returns the process's number."""
    number = os.fork()
    if number:
        return number
    code = 1
    try:
        if user:
            _become(user)
        function()
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def processes_in(layout: Layout) -> list[int]:
    """PostgreSQL's processes on this directory: each of them works inside its cluster."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and (entry / "cwd").resolve() == layout.cluster.resolve():
                found.append(int(entry.name))
        except OSError:
            continue
    return found


def _become(user: str) -> None:
    entry = pwd.getpwnam(user)
    os.setgroups([])
    os.setgid(entry.pw_gid)
    os.setuid(entry.pw_uid)
