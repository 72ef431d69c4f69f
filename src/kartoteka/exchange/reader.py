"""Opening a CSV file as a table: encoding, dialect and header found, rows streamed with their true lines."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from io import TextIOWrapper
from pathlib import Path, PurePath
from typing import Final, NamedTuple

from kartoteka.exchange.dialect import SAMPLE_LINES, find_dialect, separator_line
from kartoteka.exchange.encoding import Encoding, find_encoding
from kartoteka.exchange.errors import NotATable, RecordTooLong, TooManyColumns, UnclosedQuote, WrongEncoding
from kartoteka.exchange.header import Header, find_header
from kartoteka.exchange.headers import evidence_beyond_ascii, known_headers
from kartoteka.exchange.records import MAX_CELL, MAX_RECORD, Dialect, Record, cut

MAX_COLUMNS: Final = 1_000
_SAMPLE_CHARACTERS: Final = 500_000
_FOREIGN_ENDINGS: Final = frozenset({".xls", ".xlsx", ".xlsm", ".ods", ".ldif", ".vcf", ".json", ".xml", ".zip"})


class Row(NamedTuple):
    """A row of data. `flaw` is why it cannot be taken (`nul`, `cell_too_long`, `too_many_cells`), at `column`."""

    line: int
    cells: list[str]
    flaw: str = ""
    column: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A readable table. `header` is empty where the file has none; `width` is that of the header or the sample."""

    path: Path
    encoding: Encoding
    dialect: Dialect
    header: tuple[str, ...]
    width: int
    sample: tuple[Row, ...]
    _skip: int
    _lines_before: int

    def rows(self) -> Iterator[Row]:
        """Every row after the header, streamed; rows of empty cells are left out.

        Raises `UnclosedQuote`, `RecordTooLong` or `WrongEncoding` with the line.
        """
        with _text(self.path, self.encoding) as lines:
            for _ in range(self._lines_before):
                next(lines)
            records = cut(lines, self.dialect, first_line=self._lines_before + 1)
            for record in itertools.islice(records, self._skip, None):
                row = _row(record)
                if row.flaw or any(map(str.strip, row.cells)):
                    yield row


def open_table(
    path: Path,
    *,
    encoding: str | None = None,
    separator: str | None = None,
    has_header: bool = True,
    whole: bool = True,
) -> Table:
    """Find how the file is written. What the caller names is taken as true; `has_header=False` looks for none, and
    `whole=False` only at the file's beginning.

    Raises one of `exchange.errors` where the file cannot be read as a table.
    """
    refuse_foreign(path)
    found = find_encoding(path, evidence=evidence_beyond_ascii, named=encoding, whole=whole)
    lines, all_of_it = _sample_lines(path, found)
    named = separator_line(lines[0]) if lines else None
    before = 1 if named else 0
    dialect = find_dialect(lines[before:], hits=known_headers, whole=all_of_it, separator=separator or named)
    records = _sample_records(lines[before:], dialect, first_line=before + 1, whole=all_of_it)
    header = find_header(records, hits=known_headers) if has_header else Header((), 0)
    width = len(header.cells) or max((len(record.cells) for record in records), default=0)
    if width > MAX_COLUMNS:
        raise TooManyColumns(columns=width, limit=MAX_COLUMNS)
    sample = tuple(_row(record) for record in records[header.skip :])
    return Table(path, found, dialect, header.cells, width, sample, header.skip, before)


def refuse_foreign(path: PurePath) -> None:
    """Raises NotATable for the name of a file that no table is in."""
    if path.suffix.casefold() in _FOREIGN_ENDINGS:
        raise NotATable(format=path.suffix.casefold().lstrip("."))


def _row(record: Record) -> Row:
    """The record, and what is wrong with it."""
    cells = record.cells
    if len(cells) > MAX_COLUMNS:
        return Row(record.line, cells, "too_many_cells", MAX_COLUMNS + 1)
    for column, cell in enumerate(cells, 1):
        if len(cell) > MAX_CELL:
            return Row(record.line, cells, "cell_too_long", column)
        if "\x00" in cell:
            return Row(record.line, cells, "nul", column)
    return Row(record.line, cells)


@contextmanager
def _text(path: Path, encoding: Encoding) -> Iterator[Iterator[str]]:
    """The file's lines with their ends, none longer than a record may be."""
    with path.open("rb") as file:
        file.seek(encoding.skip)
        text = TextIOWrapper(file, encoding=encoding.name, newline="")
        yield _lines(text)


def _lines(text: TextIOWrapper) -> Iterator[str]:
    number = 0
    try:
        for number, line in enumerate(iter(partial(text.readline, MAX_RECORD), ""), 1):
            if len(line) >= MAX_RECORD and not line.endswith(("\n", "\r")):
                raise RecordTooLong(line=number, limit=MAX_RECORD)
            yield line
    except UnicodeDecodeError as error:  # beyond the beginning, where only that was looked at
        before = error.object[: error.start].decode(text.encoding, "ignore")
        raise WrongEncoding(encoding=text.encoding, line=number + 1 + before.count("\n")) from error


def _sample_lines(path: Path, encoding: Encoding) -> tuple[list[str], bool]:
    """The first lines, and whether they are all."""
    sample: list[str] = []
    length = 0
    with _text(path, encoding) as lines:
        for line in lines:
            if len(sample) >= SAMPLE_LINES or length > _SAMPLE_CHARACTERS:
                return sample, False
            sample.append(line)
            length += len(line)
    return sample, True


def _sample_records(lines: list[str], dialect: Dialect, *, first_line: int, whole: bool) -> list[Record]:
    """The records of the sample; the last may be cut by its end, so an open quote there says nothing."""
    records: list[Record] = []
    try:
        for record in cut(lines, dialect, first_line=first_line):
            records.append(record)
    except UnclosedQuote:
        if whole or not records:
            raise
    return records
