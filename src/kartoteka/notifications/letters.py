"""The mails of notifications, written when they are sent: with what their receiver may read at that moment."""

from typing import Any, Final

from kartoteka.items.access import AccessPolicy
from kartoteka.kit.language import say
from kartoteka.mail.composers import Letter
from kartoteka.notifications.inbox import line_of
from kartoteka.notifications.models import Notification
from kartoteka.people.authentication import actor_of
from kartoteka.people.links import base_url
from kartoteka.people.models import User
from kartoteka.schema.catalogue import catalogue

LONGEST_TITLE: Final = 120


def letter(line_id: int) -> Letter | None:
    """The mail about this line; None where the line is gone, done, or no longer its reader's to know."""
    found = Notification.objects.filter(pk=line_id).first()
    actor = actor_of(found.user_id, "ui") if found else None
    if actor is None:
        return None
    line = line_of(AccessPolicy(actor, catalogue(actor.schema_version)), line_id)
    if line is None:
        return None
    user = User.objects.get(pk=actor.user_id)
    said, link = _said(line, user.language), _link(line)
    return Letter(
        to=user.email,
        language=user.language,
        subject=said,
        text=say("mail.notice.body", user.language, name=user.name, said=said, link=link),
        link=link,
    )


def _said(line: dict[str, Any], language: str) -> str:
    if line["kind"] == "job":
        data = line["data"]
        return say(f"notice.job.{data.get('what')}_{data.get('state')}", language, name=data.get("name", ""))
    who = line["actor"]["name"] if line["actor"] else say("notice.program", language)
    if line["item"]:
        title = line["item"]["title"]
        shown = title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1]}…"
        return say(f"notice.{line['kind']}", language, who=who, title=shown)
    return say(f"notice.many.{line['kind']}", language, who=who, count=line["count"])


def _link(line: dict[str, Any]) -> str:
    item = line["item"]
    return f"{base_url()}/items/{item['kind']}/{item['id']}" if item else f"{base_url()}/notifications"
