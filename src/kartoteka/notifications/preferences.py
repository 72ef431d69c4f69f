"""How somebody wants to be told of each kind: in the inbox; by mail at once, or in the letter of the day. What matters
to all stays in the inbox (D8)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from django.db import transaction

from kartoteka.kit.errors import Message, Refused
from kartoteka.notifications.kinds.base import NotificationKind, notification_kinds
from kartoteka.notifications.models import Preference
from kartoteka.people.actor import Actor
from kartoteka.people.rules import require_whole

Wanted = Mapping[str, bool | None]


@dataclass(frozen=True, slots=True)
class Way:
    """How somebody is told of one kind; of `mail` and `digest` one at most is true."""

    in_app: bool
    mail: bool
    digest: bool


def of(user: int) -> dict[str, Way]:
    """By key of the kind. Who chose nothing is told in the inbox, and gets no mail."""
    chosen = {one.kind: one for one in Preference.objects.filter(user_id=user)}
    return {kind.key: _way(kind, chosen.get(kind.key)) for kind in notification_kinds()}


def shown(actor: Actor) -> list[dict[str, Any]]:
    """What the actor chose, and what he cannot switch off. Raises Forbidden for a token cut to some kinds."""
    require_whole(actor)
    kinds = notification_kinds()
    return [{"kind": key, **asdict(way), "always": kinds[key].always} for key, way in of(actor.user_id).items()]


@transaction.atomic
def change(actor: Actor, wanted: Mapping[str, Wanted]) -> None:
    """Set `in_app`, `mail` and `digest` of the kinds named; what is missing stays, but that `mail` ends `digest` and
    the other way round. Raises Forbidden, and Refused for a kind that does not exist, or cannot be switched off, or is
    to be told by mail in both ways."""
    require_whole(actor)
    kinds, now = notification_kinds(), of(actor.user_id)
    for key, ways in wanted.items():
        if key not in kinds:
            raise Refused(fields={key[:80]: [Message("notifications.no_such_kind")]})
        if kinds[key].always and ways.get("in_app") is False:
            raise Refused(fields={key: [Message("notifications.always")]})
        if ways.get("mail") and ways.get("digest"):
            raise Refused(fields={key: [Message("notifications.one_mail")]})
        Preference.objects.update_or_create(user_id=actor.user_id, kind=key, defaults=asdict(_changed(now[key], ways)))


def _way(kind: NotificationKind, chosen: Preference | None) -> Way:
    if chosen is None:
        return Way(in_app=True, mail=False, digest=False)
    return Way(in_app=kind.always or chosen.in_app, mail=chosen.mail, digest=chosen.digest)


def _changed(way: Way, wanted: Wanted) -> Way:
    given = {name: value for name, value in wanted.items() if value is not None}
    if given.get("mail"):
        given["digest"] = False
    elif given.get("digest"):
        given["mail"] = False
    return replace(way, **given)
