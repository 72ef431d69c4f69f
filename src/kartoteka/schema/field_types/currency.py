"""A currency of the portal's list."""

from typing import Any

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import CheckContext, FieldType, refuse


class Currency(FieldType):
    key = "currency"
    internal = True
    sortable = True

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> str | None:
        if raw is None or raw == "":
            return None
        found = context.catalogue.currencies.get(raw) if isinstance(raw, str) else None
        if found is None or (found.archived and not context.holds(field, found.code)):
            raise refuse("unknown_currency", value=str(raw)[:40])
        return found.code

    def parse_cell(self, text: str, field: FieldSpec, context: CheckContext) -> str | None:
        return text.strip().upper() or None


ENTRY = Currency()
