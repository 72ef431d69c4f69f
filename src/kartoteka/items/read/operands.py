"""The values that a filter compares with: taken from JSON, checked, made SQL. Anything else is malformed."""

import re
from calendar import isleap
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from kartoteka.items.read.base import Reading
from kartoteka.items.statements import SQL, Composable, literal
from kartoteka.kit.errors import Malformed
from kartoteka.schema.field_types.base import ValueRefused
from kartoteka.schema.field_types.days import day as checked_day
from kartoteka.schema.field_types.days import moment as checked_moment

LONGEST_TEXT: Final = 1_000
MOST_VALUES: Final = 500
_LARGEST: Final = 2**63


def many(operand: Any, *, least: int = 1) -> list[Any]:
    """A list of operands."""
    if not isinstance(operand, list) or not least <= len(operand) <= MOST_VALUES:
        raise Malformed
    return operand


def two(operand: Any) -> tuple[Any, Any]:
    """The two ends of `between`."""
    ends = many(operand, least=2)
    if len(ends) != 2:
        raise Malformed
    return ends[0], ends[1]


def text(operand: Any) -> str:
    """A text that PostgreSQL can hold."""
    if not isinstance(operand, str) or len(operand) > LONGEST_TEXT or "\0" in operand:
        raise Malformed
    try:
        operand.encode()
    except UnicodeEncodeError:
        raise Malformed from None
    return operand


def whole(operand: Any) -> int:
    """An id."""
    if isinstance(operand, bool) or not isinstance(operand, int) or not 0 < operand < _LARGEST:
        raise Malformed
    return operand


def number(operand: Any) -> Decimal:
    """A finite decimal of a size that can be stored."""
    if isinstance(operand, bool) or not isinstance(operand, int | float | Decimal | str) or len(str(operand)) > 64:
        raise Malformed
    try:
        found = Decimal(str(operand).strip())
    except InvalidOperation:
        raise Malformed from None
    if not found.is_finite() or abs(found.adjusted()) > 40:
        raise Malformed
    return found


def boolean(operand: Any) -> bool:
    """Yes or no."""
    if not isinstance(operand, bool):
        raise Malformed
    return operand


def day(operand: Any) -> date:
    """A day of the calendar."""
    try:
        return checked_day(text(operand))
    except ValueRefused:
        raise Malformed from None


def moment(operand: Any, reading: Reading) -> datetime:
    """A moment in UTC; one written without offset is meant in the actor's time zone."""
    try:
        return checked_moment(text(operand), reading.zone.key)
    except ValueRefused:
        raise Malformed from None


def user(operand: Any, reading: Reading) -> Composable:
    """A user's id: written as id, as e-mail, or as `me`."""
    if operand == "me":
        return literal(reading.policy.actor.user_id)
    if isinstance(operand, str):
        return SQL("(select id from people_user where lower(email) = lower({}))").format(literal(text(operand)))
    return literal(whole(operand))


def pattern(operand: Any, *, start: bool = False) -> Composable:
    """The `like` pattern of a folded text that contains, or starts with, this one."""
    found = re.sub(r"([\\%_])", r"\\\1", text(operand))
    if not found:
        raise Malformed
    return SQL("(" + ("" if start else "'%' || ") + "kartoteka_folded({}) || '%')").format(literal(found))


# Relative dates ---------------------------------------------------------------------------------------------------

_NAMED = re.compile(r"(this|last|next)_(week|month|quarter|year)")
_COUNTED = re.compile(r"(last|next)_([1-9]\d{0,3})_days")
_DAYS: Final = {"yesterday": -1, "today": 0, "tomorrow": 1}


def days_within(operand: Any, reading: Reading) -> tuple[date, date]:
    """First and last day of a relative span (`today`, `this_week`, `last_30_days` …) in the actor's time zone.

    Weeks begin on Monday; `last_n_days` ends and `next_n_days` begins with today.
    """
    span = text(operand)
    today = reading.now.astimezone(reading.zone).date()
    if span in _DAYS:
        one = today + timedelta(days=_DAYS[span])
        return one, one
    if found := _COUNTED.fullmatch(span):
        reach = timedelta(days=int(found[2]) - 1)
        return (today - reach, today) if found[1] == "last" else (today, today + reach)
    if found := _NAMED.fullmatch(span):
        return _period(today, found[2], {"last": -1, "this": 0, "next": 1}[found[1]])
    raise Malformed


def anniversaries(operand: Any, reading: Reading) -> list[str]:
    """The days of the year (`MM-DD`) of a relative span, over the end of the year too; 29 February is kept on the 28th
    in years that have none."""
    first, last = days_within(operand, reading)
    days = [first + timedelta(days=one) for one in range(min((last - first).days + 1, 366))]
    found = {f"{one:%m-%d}" for one in days}
    if any((one.month, one.day) == (2, 28) and not isleap(one.year) for one in days):
        found.add("02-29")
    return sorted(found)


def moments_within(operand: Any, reading: Reading) -> tuple[datetime, datetime]:
    """The moment a relative span begins, and the one after its end, in UTC."""
    first, last = days_within(operand, reading)
    ends = (datetime.combine(one, time(), reading.zone) for one in (first, last + timedelta(days=1)))
    begin, end = (one.astimezone(UTC) for one in ends)
    return begin, end


def _period(today: date, unit: str, step: int) -> tuple[date, date]:
    if unit == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
        return monday, monday + timedelta(days=6)
    months = {"month": 1, "quarter": 3, "year": 12}[unit]
    first = (today.year * 12 + today.month - 1) // months * months + step * months
    return _month(first), _month(first + months) - timedelta(days=1)


def _month(count: int) -> date:
    return date(count // 12, count % 12 + 1, 1)
