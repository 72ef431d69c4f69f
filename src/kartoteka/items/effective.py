"""What all roles of a user come to: each cell of kind × action and each restricted field, with what it is owed to. It
reads the verdicts of `people.actor` and `items.field_access`, and has no rule of its own."""

from collections.abc import Iterable
from typing import Any

from kartoteka.items.access import AccessPolicy
from kartoteka.items.explaining import named, subject_of
from kartoteka.items.grants import Names
from kartoteka.people.actor import Action, Actor
from kartoteka.people.models import User
from kartoteka.people.principals import decode
from kartoteka.people.roles import ACTIONS, RIGHTS
from kartoteka.schema.catalogue import FieldSpec

Users = dict[int, dict[str, Any]]


def effective(policy: AccessPolicy, user_id: int) -> dict[str, Any]:
    """{user, active, level, cells: [{kind, action, scope, roles}], rights: [{right, has, roles}], fields: [{kind, key,
    labels, sees, by, visible_to}]}; of the asker, or, for administrators, of anybody. Raises NotFound, Forbidden.

    Only restricted fields stand in `fields`, and of those the ones that the asker sees: to him there are no others."""
    subject = subject_of(policy.actor, user_id)
    told: dict[str, Any] = {"user": named(user_id), "active": subject is not None, "level": "plain"}
    if subject is None:
        return told | {"cells": [], "rights": [], "fields": []}
    names = Names.read()
    return told | {
        "level": subject.level,
        "cells": _cells(policy, subject, names),
        "rights": _rights(subject, names),
        "fields": _fields(policy, AccessPolicy(subject, policy.catalogue), names),
    }


def _cells(policy: AccessPolicy, subject: Actor, names: Names) -> list[dict[str, Any]]:
    actions: tuple[Action, ...] = ACTIONS
    return [
        {
            "kind": kind,
            "action": action,
            "scope": subject.scope(kind, action),
            "roles": names.giving(subject, kind, action),
        }
        for kind in policy.catalogue.kinds
        for action in actions
    ]


def _rights(subject: Actor, names: Names) -> list[dict[str, Any]]:
    held = [names.roles[one] for one in subject.roles if one in names.roles]
    return [
        {
            "right": right,
            "has": subject.is_administrator or right in subject.rights,
            "roles": [
                one.pk for one in held if right in one.rights or (subject.is_administrator and one.level != "plain")
            ],
        }
        for right in RIGHTS
    ]


def _fields(asker: AccessPolicy, subject: AccessPolicy, names: Names) -> list[dict[str, Any]]:
    shown = [
        (kind, field)
        for kind in asker.catalogue.kinds.values()
        for field in kind.fields.values()
        if field.restricted and asker.sees(field)
    ]
    users = _users(field for _, field in shown)
    return [
        {
            "kind": kind.key,
            "key": field.key,
            "labels": field.labels,
            "sees": subject.sees(field),
            "by": _whose(field, subject.actor.field_principals(), names, users),
            "visible_to": _whose(field, frozenset(field.visible_to), names, users),
        }
        for kind, field in shown
    ]


def _users(fields: Iterable[FieldSpec]) -> Users:
    """Those whom these fields name, by their ids."""
    named = (decode(one) for field in fields for one in field.visible_to)
    found = User.objects.filter(pk__in={number for whose, number in named if whose == "user"})
    return {one.pk: {"id": one.pk, "name": one.name} for one in found}


def _whose(field: FieldSpec, principals: frozenset[int], names: Names, users: Users) -> list[dict[str, Any]]:
    """The users, departments and roles that the field is visible to and that these principals are."""
    return [_audience(*decode(one), names, users) for one in sorted(principals.intersection(field.visible_to))]


def _audience(whose: str, number: int, names: Names, users: Users) -> dict[str, Any]:
    if whose == "department":
        return {"department": names.department(number)}
    return {"role": number} if whose == "role" else {"user": users[number]}
