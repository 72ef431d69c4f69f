"""Refusals that say which part of a question cannot be understood."""

from collections.abc import Iterable
from typing import Literal

from kartoteka.kit.errors import Malformed, Message

Reason = Literal["deep", "range", "too_long", "twice", "unknown", "value"]


def malformed(place: str, reason: Reason = "value") -> Malformed:
    """400, naming the parameter, or the field, at fault."""
    return Malformed(fields={place: [Message(f"malformed.{reason}")]})


def not_one_of(place: str, choices: Iterable[str]) -> Malformed:
    """400, naming the field at fault and what it takes."""
    return Malformed(fields={place: [Message("malformed.one_of", choices=", ".join(sorted(choices)))]})
