"""Finding the header of a table: which row it is, whether two rows make it, or that there is none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kartoteka.exchange.cells import is_typed
from kartoteka.exchange.dialect import Hits
from kartoteka.exchange.records import Record

DEPTH: Final = 20
_GENERIC: Final = re.compile(
    r"(?:col(?:umn)?|field|spalte|feld|colonna|campo|colonne|champ|столбец|колонка|поле)[\W_]*\d+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Header:
    """The header's cells (empty where there is none) and how many records stand before the first row of data."""

    cells: tuple[str, ...]
    skip: int


def find_header(records: Sequence[Record], *, hits: Hits) -> Header:
    """The header of the table whose first records these are; `hits` counts the known headers in a row."""
    if not records:
        return Header((), 0)
    at = _best_known(records, hits)
    if at is None:
        at = _first_full_row(records)
        if not _is_header(records, at, hits):
            return Header((), at)
    if at + 1 < len(records) and _continues(records[at].cells, records[at + 1].cells, hits):
        return Header(_joined(records[at].cells, records[at + 1].cells), at + 2)
    return Header(tuple(cell.strip() for cell in records[at].cells), at + 1)


def _best_known(records: Sequence[Record], hits: Hits) -> int | None:
    """The first of the rows with the most known headers, if that is at least two, or all there are."""
    best, most = None, 0
    for at, record in enumerate(records[:DEPTH]):
        filled = [cell for cell in record.cells if cell.strip()]
        found = hits(record.cells)
        enough = found >= 2 or found == len(filled) == 1
        if enough and found > most and not any(map(is_typed, filled)) and _is_as_wide(records, at):
            best, most = at, found
    return best


def _is_as_wide(records: Sequence[Record], at: int) -> bool:
    """A header is not much narrower than the rows under it (`Notes:` above a table is none)."""
    below = [len(record.cells) for record in records[at + 1 : at + 1 + DEPTH]]
    return not below or 2 * len(records[at].cells) >= max(below)


def _first_full_row(records: Sequence[Record]) -> int:
    """Past the lines before the table: those that fill a small part of its columns."""
    width = max(len(record.cells) for record in records)
    if width < 3:
        return 0
    for at, record in enumerate(records[:DEPTH]):
        filled = sum(1 for cell in record.cells if cell.strip())
        if filled > max(1, width // 3):
            return at
    return 0


def _is_header(records: Sequence[Record], at: int, hits: Hits) -> bool:
    """Without known headers to go by: a row of words over columns that hold values of a form."""
    cells = [cell for cell in records[at].cells if cell.strip()]
    if any(is_typed(cell) or cell.lstrip().startswith("=") for cell in cells):
        return False
    if hits(records[at].cells) or all(_GENERIC.fullmatch(cell.strip()) for cell in cells):
        return True
    below = records[at + 1 : at + 101]
    return any(_contrasts(below, column) for column in range(len(records[at].cells)))


def _contrasts(below: Sequence[Record], column: int) -> bool:
    values = [record.cells[column] for record in below if column < len(record.cells)]
    filled = [value for value in values if value.strip()]
    return bool(filled) and sum(map(is_typed, filled)) >= 0.6 * len(filled)


def _continues(first: Sequence[str], second: Sequence[str], hits: Hits) -> bool:
    """Whether the second row belongs to the header: it repeats the first, or has known headers and no values."""
    filled = [cell for cell in second if cell.strip()]
    if not filled or any(map(is_typed, filled)):
        return False
    pairs = [(a.strip().casefold(), b.strip().casefold()) for a, b in zip(first, second, strict=False) if b.strip()]
    same = sum(a == b for a, b in pairs)
    if same >= 0.8 * len(pairs) and same >= 2:
        return True
    return hits(second) >= max(3, 0.6 * len(filled))


def _joined(first: Sequence[str], second: Sequence[str]) -> tuple[str, ...]:
    """Two header rows as one: a column's two words, or the one they share."""
    width = max(len(first), len(second))
    rows = [[cell.strip() for cell in row] + [""] * (width - len(row)) for row in (first, second)]
    return tuple(a if a.casefold() == b.casefold() or not b else f"{a} {b}".strip() for a, b in zip(*rows, strict=True))
