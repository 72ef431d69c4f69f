"""Showing items: the one serializer, as SQL that builds the JSON under the actor's mask. Choosing items is `query`."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from kartoteka.items.access import AccessPolicy
from kartoteka.items.errors import UnknownField
from kartoteka.items.query.pages import Page
from kartoteka.items.read.base import Reading, Storage, storage_of
from kartoteka.items.read.column import MOMENT
from kartoteka.items.statements import SQL, Composable, any_of, bigints, fetch_json, listed, literal, name
from kartoteka.kit.errors import NotFound
from kartoteka.schema.catalogue import FieldSpec

MOST_PAIRS: Final = 48
"""jsonb_build_object takes at most 100 arguments; larger objects are put together from several."""


def list_json(policy: AccessPolicy, page: Page, fields: Sequence[str] | None = None) -> bytes:
    """{"items": […], "next"}: the page's items in its order, with the named fields or all he may see."""
    kinds = list(dict.fromkeys(kind for kind, _ in page.ids))
    chosen = _chosen(policy, kinds or list(policy.catalogue.kinds), fields)
    if not page.ids:
        return b'{"items": [], "next": null}'
    reading = _reading(policy)
    shapes = [Shape(reading, kind, chosen[kind], trash=page.trash) for kind in kinds]
    found = fetch_json(_page_statement(shapes, [one for _, one in page.ids])) or b"[]"
    return b'{"items": ' + found + b', "next": ' + json.dumps(page.next).encode() + b"}"


def card_json(policy: AccessPolicy, kind: str, item_id: int) -> bytes:
    """The item as the actor sees it, all fields. In the trash: for whoever may delete it. Raises NotFound."""
    if kind not in policy.catalogue.kinds:
        raise NotFound
    shape = Shape(_reading(policy), kind, policy.readable(kind), trash=None)
    found = fetch_json(card_statement(shape, item_id))
    if found is None:
        raise NotFound
    return found


def fields_json(shapes: Sequence[tuple["Shape", Sequence[int]]]) -> bytes:
    """[{"kind", "id", "title", "values"}] of these items, in no order: for what needs values and no card."""
    tables = [shape.gathered(bigints(ids), first=False) for shape, ids in shapes]
    bodies = SQL(" union all ").join(
        SQL("select {} as body from items_item item {} where item.id = any({}) and {}").format(
            _object(shape.brief()), shape.joins(), bigints(ids), shape.visible()
        )
        for shape, ids in shapes
    )
    return fetch_json(_with(tables, SQL("select jsonb_agg(body) from ({}) shown").format(bodies))) or b"[]"


def rows_statement(
    policy: AccessPolicy, kind: str, ids: Composable, *, fields: Sequence[str] | None = None
) -> Composable:
    """A select of (id, item as jsonb) for the ids the array names, for export and webhooks: the same form as a list."""
    shape = Shape(_reading(policy), kind, _chosen(policy, [kind], fields)[kind], trash=False)
    return SQL("with {} select item.id, {} from items_item item {} where item.id = any({}) and {}").format(
        shape.gathered(ids, first=True), shape.body(), shape.joins(), ids, shape.visible()
    )


def card_statement(shape: "Shape", item_id: int) -> Composable:
    """A select of the one item's JSON."""
    ids = bigints([item_id])
    return SQL("with {} select {} from items_item item {} where item.id = {} and {}").format(
        shape.gathered(ids, first=True), shape.body(), shape.joins(), literal(item_id), shape.visible()
    )


