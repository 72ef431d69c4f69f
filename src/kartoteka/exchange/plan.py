"""How one file becomes items of one kind for one actor: its table, the fields of its columns, its ways of writing."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, ClassVar, Final

from kartoteka.exchange.errors import Unreadable
from kartoteka.exchange.formats import Formats, find_formats
from kartoteka.exchange.headers.words import plain
from kartoteka.exchange.mapping import Column, FieldNames, map_columns
from kartoteka.exchange.options import ImportOptions
from kartoteka.exchange.reader import Row, Table, open_table
from kartoteka.items.access import AccessPolicy
from kartoteka.items.errors import UnknownField
from kartoteka.schema.catalogue import FieldSpec

ERROR_COLUMNS: Final = ("_line", "_column", "_error")
_NEVER_IMPORTED: Final = frozenset({"files", "links_back", "none"})


class UnknownHeader(Unreadable):
    """A header of the caller's mapping stands in no column; `header` names it."""

    code: ClassVar[str] = "import_unknown_header"
    status: ClassVar[int] = 400


@dataclass(frozen=True, slots=True)
class Plan:
    """A readable file with a field, or none, for each column; of its rows no more than `most`."""

    kind: str
    table: Table
    columns: tuple[Column, ...]
    language: str | None
    formats: Formats
    specs: dict[str, FieldSpec]
    most: int | None = None

    def rows(self) -> Iterator[Row]:
        """The rows to take. Raises `UnclosedQuote`, `RecordTooLong` or `WrongEncoding` with the line."""
        return islice(self.table.rows(), self.most)

    def described(self) -> dict[str, Any]:
        """What a dry run says of the columns; no encoding that only the file's beginning speaks for: whoever names it
        for the import would have the whole file read in it, or refused."""
        return {
            "columns": [
                {"header": one.header, "position": one.position, "field": one.shown_field} for one in self.columns
            ],
            "encoding": self.table.encoding.name if self.table.encoding.sure else None,
            "separator": self.table.dialect.separator,
            "language": self.language,
        }


def make_plan(policy: AccessPolicy, kind: str, path: Path, options: ImportOptions, *, most: int | None = None) -> Plan:
    """Read the file once through, or no more than its first rows, and settle everything.

    Raises one of `exchange.errors`, `UnknownHeader`, and `UnknownField` for a field the actor may not fill."""
    specs, table = look_at(policy, kind, path, options, whole=most is None)
    mapping = map_columns(
        kind, table.header, [row.cells for row in table.sample], names=_names(specs), chosen=options.columns
    )
    types = {key: one.type for key, one in specs.items()}
    portal = policy.catalogue.portal
    formats = find_formats(
        islice(table.rows(), most), mapping.columns, types=types, language=mapping.language, country=portal.country
    )
    used = {column.field for column in mapping.columns if column.field}
    chosen = {key: one for key, one in specs.items() if key in used | {"last_name"}}
    return Plan(kind, table, mapping.columns, mapping.language, formats, chosen, most)


def look_at(
    policy: AccessPolicy, kind: str, path: Path, options: ImportOptions, *, whole: bool = False
) -> tuple[dict[str, FieldSpec], Table]:
    """The fields that may be filled, and the table as far as its beginning tells, but for the encoding where the
    `whole` file is read. Raises as `make_plan` does, but for what only a later row shows."""
    specs = {
        key: one
        for key, one in policy.writable(kind).items()
        if one.storage not in _NEVER_IMPORTED and one.type != "file"
    }
    table = open_table(
        path,
        encoding=options.encoding,
        separator=options.separator,
        has_header=options.has_header,
        whole=whole,
    )
    _refuse_unknown(options, table, specs)
    return specs, table


def _refuse_unknown(options: ImportOptions, table: Table, specs: dict[str, FieldSpec]) -> None:
    headers = {header.strip() for header in table.header} | set(table.header)
    positions = {str(at + 1) for at in range(table.width)}
    for header, told in options.columns.items():
        if header not in headers and header not in positions:
            raise UnknownHeader(header=header)
        key = field_of(told) if told else None
        if key and key not in specs:
            raise UnknownField([key])


def field_of(told: str) -> str:
    """The key of the field that a column's target is, or is a part of: `email:work` and `address.city` are parts, and
    `name` is both names of a person."""
    key = told.partition(":")[0].partition(".")[0]
    return "first_name" if key == "name" else key


def _names(specs: dict[str, FieldSpec]) -> FieldNames:
    labels = {plain(label): key for key, one in specs.items() for label in one.labels.values()}
    return FieldNames(frozenset(specs), labels)
