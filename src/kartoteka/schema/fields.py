"""Makes, changes, retires, restores and purges fields, for whoever may manage them (D9). Their values are `items`."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from kartoteka.kit.errors import Forbidden, NotFound
from kartoteka.people.actor import Actor
from kartoteka.people.audit import audit
from kartoteka.schema import naming
from kartoteka.schema.catalogue import alone, bump, read
from kartoteka.schema.errors import NotRetired, SystemField
from kartoteka.schema.field_settings import COMMON_SETTINGS, audience, checked_settings, make_choices, type_of
from kartoteka.schema.field_types.base import field_types
from kartoteka.schema.models import Field, Kind

REBUILD: Final = "kartoteka.items.tasks.rebuild_derived"
INDEX: Final = "kartoteka.items.tasks.index_field"
FORGET_FIELD: Final = "kartoteka.items.tasks.forget_field"
SETTLED: Final = 90
"""Seconds until everybody who still writes under the schema of before has ended: a statement may take 30."""
MOST_FIELDS: Final = 500
SEARCHED_TYPES: Final = frozenset({"text", "email", "phone"})


@transaction.atomic
def create_field(
    actor: Actor,
    kind: str,
    *,
    labels: Mapping[str, str],
    type: str,
    key: str | None = None,
    help: Mapping[str, str] | None = None,
    settings: Mapping[str, Any] | None = None,
    multiple: bool = False,
    required: bool = False,
    visible_to: Mapping[str, Any] | None = None,
) -> str:
    """Make a field of the kind and return its key: the one given, else one made from the label with the prefix `c_`.

    `settings` may hold `choices` (labels, or texts) for the types of lists, and `unique`. Raises NotFound,
    Forbidden, Refused.
    """
    row = _kind(actor, kind)
    alone()
    spoken = naming.labels(labels)
    existing = set(Field.objects.filter(kind=row).values_list("key", flat=True))
    if len(existing) >= MOST_FIELDS:
        raise naming.refused("key", "value.too_many", limit=MOST_FIELDS)
    made = naming.key(key) if key else naming.made_key(spoken, existing, prefix="c_")
    if made in existing:
        raise naming.refused("key", "value.key_taken")
    field_type = type_of(type)
    many = field_type.always_multiple or (multiple and field_type.can_be_multiple)
    checked, entries = checked_settings(field_type, settings or {}, read())
    last = Field.objects.filter(kind=row).order_by("-position").values_list("position", flat=True).first() or 0
    field = Field.objects.create(
        kind=row,
        key=made,
        labels=spoken,
        help=naming.labels(help or {}, name="help", longest=naming.LONGEST_HELP),
        type=type,
        settings=checked,
        storage=field_type.default_storage,
        multiple=many,
        required=required and type != "heading",
        searchable=type in SEARCHED_TYPES,
        position=last + 10,
        visible_to=audience(visible_to),
    )
    make_choices(f"{kind}.{made}", entries)
    audit(actor, "field_created", kind=kind, field=made, visible_to=field.visible_to)
    bump()
    return made


@transaction.atomic
def change_field(actor: Actor, kind: str, key: str, **changes: Any) -> None:
    """Change labels, help, settings, required, position, searchable, indexed or visible_to of a field, nothing else.

    Restricting acts at once: the field leaves every surface, and searches are rechecked until the search texts are
    rebuilt by a job. Raises NotFound, Forbidden, SystemField, Refused.
    """
    field = _field(actor, kind, key)
    before = list(field.visible_to)
    searched, indexed = field.searchable, field.indexed
    for name, value in changes.items():
        _CHANGES[name](field, value)
    if field.visible_to != before:
        _restrict(actor, field, before)
    if searched != field.searchable:
        field.search_stale = True
    if searched != field.searchable or (field.visible_to != before and (searched or field.search_stale)):
        _rebuild_search(field)
    field.save()
    if indexed != field.indexed:
        app.configure_task(INDEX).defer(field_id=field.pk)
    bump()


@transaction.atomic
def arrange_fields(actor: Actor, kind: str, keys: Sequence[str]) -> None:
    """Put these fields in this order among each other; all others stay where they are. Raises NotFound, Forbidden."""
    _kind(actor, kind)
    alone()
    found = {key: _field(actor, kind, key) for key in dict.fromkeys(keys)}
    places = sorted(field.position for field in found.values())
    for at, place in enumerate(places[1:], 1):
        places[at] = max(place, places[at - 1] + 1)
    for field, place in zip(found.values(), places, strict=True):
        if field.position != place:
            field.position = place
            field.save(update_fields=["position"])
    bump()


@transaction.atomic
def retire_field(actor: Actor, kind: str, key: str) -> None:
    """Take a custom field away everywhere; its values are kept until it is restored or purged."""
    field = _field(actor, kind, key)
    if field.is_system:
        raise SystemField
    if field.archived_at is None:
        field.archived_at = timezone.now()
        field.save(update_fields=["archived_at"])
        audit(actor, "field_retired", kind=kind, field=key)
        _follow(field)
        bump()


@transaction.atomic
def restore_field(actor: Actor, kind: str, key: str) -> None:
    """Bring a retired field back with its values."""
    field = _field(actor, kind, key)
    if field.archived_at is not None:
        field.archived_at = None
        field.save(update_fields=["archived_at"])
        audit(actor, "field_restored", kind=kind, field=key)
        _follow(field)
        bump()


@transaction.atomic
def purge_field(actor: Actor, kind: str, key: str) -> None:
    """Delete a retired field for good; a job then erases its values. Its key is never given again."""
    field = _field(actor, kind, key)
    if field.archived_at is None:
        raise NotRetired
    field.purged_at = timezone.now()
    field.save(update_fields=["purged_at"])
    audit(actor, "field_purged", kind=kind, field=key)
    app.configure_task(FORGET_FIELD, schedule_in={"seconds": SETTLED}).defer(field_id=field.pk)
    bump()


def search_anew(kind: str, key: str) -> None:
    """Have the search texts made anew for a field whose values somebody else has written, in his transaction."""
    field = Field.objects.select_for_update(no_key=True).get(kind__key=kind, key=key)
    if field.searchable:
        field.search_stale = True
        field.save(update_fields=["search_stale"])
        _rebuild_search(field)
        bump()


def _kind(actor: Actor, key: str) -> Kind:
    found = Kind.objects.filter(key=key, archived_at=None).first()
    if found is None:
        raise NotFound
    require_right(actor, "manage_fields")
    return found


def _field(actor: Actor, kind: str, key: str) -> Field:
    """The field, locked. A field that a manager who is no administrator may not see does not exist for him."""
    row = _kind(actor, kind)
    found = Field.objects.select_for_update(no_key=True).filter(kind=row, key=key, purged_at=None).first()
    if found is None:
        raise NotFound
    hidden = bool(found.visible_to) and actor.field_principals().isdisjoint(found.visible_to)
    if hidden and not actor.is_administrator:
        raise NotFound
    return found


def require_right(actor: Actor, right: str) -> None:
    """Raises Forbidden unless the actor has this right beside items; a token must carry all of its owner's."""
    whole = actor.scopes is None or "*" in actor.scopes
    if not whole or not (actor.is_administrator or right in actor.rights):
        raise Forbidden


