"""Values that are contact points: phones, e-mails, websites, profiles; compared by their normalised form."""

from collections.abc import Sequence
from typing import Any, Final

from kartoteka.items.read.base import Reading, Storage, type_of
from kartoteka.items.read.gathering import key_of, of_fields
from kartoteka.items.read.operands import many, pattern, text
from kartoteka.items.statements import SQL, Composable, any_of, literal, texts
from kartoteka.kit.errors import Malformed
from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.points import Point

EXISTS: Final = SQL(
    "exists (select from items_contactpoint point where point.item_id = {} and point.field_id = {} and {})"
)


class Points(Storage):
    key = "points"

    def test(self, field: FieldSpec, operator: str, operand: Any, reading: Reading) -> Composable:
        if operator in ("contains", "starts"):
            return self._exists(field, _like(operator, operand), reading)
        if operator not in ("eq", "in", "has_any"):
            raise Malformed
        wanted = [operand] if operator == "eq" else many(operand)
        normal = texts(_normal(field, one, reading) for one in wanted)
        return self._exists(field, SQL("point.normalised = any({})").format(normal), reading)

    def filled(self, field: FieldSpec, reading: Reading) -> Composable:
        return self._exists(field, SQL("true"), reading)

    def gathered(self, fields: Sequence[FieldSpec], ids: Composable, reading: Reading) -> Composable:
        return SQL(
            "select item_id, {} as key, concat('[', string_agg(concat('{{\"value\":', to_json(value),"
            " case when label <> '' then ',\"label\":' || to_json(label) end,"
            " case when network <> '' then ',\"network\":' || to_json(network) end,"
            " ',\"primary\":', is_primary::text, '}}'), ',' order by position, id), ']')"
            " as value from items_contactpoint where item_id = any({}) and field_id = any({})"
            " group by item_id, field_id"
        ).format(key_of(SQL("field_id"), fields), ids, of_fields(fields))

    def _exists(self, field: FieldSpec, test: Composable, reading: Reading) -> Composable:
        return EXISTS.format(reading.column("id"), literal(field.id), test)


def _normal(field: FieldSpec, operand: Any, reading: Reading) -> str:
    kind = type_of(field)
    bare = text(operand).strip()
    return kind.normal(bare, reading.policy.catalogue.portal.country) if isinstance(kind, Point) and bare else bare


def _like(operator: str, operand: Any) -> Composable:
    """As typed, or, of a phone, by its digits alone."""
    start = operator == "starts"
    tests: list[Composable] = [
        SQL("kartoteka_folded(point.value) like {}").format(pattern(operand, start=start)),
        SQL("kartoteka_folded(point.normalised) like {}").format(pattern(operand, start=start)),
    ]
    digits = "".join(char for char in text(operand) if char.isdigit())
    if len(digits) >= 3 and not any(char.isalpha() for char in operand):
        tests.append(SQL("point.normalised like {}").format(literal(f"{'+' if start else '%'}{digits.lstrip('0')}%")))
    return any_of(tests)


ENTRY = Points()
