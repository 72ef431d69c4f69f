"""Shows a field as the caller may know it: its words, rules, operators and the list of its choices."""

from typing import Any

from kartoteka.api.choices import choice_shown
from kartoteka.api.shapes import Answer, Labels
from kartoteka.items.access import AccessPolicy
from kartoteka.items.query import operators, sortable
from kartoteka.kit.errors import NotFound
from kartoteka.kit.language import pick
from kartoteka.people.principals import decode
from kartoteka.schema.catalogue import FieldSpec, KindSpec
from kartoteka.schema.field_types.base import field_types


class FieldChoice(Answer):
    """An entry of the field's list."""

    key: str
    label: str
    hue: str
    archived: bool


class VisibleTo(Answer):
    """Who may see a restricted field; all three empty: everybody."""

    users: list[int]
    departments: list[int]
    roles: list[int]


class FieldAnswer(Answer):
    """A field. `writable`: the caller may write it where he may edit the item. `parts`: what a filter may name of its
    entries, as in `address.city`."""

    key: str
    label: str
    labels: Labels
    help: dict[str, str]
    type: str
    settings: dict[str, Any]
    multiple: bool
    required: bool
    read_only: bool
    writable: bool
    is_system: bool
    retired: bool
    sortable: bool
    operators: list[str]
    parts: list[str]
    visible_to: VisibleTo
    choices: list[FieldChoice] | None = None


class Fields(Answer):
    """The fields of a kind in their order."""

    items: list[FieldAnswer]


def readable_kind(policy: AccessPolicy, kind: str) -> KindSpec:
    """The kind by its key; NotFound where there is none or the caller may read nothing of it."""
    spec = policy.catalogue.kinds.get(kind)
    if spec is None or policy.actor.scope(kind, "read") == "none":
        raise NotFound
    return spec


def field_shown(policy: AccessPolicy, field: FieldSpec, language: str) -> dict[str, Any]:
    """A field as the API shows it."""
    named = [decode(one) for one in field.visible_to]
    answer: dict[str, Any] = {
        "key": field.key,
        "label": pick(field.labels, language, field.key),
        "labels": dict(field.labels),
        "help": dict(field.help),
        "type": field.type,
        "settings": dict(field.settings),
        "multiple": field.multiple,
        "required": field.key in policy.catalogue.required(field.kind),
        "read_only": field.read_only,
        "writable": policy.sees(field) and not (field.read_only or field.archived),
        "is_system": field.is_system,
        "retired": field.archived,
        "sortable": sortable(field, policy),
        "operators": sorted(operators(field)),
        "parts": list(field_types()[field.type].entry_parts),
        "visible_to": {
            group: [id for name, id in named if name == group[:-1]] for group in ("users", "departments", "roles")
        },
    }
    if field.type in ("choice", "choices"):
        entries = policy.catalogue.choices.get(field.list, {}).values()
        answer["choices"] = [choice_shown(one, language) for one in entries]
    return answer
