"""A backup of the whole program restores to an equal one (R22): every table, every file, the key, the tokens."""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from kartoteka.cluster.database import database
from kartoteka.cluster.layout import Layout
from kartoteka.cluster.testing import roomy_folder
from kartoteka.config.tests.whole_program import Ledger, Running

# What a running program writes down about itself, not about the firm.
OF_THE_MOMENT = {"procrastinate_workers", "procrastinate_periodic_defers", "procrastinate_jobs", "procrastinate_events"}


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="kartoteka-", dir=roomy_folder()) as made:
        yield Path(made)


def test_r22_a_backup_under_load_holds_all_that_was_acknowledged_and_one_at_rest_restores_equal(folder: Path) -> None:
    portal = Running(folder / "data")
    try:
        assert portal.upload("contract.pdf", os.urandom(200_000)).status == 201
        with Ledger(portal) as ledger:
            ledger.wait_for(100)
            before = set(ledger.acknowledged)
            kartoteka(portal, "backup", str(folder / "under-load"), data=folder / "data")
        kartoteka(portal, "backup", str(folder / "at-rest"), data=folder / "data")
    finally:
        portal.stop()
    again = restored(portal, folder / "under-load", folder / "first")
    try:
        stored = again.stored()
        assert before <= stored.keys() <= ledger.acknowledged
        assert set(stored.values()) == {1}
        assert again.half_records() == 0
    finally:
        again.stop()
    begun = time.monotonic()
    kartoteka(portal, "restore", str(folder / "at-rest"), data=folder / "second")
    print(f"\nR22: {len(ledger.acknowledged)} persons restored in {time.monotonic() - begun:.1f} s")
    assert state(Layout(folder / "second")) == state(Layout(folder / "data"))


def restored(portal: Running, backup: Path, into: Path) -> Running:
    """The restored portal, running; the first one's token opens it."""
    kartoteka(portal, "restore", str(backup), data=into)
    again = Running(into)
    again.token = portal.token
    assert again.get("/api/v1/me").status == 200
    return again


def kartoteka(portal: Running, *typed: str, data: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kartoteka", *typed, "--data", str(data)],
        env=portal.environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def state(layout: Layout) -> dict[str, str]:
    """A digest of each table's rows and of each file, and the key."""
    found = {"key": (layout.top / "secret.key").read_text()}
    for path in (path for path in layout.files.rglob("*") if path.is_file()):
        found[str(path.relative_to(layout.files))] = hashlib.sha256(path.read_bytes()).hexdigest()
    rows = sql.SQL("SELECT count(*), coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM {} t")
    with database(layout) as url, psycopg.connect(url) as connection:
        tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
        for name in [row[0] for row in connection.execute(tables) if row[0] not in OF_THE_MOMENT]:
            found[name] = json.dumps(connection.execute(rows.format(sql.Identifier(name))).fetchone())
    assert len(found) > 30, "the tables of the program are there"
    return found
