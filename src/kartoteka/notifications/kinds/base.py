"""What a kind of notification says of itself; one file here per kind. The words of each stand in the catalogues."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kartoteka.kit.registry import Registry

Named = Callable[[Any], set[int]]


@dataclass(frozen=True, slots=True)
class NotificationKind:
    """`field` is the field that gives somebody the item, and `named` whom a stored value of it names, `departments` of
    which people; a kind without one is told by whoever knows of it. `always`: it cannot be switched off in the inbox
    (FEATURES, D8). `gathers`: what the same person does to an item again joins the line that is still unread. `push`:
    the browsers that its reader lets do so show it, unless he chooses otherwise; for what is meant for him alone."""

    key: str
    field: str | None = None
    named: Named = lambda stored: set()
    departments: Named = lambda stored: set()
    always: bool = False
    gathers: bool = False
    push: bool = False


@lru_cache(maxsize=1)
def notification_kinds() -> Registry[NotificationKind]:
    """All kinds by key."""
    return Registry("kartoteka.notifications.kinds")


def one_user(stored: int | None) -> set[int]:
    """The user that a field of one user names."""
    return set() if stored is None else {int(stored)}


def users(stored: list[int] | None) -> set[int]:
    """Those that a field of several users names."""
    return {int(one) for one in stored or ()}


def shared_with(stored: list[dict[str, Any]] | None) -> set[int]:
    """The users that shares name."""
    return {int(one["user"]) for one in stored or () if one.get("user")}


def departments_of(stored: list[dict[str, Any]] | None) -> set[int]:
    """The departments that shares name."""
    return {int(one["department"]) for one in stored or () if one.get("department")}
