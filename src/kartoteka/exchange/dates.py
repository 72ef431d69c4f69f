"""Dates as people write them: the order of day and month found per column, and a cell's date by it."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Final, Literal

from babel.dates import get_month_names

Order = Literal["dmy", "mdy", "ymd"]

_LANGUAGES: Final = ("en", "it", "de", "fr", "ru")
_TIME: Final = r"(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AaPp][Mm])?\s*(?:Z|[+-]\d{2}:?\d{2})?)?"
_FIGURES: Final = re.compile(r"(\d{1,4})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{1,4})\.?" + _TIME)
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")
_NAMED: Final = re.compile(
    r"(?:(\d{1,2})\.?[ -]+)?([^\W\d_]{3,12})\.?[ -]+(?:(\d{1,2})(?:st|nd|rd|th)?,?[ -]+)?(\d{4}|\d{2})" + _TIME
)
_EMPTY: Final = re.compile(r"0{1,4}[./-]0{1,2}[./-]0{1,4}" + _TIME + "|0{8}")


def is_empty_date(cell: str) -> bool:
    """Whether the cell says "no date": blank, or all zeros as Outlook writes it (0/0/00, 0.0.00, 0000-00-00)."""
    text = cell.strip()
    return not text or bool(_EMPTY.fullmatch(text))


def date_order(cells: Iterable[str], *, default: Order = "dmy") -> Order:
    """The order in a column, by its cells in which a figure above 12 tells day from month; else `default`."""
    votes: dict[Order, int] = {"dmy": 0, "mdy": 0}
    for cell in cells:
        figures = _FIGURES.fullmatch(cell.strip())
        if not figures or len(figures[1]) > 2:
            continue
        first, second = int(figures[1]), int(figures[3])
        if 12 < first <= 31:
            votes["dmy"] += 1
        elif 12 < second <= 31:
            votes["mdy"] += 1
        elif figures[2] == ".":
            votes["dmy"] += 1
    if votes["dmy"] == votes["mdy"]:
        return default
    return "dmy" if votes["dmy"] > votes["mdy"] else "mdy"


def parse_date(cell: str, order: Order, *, today: date) -> date | None:
    """The date in the cell, or None where there is none or it does not exist. A year of two figures is the
    nearest past one; a time after the date is left off."""
    text = cell.strip()
    if compact := _COMPACT.fullmatch(text):
        return _date(int(compact[1]), int(compact[2]), int(compact[3]))
    if figures := _FIGURES.fullmatch(text):
        return _from_figures(figures[1], figures[3], figures[4], order, today)
    if named := _NAMED.fullmatch(text):
        month = _months().get(named[2].casefold().rstrip("."))
        day = named[1] or named[3]
        if month and day:
            return _near(int(named[4]), len(named[4]), month, int(day), today)
    return None


def _from_figures(first: str, second: str, third: str, order: Order, today: date) -> date | None:
    if len(first) > 2:
        return _date(int(first), int(second), int(third)) if len(first) == 4 and len(third) <= 2 else None
    if len(third) == 3:
        return None
    if order == "ymd" and len(third) <= 2:
        return _near(int(first), len(first), int(second), int(third), today)
    day, month = (int(second), int(first)) if order == "mdy" else (int(first), int(second))
    return _near(int(third), len(third), month, day, today)


def _near(year: int, figures: int, month: int, day: int, today: date) -> date | None:
    if figures > 2:
        return _date(year, month, day)
    this_century = _date(today.year // 100 * 100 + year, month, day)
    if this_century and this_century <= today:
        return this_century
    return _date(today.year // 100 * 100 - 100 + year, month, day)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    """The names of the months in our languages, long and short."""
    names: dict[str, int] = {}
    for language in _LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for month, name in get_month_names(width, context, language).items():
                    names[name.casefold().rstrip(".")] = month
    return names
