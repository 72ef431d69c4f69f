"""The factory roles and the union of a user's roles. What a cell lets him do is judged by `items.access`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypedDict

from kartoteka.people.actor import SCOPES, Action, Scope
from kartoteka.people.models import Portal, Role

Level = Literal["plain", "crm", "portal"]
Cells = dict[str, dict[str, Scope]]
LEVELS: Final[tuple[Level, ...]] = ("plain", "crm", "portal")
ACTIONS: Final[tuple[Action, ...]] = ("read", "comment", "create", "edit", "delete", "export", "import")
RIGHTS: Final = ("manage_fields", "manage_layouts", "manage_lists", "manage_tags")
EMPLOYEE: Final = "employee"
PORTAL_ADMIN: Final = "portal_admin"


class RoleRow(TypedDict):
    """What the authentication statement reads of one role."""

    id: int
    level: Level
    cells: Cells
    rights: list[str]


@dataclass(frozen=True)
class FactoryRole:
    """A role that every portal has from the first start."""

    key: str
    labels: Mapping[str, str]
    level: Level = "plain"
    cells: Cells = field(default_factory=dict)


FACTORY: Final = (
    FactoryRole(
        EMPLOYEE,
        {"en": "Employee", "it": "Dipendente", "de": "Mitarbeiter", "fr": "Collaborateur", "ru": "Сотрудник"},
        cells={
            "*": {
                "read": "own_public",
                "comment": "all",
                "create": "all",
                "edit": "own_public",
                "delete": "own",
                "export": "none",
                "import": "own",
            }
        },
    ),
    FactoryRole(
        "read_only",
        {"en": "Read-only", "it": "Sola lettura", "de": "Nur Lesen", "fr": "Lecture seule", "ru": "Только чтение"},
        cells={"*": {"read": "own_public"}},
    ),
    FactoryRole(
        "crm_admin",
        {
            "en": "CRM administrator",
            "it": "Amministratore CRM",
            "de": "CRM-Administrator",
            "fr": "Administrateur CRM",
            "ru": "Администратор CRM",
        },
        level="crm",
    ),
    FactoryRole(
        PORTAL_ADMIN,
        {
            "en": "Portal administrator",
            "it": "Amministratore del portale",
            "de": "Portal-Administrator",
            "fr": "Administrateur du portail",
            "ru": "Администратор портала",
        },
        level="portal",
    ),
)


def sync_roles() -> None:
    """Make the portal's row and the factory roles that are missing; what is there stays as it is. Idempotent."""
    Portal.objects.get_or_create(id=1)
    for role in FACTORY:
        Role.objects.get_or_create(
            key=role.key,
            defaults={"labels": dict(role.labels), "level": role.level, "cells": role.cells, "is_factory": True},
        )


def highest_level(roles: Iterable[RoleRow]) -> Level:
    """The highest level of these roles; "plain" without any."""
    return max((role["level"] for role in roles), key=LEVELS.index, default="plain")


def union(roles: Iterable[RoleRow]) -> Cells:
    """The cells of all these roles together: for each kind and action the widest scope any of them gives.

    A role's own cell for a kind stands before its "*" cell, also where it is narrower."""
    cells = [role["cells"] for role in roles]
    kinds = {"*"}.union(*cells) if cells else set()
    return {kind: {action: _widest(cells, kind, action) for action in ACTIONS} for kind in sorted(kinds)}


def scope_of(cells: Mapping[str, Mapping[str, Any]], kind: str, action: str) -> Scope:
    """How far these cells reach: the kind's own, else that of every kind, else not at all."""
    found: Scope = cells.get(kind, {}).get(action) or cells.get("*", {}).get(action) or "none"
    return found


def _widest(cells: list[Cells], kind: str, action: str) -> Scope:
    scopes = (scope_of(one, kind, action) for one in cells)
    return max(scopes, key=SCOPES.index, default="none")
