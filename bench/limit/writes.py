"""Creating a person and changing one field: the rows the program writes, in as few statements as there can be."""

import json
from typing import Any, Final

from psycopg import Connection

from bench.limit.caller import Caller
from bench.limit.card import read
from kartoteka.kit.text import name_key, search_text, sort_key
from kartoteka.people import principals

CREATE: Final = """
with item as (
 insert into items_item (kind_id, title, sort_title, name_key, search, fields, readers, access, responsible_id,
   created_by_id, changed_by_id, created_at, changed_at, version)
 values (1, %(title)s, %(sort_title)s, %(name_key)s, %(search)s, %(fields)s::jsonb, %(readers)s, 'private', %(user)s,
   %(user)s, %(user)s, now(), now(), 1) returning id, sort_title, readers),
reader as (insert into items_itemreader (principal, kind_id, sort_title, item_id)
 select held, 1, sort_title, id from item, unnest(readers) held),
point as (insert into items_contactpoint (item_id, field_id, label, network, value, normalised, is_primary, position)
 select item.id, field.id, '', '', one.value, one.normal, true, 0 from item,
  unnest(%(keys)s::text[], %(values)s::text[], %(normals)s::text[]) one(key, value, normal)
  join schema_field field on field.kind_id = 1 and field.key = one.key),
made as (insert into timeline_record (type, actor_id, source, at, data)
 select 'created', %(user)s, 'ui', now(), jsonb_build_object('item', id) from item returning seq),
placed as (insert into timeline_place (record_id, item_id, pinned) select seq, id, false from made, item)
select id, pg_notify('kartoteka_events', %(event)s) from item
"""
CHANGE: Final = """
with item as (
 update items_item set fields = fields || %(fields)s::jsonb, search = %(search)s, changed_by_id = %(user)s,
   changed_at = now(), version = version + 1 where id = %(id)s returning id, version),
made as (insert into timeline_record (type, actor_id, source, at, data)
 values ('changed', %(user)s, 'ui', now(), '{}') returning seq),
placed as (insert into timeline_place (record_id, item_id, pinned) select seq, id, false from made, item),
changed as (insert into timeline_change (record_id, item_id, field_id, item_version, before, after)
 select seq, item.id, field.id, item.version, to_jsonb(%(before)s::text), to_jsonb(%(after)s::text)
   from made, item, schema_field field where field.kind_id = 1 and field.key = 'job_title')
select version, pg_notify('kartoteka_events', %(event)s) from item
"""
LOCK: Final = (
    "select item.version, item.fields, item.readers, array(select case when point.normalised like '+%%'"
    " then point.normalised else point.value end from items_contactpoint point where point.item_id = item.id"
    " order by point.field_id, point.position) from items_item item"
    " where item.id = %s and (%s or item.responsible_id = %s) for no key update"
)


def create(connection: Connection[Any], caller: Caller, asked: dict[str, str], body: bytes) -> str:
    """Create a person from the body the program gets, and show him."""
    values = json.loads(body)["values"]
    title = f"{values['first_name']} {values['last_name']}"
    points = {"email": (values["email"], values["email"].lower()), "phone": _phone(values["phone"])}
    stored = {key: values[key] for key in ("first_name", "last_name", "job_title", "type")}
    words = [values["first_name"], values["last_name"], values["job_title"], *(one[1] for one in points.values())]
    readers = [principals.responsible(caller.user)]
    with connection.transaction():
        row = connection.execute(
            CREATE,
            {
                "title": title,
                "sort_title": sort_key(f"{values['last_name']} {values['first_name']}"),
                "name_key": name_key(title),
                "search": search_text(words),
                "fields": json.dumps(stored, ensure_ascii=False),
                "readers": readers,
                "user": caller.user,
                "keys": list(points),
                "values": [one[0] for one in points.values()],
                "normals": [one[1] for one in points.values()],
                "event": json.dumps({"kind": "person", "id": 0, "version": 1, "readers": readers}),
            },
        ).fetchone()
    return read(connection, caller, row[0] if row else 0, seen=True)


def change(connection: Connection[Any], caller: Caller, asked: dict[str, str], body: bytes) -> str:
    """Change the job title of one's own person, and show him."""
    number, after = int(asked["id"]), json.loads(body)["values"]["job_title"]
    with connection.transaction():
        found = connection.execute(LOCK, [number, caller.all, caller.user]).fetchone()
        if found is None:
            return ""
        fields, readers, words = found[1], found[2], found[3]
        connection.execute(
            CHANGE,
            {
                "fields": json.dumps({"job_title": after}),
                "search": search_text([fields["first_name"], fields["last_name"], after, *words]),
                "user": caller.user,
                "id": number,
                "before": fields.get("job_title"),
                "after": after,
                "event": json.dumps({"kind": "person", "id": number, "version": found[0] + 1, "readers": readers}),
            },
        )
    return read(connection, caller, number, seen=True)


def _phone(written: str) -> tuple[str, str]:
    return written, written.replace(" ", "")
