"""Pieces of SQL put together, and statements run through Django's connection. Knows no item and no rule."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.db import connection
from psycopg import sql

Composable = sql.Composable
SQL = sql.SQL
TRUE: Final = sql.SQL("true")
FALSE: Final = sql.SQL("false")


def all_of(tests: Iterable[Composable]) -> Composable:
    """The tests joined by `and`; true where there are none."""
    return _joined(" and ", list(tests), TRUE)


def any_of(tests: Iterable[Composable]) -> Composable:
    """The tests joined by `or`; false where there are none."""
    return _joined(" or ", list(tests), FALSE)


def truth(value: bool) -> Composable:
    """A constant test."""
    return TRUE if value else FALSE


def name(*parts: str) -> Composable:
    """A quoted name, dotted where there are several parts."""
    return sql.Identifier(*parts)


def literal(value: Any) -> Composable:
    """A value, quoted."""
    return sql.Literal(value)


def bigints(values: Iterable[int]) -> Composable:
    """A constant array of whole numbers."""
    return sql.SQL("'{{{}}}'::bigint[]".format(",".join(str(int(one)) for one in values)))


def texts(values: Iterable[str]) -> Composable:
    """A constant array of texts."""
    return sql.SQL("array[{}]::text[]").format(sql.SQL(", ").join(sql.Literal(one) for one in values))


def listed(parts: Iterable[Composable]) -> Composable:
    """The parts with commas between them."""
    return sql.SQL(", ").join(parts)


def fetch_all(statement: Composable) -> list[tuple[Any, ...]]:
    """Run one statement and return its rows."""
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return list(cursor.fetchall())


def fetch_one(statement: Composable) -> tuple[Any, ...] | None:
    """Run one statement and return its first row, or None."""
    with connection.cursor() as cursor:
        cursor.execute(statement)
        row: tuple[Any, ...] | None = cursor.fetchone()
        return row


def fetch_json(statement: Composable) -> bytes | None:
    """Run one statement whose first column is JSON built by PostgreSQL; its bytes, untouched."""
    found = fetch_one(statement)
    return None if found is None or found[0] is None else str(found[0]).encode()


def _joined(word: str, tests: Sequence[Composable], none: Composable) -> Composable:
    if not tests:
        return none
    if len(tests) == 1:
        return tests[0]
    return sql.SQL("({})").format(sql.SQL(word).join(tests))
