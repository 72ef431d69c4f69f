"""Comparisons by the form of a value, on an expression that some storage gives. Knows no storage."""

from collections.abc import Callable
from typing import Any, Final

from kartoteka.items.read.base import Reading
from kartoteka.items.read.operands import (
    anniversaries,
    boolean,
    day,
    days_within,
    many,
    moment,
    moments_within,
    number,
    pattern,
    text,
    two,
    user,
)
from kartoteka.items.statements import SQL, Composable, any_of, literal, texts
from kartoteka.kit.errors import Malformed

Operand = Callable[[Any, Reading], Composable]
SIGNS: Final = {"eq": "=", "lt": "<", "lte": "<=", "gt": ">", "gte": ">="}
C: Final = SQL('{} collate "C"')


def compare(expression: Composable, operator: str, operand: Any, reading: Reading, form: str) -> Composable:
    """The test of an expression of this form (text, number, date, datetime, boolean, user) by a positive operator."""
    made = OPERANDS[form]
    if operator in SIGNS:
        return SQL("{} " + SIGNS[operator] + " {}").format(expression, made(operand, reading))
    if operator in ("in", "has_any"):
        return any_of(SQL("{} = {}").format(expression, made(one, reading)) for one in many(operand))
    if operator == "between":
        low, high = (made(one, reading) for one in two(operand))
        return SQL("{} between {} and {}").format(expression, low, high)
    if operator == "within":
        return _within(expression, operand, reading, form)
    if operator == "anniversary" and form == "date":
        return SQL("substr(({})::text, 6, 5) = any({})").format(expression, texts(anniversaries(operand, reading)))
    raise Malformed


def like(expression: Composable, operator: str, operand: Any) -> Composable:
    """Whether the text contains, or starts with, the operand, whatever its case and accents. The expression must not
    carry COLLATE "C": the folding would take it over and leave capitals beyond ASCII as they are."""
    wanted = pattern(operand, start=operator == "starts")
    return SQL("kartoteka_folded({}) like {}").format(expression, wanted)


def _within(expression: Composable, operand: Any, reading: Reading, form: str) -> Composable:
    if form == "date":
        first, last = (literal(one.isoformat()) for one in days_within(operand, reading))
        return SQL("{} between {} and {}").format(expression, first, last)
    begin, end = (_moment(one) for one in moments_within(operand, reading))
    return SQL("({e} >= {begin} and {e} < {end})").format(e=expression, begin=begin, end=end)


def _moment(value: Any) -> Composable:
    return literal(f"{value:%Y-%m-%dT%H:%M:%SZ}")


OPERANDS: Final[dict[str, Operand]] = {
    "text": lambda value, _: literal(text(value)),
    "number": lambda value, _: literal(number(value)),
    "date": lambda value, _: literal(day(value).isoformat()),
    "datetime": lambda value, reading: _moment(moment(value, reading)),
    "boolean": lambda value, _: literal(boolean(value)),
    "user": user,
}
