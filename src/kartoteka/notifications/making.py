"""Tells people: what records gave them, and how a long work of theirs ended. Runs in jobs, may run twice, acts once.

Whoever is told must be able to read the item, and the field that names him, when he is told; when it is shown to him
the inbox asks again.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any, Final

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from kartoteka.items.access import AccessPolicy
from kartoteka.items.titles import count_readable, titles
from kartoteka.mail import outbox
from kartoteka.notifications import preferences
from kartoteka.notifications.finding import gifts_of_batch, gifts_of_records
from kartoteka.notifications.gift import Gift
from kartoteka.notifications.kinds.base import notification_kinds
from kartoteka.notifications.live import announce
from kartoteka.notifications.models import Notification
from kartoteka.notifications.quiet import end_of_quiet
from kartoteka.people.authentication import actor_of
from kartoteka.schema.catalogue import catalogue

GATHERED: Final = timedelta(minutes=1)


@transaction.atomic
def tell_of_records(first: int, last: int) -> None:
    """Tell everybody whom these records gave an item, one line for each."""
    for user, gifts in _by_user(gifts_of_records(first, last)):
        policy = _policy(user)
        if policy is None:
            continue
        readable = titles(policy, (one.item for one in gifts))
        for gift in gifts:
            if gift.item in readable and _sees(policy, gift, readable[gift.item]["kind"]):
                _tell_of_item(gift)


@transaction.atomic
def tell_of_batch(batch: int) -> None:
    """Tell everybody whom the batch gave items, one line for all of them; the line's count grows with the batch."""
    for user, gifts in _by_user(gifts_of_batch(batch)):
        policy = _policy(user)
        if policy is None:
            continue
        for kind, own in groupby(sorted(gifts, key=lambda one: one.kind), key=lambda one: one.kind):
            _tell_of_many(policy, batch, kind, list(own))


@transaction.atomic
def tell_of_job(user: int, *, subject: str, **data: Any) -> None:
    """Tell somebody how a work that he asked for has ended. `subject` names that end, so that it is told once."""
    now = timezone.now()
    _tell(user, "job", f"job:{subject}", {"data": data, "at": now})


def _tell_of_item(gift: Gift) -> None:
    values: dict[str, Any] = {"item_id": gift.item, "actor_id": gift.actor, "at": gift.at}
    if notification_kinds()[gift.kind].gathers:
        if _gathered(gift):
            return
        values["upto"] = gift.record
    _tell(gift.user, gift.kind, f"{gift.kind}:{gift.record}:{gift.item}", values)


def _gathered(gift: Gift) -> bool:
    """Whether the line of this is there already: its own, or an unread one of the same doer, which it joins."""
    lines = Notification.objects.filter(user_id=gift.user, kind=gift.kind, item_id=gift.item)
    if lines.filter(upto__gte=gift.record).exists():
        return True
    unread = lines.filter(actor_id=gift.actor, read_at=None, done_at=None, snoozed_until=None)
    latest = unread.select_for_update().order_by("-id").first()
    if latest is None:
        return False
    values: dict[str, Any] = {"count": F("count") + 1, "at": gift.at, "upto": gift.record}
    unread.filter(pk=latest.pk).update(**values, **_again(latest, preferences.of(gift.user)[gift.kind], gift.at))
    announce([gift.user])
    return True


def _tell_of_many(policy: AccessPolicy, batch: int, kind: str, gifts: Sequence[Gift]) -> None:
    if any(one.fields for one in gifts):
        gifts = _seen(policy, gifts)
    items = {one.item for one in gifts}
    if any(not _sees_field(policy, kind, key) for key in policy.catalogue.kinds):
        return
    count = count_readable(policy, items)
    if not count:
        return
    latest = max(gifts, key=lambda one: one.record)
    single = len(items) == 1
    values = {
        "item_id": latest.item if single else None,
        "batch_id": None if single else batch,
        "actor_id": latest.actor,
        "at": latest.at,
        "count": count,
    }
    _tell(policy.actor.user_id, kind, f"{kind}:batch:{batch}", values)


def _tell(user: int, kind: str, subject: str, values: dict[str, Any]) -> None:
    """Write the line, unless the user switched this kind off; a line that is there already only learns its count."""
    wanted = preferences.of(user)[kind]
    if not (wanted.in_app or wanted.mail or wanted.digest):
        return
    ways = {"in_app": wanted.in_app, "waits_since": values["at"] if _in_digest(wanted) else None}
    line, made = Notification.objects.get_or_create(
        user_id=user, subject=subject, defaults={"kind": kind, **ways, **values}
    )
    if not made and line.count == values.get("count", 1):
        return
    if not made:
        Notification.objects.filter(pk=line.pk).update(**values, **_again(line, wanted, values["at"]))
    if wanted.mail:
        _post(line)
    if wanted.in_app:
        announce([user])


def _in_digest(wanted: preferences.Way) -> bool:
    """Whether a line waits for the letter of the day; none waits for a mail server that is set up one day."""
    return wanted.digest and outbox.is_possible()


def _again(line: Notification, wanted: preferences.Way, at: datetime) -> dict[str, Any]:
    """What has a line that grew wait for the letter of the day once more; one that waits still does so since before."""
    return {} if line.waits_since or not _in_digest(wanted) else {"waits_since": at, "digest": None}


def _post(line: Notification) -> None:
    """One mail for the line, however often it grows; that of a line that grows waits a little, and in the hours that
    its reader wants quiet any waits for their end."""
    now, reader = timezone.now(), actor_of(line.user_id, "ui")
    later = now + GATHERED if line.batch_id is not None or line.upto is not None else None
    quiet = end_of_quiet(reader, later or now) if reader else None
    later = quiet or later
    outbox.post("notification", line.pk, once=f"notification:{line.pk}", not_before=later)


def _by_user(gifts: Iterable[Gift]) -> list[tuple[int, list[Gift]]]:
    found = sorted(gifts, key=lambda one: (one.user, one.record))
    return [(user, list(own)) for user, own in groupby(found, key=lambda one: one.user)]


def _policy(user: int) -> AccessPolicy | None:
    """What the user may read now; None where he left."""
    actor = actor_of(user, "ui")
    return AccessPolicy(actor, catalogue(actor.schema_version)) if actor else None


def _seen(policy: AccessPolicy, gifts: Sequence[Gift]) -> list[Gift]:
    """Those that changed a field which he sees."""
    readable = titles(policy, (one.item for one in gifts))
    return [one for one in gifts if one.item in readable and _sees(policy, one, readable[one.item]["kind"])]


def _sees(policy: AccessPolicy, gift: Gift, item_kind: str) -> bool:
    if gift.fields:
        return not gift.fields.isdisjoint(policy.readable(item_kind))
    return _sees_field(policy, gift.kind, item_kind)


def _sees_field(policy: AccessPolicy, kind: str, item_kind: str) -> bool:
    """A field that is visible only to others does not exist for him: not by a notification either (RIGHTS, Fields)."""
    field = notification_kinds()[kind].field
    return field is None or field in policy.readable(item_kind)
