"""The reference policy: RIGHTS.md said a second time, slowly and in plain Python. It shares no code with the product.

It judges one actor and one card, both described in plain words; the matrix compares its answers with the program's.
"""

from dataclasses import dataclass, field
from typing import Literal

Verb = Literal["read", "comment", "edit", "access", "delete", "restore", "purge"]

NOTHING = {"read": "none", "comment": "none", "edit": "none", "delete": "none"}
CELLS = {
    "employee": {"read": "own+public", "comment": "on", "edit": "own+public", "delete": "own"},
    "read-only": NOTHING | {"read": "own+public"},
    "head": {"read": "below", "comment": "on", "edit": "below", "delete": "own"},
    "administrator": {"read": "all", "comment": "on", "edit": "all", "delete": "all"},
}


@dataclass(frozen=True)
class Who:
    """An actor: his name, what he is, the departments he is in (from the root down) and those he heads over."""

    name: str
    role: str
    departments: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    reads_only_persons_by_token: bool = False

    @property
    def user(self) -> str:
        """The person behind the actor: a token acts for its owner."""
        return "anna" if self.name == "tok" else self.name

    def cell(self, verb: str) -> str:
        """How far the role lets him go; a token that may only read persons cuts everything else."""
        action = {"access": "edit", "restore": "delete", "purge": "delete"}.get(verb, verb)
        if self.reads_only_persons_by_token and action != "read":
            return "none"
        return CELLS[self.role][action]


@dataclass(frozen=True)
class Card:
    """An item as the rule sees it."""

    responsible: str
    department: str | None = None
    managers: frozenset[str] = frozenset()
    observers: frozenset[str] = frozenset()
    users: dict[str, str] = field(default_factory=dict)
    departments: dict[str, str] = field(default_factory=dict)
    access: Literal["private", "read", "write"] = "private"
    in_trash: bool = False


def may(who: Who, card: Card, verb: Verb) -> bool:
    """Whether RIGHTS lets this actor do this with a live card."""
    cell = who.cell(verb)
    if cell == "none":
        return False
    if verb == "purge":
        return who.role == "administrator"
    if verb == "comment":
        return may(who, card, "read")
    if verb != "read" and not may(who, card, "read"):
        return False
    if cell == "all":
        return True
    if named(who, card, verb):
        return True
    if cell == "below" and card.department in who.below:
        return True
    return cell in ("own+public", "below") and public(card, verb)


def named(who: Who, card: Card, verb: Verb) -> bool:
    """A row of the table that names him or his department grants it."""
    if who.user == card.responsible or who.user in card.managers:
        return True
    levels = {card.users.get(who.user), *(card.departments.get(one) for one in who.departments)} - {None}
    if verb == "read":
        return who.user in card.observers or bool(levels)
    return verb == "edit" and "write" in levels


def public(card: Card, verb: Verb) -> bool:
    """All CRM users may read a public card; edit it where it is for reading and writing; nothing more."""
    if verb == "read":
        return card.access != "private"
    return verb == "edit" and card.access == "write"


def verdict(who: Who, card: Card | None, verb: Verb) -> int:
    """200 where it is done, else the status of RIGHTS' Answers: 401, 404, 403, or 409 for what lies in the trash."""
    if who.name == "vera":
        return 401
    if card is None or not may(who, card, "read"):
        return 404
    if card.in_trash:
        return in_trash(who, card, verb)
    if verb == "purge":
        return 403
    return 200 if may(who, card, "delete" if verb == "restore" else verb) else 403


def in_trash(who: Who, card: Card, verb: Verb) -> int:
    """In the trash a card exists for whoever may delete it, to be read, restored or (by administrators) purged."""
    if not may(who, card, "delete"):
        return 404
    if verb in ("read", "restore"):
        return 200
    if verb == "purge":
        return 200 if may(who, card, "purge") else 403
    return 409
