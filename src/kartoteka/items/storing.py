"""Loads an item's values for writing and stores a draft: the SQL of the writing services, without rights."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from psycopg import sql

from kartoteka.items.draft import ON_THE_ROW, Draft
from kartoteka.items.errors import ValueTaken
from kartoteka.items.write.base import Part, RowStorage, run, storages, together
from kartoteka.kit.exact import dumps, loads
from kartoteka.schema.catalogue import Catalogue, FieldSpec
from kartoteka.schema.field_types.base import field_types

_DERIVED: Final = ("title", "sort_title", "name_key", "search", "readers")
_READER_ROWS: Final = (
    "INSERT INTO items_itemreader (principal, kind_id, sort_title, item_id)"
    " SELECT held, kind_id, sort_title, id FROM item, unnest(readers) AS held"
)


@dataclass(frozen=True, slots=True)
class Change:
    """A field whose stored value differs."""

    spec: FieldSpec
    before: Any
    after: Any


def load_rows(item_id: int, specs: Iterable[FieldSpec]) -> dict[str, Any]:
    """The stored values of fields with rows of their own, by one statement; None where empty."""
    wanted = list(specs)
    if not wanted:
        return {}
    parts = [storages()[spec.storage].current(spec, item_id) for spec in wanted]
    columns = ", ".join(f"{part.text}::text" for part in parts)
    row = run(f"SELECT {columns}", [value for part in parts for value in part.params])[0]
    return {spec.key: None if text is None else loads(text) for spec, text in zip(wanted, row, strict=True)}


def load_many(item_ids: list[int], specs: Iterable[FieldSpec]) -> dict[int, dict[str, Any]]:
    """For each of these items its JSON values under `fields`, and its stored values of fields with points."""
    found = {
        row[0]: {"fields": loads(row[1])}
        for row in run("SELECT id, fields::text FROM items_item WHERE id = ANY(%s)", [item_ids])
    }
    by_id = {spec.id: spec.key for spec in specs if spec.storage == "points"}
    points = run(
        "SELECT item_id, field_id, value FROM items_contactpoint WHERE item_id = ANY(%s) AND field_id = ANY(%s)"
        " ORDER BY item_id, field_id, position, id",
        [item_ids, list(by_id)],
    )
    for item_id, field_id, value in points:
        found[item_id].setdefault(by_id[field_id], []).append({"value": value})
    return found


def insert(draft: Draft, catalogue: Catalogue, *, user_id: int) -> tuple[int, list[int]]:
    """Insert the item with its readers and all of its rows but links, by one statement; its id and readers."""
    derived = draft.derived(catalogue)
    columns = {
        "kind_id": draft.kind.id,
        **draft.columns,
        **derived,
        "created_by_id": user_id,
        "changed_by_id": user_id,
        "version": 1,
    }
    names = ", ".join(_quoted(name) for name in columns)
    marks = ", ".join(["%s"] * len(columns))
    item = Part(
        f"INSERT INTO items_item ({names}, fields, created_at, changed_at) VALUES ({marks}, %s::jsonb, now(), now())"
        " RETURNING id, kind_id, sort_title, readers",
        (*columns.values(), dumps(draft.fields)),
    )
    parts = [Part(_READER_ROWS), *_inserts(draft, draft.rows.keys(), catalogue)]
    whole = together(parts, Part("SELECT id FROM item"), first=("item", item))
    item_id = int(run(whole.text, whole.params)[0][0])
    _claim(item_id, [(spec, draft.get(spec)) for spec in _unique(draft)], catalogue, fresh=True)
    return item_id, derived["readers"]


def update(
    draft: Draft, item_id: int, changes: Iterable[Change], catalogue: Catalogue, *, before: Draft, user_id: int
) -> tuple[int, list[int]]:
    """Store the changed fields, with what follows from them, and raise the version; the new version and readers."""
    changed = list(changes)
    keys = {one.spec.key for one in changed}
    derived = _redone(draft, changed, catalogue)
    own_rows = [one.spec for one in changed if _own_rows(one.spec)]
    moved = "readers" in derived or "sort_title" in derived
    clears = [cast(RowStorage, storages()[spec.storage]).clear(spec, item_id) for spec in own_rows if before.get(spec)]
    if moved:
        clears.append(Part("DELETE FROM items_itemreader WHERE item_id = %s", (item_id,)))
    if clears:
        cleared = together(clears, Part("SELECT 1"))
        run(cleared.text, cleared.params)
    item = _row_update(item_id, changed, derived, user_id)
    parts = [*_inserts(draft, keys, catalogue), *([Part(_READER_ROWS)] if moved else [])]
    whole = together(parts, Part("SELECT version, readers FROM item"), first=("item", item))
    version, readers = run(whole.text, whole.params)[0]
    unique = [spec for spec in _unique(draft) if spec.key in keys]
    _claim(item_id, [(spec, draft.get(spec)) for spec in unique], catalogue)
    return int(version), list(readers)


def _row_update(item_id: int, changed: list[Change], derived: Mapping[str, Any], user_id: int) -> Part:
    columns: dict[str, Any] = {**derived, "changed_by_id": user_id}
    columns |= {one.spec.column: one.after for one in changed if one.spec.column}
    in_json = [one for one in changed if one.spec.storage == ON_THE_ROW]
    assignments = [f"{_quoted(name)} = %s" for name in columns]
    params: list[Any] = list(columns.values())
    if in_json:
        assignments.append("fields = (fields - %s::text[]) || %s::jsonb")
        params.append([one.spec.key for one in in_json if one.after is None])
        params.append(dumps({one.spec.key: one.after for one in in_json if one.after is not None}))
    return Part(
        f"UPDATE items_item SET {', '.join(assignments)}, changed_at = now(), version = version + 1"
        " WHERE id = %s RETURNING id, kind_id, sort_title, readers, version",
        (*params, item_id),
    )


def _redone(draft: Draft, changed: list[Change], catalogue: Catalogue) -> dict[str, Any]:
    """The derived columns that these changes may have altered."""
    redone: dict[str, Any] = {}
    keys = {one.spec.key for one in changed}
    if keys & set(draft.kind.title_fields):
        redone |= draft.named(catalogue)
    if any(one.spec.searchable for one in changed):
        redone["search"] = draft.search(catalogue)
    if any(one.spec.storage in ("item_users", "shares") for one in changed) or {one.spec.column for one in changed} & {
        "responsible_id",
        "access",
    }:
        redone["readers"] = draft.readers()
    return redone


def _inserts(draft: Draft, keys: Iterable[str], catalogue: Catalogue) -> list[Part]:
    found: list[Part] = []
    for key in keys:
        spec = draft.kind.fields[key]
        if _own_rows(spec) and (stored := draft.rows.get(key)):
            found.append(cast(RowStorage, storages()[spec.storage]).insert(spec, stored, catalogue))
    return found


def _own_rows(spec: FieldSpec) -> bool:
    return not spec.column and spec.storage in storages() and not spec.linked


def _unique(draft: Draft) -> list[FieldSpec]:
    return [spec for spec in draft.kind.fields.values() if spec.settings.get("unique")]


def _claim(item_id: int, values: list[tuple[FieldSpec, Any]], catalogue: Catalogue, *, fresh: bool = False) -> None:
    """Hold the unique values of the item; raises ValueTaken where another item holds one. Waits for a rival that is
    writing the same value, whose end decides."""
    if not values:
        return
    if not fresh:
        ids = [spec.id for spec, _ in values]
        run("DELETE FROM items_uniquevalue WHERE item_id = %s AND field_id = ANY(%s)", [item_id, ids])
    for spec, stored in values:
        wanted = unique_forms(spec, stored, catalogue)
        if not wanted:
            continue
        held = run(
            "INSERT INTO items_uniquevalue (field_id, value, item_id) SELECT %s, one, %s FROM unnest(%s::text[]) one"
            " ON CONFLICT DO NOTHING RETURNING id",
            [spec.id, item_id, wanted],
        )
        if len(held) < len(wanted):
            raise ValueTaken(spec.key)


def unique_forms(spec: FieldSpec, stored: Any, catalogue: Catalogue) -> list[str]:
    """The forms in which a value of a unique field may stand once: points normalised, texts without case."""
    if stored is None:
        return []
    if spec.storage == "points":
        normal = cast(Any, field_types()[spec.type]).normal
        return sorted({normal(one["value"], catalogue.portal.country) for one in stored})
    return [str(stored).casefold()[:255]]


def _quoted(name: str) -> str:
    return sql.Identifier(name).as_string(None)
