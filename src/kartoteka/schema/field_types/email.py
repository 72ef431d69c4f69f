"""E-mail addresses: their syntax is checked, nothing else (no deliverability, no special-use list)."""

import re

from email_validator import SPECIAL_USE_DOMAIN_NAMES, EmailNotValidError, validate_email

from kartoteka.schema.field_types.base import CheckContext, refuse
from kartoteka.schema.field_types.points import Point

# Whoever asks here need not have read `people.values`, which says the same.
SPECIAL_USE_DOMAIN_NAMES.clear()

# The usual form, told without the slow general check: it takes the greatest part of an import.
_USUAL = re.compile(
    r"(?=.{6,254}\Z)(?=[^@]{1,64}@)[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@"
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}"
)
_SEPARATORS = re.compile(r"[;,\s]+| :: ")


class Email(Point):
    key = "email"

    def value(self, text: str, context: CheckContext) -> str:
        if _USUAL.fullmatch(text) and "xn--" not in text:
            return text
        try:
            validate_email(text, check_deliverability=False, globally_deliverable=False, test_environment=True)
        except EmailNotValidError:
            raise refuse("not_an_email", value=text[:80]) from None
        return text

    def normal(self, value: str, country: str) -> str:
        return value.lower()[:255]

    def parse_cell(self, text, field, context):  # type: ignore[no-untyped-def]
        parts = [part for part in _SEPARATORS.split(text) if part]
        return [{"value": part} for part in parts] or None


ENTRY = Email()
