"""A slow second opinion on filters and orders, in Python over plain dicts. Tests only."""

import unicodedata
from collections.abc import Callable
from typing import Any

Row = dict[str, Any]


def folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).lower()
    return "".join(char for char in plain if not 0x300 <= ord(char) <= 0x36F)


def holds(tree: Any, row: Row) -> bool:
    """Whether the row is in the filter; a missing value fails all but `ne`, `nin`, `empty`."""
    if tree[0] == "and" and all(isinstance(one, list) for one in tree[1:]):
        return all(holds(one, row) for one in tree[1:])
    if tree[0] == "or" and all(isinstance(one, list) for one in tree[1:]):
        return any(holds(one, row) for one in tree[1:])
    if tree[0] == "not":
        return not holds(tree[1], row)
    key, operator, operand = tree
    return _test(row.get(key), operator, operand)


def _test(value: Any, operator: str, operand: Any) -> bool:
    if operator == "empty":
        return value is None
    if operator == "filled":
        return value is not None
    if operator == "ne":
        return not _test(value, "eq", operand)
    if operator == "nin":
        return not _test(value, "has_any" if isinstance(value, list) else "in", operand)
    if value is None:
        return False
    if isinstance(value, list):
        return _in_list(value, operator, operand)
    return SCALAR[operator](value, operand)


def _in_list(value: list[Any], operator: str, operand: Any) -> bool:
    if operator == "has_all":
        return set(operand) <= set(value)
    if operator in ("has_any", "in"):
        return bool(set(operand) & set(value))
    if operator == "eq":
        return operand in value
    return any(SCALAR[operator](one, operand) for one in value)


SCALAR: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda value, operand: value == operand,
    "in": lambda value, operand: value in operand,
    "lt": lambda value, operand: value < operand,
    "lte": lambda value, operand: value <= operand,
    "gt": lambda value, operand: value > operand,
    "gte": lambda value, operand: value >= operand,
    "between": lambda value, operand: operand[0] <= value <= operand[1],
    "contains": lambda value, operand: folded(operand) in folded(value),
    "starts": lambda value, operand: folded(value).startswith(folded(operand)),
}


def ordered(rows: list[Row], keys: list[tuple[str, bool]]) -> list[Row]:
    """The rows by these keys (key, descending): empties last, ids ascending among equals."""
    done = sorted(rows, key=lambda row: row["id"])
    for key, descending in reversed(keys):
        filled = [row for row in done if row.get(key) is not None]
        filled.sort(key=lambda row: _sortable(row[key]), reverse=descending)
        done = filled + [row for row in done if row.get(key) is None]
    return done


def _sortable(value: Any) -> Any:
    return folded(value)[:64] if isinstance(value, str) else value
