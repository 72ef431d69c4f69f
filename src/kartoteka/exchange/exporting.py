"""Export: the items the actor may export, by the statement that lists are shown by, streamed into a CSV file."""

import csv
import os
from array import array
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Final, cast

from django.db import connection, transaction
from psycopg import Connection, sql

from kartoteka.exchange.table_columns import (
    Headers,
    exported_fields,
    is_counted,
    make_table,
    separator_of,
)
from kartoteka.items.access import AccessPolicy
from kartoteka.items.own_fields import LISTED
from kartoteka.items.present import values_statement
from kartoteka.items.query import ids_statement, order_of
from kartoteka.items.statements import Composable, bigints, fetch_all
from kartoteka.kit.errors import DomainError, Message
from kartoteka.kit.exact import loads
from kartoteka.people.actor import Actor
from kartoteka.schema.catalogue import FieldSpec, catalogue

_CHUNK: Final = 1_000
_IDS_AT_ONCE: Final = 20_000
_MARK: Final = "\ufeff"
Progress = Callable[[int, int], None]
# A thousand rows are found by their ids. Among a million the planner would start helpers for each such chunk, and walk
# through the items linked to from the first to the last: twice the time.
_BY_IDS: Final = "SET LOCAL max_parallel_workers_per_gather = 0; SET LOCAL enable_mergejoin = off"


class NotInTables(DomainError):
    """422: a field that is asked for cannot stand in a table (files, shares), or not under its key."""

    code: ClassVar[str] = "not_in_tables"
    status: ClassVar[int] = 422


@dataclass(frozen=True, slots=True)
class Selection:
    """Which items, in which order, and which of their fields: `only` cuts the list to these ids, `fields` to these keys
    in this order; what is left open takes all, in the order of their making. `kinds` are those of the list, where it
    holds others, too: filter and order may name what is theirs alone."""

    tree: Any = None
    q: str | None = None
    only: Sequence[int] | None = None
    fields: Sequence[str] | None = None
    sort: Sequence[str] = ()
    kinds: Sequence[str] = ()


def export_file(
    actor: Actor,
    kind: str,
    path: Path,
    *,
    selection: Selection = Selection(),
    headers: Headers = "labels",
    ids: bool = False,
    progress: Progress | None = None,
) -> int:
    """Write all items of the selection that the actor may export; their number. `progress` is told, now and then, how
    many of how many are written; what it raises ends the export.

    The file appears whole or not at all. Raises as `require_selection` does.
    """
    policy = AccessPolicy(actor, catalogue(actor.schema_version))
    fields, chosen = require_selection(policy, kind, selection, headers)
    order = _order(policy, kind, selection)
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            count = 0
            for line in _lines(policy, kind, fields, chosen, order, headers=headers, ids=ids, progress=progress):
                file.write(line)
                count += 1
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return count - 1


def require_selection(
    policy: AccessPolicy, kind: str, selection: Selection, headers: Headers
) -> tuple[list[FieldSpec], Composable]:
    """The fields to write, and a select of the ids of the items.

    Raises NotFound, Forbidden, UnknownField, NotInTables, and what `items.query` raises for a filter and an order.
    """
    policy.require(kind, "export")
    fields = exported_fields(policy, kind, headers)
    if selection.fields is not None:
        if headers != "keys":
            fields = [*fields, *LISTED.values()]
        asked = [LISTED.get(key) or policy.field(kind, key) for key in dict.fromkeys(selection.fields)]
        if beside := [one.key for one in asked if one not in fields]:
            raise NotInTables(fields={key: [Message("error.not_in_tables")] for key in beside})
        fields = asked
    chosen = _exportable(policy, kind, selection)
    _order(policy, kind, selection)
    return fields, chosen


