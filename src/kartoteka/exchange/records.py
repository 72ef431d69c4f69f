"""Cutting lines of text into records of cells; it knows a table's dialect, never what a cell means."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from kartoteka.exchange.errors import RecordTooLong, UnclosedQuote

MAX_CELL: Final = 1_000_000
MAX_RECORD: Final = 16_000_000
BLANKS: Final = " \t"


@dataclass(frozen=True, slots=True)
class Dialect:
    """How cells are told apart. `skip_blanks`: blanks before a quote belong to no cell (`a, "b, c"`)."""

    separator: str = ","
    quote: str = '"'
    escape: str = ""
    skip_blanks: bool = False


class Record(NamedTuple):
    """One record and the line of the file where it begins (the first line is 1)."""

    line: int
    cells: list[str]
    tolerated: int = 0


def cut(lines: Iterable[str], dialect: Dialect, *, first_line: int = 1) -> Iterator[Record]:
    """The records of lines that carry their line ends; blank lines are none.

    Raises `UnclosedQuote` and `RecordTooLong` with the line in which the record begins. A quote in the middle
    of a quoted cell that closes nothing is taken as it stands, as long as the cell stays on its line.
    """
    quote, escape, separator = dialect.quote, dialect.escape, dialect.separator
    cutter = _Cutter(dialect)
    number = first_line - 1
    for line in lines:
        number += 1
        if cutter.is_open:
            cutter.feed(line)
        elif quote not in line and not (escape and escape in line):
            body = line.rstrip("\r\n")
            if body:
                yield Record(number, body.split(separator))
            continue
        elif (cells := _well_formed(line, dialect)) is not None:
            yield Record(number, cells)
            continue
        else:
            cutter.begin(number)
            cutter.feed(line)
        if not cutter.is_open:
            yield cutter.take()
    cutter.end()


def _well_formed(line: str, dialect: Dialect) -> list[str] | None:
    """The cells of a line that needs no tolerance, by the fast reader of the standard library; else None."""
    if dialect.escape or line.count(dialect.quote) % 2:
        return None
    try:
        return next(
            csv.reader(
                (line,),
                delimiter=dialect.separator,
                quotechar=dialect.quote,
                skipinitialspace=dialect.skip_blanks,
                strict=True,
            )
        )
    except (csv.Error, StopIteration):
        return None


class _Cutter:
    """The tolerant way: one record, fed line by line until its last cell is closed."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._blanks = BLANKS.replace(dialect.separator, "")
        self.is_open = False

    def begin(self, line: int) -> None:
        self._line, self._cells, self._parts = line, list[str](), list[str]()
        self._quoted = self._tolerated = self._length = self._lines_of_cell = 0
        self.is_open = True

    def take(self) -> Record:
        return Record(self._line, self._cells, self._tolerated)

    def end(self) -> None:
        """Called at the end of the file."""
        if self.is_open and self._quoted:
            raise UnclosedQuote(line=self._line, column=len(self._cells) + 1)

    def feed(self, line: str) -> None:
        self._length += len(line)
        if self._length > MAX_RECORD:
            raise RecordTooLong(line=self._line, limit=MAX_RECORD)
        end = len(line.rstrip("\r\n"))
        at: int = 0
        if self._quoted:
            self._lines_of_cell += 1
        while True:
            at = self._in_quotes(line, at, end) if self._quoted else self._at_start(line, at, end)
            if at > end or at < 0:
                break
        self.is_open = at < 0

    def _at_start(self, line: str, at: int, end: int) -> int:
        """At the first character of a cell: → where the next cell begins, past `end` when the record is whole."""
        first = at
        while self._dialect.skip_blanks and first < end and line[first] in self._blanks:
            first += 1
        if first < end and line[first] == self._dialect.quote:
            self._quoted, self._lines_of_cell = 1, 0
            return first + 1
        if self._dialect.escape and self._dialect.escape in line[at:]:
            return self._escaped(line, at, end)
        stop = line.find(self._dialect.separator, at, end)
        self._cells.append(line[at : stop if stop >= 0 else end])
        return stop + 1 if stop >= 0 else end + 1

    def _escaped(self, line: str, at: int, end: int) -> int:
        """An unquoted cell in which the escape character takes the next character as it is."""
        while at < end:
            character = line[at]
            if character == self._dialect.escape and at + 1 < len(line):
                self._parts.append(line[at + 1])
                at += 2
                continue
            at += 1
            if character == self._dialect.separator:
                self._close()
                return at
            self._parts.append(character)
        self._close()
        return end + 1

    def _in_quotes(self, line: str, at: int, end: int) -> int:
        """Inside a quoted cell: → as `_at_start`, or -1 when the cell goes on in the next line."""
        dialect = self._dialect
        stop = line.find(dialect.quote, at)
        escape = line.find(dialect.escape, at) if dialect.escape else -1
        if escape >= 0 and (stop < 0 or escape < stop) and escape + 1 < len(line):
            self._parts += line[at:escape], line[escape + 1]
            return self._within(escape + 2, end, line)
        if stop < 0:
            self._parts.append(line[at:])
            return -1
        if line.startswith(dialect.quote, stop + 1):
            self._parts.append(line[at : stop + 1])
            return self._within(stop + 2, end, line)
        after = stop + 1
        while after < end and line[after] in self._blanks:
            after += 1
        if after >= end or line[after] == dialect.separator:
            self._parts.append(line[at:stop])
            self._close()
            return after + 1 if after < end else end + 1
        return self._stray(line, at, stop, end)

    def _within(self, at: int, end: int, line: str) -> int:
        """Go on inside the quotes, or with the next line when this one is used up."""
        if at >= end:
            self._parts.append(line[at:])
            return -1
        return at

    def _stray(self, line: str, at: int, stop: int, end: int) -> int:
        """A quote that closes nothing. Over several lines it tells that a quote before it was never closed."""
        if self._lines_of_cell:
            raise UnclosedQuote(line=self._line, column=len(self._cells) + 1)
        self._tolerated += 1
        self._parts.append(line[at : stop + 1])
        return self._within(stop + 1, end, line)

    def _close(self) -> None:
        self._cells.append("".join(self._parts))
        self._parts, self._quoted = [], 0
