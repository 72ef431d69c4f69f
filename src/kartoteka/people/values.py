"""Checks what is typed about a user: e-mail, language, time zone. Each returns the form that is stored, or Refused."""

from zoneinfo import available_timezones

from email_validator import SPECIAL_USE_DOMAIN_NAMES, EmailNotValidError, validate_email

from kartoteka.kit.errors import Message, Refused
from kartoteka.kit.language import LANGUAGES

# Firms use .local, .test and .internal inside: only the syntax is judged (CONTRACTS, import).
SPECIAL_USE_DOMAIN_NAMES.clear()


def checked_email(text: str) -> str:
    """The address in lower case; only its syntax is judged."""
    try:
        found = validate_email(text.strip(), check_deliverability=False, globally_deliverable=False)
    except EmailNotValidError as error:
        raise Refused(fields={"email": [Message("people.email_invalid")]}) from error
    return found.normalized.lower()


def checked_language(text: str) -> str:
    """One of our languages."""
    if text not in LANGUAGES:
        raise Refused(fields={"language": [Message("people.language_unknown")]})
    return text


def checked_time_zone(text: str) -> str:
    """A name of the zone database, or empty for the portal's."""
    if text and text not in available_timezones():
        raise Refused(fields={"time_zone": [Message("people.time_zone_unknown")]})
    return text
