"""Values that stand in rows of their own, gathered for the items of a page at once. Not a storage."""

from collections.abc import Iterable, Sequence

from kartoteka.items.statements import SQL, Composable, bigints, listed, literal
from kartoteka.schema.catalogue import FieldSpec


def of_fields(fields: Iterable[FieldSpec]) -> Composable:
    """The ids of the fields, as an array."""
    return bigints(one.id for one in fields)


def by_key(lists: Composable, fields: Sequence[FieldSpec]) -> Composable:
    """From a select of (item_id, field_id, value): one object of values by field key for each item."""
    keys = listed(SQL("({}, {})").format(literal(one.id), literal(one.key)) for one in fields)
    return SQL(
        "select gathered.item_id, jsonb_object_agg(named.key, gathered.value) as shown from ({}) gathered"
        " join (values {}) named(field_id, key) on named.field_id = gathered.field_id group by gathered.item_id"
    ).format(lists, keys)
