"""Applying Django's migrations, one process at a time, and knowing what is still to apply."""

import contextlib
from collections.abc import Iterator

import psycopg
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from kartoteka.cluster.errors import ClusterError
from kartoteka.kinds.sync import sync as sync_kinds
from kartoteka.people.roles import sync_roles

ADVISORY_LOCK = 0x6B6172746F74656B  # "kartotek"


def pending() -> list[str]:
    """The migrations this database lacks, as `app.name`."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def migrate() -> int:
    """Apply what is pending, bring the factory's roles and kinds up to date, and return how many were applied.

    Of two processes that try at once one does it and the other finds it done.
    """
    with _alone():
        waiting = len(pending())
        if waiting:
            with _as_long_as_it_takes():
                call_command("migrate", interactive=False, verbosity=0)
        sync_roles()
        sync_kinds()
        return waiting


@contextlib.contextmanager
def _as_long_as_it_takes() -> Iterator[None]:
    """An index of a large table takes longer than a request may."""
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        try:
            yield
        finally:
            cursor.execute("RESET statement_timeout")


def require_migrated() -> None:
    """Refuse to serve a database that another release wrote."""
    if waiting := pending():
        raise ClusterError(f"The database lacks {len(waiting)} migrations: run “kartoteka migrate”.")


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Hold an advisory lock on a connection of its own: Django's may be closed between migrations."""
    given = connection.get_connection_params()
    wanted = {key: given[key] for key in ("host", "port", "dbname", "user", "password") if given.get(key)}
    with psycopg.connect(**wanted, autocommit=True) as holder:
        holder.execute("SELECT pg_advisory_lock(%s)", [ADVISORY_LOCK])
        yield
