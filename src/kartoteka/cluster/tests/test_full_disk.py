"""A full disk: a start says so in one sentence, a running portal comes back by itself, a backup leaves no half file.

Where this user may not mount a small disk, a limit on the size of files stands for it.
"""

import contextlib
import os
import resource
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from kartoteka.cluster.backup import back_up
from kartoteka.cluster.database import database
from kartoteka.cluster.errors import ClusterError
from kartoteka.cluster.layout import Layout, secret_key
from kartoteka.cluster.tests.conftest import in_child
from kartoteka.cluster.tests.test_supervisor import Up

MIB = 1 << 20


@pytest.fixture
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of 200 MiB, or where that cannot be had, an ordinary folder."""
    place = folder / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", place], check=False, capture_output=True
    )
    yield place
    if mounted.returncode == 0:
        subprocess.run(["umount", "-l", place], check=True)


def test_a_start_on_a_full_disk_says_so_and_works_again_with_room(small_disk: Path) -> None:
    layout = Layout(small_disk / "data")
    with database(layout):
        pass
    with filled(small_disk) as is_small:
        if is_small:
            with pytest.raises(ClusterError, match="disk is full"), database(layout):
                pass
    with database(layout) as url:
        psycopg.connect(url).close()


def test_making_the_database_without_room_is_one_sentence_and_leaves_no_half_cluster(folder: Path) -> None:
    layout = Layout(folder / "data")

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2 * MIB, 2 * MIB))
        with pytest.raises(ClusterError, match=r"could not be copied|failed"), database(layout):
            pass

    in_child(limited)
    assert not layout.cluster.exists()


def test_a_running_portal_comes_back_when_there_is_room_again(small_disk: Path) -> None:
    layout = Layout(small_disk / "data")
    up = Up(layout)
    try:
        up.lines()
        with psycopg.connect(layout.url) as connection:
            connection.execute("CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n")
        with filled(small_disk):
            with contextlib.suppress(psycopg.Error), psycopg.connect(layout.url, autocommit=True) as connection:
                connection.execute("CREATE TABLE heap AS SELECT repeat('x', 500) FROM generate_series(1, 200000)")
            time.sleep(1.0)
        wait_until_written(layout)
        assert up.process.poll() is None
        with psycopg.connect(layout.url) as connection:
            assert connection.execute("SELECT count(*) FROM kept").fetchone() == (1000,)
    finally:
        assert up.stop() == 0


def test_a_backup_that_finds_no_room_leaves_no_file(small_disk: Path, folder: Path) -> None:
    layout = Layout(folder / "data")
    with database(layout) as url:
        secret_key(layout)
        (layout.files / "large").write_bytes(os.urandom(4 * MIB))
        with filled(small_disk) as is_small:
            if is_small:
                with pytest.raises(ClusterError, match="could not be written"):
                    back_up(layout, url=url, target=small_disk / "portal.backup", program="0.1.0")
                assert [path.name for path in small_disk.iterdir()] == ["ballast"]


@contextlib.contextmanager
def filled(disk: Path) -> Iterator[bool]:
    """Fill a small disk to the brim for the block; yields whether it was one."""
    if not disk.is_mount():
        yield False
        return
    ballast = disk / "ballast"
    with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as out:
        while True:
            out.write(bytes(MIB))
    with contextlib.suppress(OSError), ballast.open("ab", buffering=0) as out:
        while True:
            out.write(bytes(512))
    try:
        yield True
    finally:
        ballast.unlink()


def wait_until_written(layout: Layout) -> None:
    end = time.monotonic() + 60
    while True:
        with contextlib.suppress(psycopg.Error), psycopg.connect(layout.url, connect_timeout=5) as connection:
            connection.execute("CREATE TABLE IF NOT EXISTS again (n int)")
            return
        assert time.monotonic() < end, "it did not come back"
        time.sleep(0.2)
