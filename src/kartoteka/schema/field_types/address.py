"""Postal addresses in their parts; nothing about them is refused but what no text may hold."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import EMPTINESS, CheckContext, FieldType, as_list, refuse
from kartoteka.schema.field_types.cleaning import line

PARTS: Final = ("street", "line2", "city", "region", "postal_code", "country")
LONGEST: Final = {
    "label": 40,
    "street": 255,
    "line2": 255,
    "city": 120,
    "region": 120,
    "postal_code": 40,
    "country": 80,
}
MOST: Final = 20


class Address(FieldType):
    key = "address"
    value_form = "list"
    operators = frozenset({"contains"}) | EMPTINESS
    always_multiple = True
    entry_parts = PARTS

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> list[dict[str, Any]] | None:
        written = as_list(raw)
        if len(written) > MOST:
            raise refuse("too_many", limit=MOST)
        found = [address for address in (_address(one) for one in written) if address]
        if sum(1 for one in found if one.get("primary")) > 1:
            raise refuse("two_primary")
        if found and not any(one.get("primary") for one in found):
            found[0]["primary"] = True
        return found or None

    def parse_cell(self, text: str, field: FieldSpec, context: CheckContext) -> list[dict[str, Any]] | None:
        joined = ", ".join(part.strip() for part in text.splitlines() if part.strip())
        return [{"street": joined}] if joined else None

    def cell(self, shown: Any, field: FieldSpec, context: CheckContext) -> str:
        return "; ".join(", ".join(str(one[part]) for part in PARTS if one.get(part)) for one in shown or ())

    def search_words(self, stored: Any) -> Iterable[str]:
        return [one[part] for one in stored for part in ("street", "city", "postal_code") if one.get(part)]


def _address(raw: Any) -> dict[str, Any] | None:
    written = raw if isinstance(raw, Mapping) else {"street": raw}
    if unknown := set(written) - {"primary", *LONGEST}:
        raise refuse("unknown_part", name=str(min(unknown, key=str))[:40])
    found: dict[str, Any] = {}
    for part, longest in LONGEST.items():
        if written.get(part) and (text := line(written[part], longest=longest)):
            found[part] = text
    if not any(part in found for part in PARTS):
        return None
    if not isinstance(written.get("primary"), bool | None):
        raise refuse("not_yes_or_no")
    return found | ({"primary": True} if written.get("primary") else {})


ENTRY = Address()
