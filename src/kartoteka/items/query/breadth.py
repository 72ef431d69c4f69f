"""How many items an actor reaches, roughly, from PostgreSQL's own statistics: what chooses between forms of a list."""

import json
import math
import time
from collections.abc import Iterable
from typing import Final

from django.db import connection

from kartoteka.items.access import AccessPolicy
from kartoteka.items.statements import SQL, fetch_one

FRESH: Final = 300.0
"""Seconds for which a process trusts what it has read."""
BROAD: Final = 5_000
"""From so many items on, an index of readers gives more than it saves."""
NARROW: Final = 1_500
"""Up to so many items, one after the other is read in 20 ms; the indexes of words may take more for a long word."""
WIDE: Final = 0.2
"""From such a part of all items on, whether a hit is his is seen sooner than all that is his is put together."""

_STATISTICS: Final = SQL(
    "select coalesce(max(class.reltuples), 0),"
    " coalesce(max(array_to_json(most_common_elems::text::bigint[])::text), '[]'),"
    " coalesce(max(array_to_json(most_common_elem_freqs)::text), '[]') from pg_class class"
    " left join pg_stats on schemaname = current_schema() and tablename = 'items_item' and attname = 'readers'"
    " where class.oid = 'items_item'::regclass"
)

_kept: dict[str, tuple[float, float, dict[int, float]]] = {}


def is_broad(policy: AccessPolicy, kind: str) -> bool:
    """Whether the actor reaches so much that his rights are better tested row by row than looked up."""
    return _reach(policy, kind) >= BROAD


def is_narrow(policy: AccessPolicy, kinds: Iterable[str]) -> bool:
    """Whether the actor reaches so little that looking through all of it is quicker than any search."""
    return all(_reach(policy, kind) < NARROW for kind in kinds)


def is_wide(policy: AccessPolicy, kinds: Iterable[str]) -> bool:
    """Whether so many of all items are the actor's that each hit of a search is tested for it."""
    return any(_reach(policy, kind) >= WIDE * _statistics()[0] for kind in kinds)


def _reach(policy: AccessPolicy, kind: str) -> float:
    held = policy.principals(kind, "read")
    if held is None:
        return math.inf
    rows, frequencies = _statistics()
    return rows * sum(frequencies.get(one, 0.0) for one in held)


def forget() -> None:
    """Read the statistics anew at the next question."""
    _kept.clear()


def _statistics() -> tuple[float, dict[int, float]]:
    database = str(connection.settings_dict["NAME"])
    found = _kept.get(database)
    if found is None or time.monotonic() - found[0] > FRESH:
        row = fetch_one(_STATISTICS) or (0, "[]", "[]")
        frequencies = dict(zip(json.loads(row[1]), json.loads(row[2]), strict=False))
        found = _kept[database] = (time.monotonic(), max(float(row[0]), 0.0), frequencies)
    return found[1], found[2]
