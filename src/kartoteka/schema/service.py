"""What may be done to what exists, in one place for its callers: fields in `fields`, lists in `lists`."""

from kartoteka.schema.fields import (
    arrange_fields,
    change_field,
    create_field,
    purge_field,
    restore_field,
    retire_field,
)
from kartoteka.schema.lists import (
    change_choice,
    change_currency,
    change_tag,
    create_choice,
    create_currency,
    create_tag,
)

__all__ = [
    "arrange_fields",
    "change_choice",
    "change_currency",
    "change_field",
    "change_tag",
    "create_choice",
    "create_currency",
    "create_field",
    "create_tag",
    "purge_field",
    "restore_field",
    "retire_field",
]
