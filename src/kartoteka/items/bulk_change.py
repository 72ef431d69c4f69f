"""Changes many items at once, set-based, in the caller's transaction: the other half of `items.bulk`.

Rights are judged as the items are held: whoever changes responsible, managers, shares or access holds them for that.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from django.db import connection
from psycopg import sql

from kartoteka.items.access import AccessPolicy, Verb
from kartoteka.items.bulk import beside, copy_beside, let_checks_keep_their_plans, tell_linked
from kartoteka.items.draft import ACCESS_COLUMNS, ON_THE_ROW, READER_FIELDS, Draft
from kartoteka.items.models import Item
from kartoteka.items.readers import derive
from kartoteka.items.statements import bigints, fetch_all
from kartoteka.items.storing import Change
from kartoteka.items.write.base import run
from kartoteka.items.write.links import ENTRY_OF
from kartoteka.kit.exact import dumps, loads
from kartoteka.people.actor import Actor
from kartoteka.schema.catalogue import Catalogue, FieldSpec
from kartoteka.timeline.bulk import Happening, record_many
from kartoteka.timeline.recording import ChangeOf, Event

_POINT: Final = (
    "jsonb_strip_nulls(jsonb_build_object('value', value, 'label', nullif(label, ''),"
    " 'network', nullif(network, ''), 'primary', CASE WHEN is_primary THEN true END))"
)
_BESIDE: Final = (
    f"SELECT item_id, field_id, jsonb_agg({_POINT} ORDER BY position, id)::text FROM items_contactpoint"
    " WHERE item_id = ANY(%s) GROUP BY item_id, field_id UNION ALL"
    f" SELECT source_id, field_id, jsonb_agg({ENTRY_OF.format(side='target_id')} ORDER BY position, id)::text"
    " FROM items_itemlink WHERE source_id = ANY(%s) GROUP BY source_id, field_id"
)


_NAMED: Final = (
    "SELECT item_id, relation, jsonb_agg(user_id ORDER BY id)::text FROM items_itemuser"
    " WHERE item_id = ANY(%s) GROUP BY item_id, relation UNION ALL"
    " SELECT item_id, 'share', jsonb_agg(jsonb_strip_nulls(jsonb_build_object('user', user_id, 'department',"
    " department_id, 'level', level)) ORDER BY id)::text FROM items_itemshare WHERE item_id = ANY(%s) GROUP BY item_id"
)
_PAIRS: Final = "IN (SELECT * FROM unnest(%s::bigint[], %s::bigint[]))"
_CLEARED: Final = {
    "points": f"DELETE FROM items_contactpoint WHERE (item_id, field_id) {_PAIRS}",
    "links": f"DELETE FROM items_itemlink WHERE (source_id, field_id) {_PAIRS}",
    "files": f"DELETE FROM items_itemfile WHERE (item_id, field_id) {_PAIRS}",
    "item_users": (
        "DELETE FROM items_itemuser WHERE (item_id, relation) IN (SELECT * FROM unnest(%s::bigint[], %s::text[]))"
    ),
    "shares": "DELETE FROM items_itemshare WHERE item_id = ANY(%s) AND %s IS NOT NULL",
}


@dataclass(slots=True)
class Held:
    """An item locked for change, as it stands."""

    id: int
    version: int
    readers: list[int]
    draft: Draft


@dataclass(slots=True)
class ChangedItem:
    """What is to become of an item, and what its record keeps."""

    held: Held
    draft: Draft
    changes: list[Change]
    data: dict[str, Any] = field(default_factory=dict)


def hold(policy: AccessPolicy, kind: str, ids: Iterable[int], *, verb: Verb = "edit") -> dict[int, Held]:
    """Lock those of these items with which the actor may do this, in the order of their ids, and read their values."""
    spec = policy.catalogue.kinds[kind]
    columns = sorted({one.column for one in spec.fields.values() if one.column})
    names = sql.SQL(", ").join(sql.Identifier("item", name) for name in columns)
    statement = sql.SQL(
        "SELECT item.id, item.version, item.readers, item.fields::text, {names} FROM items_item item"
        " WHERE item.id = ANY({ids}) AND {may} ORDER BY item.id FOR NO KEY UPDATE OF item"
    ).format(names=names, ids=bigints(ids), may=policy.rows(kind, verb))
    held = {
        row[0]: Held(row[0], row[1], list(row[2]), Draft(spec, dict(zip(columns, row[4:], strict=True)), loads(row[3])))
        for row in fetch_all(statement)
    }
    for item_id, field_id, text in run(_BESIDE, [list(held), list(held)]):
        if (one := spec.by_id.get(field_id)) is not None:
            held[item_id].draft.rows[one.key] = loads(text)
    relations = {
        str(one.settings.get("relation")): one.key for one in spec.fields.values() if one.storage == "item_users"
    }
    for item_id, relation, text in run(_NAMED, [list(held), list(held)]):
        held[item_id].draft.rows["shares" if relation == "share" else relations[relation]] = loads(text)
    return held


def copy_of(draft: Draft) -> Draft:
    """A draft to change while the first stays as it is."""
    return Draft(draft.kind, dict(draft.columns), dict(draft.fields), dict(draft.rows))


def change_many(
    actor: Actor,
    catalogue: Catalogue,
    items: Sequence[ChangedItem],
    *,
    batch: int,
    at: datetime,
    type: str = "imported",
) -> None:
    """Write the changed fields of these items, each with one record and its changes."""
    if not items:
        return
    let_checks_keep_their_plans()
    _update_rows(actor, catalogue, items, at)
    _rewrite_beside(catalogue, items)
    _refresh_readers([one.held.id for one in items if _renamed(one)])
    others = tell_linked(catalogue, [(one.held.id, one.draft, one.held.draft) for one in items if _relinked(one)])
    happenings = [
        Happening(
            [one.held.id, *others.get(one.held.id, {})],
            {**one.data, "item": one.held.id},
            [
                *(
                    ChangeOf(one.held.id, change.spec.id, one.held.version + 1, change.before, change.after)
                    for change in one.changes
                ),
                *others.get(one.held.id, {}).values(),
            ],
        )
        for one in items
    ]
    events = [Event(one.draft.kind.key, one.held.id, one.held.version + 1, _told(one)) for one in items]
    record_many(actor, type, happenings, batch=batch, at=at, events=events)


def _update_rows(actor: Actor, catalogue: Catalogue, items: Sequence[ChangedItem], at: datetime) -> None:
    changed = {change.spec.key: change.spec for one in items for change in one.changes}.values()
    arrays: dict[str, tuple[str, list[Any]]] = {"id": ("bigint", [one.held.id for one in items])}
    if any(_renamed(one) for one in items):
        named = [one.draft.named(catalogue) for one in items]
        arrays |= {
            name: (kind, [one[name] for one in named])
            for name, kind in (("title", "text"), ("sort_title", "bytea"), ("name_key", "bigint"))
        }
    if any(spec.searchable for spec in changed):
        arrays["search"] = ("text", [one.draft.search(catalogue) for one in items])
    if any(spec.storage == ON_THE_ROW for spec in changed):
        arrays["fields"] = ("jsonb", [dumps(one.draft.fields) for one in items])
    for name in sorted({spec.column for spec in changed if spec.column}):
        arrays[name] = (_type_of(name), [one.draft.columns.get(name) for one in items])
    sets = "".join(f'"{name}" = new."{name}", ' for name in arrays if name != "id")
    unnested = ", ".join(f"%s::{kind}[]" for kind, _ in arrays.values())
    names = ", ".join(f'"{name}"' for name in arrays)
    run(
        f"UPDATE items_item item SET {sets}changed_by_id = %s, changed_at = %s, version = version + 1"
        f" FROM unnest({unnested}) AS new({names}) WHERE item.id = new.id",
        [actor.user_id, at, *(values for _, values in arrays.values())],
    )


def _type_of(column: str) -> str:
    found = next(one for one in Item._meta.concrete_fields if one.column == column)
    return str(found.db_type(connection))


def _rewrite_beside(catalogue: Catalogue, items: Sequence[ChangedItem]) -> None:
    changed = [
        (one, change.spec)
        for one in items
        for change in one.changes
        if not change.spec.column and change.spec.storage != ON_THE_ROW
    ]
    for storage, statement in _CLEARED.items():
        pairs = [(one.held.id, spec) for one, spec in changed if spec.storage == storage]
        if pairs:
            said = [str(spec.settings.get("relation")) if storage == "item_users" else spec.id for _, spec in pairs]
            run(statement, [[item for item, _ in pairs], said])
    copy_beside(row for one, spec in changed for row in beside(one.held.id, one.draft, catalogue, keys=[spec.key]))
    reached = {one.held.id for one in items if _reaches_others(one)}
    if reached:
        derive(reached)


def _refresh_readers(ids: Sequence[int]) -> None:
    """Rewrite the reader rows of items whose place in the order of names has changed."""
    if not ids:
        return
    run("DELETE FROM items_itemreader WHERE item_id = ANY(%s)", [list(ids)])
    run(
        "INSERT INTO items_itemreader (principal, kind_id, sort_title, item_id)"
        " SELECT held, kind_id, sort_title, id FROM items_item, unnest(readers) AS held WHERE id = ANY(%s)",
        [list(ids)],
    )


def _renamed(one: ChangedItem) -> bool:
    return bool({change.spec.key for change in one.changes} & set(one.draft.kind.title_fields))


def _reaches_others(one: ChangedItem) -> bool:
    """Whether others than before may read it now."""
    return any(change.spec.key in READER_FIELDS or change.spec.column in ACCESS_COLUMNS for change in one.changes)


def _told(one: ChangedItem) -> Iterable[int]:
    return {*one.held.readers, *one.draft.readers()} if _reaches_others(one) else one.held.readers


def _relinked(one: ChangedItem) -> bool:
    return any(change.spec.storage == "links" for change in one.changes)


def differences(before: Draft, after: Iterable[tuple[FieldSpec, Any]]) -> list[Change]:
    """The fields, with their values to be, whose stored value differs from what stands."""
    return [Change(spec, before.get(spec), stored) for spec, stored in after if before.get(spec) != stored]