def _restrict(actor: Actor, field: Field, before: list[int]) -> None:
    title = field.kind.abilities.get("title", {}).get("fields") or _first_text(field.kind)
    if field.visible_to and field.key in title:
        raise SystemField
    if field.searchable:
        field.search_stale = True
    for other in _other_side(field):
        other.visible_to = field.visible_to
        other.save(update_fields=["visible_to"])
    audit(actor, "field_visibility", kind=field.kind.key, field=field.key, before=before, after=field.visible_to)


def _first_text(kind: Kind) -> tuple[str, ...]:
    return read().kinds[kind.key].title_fields


def _other_side(field: Field) -> list[Field]:
    """The fields that show the same links from the other item: secret on one side would be open on the other."""
    if field.storage == "links_back":
        pair = Field.objects.filter(kind__key=field.settings["kind"], key=field.settings["field"])
        return list(pair)
    if field.storage == "links":
        return list(
            Field.objects.filter(
                storage="links_back", settings__kind=field.kind.key, settings__field=field.key, purged_at=None
            )
        )
    return []


def _follow(field: Field) -> None:
    """Have the search texts and the index follow a field that went or came back."""
    _rebuild_search(field)
    if field.indexed:
        app.configure_task(INDEX).defer(field_id=field.pk)


def _rebuild_search(field: Field) -> None:
    if field.searchable or field.search_stale:
        app.configure_task(REBUILD, schedule_in={"seconds": SETTLED}).defer(kind_id=field.kind_id)


def _set_labels(field: Field, raw: Any) -> None:
    field.labels = {**field.labels, **naming.labels(raw)}


def _set_help(field: Field, raw: Any) -> None:
    field.help = naming.labels(raw or {}, name="help", longest=naming.LONGEST_HELP)


def _set_settings(field: Field, raw: Any) -> None:
    if field.is_system or {"unique", "choices", "list"} & set(raw):
        raise naming.refused("settings", "value.unknown_setting", name=next(iter(sorted(raw)), ""))
    checked, _ = checked_settings(field_types()[field.type], {**_kept_settings(field), **raw}, read())
    field.settings = {**({"unique": True} if field.settings.get("unique") else {}), **checked}


def _kept_settings(field: Field) -> dict[str, Any]:
    return {name: value for name, value in field.settings.items() if name not in COMMON_SETTINGS}


def _set_required(field: Field, raw: Any) -> None:
    field.required = bool(raw) and field.type != "heading" and not field.read_only


def _set_position(field: Field, raw: Any) -> None:
    field.position = int(raw)


def _set_searchable(field: Field, raw: Any) -> None:
    field.searchable = bool(raw)


def _set_indexed(field: Field, raw: Any) -> None:
    field.indexed = bool(raw)


def _set_visible_to(field: Field, raw: Any) -> None:
    field.visible_to = audience(raw)


_CHANGES: Final = {
    "labels": _set_labels,
    "help": _set_help,
    "settings": _set_settings,
    "required": _set_required,
    "position": _set_position,
    "searchable": _set_searchable,
    "indexed": _set_indexed,
    "visible_to": _set_visible_to,
}
