"""Days and moments as they are written by callers and in the cells of files."""

import re
from datetime import UTC, date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from kartoteka.schema.field_types.base import CheckContext, refuse

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_EMPTY = re.compile(r"0{1,4}[-./]0{1,2}[-./]0{1,4}")
_PACKED = re.compile(r"(\d{4})(\d{2})(\d{2})")
_PARTS = re.compile(r"(\d{1,4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,4})")
_TIME = re.compile(r"(.*?)(?:[T\s]\s*(\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:Z|[+-]\d{2}:?\d{2})?))?")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([Zz]|[+-]\d{2}:\d{2})?")
EARLIEST_YEAR: Final = 1000


def day(text: str) -> date:
    """The day written `YYYY-MM-DD`. Raises `ValueRefused`."""
    if not _ISO.fullmatch(text) or not text.isascii():
        raise refuse("not_a_date")
    return _made(int(text[:4]), int(text[5:7]), int(text[8:]))


def moment(text: str, zone: str) -> datetime:
    """The moment written by RFC 3339, in UTC; without an offset it is meant in the zone named. Raises
    `ValueRefused`."""
    if not _MOMENT.fullmatch(text) or not text.isascii():
        raise refuse("not_a_moment")
    try:
        found = datetime.fromisoformat(text.upper().replace(" ", "T"))
        aware = found if found.tzinfo else found.replace(tzinfo=ZoneInfo(zone))
        utc = aware.astimezone(UTC).replace(microsecond=0)
    except (ValueError, OverflowError):
        raise refuse("not_a_moment") from None
    if utc.year < EARLIEST_YEAR:
        raise refuse("not_a_moment")
    return utc


def day_from_cell(text: str, context: CheckContext) -> date | None:
    """The day of a cell: the order of its parts is that of its column; two-digit years are the nearest past."""
    bare = text.strip()
    if not bare or _EMPTY.fullmatch(bare):
        return None
    if packed := _PACKED.fullmatch(bare):
        return _made(*(int(part) for part in packed.groups()))
    if not (parts := _PARTS.fullmatch(bare)):
        raise refuse("not_a_date")
    return _ordered(parts[1], parts[2], parts[3], context.date_order)


def moment_from_cell(text: str, context: CheckContext) -> str | None:
    """The moment of a cell, in the form `moment` takes; a day alone is its midnight."""
    split = _TIME.fullmatch(text.strip())
    found = day_from_cell(split[1] if split else text, context)
    if found is None:
        return None
    clock = (split[2] if split and split[2] else "00:00").replace(" ", "")
    hour, _, rest = clock.partition(":")
    offset = re.sub(r"([+-]\d{2})(\d{2})$", r"\1:\2", rest)
    return f"{found.isoformat()}T{int(hour):02d}:{offset}"


def _ordered(first: str, second: str, third: str, order: str | None) -> date:
    if len(first) > 2:
        return _made(int(first), int(second), int(third))
    one, two, year = int(first), int(second), int(third)
    if order == "ymd" and len(third) <= 2:
        return _made(_century(one), two, year)
    year = year if len(third) > 2 else _century(year)
    if order == "mdy" or (order is None and two > 12):
        return _made(year, one, two)
    return _made(year, two, one)


def _century(year: int) -> int:
    today = datetime.now(UTC).year
    return year + 2000 if year + 2000 <= today else year + 1900


def _made(year: int, month: int, number: int) -> date:
    if year < EARLIEST_YEAR:
        raise refuse("not_a_date")
    try:
        return date(year, month, number)
    except ValueError:
        raise refuse("not_a_date") from None
