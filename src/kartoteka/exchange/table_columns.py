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
class OutColumn:
    """A column: its header, and its cell for an item's values."""

    header: str
    cell: Callable[[Values], str]


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


def make_columns(
    policy: AccessPolicy, fields: Sequence[FieldSpec], counts: Mapping[str, int], *, headers: Headers, ids: bool
) -> list[OutColumn]:
    """The columns; `counts`: the most values that any item has, for fields of several."""
    language = policy.actor.language
    context = CheckContext(catalogue=policy.catalogue, language=language)
    columns = [OutColumn("id", lambda values: str(values["id"]))] if ids else []
    for spec in fields:
        if is_counted(spec):
            for nth in range(max(counts.get(spec.key, 0), 1)):
                columns += [_part_column(spec, nth, part, headers, language) for part in PARTS[spec.type]]
        else:
            columns.append(OutColumn(_header(spec, headers, language), _cell(spec, headers, context)))
    return columns


def _header(spec: FieldSpec, headers: Headers, language: str) -> str:
    if headers == "keys":
        return spec.key
    return guarded(spec.labels.get(language) or spec.labels.get("en") or spec.key)


def _part_column(spec: FieldSpec, nth: int, part: str, headers: Headers, language: str) -> OutColumn:
    name = _header(spec, headers, language)
    if headers == "keys":
        header = f"{name}.{nth + 1}" + (f".{part}" if part else "")
    else:
        numbered = f"{name} {nth + 1}" if nth or part else name
        header = f"{numbered} – {say(Message(f'export.part_{part}'), language)}" if part else numbered
    return OutColumn(header, _part_cell(spec, nth, part))


def _part_cell(spec: FieldSpec, nth: int, part: str) -> Callable[[Values], str]:
    key = spec.key

    def cell(values: Values) -> str:
        found = values.get(key) or ()
        return _part(spec, found[nth], part) if nth < len(found) else ""

    return cell


def _part(spec: FieldSpec, value: Values, part: str) -> str:
    if part == "primary":
        return "1" if value.get("primary") or value.get("is_primary") else ""
    if part:
        return guarded(str(value.get(part) or ""))
    if spec.type == "link":
        return guarded(str(value["item"].get("title") or ""))
    text = str(value["value"])
    return text if spec.type == "phone" and _PHONE.fullmatch(text) else guarded(text)


def _cell(spec: FieldSpec, headers: Headers, context: CheckContext) -> Callable[[Values], str]:
    form = _KEY_FORMS.get(spec.type) if headers == "keys" else None
    if spec.type in ("number", "money"):
        return _figures(spec, comma=headers == "labels" and context.language in _COMMA)
    kind = field_types()[spec.type]

    def cell(values: Values) -> str:
        shown = values.get(spec.key)
        if shown is None:
            return ""
        return guarded(form(shown) if form else kind.cell(shown, spec, context))

    return cell


def _figures(spec: FieldSpec, *, comma: bool) -> Callable[[Values], str]:
    def cell(values: Values) -> str:
        shown = values.get(spec.key)
        if shown is None:
            return ""
        amount = str(shown["amount"] if spec.type == "money" else shown)
        amount = amount.replace(".", ",") if comma else amount
        return f"{amount} {shown['currency']}" if spec.type == "money" else amount

    return cell


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
