"""A command has its database, whether `up` runs or not, and leaves nothing behind."""

import contextlib
import os
import pwd
import signal
import time
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from kartoteka.cluster.database import database
from kartoteka.cluster.errors import ClusterError
from kartoteka.cluster.layout import Layout
from kartoteka.cluster.tests.conftest import Somebody, begin_child, in_child, processes_in


def write(layout: Layout, *, number: int) -> None:
    with database(layout) as url, psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (n int)")
        connection.execute("INSERT INTO kept VALUES (%s)", [number])


def kept(layout: Layout) -> list[int]:
    with database(layout) as url, psycopg.connect(url) as connection:
        return [row[0] for row in connection.execute("SELECT n FROM kept ORDER BY n")]


def test_a_command_starts_postgresql_and_stops_it(layout: Layout, somebody: Somebody) -> None:
    def twice() -> None:
        write(layout, number=1)
        assert not processes_in(layout)
        assert kept(layout) == [1]

    somebody(twice)
    assert not processes_in(layout)


def test_what_was_committed_survives_the_kill_of_everything(layout: Layout, somebody: Somebody) -> None:
    def killed() -> None:
        with database(layout) as url:
            with psycopg.connect(url) as connection:
                connection.execute("CREATE TABLE kept (n int)")
                connection.execute("INSERT INTO kept SELECT generate_series(1, 1000)")
            for number in processes_in(layout):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(number, signal.SIGKILL)
            os.kill(os.getpid(), signal.SIGKILL)

    def afterwards() -> None:
        assert (layout.cluster / "postmaster.pid").exists()
        assert kept(layout) == list(range(1, 1001))

    with pytest.raises(AssertionError):
        somebody(killed)
    somebody(afterwards)


def test_postgresql_ends_when_its_starter_is_killed(layout: Layout) -> None:
    def starter() -> None:
        with database(layout):
            time.sleep(60)

    number = begin_child(starter)
    wait_for(lambda: answers(layout))
    os.kill(number, signal.SIGKILL)
    os.waitpid(number, 0)
    wait_for(lambda: not processes_in(layout))


def test_two_starters_share_one_postgresql(layout: Layout) -> None:
    children = [begin_child(lambda n=n: write_slowly(layout, number=n)) for n in range(4)]  # type: ignore[misc]
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 4
    assert kept(layout) == [0, 1, 2, 3]
    assert not processes_in(layout)


def write_slowly(layout: Layout, *, number: int) -> None:
    with database(layout) as url, psycopg.connect(url) as connection:
        connection.execute("SELECT pg_advisory_xact_lock(1)")
        connection.execute("CREATE TABLE IF NOT EXISTS kept (n int)")
        time.sleep(0.3)
        connection.execute("INSERT INTO kept VALUES (%s)", [number])


def test_the_starter_waits_for_a_guest(layout: Layout, folder: Path) -> None:
    def guest() -> None:
        with database(layout) as url:
            (folder / "in").touch()
            time.sleep(1.0)
            psycopg.connect(url).close()

    with database(layout):
        number = begin_child(guest)
        wait_for((folder / "in").exists)
    assert os.waitpid(number, 0)[1] == 0
    assert not processes_in(layout)


def test_a_named_database_is_used_and_none_is_started(layout: Layout) -> None:
    named = os.environ["KARTOTEKA_DATABASE_URL"]
    with database(layout, external_url=named) as url:
        assert url == named
    assert not layout.cluster.exists()


@pytest.mark.root
def test_root_works_on_a_directory_that_a_user_made(folder: Path, layout: Layout) -> None:
    os.chown(folder, pwd.getpwnam("daemon").pw_uid, -1)
    in_child(lambda: write(layout, number=1), user="daemon")
    write(layout, number=2)
    in_child(lambda: write(layout, number=3), user="daemon")
    assert kept(layout) == [1, 2, 3]


def test_variables_meant_for_another_postgresql_do_not_lead_astray(
    layout: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"PGPORT": "1", "PGHOST": "/nowhere", "PGDATABASE": "other", "PGDATA": "/nowhere"}.items():
        monkeypatch.setenv(name, value)
    write(layout, number=3)
    assert kept(layout) == [3]


def test_a_path_too_long_for_a_socket_works(folder: Path) -> None:
    layout = Layout(folder / ("long" * 30))
    write(layout, number=7)
    assert kept(layout) == [7]
    assert len(str(layout.socket)) < 60


def test_a_directory_nobody_may_write_gives_one_sentence(folder: Path) -> None:
    (folder / "file").touch()
    with pytest.raises(ClusterError, match="cannot be used"), database(Layout(folder / "file" / "data")):
        pass


def test_the_programs_role_is_no_superuser(layout: Layout) -> None:
    with database(layout) as url, psycopg.connect(url) as connection:
        row = connection.execute("SELECT rolsuper, rolcreatedb FROM pg_roles WHERE rolname = current_user").fetchone()
    assert row == (False, False)


def test_the_socket_lies_in_a_folder_closed_to_others(layout: Layout) -> None:
    with database(layout):
        assert layout.socket.stat().st_mode & 0o077 == 0
        assert [line.split() for line in (layout.cluster / "pg_hba.conf").read_text().splitlines()] == [
            ["local", "all", "all", "peer", "map=kartoteka"]
        ]


@pytest.mark.root
def test_another_user_of_the_machine_cannot_connect(layout: Layout) -> None:
    with database(layout) as url:

        def stranger() -> None:
            with pytest.raises(psycopg.OperationalError):
                psycopg.connect(url, connect_timeout=3)

        in_child(stranger, user="daemon")


def answers(layout: Layout) -> bool:
    try:
        psycopg.connect(layout.url, connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


def wait_for(condition: Callable[[], bool], *, seconds: float = 30.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)
