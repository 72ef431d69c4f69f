"""Checks what a field is asked to be: its type, its settings, the entries of its list, who may see it."""

from collections.abc import Mapping
from typing import Any, Final

from kartoteka.kit.errors import Refused
from kartoteka.people import principals
from kartoteka.people.models import Department, Role, User
from kartoteka.schema import naming
from kartoteka.schema.catalogue import Catalogue
from kartoteka.schema.field_types.base import FieldType, ValueRefused, field_types
from kartoteka.schema.models import Choice

MOST_CHOICES: Final = 500
UNIQUE_TYPES: Final = frozenset({"text", "number", "email", "phone", "url"})
COMMON_SETTINGS: Final = frozenset({"unique", "choices"})


def type_of(key: str) -> FieldType:
    """The type of that key, if users may make fields of it. Raises Refused."""
    found = field_types().get(key)
    if found is None or found.internal:
        raise naming.refused("type", "value.unknown_type", value=key[:40])
    return found


def checked_settings(
    field_type: FieldType, raw: Mapping[str, Any], catalogue: Catalogue
) -> tuple[dict[str, Any], list[dict[str, str]]]:
    """The settings as stored, and the labels of the entries of a new list. Raises Refused."""
    own = {name: value for name, value in raw.items() if name not in COMMON_SETTINGS}
    entries = raw.get("choices") or []
    if entries and ("list" not in field_type.setting_keys or "list" in own):
        raise naming.refused("settings", "value.unknown_setting", name="choices")
    if not isinstance(entries, list) or len(entries) > MOST_CHOICES:
        raise naming.refused("settings", "value.too_many", limit=MOST_CHOICES)
    if "list" in own and (own["list"] not in catalogue.choices or "." in own["list"]):
        raise naming.refused("settings", "value.unknown_list")
    try:
        checked = field_type.check_settings(own, catalogue)
    except ValueRefused as error:
        raise Refused(fields={"settings": [error.message]}) from None
    if raw.get("unique"):
        if raw["unique"] is not True or field_type.key not in UNIQUE_TYPES:
            raise naming.refused("settings", "value.unknown_setting", name="unique")
        checked["unique"] = True
    return checked, [_entry(one) for one in entries]


def _entry(raw: Any) -> dict[str, str]:
    if isinstance(raw, Mapping):
        return naming.labels(raw.get("labels", raw))
    return naming.labels({"en": raw})


def make_choices(name: str, entries: list[dict[str, str]]) -> None:
    """Make the entries of a new list, with keys made from their labels."""
    keys: list[str] = []
    for spoken in entries:
        keys.append(naming.made_key(spoken, keys, prefix=""))
    Choice.objects.bulk_create(
        Choice(list=name, key=key, labels=spoken, position=place)
        for place, (key, spoken) in enumerate(zip(keys, entries, strict=True))
    )


def audience(raw: Mapping[str, Any] | None) -> list[int]:
    """The principals of those named: {"users": [ids], "departments": [ids], "roles": [ids]}. Raises Refused."""
    made: set[int] = set()
    for name, model, principal in (
        ("users", User, principals.user),
        ("departments", Department, principals.department),
        ("roles", Role, principals.role),
    ):
        ids = set((raw or {}).get(name) or ())
        found = set(model.objects.filter(pk__in=ids).values_list("pk", flat=True)) if ids else set()
        if ids != found:
            raise naming.refused("visible_to", "value.unknown_audience")
        made |= {principal(one) for one in ids}
    return sorted(made)
