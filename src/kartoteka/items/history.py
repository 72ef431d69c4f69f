"""The past of an item under the reader's rights of today: its timeline, its changes, the card at a moment."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from kartoteka.items import repeated
from kartoteka.items.access import AccessPolicy
from kartoteka.items.connected import belongs, joined
from kartoteka.items.present import card_json
from kartoteka.items.query import cursor as cursors
from kartoteka.items.read.people import user_object
from kartoteka.items.statements import (
    SQL,
    Composable,
    any_of,
    bigints,
    fetch_all,
    fetch_json,
    fetch_one,
    literal,
    texts,
)
from kartoteka.items.told import told
from kartoteka.kit.errors import Malformed, NotFound
from kartoteka.kit.exact import dumps, loads
from kartoteka.schema.catalogue import FieldSpec

MOST: Final = 200
MOST_PINNED: Final = 20
AT: Final = """to_char({} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')"""
_ITEM: Final = SQL("({})[1]").format(repeated.IDS)
DATA: Final = SQL(
    "case when record.data ? 'kept' then jsonb_set(record.data - 'item', '{{kept}}',"
    " (select coalesce(jsonb_agg(jsonb_build_array(cell -> 0, cell -> 1) order by place), '[]')"
    "  from jsonb_array_elements(record.data -> 'kept') with ordinality kept(cell, place)"
    "  where cell ->> 2 is null or cell ->> 2 = any({keys}))) else record.data - 'item' end"
)
"""What a record keeps, without the cells of an import that were meant for a field hidden from the reader."""
ABOUT_ANOTHER: Final = "linked"
"""The type under which a record about another item (its creation with a link to this one) is shown on this card."""


def timeline_json(
    policy: AccessPolicy, kind: str, item_id: int, *, limit: int = 50, cursor: str | None = None
) -> bytes:
    """{"items": [{id, type, at, actor, pinned, data, places, changes}], "next"}: latest first, the pinned ones before.

    Absent are records of whose changes the reader may see none. Raises NotFound, Malformed.
    """
    _check(policy, kind, limit)
    of = cursors.digest("timeline", kind, item_id)
    if cursor:
        before = cursors.decode(cursor, of, 0)[1]
        found = fetch_json(_records(policy, kind, literal(item_id), before, limit + 1)) or b"[]"
    else:
        key = ("timeline", kind, limit)
        found = repeated.fetch(policy, key, lambda: _records(policy, kind, _ITEM, None, limit + 1), [item_id])
    rows = loads(found)
    if not rows:
        _require_visible(policy, kind, item_id)
    pinned = [row for row in rows if row[4]]
    others = [row for row in rows if not row[4]]
    more = cursors.encode(of, [], others[limit - 1][0]) if len(others) > limit else None
    shown = [*pinned, *others[:limit]]
    changes = _told(policy, kind, [row[7] for row in shown])
    items = [_record(row, told_changes) for row, told_changes in zip(shown, changes, strict=True)]
    return dumps({"items": items, "next": more}).encode()


def changes_json(
    policy: AccessPolicy,
    kind: str,
    item_id: int,
    *,
    field: str | None = None,
    limit: int = 50,
    cursor: str | None = None,
) -> bytes:
    """{"items": [{id, record, field, version, before, after, at, actor}], "next"}: each change, latest first.

    Raises NotFound, UnknownField, Malformed.
    """
    _check(policy, kind, limit)
    _require_visible(policy, kind, item_id)
    specs = [policy.field(kind, field)] if field else list(policy.readable(kind).values())
    of = cursors.digest("changes", kind, item_id, field)
    before = cursors.decode(cursor, of, 0)[1] if cursor else None
    rows = fetch_all(_changes(item_id, specs, before, limit + 1))
    more = cursors.encode(of, [], rows[limit - 1][0]) if len(rows) > limit else None
    shown = rows[:limit]
    (values,) = _told(policy, kind, [[[row[2], loads(row[4]), loads(row[5])] for row in shown]])
    items = [
        {"id": row[0], "record": row[1], "version": row[3], "at": row[6], "actor": _loaded(row[7]), **one}
        for row, one in zip(shown, values, strict=True)
    ]
    return json.dumps({"items": items, "next": more}, ensure_ascii=False).encode()


def card_at(policy: AccessPolicy, kind: str, item_id: int, moment: datetime) -> bytes:
    """The card as it was at that moment: the present with the later changes undone, under the rights of today.

    Raises NotFound, also for a moment before the item was made.
    """
    card = json.loads(card_json(policy, kind, item_id))
    at = moment.astimezone(UTC)
    state = fetch_one(_state(item_id, at))
    if state is None or not state[0]:
        raise NotFound
    fields = policy.readable(kind)
    later = _undone(item_id, at, fields, policy)
    values = told(policy, later)
    shown = {one.key: value for (one, _), value in zip(later, values, strict=True)}
    changed = {"changed_at": state[2], "changed_by": _loaded(state[3])}
    merged = card["values"] | shown | {key: value for key, value in changed.items() if key in fields}
    card["values"] = {key: value for key, value in merged.items() if value is not None}
    card["version"] = state[1]
    if "deleted_at" in card and datetime.fromisoformat(card["deleted_at"]) > at:
        del card["deleted_at"]
    titles = policy.catalogue.kinds[kind].title_fields
    if any(key in shown for key in titles):
        card["title"] = " ".join(card["values"][key] for key in titles if key in card["values"])
    return json.dumps(card, ensure_ascii=False).encode()


# Statements -------------------------------------------------------------------------------------------------------


def _records(policy: AccessPolicy, kind: str, item: Composable, before: int | None, limit: int) -> Composable:
    """A list of [seq, type, at, actor, pinned, data, places, changes]: on the first page the pinned ones, too."""
    page = _placed(policy, kind, item)
    older = SQL("true") if before is None else SQL("place.record_id < {}").format(literal(before))
    parts = [
        SQL("({} and not place.pinned and {} order by place.record_id desc limit {})").format(
            page, older, literal(limit)
        )
    ]
    if before is None:
        parts.append(
            SQL("({} and place.pinned order by place.record_id desc limit {})").format(page, literal(MOST_PINNED))
        )
    return SQL(
        "select json_agg(json_build_array(seq, type, at, actor, pinned, data, places, changes)"
        " order by pinned desc, seq desc)::text from ({}) page"
    ).format(SQL(" union all ").join(parts))


def _placed(policy: AccessPolicy, kind: str, item: Composable) -> Composable:
    fields = bigints(one.id for one in policy.readable(kind).values())
    return SQL(
        "select record.seq, case when {about_another} then {linked} else record.type end as type, "
        + AT.format("record.at")
        + " as at, {actor} as actor, place.pinned, case when {about_another} then '{{}}' else {data} end as data,"
        " {places} as places, shown.changes"
        " from timeline_place place join timeline_record record on record.seq = place.record_id"
        " cross join lateral (select count(*) as everything, coalesce(jsonb_agg(jsonb_build_array(change.field_id,"
        "  change.before, change.after) order by change.id) filter (where change.field_id = any({fields})), '[]')"
        "  as changes from timeline_change change"
        "  where change.record_id = record.seq and change.item_id = {item}) shown"
        " where place.item_id = {item} and {visible}"
        " and (shown.changes <> '[]' or (shown.everything = 0 and {belongs}))"
    ).format(
        belongs=belongs(policy, item),
        data=DATA.format(keys=texts(policy.readable(kind))),
        about_another=SQL("coalesce((record.data ->> 'item')::bigint <> {}, false)").format(item),
        linked=literal(ABOUT_ANOTHER),
        actor=user_object(SQL("record.actor_id")),
        places=_places(policy, item),
        fields=fields,
        item=item,
        visible=_visible(policy, kind, item),
    )


def _places(policy: AccessPolicy, item: Composable) -> Composable:
    """The other live items on whose cards the record stands, as far as the actor may know what joins them."""
    return SQL(
        "(select coalesce(jsonb_agg(case when {readable} then jsonb_build_object('id', item.id, 'kind', kind.key,"
        " 'title', item.title) else '{{\"hidden\": true}}'::jsonb end order by other.id), '[]')"
        " from timeline_place other join items_item item on item.id = other.item_id"
        " join schema_kind kind on kind.id = item.kind_id"
        " where other.record_id = record.seq and other.item_id <> {item} and item.deleted_at is null"
        " and {joined})"
    ).format(
        readable=policy.any_row(policy.catalogue.kinds),
        item=item,
        joined=joined(policy, item, SQL("other.item_id")),
    )


def _changes(item_id: int, specs: Sequence[FieldSpec], before: int | None, limit: int) -> Composable:
    return SQL(
        "select change.id, change.record_id, change.field_id, change.item_version,"
        " coalesce(change.before, 'null')::text, coalesce(change.after, 'null')::text, "
        + AT.format("record.at")
        + ", {actor}::text from timeline_change change join timeline_record record on record.seq = change.record_id"
        " where change.item_id = {item} and change.field_id = any({fields}) and {older}"
        " order by change.id desc limit {limit}"
    ).format(
        actor=user_object(SQL("record.actor_id")),
        item=literal(item_id),
        fields=bigints(one.id for one in specs),
        older=SQL("true") if before is None else SQL("change.id < {}").format(literal(before)),
        limit=literal(limit),
    )


def _state(item_id: int, at: datetime) -> Composable:
    """Whether the item existed, its version, and when and by whom it had been changed last."""
    return SQL(
        "select item.created_at <= {at}, coalesce((select min(change.item_version) - 1 from timeline_change change"
        " join timeline_record record on record.seq = change.record_id"
        " where change.item_id = item.id and record.at > {at}), item.version), "
        + AT.format("coalesce(latest.at, item.created_at)")
        + ", {by}::text from items_item item left join lateral (select record.at, record.actor_id"
        " from timeline_change change join timeline_record record on record.seq = change.record_id"
        " where change.item_id = item.id and record.at <= {at} order by change.id desc limit 1) latest on true"
        " where item.id = {item}"
    ).format(
        at=literal(at), item=literal(item_id), by=user_object(SQL("coalesce(latest.actor_id, item.created_by_id)"))
    )


def _undone(
    item_id: int, at: datetime, fields: Mapping[str, FieldSpec], policy: AccessPolicy
) -> list[tuple[FieldSpec, Any]]:
    """The stored values at the moment of the fields that changed later."""
    by_id = {one.id: one for one in fields.values()}
    rows = fetch_all(
        SQL(
            "select change.field_id, jsonb_agg(jsonb_build_array(change.before, change.after) order by change.id)::text"
            " from timeline_change change join timeline_record record on record.seq = change.record_id"
            " where change.item_id = {} and record.at > {} and change.field_id = any({}) group by change.field_id"
        ).format(literal(item_id), literal(at), bigints(by_id))
    )
    found: list[tuple[FieldSpec, Any]] = []
    for field_id, logged in rows:
        spec, changes = by_id[field_id], loads(logged)
        past = _links_at(item_id, spec, changes, policy) if spec.storage == "links_back" else changes[0][0]
        found.append((spec, past))
    return found


def _links_at(item_id: int, spec: FieldSpec, changes: Sequence[Any], policy: AccessPolicy) -> list[Any] | None:
    """The other side of links logs only what differed: the present, without what came, with what went."""
    other = policy.catalogue.kinds[str(spec.settings["kind"])].fields[str(spec.settings["field"])]
    rows = fetch_all(
        SQL(
            "select source_id, jsonb_strip_nulls(jsonb_build_object('item', source_id, 'role', nullif(role, ''),"
            " 'is_primary', nullif(is_primary, false), 'from', begins_on, 'to', ends_on))::text"
            " from items_itemlink where target_id = {} and field_id = {} order by position, id"
        ).format(literal(item_id), literal(other.id))
    )
    entries = {row[0]: loads(row[1]) for row in rows}
    for before, after in reversed(changes):
        for one in after or ():
            entries.pop(one["item"], None)
        entries |= {one["item"]: one for one in before or ()}
    return list(entries.values()) or None


# Rights and forms -------------------------------------------------------------------------------------------------


def _check(policy: AccessPolicy, kind: str, limit: int) -> None:
    if kind not in policy.catalogue.kinds:
        raise NotFound
    if not 1 <= limit <= MOST:
        raise Malformed


def _visible(policy: AccessPolicy, kind: str, item: Composable) -> Composable:
    """Whether the item may be read: live, or in the trash by whoever may delete it."""
    return SQL("exists (select from items_item item where item.id = {} and {})").format(
        item, any_of([policy.rows(kind, "read"), policy.rows(kind, "restore")])
    )


def _require_visible(policy: AccessPolicy, kind: str, item_id: int) -> None:
    found = fetch_one(SQL("select {}").format(_visible(policy, kind, literal(item_id))))
    if not found or not found[0]:
        raise NotFound


def _told(policy: AccessPolicy, kind: str, logged: Sequence[Sequence[Any]]) -> list[list[dict[str, Any]]]:
    """For each record its changes (field id, before, after) as shown: {field, before, after}."""
    by_id = {one.id: one for one in policy.readable(kind).values()}
    pairs = [(by_id[one[0]], value) for changes in logged for one in changes for value in one[1:]]
    values = iter(told(policy, pairs))
    return [
        [{"field": by_id[one[0]].key, "before": next(values), "after": next(values)} for one in changes]
        for changes in logged
    ]


def _record(row: Sequence[Any], changes: list[dict[str, Any]]) -> dict[str, Any]:
    seq, kind_of_record, at, actor, pinned, data, places, _ = row
    return {
        "id": seq,
        "type": kind_of_record,
        "at": at,
        "actor": actor,
        "pinned": pinned,
        "data": data,
        "places": places,
        "changes": changes,
    }


def _loaded(text: str | None) -> Any:
    return json.loads(text) if text else None
