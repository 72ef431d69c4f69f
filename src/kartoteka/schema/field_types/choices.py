"""Several entries of a list."""

from typing import Any, Final

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import MEMBERSHIP, CheckContext, FieldType, as_list, refuse
from kartoteka.schema.field_types.choosing import choice_key, find_choice, label

MOST: Final = 200


class Choices(FieldType):
    key = "choices"
    convertible = True
    value_form = "list"
    operators = MEMBERSHIP
    always_multiple = True
    setting_keys = frozenset({"list"})

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> list[str] | None:
        written = as_list(raw)
        if len(written) > MOST:
            raise refuse("too_many", limit=MOST)
        return list(dict.fromkeys(choice_key(one, field, context) for one in written)) or None

    def parse_cell(self, text: str, field: FieldSpec, context: CheckContext) -> list[str] | None:
        whole = find_choice(text, field, context)
        words = [whole] if whole else [part.strip() for part in text.replace(";", ",").split(",")]
        return [find_choice(word, field, context) or word for word in words if word] or None

    def cell(self, shown: Any, field: FieldSpec, context: CheckContext) -> str:
        return ", ".join(label(one, field, context) for one in shown or ())


ENTRY = Choices()
