"""From a row of cells to raw values by field, ready for the fields' rules; what fills no field is kept beside them.

It knows how files write things; whether a value is allowed is the field type's business.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from kartoteka.exchange.dates import is_empty_date, parse_date
from kartoteka.exchange.formats import DATE_TYPES, NUMBER_TYPES, Formats
from kartoteka.exchange.guard import unguarded
from kartoteka.exchange.headers import own
from kartoteka.exchange.labels import label_key
from kartoteka.exchange.mapping import Column
from kartoteka.exchange.numbers import number
from kartoteka.exchange.reader import Row

_SPACES: Final = re.compile(r"[\t\r\n\v\f\u2028\u2029]+")
_SEVERAL: Final = re.compile(r"\s*:::\s*")
_SEVERAL_EMAILS: Final = re.compile(r"\s*(?::::|[;,])\s*")
_SEVERAL_PHONES: Final = re.compile(r"\s*(?::::|[;\n])\s*")
_SEVERAL_WORDS: Final = re.compile(r"\s*(?::::|[;,\n])\s*")
_TRUE: Final = frozenset("1 true yes y ja j si sì oui o да x wahr vero vrai on".split())
_FALSE: Final = frozenset("0 false no n nein non нет falsch falso faux off".split())
POINTS: Final = frozenset({"email", "phone", "web", "social"})
_BESIDE: Final = frozenset({"label", "network", "primary"})


@dataclass(slots=True)
class RawRow:
    """A row's values as written, by field key; `origin` names the columns of each (for lists: of each value).

    `kept`: header and cell of what fills no field, and the field it was meant for, if any. `errors`: (column, message
    id) of cells that say nothing their field can hold.
    """

    line: int
    values: dict[str, Any] = field(default_factory=dict)
    origin: dict[str, list[int]] = field(default_factory=dict)
    kept: list[tuple[str, ...]] = field(default_factory=list)
    errors: list[tuple[int, str]] = field(default_factory=list)


class RowReader:
    """Reads rows by one mapping. `types` are the types of the mapped fields by key; cells of `ignored` columns are
    not even kept."""

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        types: Mapping[str, str],
        formats: Formats,
        today: date,
        ignored: frozenset[int] = frozenset(),
    ) -> None:
        self._types, self._formats, self._today = types, formats, today
        self._columns = columns
        self._plain = [column for column in columns if column.field and not column.spare]
        self._spare = [column for column in columns if column.field and column.spare]
        self._unmapped = [column for column in columns if not column.field and column.position not in ignored]
        self._beside = {
            (column.field, column.group, column.part): column for column in columns if column.part in _BESIDE
        }
        self._own = {column.position for column in columns if own.find(column.header)}

    def read(self, row: Row) -> RawRow:
        """The row's raw values."""
        raw = RawRow(row.line)
        cells = row.cells
        count = len(cells)
        for column in self._plain:
            if column.position <= count and (cell := unguarded(cells[column.position - 1]).strip()):
                self._take(raw, column, cell, cells)
        for column in self._spare:
            if column.position <= count and (cell := unguarded(cells[column.position - 1]).strip()):
                self._take_spare(raw, column, cell, cells)
        for column in self._unmapped:
            if column.position <= count and cells[column.position - 1].strip():
                raw.kept.append((column.header or str(column.position), cells[column.position - 1]))
        if count > len(self._columns):
            raw.kept += [(str(at + 1), cells[at]) for at in range(len(self._columns), count) if cells[at].strip()]
        self._finish(raw)
        return raw

    def _take(self, raw: RawRow, column: Column, cell: str, cells: Sequence[str]) -> None:
        key = column.field or ""
        if column.part in _BESIDE and key in POINTS | {"address"}:
            return
        if key in POINTS:
            self._points(raw, column, cell, cells)
        elif key == "address":
            self._address(raw, column, cell, cells)
        elif key in ("companies", "tax_numbers", "shares"):
            self._grouped(raw, column, cell)
        elif column.part == "name":
            self._whole_name(raw, column, cell)
        elif column.part in ("year", "month", "day"):
            _put_part(raw, column, cell)
        else:
            self._single(raw, column, key, cell)

    def _take_spare(self, raw: RawRow, column: Column, cell: str, cells: Sequence[str]) -> None:
        """A cell that sums up others: used where those are empty, else kept."""
        if column.part == "name" and not ("first_name" in raw.values or "last_name" in raw.values):
            self._whole_name(raw, column, cell)
        elif column.part == "formatted" and column.group not in raw.values.get("address", {}):
            self._address(raw, column, cell, cells)
        else:
            raw.kept.append((column.header, cells[column.position - 1], column.group or "first_name"))

    def _points(self, raw: RawRow, column: Column, cell: str, cells: Sequence[str]) -> None:
        key = column.field or ""
        text = _one_line(cell)
        said = self._said_beside(column, cells)
        exact = column.position in self._own
        for value in [text] if exact else _split(_SPLITTERS.get(key, _SEVERAL), text):
            raw.values.setdefault(key, []).append({"value": value, **said})
            raw.origin.setdefault(key, []).append(column.position)

    def _said_beside(self, column: Column, cells: Sequence[str]) -> dict[str, Any]:
        """Label, network and first choice, as the header says them or the columns of the same number."""
        label, starred = column.label, False
        if text := self._cell_beside(column, "label", cells):
            found, starred = (text, False) if column.position in self._own else label_key(_SEVERAL.split(text)[0])
            label = found or label
        network = self._cell_beside(column, "network", cells)
        if column.field == "social" and not network and not column.group.startswith("#"):
            label, network = "", label
        primary = starred or self._cell_beside(column, "primary", cells).casefold() in _TRUE
        said: dict[str, Any] = {"label": label, "network": network, "primary": primary}
        return {part: value for part, value in said.items() if value}

    def _cell_beside(self, column: Column, part: str, cells: Sequence[str]) -> str:
        """The cell of the column that says this of the column's value; "" where there is none."""
        if not column.group.startswith("#"):
            return ""
        found = self._beside.get((column.field, column.group, part))
        return unguarded(cells[found.position - 1]).strip() if found and found.position <= len(cells) else ""

    def _address(self, raw: RawRow, column: Column, cell: str, cells: Sequence[str]) -> None:
        addresses: dict[str, dict[str, Any]] = raw.values.setdefault("address", {})
        if column.group not in addresses:
            addresses[column.group] = self._said_beside(column, cells)
            raw.origin.setdefault("address", []).append(column.position)
        address = addresses[column.group]
        part = {"formatted": "street", "po_box": "line2"}.get(column.part, column.part or "street")
        text = cell if part == "street" else _one_line(cell)
        if part == "number":
            self._street_number(address, text, column)
        elif part == "street" and "street" in address:
            address["street"] = f"{address['street']} {text}"
        elif part in address:
            address[part] = f"{address[part]}, {text}"
        else:
            address[part] = text

    def _street_number(self, address: dict[str, Any], text: str, column: Column) -> None:
        """A house's number stands before or after its street as their columns do."""
        address["street"] = f"{address['street']} {text}" if "street" in address else text

    def _grouped(self, raw: RawRow, column: Column, cell: str) -> None:
        """Links and tax numbers: a value with what is said of it in other columns of the same number."""
        key = column.field or ""
        groups: dict[str, dict[str, Any]] = raw.values.setdefault(key, {})
        part = column.part or "value"
        if column.group not in groups:
            groups[column.group] = {}
            raw.origin.setdefault(key, []).append(column.position)
        groups[column.group].setdefault(part, _one_line(cell))

    def _whole_name(self, raw: RawRow, column: Column, cell: str) -> None:
        """A whole name: "Last, First", or the last word as the last name."""
        text = _one_line(cell)
        first, last = _parted_name(text)
        for key, part in (("first_name", first), ("last_name", last)):
            if part and key not in raw.values:
                raw.values[key] = part
                raw.origin[key] = [column.position]

    def _single(self, raw: RawRow, column: Column, key: str, cell: str) -> None:
        kind = self._types.get(key, "text")
        if kind in DATE_TYPES:
            self._date(raw, column, key, cell, kind)
            return
        value = _READERS.get(kind, _text)(self, column, cell)
        if value is None:
            raw.errors.append((column.position, _ERRORS.get(kind, "import.cell_not_understood")))
            return
        if key in raw.values and isinstance(value, list):
            raw.values[key] += value
        elif key in raw.values and isinstance(value, str):
            raw.values[key] += ("\n" if kind == "long_text" else " ") + value
        else:
            raw.values[key] = value
        raw.origin.setdefault(key, []).append(column.position)

    def _date(self, raw: RawRow, column: Column, key: str, cell: str, kind: str) -> None:
        if is_empty_date(cell):
            return
        found = parse_date(cell, self._formats.orders.get(column.position, "dmy"), today=self._today)
        if found is None:
            raw.errors.append((column.position, "import.no_date"))
            return
        moment = cell if kind == "datetime" and "T" in cell else found.isoformat()
        raw.values[key], raw.origin[key] = moment, [column.position]

    def sign(self, column: Column) -> str:
        """The decimal sign of the column."""
        return self._formats.signs.get(column.position, ".")

    def _finish(self, raw: RawRow) -> None:
        for key in ("address", "companies", "tax_numbers", "shares"):
            if key in raw.values:
                raw.values[key] = list(raw.values[key].values())
        parts = raw.values.pop("birthday.parts", None)
        if parts is None:
            return
        try:
            raw.values["birthday"] = date(*(int(parts[part]) for part in ("year", "month", "day"))).isoformat()
        except (KeyError, ValueError):
            raw.errors.append((raw.origin["birthday"][0], "import.no_date"))