def _lines(
    policy: AccessPolicy,
    kind: str,
    fields: Sequence[FieldSpec],
    chosen: Composable,
    order: Composable,
    *,
    headers: Headers,
    ids: bool,
    progress: Progress | None,
) -> Iterator[str]:
    """The lines of the file, all of one moment: the header, then one for each item."""
    pen = _Pen(separator_of(policy.actor.language))
    alone = not connection.in_atomic_block
    with transaction.atomic():
        if alone:
            _set("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        table = make_table(policy, fields, _counts(policy, kind, chosen, fields), headers=headers, ids=ids)
        yield _MARK + pen.line(table.headers)
        found = _all_ids(chosen, order)
        _set(_BY_IDS)
        for done, values in enumerate(_shown(policy, kind, found, [one.key for one in fields])):
            if progress and done % _CHUNK == 0:
                progress(done, len(found))
            yield pen.line(table.row(values))


def _set(settings: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(settings)


def _exportable(policy: AccessPolicy, kind: str, selection: Selection) -> Composable:
    """A select of the ids: those of the list, as far as the actor may export them."""
    only = sql.SQL("true") if selection.only is None else sql.SQL("item.id = ANY({})").format(bigints(selection.only))
    return sql.SQL("SELECT item.id FROM items_item item WHERE {may} AND {only} AND item.id IN ({listed})").format(
        may=policy.rows(kind, "export"),
        only=only,
        listed=ids_statement(policy, kind, kinds=selection.kinds, tree=selection.tree, q=selection.q),
    )


def _shown(policy: AccessPolicy, kind: str, ids: "array[int]", keys: list[str]) -> Iterator[dict[str, Any]]:
    """The values of these items as the actor sees them, with their ids, in this order.

    While one chunk is written, the next is read: PostgreSQL and the pen have a core each.
    """
    chunks, wanted = _chunks(ids), _chunks(ids)
    statements = (values_statement(policy, kind, bigints(chunk), fields=keys) for chunk in chunks)
    with ThreadPoolExecutor(1) as reader:
        coming = _begun(reader, next(statements, None))
        while coming:
            rows, chunk = dict(coming.result()), next(wanted)
            coming = _begun(reader, next(statements, None))
            for item_id in (one for one in chunk if one in rows):
                values: dict[str, Any] = loads(rows[item_id])
                values["id"] = item_id
                yield values


def _chunks(ids: "array[int]") -> "Iterator[array[int]]":
    return (ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK))


def _begun(reader: ThreadPoolExecutor, statement: Composable | None) -> "Future[list[tuple[Any, ...]]] | None":
    """The statement under way on the connection of this transaction, which nobody else uses meanwhile."""
    if statement is None:
        return None
    driver = cast("Connection[tuple[Any, ...]]", connection.connection)
    return reader.submit(_read, driver, statement.as_string(None))


def _read(driver: "Connection[tuple[Any, ...]]", statement: str) -> list[tuple[Any, ...]]:
    with driver.cursor() as cursor:
        return cursor.execute(statement.encode()).fetchall()


def _order(policy: AccessPolicy, kind: str, selection: Selection) -> Composable:
    if not selection.sort:
        return sql.SQL("item.id")
    return order_of(policy, kind, selection.sort, kinds=selection.kinds)


def _all_ids(chosen: Composable, order: Composable) -> "array[int]":
    """All ids, in eight bytes each."""
    found = array("q")
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("DECLARE exported NO SCROLL CURSOR FOR {} ORDER BY {}").format(chosen, order))
        while True:
            cursor.execute(f"FETCH {_IDS_AT_ONCE} FROM exported")
            rows = cursor.fetchall()
            found.extend(row[0] for row in rows)
            if len(rows) < _IDS_AT_ONCE:
                break
        cursor.execute("CLOSE exported")
    return found


def _counts(policy: AccessPolicy, kind: str, chosen: Composable, fields: Sequence[FieldSpec]) -> dict[str, int]:
    """The most values that any of the items has, for the fields of several columns."""
    counted = {spec.id: spec.key for spec in fields if is_counted(spec)}
    counts: dict[str, int] = {}
    for table, key in (("items_contactpoint", "item_id"), ("items_itemlink", "source_id")):
        statement = sql.SQL(
            "SELECT field_id, max(number) FROM (SELECT field_id, count(*) AS number FROM {table}"
            " WHERE {key} IN ({chosen}) AND field_id = ANY({fields}) GROUP BY {key}, field_id) counted GROUP BY 1"
        ).format(table=sql.Identifier(table), key=sql.Identifier(key), chosen=chosen, fields=bigints(counted))
        counts |= {counted[row[0]]: row[1] for row in fetch_all(statement)}
    for spec in (one for one in fields if is_counted(one) and one.storage == "json"):
        statement = sql.SQL(
            "SELECT max(jsonb_array_length(item.fields -> {key})) FROM items_item item WHERE item.id IN ({chosen})"
        ).format(key=sql.Literal(spec.key), chosen=chosen)
        counts[spec.key] = fetch_all(statement)[0][0] or 0
    return counts


class _Pen:
    """Writes one record of CSV into a text."""

    def __init__(self, separator: str) -> None:
        self._written: list[str] = []
        self._writer = csv.writer(self, delimiter=separator)

    def write(self, text: str) -> None:
        """What the csv module calls."""
        self._written.append(text)

    def line(self, cells: Sequence[str]) -> str:
        self._writer.writerow(cells)
        return self._written.pop()
