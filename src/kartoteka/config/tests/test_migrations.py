"""Migrations have the time they need, and requests keep their limit."""

import threading

import psycopg
import pytest
from django.core.management import call_command
from django.db import OperationalError, connection

from kartoteka.config.migrations import migrate, pending
from kartoteka.config.serving.testing import database_url

pytestmark = pytest.mark.django_db(transaction=True)
BEFORE = "0002_former_tags"
LIMIT = 2_000


def test_a_migration_that_takes_longer_than_a_request_may_is_not_cancelled() -> None:
    call_command("migrate", "schema", BEFORE, verbosity=0)
    waiting = len(pending())
    assert waiting > 0
    with psycopg.connect(database_url(), autocommit=True) as other:
        other.execute("BEGIN; LOCK TABLE schema_tag IN ACCESS EXCLUSIVE MODE")
        release = threading.Timer(LIMIT / 1000 + 1, lambda: other.execute("COMMIT"))
        release.start()
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET statement_timeout = %s", [LIMIT])
            assert migrate() == waiting
        finally:
            release.join()
            with connection.cursor() as cursor:
                cursor.execute("RESET statement_timeout")
            call_command("migrate", verbosity=0)
    assert pending() == []
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 100")
        with pytest.raises(OperationalError):
            cursor.execute("SELECT pg_sleep(1)")
        cursor.execute("RESET statement_timeout")
        cursor.execute("SHOW statement_timeout")
        assert cursor.fetchone() == ("30s",)
