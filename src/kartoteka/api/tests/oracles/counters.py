"""The clock and the counters of the database: two worlds differ in what they hold, not in when or under which ids."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


def when(day: str, *, after: int) -> None:
    """Let the records after this one have happened that day, a minute apart; a transaction knows only one moment."""
    with connection.cursor() as cursor:
        cursor.execute(
            "update timeline_record set at = %s::timestamptz + (seq - %s) * interval '1 minute' where seq > %s",
            [f"{day}T00:00:00Z", after, after],
        )
        cursor.execute(
            "update items_item set created_at = case when created_at = now() then %s::timestamptz else created_at end,"
            " changed_at = coalesce((select max(at) from timeline_record join timeline_change on record_id = seq"
            "  where item_id = items_item.id), %s::timestamptz) where changed_at > '2026-06-01'",
            [f"{day}T00:00:00Z"] * 2,
        )


def sequences() -> dict[str, int]:
    """How far every sequence has counted."""
    with connection.cursor() as cursor:
        cursor.execute("select sequencename, coalesce(last_value, 0) from pg_sequences where schemaname = 'public'")
        return {name: int(number) for name, number in cursor.fetchall()}


def restart(values: dict[str, int]) -> None:
    """Let every sequence go on behind its value."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select setval(name, greatest(number, 1), number > 0)"
            " from unnest(%s::text[], %s::bigint[]) as one(name, number)",
            [list(values), list(values.values())],
        )


@contextmanager
def sequence(name: str, last: int) -> Iterator[None]:
    """This sequence goes on behind `last` for a while."""
    here = sequences()[name]
    restart({name: last})
    yield
    restart({name: here})
