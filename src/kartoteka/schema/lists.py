"""Makes and changes the entries of lists, tags and currencies. Deleting them looks at items: `items.lists`."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from babel import Locale
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone

from kartoteka.kit.errors import NotFound, Refused
from kartoteka.people.actor import Actor
from kartoteka.people.models import Portal
from kartoteka.schema import naming
from kartoteka.schema.catalogue import alone, bump
from kartoteka.schema.errors import InUse
from kartoteka.schema.field_settings import MOST_CHOICES
from kartoteka.schema.field_types.base import ValueRefused
from kartoteka.schema.field_types.decimals import decimal
from kartoteka.schema.field_types.tags import tag_name
from kartoteka.schema.fields import require_right
from kartoteka.schema.models import Choice, Currency, Field, Tag

RATE_DECIMALS: Final = 8


@transaction.atomic
def create_choice(
    actor: Actor, list: str, *, labels: Mapping[str, str], key: str | None = None, hue: str | None = None
) -> str:
    """Add an entry at the end of a list that exists; its key. Raises NotFound, Forbidden, Refused."""
    require_list(actor, list)
    alone()
    existing = set(Choice.objects.filter(list=list).values_list("key", flat=True))
    if len(existing) >= MOST_CHOICES:
        raise naming.refused("key", "value.too_many", limit=MOST_CHOICES)
    spoken = naming.labels(labels)
    made = naming.key(key) if key else naming.made_key(spoken, existing, prefix="")
    if made in existing:
        raise naming.refused("key", "value.key_taken")
    last = Choice.objects.filter(list=list).aggregate(last=Max("position"))["last"]
    Choice.objects.create(
        list=list, key=made, labels=spoken, hue=naming.hue(hue), position=0 if last is None else last + 1
    )
    bump()
    return made


@transaction.atomic
def change_choice(actor: Actor, list: str, key: str, **changes: Any) -> None:
    """Change labels, hue, position or archived of an entry. Items that have an archived one keep it."""
    require_list(actor, list)
    row = Choice.objects.select_for_update().filter(list=list, key=key).first()
    if row is None:
        raise NotFound
    if "labels" in changes:
        row.labels = {**row.labels, **naming.labels(changes["labels"])}
    if "hue" in changes:
        row.hue = naming.hue(changes["hue"])
    if "position" in changes:
        _move(row, changes["position"])
    if "archived" in changes:
        row.archived_at = (row.archived_at or timezone.now()) if changes["archived"] else None
    row.save()
    bump()


def require_list(actor: Actor, name: str) -> None:
    """Raises NotFound for a list that no field has, Forbidden for who may not change it: lists of users' fields
    belong to whoever manages fields, too."""
    kind, _, key = name.partition(".")
    if key:
        exists = Field.objects.filter(
            kind__key=kind, key=key, type__in=("choice", "choices"), purged_at=None, settings__list__isnull=True
        ).exists()
    else:
        exists = Field.objects.filter(settings__list=name, purged_at=None).exists()
    if not exists:
        raise NotFound
    if not (key and "manage_fields" in actor.rights):
        require_right(actor, "manage_lists")


@transaction.atomic
def create_tag(actor: Actor, *, name: str, hue: str | None = None) -> int:
    """Make a tag; its id. Everybody who may write items may (S17). Raises Forbidden, Refused."""
    if not any(actor.scope(kind, "edit") != "none" for kind in ("person", "company", "*")):
        require_right(actor, "manage_tags")
    checked = _tag_name(name)
    made = Tag(name=checked, hue=naming.hue(hue or naming.hue_of(checked)))
    _save_tag(made)
    return made.pk


@transaction.atomic
def change_tag(actor: Actor, tag_id: int, **changes: Any) -> None:
    """Change the name or hue of a tag: one row, shown so on every item."""
    require_right(actor, "manage_tags")
    row = Tag.objects.select_for_update().filter(pk=tag_id, archived_at=None).first()
    if row is None:
        raise NotFound
    if "name" in changes:
        row.name = _tag_name(changes["name"])
    if "hue" in changes:
        row.hue = naming.hue(changes["hue"])
    _save_tag(row)


@transaction.atomic
def create_currency(actor: Actor, *, code: str, rate: Any = None) -> str:
    """Add a currency by its code. Raises Forbidden, Refused."""
    require_right(actor, "manage_lists")
    alone()
    if code not in Locale("en").currencies:
        raise naming.refused("code", "value.unknown_currency", value=code[:40])
    if Currency.objects.filter(code=code).exists():
        raise naming.refused("code", "value.key_taken")
    last = Currency.objects.aggregate(last=Max("position"))["last"]
    Currency.objects.create(code=code, rate=_rate(rate), position=0 if last is None else last + 1)
    bump()
    return code


@transaction.atomic
def change_currency(actor: Actor, code: str, **changes: Any) -> None:
    """Change rate, position or archived of a currency; the portal's own cannot be archived."""
    require_right(actor, "manage_lists")
    row = Currency.objects.select_for_update().filter(code=code).first()
    if row is None:
        raise NotFound
    if "rate" in changes:
        row.rate = _rate(changes["rate"])
    if "position" in changes:
        row.position = int(changes["position"])
    if "archived" in changes:
        if changes["archived"] and Portal.objects.filter(currency=code).exists():
            raise InUse
        row.archived_at = (row.archived_at or timezone.now()) if changes["archived"] else None
    row.save()
    bump()


def _move(row: Choice, place: int) -> None:
    """Put the entry at this place of its list, counted from 0, and number all of them anew."""
    others = list(Choice.objects.filter(list=row.list).exclude(pk=row.pk).order_by("position", "id"))
    others.insert(max(0, min(place, len(others))), row)
    for position, one in enumerate(others):
        one.position = position
    Choice.objects.bulk_update([one for one in others if one is not row], ["position"])


def _tag_name(raw: str) -> str:
    try:
        name = tag_name(raw)
    except ValueRefused as error:
        raise Refused(fields={"name": [error.message]}) from None
    if name is None:
        raise naming.refused("name", "value.required")
    return name


def _save_tag(row: Tag) -> None:
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        raise naming.refused("name", "value.key_taken") from None
    bump()


def _rate(raw: Any) -> Decimal | None:
    if raw is None:
        return None
    try:
        rate = decimal(raw, decimals=RATE_DECIMALS)
    except ValueRefused as error:
        raise Refused(fields={"rate": [error.message]}) from None
    if not 0 < rate < 10**11:
        raise naming.refused("rate", "value.too_small", limit=0)
    return rate
