"""Writes many new items at once, by COPY into the tables themselves, in the caller's transaction.

The way in for imports; the single item's is `items.service`. Rights and the fields' rules are judged before: a draft
holds checked values in their stored form. Values stand as `items.draft` derives them, so that both ways agree.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, cast

from kartoteka.items.draft import Draft
from kartoteka.items.linking import back_fields, with_primary
from kartoteka.items.storing import unique_forms
from kartoteka.items.write.base import run
from kartoteka.kit.copying import copy_rows, draw_ids
from kartoteka.kit.exact import dumps
from kartoteka.people.actor import Actor
from kartoteka.schema.catalogue import Catalogue, FieldSpec
from kartoteka.schema.field_types.base import field_types
from kartoteka.schema.field_types.points import Point
from kartoteka.timeline.bulk import Happening, record_many
from kartoteka.timeline.recording import ChangeOf, Event

Row = tuple[Any, ...]

_ITEM: Final = (
    "id", "kind_id", "title", "sort_title", "name_key", "search", "readers", "fields", "created_by_id",
    "changed_by_id", "created_at", "changed_at", "version",
)  # fmt: skip
_USUAL: Final = ("responsible_id", "access", "currency", "source")
BESIDE: Final[Mapping[str, tuple[str, ...]]] = {
    "items_contactpoint": (
        "item_id", "field_id", "position", "value", "normalised", "label", "network", "is_primary",
    ),
    "items_itemlink": ("source_id", "field_id", "position", "target_id", "role", "is_primary", "begins_on", "ends_on"),
    "items_itemuser": ("item_id", "user_id", "relation"),
    "items_itemshare": ("item_id", "user_id", "department_id", "level"),
    "items_itemfile": ("item_id", "field_id", "file_id", "position"),
}  # fmt: skip


@dataclass(slots=True)
class NewItem:
    """An item to be: its values, and what its record keeps."""

    draft: Draft
    data: dict[str, Any] = field(default_factory=dict)


def create_many(
    actor: Actor, catalogue: Catalogue, items: Sequence[NewItem], *, batch: int, at: datetime, type: str = "imported"
) -> list[int]:
    """Create the items, each with one record and no changes of its own, and return their ids in their order. The
    items they link to learn of it: their versions rise, and the record stands on their cards too. Listeners are told
    once a kind, not once an item."""
    if not items:
        return []
    let_checks_keep_their_plans()
    ids = draw_ids("items_item", len(items))
    derived: list[Mapping[str, Any]] = []
    rows: list[Row] = []
    for item_id, one in zip(ids, items, strict=True):  # together, so that a phone's normal form is worked out once
        derived.append(one.draft.derived(catalogue))
        rows.extend(beside(item_id, one.draft, catalogue))
    _copy_items(actor, ids, items, derived, at)
    copy_rows(
        "items_itemreader",
        ("principal", "kind_id", "sort_title", "item_id"),
        (
            (held, one.draft.kind.id, columns["sort_title"], item_id)
            for item_id, one, columns in zip(ids, items, derived, strict=True)
            for held in columns["readers"]
        ),
    )
    copy_beside(rows)
    _claim(ids, items, catalogue)
    others = tell_linked(catalogue, [(item_id, one.draft, None) for item_id, one in zip(ids, items, strict=True)])
    happenings = [
        Happening(
            [item_id, *others.get(item_id, {})], {**one.data, "item": item_id}, list(others.get(item_id, {}).values())
        )
        for item_id, one in zip(ids, items, strict=True)
    ]
    record_many(actor, type, happenings, batch=batch, at=at, events=_events(ids, items, derived))
    return ids


def let_checks_keep_their_plans() -> None:
    """For the rest of the caller's transaction. Connections plan every statement anew, which lists need; the checks of
    foreign keys, a dozen an item, are statements too and took half of an import's time so."""
    run("SET LOCAL plan_cache_mode = auto")


def look_again() -> None:
    """Have PostgreSQL take stock of the items, after so many new ones that what it knew of them is wrong: lists choose
    their form by it (`items.query.breadth`), and its own turn comes a minute later. Not within a transaction."""
    run("ANALYZE items_item, items_itemreader, items_itemlink, items_contactpoint")


def taken(catalogue: Catalogue, drafts: Sequence[Draft]) -> dict[int, str]:
    """Those of the drafts (by place) that hold a unique value which an item, or an earlier draft, holds already, and
    the key of its field."""
    wanted: dict[tuple[int, str], list[tuple[int, str]]] = {}
    for place, draft in enumerate(drafts):
        for spec in _unique(draft):
            for form in unique_forms(spec, draft.get(spec), catalogue):
                wanted.setdefault((spec.id, form), []).append((place, spec.key))
    if not wanted:
        return {}
    held = run(
        "SELECT field_id, value FROM items_uniquevalue WHERE (field_id, value) IN"
        " (SELECT * FROM unnest(%s::bigint[], %s::text[]))",
        [[one[0] for one in wanted], [one[1] for one in wanted]],
    )
    held_forms = {(int(row[0]), str(row[1])) for row in held}
    return {
        place: key for form, places in wanted.items() for place, key in (places if form in held_forms else places[1:])
    }


def beside(item_id: int, draft: Draft, catalogue: Catalogue, keys: Iterable[str] | None = None) -> Iterator[Row]:
    """The rows beside the item for the fields of these keys (all, if None): each with its table's name in front."""
    for key in draft.rows.keys() if keys is None else keys:
        spec, stored = draft.kind.fields[key], draft.rows.get(key)
        if stored:
            yield from _rows_of(item_id, spec, stored, catalogue)


