"""The states that a job goes through, and the numbers by which jobs are known."""

from typing import Final

from django.db import connection, models

ONGOING: Final = ("waiting", "running")


class State(models.TextChoices):
    """Those that change nothing, exports, are never being undone."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNDOING = "undoing"
    UNDONE = "undone"


def next_id() -> int:
    """Jobs of all kinds share one row of numbers, that of the first kind there was."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence('exchange_import', 'id'))")
        return int(cursor.fetchone()[0])
