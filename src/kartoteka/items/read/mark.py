"""The reader's own marks on an item (`mark:<name>`): whether it has one, and since when. Others' are nobody's."""

from typing import Any

from kartoteka.items.read.base import Order, Reading, Storage, type_of
from kartoteka.items.read.comparing import compare
from kartoteka.items.read.operands import boolean
from kartoteka.items.statements import SQL, Composable, literal
from kartoteka.kit.errors import Malformed
from kartoteka.schema.catalogue import FieldSpec


class Marked(Storage):
    key = "mark"

    def test(self, field: FieldSpec, operator: str, operand: Any, reading: Reading) -> Composable:
        form = type_of(field).value_form
        if form == "datetime":
            return compare(_since(field, reading), operator, operand, reading, form)
        if operator != "eq":
            raise Malformed
        # Not compared with `true`: only by itself is it a join, which begins with the few marks.
        return SQL("({})" if boolean(operand) else "(not {})").format(self.filled(field, reading))

    def filled(self, field: FieldSpec, reading: Reading) -> Composable:
        return SQL("exists ({})").format(_rows(field, reading))

    def order(self, field: FieldSpec, reading: Reading) -> Order | None:
        if type_of(field).value_form != "datetime":
            return None
        return Order(_since(field, reading), "timestamptz", nullable=True)


def _since(field: FieldSpec, reading: Reading) -> Composable:
    return SQL("({})").format(_rows(field, reading))


def _rows(field: FieldSpec, reading: Reading) -> Composable:
    return SQL(
        "select own.at from items_itemmark own where own.item_id = {} and own.user_id = {} and own.mark = {}"
    ).format(
        reading.column("id"),
        literal(reading.policy.actor.user_id),
        literal(field.storage.partition(":")[2]),
    )


ENTRY = Marked()
