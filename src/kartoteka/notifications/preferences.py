"""How somebody wants to be told of each kind: in the inbox, by mail. What matters to all stays in the inbox (D8)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from kartoteka.kit.errors import Message, Refused
from kartoteka.notifications.kinds.base import notification_kinds
from kartoteka.notifications.models import Preference
from kartoteka.people.actor import Actor
from kartoteka.people.rules import require_whole


@dataclass(frozen=True, slots=True)
class Way:
    """How somebody is told of one kind."""

    in_app: bool
    mail: bool


def of(user: int) -> dict[str, Way]:
    """By key of the kind. Who chose nothing is told in the inbox, and gets no mail."""
    chosen = {one.kind: one for one in Preference.objects.filter(user_id=user)}
    return {
        kind.key: Way(
            in_app=kind.always or (chosen[kind.key].in_app if kind.key in chosen else True),
            mail=chosen[kind.key].mail if kind.key in chosen else False,
        )
        for kind in notification_kinds()
    }


def shown(actor: Actor) -> list[dict[str, Any]]:
    """What the actor chose, and what he cannot switch off. Raises Forbidden for a token cut to some kinds."""
    require_whole(actor)
    kinds = notification_kinds()
    return [
        {"kind": key, "in_app": way.in_app, "mail": way.mail, "always": kinds[key].always}
        for key, way in of(actor.user_id).items()
    ]


@transaction.atomic
def change(actor: Actor, wanted: Mapping[str, Mapping[str, bool | None]]) -> None:
    """Set `in_app` and `mail` of the kinds named; what is missing stays. Raises Forbidden, and Refused for a kind that
    does not exist, or cannot be switched off."""
    require_whole(actor)
    kinds, now = notification_kinds(), of(actor.user_id)
    for key, ways in wanted.items():
        if key not in kinds:
            raise Refused(fields={key[:80]: [Message("notifications.no_such_kind")]})
        if kinds[key].always and ways.get("in_app") is False:
            raise Refused(fields={key: [Message("notifications.always")]})
        in_app, mail = ways.get("in_app"), ways.get("mail")
        Preference.objects.update_or_create(
            user_id=actor.user_id,
            kind=key,
            defaults={
                "in_app": now[key].in_app if in_app is None else in_app,
                "mail": now[key].mail if mail is None else mail,
            },
        )
