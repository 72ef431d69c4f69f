"""What one-time links do: the first set-up, accepting an invitation, a new password. Signing in afterwards is the
caller's."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from kartoteka.people.audit import announce, audit
from kartoteka.people.links import LinkDead, Purpose, find_link, make_link, use_up
from kartoteka.people.models import OneTimeLink, Portal, User
from kartoteka.people.passwords import change_password, check_password_rules
from kartoteka.people.roles import PORTAL_ADMIN
from kartoteka.people.service import create_user
from kartoteka.people.values import checked_language, checked_time_zone


@dataclass(frozen=True)
class Welcome:
    """What the page behind a link shows."""

    purpose: str
    email: str
    name: str


@dataclass(frozen=True)
class FirstStart:
    """What the first set-up asks for."""

    email: str
    first_name: str = ""
    last_name: str = ""
    language: str = "en"
    portal_name: str | None = None
    country: str | None = None
    currency: str | None = None
    time_zone: str | None = None


@transaction.atomic
def set_up_link() -> str | None:
    """The address of the first set-up while nobody is there yet, else None; without a base URL only its path.
    The links of earlier starts work too, until one is used."""
    portal = Portal.objects.select_for_update().get()
    if portal.set_up_at is not None or User.objects.exists():
        return None
    return f"{settings.BASE_URL.rstrip('/')}/welcome/{make_link(Purpose.SET_UP, None)}"


def look(secret: str) -> Welcome:
    """What this link is for; it stays usable. Raises LinkDead."""
    link = find_link(secret)
    return Welcome(link.purpose, link.user.email if link.user else "", link.user.name if link.user else "")


@transaction.atomic
def use(secret: str, *, password: str, first_start: FirstStart | None = None) -> User:
    """Use the link up: the user whose password this now is. Of many at once one succeeds (R26). Raises LinkDead, and
    Refused for a bad password, after which the link still works."""
    link = find_link(secret)
    user = _first_user(link, first_start, password) if link.user is None else _with_password(link, link.user, password)
    announce(user.pk)
    return user


@transaction.atomic
def reset_secret(email: str) -> tuple[User, str] | None:
    """A link to a new password for whoever has this e-mail; None for nobody. Only its mail may be sent, and nothing
    shown: who asks must not learn whether the e-mail is known."""
    user = User.objects.filter(email=email.strip().lower(), is_active=True).first()
    return (user, make_link(Purpose.PASSWORD, user)) if user else None


def _with_password(link: OneTimeLink, user: User, password: str) -> User:
    check_password_rules(password, user)
    use_up(link)
    change_password(user.pk, password)
    audit(None, "password_set", user=user.pk, purpose=link.purpose)
    return User.objects.get(pk=user.pk)


def _first_user(link: OneTimeLink, given: FirstStart | None, password: str) -> User:
    portal = Portal.objects.select_for_update().get()
    if given is None or portal.set_up_at is not None or User.objects.exists():
        raise LinkDead()
    check_password_rules(password, User(email=given.email, first_name=given.first_name, last_name=given.last_name))
    use_up(link)
    made = create_user(
        None,
        email=given.email,
        first_name=given.first_name,
        last_name=given.last_name,
        roles=[PORTAL_ADMIN],
        language=given.language,
        password=password,
    )
    _set_up(portal, given)
    return User.objects.get(pk=made.user_id)


def _set_up(portal: Portal, given: FirstStart) -> None:
    chosen: dict[str, Any] = {
        "name": given.portal_name,
        "country": given.country,
        "currency": given.currency,
        "time_zone": checked_time_zone(given.time_zone) if given.time_zone else None,
        "language": checked_language(given.language),
        "set_up_at": timezone.now(),
    }
    for key, value in chosen.items():
        if value is not None:
            setattr(portal, key, value)
    portal.schema_version += 1
    portal.save()
