"""The JSON of an item for the limit: the same values as the program shows, built as text, for any alias `item`."""

from typing import Final

# Each value that stands on the item's own row, as `"key":value`, null where it is empty.
OWN: Final = """
  '"first_name":' || to_json(item.fields ->> 'first_name'), '"last_name":' || to_json(item.fields ->> 'last_name'),
  '"job_title":' || to_json(item.fields ->> 'job_title'), '"type":' || to_json(item.fields ->> 'type'),
  '"source":' || to_json(item.source), '"language":' || to_json(item.fields ->> 'language'),
  '"tags":' || (select '[' || string_agg(to_json(tag.name)::text, ',' order by tag.id) || ']'
     from jsonb_array_elements(item.fields -> 'tags') one join schema_tag tag on tag.id = one::bigint),
  '"description":' || to_json(item.fields ->> 'description'), '"address":' || (item.fields -> 'address')::text,
  '"responsible":' || {responsible}, '"access":' || to_json(item.access),
  '"created_by":' || {created_by},
  '"created_at":"' || rtrim(rtrim(to_char(item.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.US'), '0'), '.') || 'Z"',
  '"changed_by":' || {changed_by},
  '"changed_at":"' || rtrim(rtrim(to_char(item.changed_at, 'YYYY-MM-DD"T"HH24:MI:SS.US'), '0'), '.') || 'Z"'
"""
IN_LIST: Final = """
  '"type":' || to_json(item.fields ->> 'type'),
  '"tags":' || (select '[' || string_agg(to_json(tag.name)::text, ',' order by tag.id) || ']'
     from jsonb_array_elements(item.fields -> 'tags') one join schema_tag tag on tag.id = one::bigint),
  '"responsible":' || {responsible},
  '"changed_at":"' || rtrim(rtrim(to_char(item.changed_at, 'YYYY-MM-DD"T"HH24:MI:SS.US'), '0'), '.') || 'Z"'
"""
USER: Final = (
    "(select '{{\"id\":' || id || ',\"name\":' || to_json(first_name || ' ' || last_name) || '}}'"
    " from people_user where id = item.{column})"
)
# E-mails and phones of the items in `ids`, and their companies where the asker sees these.
BESIDE: Final = """
beside as materialized (select item_id, string_agg('"' || key || '":[' || shown || ']', ',') as shown from (
  select point.item_id, field.key, string_agg('{{"value":' || to_json(point.value)
    || ',"primary":' || point.is_primary || '}}', ',' order by point.position) as shown
    from items_contactpoint point join schema_field field on field.id = point.field_id
   where point.item_id = any({ids}) {points} group by 1, 2
  union all
  select link.source_id, 'companies', string_agg(case when {sees} then '{{"item":{{"id":' || target.id
    || ',"kind":"company","title":' || to_json(target.title) || '}}'
    || case when link.is_primary then ',"is_primary":true' else '' end || '}}'
    else '{{"item":{{"hidden":true}}}}' end,
    ',' order by link.position)
    from items_itemlink link join items_item target on target.id = link.target_id
   where link.source_id = any({ids}) group by 1 {more}) parts group by item_id)
"""
# What only the card shows: further managers and observers, and with whom it is shared.
NAMED: Final = """
  union all
  select people.item_id, people.relation || 's', string_agg('{{"id":' || who.id || ',"name":'
    || to_json(who.first_name || ' ' || who.last_name) || '}}', ',' order by people.id)
    from items_itemuser people join people_user who on who.id = people.user_id
   where people.item_id = any({ids}) group by 1, 2
  union all
  select share.item_id, 'shares', string_agg('{{"department":{{"id":' || part.id || ',"name":' || to_json(part.name)
    || '}},"level":' || to_json(share.level) || '}}', ',' order by share.id)
    from items_itemshare share join people_department part on part.id = share.department_id
   where share.item_id = any({ids}) group by 1
"""
BODY: Final = """
concat('{{"id":', item.id, ',"kind":"person","title":', to_json(item.title), ',"version":', item.version,
  ',"pipeline":null,"stage":null,"values":{{', concat_ws(',', {own}, beside.shown), '}},"can":', {can},
  ',"incomplete":[]}}')
"""
MINE: Final = '{"edit":true,"comment":true,"access":true,"delete":true,"restore":false,"purge":false}'
OTHERS: Final = '{"edit":false,"comment":true,"access":false,"delete":false,"restore":false,"purge":false}'


def own(values: str) -> str:
    """The values on the row, with users' names."""
    users = {key: USER.format(column=f"{key}_id") for key in ("responsible", "created_by", "changed_by")}
    return values.format(**users)


def beside(ids: str, *, all_seen: bool, points: str = "", whole: bool = False) -> str:
    """The values beside the row, `whole` for a card; takes the asker's number as a parameter unless he sees all."""
    sees = (
        "true"
        if all_seen
        else "exists (select from bench.visible seen where seen.asker = %(asker)s and seen.item_id = target.id)"
    )
    return BESIDE.format(ids=ids, sees=sees, points=points, more=NAMED.format(ids=ids) if whole else "")


def body(values: str, *, all_seen: bool) -> str:
    """An item as JSON; takes the asker's user as a parameter unless he may do all."""
    can = f"'{MINE}'" if all_seen else f"case when item.responsible_id = %(user)s then '{MINE}' else '{OTHERS}' end"
    return BODY.format(own=own(values), can=can)
