"""What the cluster's tests share: a passing data directory, and running a function as another user."""

import os
import pwd
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kartoteka.cluster.layout import Layout
from kartoteka.cluster.testing import roomy_folder


@pytest.fixture
def folder() -> Iterator[Path]:
    """A closed folder of the test's own; as root, PostgreSQL's account must find its way through it."""
    with tempfile.TemporaryDirectory(prefix="kartoteka-", dir=roomy_folder()) as made:
        yield Path(made)


@pytest.fixture
def layout(folder: Path) -> Layout:
    """A new data directory."""
    return Layout(folder / "data")


@pytest.fixture(params=["as we are", "as an ordinary user"])
def somebody(request: pytest.FixtureRequest, folder: Path) -> Callable[[Callable[[], None]], None]:
    """Runs a function in a process of its own, as we are and, where we are root, as an ordinary user too."""
    if request.param == "as an ordinary user" and os.geteuid() == 0:
        os.chown(folder, pwd.getpwnam("nobody").pw_uid, -1)
        return lambda function: in_child(function, user="nobody")
    return in_child


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
