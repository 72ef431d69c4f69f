"""What one-time links do: the first set-up, accepting an invitation, a new password. Signing in afterwards is the
caller's."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from kartoteka.kit.errors import Forbidden, Refused
from kartoteka.people.audit import announce, audit
from kartoteka.people.links import LinkDead, Purpose, find_link, make_link, use_up
from kartoteka.people.models import OneTimeLink, Portal, User
from kartoteka.people.passwords import change_password, check_password_rules
from kartoteka.people.portal import change_portal
from kartoteka.people.roles import PORTAL_ADMIN
from kartoteka.people.service import create_user
from kartoteka.people.values import checked_language


@dataclass(frozen=True)
class Welcome:
    """What the page behind a link shows."""

    purpose: str
    email: str
    name: str
    portal: str
    password_least: int


@dataclass(frozen=True)
class Given:
    """What the page behind a link sends. Only the password counts for a new password; the portal's settings only
    for the first set-up. Empty means not given."""

    password: str
    email: str = ""
    first_name: str = ""
    last_name: str = ""
    language: str = ""
    portal_name: str = ""
    country: str = ""
    currency: str = ""
    time_zone: str = ""


@transaction.atomic
def set_up_link() -> str | None:
    """The address of the first set-up while nobody is there yet, else None; without a base URL only its path.
    The links of earlier starts work too, until one is used."""
    portal = Portal.objects.select_for_update().get()
    if portal.set_up_at is not None or User.objects.filter(is_active=True).exists():
        return None
    return f"{settings.BASE_URL.rstrip('/')}/welcome/{make_link(Purpose.SET_UP, None)}"


def look(secret: str) -> Welcome:
    """What this link is for; it stays usable. Raises LinkDead."""
    link = find_link(secret)
    email, name = (link.user.email, link.user.name) if link.user else ("", "")
    portal = Portal.objects.get()
    return Welcome(link.purpose, email, "" if name == email else name, portal.name, portal.password_least)


@transaction.atomic
def use(secret: str, given: Given) -> User:
    """Use the link up: the user whose password this now is. Of many at once one succeeds (R26). Raises LinkDead, and
    Refused for a bad password, after which the link still works."""
    link = find_link(secret)
    user = _first_user(link, given) if link.user is None else _with_password(link, link.user, given)
    announce(user.pk)
    return user


@transaction.atomic
def reset_secret(email: str) -> tuple[User, str] | None:
    """A link to a new password for whoever has this e-mail; None for nobody. Only its mail may be sent, and nothing
    shown: who asks must not learn whether the e-mail is known."""
    user = User.objects.filter(email=email.strip().lower(), is_active=True).first()
    return (user, make_link(Purpose.PASSWORD, user)) if user else None


def _with_password(link: OneTimeLink, user: User, given: Given) -> User:
    if given.email and given.email.strip().lower() != user.email:
        raise Forbidden()  # an invitation is for the one who was invited (S28)
    check_password_rules(given.password, user)
    use_up(link)
    if link.purpose == Purpose.INVITATION:
        _introduce(user, given)
    change_password(user.pk, given.password)
    audit(None, "password_set", user=user.pk, purpose=link.purpose)
    return User.objects.get(pk=user.pk)


def _introduce(user: User, given: Given) -> None:
    """Somebody invited says how he is called, and which language he speaks."""
    if given.first_name or given.last_name:
        user.first_name, user.last_name = given.first_name, given.last_name
    if given.language:
        user.language = checked_language(given.language)
    user.save(update_fields=["first_name", "last_name", "language"])


def _first_user(link: OneTimeLink, given: Given) -> User:
    portal = Portal.objects.select_for_update().get()
    if portal.set_up_at is not None or User.objects.filter(is_active=True).exists():
        raise LinkDead()
    check_password_rules(given.password, User(email=given.email, first_name=given.first_name))
    use_up(link)
    made = create_user(
        None,
        email=given.email,
        first_name=given.first_name,
        last_name=given.last_name,
        roles=[PORTAL_ADMIN],
        language=given.language or portal.language,
        password=given.password,
    )
    _set_up(given)
    return User.objects.get(pk=made.user_id)


def _set_up(given: Given) -> None:
    chosen: dict[str, Any] = {
        "name": given.portal_name,
        "country": given.country,
        "currency": given.currency,
        "time_zone": given.time_zone,
        "language": given.language,
    }
    try:
        change_portal(None, **{key: value for key, value in chosen.items() if value})
    except Refused as refused:
        renamed = {"name": "portal", "time_zone": "timezone"}
        raise Refused(fields={renamed.get(key, key): said for key, said in refused.fields.items()}) from refused
    Portal.objects.update(set_up_at=timezone.now())
