"""Values that stand in rows of their own, gathered for the items of a page at once. Not a storage."""

from collections.abc import Iterable

from kartoteka.items.statements import SQL, Composable, bigints, literal
from kartoteka.schema.catalogue import FieldSpec


def of_fields(fields: Iterable[FieldSpec]) -> Composable:
    """The ids of the fields, as an array."""
    return bigints(one.id for one in fields)


def key_of(column: Composable, fields: Iterable[FieldSpec]) -> Composable:
    """The field's key, by the id in this column."""
    whens = SQL(" ").join(SQL("when {} then {}").format(literal(one.id), literal(one.key)) for one in fields)
    return SQL("case {} {} end").format(column, whens)
