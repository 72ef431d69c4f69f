"""Making and changing users: invite, change, deactivate, bring back. Links are `welcome`'s, roles `role_service`'s."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypedDict, Unpack

from django.db import IntegrityError, transaction
from django.utils import timezone

from kartoteka.kit.errors import DomainError, Forbidden, Message, NotFound, Refused
from kartoteka.people.actor import Actor
from kartoteka.people.audit import announce, audit
from kartoteka.people.links import Purpose, kill_links, make_link
from kartoteka.people.models import ApiToken, Department, Portal, Role, User
from kartoteka.people.roles import EMPLOYEE
from kartoteka.people.rules import (
    require,
    require_another_administrator,
    require_grantable,
    require_reach,
    require_whole,
)
from kartoteka.people.sessions import close_all_sessions
from kartoteka.people.sign_in_rules import check_may_be_invited
from kartoteka.people.values import checked_email, checked_language, checked_time_zone

HandOver = Callable[..., int | None]
OF_HIMSELF: Final = frozenset({"first_name", "last_name", "language", "time_zone", "preferences"})


class EmailTaken(DomainError):
    """409: a user with this e-mail exists, active or not."""

    code = "value_taken"
    status = 409


class Profile(TypedDict, total=False):
    """What may be changed of a user; a key that is absent stays as it is. `roles` are keys."""

    first_name: str
    last_name: str
    email: str
    language: str
    time_zone: str
    preferences: dict[str, Any]
    department: int | None
    roles: Sequence[str]


@dataclass(frozen=True)
class Invited:
    """A new user, and the secret of the link by which he sets his password (None where he has one already)."""

    user_id: int
    secret: str | None


@transaction.atomic
def create_user(
    actor: Actor | None,
    *,
    email: str,
    first_name: str = "",
    last_name: str = "",
    roles: Sequence[str] = (EMPLOYEE,),
    department: int | None = None,
    language: str | None = None,
    password: str | None = None,
) -> Invited:
    """Make a user and, without a password, an invitation. Raises EmailTaken, Forbidden, Refused.

    Administrators may, each up to his own level; the operator at the command line (None) everything."""
    require(actor, "crm")
    given = _roles(roles)
    require_grantable(actor, given)
    address = checked_email(email)
    if actor is not None:
        check_may_be_invited(address)
    user = User(
        email=address,
        first_name=first_name.strip(),
        last_name=last_name.strip(),
        language=checked_language(language or Portal.objects.get().language),
        department=_department(department),
    )
    _set_first_password(user, password)
    _save(user)
    user.roles.set(given)
    audit(actor, "user_created", user=user.pk, roles=[role.key for role in given])
    return Invited(user.pk, None if password else make_link(Purpose.INVITATION, user))


@transaction.atomic
def change_user(actor: Actor, user_id: int, **changes: Unpack[Profile]) -> None:
    """Change a user. Everybody changes his own name, language and time zone; an administrator the rest, save roles,
    which are the portal administrators'. Raises NotFound, Forbidden, EmailTaken, LastAdministrator, Refused."""
    _lock_portal()
    user = _user(user_id)
    _require_change(actor, user, set(changes))
    before = {"email": user.email, "department": user.department_id}
    if "roles" in changes:
        _change_roles(actor, user, changes["roles"])
    _apply(user, changes)
    if user.email != before["email"]:
        kill_links(user.pk)
    audit(actor, "user_changed", user=user.pk, changed=sorted(changes), before=before)
    announce(user.pk) if not {"department", "roles"} & set(changes) else announce()


@transaction.atomic
def deactivate(actor: Actor, user_id: int, *, heir: int | None = None, hand_over: HandOver | None = None) -> int | None:
    """End everything a user can do, now: sessions, tokens, links, streams. With an heir all his items go to him as one
    batch, whose id is answered. Raises NotFound, Forbidden, LastAdministrator."""
    require(actor, "crm")
    _lock_portal()
    user = _user(user_id)
    require_reach(actor, user)
    if user.pk == actor.user_id:
        raise Forbidden()
    require_another_administrator(user)
    User.objects.filter(pk=user.pk).update(is_active=False, deactivated_at=timezone.now())
    ApiToken.objects.filter(user=user, revoked_at=None).update(revoked_at=timezone.now())
    kill_links(user.pk)
    close_all_sessions(user.pk)
    batch = _hand_over(actor, user, heir, hand_over)
    audit(actor, "user_deactivated", user=user.pk, heir=heir, batch=batch)
    announce(user.pk)
    return batch


