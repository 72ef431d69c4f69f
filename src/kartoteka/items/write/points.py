"""Contact points: one row each, as typed and normalised."""

from typing import Any, cast

from kartoteka.items.write.base import Part, RowStorage
from kartoteka.schema.catalogue import Catalogue, FieldSpec
from kartoteka.schema.field_types.base import field_types
from kartoteka.schema.field_types.points import Point


class Points(RowStorage):
    key = "points"

    def current(self, field: FieldSpec, item_id: int) -> Part:
        return Part(
            "(SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('value', value, 'label', nullif(label, ''),"
            " 'network', nullif(network, ''), 'primary', CASE WHEN is_primary THEN true END)) ORDER BY position, id)"
            " FROM items_contactpoint WHERE item_id = %s AND field_id = %s)",
            (item_id, field.id),
        )

    def clear(self, field: FieldSpec, item_id: int) -> Part:
        return Part("DELETE FROM items_contactpoint WHERE item_id = %s AND field_id = %s", (item_id, field.id))

    def insert(self, field: FieldSpec, stored: Any, catalogue: Catalogue) -> Part:
        kind = cast(Point, field_types()[field.type])
        country = catalogue.portal.country
        return Part(
            "INSERT INTO items_contactpoint"
            " (item_id, field_id, position, value, normalised, label, network, is_primary)"
            " SELECT item.id, %s, point.position - 1, point.value, point.normalised, point.label, point.network,"
            " point.is_primary FROM item, unnest(%s::text[], %s::text[], %s::text[], %s::text[], %s::boolean[])"
            " WITH ORDINALITY AS point(value, normalised, label, network, is_primary, position)",
            (
                field.id,
                [one["value"] for one in stored],
                [kind.normal(one["value"], country) for one in stored],
                [one.get("label", "") for one in stored],
                [one.get("network", "") for one in stored],
                [bool(one.get("primary")) for one in stored],
            ),
        )


ENTRY = Points()
