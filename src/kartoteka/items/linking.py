"""Writes links from either of their two sides, and says what that changed on the other items. Rights to the item itself
are judged before; here what the actor cannot see is left as it is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kartoteka.items.access import AccessPolicy
from kartoteka.items.references import readable_among
from kartoteka.items.write.base import run
from kartoteka.items.write.links import ENTRY_OF, columns_of
from kartoteka.kit.exact import loads
from kartoteka.schema.catalogue import Catalogue, FieldSpec
from kartoteka.timeline.recording import ChangeOf, Event

Entry = dict[str, Any]
Entries = list[Entry]


@dataclass(slots=True)
class Linked:
    """What writing links did: the list as it now stands, and for the other items their changes, places and events."""

    after: Entries | None = None
    changes: list[ChangeOf] = field(default_factory=list)
    items: list[int] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)


def keep_hidden(policy: AccessPolicy, before: Entries | None, after: Entries | None) -> Entries | None:
    """`after` with those entries of `before` that the actor cannot see and so did not mean to take out."""
    wanted = {one["item"] for one in after or ()}
    gone = [one for one in before or () if one["item"] not in wanted]
    visible = readable_among(policy, [one["item"] for one in gone]) if gone else {}
    return [*(after or ()), *(one for one in gone if one["item"] not in visible)] or None


def with_primary(spec: FieldSpec, before: Entries | None, after: Entries | None) -> Entries | None:
    """`after` with exactly one primary link: the one written so, else the one that was, else the first."""
    if not after or not spec.multiple:
        return [_without_primary(one) for one in after] if after else None
    named = [one["item"] for one in after if one.get("is_primary")]
    was = [one["item"] for one in before or () if one.get("is_primary")]
    kept = [item for item in was if any(one["item"] == item for one in after)]
    new = [item for item in named if item not in was]
    primary = (new or named or kept or [after[0]["item"]])[0]
    return [{**_without_primary(one), **({"is_primary": True} if one["item"] == primary else {})} for one in after]


def write_forward(
    catalogue: Catalogue, spec: FieldSpec, item_id: int, before: Entries | None, after: Entries | None
) -> Linked:
    """Write the whole list of a link field of one item, and tell the items whose other side it is."""
    _rewrite(spec.id, {item_id: after or []}, fresh=not before)
    touched = _differing(before, after)
    linked = Linked(after=after, items=list(touched))
    backs = back_fields(catalogue, spec)
    if backs and touched:
        for one in _touch(touched, kinds=backs):
            old, new = touched[one.id]
            back = backs[one.kind_id]
            linked.changes.append(ChangeOf(one.id, back.id, one.version, _seen(old, item_id), _seen(new, item_id)))
            linked.events.append(one.event(catalogue))
    return linked


def write_back(
    catalogue: Catalogue, spec: FieldSpec, item_id: int, before: Entries | None, after: Entries | None
) -> Linked:
    """Write the other side of a link field: put this item into, or take it out of, the lists of the items named."""
    pair = catalogue.kinds[spec.settings["kind"]].fields[spec.settings["field"]]
    touched = _differing(before, after)
    linked = Linked(items=list(touched))
    sources = _touch(touched)
    lists = _lists(pair.id, touched)
    rewritten: dict[int, Entries] = {}
    for source in sources:
        old = lists.get(source.id)
        new = _with_target(pair, old, item_id, touched[source.id][1])
        rewritten[source.id] = new or []
        linked.changes.append(ChangeOf(source.id, pair.id, source.version, old, new))
        linked.events.append(source.event(catalogue))
    _rewrite(pair.id, rewritten)
    linked.after = _as_written(item_id, after, rewritten)
    return linked


def delta(before: Entries | None, after: Entries | None) -> tuple[Entries | None, Entries | None]:
    """Only the entries that differ: what the log keeps for the other side of a link field."""
    touched = _differing(before, after)
    olds = [old for old, _ in touched.values() if old]
    news = [new for _, new in touched.values() if new]
    return olds or None, news or None


def back_fields(catalogue: Catalogue, spec: FieldSpec) -> dict[int, FieldSpec]:
    """The fields that are the other side of this link field, by the id of their kind."""
    return {
        kind.id: other
        for kind in catalogue.kinds.values()
        for other in kind.fields.values()
        if other.storage == "links_back"
        and (other.settings.get("kind"), other.settings.get("field")) == (spec.kind, spec.key)
    }


@dataclass(frozen=True, slots=True)
class _Touched:
    id: int
    kind_id: int
    version: int
    readers: Sequence[int]

    def event(self, catalogue: Catalogue) -> Event:
        return Event(catalogue.kinds_by_id[self.kind_id].key, self.id, self.version, self.readers)


def _touch(ids: Iterable[int], *, kinds: Iterable[int] | None = None) -> list[_Touched]:
    """Raise the versions of these items, locking them in the order of their ids."""
    rows = run(
        "UPDATE items_item SET version = version + 1 WHERE id IN (SELECT id FROM items_item WHERE id = ANY(%s)"
        " AND (%s::bigint[] IS NULL OR kind_id = ANY(%s)) ORDER BY id FOR NO KEY UPDATE)"
        " RETURNING id, kind_id, version, readers",
        [list(ids), None if kinds is None else list(kinds), None if kinds is None else list(kinds)],
    )
    return [_Touched(*row) for row in sorted(rows)]


def _lists(field_id: int, sources: Iterable[int]) -> dict[int, Entries]:
    rows = run(
        f"SELECT source_id, jsonb_agg({ENTRY_OF.format(side='target_id')} ORDER BY position, id)::text"
        " FROM items_itemlink WHERE field_id = %s AND source_id = ANY(%s) GROUP BY source_id",
        [field_id, list(sources)],
    )
    return {row[0]: loads(row[1]) for row in rows}


def _rewrite(field_id: int, lists: Mapping[int, Entries], *, fresh: bool = False) -> None:
    """Replace the lists of these items in this field; `fresh` ones have no rows yet."""
    if not fresh:
        run("DELETE FROM items_itemlink WHERE field_id = %s AND source_id = ANY(%s)", [field_id, list(lists)])
    rows = [(source, place, one) for source, entries in lists.items() for place, one in enumerate(entries)]
    if rows:
        run(
            "INSERT INTO items_itemlink"
            " (source_id, field_id, target_id, role, is_primary, begins_on, ends_on, position)"
            " SELECT source, %s, target, role, is_primary, begins_on, ends_on, place FROM unnest(%s::bigint[],"
            " %s::int[], %s::bigint[], %s::text[], %s::boolean[], %s::date[], %s::date[])"
            " AS link(source, place, target, role, is_primary, begins_on, ends_on)",
            [field_id, [row[0] for row in rows], [row[1] for row in rows], *columns_of([row[2] for row in rows])],
        )


def _differing(before: Entries | None, after: Entries | None) -> dict[int, tuple[Entry | None, Entry | None]]:
    olds = {one["item"]: one for one in before or ()}
    news = {one["item"]: one for one in after or ()}
    return {item: (olds.get(item), news.get(item)) for item in {**olds, **news} if olds.get(item) != news.get(item)}


def _with_target(pair: FieldSpec, old: Entries | None, target: int, entry: Entry | None) -> Entries | None:
    """A linking item's list with this target's entry set as written, or taken out."""
    kept = [one for one in old or () if one["item"] != target] if pair.multiple else []
    if entry is None:
        return with_primary(pair, old, [one for one in old or () if one["item"] != target] or None)
    return with_primary(pair, old, [*kept, {**entry, "item": target}])


def _as_written(target: int, after: Entries | None, rewritten: Mapping[int, Entries]) -> Entries | None:
    """The other side's list with what the linking items' lists made of it: which link is primary is theirs."""
    found: Entries = []
    for one in after or ():
        entries = rewritten.get(one["item"])
        written = next((entry for entry in entries or () if entry["item"] == target), one)
        found.append({**written, "item": one["item"]})
    return found or None


def _seen(entry: Entry | None, item_id: int) -> Entries | None:
    """An entry as it looks from its target."""
    return [{**entry, "item": item_id}] if entry else None


def _without_primary(entry: Entry) -> Entry:
    return {key: value for key, value in entry.items() if key != "is_primary"}
