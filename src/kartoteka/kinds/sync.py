"""Brings the shipped kinds into the database: called by `migrate`, any number of times, with the same result.

What the firm has changed (labels, order, required, visible to, lists, tags) is never put back.
"""

from collections.abc import Iterable

from django.db import transaction

from kartoteka.items.tasks import index_field
from kartoteka.kinds.common import CURRENCIES, LISTS, TAGS
from kartoteka.kinds.definition import FieldDefinition, KindDefinition
from kartoteka.kinds.shipped import SHIPPED
from kartoteka.kit.language import known
from kartoteka.kit.text import caseless
from kartoteka.people.models import Portal
from kartoteka.schema.catalogue import bump
from kartoteka.schema.field_types.base import field_types
from kartoteka.schema.models import Choice, Currency, Field, Kind, Tag
from kartoteka.schema.naming import hue_of


@transaction.atomic
def sync(*, language: str | None = None) -> bool:
    """Create what is missing and correct what the code decides; true where anything changed. `language` is that of
    the factory tags of a new portal."""
    portal, _ = Portal.objects.get_or_create(pk=1)
    changed = [_sync_kind(definition) for definition in SHIPPED.values()]
    if not Currency.objects.exists():
        Currency.objects.bulk_create(Currency(code=code, position=place) for place, code in enumerate(CURRENCIES))
        Tag.objects.bulk_create(
            Tag(name=name, name_key=caseless(name), hue=hue_of(name)) for name in TAGS[language or portal.language]
        )
        changed.append(True)
    if any(changed):
        bump()
    return any(changed)


@transaction.atomic
def speak() -> None:
    """Say the factory tags in the portal's language, once it is chosen: those that still bear a factory name."""
    portal = Portal.objects.get(pk=1)
    renamed = 0
    for wanted, names in zip(TAGS[known(portal.language)], zip(*TAGS.values(), strict=True), strict=True):
        key = caseless(wanted)
        if not Tag.objects.filter(archived_at=None, name_key=key).exists():
            renamed += Tag.objects.filter(archived_at=None, name__in=names).update(name=wanted, name_key=key)
    if renamed:
        bump()


def _sync_kind(definition: KindDefinition) -> bool:
    title = {"fields": list(definition.title), "sort": list(definition.sort)}
    kind, created = Kind.objects.get_or_create(
        key=definition.key,
        defaults={
            "number": definition.number,
            "labels": dict(definition.labels),
            "plurals": dict(definition.plurals),
            "icon": definition.icon,
            "hue": definition.hue,
            "abilities": {**definition.abilities, "title": title},
            "is_system": True,
        },
    )
    lists = {str(one.settings["list"]) for one in definition.fields if "list" in one.settings}
    return any([created, _sync_fields(kind, definition.fields), _sync_lists(lists)])


def _sync_fields(kind: Kind, definitions: Iterable[FieldDefinition]) -> bool:
    existing = {row.key: row for row in kind.fields.all()}
    new = [_row(kind, one, position) for position, one in enumerate(definitions, start=1) if one.key not in existing]
    for made in Field.objects.bulk_create(new):
        if made.indexed:
            index_field.defer(field_id=made.pk)
    changed = [_correct(existing[one.key], one) for one in definitions if one.key in existing]
    return bool(new) or any(changed)


def _row(kind: Kind, definition: FieldDefinition, position: int) -> Field:
    return Field(
        kind=kind,
        key=definition.key,
        labels=dict(definition.labels),
        type=definition.type,
        settings=dict(definition.settings),
        storage=_storage(definition),
        multiple=definition.multiple,
        required=definition.required,
        read_only=definition.read_only,
        searchable=definition.searchable,
        indexed=definition.indexed,
        position=position * 10,
        is_system=True,
    )


def _correct(row: Field, definition: FieldDefinition) -> bool:
    decided = {
        "type": definition.type,
        "storage": _storage(definition),
        "multiple": definition.multiple,
        "read_only": definition.read_only,
        "is_system": True,
    }
    if all(getattr(row, name) == value for name, value in decided.items()):
        return False
    Field.objects.filter(pk=row.pk).update(**decided)
    return True


def _sync_lists(names: Iterable[str]) -> bool:
    missing = [name for name in names if not Choice.objects.filter(list=name).exists()]
    Choice.objects.bulk_create(
        Choice(list=name, key=one.key, labels=dict(one.labels), hue=one.hue, position=place, is_system=True)
        for name in missing
        for place, one in enumerate(LISTS[name])
    )
    return bool(missing)


def _storage(definition: FieldDefinition) -> str:
    return definition.storage or field_types()[definition.type].default_storage
