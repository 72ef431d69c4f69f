"""Values in the item's JSON under the field's key. Equality is containment, which one index answers for all fields."""

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from kartoteka.items.read.base import Order, Reading, Storage, type_of
from kartoteka.items.read.comparing import C, compare, like
from kartoteka.items.read.operands import boolean, day, many, moment, number, pattern, text, two, user, whole
from kartoteka.items.read.people import user_objects, user_text
from kartoteka.items.statements import SQL, Composable, all_of, any_of, literal, texts
from kartoteka.kit.errors import Malformed
from kartoteka.kit.text import caseless
from kartoteka.schema.catalogue import FieldSpec

SORT_LENGTH: Final = 64
_SIGNS: Final = {"lt": "<", "lte": "<=", "gt": ">", "gte": ">="}


class Json(Storage):
    key = "json"

    def test(self, field: FieldSpec, operator: str, operand: Any, reading: Reading) -> Composable:
        if field.type == "user":
            return _user_test(field, operator, operand, reading)
        if type_of(field).value_form == "list":
            return _list_test(field, operator, operand, reading)
        return self._scalar_test(field, operator, operand, reading)

    def _scalar_test(self, field: FieldSpec, operator: str, operand: Any, reading: Reading) -> Composable:
        form = type_of(field).value_form
        if operator in ("contains", "starts"):
            return like(_text(field, reading), operator, operand)
        if operator == "eq":
            return _holds(field, _value(field, operand, reading), reading)
        if operator == "in":
            return any_of(_holds(field, _value(field, one, reading), reading) for one in many(operand))
        if form in ("number", "money"):
            return _number_test(field, operator, operand, reading)
        return compare(C.format(_text(field, reading)), operator, operand, reading, form)

    def filled(self, field: FieldSpec, reading: Reading) -> Composable:
        return SQL("{} ? {}").format(reading.column("fields"), literal(field.key))

    def part_test(self, field: FieldSpec, part: str, operator: str, operand: Any, reading: Reading) -> Composable:
        if operator == "eq":
            return _holds(field, [{part: text(operand)}], reading)
        if operator == "in":
            return any_of(_holds(field, [{part: text(one)}], reading) for one in many(operand))
        value = SQL("entry ->> {}").format(literal(part))
        test = SQL("{} is not null").format(value) if operator == "filled" else like(value, operator, operand)
        return SQL("exists (select from jsonb_array_elements({}) entry where {})").format(_list(field, reading), test)

    def order(self, field: FieldSpec, reading: Reading) -> Order | None:
        if field.type == "choice":
            keys = list(reading.policy.catalogue.choices.get(field.list, {}))
            place = SQL("array_position({}, {})").format(texts(keys), _text(field, reading))
            return Order(place, "integer", nullable=True)
        form = type_of(field).value_form
        made = ORDERS.get(form)
        return made(field, reading) if made else None

    def shown(self, field: FieldSpec, reading: Reading) -> Composable | None:
        made = SHOWN.get(field.type, _whole)
        return made(field, reading)


def index_expression(field: FieldSpec, reading: Reading) -> Composable | None:
    """What an index of this field is made over: what `order` sorts by, where that never changes by itself."""
    if field.storage != "json" or field.type == "choice" or field.is_system:
        return None
    order = ENTRY.order(field, reading)
    return order.expression if order else None


def _indexed(field: FieldSpec) -> bool:
    """Whether `items.indexing` makes an index of the field. Shipped fields have theirs, if any, by migration."""
    return field.indexed and not field.is_system


def _whole(field: FieldSpec, reading: Reading) -> Composable:
    return SQL("{} -> {}").format(reading.column("fields"), literal(field.key))


def _text(field: FieldSpec, reading: Reading) -> Composable:
    return SQL("({} ->> {})").format(reading.column("fields"), literal(field.key))


def _amount(field: FieldSpec, reading: Reading) -> Composable:
    return SQL("({} -> {} -> 'amount')").format(reading.column("fields"), literal(field.key))


def _jsonb(value: Any) -> Composable:
    return SQL("{}::jsonb").format(literal(_dumped(value)))


def _dumped(value: Any) -> str:
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)}: {_dumped(one)}" for key, one in value.items()) + "}"
    return json.dumps(value, ensure_ascii=False)


def _holds(field: FieldSpec, value: Any, reading: Reading) -> Composable:
    return SQL("{} @> {}").format(reading.column("fields"), _jsonb({field.key: value}))


def _value(field: FieldSpec, operand: Any, reading: Reading) -> Any:
    """The operand in the form the value is stored in."""
    return VALUES[type_of(field).value_form](operand, reading)


def _money(operand: Any, _: Reading) -> dict[str, Any]:
    if not isinstance(operand, dict):
        return {"amount": number(operand)}
    if not operand or set(operand) - {"amount", "currency"}:
        raise Malformed
    checked: dict[str, Callable[[Any], Any]] = {"amount": number, "currency": text}
    return {part: checked[part](one) for part, one in operand.items()}


