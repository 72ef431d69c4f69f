"""Phone numbers: kept as typed, and normalised to E.164 by the portal's country for search and duplicates."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import phonenumbers

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import CheckContext
from kartoteka.schema.field_types.points import LONGEST, Point

_DIGITS = re.compile(r"\D")
_SEPARATORS = re.compile(r"[;\n]| :: |,(?=\s*[+0(])")


class Phone(Point):
    key = "phone"

    def value(self, text: str, context: CheckContext) -> str:
        return text

    def normal(self, value: str, country: str) -> str:
        return e164(value, country) or (_DIGITS.sub("", value) or value.lower())[:LONGEST]

    def found_by(self, stored: Any, country: str) -> Iterable[str]:
        """The international form, which holds every way of writing the number; as typed where there is none."""
        return [e164(one["value"], country) or one["value"] for one in stored]

    def parse_cell(self, text: str, field: FieldSpec, context: CheckContext) -> list[dict[str, Any]] | None:
        return [{"value": part.strip()} for part in _SEPARATORS.split(text) if part.strip()] or None


@lru_cache(maxsize=4096)
def e164(value: str, country: str) -> str | None:
    """The number in the international form, with its extension after an x; None where it is no possible number."""
    try:
        number = phonenumbers.parse(value, country)
    except phonenumbers.NumberParseException:
        return None
    if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return None
    form = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{form}x{number.extension}" if number.extension else str(form)


ENTRY = Phone()
