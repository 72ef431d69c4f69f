"""Showing items: the one serializer, as SQL that builds the JSON under the actor's mask. Choosing items is `query`.

Every statement finds its rows by ids that stand in an array, and tests again whether they may be shown. The JSON is
joined as text: `concat_ws` leaves out what is empty, and nothing is parsed and copied on its way (a third of the time
of jsonb objects put into one another).
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from kartoteka.items import repeated
from kartoteka.items.access import AccessPolicy
from kartoteka.items.errors import UnknownField
from kartoteka.items.own_fields import LISTED
from kartoteka.items.query.pages import Page
from kartoteka.items.read.base import Reading, storage_of
from kartoteka.items.read.column import MOMENT
from kartoteka.items.statements import SQL, Composable, any_of, listed, literal, name
from kartoteka.kit.errors import NotFound
from kartoteka.schema.catalogue import FieldSpec

MOST_ARGUMENTS: Final = 80
"""A function takes at most 100 arguments; longer lists are joined in parts."""
Chosen = dict[str, dict[str, FieldSpec]]


def list_json(policy: AccessPolicy, page: Page, fields: Sequence[str] | None = None) -> bytes:
    """{"items": […], "next"}: the page's items in its order, with the named fields or all he may see."""
    kinds = tuple(dict.fromkeys(kind for kind, _ in page.ids))
    chosen = _chosen(policy, kinds or tuple(policy.catalogue.kinds), fields)
    if not page.ids:
        return b'{"items": [], "next": null}'
    key = ("list", kinds, None if fields is None else tuple(fields), page.trash)
    ids = [one for _, one in page.ids]
    found = repeated.fetch(policy, key, lambda: _page_statement(_shapes(policy, chosen, trash=page.trash)), ids)
    return b'{"items": ' + found + b', "next": ' + json.dumps(page.next).encode() + b"}"


def card_json(policy: AccessPolicy, kind: str, item_id: int) -> bytes:
    """The item as the actor sees it, all fields. In the trash: for whoever may delete it. Raises NotFound."""
    if kind not in policy.catalogue.kinds:
        raise NotFound
    chosen = {kind: policy.readable(kind)}
    found = repeated.fetch(
        policy, ("card", kind), lambda: _page_statement(_shapes(policy, chosen, trash=None)), [item_id]
    )
    if found == b"[]":
        raise NotFound
    return found[1:-1]


def brief_json(policy: AccessPolicy, ids: Iterable[int], chosen: Chosen) -> bytes:
    """[{"kind", "id", "title", "values"}] of these live items, in no order: for what needs values and no card."""
    key = ("brief", tuple((kind, tuple(fields)) for kind, fields in chosen.items()))
    return repeated.fetch(policy, key, lambda: _brief_statement(_shapes(policy, chosen, trash=False)), ids)


def values_statement(
    policy: AccessPolicy, kind: str, ids: Composable, *, fields: Sequence[str] | None = None
) -> Composable:
    """A select of (id, values as JSON text), ascending, for the ids the array names: for export, as a list has them."""
    shape = Shape(_reading(policy), kind, _chosen(policy, [kind], fields)[kind], trash=False)
    return SQL(
        "with {} select item.id, {} from items_item item {} where item.id = any({}) and {} order by item.id"
    ).format(shape.beside(ids), shape.values(), shape.join(), ids, shape.visible())


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

    def beside(self, ids: Composable) -> Composable:
        """The common table expression of the values that stand in rows of their own: their pairs for each item."""
        parts = self._gathered(ids) or [SQL("select 0::bigint as item_id, '' as key, null::text as value where false")]
        return SQL(
            "{} as materialized (select item_id, string_agg(concat('\"', key, '\":', value), ',' order by key) as shown"
            " from ({}) gathered group by item_id)"
        ).format(self._beside, SQL(" union all ").join(parts))

    def join(self) -> Composable:
        """The join of those values to the item."""
        return SQL("left join {0} beside on beside.item_id = item.id").format(self._beside)

    def body(self) -> Composable:
        """The item as JSON."""
        parts = [
            *self._named(),
            _pair("version", SQL("item.version")),
            *self._staged(),
            _pair("values", self.values()),
            _pair("can", self.policy.can_object(self.kind)),
            _pair("incomplete", self._incomplete()),
        ]
        if self.trash is not False:
            parts.append(_pair("deleted_at", SQL(MOMENT).format(name("item", "deleted_at"))))
        return _object(parts)

    def brief(self) -> Composable:
        """Kind, id, title and values alone."""
        return _object([*self._named(), _pair("values", self.values())])

    def values(self) -> Composable:
        """The values, empty ones absent."""
        parts = [
            _pair(key, shown)
            for key, field in self.fields.items()
            if (storage := storage_of(field)) and (shown := storage.shown(field, self.reading)) is not None
        ]
        if self._gathered(repeated.IDS):
            parts.append(SQL("beside.shown"))
        return _object(parts)

    def _named(self) -> list[Composable]:
        kind = _pair("kind", SQL("to_json({}::text)").format(literal(self.kind)))
        return [_pair("id", SQL("item.id")), kind, _pair("title", SQL("to_json(item.title)"))]

    @property
    def _beside(self) -> Composable:
        return name(f"beside_{self.kind}")

    def _gathered(self, ids: Composable) -> list[Composable]:
        grouped: dict[str, list[FieldSpec]] = {}
        for field in self.fields.values():
            grouped.setdefault(field.storage.partition(":")[0], []).append(field)
        found = (
            storage.gathered(fields, ids, self.reading)
            for fields in grouped.values()
            if (storage := storage_of(fields[0]))
        )
        return [one for one in found if one is not None]

    def _staged(self) -> list[Composable]:
        """Pipeline and stage, by their keys."""
        if not self.policy.catalogue.kinds[self.kind].abilities.get("stages"):
            return [_pair("pipeline", SQL("'null'")), _pair("stage", SQL("'null'"))]
        found = "coalesce((select to_json(key)::text from schema_{0} where id = item.{0}_id), 'null')"
        return [_pair(one, SQL(found.format(one))) for one in ("pipeline", "stage")]

    def _incomplete(self) -> Composable:
        """The required fields the actor sees that have no value."""
        readable = self.policy.readable(self.kind)
        keys = [
            SQL("case when {} is not true then {} end").format(
                storage.filled(readable[key], self.reading), literal(f'"{key}"')
            )
            for key in self.policy.catalogue.required(self.kind)
            if key in readable and (storage := storage_of(readable[key]))
        ]
        return SQL("concat('[', {}, ']')").format(_joined(keys))


