"""Looks up, together and under the actor's rights, the rows that written values name; makes tags that are new."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from psycopg import sql

from kartoteka.items.access import AccessPolicy
from kartoteka.items.statements import bigints, fetch_all
from kartoteka.items.write.base import run
from kartoteka.kit.text import caseless
from kartoteka.schema.catalogue import FieldSpec, bump
from kartoteka.schema.field_types.base import Reference, field_types
from kartoteka.schema.naming import hue_of


def resolve(
    policy: AccessPolicy, written: Iterable[tuple[FieldSpec, Any]], *, item_id: int | None = None
) -> dict[Reference, int]:
    """What `CheckContext.known` wants for these raw values. Users who left count only where they stand on the item
    already, files only if the actor uploaded them himself (what a job made for him is no upload) or they stand on it,
    each in a field that he sees; items only if he may read them."""
    wanted: dict[str, set[Any]] = defaultdict(set)
    seen: dict[str, FieldSpec] = {}
    for spec, raw in written:
        seen = seen or dict(policy.readable(spec.kind))
        for table, name in field_types()[spec.type].references(raw, spec):
            wanted[table].add(name)
    known: dict[Reference, int] = {}
    if wanted["user"]:
        known |= _users(policy, wanted["user"], item_id, seen)
    if wanted["department"]:
        known |= _departments(wanted["department"])
    if wanted["item"]:
        known |= _items(policy, wanted["item"])
    if wanted["file"]:
        known |= _files(policy, wanted["file"], item_id, seen)
    if wanted["tag"]:
        known |= tags(policy, wanted["tag"])
    return known


def readable_among(policy: AccessPolicy, ids: Iterable[int]) -> dict[int, int]:
    """Those of these items that the actor may read, with the ids of their kinds; none of them can be purged until
    this transaction ends."""
    statement = sql.SQL(
        "SELECT item.id, item.kind_id FROM items_item item WHERE item.id = ANY({}) AND {} FOR KEY SHARE OF item"
    ).format(bigints(ids), policy.any_row(policy.catalogue.kinds))
    return {row[0]: row[1] for row in fetch_all(statement)}


def tags(policy: AccessPolicy, names: Iterable[str]) -> dict[Reference, int]:
    """The ids of these tags, those that are new made now."""
    keys = {name: caseless(name) for name in names}
    ids = {key: tag.id for key, tag in policy.catalogue.tags_by_name.items()}
    if missing := {key: name for name, key in keys.items() if key not in ids}:
        ids |= _make_tags(missing)
    return {("tag", name): ids[key] for name, key in keys.items() if key in ids}


def _make_tags(names: Mapping[str, str]) -> dict[str, int]:
    made = run(
        "INSERT INTO schema_tag (name, name_key, hue, created_at) SELECT one, key, hue, now()"
        " FROM unnest(%s::text[], %s::text[], %s::text[]) AS made(one, key, hue)"
        " ORDER BY key ON CONFLICT (name_key) WHERE archived_at IS NULL DO NOTHING RETURNING id",
        [list(names.values()), list(names), [hue_of(name) for name in names.values()]],
    )
    if made:
        bump()
    found = run("SELECT name_key, id FROM schema_tag WHERE name_key = ANY(%s) AND archived_at IS NULL", [list(names)])
    return dict(found)


def _users(
    policy: AccessPolicy, names: set[Any], item_id: int | None, seen: Mapping[str, FieldSpec]
) -> dict[Reference, int]:
    own = policy.actor.user_id
    if names == {own}:
        return {("user", own): own}
    rows = run(
        "SELECT id, email FROM people_user person WHERE (id = ANY(%s) OR email = ANY(%s))"
        " AND (is_active OR (%s AND id = (SELECT responsible_id FROM items_item WHERE id = %s))"
        " OR EXISTS (SELECT FROM items_itemuser one WHERE one.item_id = %s AND one.user_id = person.id"
        "  AND one.relation = ANY(%s))"
        " OR (%s AND EXISTS (SELECT FROM items_itemshare one WHERE one.item_id = %s AND one.user_id = person.id)))",
        [
            [one for one in names if isinstance(one, int)],
            [one for one in names if isinstance(one, str)],
            "responsible" in seen,
            item_id,
            item_id,
            [one.settings["relation"] for one in seen.values() if one.storage == "item_users"],
            "shares" in seen,
            item_id,
        ],
    )
    known: dict[Reference, int] = {("user", row[0]): row[0] for row in rows}
    return known | {("user", row[1].lower()): row[0] for row in rows}


def _departments(ids: set[Any]) -> dict[Reference, int]:
    rows = run("SELECT id FROM people_department WHERE id = ANY(%s) AND archived_at IS NULL", [list(ids)])
    return {("department", row[0]): row[0] for row in rows}


def _items(policy: AccessPolicy, ids: set[Any]) -> dict[Reference, int]:
    return {("item", one): kind for one, kind in readable_among(policy, ids).items()}


def _files(
    policy: AccessPolicy, ids: set[Any], item_id: int | None, seen: Mapping[str, FieldSpec]
) -> dict[Reference, int]:
    rows = run(
        "SELECT id, media_type IN ('image/jpeg', 'image/png', 'image/webp', 'image/gif') FROM files_file"
        " WHERE id = ANY(%s)"
        " AND ((uploaded_by_id = %s AND NOT made)"
        " OR EXISTS (SELECT FROM items_itemfile one WHERE one.file_id = files_file.id AND one.item_id = %s"
        "  AND one.field_id = ANY(%s))) FOR KEY SHARE OF files_file",
        [
            list(ids),
            policy.actor.user_id,
            item_id,
            [one.id for one in seen.values() if one.storage == "files"],
        ],
    )
    return {("file", row[0]): int(row[1]) for row in rows}
