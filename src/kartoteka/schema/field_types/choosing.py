"""What the types of one and of several choices share: entries found by their key or by a label in any language."""

from collections.abc import Mapping
from typing import Any

from kartoteka.schema.catalogue import Catalogue, ChoiceSpec, FieldSpec
from kartoteka.schema.field_types.base import CheckContext, refuse


def choice_key(raw: Any, field: FieldSpec, context: CheckContext) -> str:
    """The key of a live entry of the field's list. Raises `ValueRefused`."""
    entry = entries(field, context.catalogue).get(raw) if isinstance(raw, str) else None
    if entry is None:
        raise refuse("unknown_choice", value=str(raw)[:80])
    if entry.archived and not context.holds(field, entry.key):
        raise refuse("retired_choice", value=str(raw)[:80])
    return entry.key


def find_choice(text: str, field: FieldSpec, context: CheckContext) -> str | None:
    """The key of the entry whose key, or label in any language, is this text, case apart; None if there is none."""
    return context.catalogue.choices_by_word.get(field.list, {}).get(text.strip().casefold())


def entries(field: FieldSpec, catalogue: Catalogue) -> dict[str, ChoiceSpec]:
    """The entries of the field's list by key, retired ones too."""
    return catalogue.choices.get(field.list, {})


def label(key: str, field: FieldSpec, context: CheckContext) -> str:
    """The entry's label in the context's language."""
    entry = entries(field, context.catalogue).get(key)
    return spoken(entry.labels, context.language) or key if entry else key


def spoken(labels: Mapping[str, str], language: str) -> str:
    """A label in that language, else in English, else in any."""
    return labels.get(language) or labels.get("en") or next(iter(labels.values()), "")
