"""A full disk: a start says so in one sentence, a running portal comes back by itself, a backup leaves no half file.

Each is tried on a disk that really is full, by whoever runs the tests and, where that is root, by an ordinary user too.
"""

import contextlib
import os
import time
from pathlib import Path

import psycopg
import pytest

from kartoteka.cluster.backup import back_up
from kartoteka.cluster.database import database
from kartoteka.cluster.errors import ClusterError
from kartoteka.cluster.layout import Layout, secret_key
from kartoteka.cluster.tests.conftest import program_for
from kartoteka.cluster.tests.small_disk import MIB, filled, mount_disk, with_own_mounts
from kartoteka.cluster.tests.test_supervisor import OURS, Up

ROOM = 200 * MIB


@pytest.fixture
def disk(folder: Path, other: str | None) -> Path:
    """The folder over which a test lays its small disk, of the one who tries it."""
    place = folder / "disk"
    place.mkdir()
    os.chown(place, folder.stat().st_uid, -1)
    return place


def test_a_start_on_a_full_disk_says_so_and_works_again_with_room(disk: Path, other: str | None) -> None:
    def tried() -> None:
        mount_disk(disk, size=ROOM)
        layout = Layout(disk / "data")
        with database(layout):
            pass
        with filled(disk), pytest.raises(ClusterError, match="disk is full"), database(layout):
            pass
        with database(layout) as url:
            psycopg.connect(url).close()

    with_own_mounts(tried, user=other)


def test_making_the_database_without_room_is_one_sentence_and_leaves_no_half_cluster(
    disk: Path, other: str | None
) -> None:
    layout = Layout(disk / "data")

    def tried() -> None:
        mount_disk(disk, size=ROOM)
        with filled(disk, leaving=10 * MIB):
            with pytest.raises(ClusterError, match=r"could not be|failed"), database(layout):
                pass
            assert not layout.cluster.exists()
        with database(layout) as url:
            psycopg.connect(url).close()

    with_own_mounts(tried, user=other)


@pytest.mark.parametrize("face", ["base", "pg_wal"])
def test_r13_a_running_portal_comes_back_when_there_is_room_again(
    disk: Path, folder: Path, other: str | None, face: str
) -> None:
    """Tables that cannot grow are refused in words and what is there is read on; a log that cannot grow ends the
    server, which comes back. Nothing that was committed is lost by either."""
    layout = Layout(disk / "data")
    program = program_for(other, copies=folder) if other else OURS

    def tried() -> None:
        with database(layout):
            pass
        mount_disk(layout.cluster / face, size=ROOM if face == "base" else 48 * MIB)
        up = Up(layout, program=program)
        try:
            up.lines()
            keep(layout)
            with filled(layout.cluster / face):
                assert fill(layout) == ("ERROR" if face == "base" else "PANIC")
                if face == "base":
                    assert kept(layout) == list(range(1, 1001))
            wait_until_written(layout)
            assert up.process.poll() is None
            assert kept(layout) == list(range(1, 1001))
        finally:
            assert up.stop() == 0

    with_own_mounts(tried, user=other)


def test_a_backup_that_finds_no_room_leaves_no_file(disk: Path, folder: Path, other: str | None) -> None:
    layout = Layout(folder / "data")

    def tried() -> None:
        mount_disk(disk, size=ROOM)
        with database(layout) as url:
            secret_key(layout)
            (layout.files / "large").write_bytes(os.urandom(4 * MIB))
            with filled(disk):
                with pytest.raises(ClusterError, match="could not be written"):
                    back_up(layout, url=url, target=disk / "portal.backup", program="0.1.0")
                assert [path.name for path in disk.iterdir()] == ["ballast"]

    with_own_mounts(tried, user=other)


def keep(layout: Layout) -> None:
    with psycopg.connect(layout.url) as connection:
        connection.execute("CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n")


def kept(layout: Layout) -> list[int]:
    with psycopg.connect(layout.url) as connection:
        return [row[0] for row in connection.execute("SELECT n FROM kept ORDER BY n")]


def fill(layout: Layout) -> str:
    """Write more than there is room for; how bad the server called it."""
    try:
        with psycopg.connect(layout.url, autocommit=True) as connection:
            connection.execute("CREATE TABLE heap AS SELECT repeat('x', 500) FROM generate_series(1, 200000)")
    except psycopg.errors.DiskFull as error:
        return error.diag.severity_nonlocalized or ""
    raise AssertionError("there was room")


def wait_until_written(layout: Layout) -> None:
    end = time.monotonic() + 60
    while True:
        with contextlib.suppress(psycopg.Error), psycopg.connect(layout.url, connect_timeout=5) as connection:
            connection.execute("CREATE TABLE IF NOT EXISTS again (n int)")
            return
        assert time.monotonic() < end, "it did not come back"
        time.sleep(0.2)
