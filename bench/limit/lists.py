"""A page of people: keyset through the ids that lie ready in the order asked for, and the rows, in one statement."""

from functools import cache
from typing import Any, Final

from psycopg import Connection

from bench.limit import shapes
from bench.limit.caller import Caller

# Which of the ready ids, in which order; the first one decides which index is read.
WAYS: Final = {
    "title": "select item_id from bench.visible where asker = %(asker)s and kind_id = 1"
    " order by sort_title, item_id limit 51",
    "changed": "select item_id from bench.visible where asker = %(asker)s and kind_id = 1"
    " order by changed_at desc, item_id limit 51",
    "type": "select item_id from bench.visible where asker = %(asker)s and kind_id = 1 and type = %(type)s"
    " order by sort_title, item_id limit 51",
    "type_source": "select item_id from bench.visible where asker = %(asker)s and kind_id = 1 and type = %(type)s"
    " and source = %(source)s order by sort_title, item_id limit 51",
}
# Words: the hits are gathered and sorted.
FOUND: Final = (
    "select item.id as item_id from (select item.id, item.sort_title from items_item item where item.kind_id = 1"
    " and item.deleted_at is null and {found} offset 0) item where true {seen} order by sort_title, item.id limit 51"
)
FOUND_IN_OWN: Final = (
    "select item_id from (select own.item_id, own.sort_title from bench.visible own join items_item item"
    " on item.id = own.item_id where own.asker = %(asker)s and own.kind_id = 1 and {found} offset 0) hit"
    " order by sort_title, item_id limit 51"
)
SEEN: Final = "and exists (select from bench.visible own where own.asker = %(asker)s and own.item_id = item.id)"
POINTS: Final = "and field.key in ('email', 'phone')"


def answer(connection: Connection[Any], caller: Caller, asked: dict[str, str], body: bytes) -> str:
    """{"items": […]} of at most 50."""
    way = asked["way"]
    statement = _statement(_ids(way, caller, int(asked.get("forms", 0))), caller.all)
    given = {**asked, "asker": caller.asker, "user": caller.user}
    row = connection.execute(statement, given, prepare=None if way in WAYS else False).fetchone()
    return row[0] if row else ""


def _ids(way: str, caller: Caller, forms: int) -> str:
    if way in WAYS:
        return WAYS[way]
    found = "(" + " or ".join(f"item.search like %(form{place})s" for place in range(forms)) + ")"
    if caller.little:
        return FOUND_IN_OWN.format(found=found)
    return FOUND.format(found=found, seen="" if caller.all else SEEN)


@cache
def _statement(ids: str, all_seen: bool) -> str:
    return (
        f"with page as materialized ({ids}), numbered as materialized"
        " (select array_agg(item_id) as ids from page),"
        f" {shapes.beside('array(select unnest(ids[:50]) from numbered)', all_seen=all_seen, points=POINTS)}"
        f" select concat('{{\"items\": [', string_agg({shapes.body(shapes.IN_LIST, all_seen=all_seen)}, ','"
        " order by asked.position), ']}') from (select id, position from numbered, unnest(ids[:50]) with ordinality"
        " asked(id, position)) asked join items_item item on item.id = asked.id"
        " left join beside on beside.item_id = item.id"
    )
