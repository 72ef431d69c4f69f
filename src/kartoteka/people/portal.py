"""Reads and changes the firm's settings, the one row of Portal; what depends on them reads the catalogue."""

from collections.abc import Callable
from typing import Any, Final, TypedDict, Unpack

from babel import Locale
from django.db import transaction
from django.db.models import F
from procrastinate.contrib.django import app

from kartoteka.kit.errors import Message, Refused
from kartoteka.people.actor import Actor
from kartoteka.people.audit import audit
from kartoteka.people.models import Portal
from kartoteka.people.rules import require
from kartoteka.people.values import checked_language, checked_time_zone

SETTINGS: Final = (
    "name",
    "country",
    "currency",
    "language",
    "time_zone",
    "name_order",
    "last_name_optional",
    "photo_max_bytes",
)
DERIVED_BY: Final = frozenset({"country", "name_order"})
"""What items are sorted by, and phones normalised by: a job then derives them anew."""
REBUILD: Final = "kartoteka.items.tasks.rebuild_derived"
SETTLED: Final = 90
"""Seconds until whoever writes under the old settings has ended."""
MOST_PHOTO_BYTES: Final = 104_857_600


class PortalChange(TypedDict, total=False):
    """What may be changed; an absent key stays as it is."""

    name: str
    country: str
    currency: str
    language: str
    time_zone: str
    name_order: str
    last_name_optional: bool
    photo_max_bytes: int


def read_portal() -> dict[str, Any]:
    """The settings by name."""
    row = Portal.objects.filter(pk=1).first() or Portal(pk=1)
    return {name: getattr(row, name) for name in SETTINGS}


@transaction.atomic
def change_portal(actor: Actor | None, **changes: Unpack[PortalChange]) -> None:
    """Change settings; CRM administrators may, and the first set-up (None). Raises Forbidden, Refused."""
    require(actor, "crm")
    given: dict[str, Any] = dict(changes)
    _check(given)
    if given:
        Portal.objects.filter(pk=1).update(**given, schema_version=F("schema_version") + 1)
        audit(actor, "portal_changed", changed=sorted(given))
    if DERIVED_BY & given.keys():
        app.configure_task(REBUILD, schedule_in={"seconds": SETTLED}).defer()


def _check(given: dict[str, Any]) -> None:
    refused: dict[str, list[Message]] = {}
    for name, value in given.items():
        try:
            if not _CHECKS[name](value):
                refused[name] = [Message(f"portal.{name}")]
        except Refused as refusal:
            refused[name] = refusal.fields[name]
    if refused:
        raise Refused(fields=refused)


_ENGLISH: Final = Locale("en")
_CHECKS: Final[dict[str, Callable[[Any], bool]]] = {
    "name": lambda name: 0 < len(name.strip()) <= 120,
    "country": lambda code: len(code) == 2 and code.isalpha() and code in _ENGLISH.territories,
    "currency": lambda code: code in _ENGLISH.currencies,
    "language": lambda code: bool(checked_language(code)),
    "time_zone": lambda zone: bool(checked_time_zone(zone)),
    "name_order": lambda order: order in ("last_first", "first_last"),
    "last_name_optional": lambda value: isinstance(value, bool),
    "photo_max_bytes": lambda size: 10_000 <= size <= MOST_PHOTO_BYTES,
}
