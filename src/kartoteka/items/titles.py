"""The items that logged values and rows of upper floors name, as far as an actor may read them: kinds and titles."""

from collections.abc import Iterable
from typing import Any, Final

from psycopg import sql

from kartoteka.items.access import AccessPolicy
from kartoteka.items.statements import bigints, fetch_all, fetch_one
from kartoteka.items.write.base import run

CHUNK: Final = 5_000


def readable_item(policy: AccessPolicy, column: sql.Composable) -> sql.Composable:
    """A left join of the item that this column names, as `item`, found only where the actor may read it: show nothing
    of a row whose `item.id` is missing."""
    return sql.SQL("left join items_item item on item.id = {} and {}").format(
        column, policy.any_row(policy.catalogue.kinds)
    )


def readable_in_batch(policy: AccessPolicy, column: sql.Composable) -> sql.Composable:
    """The test whether the actor may read any item of the batch that this column names, and it still stands."""
    return sql.SQL(
        "exists (select from timeline_batch batch join timeline_record record on record.batch_id = batch.id"
        " join timeline_place place on place.record_id = record.seq join items_item item on item.id = place.item_id"
        " where batch.id = {} and batch.undone_at is null and {})"
    ).format(column, policy.any_row(policy.catalogue.kinds))


def titles(policy: AccessPolicy, ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    """{"id", "kind", "title"} by id, of those of these items that the actor may read."""
    found = fetch_all(
        sql.SQL("select item.id, item.kind_id, item.title from items_item item where item.id = any({}) and {}").format(
            bigints(ids), policy.any_row(policy.catalogue.kinds)
        )
    )
    kinds = policy.catalogue.kinds_by_id
    return {row[0]: {"id": row[0], "kind": kinds[row[1]].key, "title": row[2]} for row in found}


def count_readable(policy: AccessPolicy, ids: Iterable[int]) -> int:
    """How many of these items the actor may read."""
    wanted, found = sorted(set(ids)), 0
    for start in range(0, len(wanted), CHUNK):
        statement = sql.SQL("select count(*) from items_item item where item.id = any({}) and {}").format(
            bigints(wanted[start : start + CHUNK]), policy.any_row(policy.catalogue.kinds)
        )
        row = fetch_one(statement)
        found += row[0] if row else 0
    return found


def given_at_birth(ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    """By id of the item whom it names now: responsible, managers, observers, shares, in their stored forms. Items in
    the trash are left out."""
    rows = run(
        "SELECT item.id, item.responsible_id,"
        " (SELECT json_agg(one.user_id) FROM items_itemuser one"
        "   WHERE one.item_id = item.id AND one.relation = 'manager'),"
        " (SELECT json_agg(one.user_id) FROM items_itemuser one"
        "   WHERE one.item_id = item.id AND one.relation = 'observer'),"
        " (SELECT json_agg(json_build_object('user', share.user_id, 'department', share.department_id))"
        "   FROM items_itemshare share WHERE share.item_id = item.id)"
        " FROM items_item item WHERE item.id = ANY(%s) AND item.deleted_at IS NULL",
        [list(ids)],
    )
    names = ("responsible", "managers", "observers", "shares")
    return {row[0]: dict(zip(names, row[1:], strict=True)) for row in rows}
