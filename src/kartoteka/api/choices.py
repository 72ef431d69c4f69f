"""Finds and shows the entries of the portal's lists; the list of a field one may not see does not exist for him."""

from typing import Any, Final

from kartoteka.items.access import AccessPolicy
from kartoteka.kit.errors import NotFound
from kartoteka.kit.language import pick
from kartoteka.schema.catalogue import ChoiceSpec

CONTACT_TYPES: Final = "contact_types"


def visible_list(policy: AccessPolicy, name: str) -> dict[str, ChoiceSpec]:
    """The entries of a list that belongs to at least one field the caller may see. Raises NotFound."""
    fields = (field for kind in policy.catalogue.kinds for field in policy.readable(kind).values())
    if not any(field.type in ("choice", "choices") and field.list == name for field in fields):
        raise NotFound
    return policy.catalogue.choices.get(name, {})


def entry_of(policy: AccessPolicy, name: str, key: str) -> ChoiceSpec:
    """One entry of a visible list. Raises NotFound."""
    entry = visible_list(policy, name).get(key)
    if entry is None:
        raise NotFound
    return entry


def entry_shown(choice: ChoiceSpec, language: str) -> dict[str, Any]:
    """An entry as the settings show it."""
    return choice_shown(choice, language) | {
        "labels": dict(choice.labels),
        "position": choice.position,
        "is_system": choice.is_system,
    }


def choice_shown(choice: ChoiceSpec, language: str) -> dict[str, Any]:
    """An entry as a field's list shows it."""
    return {
        "key": choice.key,
        "label": pick(choice.labels, language, choice.key),
        "hue": choice.hue,
        "archived": choice.archived,
    }
