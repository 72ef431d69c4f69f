"""Links from an item to others: one row each, in the order written."""

from typing import Any

from kartoteka.items.write.base import Part, Storage
from kartoteka.schema.catalogue import FieldSpec

ENTRY_OF = (
    "jsonb_strip_nulls(jsonb_build_object('item', {side}, 'role', nullif(role, ''), 'is_primary',"
    " CASE WHEN is_primary THEN true END, 'from', begins_on, 'to', ends_on))"
)


class Links(Storage):
    key = "links"

    def current(self, field: FieldSpec, item_id: int) -> Part:
        return Part(
            f"(SELECT jsonb_agg({ENTRY_OF.format(side='target_id')} ORDER BY position, id)"
            " FROM items_itemlink WHERE source_id = %s AND field_id = %s)",
            (item_id, field.id),
        )


def columns_of(links: list[dict[str, Any]]) -> tuple[list[Any], ...]:
    """The stored links as parallel arrays: target, role, primary, from, to."""
    return (
        [one["item"] for one in links],
        [one.get("role", "") for one in links],
        [bool(one.get("is_primary")) for one in links],
        [one.get("from") for one in links],
        [one.get("to") for one in links],
    )


ENTRY = Links()
