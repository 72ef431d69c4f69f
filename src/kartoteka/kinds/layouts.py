"""The layout that a user's card has now: his own, else the standard one, else the factory's; and who changes which.

Layout is not security (RIGHTS, Fields): what it hides, the API still gives; what one may not see, no layout names.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from django.db import IntegrityError, transaction
from django.db.models import Q

from kartoteka.items.access import AccessPolicy
from kartoteka.items.errors import UnknownField, VersionConflict
from kartoteka.kinds.layout import Section, factory_layout
from kartoteka.people.audit import audit
from kartoteka.people.rules import require_whole
from kartoteka.schema.errors import SystemField
from kartoteka.schema.fields import require_right
from kartoteka.schema.models import CardLayout

Scope = Literal["standard", "personal"]
SCOPES: Final[tuple[Scope, ...]] = ("standard", "personal")
RIGHT: Final = "manage_layouts"


@dataclass(frozen=True, slots=True)
class Laid:
    """A layout as it is used: which one it is, the versions of the standard and of the actor's own (0: there never was
    one), all its sections with all their fields, and the keys that it hides."""

    scope: Literal["factory", "standard", "personal"]
    versions: dict[Scope, int]
    sections: Sequence[Section]
    hidden: frozenset[str]


def laid(policy: AccessPolicy, kind: str, *, scope: Scope | None = None) -> Laid:
    """The layout of the actor's cards of this kind; with `scope`, the standard one or his own, or what lies beneath it
    where there is none."""
    rows = _rows(policy, kind)
    standing = {one: row for one, row in rows.items() if not _is_reset(row)}
    used = standing.get("standard") if scope == "standard" else standing.get("personal") or standing.get("standard")
    return Laid(
        scope=("personal" if used.owner_id else "standard") if used else "factory",
        versions={one: rows[one].version if one in rows else 0 for one in SCOPES},
        sections=factory_layout(policy.catalogue.kinds[kind]),
        hidden=frozenset(used.layout["hidden"] if used else ()),
    )


@transaction.atomic
def hide(policy: AccessPolicy, kind: str, *, scope: Scope, version: int, hidden: Iterable[str]) -> None:
    """Have the layout hide these fields and show all others; `version` is the one that the actor was shown. What he may
    not see stays as it is.

    Raises Forbidden, UnknownField, SystemField for the fields of the title, VersionConflict.
    """
    _require(policy, scope)
    seen, wanted = policy.readable(kind), set(hidden)
    if unknown := sorted(wanted - set(seen)):
        raise UnknownField(unknown)
    if wanted & set(policy.catalogue.kinds[kind].title_fields):
        raise SystemField
    row = _locked(policy, kind, scope)
    now = row.version if row else 0
    if version != now:
        raise VersionConflict(version=now, conflicts={})
    before = set(row.layout["hidden"]) if row and not _is_reset(row) else laid(policy, kind, scope=scope).hidden
    kept = sorted(wanted | (before - set(seen)))
    if row is None:
        _make(policy, kind, scope, kept)
    else:
        _write(row, kept)
    if scope == "standard":
        audit(policy.actor, "layout_changed", kind=kind, hidden=kept)


@transaction.atomic
def reset(policy: AccessPolicy, kind: str, *, scope: Scope) -> None:
    """Take the layout away: the card is as the standard, or the factory, says. Its version goes on, so that whoever
    still has it before him cannot save over the next one. Raises Forbidden."""
    _require(policy, scope)
    row = _locked(policy, kind, scope)
    if row is None or _is_reset(row):
        return
    _write(row, None)
    if scope == "standard":
        audit(policy.actor, "layout_changed", kind=kind, hidden=[])


def manages(policy: AccessPolicy) -> bool:
    """Whether the actor may change the standard layouts."""
    actor = policy.actor
    return (actor.scopes is None or "*" in actor.scopes) and (actor.is_administrator or RIGHT in actor.rights)


def _require(policy: AccessPolicy, scope: Scope) -> None:
    if scope == "standard":
        require_right(policy.actor, RIGHT)
    else:
        require_whole(policy.actor)


def _is_reset(row: CardLayout) -> bool:
    return row.layout["hidden"] is None


def _write(row: CardLayout, hidden: list[str] | None) -> None:
    row.layout = {**row.layout, "hidden": hidden}
    row.version += 1
    row.save()


def _rows(policy: AccessPolicy, kind: str) -> dict[Scope, CardLayout]:
    """The standard layout of this kind and the actor's own, as far as there are or were any."""
    kind_id = policy.catalogue.kinds[kind].id
    theirs = Q(owner_id=policy.actor.user_id) | Q(scope="standard")
    found = CardLayout.objects.filter(theirs, kind_id=kind_id, pipeline=None)
    return {("personal" if one.owner_id else "standard"): one for one in found}


def _locked(policy: AccessPolicy, kind: str, scope: Scope) -> CardLayout | None:
    kind_id = policy.catalogue.kinds[kind].id
    owner = policy.actor.user_id if scope == "personal" else None
    rows: Any = CardLayout.objects.select_for_update().filter(kind_id=kind_id, pipeline=None, scope=scope)
    found: CardLayout | None = rows.filter(owner_id=owner).first()
    return found


def _make(policy: AccessPolicy, kind: str, scope: Scope, hidden: list[str]) -> None:
    """Raises VersionConflict where another request has made it meanwhile."""
    try:
        with transaction.atomic():
            CardLayout.objects.create(
                kind_id=policy.catalogue.kinds[kind].id,
                scope=scope,
                owner_id=policy.actor.user_id if scope == "personal" else None,
                layout={"sections": None, "hidden": hidden},
            )
    except IntegrityError:
        raise VersionConflict(version=1, conflicts={}) from None
