"""How a table writes dates and numbers, found column by column over the whole file before anything is imported."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from kartoteka.exchange.dates import Order, date_order
from kartoteka.exchange.mapping import Column
from kartoteka.exchange.numbers import decimal_sign
from kartoteka.exchange.reader import Row

DATE_TYPES: Final = frozenset({"date", "datetime"})
NUMBER_TYPES: Final = frozenset({"number", "money"})
_COMMA_LANGUAGES: Final = frozenset({"it", "de", "fr", "ru"})
_SEEN_AT_MOST: Final = 5_000


@dataclass(frozen=True, slots=True)
class Formats:
    """By position of the column: the order of its dates, the decimal sign of its numbers. `rows` counts them all."""

    orders: dict[int, Order] = field(default_factory=dict)
    signs: dict[int, str] = field(default_factory=dict)
    rows: int = 0


def find_formats(
    rows: Iterable[Row],
    columns: Sequence[Column],
    *,
    types: Mapping[str, str],
    language: str | None,
    country: str = "",
) -> Formats:
    """Read all rows once. Where a column leaves it open, the file's language and the portal's country decide."""
    dated = _of_types(columns, types, DATE_TYPES)
    counted = _of_types(columns, types, NUMBER_TYPES)
    cells: dict[int, set[str]] = {position: set() for position in (*dated, *counted)}
    count = 0
    for row in rows:
        count += 1
        for position, seen in cells.items():
            if len(seen) < _SEEN_AT_MOST and position <= len(row.cells):
                seen.add(row.cells[position - 1])
    default: Order = "mdy" if country == "US" else "dmy"
    sign = "," if language in _COMMA_LANGUAGES else "."
    return Formats(
        {position: date_order(cells[position], default=default) for position in dated},
        {position: decimal_sign(cells[position], default=sign) for position in counted},
        count,
    )


def _of_types(columns: Sequence[Column], types: Mapping[str, str], wanted: frozenset[str]) -> list[int]:
    return [
        column.position for column in columns if column.field and not column.part and types.get(column.field) in wanted
    ]
