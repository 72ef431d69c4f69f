"""Further managers and observers: one row each."""

from typing import Any

from kartoteka.items.write.base import Part, RowStorage
from kartoteka.schema.catalogue import Catalogue, FieldSpec


class ItemUsers(RowStorage):
    key = "item_users"

    def current(self, field: FieldSpec, item_id: int) -> Part:
        return Part(
            "(SELECT jsonb_agg(user_id ORDER BY id) FROM items_itemuser WHERE item_id = %s AND relation = %s)",
            (item_id, field.settings["relation"]),
        )

    def clear(self, field: FieldSpec, item_id: int) -> Part:
        return Part(
            "DELETE FROM items_itemuser WHERE item_id = %s AND relation = %s", (item_id, field.settings["relation"])
        )

    def insert(self, field: FieldSpec, stored: Any, catalogue: Catalogue) -> Part:
        return Part(
            "INSERT INTO items_itemuser (item_id, user_id, relation)"
            " SELECT item.id, one, %s FROM item, unnest(%s::bigint[]) AS one",
            (field.settings["relation"], list(stored)),
        )


ENTRY = ItemUsers()
