"""A user's open sessions: listing and closing them. Signing in is `sign_in`; who may is `service`."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils import timezone

from kartoteka.kit.errors import NotFound
from kartoteka.people.actor import Actor
from kartoteka.people.rules import require_whole


@dataclass(frozen=True)
class OpenSession:
    """A browser in which the user is signed in; `is_current` marks the one that asks."""

    id: int
    created_at: datetime
    last_seen_at: datetime
    ip: str
    user_agent: str
    is_current: bool


def open_sessions(actor: Actor, *, current_key: str | None) -> list[OpenSession]:
    """The actor's own open sessions, the newest first. Raises Forbidden for a token cut to some kinds."""
    require_whole(actor)
    alive = Session.objects.filter(expire_date__gt=timezone.now()).values("session_key")
    found = UserSession.objects.filter(user_id=actor.user_id, session_key__in=alive).order_by("-created_at")
    return [
        OpenSession(one.pk, one.created_at, one.last_seen_at, one.ip, one.user_agent, one.session_key == current_key)
        for one in found
    ]


def close_session(actor: Actor, session_id: int) -> None:
    """Close one of the actor's own sessions; another's, or none, is NotFound. A token cut to some kinds: Forbidden."""
    require_whole(actor)
    found = UserSession.objects.filter(pk=session_id, user_id=actor.user_id).first()
    if found is None:
        raise NotFound()
    _close([found.session_key])


def close_all_sessions(user_id: int) -> None:
    """Close every session of a user: he is deactivated, or his password changed."""
    _close(UserSession.objects.filter(user_id=user_id).values_list("session_key", flat=True))


def _close(keys: Iterable[str]) -> None:
    ended = list(keys)
    Session.objects.filter(session_key__in=ended).delete()
    UserSession.objects.filter(session_key__in=ended).delete()
