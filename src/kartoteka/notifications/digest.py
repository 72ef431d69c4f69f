"""The letter of the day: at which time of his day somebody gets it, and for whom it is due. Its words are `letters`.

It goes at the hour that its reader chose for it, in his quiet hours too: he chose that hour himself. Only one that is
posted so late that other quiet hours have begun, since no worker ran, waits for their end.
"""

import logging
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Exists, Max, Min, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from kartoteka.mail import outbox
from kartoteka.notifications.models import Digest, DigestTime, Notification, Preference
from kartoteka.notifications.quiet import FORM, end_of_quiet, time_of_day
from kartoteka.people.actor import Actor
from kartoteka.people.authentication import actor_of
from kartoteka.people.models import Portal
from kartoteka.people.rules import require_whole

_log = logging.getLogger(__name__)
USUAL: Final = time(8)


def shown(actor: Actor) -> str:
    """When the actor's letter is written, by his clock. Raises Forbidden for a token cut to some kinds."""
    require_whole(actor)
    chosen = DigestTime.objects.filter(pk=actor.user_id).first()
    return (chosen.at if chosen else USUAL).strftime(FORM)


@transaction.atomic
def set_time(actor: Actor, typed: str) -> None:
    """Have it written at another time. Raises Forbidden, Refused where that is no time."""
    require_whole(actor)
    DigestTime.objects.update_or_create(pk=actor.user_id, defaults={"at": time_of_day("digest_at", typed)})


def latest_moment(at: time, zone: str, now: datetime) -> datetime:
    """When this time of the day was last, by the clock of that zone. A time that the clock leaps over comes as much
    later as the leap is long; of one that it shows twice, the first counts."""
    here = ZoneInfo(zone)
    today = now.astimezone(here).date()
    days = (today - timedelta(days=back) for back in range(3))
    moments = (datetime.combine(day, at, here) for day in days)
    return next(one for one in moments if one.timestamp() <= now.timestamp())


def post_due(now: datetime) -> None:
    """Post the letter of everybody for whom something has waited since before his hour, if he had none for that day.
    Who was away at the hour, the worker or its server, changes nothing but when that is found."""
    if not outbox.is_possible():
        return
    for user, day, moment in _due(now):
        try:
            _post(user, day, moment, now)
        except Exception:  # one that cannot be posted stops no other (R24)
            _log.exception("The mail of the day of user %s cannot be posted.", user)


@transaction.atomic
def _post(user: int, day: date, moment: datetime, now: datetime) -> None:
    reader = actor_of(user, "ui")
    if reader is None:
        return
    digest, made = Digest.objects.get_or_create(user_id=user, day=day)
    if not made:
        return
    _waiting(now).filter(user_id=user).update(waits_since=None, digest=digest)
    quiet = end_of_quiet(reader, now)
    late = None if quiet == end_of_quiet(reader, moment) else quiet
    if not outbox.post("digest", digest.pk, once=f"digest:{digest.pk}", not_before=late):
        transaction.set_rollback(True)


def _due(now: datetime) -> list[tuple[int, date, datetime]]:
    """Whose letter is due: the user, the day, and the moment it was due."""
    since = Min(Coalesce("snoozed_until", "waits_since"))
    waiting = list(_waiting(now).values_list("user_id", "user__time_zone").annotate(since=since).order_by("user_id"))
    if not waiting:
        return []
    users = [user for user, _, _ in waiting]
    times = dict(DigestTime.objects.filter(pk__in=users).values_list("pk", "at"))
    last = dict(Digest.objects.filter(user_id__in=users).values_list("user_id").annotate(Max("day")))
    portal = Portal.objects.values_list("time_zone", flat=True).first()
    due = []
    for user, zone, oldest in waiting:
        moment = latest_moment(times.get(user, USUAL), zone or portal or "UTC", now)
        day = moment.date()
        if oldest <= moment and (user not in last or last[user] < day):
            due.append((user, day, moment))
    return due


def _waiting(now: datetime) -> QuerySet[Notification]:
    """The unread lines of the inbox that stand in no letter yet, of users who are still here and still wish mails of
    their kind: what waited when he chose mails at once is not lost."""
    awake = Q(snoozed_until=None) | Q(snoozed_until__lte=now)
    same = Preference.objects.filter(user_id=OuterRef("user_id"), kind=OuterRef("kind"))
    wished = Exists(same.filter(Q(mail=True) | Q(digest=True)))
    waiting = Notification.objects.filter(waits_since__isnull=False, read_at=None, done_at=None, user__is_active=True)
    return waiting.filter(awake, wished)
