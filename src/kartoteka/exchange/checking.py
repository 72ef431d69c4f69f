"""Holds a row's raw values to the rules of their fields: what can be settled without the database, row by row.

Choices, tags, users and links name things that stand elsewhere; they stay as written for `exchange.resolving`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from kartoteka.exchange.plan import ERROR_COLUMNS, Plan
from kartoteka.exchange.reader import Row
from kartoteka.exchange.rows import RawRow, RowReader
from kartoteka.kit.errors import Message
from kartoteka.schema.catalogue import Catalogue, FieldSpec
from kartoteka.schema.field_types.base import CheckContext, ValueRefused, field_types

LATER: Final = frozenset({"choice", "choices", "tags", "user", "link", "shares"})
"""Types whose values name rows elsewhere."""
FORGIVEN: Final = frozenset({"phone", "url", "social", "currency", "language", "access", "boolean"})
"""Types whose bad values cost the row nothing: the cell is kept in the import record, with a warning."""


@dataclass(slots=True)
class CheckedRow:
    """A row with checked values by key (`stored`), those to be resolved (`later`), or the reason it is refused."""

    line: int
    cells: list[str]
    stored: dict[str, Any] = field(default_factory=dict)
    later: dict[str, Any] = field(default_factory=dict)
    origin: dict[str, list[int]] = field(default_factory=dict)
    kept: list[tuple[str, ...]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    refusal: tuple[int, Message] | None = None


class RowChecker:
    """Checks the rows of one plan. `titles`: the fields of which one must be filled; `required`: all of these."""

    def __init__(self, plan: Plan, catalogue: Catalogue, *, language: str, required: frozenset[str], today: date):
        types = {key: one.type for key, one in plan.specs.items()}
        ours = frozenset(one.position for one in plan.columns if one.header.strip() in ERROR_COLUMNS)
        self._reader = RowReader(plan.columns, types=types, formats=plan.formats, today=today, ignored=ours)
        self._plan = plan
        self._titles = catalogue.kinds[plan.kind].title_fields
        self._required = required
        self._context = CheckContext(catalogue=catalogue, language=plan.language or language)
        self._positions = {column.field: column.position for column in reversed(plan.columns) if column.field}

    def check(self, row: Row) -> CheckedRow:
        """The row's values, or why it is refused."""
        checked = CheckedRow(row.line, row.cells)
        if row.flaw:
            checked.refusal = (row.column, Message(f"import.{row.flaw}"))
            return checked
        raw = self._reader.read(row)
        checked.kept, checked.origin = raw.kept, raw.origin
        for column, message in raw.errors:
            checked.refusal = checked.refusal or (column, Message(message))
        for key, value in raw.values.items():
            spec = self._plan.specs.get(key)
            if spec is not None:
                self._value(checked, raw, spec, value)
        self._require(checked)
        return checked

    def _value(self, checked: CheckedRow, raw: RawRow, spec: FieldSpec, value: Any) -> None:
        if spec.type in LATER:
            checked.later[spec.key] = value
            return
        if spec.type in ("email", "phone", "url", "social"):
            self._points(checked, raw, spec, value)
            return
        try:
            raw_value = self._parsed(spec, value)
            if (stored := field_types()[spec.type].check(raw_value, spec, self._context)) is not None:
                checked.stored[spec.key] = stored
        except ValueRefused as refused:
            self._refuse(checked, spec, checked.origin[spec.key][0], str(value), refused.message)

    def _parsed(self, spec: FieldSpec, value: Any) -> Any:
        """Types of one cell that read it themselves."""
        if spec.type in ("currency", "language", "access", "boolean") and isinstance(value, str):
            return field_types()[spec.type].parse_cell(value, spec, self._context)
        return value

    def _points(self, checked: CheckedRow, raw: RawRow, spec: FieldSpec, points: list[Mapping[str, Any]]) -> None:
        """Each point by itself, so that a bad one tells its column and costs the others nothing."""
        kind = field_types()[spec.type]
        good: list[Any] = []
        alone: Any = None
        for point, column in zip(points, raw.origin[spec.key], strict=True):
            try:
                if alone := kind.check([point], spec, self._context):
                    good.append(point)
            except ValueRefused as refused:
                self._refuse(checked, spec, column, str(point["value"]), refused.message)
        if len(points) == 1:
            if good:
                checked.stored[spec.key] = alone
            return
        starred = [point for point in good if point.get("primary")]
        for point in starred[1:]:
            good[good.index(point)] = {part: said for part, said in point.items() if part != "primary"}
        try:
            if good and (stored := kind.check(good, spec, self._context)):
                checked.stored[spec.key] = stored
        except ValueRefused as refused:
            self._refuse(checked, spec, raw.origin[spec.key][0], "", refused.message)

    def _refuse(self, checked: CheckedRow, spec: FieldSpec, column: int, cell: str, message: Message) -> None:
        if spec.type in FORGIVEN:
            checked.kept.append((self.header(column), cell, spec.key))
            checked.warnings.append(message.id)
        elif checked.refusal is None:
            checked.refusal = (column, message)

    def _require(self, checked: CheckedRow) -> None:
        """A name, and where the caller is strict all that is required."""
        if checked.refusal is not None:
            return
        if not any(checked.stored.get(key) for key in self._titles):
            column = next((self._positions[key] for key in self._titles if key in self._positions), 0)
            checked.refusal = (column, Message("value.name_required"))
            return
        filled = checked.stored.keys() | checked.later.keys()
        for key in sorted(self._required - filled):
            checked.refusal = (self._positions.get(key, 0), Message("value.required"))
            return

    def header(self, column: int) -> str:
        """The header of a column, or its number where it has none."""
        return column_name(self._plan, column)


def column_name(plan: Plan, column: int) -> str:
    """The header of a column, or its number where it has none; "" for no column."""
    if not column:
        return ""
    header = plan.columns[column - 1].header.strip() if column <= len(plan.columns) else ""
    return header or str(column)
