"""Stored files of the item: the photo, attachments. Their bytes are served by `files`, under the item's rights."""

from collections.abc import Sequence
from typing import Any

from kartoteka.items.read.base import Reading, Storage
from kartoteka.items.read.gathering import key_of, of_fields
from kartoteka.items.statements import SQL, Composable, bigints, literal
from kartoteka.kit.errors import Malformed
from kartoteka.schema.catalogue import FieldSpec


class Files(Storage):
    key = "files"

    def test(self, field: FieldSpec, operator: str, operand: Any, reading: Reading) -> Composable:
        raise Malformed

    def filled(self, field: FieldSpec, reading: Reading) -> Composable:
        return SQL("exists (select from items_itemfile held where held.item_id = {} and held.field_id = {})").format(
            reading.column("id"), literal(field.id)
        )

    def gathered(self, fields: Sequence[FieldSpec], ids: Composable, reading: Reading) -> Composable:
        several = bigints(one.id for one in fields if one.multiple)
        return SQL(
            "select held.item_id, {key} as key, case when held.field_id = any({several}) then json_agg(entry.file"
            " order by held.position, held.id) else json_agg(entry.file order by held.position, held.id) -> 0 end::text"
            " as value from items_itemfile held join files_file stored on stored.id = held.file_id"
            " cross join lateral (select jsonb_strip_nulls(jsonb_build_object('id', stored.id, 'name', stored.name,"
            " 'media_type', stored.media_type, 'size', stored.size, 'width', stored.width, 'height', stored.height))"
            " as file) entry where held.item_id = any({ids}) and held.field_id = any({fields})"
            " group by held.item_id, held.field_id"
        ).format(key=key_of(SQL("held.field_id"), fields), several=several, ids=ids, fields=of_fields(fields))


ENTRY = Files()
