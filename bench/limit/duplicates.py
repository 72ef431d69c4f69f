"""Who may be the same as a draft: look-ups of e-mail, phone and name among the ids that lie ready."""

from typing import Any, Final

from psycopg import Connection

from bench.limit.caller import Caller

STATEMENT: Final = """
select coalesce(json_agg(json_build_object('id', id, 'kind', 'person', 'title', title, 'reason', reason)
  order by rank, id), '[]')::text from (select distinct on (id) * from (
  (select item.id, item.title, 0 as rank, 'email' as reason from items_contactpoint point
     join items_item item on item.id = point.item_id and item.deleted_at is null
    where point.normalised = %(email)s and item.kind_id = 1 {seen} order by item.id limit 10)
  union all
  (select item.id, item.title, 3, 'phone' from items_contactpoint point
     join items_item item on item.id = point.item_id and item.deleted_at is null
    where point.normalised = %(phone)s and item.kind_id = 1 and lower(item.fields ->> 'last_name') = lower(%(last)s)
    {seen} order by item.id limit 10)
  union all
  (select item.id, item.title, 4, 'name' from items_item item
    where item.name_key = %(name_key)s and item.kind_id = 1 and item.deleted_at is null {seen}
    order by item.id limit 10)) found order by id, rank) once
"""
SEEN: Final = "and exists (select from bench.visible own where own.asker = %(asker)s and own.item_id = item.id)"


def answer(connection: Connection[Any], caller: Caller, asked: dict[str, str], body: bytes) -> str:
    """{"items": […]}."""
    statement = STATEMENT.format(seen="" if caller.all else SEEN)
    given = {**asked, "name_key": int(asked["name_key"]), "asker": caller.asker}
    row = connection.execute(statement, given).fetchone()
    return f'{{"items": {row[0] if row else "[]"}}}'
