"""The columns of an export: which fields, how many times each, under which header, and what stands in their cells."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from kartoteka.exchange.guard import guarded
from kartoteka.items.access import AccessPolicy
from kartoteka.kit.errors import Message
from kartoteka.kit.language import say
from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import CheckContext, field_types

Headers = Literal["labels", "keys"]
Values = Mapping[str, Any]

PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "email": ("", "label", "primary"),
    "phone": ("", "label", "primary"),
    "url": ("", "label", "primary"),
    "social": ("", "network", "label", "primary"),
    "address": ("street", "line2", "city", "region", "postal_code", "country", "label", "primary"),
    "tax_numbers": ("", "type"),
    "link": ("", "role", "primary", "from", "to"),
}
"""The parts of one value of a type that takes several columns; "" is the value itself."""
_NOT_IN_TABLES: Final = frozenset({"file", "heading", "shares"})
_PHONE: Final = re.compile(r"\+?[\d\s()./x-]+")
_COMMA: Final = frozenset({"it", "de", "fr", "ru"})


@dataclass(frozen=True, slots=True)
class OutField:
    """What a field takes in the table: its headers, and, for its shown value, as many cells."""

    key: str
    headers: tuple[str, ...]
    cells: Callable[[Any], Sequence[str]]


class Table:
    """The columns of a file, field by field: most values are empty, and an empty field is done in one step."""

    def __init__(self, fields: Sequence[OutField]) -> None:
        self._fields = [(one.key, one.cells, ("",) * len(one.headers)) for one in fields]
        self.headers = [header for one in fields for header in one.headers]

    def row(self, values: Values) -> list[str]:
        """The cells of an item."""
        cells: list[str] = []
        for key, written, empty in self._fields:
            shown = values.get(key)
            cells += empty if shown is None else written(shown)
        return cells


def separator_of(language: str) -> str:
    """The separator that a spreadsheet in this language expects."""
    return ";" if language in _COMMA else ","


def exported_fields(policy: AccessPolicy, kind: str, headers: Headers) -> list[FieldSpec]:
    """The fields the actor sees that fit into a table; with keys, those that can be imported again."""
    fields = policy.writable(kind) if headers == "keys" else policy.readable(kind)
    return [
        one
        for one in fields.values()
        if one.type not in _NOT_IN_TABLES and not (headers == "keys" and one.storage == "links_back")
    ]


def is_counted(spec: FieldSpec) -> bool:
    """Whether the field takes columns for each of its values."""
    return spec.type in PARTS and (spec.multiple or spec.type != "link") and spec.storage != "links_back"


def make_table(
    policy: AccessPolicy, fields: Sequence[FieldSpec], counts: Mapping[str, int], *, headers: Headers, ids: bool
) -> Table:
    """The columns; `counts`: the most values that any item has, for fields of several."""
    language = policy.actor.language
    context = CheckContext(catalogue=policy.catalogue, language=language)
    found = [OutField("id", ("id",), lambda shown: (str(shown),))] if ids else []
    for spec in fields:
        if is_counted(spec):
            found.append(_counted(spec, max(counts.get(spec.key, 0), 1), headers, language))
        else:
            found.append(OutField(spec.key, (_header(spec, headers, language),), _cell(spec, headers, context)))
    return Table(found)


def _header(spec: FieldSpec, headers: Headers, language: str) -> str:
    if headers == "keys":
        return spec.key
    return guarded(spec.labels.get(language) or spec.labels.get("en") or spec.key)


def _counted(spec: FieldSpec, count: int, headers: Headers, language: str) -> OutField:
    """Columns for so many values of the field, each with all of its parts."""
    parts = PARTS[spec.type]
    empty = [""] * len(parts)

    def cells(shown: Any) -> list[str]:
        written = [_part(spec, one, part) for one in shown[:count] for part in parts]
        return written + empty * (count - len(shown))

    named = tuple(_part_header(spec, nth, part, headers, language) for nth in range(count) for part in parts)
    return OutField(spec.key, named, cells)


def _part_header(spec: FieldSpec, nth: int, part: str, headers: Headers, language: str) -> str:
    name = _header(spec, headers, language)
    if headers == "keys":
        return f"{name}.{nth + 1}" + (f".{part}" if part else "")
    numbered = f"{name} {nth + 1}" if nth or part else name
    return f"{numbered} – {say(Message(f'export.part_{part}'), language)}" if part else numbered


def _part(spec: FieldSpec, value: Values, part: str) -> str:
    if part == "primary":
        return "1" if value.get("primary") or value.get("is_primary") else ""
    if part:
        found = value.get(part)
        return guarded(str(found)) if found else ""
    if spec.type == "link":
        return guarded(str(value["item"].get("title") or ""))
    text = str(value["value"])
    return text if spec.type == "phone" and _PHONE.fullmatch(text) else guarded(text)


def _cell(spec: FieldSpec, headers: Headers, context: CheckContext) -> Callable[[Any], Sequence[str]]:
    form = _KEY_FORMS.get(spec.type) if headers == "keys" else None
    if spec.type in ("number", "money"):
        return _figures(spec, comma=headers == "labels" and context.language in _COMMA)
    kind = field_types()[spec.type]

    def cells(shown: Any) -> Sequence[str]:
        return (guarded(form(shown) if form else kind.cell(shown, spec, context)),)

    return cells


def _figures(spec: FieldSpec, *, comma: bool) -> Callable[[Any], Sequence[str]]:
    def cells(shown: Any) -> Sequence[str]:
        amount = str(shown["amount"] if spec.type == "money" else shown)
        amount = amount.replace(".", ",") if comma else amount
        return (f"{amount} {shown['currency']}" if spec.type == "money" else amount,)

    return cells


def _users(shown: Any) -> str:
    return ", ".join(str(one["id"]) for one in (shown if isinstance(shown, list) else [shown]))


def _tags(shown: Any) -> str:
    """Tags so that a comma in one divides nothing."""
    joined = " ::: ".join(shown)
    return f"{joined} :::" if len(shown) == 1 and re.search(r"[;,\n]", joined) else joined


def _link(shown: Any) -> str:
    return str(shown.get("title") or "")


_KEY_FORMS: Final[Mapping[str, Callable[[Any], str]]] = {
    "user": _users,
    "tags": _tags,
    "link": _link,
    "choice": str,
    "choices": " ::: ".join,
    "language": str,
    "access": str,
    "boolean": lambda shown: "true" if shown else "false",
}
