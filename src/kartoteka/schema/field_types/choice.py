"""One entry of a list."""

from typing import Any

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import CheckContext, FieldType
from kartoteka.schema.field_types.choosing import choice_key, find_choice, label


class Choice(FieldType):
    key = "choice"
    convertible = True
    sortable = True
    setting_keys = frozenset({"list"})

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> str | None:
        return None if raw is None or raw == "" else choice_key(raw, field, context)

    def parse_cell(self, text: str, field: FieldSpec, context: CheckContext) -> str | None:
        """The entry's key, or the text itself where the list has no such entry (`check` refuses it then)."""
        return find_choice(text, field, context) or text.strip() or None

    def cell(self, shown: Any, field: FieldSpec, context: CheckContext) -> str:
        return "" if shown is None else label(shown, field, context)


ENTRY = Choice()
