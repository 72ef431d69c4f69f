"""What may be seen of people: users, departments and roles, as the HTTP interface shows them."""

from collections.abc import Iterable
from typing import Any

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef

from kartoteka.kit.errors import NotFound
from kartoteka.people.actor import Actor
from kartoteka.people.models import ApiToken, Department, Role, User
from kartoteka.people.rules import require_whole

Row = dict[str, Any]


def users_shown(actor: Actor, user_id: int | None = None) -> list[Row]:
    """Every user, by name: who they are to everybody; roles and sign-ins only to administrators, and to himself."""
    factors = Authenticator.objects.filter(user=OuterRef("pk")).exclude(type=Authenticator.Type.RECOVERY_CODES)
    found = (
        User.objects.select_related("department")
        .prefetch_related("roles")
        .annotate(second_factor=Exists(factors))
        .order_by("last_name", "first_name", "id")
    )
    chosen = found if user_id is None else found.filter(pk=user_id)
    whole = actor.is_administrator and (actor.scopes is None or "*" in actor.scopes)
    return [_user(one, whole=whole or one.pk == actor.user_id) for one in chosen]


def user_shown(actor: Actor, user_id: int) -> Row:
    """One user. Raises NotFound."""
    found = users_shown(actor, user_id)
    if not found:
        raise NotFound()
    return found[0]


def departments_shown() -> list[Row]:
    """The departments, closed ones too: items may still be shared with them."""
    return [
        {"id": one.pk, "name": one.name, "parent": one.parent_id, "archived": one.archived_at is not None}
        for one in Department.objects.order_by("name", "id")
    ]


def department_shown(department_id: int) -> Row:
    """One department."""
    return next(one for one in departments_shown() if one["id"] == department_id)


def roles_shown(actor: Actor, *, say: Any) -> list[Row]:
    """The roles: their names to everybody, what they allow only to administrators. `say` picks one of the labels."""
    require_whole(actor)
    return [_role(one, label=say(one.labels), whole=actor.is_administrator) for one in Role.objects.order_by("id")]


def tokens_shown(tokens: Iterable[ApiToken]) -> list[Row]:
    """Tokens without their secrets, which nobody has any more."""
    return [
        {
            "id": one.pk,
            "name": one.name,
            "scopes": one.scopes,
            "created_at": moment(one.created_at),
            "last_used_at": moment(one.last_used_at),
        }
        for one in tokens
    ]


def moment(at: Any) -> str | None:
    """RFC 3339 in UTC."""
    return None if at is None else at.isoformat().replace("+00:00", "Z")


def _user(user: Any, *, whole: bool) -> Row:
    shown: Row = {
        "id": user.pk,
        "name": user.name,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "email": user.email,
        "department": user.department_id,
        "active": user.is_active,
    }
    if whole:
        shown |= {
            "language": user.language,
            "roles": sorted(role.key for role in user.roles.all() if role.archived_at is None),
            "invited": user.last_login is None and not user.has_usable_password(),
            "last_login": moment(user.last_login),
            "second_factor": user.second_factor,
        }
    return shown


def _role(role: Role, *, label: str, whole: bool) -> Row:
    shown: Row = {
        "id": role.pk,
        "key": role.key,
        "label": label,
        "labels": role.labels,
        "level": role.level,
        "is_factory": role.is_factory,
        "archived": role.archived_at is not None,
    }
    return shown | ({"cells": role.cells, "rights": role.rights} if whole else {})