def _number_test(field: FieldSpec, operator: str, operand: Any, reading: Reading) -> Composable:
    money = type_of(field).value_form == "money"
    stands = _amount(field, reading) if money else _whole(field, reading)
    if operator == "between":
        low, high = two(operand)
        return all_of(_number_test(field, one, end, reading) for one, end in (("gte", low), ("lte", high)))
    if operator not in _SIGNS:
        raise Malformed
    wanted = _money(operand, reading) if money else {"amount": number(operand)}
    if "amount" not in wanted:
        raise Malformed
    tests: list[Composable] = [SQL("{} " + _SIGNS[operator] + " {}").format(stands, _jsonb(wanted["amount"]))]
    if "currency" in wanted:
        tests.append(_holds(field, {"currency": wanted["currency"]}, reading))
    return all_of(tests)


def _list_test(field: FieldSpec, operator: str, operand: Any, reading: Reading) -> Composable:
    if operator == "contains":
        return SQL(
            "exists (select from jsonb_array_elements({}) part, jsonb_each_text(part.value) named"
            " where named.key not in ('label', 'primary', 'type') and kartoteka_folded(named.value) like {})"
        ).format(_list(field, reading), pattern(operand))
    found = [_entry(field, one, reading) for one in many(operand)]
    if operator == "has_all":
        return all_of(_holds(field, [one], reading) for one in found)
    if operator in ("has_any", "in"):
        return any_of(_holds(field, [one], reading) for one in found)
    raise Malformed


def _entry(field: FieldSpec, operand: Any, reading: Reading) -> str | int:
    if field.type != "tags":
        return text(operand)
    if not isinstance(operand, str):
        return whole(operand)
    tag = reading.policy.catalogue.tags_by_name.get(caseless(text(operand).strip()))
    return tag.id if tag else 0


def _list(field: FieldSpec, reading: Reading) -> Composable:
    """The value where it is a list, so that no row of another kind, looked at by chance, stops the statement."""
    return SQL("case jsonb_typeof({0}) when 'array' then {0} else '[]' end").format(_whole(field, reading))


def _user_test(field: FieldSpec, operator: str, operand: Any, reading: Reading) -> Composable:
    one_or_list = "{}, jsonb_build_array({})" if field.multiple else "{}, {}"
    holds = SQL("{} @> jsonb_build_object(" + one_or_list + ")")

    def held(one: Any) -> Composable:
        return holds.format(reading.column("fields"), literal(field.key), user(one, reading))

    if operator == "eq":
        return held(operand)
    if operator in ("in", "has_any"):
        return any_of(held(one) for one in many(operand))
    if operator == "has_all":
        return all_of(held(one) for one in many(operand))
    raise Malformed


def _text_order(field: FieldSpec, reading: Reading) -> Order:
    cut = SQL("kartoteka_folded(left({}, {}))").format(_text(field, reading), literal(SORT_LENGTH))
    return Order(SQL("({})").format(C.format(cut)), "text", nullable=True, walkable=_indexed(field))


def _plain_order(field: FieldSpec, reading: Reading) -> Order:
    return Order(SQL("({})").format(C.format(_text(field, reading))), "text", True, walkable=_indexed(field))


def _json_order(field: FieldSpec, reading: Reading) -> Order:
    return Order(SQL("({})").format(_whole(field, reading)), "jsonb", True, walkable=_indexed(field))


def _amount_order(field: FieldSpec, reading: Reading) -> Order:
    return Order(_amount(field, reading), "jsonb", True, walkable=_indexed(field))


def _shown_money(field: FieldSpec, reading: Reading) -> Composable:
    return SQL(
        "case when {fields} ? {key} then jsonb_build_object('amount', {value} ->> 'amount', 'currency',"
        " {value} ->> 'currency') end"
    ).format(fields=reading.column("fields"), key=literal(field.key), value=_whole(field, reading))


def _shown_user(field: FieldSpec, reading: Reading) -> Composable:
    if field.multiple:
        return user_objects(_list(field, reading))
    return user_text(SQL("{}::bigint").format(_text(field, reading)))


def _shown_tags(field: FieldSpec, reading: Reading) -> Composable:
    return SQL(
        "(select jsonb_agg(tag.name order by listed.position) from jsonb_array_elements({}) with ordinality"
        " listed(id, position) join schema_tag tag on tag.id = listed.id::bigint)"
    ).format(_list(field, reading))


VALUES: Final[dict[str, Callable[[Any, Reading], Any]]] = {
    "text": lambda value, _: text(value),
    "number": lambda value, _: number(value),
    "date": lambda value, _: day(value).isoformat(),
    "datetime": lambda value, reading: f"{moment(value, reading):%Y-%m-%dT%H:%M:%SZ}",
    "boolean": lambda value, _: boolean(value),
    "money": _money,
}
ORDERS: Final[dict[str, Callable[[FieldSpec, Reading], Order]]] = {
    "text": _text_order,
    "number": _json_order,
    "boolean": _json_order,
    "date": _plain_order,
    "datetime": _plain_order,
    "money": _amount_order,
}
SHOWN: Final[dict[str, Callable[[FieldSpec, Reading], Composable]]] = {
    "number": lambda field, reading: SQL("to_jsonb({})").format(_text(field, reading)),
    "money": _shown_money,
    "user": _shown_user,
    "tags": _shown_tags,
}
ENTRY = Json()
