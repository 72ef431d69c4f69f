"""Which field each column of a table fills, by its header, its place among the others, or what its cells look like."""

from collections import Counter
from collections.abc import Mapping as Dictionary
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from kartoteka.exchange.cells import Look, look
from kartoteka.exchange.concepts import CONCEPTS, SINGLE, concept_of
from kartoteka.exchange.headers import google, meanings, own
from kartoteka.exchange.headers.vocabulary import Meaning
from kartoteka.exchange.headers.words import plain
from kartoteka.exchange.places import place


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the file and what it fills.

    `field` None: it fills nothing and its cells are kept in the item's import record. `part` is a part of the
    field (of an address, a label, the whole name), `group` tells several values of one field apart.
    `spare`: its cell is used only where the columns it sums up are empty in that row; else it is kept.
    """

    position: int
    header: str
    field: str | None = None
    part: str = ""
    label: str = ""
    group: str = ""
    spare: bool = False

    @property
    def shown_field(self) -> str | None:
        """The field as shown to people: a whole name beside its parts fills nothing as a rule."""
        return None if self.spare and self.part == "name" else self.field


@dataclass(frozen=True, slots=True)
class FieldNames:
    """The fields that may be filled: their keys, and plain forms of their labels in all languages → key."""

    keys: frozenset[str]
    labels: Dictionary[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """All columns, and the language of the header (None where there is none)."""

    columns: tuple[Column, ...]
    language: str | None


def map_columns(
    kind: str,
    header: Sequence[str],
    sample: Sequence[Sequence[str]],
    *,
    names: FieldNames,
    chosen: Dictionary[str, str | None] | None = None,
) -> ColumnMapping:
    """The columns' fields for items of a kind. `sample` are rows of data; `chosen` what the caller decided, by
    header (or by position where there is no header): it goes before everything found."""
    if not header:
        columns = _by_look(kind, sample)
        return ColumnMapping(_permitted(_chosen(columns, chosen or {}), names), None)
    language = _language(header)
    read = [_meaning(kind, text, language, names) for text in header]
    placed = place(kind, read, header, language, sample)
    columns = [
        _column(kind, at, text, meaning) for at, (text, meaning) in enumerate(zip(header, placed, strict=True), 1)
    ]
    columns = _one_each(_spared(columns))
    return ColumnMapping(_permitted(_chosen(columns, chosen or {}), names), language)


def _language(header: Sequence[str]) -> str:
    """The language that knows most of the headers; one that knows a header alone counts more."""
    votes: Counter[str] = Counter()
    for text in header:
        known = meanings(text.strip())
        for language in known:
            votes[language] += 12 // len(known)
    return max(votes, key=lambda one: votes[one], default="en")


def _meaning(kind: str, text: str, language: str, names: FieldNames) -> Meaning:
    """What the header means for this kind: a field's own key or label, then words of the table's language."""
    exact = text.strip()
    if exact in names.keys and exact not in CONCEPTS.get(kind, {}).values():
        return Meaning(f"field:{exact}")
    if formed := own.find(exact) or google.find(exact):
        return formed._replace(label=f"#{formed.number}" if formed.number else "")
    known = meanings(exact)
    found = known.get(language) or next(iter(known.values()), None)
    if found is not None and found.concept:
        return _lines(found)
    if label := names.labels.get(plain(exact)):
        return Meaning(f"field:{label}")
    return Meaning("")


def _lines(meaning: Meaning) -> Meaning:
    """ "Street 2" and "PO box" are further lines of one address, not another address."""
    if meaning.concept == "address" and meaning.part == "street" and meaning.number > 1:
        return meaning._replace(part="line2", number=0)
    if meaning.concept == "address":
        return meaning._replace(number=0)
    return meaning


def _column(kind: str, at: int, text: str, meaning: Meaning) -> Column:
    if meaning.concept.startswith("field:"):
        return Column(at, text, meaning.concept.removeprefix("field:"))
    key, part = concept_of(kind, meaning)
    if not key:
        return Column(at, text)
    group = meaning.label
    label = "" if meaning.label.startswith("#") else meaning.label
    if key not in ("address",) and not group.startswith("#"):
        group = f"{at}"
    return Column(at, text, key, part, label, group)


def _spared(columns: list[Column]) -> list[Column]:
    """A whole name beside its parts, and an address in one piece beside its parts, are spare."""
    has_names = any(column.field in ("first_name", "last_name") and column.part != "name" for column in columns)
    parted = {
        column.group for column in columns if column.field == "address" and column.part not in ("formatted", "label")
    }
    return [
        replace(column, spare=True)
        if (column.part == "name" and has_names) or (column.part == "formatted" and column.group in parted)
        else column
        for column in columns
    ]


def _one_each(columns: list[Column]) -> list[Column]:
    """A field of one value is filled by the first column that has it; the others' cells are kept."""
    seen: set[tuple[str, str]] = set()
    result: list[Column] = []
    for column in columns:
        key = (column.field or "", column.part)
        if column.field in SINGLE and not column.spare:
            if key in seen:
                result.append(Column(column.position, column.header))
                continue
            seen.add(key)
        result.append(column)
    return result


