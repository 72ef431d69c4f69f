"""A moment, kept in UTC."""

from typing import Any

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import EQUALITY, ORDER, CheckContext, FieldType, refuse
from kartoteka.schema.field_types.days import moment, moment_from_cell


class DateTime(FieldType):
    key = "datetime"
    convertible = True
    value_form = "datetime"
    operators = EQUALITY | ORDER | {"within"}
    sortable = True

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> str | None:
        if raw is None or raw == "":
            return None
        if not isinstance(raw, str):
            raise refuse("not_a_moment")
        return f"{moment(raw.strip(), context.catalogue.portal.time_zone):%Y-%m-%dT%H:%M:%SZ}"

    def parse_cell(self, text: str, field: FieldSpec, context: CheckContext) -> str | None:
        return moment_from_cell(text, context)


ENTRY = DateTime()
