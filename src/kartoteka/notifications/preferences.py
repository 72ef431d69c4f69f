"""How somebody wants to be told of each kind: in the inbox; by the browsers that he lets show what stands there; by
mail at once, or in the letter of the day. What matters to all stays in the inbox (D8)."""

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
    """How somebody is told of one kind; of `mail` and `digest` one at most is true, and `push` only with `in_app`."""

    in_app: bool
    push: bool
    mail: bool
    digest: bool


def of(user: int) -> dict[str, Way]:
    """By key of the kind. Who chose nothing is told in the inbox, by browsers as the kind says, and gets no mail."""
    chosen = {one.kind: one for one in Preference.objects.filter(user_id=user)}
    return {kind.key: _way(kind, chosen.get(kind.key)) for kind in notification_kinds()}


def shown(actor: Actor) -> list[dict[str, Any]]:
    """What the actor chose, and what he cannot switch off. Raises Forbidden for a token cut to some kinds."""
    require_whole(actor)
    kinds = notification_kinds()
    return [{"kind": key, **asdict(way), "always": kinds[key].always} for key, way in of(actor.user_id).items()]


@transaction.atomic
def change(actor: Actor, wanted: Mapping[str, Wanted]) -> None:
    """Set `in_app`, `push`, `mail` and `digest` of the kinds named; what is missing stays, but that `mail` ends
    `digest` and the other way round. Raises Forbidden, and Refused for a kind that does not exist, or cannot be
    switched off, or is to be told by mail in both ways, or by browsers without standing in the inbox that they read."""
    require_whole(actor)
    now = of(actor.user_id)
    for key, ways in wanted.items():
        given = _given(key, ways, now)
        Preference.objects.update_or_create(user_id=actor.user_id, kind=key, defaults=given)


def _way(kind: NotificationKind, chosen: Preference | None) -> Way:
    if chosen is None:
        return Way(in_app=True, push=kind.push, mail=False, digest=False)
    in_app = kind.always or chosen.in_app
    push = kind.push if chosen.push is None else chosen.push
    return Way(in_app=in_app, push=in_app and push, mail=chosen.mail, digest=chosen.digest)


def _given(key: str, ways: Wanted, now: Mapping[str, Way]) -> dict[str, bool]:
    """What is to be stored of a kind: all of it, but for `push` only what was said of it now."""
    if key not in now:
        raise Refused(fields={key[:80]: [Message("notifications.no_such_kind")]})
    if notification_kinds()[key].always and ways.get("in_app") is False:
        raise Refused(fields={key: [Message("notifications.always")]})
    if ways.get("mail") and ways.get("digest"):
        raise Refused(fields={key: [Message("notifications.one_mail")]})
    after = _changed(now[key], ways)
    if ways.get("push") and not after.in_app:
        raise Refused(fields={key: [Message("notifications.push_in_app")]})
    return {name: value for name, value in asdict(after).items() if name != "push" or ways.get("push") is not None}


def _changed(way: Way, wanted: Wanted) -> Way:
    given = {name: value for name, value in wanted.items() if value is not None}
    if given.get("mail"):
        given["digest"] = False
    elif given.get("digest"):
        given["mail"] = False
    return replace(way, **given)
