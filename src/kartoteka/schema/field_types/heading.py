"""A heading between fields: it has no value."""

from typing import Any

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import CheckContext, FieldType, refuse


class Heading(FieldType):
    key = "heading"
    value_form = "none"
    operators = frozenset()
    default_storage = "none"

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> None:
        raise refuse("heading_has_no_value")

    def parse_cell(self, text: str, field: FieldSpec, context: CheckContext) -> None:
        return

    def cell(self, shown: Any, field: FieldSpec, context: CheckContext) -> str:
        return ""


ENTRY = Heading()
