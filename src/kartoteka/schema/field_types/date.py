"""A day of the calendar."""

from datetime import date
from typing import Any

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import EQUALITY, ORDER, CheckContext, FieldType, refuse
from kartoteka.schema.field_types.days import day, day_from_cell


class Date(FieldType):
    key = "date"
    convertible = True
    value_form = "date"
    operators = EQUALITY | ORDER | {"within", "anniversary"}
    sortable = True

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> str | None:
        if raw is None or raw == "":
            return None
        if isinstance(raw, date):
            return raw.isoformat()
        if not isinstance(raw, str):
            raise refuse("not_a_date")
        return day(raw.strip()).isoformat()

    def parse_cell(self, text: str, field: FieldSpec, context: CheckContext) -> str | None:
        found = day_from_cell(text, context)
        return found.isoformat() if found else None


ENTRY = Date()
