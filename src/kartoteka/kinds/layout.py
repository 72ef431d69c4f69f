"""The factory layout of a card: the sections of a shipped kind, or one made from the fields of a user's kind.

Layout is not security: what one may see is decided by `items.access`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kartoteka.kinds.common import ACCESS_SECTION, MORE_SECTION
from kartoteka.kinds.definition import SectionDefinition, words
from kartoteka.kinds.shipped import SHIPPED
from kartoteka.schema.catalogue import KindSpec

MAIN_LABELS = words("Main", "Principale", "Allgemein", "Général", "Основное")


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a card, with the keys of the fields that exist now."""

    key: str
    labels: Mapping[str, str]
    fields: tuple[str, ...]


def factory_layout(kind: KindSpec) -> list[Section]:
    """The sections of this kind's card. Fields that no section names, such as custom ones, stand in the last but
    for headings of their own: a heading among them opens a section."""
    shipped = SHIPPED.get(kind.key)
    sections = shipped.layout if shipped else _generated(kind)
    placed = {key for section in sections for key in section.fields}
    rest = [key for key in kind.fields if key not in placed]
    return [*_existing(kind, sections[:-1]), *_with_rest(kind, sections[-1], rest)]


def _generated(kind: KindSpec) -> tuple[SectionDefinition, ...]:
    system = {*ACCESS_SECTION.fields, *MORE_SECTION.fields}
    main: list[SectionDefinition] = []
    keys: list[str] = []
    key, labels = "main", MAIN_LABELS
    for spec in kind.fields.values():
        if spec.key in system:
            continue
        if spec.type == "heading":
            main.append(SectionDefinition(key, labels, tuple(keys)))
            key, labels, keys = spec.key, spec.labels, []
        else:
            keys.append(spec.key)
    main.append(SectionDefinition(key, labels, tuple(keys)))
    return (*(one for one in main if one.fields), ACCESS_SECTION, MORE_SECTION)


def _existing(kind: KindSpec, sections: Iterable[SectionDefinition]) -> list[Section]:
    made = (Section(one.key, one.labels, tuple(key for key in one.fields if key in kind.fields)) for one in sections)
    return [section for section in made if section.fields]


def _with_rest(kind: KindSpec, last: SectionDefinition, rest: list[str]) -> list[Section]:
    made: list[Section] = []
    key, labels = last.key, last.labels
    keys = [one for one in last.fields if one in kind.fields]
    for one in rest:
        spec = kind.fields[one]
        if spec.type == "heading":
            made.append(Section(key, labels, tuple(keys)))
            key, labels, keys = spec.key, spec.labels, []
        else:
            keys.append(one)
    made.append(Section(key, labels, tuple(keys)))
    return [section for section in made if section.fields]
