"""Decimal numbers as they come from callers and from the cells of files, within what is stored exactly."""

import re
from decimal import Decimal, InvalidOperation
from typing import Any, Final, Literal

from kartoteka.schema.field_types.base import refuse

MOST_DIGITS: Final = 15
"""Digits before the point: far beyond any amount of money, and within numeric(20, 4)."""
_SPACES = re.compile(r"[\s\u00a0\u202f'’]")
_CELL = re.compile(r"[+-]?[\d.,]*\d[\d.,]*")


def decimal(raw: Any, *, decimals: int) -> Decimal:
    """The number written as a JSON number or a string such as `-1234.5`. Raises `ValueRefused`."""
    if isinstance(raw, bool) or not isinstance(raw, int | float | str | Decimal):
        raise refuse("not_a_number")
    if isinstance(raw, str) and len(raw) > 64:
        raise refuse("not_a_number")
    if isinstance(raw, int) and raw.bit_length() > 64:
        raise refuse("number_too_large", digits=MOST_DIGITS)
    try:
        number = Decimal(repr(raw) if isinstance(raw, float) else raw.strip() if isinstance(raw, str) else raw)
    except InvalidOperation:
        raise refuse("not_a_number") from None
    return _within(number, decimals)


def from_cell(text: str, separator: Literal[",", "."] | None) -> str:
    """The number of a cell in the form `decimal` takes: spaces and thousands marks go, the decimal mark becomes a
    point. Without a known separator the last mark is the decimal one, unless it stands before exactly three digits
    and looks like a thousands mark by being repeated."""
    bare = _SPACES.sub("", text.replace("−", "-"))
    if not _CELL.fullmatch(bare):
        raise refuse("not_a_number")
    mark = separator or _decimal_mark(bare)
    other = "." if mark == "," else ","
    return bare.replace(other, "").replace(mark, ".")


def _decimal_mark(bare: str) -> Literal[",", "."]:
    comma, point = bare.rfind(","), bare.rfind(".")
    if comma >= 0 and point >= 0:
        return "," if comma > point else "."
    if bare.count(",") == 1 or bare.count(".") > 1:
        return ","
    return "."


def _within(number: Decimal, decimals: int) -> Decimal:
    if not number.is_finite():
        raise refuse("not_a_number")
    if number and number.adjusted() >= MOST_DIGITS:
        raise refuse("number_too_large", digits=MOST_DIGITS)
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    if -exponent > decimals:
        if -exponent > 64 or number != number.quantize(Decimal(1).scaleb(-decimals)):
            raise refuse("too_many_decimals", count=decimals)
        number = number.quantize(Decimal(1).scaleb(-decimals))
    return number


def plain(number: Decimal) -> Decimal:
    """The same number without trailing zeros and without an exponent."""
    if not number:
        return Decimal(0)
    bare = number.normalize()
    return bare.quantize(Decimal(1)) if int(bare.as_tuple().exponent) > 0 else bare
