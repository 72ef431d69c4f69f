"""The forms in which what exists is kept in the process: kinds, fields, lists, tags, currencies, portal, all of them.

Read by `schema.catalogue`, which is also where everybody takes them from.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any

from kartoteka.kit.text import caseless

Labels = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field as the core needs it. `kind` is the key of its kind."""

    id: int
    kind: str
    key: str
    labels: Labels
    help: Labels
    type: str
    settings: Mapping[str, Any]
    storage: str
    multiple: bool
    required: bool
    read_only: bool
    searchable: bool
    indexed: bool
    visible_to: tuple[int, ...]
    search_stale: bool
    position: int
    is_system: bool
    archived: bool

    @property
    def restricted(self) -> bool:
        """Whether only some may see it, so that it stays out of the common search text."""
        return bool(self.visible_to)

    @property
    def linked(self) -> bool:
        """Whether its values are links to other items, from this side or from the other."""
        return self.storage in ("links", "links_back")

    @property
    def list(self) -> str:
        """The list its choices come from."""
        return str(self.settings.get("list") or f"{self.kind}.{self.key}")

    @property
    def column(self) -> str | None:
        """The column of the item that holds it, for the storage `column:<name>`."""
        return self.storage.removeprefix("column:") if self.storage.startswith("column:") else None


@dataclass(frozen=True)
class KindSpec:
    """A kind with its live fields by key, in their order; retired ones stand in `archived_fields`."""

    id: int
    key: str
    number: int
    labels: Labels
    plurals: Labels
    icon: str
    hue: str
    abilities: Mapping[str, Any]
    is_system: bool
    fields: dict[str, FieldSpec]
    archived_fields: dict[str, FieldSpec]

    @cached_property
    def title_fields(self) -> tuple[str, ...]:
        """The keys of the fields that make the title; they cannot be restricted (D10)."""
        named = self.abilities.get("title", {}).get("fields")
        if named:
            return tuple(named)
        texts = [spec for spec in self.fields.values() if spec.type == "text" and spec.storage == "json"]
        first = next((spec for spec in texts if spec.required), texts[0] if texts else None)
        return (first.key,) if first else ()

    @cached_property
    def sort_fields(self) -> tuple[str, ...]:
        """The same fields in the order they are sorted by where the portal says last name first."""
        return tuple(self.abilities.get("title", {}).get("sort") or self.title_fields)

    @cached_property
    def by_id(self) -> dict[int, FieldSpec]:
        """Live and retired fields by id: the log names fields by id."""
        return {spec.id: spec for spec in (*self.fields.values(), *self.archived_fields.values())}


@dataclass(frozen=True, slots=True)
class ChoiceSpec:
    """One entry of a list; an archived one stays on the items that have it and is refused elsewhere."""

    id: int
    list: str
    key: str
    labels: Labels
    hue: str
    position: int
    is_system: bool
    archived: bool


@dataclass(frozen=True, slots=True)
class TagSpec:
    """A tag."""

    id: int
    name: str
    hue: str


@dataclass(frozen=True, slots=True)
class CurrencySpec:
    """A currency of the portal."""

    code: str
    rate: Decimal | None
    position: int
    archived: bool


@dataclass(frozen=True, slots=True)
class PortalSpec:
    """The firm's settings that checks and titles depend on."""

    country: str
    currency: str
    language: str
    time_zone: str
    name_order: str
    last_name_optional: bool
    photo_max_bytes: int


@dataclass(frozen=True)
class Catalogue:
    """The snapshot of one schema version."""

    version: int
    portal: PortalSpec
    kinds: dict[str, KindSpec]
    choices: dict[str, dict[str, ChoiceSpec]]
    tags: dict[int, TagSpec]
    currencies: dict[str, CurrencySpec]
    fields_by_id: dict[int, FieldSpec] = field(default_factory=dict)
    memory: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)
    """Room for what others work out from this snapshot, forgotten with it."""

    @cached_property
    def tags_by_name(self) -> dict[str, TagSpec]:
        """Tags by their name without its case: one tag, however it is written."""
        return {caseless(tag.name): tag for tag in self.tags.values()}

    @cached_property
    def choices_by_word(self) -> dict[str, dict[str, str]]:
        """For each list, the keys of its live entries by their key and by their labels in every language."""
        found: dict[str, dict[str, str]] = {}
        for name, entries in self.choices.items():
            by_word = found.setdefault(name, {})
            for entry in entries.values():
                if not entry.archived:
                    for word in (entry.key, *entry.labels.values()):
                        by_word.setdefault(word.casefold(), entry.key)
        return found

    @cached_property
    def kinds_by_id(self) -> dict[int, KindSpec]:
        """Kinds by id."""
        return {kind.id: kind for kind in self.kinds.values()}

    def required(self, kind: str) -> tuple[str, ...]:
        """The keys that must be filled in this kind, by the fields and the portal's settings (S4, D7)."""
        optional = {"last_name"} if self.portal.last_name_optional and kind == "person" else set()
        return tuple(s.key for s in self.kinds[kind].fields.values() if s.required and s.key not in optional)
