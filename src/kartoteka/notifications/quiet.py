"""The hours in which somebody wants no mails, nor to be told by a browser: read, set, and until when they last. The
inbox knows none."""

from datetime import datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.db import transaction

from kartoteka.kit.errors import Message, Refused
from kartoteka.notifications.models import QuietHours
from kartoteka.people.actor import Actor
from kartoteka.people.rules import require_whole

FORM: Final = "%H:%M"


def shown(actor: Actor) -> dict[str, str] | None:
    """When they begin and end, None where there are none. Raises Forbidden for a token cut to some kinds."""
    require_whole(actor)
    hours = QuietHours.objects.filter(pk=actor.user_id).first()
    return {"begins": hours.begins.strftime(FORM), "ends": hours.ends.strftime(FORM)} if hours else None


@transaction.atomic
def set_hours(actor: Actor, wanted: dict[str, Any] | None) -> None:
    """Set them, or take them away. Raises Forbidden, Refused where they would last no time or are no times."""
    require_whole(actor)
    if wanted is None:
        QuietHours.objects.filter(pk=actor.user_id).delete()
        return
    times = {name: time_of_day(name, wanted[name]) for name in ("begins", "ends")}
    if times["begins"] == times["ends"]:
        raise Refused(fields={"ends": [Message("notifications.quiet_empty")]})
    QuietHours.objects.update_or_create(pk=actor.user_id, defaults=times)


def end_of_quiet(actor: Actor, now: datetime) -> datetime | None:
    """When the hours in which this user wants quiet are over, by his clock; None outside them."""
    hours = QuietHours.objects.filter(pk=actor.user_id).first()
    if hours is None:
        return None
    local = now.astimezone(ZoneInfo(actor.time_zone))
    clock = local.time()
    over_midnight = hours.begins > hours.ends
    inside = clock >= hours.begins or clock < hours.ends if over_midnight else hours.begins <= clock < hours.ends
    if not inside:
        return None
    day = local.date() + timedelta(days=1 if over_midnight and clock >= hours.begins else 0)
    return datetime.combine(day, hours.ends, tzinfo=local.tzinfo)


def time_of_day(name: str, typed: str) -> time:
    """What was typed into the field of that name. Raises Refused where it is no time."""
    try:
        return datetime.strptime(typed, FORM).time()
    except ValueError:
        raise Refused(fields={name: [Message("notifications.quiet_time")]}) from None
