"""Statements that are asked again and again with other ids: made once, planned once on each connection.

Only for statements that find rows by their ids. There one plan serves all, and planning would take longer than
running; everywhere else a plan made for other values could be a thousand times worse (ARCHITECTURE §4, 7).
"""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import Any, Final
from weakref import WeakKeyDictionary

from django.db import ProgrammingError, connection
from psycopg import errors

from kartoteka.items.access import AccessPolicy
from kartoteka.items.statements import SQL, Composable, bigints

IDS: Final = SQL("$1::bigint[]")
"""Where the ids stand in such a statement."""
MOST_KEPT: Final = 512
MOST_PLANNED: Final = 48

_planned: WeakKeyDictionary[Any, OrderedDict[str, None]] = WeakKeyDictionary()


def fetch(policy: AccessPolicy, key: tuple[Any, ...], make: Callable[[], Composable], ids: Iterable[int]) -> bytes:
    """The JSON that the statement of this key gives for these ids; `make` composes it with `IDS` the first time.

    The key must name everything, beside the policy and its catalogue, that the statement depends on.
    """
    name, text = _kept(policy, key, make)
    array = bigints(ids).as_string(None)
    with connection.cursor() as cursor:
        if connection.in_atomic_block:
            # A pooler in between may have lost the plan; in a transaction there would be no second try.
            cursor.execute(text.replace("$1::bigint[]", array))
        else:
            _execute(cursor, name, text, array)
        found = cursor.fetchone()[0]
    return b"[]" if found is None else str(found).encode()


def _kept(policy: AccessPolicy, key: tuple[Any, ...], make: Callable[[], Composable]) -> tuple[str, str]:
    kept: OrderedDict[Any, tuple[str, str]] = policy.catalogue.memory.setdefault("repeated", OrderedDict())
    whole = (policy.signature, *key)
    found = kept.get(whole)
    if found is None:
        text = make().as_string(None)
        found = kept[whole] = (f"read_{hashlib.blake2b(text.encode(), digest_size=12).hexdigest()}", text)
        if len(kept) > MOST_KEPT:
            kept.popitem(last=False)
    return found


def _execute(cursor: Any, name: str, text: str, array: str) -> None:
    planned = _planned.setdefault(connection.connection, OrderedDict())
    try:
        cursor.execute(_script(planned, name, text, array))
    except ProgrammingError as error:
        if not isinstance(error.__cause__, errors.InvalidSqlStatementName | errors.DuplicatePreparedStatement):
            raise
        planned.clear()
        cursor.execute("deallocate all")
        cursor.execute(text.replace("$1::bigint[]", array))
        return
    while cursor.description is None:
        cursor.nextset()


def _script(planned: OrderedDict[str, None], name: str, text: str, array: str) -> str:
    """One message: plan it if this connection has not, and run it under a plan for any ids."""
    parts = []
    if name not in planned:
        if len(planned) >= MOST_PLANNED:
            parts.append(f"deallocate {planned.popitem(last=False)[0]}")
        parts.append(f"prepare {name}(bigint[]) as {text}")
    planned[name] = None
    planned.move_to_end(name)
    parts += ["set plan_cache_mode = force_generic_plan", f"execute {name}({array})", "reset plan_cache_mode"]
    return "; ".join(parts)
