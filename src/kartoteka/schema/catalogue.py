"""What exists, read once per schema version and kept in the process: kinds, fields, lists, tags, currencies, portal.

Read-only; changing what exists is `schema.service`. Who may see a field is decided by `items.access`, not here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any, Final

from django.db import connection
from django.db.models import F

from kartoteka.people.models import Portal
from kartoteka.schema.models import Choice, Currency, Field, Kind, Tag

Labels = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field as the core needs it. `kind` is the key of its kind."""

    id: int
    kind: str
    key: str
    labels: Labels
    help: Labels
    type: str
    settings: Mapping[str, Any]
    storage: str
    multiple: bool
    required: bool
    read_only: bool
    searchable: bool
    indexed: bool
    visible_to: tuple[int, ...]
    search_stale: bool
    position: int
    is_system: bool
    archived: bool

    @property
    def restricted(self) -> bool:
        """Whether only some may see it, so that it stays out of the common search text."""
        return bool(self.visible_to)

    @property
    def list(self) -> str:
        """The list its choices come from."""
        return str(self.settings.get("list") or f"{self.kind}.{self.key}")

    @property
    def column(self) -> str | None:
        """The column of the item that holds it, for the storage `column:<name>`."""
        return self.storage.removeprefix("column:") if self.storage.startswith("column:") else None


@dataclass(frozen=True)
class KindSpec:
    """A kind with its live fields by key, in their order; retired ones stand in `archived_fields`."""

    id: int
    key: str
    number: int
    labels: Labels
    plurals: Labels
    icon: str
    hue: str
    abilities: Mapping[str, Any]
    is_system: bool
    fields: dict[str, FieldSpec]
    archived_fields: dict[str, FieldSpec]

    @cached_property
    def title_fields(self) -> tuple[str, ...]:
        """The keys of the fields that make the title; they cannot be restricted (D10)."""
        named = self.abilities.get("title", {}).get("fields")
        if named:
            return tuple(named)
        texts = [spec for spec in self.fields.values() if spec.type == "text" and spec.storage == "json"]
        first = next((spec for spec in texts if spec.required), texts[0] if texts else None)
        return (first.key,) if first else ()

    @cached_property
    def sort_fields(self) -> tuple[str, ...]:
        """The same fields in the order they are sorted by where the portal says last name first."""
        return tuple(self.abilities.get("title", {}).get("sort") or self.title_fields)

    @cached_property
    def by_id(self) -> dict[int, FieldSpec]:
        """Live and retired fields by id: the log names fields by id."""
        return {spec.id: spec for spec in (*self.fields.values(), *self.archived_fields.values())}


@dataclass(frozen=True, slots=True)
class ChoiceSpec:
    """One entry of a list; an archived one stays on the items that have it and is refused elsewhere."""

    id: int
    list: str
    key: str
    labels: Labels
    hue: str
    position: int
    is_system: bool
    archived: bool


@dataclass(frozen=True, slots=True)
class TagSpec:
    """A tag."""

    id: int
    name: str
    hue: str


@dataclass(frozen=True, slots=True)
class CurrencySpec:
    """A currency of the portal."""

    code: str
    rate: Decimal | None
    position: int
    archived: bool


@dataclass(frozen=True, slots=True)
class PortalSpec:
    """The firm's settings that checks and titles depend on."""

    country: str
    currency: str
    language: str
    time_zone: str
    name_order: str
    last_name_optional: bool
    photo_max_bytes: int


@dataclass(frozen=True)
class Catalogue:
    """The snapshot of one schema version."""

    version: int
    portal: PortalSpec
    kinds: dict[str, KindSpec]
    choices: dict[str, dict[str, ChoiceSpec]]
    tags: dict[int, TagSpec]
    currencies: dict[str, CurrencySpec]
    fields_by_id: dict[int, FieldSpec] = field(default_factory=dict)
    memory: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)
    """Room for what others work out from this snapshot, forgotten with it."""

    @cached_property
    def tags_by_name(self) -> dict[str, TagSpec]:
        """Tags by their name in lower case: one tag, however it is written."""
        return {tag.name.lower(): tag for tag in self.tags.values()}

    @cached_property
    def choices_by_word(self) -> dict[str, dict[str, str]]:
        """For each list, the keys of its live entries by their key and by their labels in every language."""
        found: dict[str, dict[str, str]] = {}
        for name, entries in self.choices.items():
            by_word = found.setdefault(name, {})
            for entry in entries.values():
                if not entry.archived:
                    for word in (entry.key, *entry.labels.values()):
                        by_word.setdefault(word.casefold(), entry.key)
        return found

    @cached_property
    def kinds_by_id(self) -> dict[int, KindSpec]:
        """Kinds by id."""
        return {kind.id: kind for kind in self.kinds.values()}

    def required(self, kind: str) -> tuple[str, ...]:
        """The keys that must be filled in this kind, by the fields and the portal's settings (S4, D7)."""
        optional = {"last_name"} if self.portal.last_name_optional and kind == "person" else set()
        return tuple(s.key for s in self.kinds[kind].fields.values() if s.required and s.key not in optional)


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
        tags={tag.pk: TagSpec(tag.pk, tag.name, tag.hue) for tag in Tag.objects.order_by("name")},
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
