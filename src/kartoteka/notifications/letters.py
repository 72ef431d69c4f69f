"""The mails of notifications, written when they are sent: with what their receiver may read at that moment."""

from collections.abc import Sequence
from typing import Any, Final

from kartoteka.items.access import AccessPolicy
from kartoteka.kit.language import say
from kartoteka.mail.composers import Letter
from kartoteka.notifications.inbox import line_of, lines_of_digest
from kartoteka.notifications.models import Digest, Notification
from kartoteka.people.authentication import actor_of
from kartoteka.people.links import base_url
from kartoteka.people.models import Portal, User
from kartoteka.schema.catalogue import catalogue

LONGEST_TITLE: Final = 120
MOST_TOLD: Final = 100


def letter(line_id: int) -> Letter | None:
    """The mail about this line; None where the line is gone, done, or no longer its reader's to know."""
    found = Notification.objects.filter(pk=line_id).first()
    policy = _policy(found.user_id) if found else None
    line = line_of(policy, line_id) if policy else None
    if policy is None or line is None:
        return None
    user = User.objects.get(pk=policy.actor.user_id)
    said, link = _said(line, user.language), _link(line)
    return Letter(
        to=user.email,
        language=user.language,
        subject=said,
        text=say("mail.notice.body", user.language, name=user.name, said=said, link=link),
        links=(link,),
    )


def digest_letter(digest_id: int) -> Letter | None:
    """The mail of a day: what is new and unread, contact by contact; None where nothing of it is, or is no longer its
    reader's to know."""
    found = Digest.objects.filter(pk=digest_id).first()
    policy = _policy(found.user_id) if found else None
    lines = lines_of_digest(policy, digest_id) if policy else []
    if policy is None or not lines:
        return None
    user, portal = User.objects.get(pk=policy.actor.user_id), Portal.objects.get().name
    groups = _by_link(lines[:MOST_TOLD], user.language)
    told = [*groups.values(), *_rest(len(lines) - MOST_TOLD, user.language)]
    return Letter(
        to=user.email,
        language=user.language,
        subject=say("mail.digest.subject", user.language, portal=portal, count=len(lines)),
        text=say("mail.digest.body", user.language, name=user.name, portal=portal, told="\n\n".join(told)),
        links=(*groups, _inbox()),
    )


def _policy(user_id: int) -> AccessPolicy | None:
    """What the user may read now; None where he left."""
    actor = actor_of(user_id, "ui")
    return AccessPolicy(actor, catalogue(actor.schema_version)) if actor else None


def _by_link(lines: Sequence[dict[str, Any]], language: str) -> dict[str, str]:
    """What is said of each contact, above its link; what names no contact stands last."""
    said: dict[str, list[str]] = {}
    for line in sorted(lines, key=lambda one: one["item"] is None):
        said.setdefault(_link(line), []).append(f"– {_said(line, language)}")
    return {link: "\n".join([*sentences, link]) for link, sentences in said.items()}


def _rest(count: int, language: str) -> list[str]:
    return [f"{say('mail.digest.more', language, count=count)}\n{_inbox()}"] if count > 0 else []


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
    return f"{base_url()}/items/{item['kind']}/{item['id']}" if item else _inbox()


def _inbox() -> str:
    return f"{base_url()}/notifications"
