"""The form in which a shipped kind is written down: its fields, lists and factory layout, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Words = Mapping[str, str]


def words(en: str, it: str, de: str, fr: str, ru: str) -> Words:
    """One text in the five languages of the product."""
    return {"en": en, "it": it, "de": de, "fr": fr, "ru": ru}


@dataclass(frozen=True, slots=True)
class FieldDefinition:
    """A system field. `storage` defaults to what its type says."""

    key: str
    type: str
    labels: Words
    settings: Mapping[str, Any] = field(default_factory=dict)
    storage: str | None = None
    multiple: bool = False
    required: bool = False
    read_only: bool = False
    searchable: bool = False
    indexed: bool = False


@dataclass(frozen=True, slots=True)
class ChoiceDefinition:
    """An entry that a list has from the start."""

    key: str
    labels: Words
    hue: str = "grey"


@dataclass(frozen=True, slots=True)
class SectionDefinition:
    """A section of the factory layout: the keys of its fields, in order."""

    key: str
    labels: Words
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KindDefinition:
    """A shipped kind."""

    key: str
    number: int
    labels: Words
    plurals: Words
    icon: str
    hue: str
    title: tuple[str, ...]
    sort: tuple[str, ...]
    fields: tuple[FieldDefinition, ...]
    layout: tuple[SectionDefinition, ...]
    abilities: Mapping[str, bool] = field(default_factory=dict)
