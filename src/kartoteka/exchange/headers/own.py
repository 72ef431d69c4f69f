"""The headers of Kartoteka's own export: a field's key, with number and part where it has several (email.2.label)."""

import re
from typing import Final

from kartoteka.exchange.headers.vocabulary import Meaning

CONCEPTS: Final = {
    "companies": "organisation",
    "company_name": "organisation",
    "tax_numbers": "tax_number",
}
PARTS: Final = {
    "email": frozenset({"", "label", "primary"}),
    "phone": frozenset({"", "label", "primary"}),
    "web": frozenset({"", "label", "primary"}),
    "social": frozenset({"", "network", "label", "primary"}),
    "address": frozenset({"label", "primary", "street", "line2", "city", "region", "postal_code", "country"}),
    "companies": frozenset({"", "role", "primary", "from", "to"}),
    "tax_numbers": frozenset({"", "type"}),
    "shares": frozenset({"", "level"}),
}
_NUMBERED: Final = re.compile(r"([a-z_]+)\.(\d{1,3})(?:\.([a-z0-9_]+))?")


def find(header: str) -> Meaning | None:
    """What a numbered header of our own export means; None for every other."""
    numbered = _NUMBERED.fullmatch(header.strip())
    if not numbered or (numbered[3] or "") not in PARTS.get(numbered[1], ()):
        return None
    concept = CONCEPTS.get(numbered[1], numbered[1])
    return Meaning(concept, numbered[3] or "", "", int(numbered[2]))