def _text(reader: RowReader, column: Column, cell: str) -> Any:
    return _one_line(cell)


def _lines(reader: RowReader, column: Column, cell: str) -> Any:
    return cell


def _words(reader: RowReader, column: Column, cell: str) -> Any:
    separator = _SEVERAL if ":::" in cell else _SEVERAL_WORDS
    return [word.removeprefix("* ") for word in _split(separator, cell)]


def _truth(reader: RowReader, column: Column, cell: str) -> Any:
    said = cell.casefold()
    return True if said in _TRUE else False if said in _FALSE else None


def _number(reader: RowReader, column: Column, cell: str) -> Any:
    found = number(cell, reader.sign(column))
    return None if found is None else format(found, "f")


def _money(reader: RowReader, column: Column, cell: str) -> Any:
    code = re.search(r"\b[A-Z]{3}\b", cell)
    found = number(cell.replace(code[0], "") if code else cell, reader.sign(column))
    if found is None:
        return None
    return {"amount": format(found, "f")} | ({"currency": code[0]} if code else {})


def _put_part(raw: RawRow, column: Column, cell: str) -> None:
    raw.values.setdefault("birthday.parts", {})[column.part] = cell
    raw.origin.setdefault("birthday", []).append(column.position)


def _split(pattern: re.Pattern[str], cell: str) -> list[str]:
    return [part for part in pattern.split(cell) if part]


def _one_line(cell: str) -> str:
    """Tabs and line breaks of a field of one line become a space."""
    return _SPACES.sub(" ", cell)


def _parted_name(text: str) -> tuple[str, str]:
    last, comma, first = text.partition(",")
    if comma and first.strip() and "," not in first:
        return first.strip(), last.strip()
    before, _, after = text.rpartition(" ")
    return (before.strip(), after.strip()) if before else (text, "")


_SPLITTERS: Final = {"email": _SEVERAL_EMAILS, "phone": _SEVERAL_PHONES}
_ERRORS: Final = {"boolean": "import.no_boolean"} | dict.fromkeys(NUMBER_TYPES, "import.no_number")
_READERS: Final[Mapping[str, Callable[[RowReader, Column, str], Any]]] = {
    "text": _text,
    "long_text": _lines,
    "tags": _words,
    "choices": _words,
    "boolean": _truth,
    "number": _number,
    "money": _money,
}
