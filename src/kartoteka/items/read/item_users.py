"""Further managers and observers of the item, by the field's setting `relation`."""

from collections.abc import Sequence
from typing import Any

from kartoteka.items.read.base import Reading, Storage
from kartoteka.items.read.operands import many, user
from kartoteka.items.read.people import NAME
from kartoteka.items.statements import SQL, Composable, all_of, any_of, literal, texts
from kartoteka.kit.errors import Malformed
from kartoteka.schema.catalogue import FieldSpec


class ItemUsers(Storage):
    key = "item_users"

    def test(self, field: FieldSpec, operator: str, operand: Any, reading: Reading) -> Composable:
        if operator == "eq":
            named = SQL("named.user_id = {}").format(user(operand, reading))
            return self._exists(field, named, reading)
        if operator in ("in", "has_any"):
            return any_of(self.test(field, "eq", one, reading) for one in many(operand))
        if operator == "has_all":
            return all_of(self.test(field, "eq", one, reading) for one in many(operand))
        raise Malformed

    def filled(self, field: FieldSpec, reading: Reading) -> Composable:
        return self._exists(field, SQL("true"), reading)

    def gathered(self, fields: Sequence[FieldSpec], ids: Composable, reading: Reading) -> Composable:
        keys = SQL(" ").join(SQL("when {} then {}").format(literal(_relation(one)), literal(one.key)) for one in fields)
        return SQL(
            "select named.item_id, case named.relation {} end as key, json_agg(json_build_object('id', shown.id,"
            " 'name', " + NAME + ") order by named.id)::text as value from items_itemuser named"
            " join people_user shown on shown.id = named.user_id"
            " where named.item_id = any({}) and named.relation = any({}) group by named.item_id, named.relation"
        ).format(keys, ids, texts(_relation(one) for one in fields))

    def _exists(self, field: FieldSpec, test: Composable, reading: Reading) -> Composable:
        return SQL(
            "exists (select from items_itemuser named where named.item_id = {} and named.relation = {} and {})"
        ).format(reading.column("id"), literal(_relation(field)), test)


def _relation(field: FieldSpec) -> str:
    return str(field.settings["relation"])


ENTRY = ItemUsers()
