"""Stored files in a field: one row each."""

from typing import Any

from kartoteka.items.write.base import Part, RowStorage
from kartoteka.schema.catalogue import Catalogue, FieldSpec


class Files(RowStorage):
    key = "files"

    def current(self, field: FieldSpec, item_id: int) -> Part:
        return Part(
            "(SELECT jsonb_agg(file_id ORDER BY position, id) FROM items_itemfile"
            " WHERE item_id = %s AND field_id = %s)",
            (item_id, field.id),
        )

    def clear(self, field: FieldSpec, item_id: int) -> Part:
        return Part("DELETE FROM items_itemfile WHERE item_id = %s AND field_id = %s", (item_id, field.id))

    def insert(self, field: FieldSpec, stored: Any, catalogue: Catalogue) -> Part:
        return Part(
            "INSERT INTO items_itemfile (item_id, field_id, file_id, position)"
            " SELECT item.id, %s, one.file, one.position - 1"
            " FROM item, unnest(%s::bigint[]) WITH ORDINALITY AS one(file, position)",
            (field.id, list(stored)),
        )


ENTRY = Files()
