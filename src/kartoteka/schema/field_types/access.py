"""Who may see an item beyond those it names: nobody, all CRM users to read, or all to read and write (S26–S28)."""

from typing import Any, Final

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import CheckContext, FieldType, refuse

LEVELS: Final = ("private", "read", "write")


class Access(FieldType):
    key = "access"
    operators = frozenset({"eq", "ne", "in", "nin"})
    internal = True
    sortable = True

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> str:
        if raw is None:
            return "private"
        if raw not in LEVELS:
            raise refuse("not_an_access")
        return str(raw)


ENTRY = Access()