def _page_statement(shapes: Sequence[Shape]) -> Composable:
    bodies = SQL(" union all ").join(
        SQL(
            "select asked.position, {} as body from unnest({}) with ordinality asked(id, position)"
            " join items_item item on item.id = asked.id {} where {}"
        ).format(one.body(), repeated.IDS, one.join(), one.visible())
        for one in shapes
    )
    return SQL("with {} select concat('[', string_agg(body, ',' order by position), ']') from ({}) shown").format(
        listed(one.beside(repeated.IDS) for one in shapes), bodies
    )


def _brief_statement(shapes: Sequence[Shape]) -> Composable:
    bodies = SQL(" union all ").join(
        SQL("select {} as body from items_item item {} where item.id = any({}) and {}").format(
            one.brief(), one.join(), repeated.IDS, one.visible()
        )
        for one in shapes
    )
    return SQL("with {} select concat('[', string_agg(body, ','), ']') from ({}) shown").format(
        listed(one.beside(repeated.IDS) for one in shapes), bodies
    )


def _shapes(policy: AccessPolicy, chosen: Chosen, *, trash: bool | None) -> list[Shape]:
    reading = _reading(policy)
    return [Shape(reading, kind, fields, trash=trash) for kind, fields in chosen.items()]


def _chosen(policy: AccessPolicy, kinds: Iterable[str], fields: Sequence[str] | None) -> Chosen:
    """The readable fields named, by kind. Raises UnknownField for one that no kind of the list shows."""
    if fields is None:
        return {kind: policy.readable(kind) for kind in kinds}
    readable = {kind: LISTED | policy.readable(kind) for kind in kinds}
    unknown = [key for key in fields if key != "title" and not any(key in one for one in readable.values())]
    if unknown:
        raise UnknownField(unknown)
    return {kind: {key: one[key] for key in dict.fromkeys(fields) if key in one} for kind, one in readable.items()}


def _pair(key: str, value: Composable) -> Composable:
    """A key and its value as JSON; null where the value is."""
    return SQL("{} || ({})::text").format(literal(f'"{key}":'), value)


def _object(pairs: Sequence[Composable]) -> Composable:
    return SQL("concat('{{', {}, '}}')").format(_joined(pairs))


def _joined(parts: Sequence[Composable]) -> Composable:
    """The parts with commas between them, without those that are null."""
    if not parts:
        return SQL("''")
    if len(parts) <= MOST_ARGUMENTS:
        return SQL("concat_ws(',', {})").format(listed(parts))
    chunks = (parts[place : place + MOST_ARGUMENTS] for place in range(0, len(parts), MOST_ARGUMENTS))
    return _joined([SQL("nullif({}, '')").format(_joined(chunk)) for chunk in chunks])


def _reading(policy: AccessPolicy) -> Reading:
    return Reading(policy=policy, now=datetime.now(UTC))