@dataclass(frozen=True, slots=True)
class Shape:
    """What items of one kind look like to the actor: the fields chosen, from the live ones, the trash, or both."""

    reading: Reading
    kind: str
    fields: dict[str, FieldSpec]
    trash: bool | None

    @property
    def policy(self) -> AccessPolicy:
        return self.reading.policy

    def visible(self) -> Composable:
        """The rows that may be shown at all: tested here again, whatever ids were handed over."""
        if self.trash is None:
            return any_of([self.policy.rows(self.kind, "read"), self.policy.rows(self.kind, "restore")])
        return self.policy.rows(self.kind, "restore" if self.trash else "read")

    def gathered(self, ids: Composable, *, first: bool) -> Composable:
        """The common table expressions of values in rows of their own."""
        parts: list[Composable] = [
            SQL("{} as materialized ({})").format(name(self._table(key)), statement)
            for key, storage, fields in self._storages()
            if (statement := storage.gathered(fields, ids, self.reading)) is not None
        ]
        if first and not parts:
            parts = [SQL("nothing as (select 1)")]
        return listed(parts)

    def joins(self) -> Composable:
        """The joins of those tables to the item."""
        return SQL(" ").join(
            SQL("left join {0} on {0}.item_id = item.id").format(name(self._table(key))) for key in self._tables()
        )

    def body(self) -> Composable:
        """The item as jsonb."""
        pairs: list[tuple[str, Composable]] = [
            ("id", SQL("item.id")),
            ("kind", literal(self.kind)),
            ("title", SQL("item.title")),
            ("version", SQL("item.version")),
            *self._staged(),
            ("values", self.values()),
            ("can", self.policy.can_object(self.kind)),
            ("incomplete", self._incomplete()),
        ]
        shown = _object(pairs)
        if self.trash is False:
            return shown
        return SQL("{} || case when item.deleted_at is null then '{{}}'::jsonb else {} end").format(
            shown, _object([("deleted_at", SQL(MOMENT).format(name("item", "deleted_at")))])
        )

    def brief(self) -> list[tuple[str, Composable]]:
        """Kind, id, title and values alone."""
        return [
            ("kind", literal(self.kind)),
            ("id", SQL("item.id")),
            ("title", SQL("item.title")),
            ("values", self.values()),
        ]

    def values(self) -> Composable:
        """The values as jsonb, empty ones absent."""
        own = [
            (key, shown)
            for key, field in self.fields.items()
            if (storage := storage_of(field)) and (shown := storage.shown(field, self.reading)) is not None
        ]
        parts: list[Composable] = [SQL("jsonb_strip_nulls({})").format(_object(own))]
        parts += [SQL("coalesce({}, '{{}}'::jsonb)").format(name(self._table(key), "shown")) for key in self._tables()]
        return SQL("({})").format(SQL(" || ").join(parts))

    def _staged(self) -> list[tuple[str, Composable]]:
        """Pipeline and stage, by their keys."""
        if not self.policy.catalogue.kinds[self.kind].abilities.get("stages"):
            return [("pipeline", SQL("null::text")), ("stage", SQL("null::text"))]
        return [
            ("pipeline", SQL("(select key from schema_pipeline pipeline where pipeline.id = item.pipeline_id)")),
            ("stage", SQL("(select key from schema_stage stage where stage.id = item.stage_id)")),
        ]

    def _incomplete(self) -> Composable:
        """The required fields the actor sees that have no value."""
        readable = self.policy.readable(self.kind)
        tests = [
            SQL("case when {} is not true then {}::text end").format(
                storage.filled(readable[key], self.reading), literal(key)
            )
            for key in self.policy.catalogue.required(self.kind)
            if key in readable and (storage := storage_of(readable[key]))
        ]
        return SQL("to_jsonb(array_remove(array[{}]::text[], null))").format(listed(tests))

    def _storages(self) -> list[tuple[str, Storage, list[FieldSpec]]]:
        grouped: dict[str, tuple[Storage, list[FieldSpec]]] = {}
        for field in self.fields.values():
            if storage := storage_of(field):
                grouped.setdefault(storage.key, (storage, []))[1].append(field)
        return [(key, storage, fields) for key, (storage, fields) in grouped.items()]

    def _tables(self) -> list[str]:
        nobody = bigints([])
        return [key for key, storage, fields in self._storages() if storage.gathered(fields, nobody, self.reading)]

    def _table(self, key: str) -> str:
        return f"{self.kind}_{key}"


def _page_statement(shapes: Sequence[Shape], ids: Sequence[int]) -> Composable:
    array = bigints(ids)
    tables = [one.gathered(array, first=False) for one in shapes]
    bodies = SQL(" union all ").join(
        SQL(
            "select asked.position, {} as body from unnest({}) with ordinality asked(id, position)"
            " join items_item item on item.id = asked.id {} where {}"
        ).format(one.body(), array, one.joins(), one.visible())
        for one in shapes
    )
    return _with(tables, SQL("select jsonb_agg(body order by position) from ({}) shown").format(bodies))


def _with(tables: Iterable[Composable], statement: Composable) -> Composable:
    return SQL("with nothing as (select 1){} {}").format(
        SQL("").join(SQL(", {}").format(one) for one in tables if one.as_string(None)), statement
    )


def _chosen(
    policy: AccessPolicy, kinds: Iterable[str], fields: Sequence[str] | None
) -> dict[str, dict[str, FieldSpec]]:
    """The readable fields named, by kind. Raises UnknownField for one that no kind of the list shows."""
    readable = {kind: policy.readable(kind) for kind in kinds}
    if fields is None:
        return readable
    unknown = [key for key in fields if key != "title" and not any(key in one for one in readable.values())]
    if unknown:
        raise UnknownField(unknown)
    return {kind: {key: one[key] for key in dict.fromkeys(fields) if key in one} for kind, one in readable.items()}


def _object(pairs: Sequence[tuple[str, Composable]]) -> Composable:
    chunks = [pairs[place : place + MOST_PAIRS] for place in range(0, len(pairs), MOST_PAIRS)] or [[]]
    made = (
        SQL("jsonb_build_object({})").format(
            listed(SQL("{}::text, {}").format(literal(key), value) for key, value in chunk)
        )
        for chunk in chunks
    )
    return SQL(" || ").join(made)


def _reading(policy: AccessPolicy) -> Reading:
    return Reading(policy=policy, now=datetime.now(UTC))
