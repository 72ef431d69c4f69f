"""A card and its timeline: look-ups by primary key, after a look whether the item is among the asker's."""

from functools import cache
from typing import Any, Final

from psycopg import Connection

from bench.limit import shapes
from bench.limit.caller import Caller

SEEN: Final = "and exists (select from bench.visible own where own.asker = %(asker)s and own.item_id = item.id)"
TIMELINE: Final = """
select concat('{{"items":[', string_agg(concat('{{"id":', page.seq, ',"type":', to_json(page.type), ',"at":"',
   to_char(page.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '","actor":{{"id":', actor.id, ',"name":',
   to_json(actor.first_name || ' ' || actor.last_name), '}},"pinned":', page.pinned::text,
   ',"data":', page.data - 'item',
   ',"places":[],"changes":[', (select string_agg(concat('{{"field":', to_json(field.key), ',"before":',
     coalesce(change.before::text, 'null'), ',"after":', coalesce(change.after::text, 'null'), '}}'), ',')
     from timeline_change change join schema_field field on field.id = change.field_id
    where change.record_id = page.seq and change.item_id = %(id)s), ']}}'), ','
   order by page.seq desc), '],"next":null}}')
  from (select record.*, place.pinned from timeline_place place join timeline_record record
        on record.seq = place.record_id where place.item_id = %(id)s {seen}
        order by place.record_id desc limit 51) page
  left join people_user actor on actor.id = page.actor_id
"""
SEEN_PLACE: Final = (
    "and exists (select from bench.visible own where own.asker = %(asker)s and own.item_id = place.item_id)"
)


def answer(connection: Connection[Any], caller: Caller, asked: dict[str, str], body: bytes) -> str:
    """The item."""
    return read(connection, caller, int(asked["id"]))


def read(connection: Connection[Any], caller: Caller, number: int, *, seen: bool = False) -> str:
    """The item; `seen` tells that it was just written by the caller."""
    row = connection.execute(
        _card(caller.all, seen or caller.all), {"id": number, "asker": caller.asker, "user": caller.user}
    ).fetchone()
    return row[0] if row else ""


def timeline(connection: Connection[Any], caller: Caller, asked: dict[str, str], body: bytes) -> str:
    """The first page of its timeline."""
    statement = TIMELINE.format(seen="" if caller.all else SEEN_PLACE)
    row = connection.execute(statement, {"id": int(asked["id"]), "asker": caller.asker}).fetchone()
    return row[0] if row else ""


def opened(connection: Connection[Any], caller: Caller, asked: dict[str, str], body: bytes) -> str:
    """Both in one answer."""
    return f"[{answer(connection, caller, asked, body)},{timeline(connection, caller, asked, body)}]"


@cache
def _card(all_seen: bool, seen: bool) -> str:
    return (
        f"with {shapes.beside('array[%(id)s::bigint]', all_seen=all_seen, whole=True)}"
        f" select {shapes.body(shapes.OWN, all_seen=all_seen)} from items_item item"
        " left join beside on beside.item_id = item.id"
        f" where item.id = %(id)s and item.deleted_at is null {'' if seen else SEEN}"
    )
