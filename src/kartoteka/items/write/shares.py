"""Shares with users and departments: one row each."""

from typing import Any

from kartoteka.items.write.base import Part, RowStorage
from kartoteka.schema.catalogue import Catalogue, FieldSpec


class Shares(RowStorage):
    key = "shares"

    def current(self, field: FieldSpec, item_id: int) -> Part:
        return Part(
            "(SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('user', user_id, 'department', department_id,"
            " 'level', level)) ORDER BY id) FROM items_itemshare WHERE item_id = %s)",
            (item_id,),
        )

    def clear(self, field: FieldSpec, item_id: int) -> Part:
        return Part("DELETE FROM items_itemshare WHERE item_id = %s", (item_id,))

    def insert(self, field: FieldSpec, stored: Any, catalogue: Catalogue) -> Part:
        return Part(
            "INSERT INTO items_itemshare (item_id, user_id, department_id, level)"
            " SELECT item.id, share.one, share.department, share.level"
            " FROM item, unnest(%s::bigint[], %s::bigint[], %s::text[]) AS share(one, department, level)",
            (
                [one.get("user") for one in stored],
                [one.get("department") for one in stored],
                [one["level"] for one in stored],
            ),
        )


ENTRY = Shares()
