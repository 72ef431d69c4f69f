"""With whom the item is shared: users and departments, to read or to write."""

from collections.abc import Sequence
from typing import Any

from kartoteka.items.read.base import Reading, Storage
from kartoteka.items.read.people import NAME
from kartoteka.items.statements import SQL, Composable, literal
from kartoteka.kit.errors import Malformed
from kartoteka.schema.catalogue import FieldSpec


class Shares(Storage):
    key = "shares"

    def test(self, field: FieldSpec, operator: str, operand: Any, reading: Reading) -> Composable:
        raise Malformed

    def filled(self, field: FieldSpec, reading: Reading) -> Composable:
        return SQL("exists (select from items_itemshare share where share.item_id = {})").format(reading.column("id"))

    def gathered(self, fields: Sequence[FieldSpec], ids: Composable, reading: Reading) -> Composable:
        return SQL(
            "select share.item_id, {} as key, jsonb_agg(case when share.user_id is null"
            " then jsonb_build_object('department', jsonb_build_object('id', department.id, 'name', department.name))"
            " else jsonb_build_object('user', jsonb_build_object('id', shown.id, 'name', "
            + NAME
            + ")) end || jsonb_build_object('level', share.level) order by share.id)::text as value"
            " from items_itemshare share left join people_user shown on shown.id = share.user_id"
            " left join people_department department on department.id = share.department_id"
            " where share.item_id = any({}) group by share.item_id"
        ).format(literal(fields[0].key), ids)


ENTRY = Shares()
