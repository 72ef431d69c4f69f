"""Reads and changes the firm's settings, the one row of Portal; what depends on them reads the catalogue."""

from collections.abc import Callable
from typing import Any, Final, TypedDict, Unpack

from babel import Locale
from django.db import transaction
from django.db.models import F
from procrastinate.contrib.django import app

from kartoteka.kit.errors import Message, NotFound, Refused
from kartoteka.people.actor import Actor
from kartoteka.people.audit import audit
from kartoteka.people.models import Portal, PortalLogo
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
    "accent",
)
ACCENTS: Final = ("blue", "violet", "green", "amber", "red", "teal", "pink", "grey")
"""The colours to choose from: each was measured on both grounds; a free one might not be readable."""
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
    accent: str


def read_portal() -> dict[str, Any]:
    """The settings by name."""
    row = Portal.objects.filter(pk=1).first() or Portal(pk=1)
    return {name: getattr(row, name) for name in SETTINGS} | {"logo": logo_address(row)}


def look() -> dict[str, Any]:
    """What everybody sees of the portal, before signing in too: its name, accent and logo."""
    row = Portal.objects.filter(pk=1).first() or Portal(pk=1)
    return {"name": row.name, "accent": row.accent, "logo": logo_address(row)}


def logo_address(portal: Portal) -> str | None:
    """Where the logo lies; another one has another address, so that browsers may keep it."""
    return f"/api/v1/portal/logo?v={portal.logo_digest[:16]}" if portal.logo_digest else None


def logo_bytes() -> bytes:
    """The picture, WebP. Raises NotFound where there is none."""
    found = PortalLogo.objects.filter(portal_id=1).first()
    if found is None:
        raise NotFound()
    return bytes(found.content)


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
    "accent": lambda accent: accent in ("", *ACCENTS),
    "photo_max_bytes": lambda size: 10_000 <= size <= MOST_PHOTO_BYTES,
}