def copy_beside(rows: Iterable[Row]) -> None:
    """Write the rows that `beside` gives."""
    by_table: dict[str, list[Row]] = {}
    for table, *row in rows:
        by_table.setdefault(table, []).append(tuple(row))
    for table, found in by_table.items():
        copy_rows(table, BESIDE[table], found)


def tell_linked(
    catalogue: Catalogue, sources: Iterable[tuple[int, Draft, Draft | None]]
) -> dict[int, dict[int, ChangeOf]]:
    """Raise the versions of the items that came into, or left, the links of these items (id, now, before), and
    return by id of the source, then of the other item, what changed there."""
    touched: dict[int, list[tuple[int, FieldSpec, Any, Any]]] = {}
    for item_id, draft, before in sources:
        for key, spec in draft.kind.fields.items():
            if spec.storage != "links" or not (key in draft.rows or (before and key in before.rows)):
                continue
            now = {one["item"]: one for one in draft.rows.get(key, ())}
            was = {one["item"]: one for one in (before.rows.get(key, ()) if before else ())}
            for other in {**was, **now}:
                if was.get(other) != now.get(other):
                    touched.setdefault(other, []).append((item_id, spec, was.get(other), now.get(other)))
    if not touched:
        return {}
    versions = run(
        "UPDATE items_item SET version = version + 1 WHERE id IN (SELECT id FROM items_item WHERE id = ANY(%s)"
        " ORDER BY id FOR NO KEY UPDATE) RETURNING id, kind_id, version",
        [list(touched)],
    )
    found: dict[int, dict[int, ChangeOf]] = {}
    for other, kind_id, version in versions:
        for item_id, spec, was_entry, now_entry in touched[other]:
            if (back := back_fields(catalogue, spec).get(kind_id)) is not None:
                found.setdefault(item_id, {})[other] = ChangeOf(
                    other, back.id, version, _seen(was_entry, item_id), _seen(now_entry, item_id)
                )
    return found


def _copy_items(
    actor: Actor, ids: Sequence[int], items: Sequence[NewItem], derived: Sequence[Mapping[str, Any]], at: datetime
) -> None:
    columns = tuple(dict.fromkeys([*_USUAL, *(name for one in items for name in one.draft.columns)]))
    copy_rows(
        "items_item",
        (*_ITEM, *columns),
        (
            (
                item_id,
                one.draft.kind.id,
                row["title"],
                row["sort_title"],
                row["name_key"],
                row["search"],
                row["readers"],
                dumps(one.draft.fields),
                actor.user_id,
                actor.user_id,
                at,
                at,
                1,
                *(one.draft.columns.get(name) for name in columns),
            )
            for item_id, one, row in zip(ids, items, derived, strict=True)
        ),
    )


def _rows_of(item_id: int, spec: FieldSpec, stored: Any, catalogue: Catalogue) -> Iterator[Row]:
    if spec.storage == "points":
        kind = cast(Point, field_types()[spec.type])
        for place, one in enumerate(stored):
            normal = kind.normal(one["value"], catalogue.portal.country)
            label, network, primary = one.get("label", ""), one.get("network", ""), bool(one.get("primary"))
            yield "items_contactpoint", item_id, spec.id, place, one["value"], normal, label, network, primary
    elif spec.storage == "links":
        for place, one in enumerate(with_primary(spec, None, stored) or ()):
            role, primary = one.get("role", ""), bool(one.get("is_primary"))
            yield "items_itemlink", item_id, spec.id, place, one["item"], role, primary, one.get("from"), one.get("to")
    elif spec.storage == "item_users":
        for user in stored:
            yield "items_itemuser", item_id, user, spec.settings["relation"]
    elif spec.storage == "shares":
        for one in stored:
            yield "items_itemshare", item_id, one.get("user"), one.get("department"), one["level"]
    elif spec.storage == "files":
        for place, file in enumerate(stored):
            yield "items_itemfile", item_id, spec.id, file, place


def _claim(ids: Sequence[int], items: Sequence[NewItem], catalogue: Catalogue) -> None:
    copy_rows(
        "items_uniquevalue",
        ("field_id", "value", "item_id"),
        [
            (spec.id, form, item_id)
            for item_id, one in zip(ids, items, strict=True)
            for spec in _unique(one.draft)
            for form in unique_forms(spec, one.draft.get(spec), catalogue)
        ],
    )


def _unique(draft: Draft) -> list[FieldSpec]:
    return [spec for spec in draft.kind.fields.values() if spec.settings.get("unique")]


def _events(ids: Sequence[int], items: Sequence[NewItem], derived: Sequence[Mapping[str, Any]]) -> list[Event]:
    """One event a kind: its last item, told to whoever may read any of them."""
    last: dict[str, Event] = {}
    readers: dict[str, set[int]] = {}
    for item_id, one, row in zip(ids, items, derived, strict=True):
        readers.setdefault(one.draft.kind.key, set()).update(row["readers"])
        last[one.draft.kind.key] = Event(one.draft.kind.key, item_id, 1, readers[one.draft.kind.key])
    return list(last.values())


def _seen(entry: Mapping[str, Any] | None, item_id: int) -> list[dict[str, Any]] | None:
    """A link as it looks from its target."""
    return None if entry is None else [{**entry, "item": item_id}]
