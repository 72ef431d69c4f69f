"""The state of one item while it is written: its values by field, and what follows from them (title, search, readers).

It touches no database; `items.service` loads and stores it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from kartoteka.items.readers import readers_of
from kartoteka.kit.text import name_key, search_text, sort_key
from kartoteka.schema.catalogue import Catalogue, FieldSpec, KindSpec
from kartoteka.schema.field_types.base import field_types
from kartoteka.schema.field_types.points import Point

READER_FIELDS: Final = frozenset({"managers", "observers", "shares"})
ACCESS_COLUMNS: Final = frozenset({"responsible_id", "access"})
ON_THE_ROW: Final = "json"


@dataclass(slots=True)
class Draft:
    """`columns` and `fields` stand on the item's row, `rows` in tables beside it; all in the stored form. An absent
    key is an empty value."""

    kind: KindSpec
    columns: dict[str, Any] = field(default_factory=dict)
    fields: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, Any] = field(default_factory=dict)

    def get(self, spec: FieldSpec) -> Any:
        """The stored value of a field; None if empty."""
        if spec.column:
            return self.columns.get(spec.column)
        return (self.fields if spec.storage == ON_THE_ROW else self.rows).get(spec.key)

    def put(self, spec: FieldSpec, stored: Any) -> None:
        """Set the stored value of a field; None empties it."""
        if spec.column:
            self.columns[spec.column] = stored
            return
        target = self.fields if spec.storage == ON_THE_ROW else self.rows
        if stored is None:
            target.pop(spec.key, None)
        else:
            target[spec.key] = stored

    def title(self) -> str:
        """The words of the title's fields, in their order."""
        return " ".join(self._words(self.kind.title_fields))

    def sort_title(self, catalogue: Catalogue) -> bytes:
        """The collation key of the title; people by last name first, unless the portal says otherwise."""
        first_name_first = catalogue.portal.name_order == "first_last"
        keys = self.kind.title_fields if first_name_first else self.kind.sort_fields
        return sort_key(" ".join(self._words(keys)))

    def search(self, catalogue: Catalogue) -> str:
        """The common search text: the words of the searchable fields that everybody may see."""
        return search_text(self._search_words(catalogue.portal.country))

    def readers(self) -> list[int]:
        """The principals that may read the item."""
        users = [*self.rows.get("managers", ()), *self.rows.get("observers", ())]
        return readers_of(
            responsible=self.columns["responsible_id"],
            users=users,
            shares=self.rows.get("shares", ()),
            access=self.columns["access"],
        )

    def derived(self, catalogue: Catalogue) -> dict[str, Any]:
        """All columns that follow from the values."""
        return {**self.named(catalogue), "search": self.search(catalogue), "readers": self.readers()}

    def named(self, catalogue: Catalogue) -> dict[str, Any]:
        """The columns that follow from the title."""
        title = self.title()
        return {"title": title, "sort_title": self.sort_title(catalogue), "name_key": name_key(title)}

    def _search_words(self, country: str) -> Iterable[str]:
        for spec in searchable(self.kind):
            if (stored := self.get(spec)) is None:
                continue
            kind = field_types()[spec.type]
            yield from kind.found_by(stored, country) if isinstance(kind, Point) else kind.search_words(stored)

    def _words(self, keys: Iterable[str]) -> list[str]:
        specs = (self.kind.fields[key] for key in keys if key in self.kind.fields)
        return [str(value) for spec in specs if (value := self.get(spec))]


def searchable(kind: KindSpec) -> Iterable[FieldSpec]:
    """The fields of the kind that make its search text."""
    return (spec for spec in kind.fields.values() if spec.searchable and not spec.restricted)


def needed_rows(kind: KindSpec, touched: Iterable[FieldSpec]) -> list[FieldSpec]:
    """The fields with rows of their own that must be known to write `touched`: those themselves, those that make the
    readers where one of them is touched, and those that make the search text where a searchable one is."""
    written = list(touched)
    keys = {spec.key for spec in written if not spec.column and spec.storage != ON_THE_ROW}
    if any(spec.key in READER_FIELDS or spec.column in ACCESS_COLUMNS for spec in written):
        keys |= READER_FIELDS & kind.fields.keys()
    if any(spec.searchable for spec in written):
        keys |= {spec.key for spec in searchable(kind) if not spec.column and spec.storage != ON_THE_ROW}
    return [spec for key, spec in kind.fields.items() if key in keys and spec.storage != "none"]


def loaded(kind: KindSpec, columns: Mapping[str, Any], rows: Mapping[str, Any]) -> Draft:
    """The draft of a stored item: its columns, `fields` among them, and those rows that were asked for."""
    return Draft(
        kind=kind,
        columns={name: value for name, value in columns.items() if name != "fields"},
        fields=dict(columns["fields"]),
        rows={key: value for key, value in rows.items() if value is not None},
    )
