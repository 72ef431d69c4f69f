"""Phone numbers: kept as typed, and normalised to E.164 by the portal's country for search and duplicates."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

import phonenumbers

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import CheckContext
from kartoteka.schema.field_types.points import LONGEST, Point

_DIGITS = re.compile(r"\D")
_PLAIN = re.compile(r"\+[1-9][0-9 .\-/]{6,22}[0-9]", re.ASCII)
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


@lru_cache(maxsize=16_384)
def e164(value: str, country: str) -> str | None:
    """The number in the international form, with its extension after an x; None where it is no possible number."""
    return _plainly(value) or _parsed(value, country)


def _plainly(value: str) -> str | None:
    """The form of a number written internationally with nothing but digits and gaps, told without the general parser,
    which takes a fifth of an import's time. None where a national prefix, or any doubt, asks for that one."""
    if not _PLAIN.fullmatch(value):
        return None
    digits = _DIGITS.sub("", value)
    for length in (1, 2, 3):
        if lines := _numbering(int(digits[:length])):
            prefix, lengths = lines
            national = digits[length:]
            fits = len(national) in lengths and not (prefix and prefix.match(national))
            return f"+{digits}" if fits else None
    return None


@cache
def _numbering(code: int) -> tuple[re.Pattern[str] | None, frozenset[int]] | None:
    """The national prefix that would be cut off after this country code, and how long its numbers may be."""
    regions = phonenumbers.COUNTRY_CODE_TO_REGION_CODE.get(code)
    found = phonenumbers.PhoneMetadata.metadata_for_region_or_calling_code(code, regions[0]) if regions else None
    if found is None or found.general_desc is None:
        return None
    prefix = found.national_prefix_for_parsing
    return re.compile(prefix) if prefix else None, frozenset(found.general_desc.possible_length or ())


def _parsed(value: str, country: str) -> str | None:
    try:
        number = phonenumbers.parse(value, country)
    except phonenumbers.NumberParseException:
        return None
    if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return None
    form = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{form}x{number.extension}" if number.extension else str(form)


ENTRY = Phone()
