"""Texts from outside made fit to be stored: what no text may hold is refused, the rest is kept as typed."""

import re
import unicodedata
from typing import Any, Final

from kartoteka.schema.field_types.base import refuse

LONGEST_LINE: Final = 1_000
LONGEST_TEXT: Final = 100_000
LARGEST_ID: Final = 2**63 - 1
_BREAKS = re.compile(r"[\t\r\n\v\f\x85\u2028\u2029]+")
_CONTROLS = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def line(raw: Any, *, longest: int = LONGEST_LINE) -> str | None:
    """One line of text without its outer blanks; tabs and line breaks become a space; None if nothing is left."""
    text = _text(raw, longest)
    if not text.isprintable():  # neither a break nor a control character is
        text = _CONTROLS.sub("", _BREAKS.sub(" ", text))
    return _fit(text.strip(), longest)


def lines(raw: Any, *, longest: int = LONGEST_TEXT) -> str | None:
    """Text of any number of lines, each ended by a line feed."""
    text = _text(raw, longest).replace("\r\n", "\n").replace("\r", "\n")
    return _fit(_CONTROLS.sub("", text).strip(), longest)


def row_id(raw: Any) -> int | None:
    """A positive 64-bit id, also in digits; None for anything else."""
    if isinstance(raw, str) and raw.isascii() and raw.isdigit() and len(raw) < 20:
        raw = int(raw)
    if isinstance(raw, int) and not isinstance(raw, bool) and 0 < raw <= LARGEST_ID:
        return raw
    return None


def _text(raw: Any, longest: int) -> str:
    if not isinstance(raw, str):
        raise refuse("not_text")
    if len(raw) > 4 * longest:
        raise refuse("too_long", limit=longest)
    if "\0" in raw:
        raise refuse("forbidden_character")
    if raw.isascii():
        return raw
    if any("\ud800" <= one <= "\udfff" for one in raw):
        raise refuse("forbidden_character")
    return unicodedata.normalize("NFC", raw)


def _fit(text: str, longest: int) -> str | None:
    if len(text) > longest:
        raise refuse("too_long", limit=longest)
    return text or None
