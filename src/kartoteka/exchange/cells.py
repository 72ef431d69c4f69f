"""What a cell looks like (e-mail, phone, date, number, address of a page, words); it judges form, not fields' rules."""

import re
from typing import Final, Literal

Look = Literal["empty", "email", "url", "date", "time", "number", "phone", "words", "other"]

_EMAIL: Final = re.compile(r"[^\s@<>,;:\"()]+@[^\s@<>,;:\"()]+")
_URL: Final = re.compile(r"(?:https?|ftp)://\S+|www\.\S+\.\S+", re.IGNORECASE)
_DATE: Final = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?(?:Z|[+-]\d\d:?\d\d)?)?"
    r"|\d{1,2}[ .-]{1,2}[^\W\d_]{3,10}\.?[ ,.-]{1,2}\d{2,4}",
    re.IGNORECASE,
)
_TIME: Final = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?", re.IGNORECASE)
_FORMS: Final[tuple[tuple[Look, re.Pattern[str]], ...]] = (
    ("email", _EMAIL),
    ("url", _URL),
    ("date", _DATE),
    ("time", _TIME),
)
_NUMBER: Final = re.compile(r"[-+]?(?:[$€£₽]\s?)?\d[\d.,'\s]*(?:\s?[%$€£₽])?")
_PHONE: Final = re.compile(r"\+?[\d(][\d\s()./-]{4,22}\d(?:\s?(?:x|ext\.?)\s?\d{1,6})?", re.IGNORECASE)
_WORDS: Final = re.compile(r"[^\W\d_][\w.'’&/()# -]{0,80}")


def look(cell: str) -> Look:
    """The form of one cell; the first that fits of e-mail, page, date, time, number, phone, words."""
    text = cell.strip()
    if not text:
        return "empty"
    if len(text) > 200:
        return "other"
    for form, pattern in _FORMS:
        if pattern.fullmatch(text):
            return form
    return _look_of_number_or_words(text)


def is_typed(cell: str) -> bool:
    """Whether the cell holds a value of a form that no header has."""
    return look(cell) in {"email", "url", "date", "time", "number", "phone"}


def _look_of_number_or_words(text: str) -> Look:
    digits = sum(character.isdigit() for character in text)
    if digits >= 6 and _PHONE.fullmatch(text) and (text[0] in "+(0" or " " in text or "-" in text):
        return "phone"
    if digits and _NUMBER.fullmatch(text):
        return "number"
    return "words" if _WORDS.fullmatch(text) else "other"
