"""Making and changing roles: the portal administrators' act. What a role's cells mean is `items.access`."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any, Final, TypedDict, Unpack

from django.db import transaction
from django.utils import timezone

from kartoteka.kit.errors import DomainError, Forbidden, Message, NotFound, Refused
from kartoteka.kit.language import LANGUAGES
from kartoteka.people.actor import SCOPES, Actor
from kartoteka.people.audit import announce, audit
from kartoteka.people.models import Portal, Role, User
from kartoteka.people.roles import ACTIONS, RIGHTS
from kartoteka.people.rules import require

_KIND: Final = re.compile(r"\*|[a-z][a-z0-9_]{0,63}")
LABEL_LONGEST: Final = 120


class RoleInUse(DomainError):
    """409: people still have this role; say which one they get instead."""

    code = "in_use"
    status = 409


class RoleChanges(TypedDict, total=False):
    """What may be changed of a role; a key that is absent stays as it is."""

    labels: Mapping[str, str]
    cells: Mapping[str, Mapping[str, str]]
    rights: list[str]


@transaction.atomic
def create_role(actor: Actor, **given: Unpack[RoleChanges]) -> int:
    """Make a role and answer its id. Its level is plain: only the factory roles administer."""
    require(actor, "portal")
    labels = _labels(given.get("labels", {}))
    role = Role(key=_free_key(labels), labels=labels)
    _apply(role, given)
    role.save()
    audit(actor, "role_created", role=role.key, cells=role.cells, rights=role.rights)
    return role.pk


@transaction.atomic
def change_role(actor: Actor, role_id: int, **changes: Unpack[RoleChanges]) -> None:
    """Change a role; what the administrators' factory roles may do is fixed. Acts at everybody's next request."""
    require(actor, "portal")
    role = _role(role_id)
    if role.level != Role.Level.PLAIN and set(changes) - {"labels"}:
        raise Forbidden()
    before = {"cells": role.cells, "rights": role.rights}
    _apply(role, changes)
    role.save()
    audit(actor, "role_changed", role=role.key, before=before, after={"cells": role.cells, "rights": role.rights})
    announce()


@transaction.atomic
def close_role(actor: Actor, role_id: int, *, replace_with: int | None = None) -> None:
    """End a role; whoever has it gets the replacement. Factory roles stay. Raises RoleInUse, Forbidden."""
    require(actor, "portal")
    Portal.objects.select_for_update().get()
    role = _role(role_id)
    if role.is_factory or replace_with == role_id:
        raise Forbidden()
    holders = list(User.objects.filter(roles=role))
    if holders and replace_with is None:
        raise RoleInUse()
    if replace_with is not None:
        _role(replace_with).users.add(*holders)
    role.users.clear()
    Role.objects.filter(pk=role.pk).update(archived_at=timezone.now())
    audit(actor, "role_closed", role=role.key, replace_with=replace_with)
    announce()


def _apply(role: Role, given: RoleChanges) -> None:
    if "labels" in given:
        role.labels = _labels(given["labels"])
    if "cells" in given:
        role.cells = _cells(given["cells"])
    if "rights" in given:
        role.rights = _rights(given["rights"])


def _labels(given: Mapping[str, str]) -> dict[str, str]:
    labels = {language: text.strip() for language, text in given.items() if text.strip()}
    if not labels or not set(labels) <= set(LANGUAGES) or max(map(len, labels.values())) > LABEL_LONGEST:
        raise Refused(fields={"labels": [Message("people.labels_invalid")]})
    return labels


def _cells(given: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    for kind, actions in given.items():
        fits = _KIND.fullmatch(kind) and set(actions) <= set(ACTIONS) and set(actions.values()) <= set(SCOPES)
        if not fits:
            raise Refused(fields={"cells": [Message("people.cells_invalid", kind=kind[:64])]})
    return {kind: dict(actions) for kind, actions in given.items()}


def _rights(given: list[str]) -> list[str]:
    if not set(given) <= set(RIGHTS):
        raise Refused(fields={"rights": [Message("people.rights_invalid")]})
    return sorted(set(given))


def _free_key(labels: Mapping[str, str]) -> str:
    label = labels.get("en") or next(iter(labels.values()))
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:50] or "role"
    taken = set(Role.objects.filter(key__startswith=stem).values_list("key", flat=True))
    return next(key for key in (stem, *(f"{stem}_{n}" for n in range(2, 10_000))) if key not in taken)


def _role(role_id: int) -> Role:
    found = Role.objects.select_for_update().filter(pk=role_id, archived_at=None).first()
    if found is None:
        raise NotFound()
    return found