@transaction.atomic
def take_back(actor: Actor, user_id: int, *, batch: int, taken_back: Callable[..., int]) -> int:
    """Undo the hand-over of a leaver's items; the id of the batch by which they return. Raises NotFound, Forbidden."""
    require(actor, "crm")
    user = _user(user_id)
    require_reach(actor, user)
    made = taken_back(actor, batch, leaver=user.pk)
    audit(actor, "hand_over_undone", user=user.pk, batch=batch)
    return made


@transaction.atomic
def reactivate(actor: Actor, user_id: int) -> str:
    """Bring a deactivated user back; his tokens stay revoked. The answer is the secret of a link to a new password."""
    require(actor, "crm")
    user = _user(user_id)
    require_reach(actor, user)
    user.is_active, user.deactivated_at = True, None
    user.set_unusable_password()
    user.save(update_fields=["is_active", "deactivated_at", "password"])
    audit(actor, "user_reactivated", user=user.pk)
    announce()
    return make_link(Purpose.INVITATION, user)


@transaction.atomic
def invite_again(actor: Actor, user_id: int) -> str:
    """A new link for somebody who never signed in (an administrator's act), or to a new password for somebody who
    did (a portal administrator's: it opens his account). Earlier links stop working."""
    user = _user(user_id)
    invited = user.last_login is None and not user.has_usable_password()
    require(actor, "crm" if invited else "portal")
    require_reach(actor, user)
    if not user.is_active:
        raise Forbidden()
    audit(actor, "link_made", user=user.pk)
    return make_link(Purpose.INVITATION if invited else Purpose.PASSWORD, user)


def _require_change(actor: Actor, user: User, keys: set[str]) -> None:
    require_whole(actor)
    if user.pk == actor.user_id and keys <= OF_HIMSELF:
        return
    require(actor, "portal" if "roles" in keys else "crm")
    require_reach(actor, user)


def _change_roles(actor: Actor, user: User, keys: Sequence[str]) -> None:
    given = _roles(keys)
    require_grantable(actor, given)
    if not any(role.level == Role.Level.PORTAL for role in given):
        require_another_administrator(user)
    before = sorted(role.key for role in user.roles.all())
    user.roles.set(given)
    audit(actor, "roles_changed", user=user.pk, before=before, after=sorted(role.key for role in given))


def _apply(user: User, changes: Profile) -> None:
    if "email" in changes:
        user.email = checked_email(changes["email"])
    if "language" in changes:
        user.language = checked_language(changes["language"])
    if "time_zone" in changes:
        user.time_zone = checked_time_zone(changes["time_zone"])
    if "department" in changes:
        user.department = _department(changes["department"])
    user.first_name = changes.get("first_name", user.first_name).strip()
    user.last_name = changes.get("last_name", user.last_name).strip()
    user.preferences = changes.get("preferences", user.preferences)
    _save(user)


def _hand_over(actor: Actor, user: User, heir: int | None, hand_over: HandOver | None) -> int | None:
    if heir is None:
        return None
    if heir == user.pk or not User.objects.filter(pk=heir, is_active=True).exists():
        raise Refused(fields={"hand_over_to": [Message("people.no_such_user")]})
    if hand_over is None:
        raise Refused(fields={"hand_over_to": [Message("people.nothing_to_hand_over")]})
    return hand_over(actor, leaver=user.pk, heir=heir)


def _set_first_password(user: User, password: str | None) -> None:
    if password is None:
        user.set_unusable_password()
    else:
        user.set_password(password)


def _save(user: User) -> None:
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError as error:
        raise EmailTaken(fields={"email": [Message("people.email_taken")]}) from error


def _user(user_id: int) -> User:
    found = User.objects.select_for_update().filter(pk=user_id).first()
    if found is None:
        raise NotFound()
    return found


def _roles(keys: Sequence[str]) -> list[Role]:
    found = list(Role.objects.filter(key__in=keys, archived_at=None))
    if len(found) != len(set(keys)):
        raise Refused(fields={"roles": [Message("people.no_such_role")]})
    return found


def _department(department_id: int | None) -> Department | None:
    if department_id is None:
        return None
    found = Department.objects.filter(pk=department_id, archived_at=None).first()
    if found is None:
        raise Refused(fields={"department": [Message("people.no_such_department")]})
    return found


def _lock_portal() -> None:
    """One change of people's rights at a time, so that two never take away the last administrator together."""
    Portal.objects.select_for_update().get()
