"""What exists, read once per schema version and kept in the process: kinds, fields, lists, tags, currencies, portal.

Read-only; changing what exists is `schema.service`. Who may see a field is decided by `items.access`, not here.
"""

from typing import Final

from django.db import connection
from django.db.models import F

from kartoteka.people.models import Portal
from kartoteka.schema.models import Choice, Currency, Field, Kind, Tag
from kartoteka.schema.specs import (
    Catalogue,
    ChoiceSpec,
    CurrencySpec,
    FieldSpec,
    KindSpec,
    Labels,
    PortalSpec,
    TagSpec,
)

__all__ = [
    "Catalogue",
    "ChoiceSpec",
    "CurrencySpec",
    "FieldSpec",
    "KindSpec",
    "Labels",
    "PortalSpec",
    "TagSpec",
    "alone",
    "bump",
    "catalogue",
    "forget",
    "read",
    "version",
]

_SCHEMA_LOCK: Final = 0x6B61727431
_snapshots: dict[str, Catalogue] = {}


def catalogue(version: int) -> Catalogue:
    """The snapshot of `version` or a newer one. Kept only if read outside a transaction that has written: what such
    a transaction sees may yet be rolled back, and its version number given to something else."""
    database = str(connection.settings_dict["NAME"])
    kept = _snapshots.get(database)
    if kept is not None and kept.version >= version:
        return kept
    fresh = read()
    if not _has_written():
        _snapshots[database] = fresh
    return fresh


def read() -> Catalogue:
    """The snapshot as this transaction sees it now, neither taken from nor put into the process's memory."""
    portal = Portal.objects.filter(pk=1).first() or Portal(pk=1)
    kinds = _kinds()
    choices: dict[str, dict[str, ChoiceSpec]] = {}
    for choice in Choice.objects.order_by("list", "position", "id"):
        choices.setdefault(choice.list, {})[choice.key] = _choice(choice)
    return Catalogue(
        version=portal.schema_version,
        portal=_portal(portal),
        kinds=kinds,
        choices=choices,
        tags={
            tag.pk: TagSpec(tag.pk, tag.name, tag.hue) for tag in Tag.objects.filter(archived_at=None).order_by("name")
        },
        currencies=_currencies(portal.currency),
        fields_by_id={pk: spec for kind in kinds.values() for pk, spec in kind.by_id.items()},
    )


def version() -> int:
    """The schema version as this transaction sees it."""
    return Portal.objects.values_list("schema_version", flat=True).filter(pk=1).first() or 1


def bump() -> None:
    """Say that what exists has changed, in the caller's transaction: every process reads the catalogue again."""
    if not Portal.objects.filter(pk=1).update(schema_version=F("schema_version") + 1):
        Portal.objects.create(pk=1, schema_version=2)


def alone() -> None:
    """Wait until nobody else is changing what exists; until this transaction ends, nobody else will be."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_SCHEMA_LOCK])


def forget() -> None:
    """Drop what is kept in the process: for tests, and after a restore put another database in place."""
    _snapshots.clear()


def _has_written() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_xact_id_if_assigned() IS NOT NULL")
        return bool(cursor.fetchone()[0])


def _kinds() -> dict[str, KindSpec]:
    live: dict[int, dict[str, FieldSpec]] = {}
    archived: dict[int, dict[str, FieldSpec]] = {}
    rows = Field.objects.filter(purged_at=None).select_related("kind").order_by("kind_id", "position", "id")
    for row in rows:
        target = live if row.archived_at is None else archived
        target.setdefault(row.kind_id, {})[row.key] = _field(row)
    return {
        kind.key: KindSpec(
            id=kind.pk,
            key=kind.key,
            number=kind.number,
            labels=kind.labels,
            plurals=kind.plurals,
            icon=kind.icon,
            hue=kind.hue,
            abilities=kind.abilities,
            is_system=kind.is_system,
            fields=live.get(kind.pk, {}),
            archived_fields=archived.get(kind.pk, {}),
        )
        for kind in Kind.objects.filter(archived_at=None).order_by("number")
    }


def _currencies(own: str) -> dict[str, CurrencySpec]:
    """The currencies by code; the portal's own is always among them, and live."""
    found = {
        one.code: CurrencySpec(one.code, one.rate, one.position, one.archived_at is not None and one.code != own)
        for one in Currency.objects.order_by("position", "code")
    }
    return found if own in found else {own: CurrencySpec(own, None, 0, False), **found}


def _field(row: Field) -> FieldSpec:
    return FieldSpec(
        id=row.pk,
        kind=row.kind.key,
        key=row.key,
        labels=row.labels,
        help=row.help,
        type=row.type,
        settings=row.settings,
        storage=row.storage,
        multiple=row.multiple,
        required=row.required,
        read_only=row.read_only,
        searchable=row.searchable,
        indexed=row.indexed,
        visible_to=tuple(row.visible_to),
        search_stale=row.search_stale,
        position=row.position,
        is_system=row.is_system,
        archived=row.archived_at is not None,
    )


def _choice(row: Choice) -> ChoiceSpec:
    return ChoiceSpec(
        row.pk, row.list, row.key, row.labels, row.hue, row.position, row.is_system, row.archived_at is not None
    )


def _portal(row: Portal) -> PortalSpec:
    return PortalSpec(
        country=row.country,
        currency=row.currency,
        language=row.language,
        time_zone=row.time_zone,
        name_order=row.name_order,
        last_name_optional=row.last_name_optional,
        photo_max_bytes=row.photo_max_bytes,
    )
