"""When the letter of the day is due: at his hour, by his clock, once a day, whatever was away meanwhile."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kartoteka.items import marks
from kartoteka.items.testing import person
from kartoteka.kit.errors import Refused
from kartoteka.mail.models import Mail
from kartoteka.mail.testing import free_port
from kartoteka.notifications import digest, quiet
from kartoteka.notifications.models import Digest, Notification
from kartoteka.notifications.tests.test_digest import firm_with_digests, lines_of
from kartoteka.notifications.tests.test_told import give, worked
from kartoteka.people.models import User
from kartoteka.people.testing import Firm

pytestmark = pytest.mark.django_db
ZONES = (
    "Europe/Rome",
    "America/New_York",
    "Asia/Kolkata",
    "Pacific/Auckland",
    "America/St_Johns",
    "Pacific/Kiritimati",
)


@pytest.fixture
def firm() -> Firm:
    return firm_with_digests(free_port())


def at(line: Notification, told_at: str) -> None:
    Notification.objects.filter(pk=line.pk).update(waits_since=datetime.fromisoformat(told_at))


def posted(moment: str) -> int:
    """How many letters there are after the jobs of this moment, twice done."""
    for _ in range(2):
        digest.post_due(datetime.fromisoformat(moment))
    return Digest.objects.count()


def test_the_letter_is_due_at_his_hour_by_his_clock(firm: Firm) -> None:
    at(lines_of(firm, 1)[0], "2026-11-23T12:00+01:00")
    digest.set_time(firm.actor("boris"), "17:30")
    assert [posted(f"2026-11-23T{clock}Z") for clock in ("16:29:59", "16:30", "18:00")] == [0, 1, 1]


def test_a_worker_that_was_away_at_the_hour_sends_the_letter_when_it_is_back_once(firm: Firm) -> None:
    before, after, late = lines_of(firm, 3)
    at(before, "2026-11-22T20:00+01:00")
    at(after, "2026-11-23T10:00+01:00")
    at(late, "2026-11-25T10:00+01:00")
    assert posted("2026-11-25T11:00+01:00") == 1
    assert Notification.objects.filter(waits_since__isnull=False).count() == 0
    assert Digest.objects.get().day == date(2026, 11, 25)
    assert posted("2026-11-26T08:00+01:00") == 1


def test_there_is_one_letter_a_day_and_what_is_late_comes_the_next(firm: Firm) -> None:
    early, behind = lines_of(firm, 2)
    at(early, "2026-11-23T07:00+01:00")
    Notification.objects.filter(pk=behind.pk).update(waits_since=None)
    assert posted("2026-11-23T08:00+01:00") == 1
    at(behind, "2026-11-23T07:59+01:00")
    digest.set_time(firm.actor("boris"), "12:00")
    assert [posted(f"2026-11-{moment}+01:00") for moment in ("23T08:01", "23T12:00", "24T11:59", "24T12:00")] == [
        1,
        1,
        1,
        2,
    ]


def test_a_line_that_grows_after_the_hour_is_late_for_no_letter(firm: Firm) -> None:
    """It waits since what it told first, however long the worker was away."""
    made = person(firm, access="write")
    marks.put_mark(firm.actor("boris"), "person", made, "followed")
    give(firm, made, description="One")
    worked()
    at(Notification.objects.get(), "2026-11-23T07:50+01:00")
    give(firm, made, description="Two")
    worked()
    assert [posted(f"2026-11-23T{clock}+01:00") for clock in ("07:59", "08:30")] == [0, 1]


@pytest.mark.parametrize(
    ("zone", "due"),
    [
        ("America/New_York", "2026-11-23T13:00Z"),
        ("Asia/Kolkata", "2026-11-23T02:30Z"),
        ("", "2026-11-23T07:00Z"),
    ],
)
def test_each_gets_it_by_the_clock_of_his_own_zone(firm: Firm, zone: str, due: str) -> None:
    """Who chose none lives in the portal's, Berlin's."""
    User.objects.filter(pk=firm.boris.user_id).update(time_zone=zone)
    at(lines_of(firm, 1)[0], "2026-11-22T20:00Z")
    Digest.objects.create(user_id=firm.boris.user_id, day=date(2026, 11, 22))
    moment = datetime.fromisoformat(due)
    assert [posted(one.isoformat()) for one in (moment - timedelta(minutes=1), moment)] == [1, 2]


def test_who_moves_west_gets_no_second_letter_for_a_day_that_he_had(firm: Firm) -> None:
    Digest.objects.create(user_id=firm.boris.user_id, day=date(2026, 11, 24))
    User.objects.filter(pk=firm.boris.user_id).update(time_zone="America/New_York")
    at(lines_of(firm, 1)[0], "2026-11-23T07:00-05:00")
    assert [posted(f"2026-11-{moment}-05:00") for moment in ("23T09:00", "24T09:00", "25T08:00")] == [1, 1, 2]


@pytest.mark.parametrize(
    ("hour", "now", "latest"),
    [
        ("08:00", "2026-03-29T06:00Z", "2026-03-29T06:00Z"),  # the clock went forward in the night
        ("08:00", "2026-03-29T05:59Z", "2026-03-28T07:00Z"),
        ("02:30", "2026-03-29T01:29Z", "2026-03-28T01:30Z"),  # half past two does not exist that night
        ("02:30", "2026-03-29T01:30Z", "2026-03-29T01:30Z"),
        ("02:30", "2026-10-25T00:30Z", "2026-10-25T00:30Z"),  # it exists twice
        ("02:30", "2026-10-25T01:30Z", "2026-10-25T00:30Z"),
        ("08:00", "2026-10-25T06:59Z", "2026-10-24T06:00Z"),
    ],
)
def test_when_the_clocks_change_the_hour_stays_the_hour(hour: str, now: str, latest: str) -> None:
    found = digest.latest_moment(time.fromisoformat(hour), "Europe/Rome", datetime.fromisoformat(now))
    assert found.timestamp() == datetime.fromisoformat(latest).timestamp()


@given(
    hour=st.times().map(lambda one: one.replace(second=0, microsecond=0)),
    zone=st.sampled_from(ZONES),
    now=st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)),
)
def test_the_latest_moment_is_each_day_once(hour: time, zone: str, now: datetime) -> None:
    """It is past, less than a day and an hour; at it, it is itself; the day after has the next, at the same hour."""
    latest = digest.latest_moment(hour, zone, now)
    passed = now.timestamp() - latest.timestamp()
    assert 0 <= passed < 25 * 3600
    assert digest.latest_moment(hour, zone, latest) == latest
    following = digest.latest_moment(hour, zone, now + timedelta(hours=25))
    assert (following.date() - latest.date()).days in (1, 2)
    assert (following.time(), latest.time()) == (hour, hour)
    shown = datetime.fromtimestamp(latest.timestamp(), ZoneInfo(zone))
    assert shown.date() == latest.date()
    assert shown.time() == hour or _leapt(latest)


def _leapt(moment: datetime) -> bool:
    return moment.astimezone(UTC).astimezone(moment.tzinfo).time() != moment.time()


@pytest.mark.parametrize(
    ("hour", "now", "until"),
    [
        ("06:00", "2026-11-23T06:00+01:00", None),  # within his quiet hours, as he chose
        ("06:00", "2026-11-23T06:59+01:00", None),
        ("06:00", "2026-11-23T22:00+01:00", "2026-11-24T07:00+01:00"),  # those of the next night
        ("19:30", "2026-11-23T19:30+01:00", None),
        ("19:30", "2026-11-23T22:00+01:00", "2026-11-24T07:00+01:00"),  # late
    ],
)
def test_the_hour_that_he_chose_goes_before_his_quiet_hours(firm: Firm, hour: str, now: str, until: str | None) -> None:
    quiet.set_hours(firm.actor("boris"), {"begins": "20:00", "ends": "07:00"})
    digest.set_time(firm.actor("boris"), hour)
    at(lines_of(firm, 1)[0], "2026-11-22T20:00+01:00")
    posted(now)
    assert Mail.objects.get().not_before == (datetime.fromisoformat(until) if until else None)


def test_an_hour_that_is_none_is_refused(firm: Firm) -> None:
    assert digest.shown(firm.actor("boris")) == "08:00"
    with pytest.raises(Refused) as refused:
        digest.set_time(firm.actor("boris"), "25:00")
    assert list(refused.value.fields or {}) == ["digest_at"]
