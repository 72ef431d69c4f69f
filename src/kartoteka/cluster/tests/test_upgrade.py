"""A data directory of PostgreSQL 15 is moved to today's, keeps its content and can be looked at as it was."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from kartoteka.cluster.account import database_account
from kartoteka.cluster.archive import verify
from kartoteka.cluster.binaries import find_binaries
from kartoteka.cluster.database import database
from kartoteka.cluster.errors import ClusterError
from kartoteka.cluster.layout import Layout, prepare
from kartoteka.cluster.server import new_server
from kartoteka.cluster.testing import roomy_folder
from kartoteka.cluster.tests.older_postgresql import lay_beside, unpacked_for_all
from kartoteka.cluster.upgrade import upgrade_if_older
from kartoteka.cluster.versions import cluster_major


@pytest.fixture(scope="module")
def debian() -> Iterator[Path]:
    """PostgreSQL 15 where every account can reach it."""
    with tempfile.TemporaryDirectory(prefix="kartoteka-", dir=roomy_folder()) as made:
        yield unpacked_for_all(Path(made))


@pytest.fixture
def old(layout: Layout, debian: Path) -> Layout:
    """A directory as a release with PostgreSQL 15 would have left it."""
    prepare(layout, account=database_account(layout.cluster))
    server = new_server(layout, binaries=lay_beside(layout.binaries, root=debian))
    server.make()
    try:
        server.start()
        with psycopg.connect(layout.url) as connection:
            connection.execute("CREATE EXTENSION pg_trgm")
            connection.execute("CREATE TABLE client (id int PRIMARY KEY, name text)")
            connection.execute("INSERT INTO client SELECT n, 'Ж' || n FROM generate_series(1, 1000) n")
            connection.execute("CREATE INDEX ON client USING gin (name gin_trgm_ops)")
    finally:
        server.stop()
    return layout


def test_it_is_moved_with_its_content_and_a_backup(old: Layout) -> None:
    upgrade_if_older(old, program="0.1.0")
    assert cluster_major(old) == find_binaries(old.binaries).major > 15
    assert content(old) == (1000, "Ж1000")
    assert (old.binaries / "data-15" / "PG_VERSION").read_text() == "15\n"
    [backup] = old.backups.iterdir()
    verify(backup)


def test_it_is_moved_once(old: Layout) -> None:
    upgrade_if_older(old, program="0.1.0")
    upgrade_if_older(old, program="0.1.0")
    assert len(list(old.backups.iterdir())) == 1


def test_a_command_works_on_it_as_it_is(old: Layout) -> None:
    assert content(old) == (1000, "Ж1000")
    assert cluster_major(old) == 15


@pytest.mark.parametrize("renamed", [False, True])
def test_a_kill_between_the_renames_is_made_good(old: Layout, renamed: bool) -> None:
    upgrade_if_older(old, program="0.1.0")
    old.cluster.rename(old.binaries / "upgraded")
    if not renamed:
        (old.binaries / "data-15").rename(old.cluster)
    assert content(old) == (1000, "Ж1000")


def test_too_little_room_changes_nothing(old: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type("Usage", (), {"free": 1_000_000})
    monkeypatch.setattr("kartoteka.cluster.upgrade.shutil.disk_usage", lambda _path: usage)
    with pytest.raises(ClusterError, match="nothing was changed"):
        upgrade_if_older(old, program="0.1.0")
    assert content(old) == (1000, "Ж1000")


def content(layout: Layout) -> tuple[object, ...] | None:
    with database(layout) as url, psycopg.connect(url) as connection:
        return connection.execute("SELECT count(*), max(name) FILTER (WHERE id = 1000) FROM client").fetchone()
