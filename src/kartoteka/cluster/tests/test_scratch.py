"""The test run's own PostgreSQL is as safe as the real one."""

import os

import psycopg
import pytest


@pytest.mark.parametrize("name", ["fsync", "synchronous_commit", "full_page_writes", "data_checksums"])
def test_the_test_database_is_as_durable_as_the_real_one(name: str) -> None:
    with psycopg.connect(os.environ["KARTOTEKA_DATABASE_URL"]) as connection:
        assert connection.execute(f"SHOW {name}").fetchone() == ("on",)
