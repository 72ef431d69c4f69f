"""The pytest plugin that gives a test run its own PostgreSQL, started before Django's settings are read.

One cluster serves all workers of pytest-xdist. It lies in memory where the machine has /dev/shm, is as safe as the
real one (fsync is on), and a KARTOTEKA_DATABASE_URL that is already set is used instead.
"""

import contextlib
import fcntl
import os
import shutil
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

import psycopg
import pytest

from kartoteka.cluster.account import can_reach, database_account
from kartoteka.cluster.binaries import find_binaries, keep_beside
from kartoteka.cluster.layout import Layout, prepare
from kartoteka.cluster.server import Server

PREFIX = "kartoteka-test-"
ROOM = 4_000_000_000
_running = contextlib.ExitStack()


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests() -> Generator[None, object, object]:
    """Before any other plugin reads the settings, and once: the workers inherit the variables."""
    if "KARTOTEKA_DATABASE_URL" not in os.environ:
        layout = _running.enter_context(scratch_cluster())
        os.environ["KARTOTEKA_DATABASE_URL"] = layout.url
        os.environ.setdefault("KARTOTEKA_DATA", str(layout.top))
    return (yield)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What only root can try (becoming somebody else) is left out for others, and counted as left out."""
    left_out = [item for item in items if os.geteuid() != 0 and item.get_closest_marker("root")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def pytest_unconfigure() -> None:
    _running.close()


@contextlib.contextmanager
def scratch_cluster() -> Iterator[Layout]:
    """A running PostgreSQL in a passing folder, whose role may create databases."""
    base = roomy_folder()
    _remove_left_over(base)
    top = Path(tempfile.mkdtemp(prefix=PREFIX, dir=base))
    with (top / "in-use").open("w") as mark:
        fcntl.flock(mark, fcntl.LOCK_EX)
        server = _scratch_server(Layout(top))
        try:
            server.start()
            _allow_test_databases(server.layout)
            yield server.layout
        finally:
            server.stop()
            shutil.rmtree(top, ignore_errors=True)


def roomy_folder() -> Path:
    """Memory where there is plenty of it (containers often give /dev/shm 64 MB), else the disk."""
    memory = Path("/dev/shm")  # noqa: S108 - only folders of our own making in it
    if os.access(memory, os.W_OK) and shutil.disk_usage(memory).free >= ROOM:
        return memory
    return Path(tempfile.gettempdir())


def _allow_test_databases(layout: Layout) -> None:
    """Let the program's role create databases, as a test run needs."""
    with psycopg.connect(layout.owner_url, autocommit=True) as connection:
        connection.execute("ALTER ROLE kartoteka CREATEDB")


def _scratch_server(layout: Layout) -> Server:
    account = database_account(layout.cluster)
    prepare(layout, account=account)
    binaries = find_binaries(layout.binaries)
    if not can_reach(account, binaries.program("postgres")):
        binaries = keep_beside(binaries, kept=layout.binaries)
    server = Server(layout, binaries=binaries, account=account)
    server.make()
    return server


def _remove_left_over(base: Path) -> None:
    """Clear what killed test runs left behind: their folders whose mark nobody holds any more."""
    for mark in base.glob(f"{PREFIX}*/in-use"):
        try:
            with mark.open("r+") as held:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(mark.parent, ignore_errors=True)
        except OSError:
            continue  # in use, somebody else's, or gone meanwhile
