"""One-time links: making, looking at and using up. Only digests are kept; what a link lets one do is `welcome`."""

import json
import secrets
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.utils import timezone

from kartoteka.kit.errors import DomainError
from kartoteka.people.authentication import digest
from kartoteka.people.models import OneTimeLink, User

Purpose = OneTimeLink.Purpose
_LASTS: Final = {
    Purpose.SET_UP: timedelta(days=7),
    Purpose.INVITATION: timedelta(days=7),
    Purpose.PASSWORD: timedelta(hours=1),
}


class LinkDead(DomainError):
    """404: the link was used, is too old, or never existed; nothing tells which."""

    code = "link_dead"
    status = 404


def make_link(purpose: Purpose, user: User | None, *, beside: bool = False) -> str:
    """The secret of a new link, shown once. Earlier open links of this user stop working, unless this one is to work
    `beside` them: a mailed invitation beside the one that was shown."""
    if user is not None and not beside:
        kill_links(user.pk)
    secret = secrets.token_urlsafe(32)
    OneTimeLink.objects.create(
        user=user, purpose=purpose, digest=digest(secret), expires_at=timezone.now() + _LASTS[purpose]
    )
    return secret


def find_link(secret: str) -> OneTimeLink:
    """The open link with this secret, which stays open. Raises LinkDead."""
    found = (
        OneTimeLink.objects.select_related("user")
        .filter(digest=digest(secret), used_at=None, expires_at__gt=timezone.now())
        .first()
    )
    if found is None or (found.user is not None and not found.user.is_active):
        raise LinkDead()
    return found


def use_up(link: OneTimeLink) -> None:
    """Take the link in the caller's transaction: of many who try at once, one does. Raises LinkDead for the others."""
    taken = OneTimeLink.objects.filter(pk=link.pk, used_at=None).update(used_at=timezone.now())
    if not taken:
        raise LinkDead()


def kill_links(user_id: int) -> None:
    """End the user's open links: his password or e-mail changed, or he is deactivated."""
    OneTimeLink.objects.filter(user_id=user_id, used_at=None).delete()


def link_url(secret: str) -> str:
    """The address to open, under the configured base URL; never from what a request says of its host (S58)."""
    return f"{base_url()}/welcome/{secret}"


def base_url() -> str:
    """KARTOTEKA_BASE_URL, else the address at which `up` serves this data directory."""
    if settings.BASE_URL:
        return str(settings.BASE_URL).rstrip("/")
    try:
        address = json.loads((settings.DATA / "run" / "address.json").read_text())
        return str(address["url"]).rstrip("/")
    except (OSError, ValueError, KeyError, TypeError):
        return "http://127.0.0.1:8000"
