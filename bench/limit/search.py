"""Search as one types: titles that begin so, then up to a thousand that hold the words, by title; twenty of a kind."""

from functools import cache
from typing import Any, Final

from psycopg import Connection

from bench.limit.caller import Caller

SEEN: Final = "and exists (select from bench.visible own where own.asker = %(asker)s and own.item_id = item.id)"
PREFIXED: Final = (
    "(select kind_id, item_id as id, sort_title, 0 as rank from bench.visible where asker = %(asker)s and kind_id = {}"
    " and sort_title >= decode(%(low)s, 'hex') and sort_title < decode(%(high)s, 'hex')"
    " order by sort_title, item_id limit 20)"
)
FEW: Final = 5
# Fenced, or the planner begins with all that the asker sees.
HELD: Final = (
    "select item.kind_id, item.id, item.sort_title, 1 as rank from (select item.* from items_item item"
    " where item.deleted_at is null and (select count(*) < 40 from prefixed) and {found} offset 0) item"
    " where true {seen} limit 1001"
)
HELD_IN_OWN: Final = (
    "select item.kind_id, item.id, item.sort_title, 1 as rank from bench.visible own"
    " join items_item item on item.id = own.item_id where own.asker = %(asker)s"
    " and (select count(*) < 40 from prefixed) and {found} limit 1001"
)
# Those whose words are nearly the one sought, where hardly any hold it. Fenced: the planner thinks little of the cost
# of the likeness, and would compute it for all that the asker sees.
NEAR: Final = (
    "select kind_id, id, sort_title, search from (select item.id, item.kind_id, item.sort_title, item.search"
    " from items_item item where %(word)s <%% item.search and item.deleted_at is null offset 0) item"
    " where true {seen} limit 200"
)
NEAR_IN_OWN: Final = (
    "select item.kind_id, item.id, item.sort_title, item.search from bench.visible own join items_item item"
    " on item.id = own.item_id where own.asker = %(asker)s and %(word)s <%% item.search limit 200"
)
NEAREST: Final = """
with near as materialized ({near})
select coalesce(json_agg(json_build_object('kind', kind, 'items', items) order by kind desc), '[]')::text from (
 select case item.kind_id when 1 then 'person' else 'company' end as kind, json_agg(json_build_object(
  'id', item.id, 'title', item.title, 'similar', true, 'matched', '[]'::json)) as items
 from (select near.id from near order by word_similarity(%(word)s, search) desc, sort_title, id limit 10) nearest
 join items_item item on item.id = nearest.id group by item.kind_id) one
"""
STATEMENT: Final = """
with prefixed as materialized ({prefixed}), held as materialized ({held}),
 found as (select kind_id, id, sort_title, min(rank) as rank
   from (select * from prefixed union all select * from held) both_ways group by 1, 2, 3),
 shown as materialized (select kind_id, id, place from (select *, row_number() over
   (partition by kind_id order by rank, sort_title, id) as place from found) numbered where place <= 20),
 hits as materialized (select array_agg(id) as ids from shown),
 points as materialized (select item_id, json_agg(json_build_object('field', field.key, 'text', point.value)) as matched
   from items_contactpoint point join schema_field field on field.id = point.field_id
  where point.item_id = any(array(select unnest(ids) from hits)) and point.normalised like %(form0)s group by 1)
select coalesce(json_agg(one order by first), '[]')::text from (
 select case item.kind_id when 1 then 'person' else 'company' end as kind, item.kind_id as first,
  json_agg(json_build_object('id', item.id, 'title', item.title, 'matched', coalesce(points.matched,
  json_build_array(json_build_object('field', 'title', 'text', item.title)))) order by place) as items
 from shown join items_item item on item.id = shown.id
 left join points on points.item_id = shown.id group by item.kind_id) one
"""


def answer(connection: Connection[Any], caller: Caller, asked: dict[str, str], body: bytes) -> str:
    """The groups found; where there are hardly any and the word may be mistyped, those that are nearly so."""
    given = {**asked, "asker": caller.asker}
    statement = _statement(int(asked["forms"]), caller.all, caller.little)
    row = connection.execute(statement, given, prepare=False).fetchone()
    found = row[0] if row else "[]"
    if "word" in asked and found.count('"matched"') < FEW:
        near = NEAR_IN_OWN if caller.little else NEAR.format(seen="" if caller.all else SEEN)
        row = connection.execute(NEAREST.format(near=near), given, prepare=False).fetchone()
        return row[0] if row else "[]"
    return found


@cache
def _statement(forms: int, all_seen: bool, little: bool) -> str:
    found = "(" + " or ".join(f"item.search like %(form{place})s" for place in range(forms)) + ")"
    held = HELD_IN_OWN if little else HELD
    return STATEMENT.format(
        prefixed=" union all ".join(PREFIXED.format(kind) for kind in (1, 2)),
        held=held.format(found=found, seen="" if all_seen or little else SEEN),
    )
