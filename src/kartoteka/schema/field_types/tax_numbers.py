"""Tax and register numbers, each with its type; kept as typed."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import EMPTINESS, CheckContext, FieldType, as_list, refuse
from kartoteka.schema.field_types.cleaning import line

MOST: Final = 20
LONGEST: Final = 60


class TaxNumbers(FieldType):
    key = "tax_numbers"
    value_form = "list"
    operators = frozenset({"contains"}) | EMPTINESS
    internal = True
    always_multiple = True
    entry_parts = ("type", "value")

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> list[dict[str, str]] | None:
        written = as_list(raw)
        if len(written) > MOST:
            raise refuse("too_many", limit=MOST)
        return [number for number in (_number(one) for one in written) if number] or None

    def parse_cell(self, text: str, field: FieldSpec, context: CheckContext) -> list[dict[str, str]] | None:
        return [{"value": part.strip()} for part in text.replace("\n", ";").split(";") if part.strip()] or None

    def cell(self, shown: Any, field: FieldSpec, context: CheckContext) -> str:
        return "; ".join(str(one["value"]) for one in shown or ())

    def search_words(self, stored: Any) -> Iterable[str]:
        return [one["value"] for one in stored]


def _number(raw: Any) -> dict[str, str] | None:
    written = raw if isinstance(raw, Mapping) else {"value": raw}
    if unknown := set(written) - {"type", "value"}:
        raise refuse("unknown_part", name=str(min(unknown, key=str))[:40])
    value = line(written.get("value") or "", longest=LONGEST)
    if not value:
        return None
    kind = line(written.get("type") or "", longest=40)
    return {"type": kind, "value": value} if kind else {"value": value}


ENTRY = TaxNumbers()
