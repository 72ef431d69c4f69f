"""The order of a list: up to three keys, empties last, ids ascending among equals; and the rows after a cursor."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from kartoteka.items.access import AccessPolicy
from kartoteka.items.errors import UnknownField
from kartoteka.items.own_fields import DELETED
from kartoteka.items.query.malformed import malformed
from kartoteka.items.query.paths import readable_field
from kartoteka.items.read.base import Order, Reading, storage_of, type_of
from kartoteka.items.statements import SQL, Composable, all_of, any_of, literal, name
from kartoteka.schema.catalogue import FieldSpec

MOST_KEYS: Final = 3
DEFAULT: Final = "title"
_ID: Final = SQL("id")
_NEVER: Final = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class SortKey:
    """One key of the order: for each kind its expression, None where the kind has no such field."""

    key: str
    descending: bool
    orders: dict[str, Order | None]

    @property
    def type(self) -> str:
        return next(order.type for order in self.orders.values() if order)

    @property
    def nullable(self) -> bool:
        return any(order is None or order.nullable for order in self.orders.values())

    def expression(self, kind: str) -> Composable:
        """What a row of the kind is sorted by."""
        order = self.orders[kind]
        return order.expression if order else SQL("null::" + self.type)

    def walkable(self, kind: str) -> bool:
        """Whether an index has the kind's items in this order."""
        order = self.orders[kind]
        return order is not None and order.walkable


def parse(sort: str | None, kinds: Sequence[str], reading: Reading, *, trash: bool = False) -> list[SortKey]:
    """The keys named, `-` for descending. Raises UnknownField as filtering does, Malformed for what has no order."""
    words = (sort or DEFAULT).split(",")
    keys = [_key(word.strip(), kinds, reading, trash) for word in words[: MOST_KEYS + 1]]
    if len(keys) > MOST_KEYS:
        raise malformed("sort", "too_long")
    if len({one.key for one in keys}) < len(keys):
        raise malformed("sort", "twice")
    return keys


def sortable(field: FieldSpec, policy: AccessPolicy) -> bool:
    """Whether lists may be sorted by the field."""
    storage = storage_of(field)
    if storage is None or not type_of(field).sortable:
        return False
    return storage.order(field, Reading(policy=policy, now=_NEVER)) is not None


def order_by(keys: Sequence[SortKey], columns: Sequence[Composable], id: Composable = _ID) -> Composable:
    """The `order by` list over these columns, which hold the keys' values, and the id."""
    parts = [
        SQL("{} {}{}").format(
            column, SQL("desc" if key.descending else "asc"), SQL(" nulls last" if key.nullable else "")
        )
        for key, column in zip(keys, columns, strict=True)
    ]
    return SQL(", ").join([*parts, id])


def after(keys: Sequence[SortKey], values: Sequence[str | None], last_id: int, kind: str, alias: str) -> Composable:
    """The test of the rows that come after the one with these values and this id."""
    beyond: list[Composable] = []
    equal: list[Composable] = []
    for key, value in zip(keys, values, strict=True):
        expression = key.expression(kind)
        later = _later(key, expression, value)
        if later is not None:
            beyond.append(all_of([*equal, later]))
        equal.append(_equal(key, expression, value))
    beyond.append(all_of([*equal, SQL("{} > {}").format(name(alias, "id"), literal(last_id))]))
    bound = _bound(keys[0], keys[0].expression(kind), values[0])
    return all_of([bound, any_of(beyond)]) if bound else any_of(beyond)


def constant(key: SortKey, value: str) -> Composable:
    """A value of the key as the cursor holds it."""
    if key.type == "bytea":
        return SQL("decode({}, 'hex')").format(literal(value))
    return SQL("{}::" + key.type + (' collate "C"' if key.type == "text" else "")).format(literal(value))


def shown(key: SortKey, column: Composable) -> Composable:
    """The value of a key as text, for the cursor."""
    return SQL("encode({}, 'hex')" if key.type == "bytea" else "{}::text").format(column)


def _key(word: str, kinds: Sequence[str], reading: Reading, trash: bool) -> SortKey:
    descending = word.startswith("-")
    key = word.removeprefix("-")
    found = {kind: readable_field(kind, key, reading.policy) for kind in kinds}
    if trash and key == DELETED.key:
        found = dict.fromkeys(kinds, DELETED)
    if not any(found.values()):
        raise UnknownField([key])
    orders = {kind: _order(field, kind, reading) if field else None for kind, field in found.items()}
    types = {order.type for order in orders.values() if order}
    if len(types) != 1 or any(field and not orders[kind] for kind, field in found.items()):
        raise malformed("sort")
    return SortKey(key, descending, orders)


def _order(field: FieldSpec, kind: str, reading: Reading) -> Order | None:
    spec = reading.policy.catalogue.kinds[kind]
    if (field.key == DEFAULT and not field.id) or (spec.title_fields == (field.key,) and field.required):
        return Order(reading.column("sort_title"), "bytea", nullable=False, walkable=True)
    storage = storage_of(field)
    return storage.order(field, reading) if storage and type_of(field).sortable else None


def _later(key: SortKey, expression: Composable, value: str | None) -> Composable | None:
    if value is None:
        return None
    sign = "<" if key.descending else ">"
    test: Composable = SQL("{} " + sign + " {}").format(expression, constant(key, value))
    return any_of([test, SQL("{} is null").format(expression)]) if key.nullable else test


def _equal(key: SortKey, expression: Composable, value: str | None) -> Composable:
    if value is None:
        return SQL("{} is null").format(expression)
    return SQL("{} = {}").format(expression, constant(key, value))


def _bound(key: SortKey, expression: Composable, value: str | None) -> Composable | None:
    """A condition that an index can begin with, where the first key is never empty."""
    if key.nullable or value is None:
        return None
    sign = "<=" if key.descending else ">="
    return SQL("{} " + sign + " {}").format(expression, constant(key, value))
