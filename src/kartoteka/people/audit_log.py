"""Reads the audit log: all of it for portal administrators, an item's part for its responsible too."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kartoteka.people.actor import Actor
from kartoteka.people.listing import Row, moment
from kartoteka.people.models import AuditEntry
from kartoteka.people.rules import require, require_whole


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries; what is None does not matter. `since` is within, `until` no more."""

    item: int | None = None
    by: int | None = None
    actions: tuple[str, ...] | None = None
    since: datetime | None = None
    until: datetime | None = None

    def conditions(self) -> dict[str, Any]:
        """As Django's conditions."""
        named = {
            "item_id": self.item, "actor_id": self.by, "action__in": self.actions, "at__gte": self.since,
            "at__lt": self.until,
        }  # fmt: skip
        return {name: value for name, value in named.items() if value is not None}


def audit_shown(actor: Actor, wanted: Wanted, *, before: int | None, limit: int) -> list[Row]:
    """The newest entries first, those before the entry `before`. Those of an item are shown to its responsible too,
    which the caller has judged. Raises Forbidden."""
    require_whole(actor)
    if wanted.item is None:
        require(actor, "portal")
    found = AuditEntry.objects.select_related("actor").filter(**wanted.conditions()).order_by("-id")
    if before is not None:
        found = found.filter(pk__lt=before)
    return [_entry(one) for one in found[:limit]]


def _entry(entry: AuditEntry) -> Row:
    by = entry.actor
    return {
        "id": entry.pk,
        "at": moment(entry.at),
        "actor": {"id": by.pk, "name": by.name} if by else None,
        "action": entry.action,
        "item": entry.item_id,
        "data": entry.data,
    }
