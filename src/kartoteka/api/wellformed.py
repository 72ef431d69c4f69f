"""Reads JSON of which every value can be stored: no NUL, no half characters, no endless numbers or nesting."""

import json
from decimal import Decimal
from typing import Any, Final

from kartoteka.kit.errors import Malformed, Message

DEEPEST: Final = 24
LONGEST_NUMBER: Final = 60


def read_json(source: str | bytes, place: str) -> Any:
    """The value; numbers with a point come as Decimal. Raises Malformed, naming `place` or the key at fault."""
    try:
        value = json.loads(source, parse_float=_decimal, parse_int=_integer, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise Malformed(fields={place: [Message("malformed.json")]}) from error
    _inspect(value, place, 0)
    return value


def _inspect(value: Any, place: str, depth: int) -> None:
    if depth > DEEPEST:
        raise Malformed(fields={place: [Message("malformed.deep")]})
    if isinstance(value, str):
        _inspect_text(value, place)
    elif isinstance(value, list):
        for one in value:
            _inspect(one, place, depth + 1)
    elif isinstance(value, dict):
        for key, one in value.items():
            _inspect_text(key, place)
            _inspect(one, key if depth < 3 else place, depth + 1)


def _inspect_text(text: str, place: str) -> None:
    if "\0" in text or not (text.isascii() or _encodes(text)):
        raise Malformed(fields={place.encode(errors="replace").decode(): [Message("malformed.characters")]})


def _encodes(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _decimal(text: str) -> Decimal:
    number = Decimal(text)
    if len(text) > LONGEST_NUMBER or abs(number.adjusted()) > LONGEST_NUMBER:
        raise ValueError("number out of range")
    return number


def _integer(text: str) -> int:
    if len(text) > LONGEST_NUMBER:
        raise ValueError("number out of range")
    return int(text)


def _no_number(text: str) -> Any:
    raise ValueError(f"{text} is not JSON")
