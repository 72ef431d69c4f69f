"""A backup restores to an equal portal, and a damaged one is told apart before anything is touched."""

import contextlib
import hashlib
import os
import random
import threading
from pathlib import Path

import psycopg
import pytest

from kartoteka.cluster.archive import verify
from kartoteka.cluster.backup import back_up
from kartoteka.cluster.database import database
from kartoteka.cluster.errors import ClusterError
from kartoteka.cluster.layout import Layout, secret_key
from kartoteka.cluster.restore import restore


@pytest.fixture
def portal(layout: Layout) -> Layout:
    with database(layout) as url, psycopg.connect(url) as connection:
        connection.execute("CREATE EXTENSION pg_trgm")
        connection.execute("CREATE TABLE client (id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY, name text)")
        connection.execute("INSERT INTO client (name) SELECT 'Müller Öl ' || n FROM generate_series(1, 5000) n")
        connection.execute("CREATE INDEX ON client USING gin (name gin_trgm_ops)")
    secret_key(layout)
    fill_files(layout)
    return layout


@pytest.fixture
def backup(portal: Layout, folder: Path) -> Path:
    target = folder / "portal.backup"
    with database(portal) as url:
        back_up(portal, url=url, target=target, program="0.1.0")
    return target


def put_back(target: Layout, backup: Path, *, replace: bool = False, program: str = "0.1.0") -> None:
    restore(target, external_url=None, source=backup, program=program, replace=replace)


def test_the_restored_portal_is_equal_by_hash(portal: Layout, backup: Path, folder: Path) -> None:
    other = Layout(folder / "other")
    put_back(other, backup)
    assert state(other) == state(portal)
    with database(other) as url, psycopg.connect(url) as connection:
        row = connection.execute("INSERT INTO client (name) VALUES ('next') RETURNING id").fetchone()
    assert row == (5001,)


def test_a_backup_is_for_its_owner_alone(backup: Path) -> None:
    assert backup.stat().st_mode & 0o077 == 0


def test_a_backup_never_overwrites(portal: Layout, backup: Path) -> None:
    before = backup.read_bytes()
    with database(portal) as url, pytest.raises(ClusterError) as refused:
        back_up(portal, url=url, target=backup, program="0.1.0")
    assert refused.value.exit_code == 4
    assert backup.read_bytes() == before


def test_any_changed_byte_and_any_missing_end_is_found(backup: Path, folder: Path) -> None:
    whole = backup.read_bytes()
    chance = random.Random(7)
    damaged = folder / "damaged"
    for _ in range(60):
        at = chance.randrange(len(whole))
        damaged.write_bytes(whole[:at] + bytes([whole[at] ^ (1 << chance.randrange(8))]) + whole[at + 1 :])
        assert_refused(damaged)
        damaged.write_bytes(whole[:at])
        assert_refused(damaged)
    damaged.write_bytes(whole + b"\n")
    assert_refused(damaged)


def test_a_damaged_backup_leaves_the_portal_as_it_is(portal: Layout, backup: Path) -> None:
    before = state(portal)
    backup.write_bytes(backup.read_bytes()[:-1000])
    with pytest.raises(ClusterError) as refused:
        put_back(portal, backup, replace=True)
    assert refused.value.exit_code == 3
    assert state(portal) == before


def test_an_occupied_directory_needs_replace(portal: Layout, backup: Path) -> None:
    before = state(portal)
    with database(portal) as url, psycopg.connect(url) as connection:
        connection.execute("DELETE FROM client")
    (portal.files / "later").write_text("later")
    with pytest.raises(ClusterError) as refused:
        put_back(portal, backup)
    assert refused.value.exit_code == 4
    put_back(portal, backup, replace=True)
    assert state(portal) == before


def test_a_running_portal_needs_replace_and_goes_on_with_what_was_restored(portal: Layout, backup: Path) -> None:
    with database(portal) as url:
        with psycopg.connect(url) as connection:
            connection.execute("DELETE FROM client")
            with pytest.raises(ClusterError) as refused:
                put_back(portal, backup)
            assert refused.value.exit_code == 4
        put_back(portal, backup, replace=True)
        with psycopg.connect(url) as connection:
            assert connection.execute("SELECT count(*) FROM client").fetchone() == (5000,)


def test_a_backup_of_a_newer_release_is_refused(folder: Path, backup: Path) -> None:
    with pytest.raises(ClusterError, match="older") as refused:
        put_back(Layout(folder / "other"), backup, program="0.0.9")
    assert refused.value.exit_code == 4


def test_a_database_elsewhere_is_filled_once_and_then_needs_replace(backup: Path, folder: Path) -> None:
    elsewhere = Layout(folder / "elsewhere")
    other = Layout(folder / "other")
    with database(elsewhere) as url:
        restore(other, external_url=url, source=backup, program="0.1.0", replace=False)
        with pytest.raises(ClusterError):
            restore(other, external_url=url, source=backup, program="0.1.0", replace=False)
        restore(other, external_url=url, source=backup, program="0.1.0", replace=True)
        with psycopg.connect(url) as connection:
            assert connection.execute("SELECT count(*) FROM client").fetchone() == (5000,)
    assert files(other) == files(Layout(backup.parent / "data"))
    assert len(list(other.backups.iterdir())) == 1


def assert_refused(path: Path) -> None:
    with pytest.raises(ClusterError) as refused:
        verify(path)
    assert refused.value.exit_code == 3


def fill_files(layout: Layout) -> None:
    for name in ("ab/cd/one", "ab/two", "Größe.pdf"):
        (layout.files / name).parent.mkdir(parents=True, exist_ok=True)
        (layout.files / name).write_bytes(os.urandom(30_000))


def state(layout: Layout) -> tuple[object, ...]:
    with database(layout) as url, psycopg.connect(url) as connection:
        rows = connection.execute("SELECT md5(string_agg(c::text, ',' ORDER BY id)) FROM client c").fetchone()
        columns = connection.execute(
            "SELECT array_agg(attname || atttypid::regtype ORDER BY attnum) FROM pg_attribute"
            " WHERE attrelid = 'client'::regclass"
        ).fetchone()
    return rows, columns, files(layout), layout.secret_key.read_text()


def files(layout: Layout) -> dict[str, str]:
    found = (path for path in layout.files.rglob("*") if path.is_file())
    return {str(p.relative_to(layout.files)): hashlib.sha256(p.read_bytes()).hexdigest() for p in found}


def test_a_restore_under_load_keeps_callers_out_only_for_a_moment(portal: Layout, backup: Path) -> None:
    """Connections that come again and again, as a web server's pool does, cannot hold the exchange up."""
    with database(portal) as url:
        over = threading.Event()
        pestering = [threading.Thread(target=pester, args=(url, over)) for _ in range(4)]
        for thread in pestering:
            thread.start()
        try:
            put_back(portal, backup, replace=True)
        finally:
            over.set()
            for thread in pestering:
                thread.join()
        with psycopg.connect(portal.owner_url) as owner:
            names = owner.execute("SELECT datname FROM pg_database WHERE datname LIKE 'kartoteka%'").fetchall()
    assert names == [("kartoteka",)]


def pester(url: str, over: threading.Event) -> None:
    while not over.is_set():
        with contextlib.suppress(psycopg.Error), psycopg.connect(url, connect_timeout=5) as connection:
            connection.execute("SELECT pg_sleep(0.2)")