def _permitted(columns: Sequence[Column], names: FieldNames) -> tuple[Column, ...]:
    return tuple(
        column if column.field is None or column.field in names.keys else Column(column.position, column.header)
        for column in columns
    )


def _chosen(columns: Sequence[Column], chosen: Dictionary[str, str | None]) -> list[Column]:
    """The caller's word for a header (or a position) goes before what was found."""
    result: list[Column] = []
    for column in columns:
        at = next(
            (key for key in (column.header.strip(), column.header, str(column.position)) if key in chosen),
            None,
        )
        result.append(column if at is None else _as_told(column, chosen[at]))
    return result


def _as_told(column: Column, told: str | None) -> Column:
    """`key`, `key.part`, `key.number.part` or `key:label`; None leaves the column out."""
    if told is None:
        return Column(column.position, column.header)
    path, _, label = told.partition(":")
    key, *rest = path.split(".")
    number = next((part for part in rest if part.isdigit()), "")
    part = next((part for part in rest if not part.isdigit()), "")
    if key == "name":
        key, part = "first_name", "name"
    if key == "address" and not part:
        part = "street"
    same = column.field == key and not part and not label
    group = f"#{number}" if number else (label if key == "address" else str(column.position))
    return column if same and not column.spare else Column(column.position, column.header, key, part, label, group)


_LOOKS: Final[dict[Look, str]] = {"email": "email", "phone": "phone", "url": "web"}


def _by_look(kind: str, sample: Sequence[Sequence[str]]) -> list[Column]:
    """Without header: e-mail, phone and page by their form; the first remaining columns of text are the name."""
    width = max((len(row) for row in sample), default=0)
    looks = [_look_of(column, sample) for column in range(width)]
    texts = [at for at, seen in enumerate(looks) if seen in ("words", "other")]
    columns: list[Column] = []
    for at, seen in enumerate(looks):
        key, part = _LOOKS.get(seen) if seen else None, ""
        if at in texts[:2] and kind == "person":
            key = "first_name" if at == texts[0] else "last_name"
            part = "name" if len(texts) == 1 else ""
        elif at in texts[:1] and kind == "company":
            key = "company_name"
        columns.append(Column(at + 1, "", key, part, "", str(at + 1)))
    return columns


def _look_of(column: int, sample: Sequence[Sequence[str]]) -> Look | None:
    """What most of the column's filled cells look like; digits that begin like a phone's number are one."""
    seen = Counter(_phone_or(row[column]) for row in sample if column < len(row) and row[column].strip())
    return seen.most_common(1)[0][0] if seen else None


def _phone_or(cell: str) -> Look:
    found = look(cell)
    text = cell.strip()
    digits = sum(letter.isdigit() for letter in text)
    return "phone" if found == "number" and 7 <= digits <= 15 and text[0] in "+0" else found
