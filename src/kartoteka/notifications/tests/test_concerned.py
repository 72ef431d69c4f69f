"""Who hears of what others did to items: followers, whom a note names, the people of a department."""

from datetime import UTC, datetime
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from kartoteka.items import marks, service
from kartoteka.items.handover import hand_over
from kartoteka.items.testing import firm_with_kinds, person
from kartoteka.kit.errors import Refused
from kartoteka.mail.models import Mail, Server
from kartoteka.mail.sending import send_waiting
from kartoteka.mail.testing import free_port, mail_server
from kartoteka.notifications import inbox, preferences, quiet
from kartoteka.notifications.models import Notification
from kartoteka.notifications.tests.test_told import TELL, give, policy, told, worked
from kartoteka.people.models import User
from kartoteka.people.testing import Firm
from kartoteka.schema.fields import change_field

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    return firm_with_kinds()


@pytest.fixture
def followed(firm: Firm) -> int:
    made = person(firm, access="write")
    marks.put_mark(firm.actor("boris"), "person", made, "followed")
    return made


def lines(firm: Firm, name: str) -> list[dict[str, Any]]:
    return inbox.listed(policy(firm, name), state="open", cursor=None, limit=50)["items"]


def test_a_follower_hears_of_changes_and_notes_of_others_but_not_of_his_own(firm: Firm, followed: int) -> None:
    give(firm, followed, description="Seen at the fair")
    service.comment(firm.actor("anna"), "person", followed, text="Called back.")
    give(firm, followed, by="boris", description="Mine")
    service.comment(firm.actor("boris"), "person", followed, text="Mine, too.")
    worked(twice=True)
    assert told(firm, "boris") == [("noted", "Erika Muster", 1), ("followed", "Erika Muster", 1)]
    assert lines(firm, "boris")[0]["actor"]["name"] == "Anna Test"
    assert (told(firm, "anna"), told(firm, "hela")) == ([], [])


def test_what_the_same_person_goes_on_to_change_joins_the_line_that_is_unread(firm: Firm, followed: int) -> None:
    for text in ("One", "Two", "Three"):
        give(firm, followed, description=text)
        worked(twice=True)
    assert told(firm, "boris") == [("followed", "Erika Muster", 3)]
    give(firm, followed, by="paul", description="Another hand")
    worked()
    assert [count for _, _, count in told(firm, "boris")] == [1, 3]
    inbox.mark(policy(firm, "boris"), [one["id"] for one in lines(firm, "boris")], read=True)
    give(firm, followed, description="After he looked")
    worked(twice=True)
    assert [count for _, _, count in told(firm, "boris")] == [1, 1, 3]


def test_what_is_told_of_one_item_is_worked_through_in_turn_though_two_work(firm: Firm, followed: int) -> None:
    other = person(firm, access="write")
    marks.put_mark(firm.actor("boris"), "person", other, "followed")
    for text, item in (("One", followed), ("Two", followed), ("Three", other)):
        give(firm, item, description=text)
    locks = ProcrastinateJob.objects.filter(task_name=TELL).order_by("-id").values_list("lock", flat=True)[:3]
    assert list(locks) == [f"{TELL}/{item}" for item in (other, followed, followed)]


def test_a_change_of_fields_that_he_may_not_see_is_not_told(firm: Firm, followed: int) -> None:
    hela = {"users": [firm.hela.user_id], "departments": [], "roles": []}
    change_field(firm.actor("paul"), "person", "description", visible_to=hela)
    give(firm, followed, by="hela", description="Hidden from him")
    worked()
    assert not Notification.objects.exists()
    give(firm, followed, by="hela", description="Hidden again", first_name="Erna")
    worked()
    assert told(firm, "boris") == [("followed", "Erna Muster", 1)]


def test_a_follower_who_lost_the_item_hears_nothing(firm: Firm, followed: int) -> None:
    give(firm, followed, access="private")
    service.comment(firm.actor("anna"), "person", followed, text="Between us.", mentions=[firm.boris.user_id])
    worked()
    assert (Notification.objects.count(), told(firm, "boris")) == (0, [])


def test_who_is_given_what_he_follows_hears_it_once(firm: Firm, followed: int) -> None:
    give(firm, followed, responsible=firm.boris.user_id)
    worked()
    assert told(firm, "boris") == [("responsible", "Erika Muster", 1)]


def test_a_write_that_nobody_follows_leaves_no_job(firm: Firm) -> None:
    made = person(firm, access="write")
    marks.put_mark(firm.actor("boris"), "person", made, "favourite")
    marks.put_mark(firm.actor("anna"), "person", made, "followed")
    give(firm, made, description="Her own")
    service.comment(firm.actor("anna"), "person", made, text="Her own.")
    assert not ProcrastinateJob.objects.filter(task_name=TELL).exists()


def test_a_note_tells_whom_it_names(firm: Firm, followed: int) -> None:
    boris = firm.boris.user_id
    service.comment(firm.actor("anna"), "person", followed, text="@Boris Test, call her.", mentions=[boris, boris])
    worked(twice=True)
    assert told(firm, "boris") == [("mention", "Erika Muster", 1)]
    with pytest.raises(Refused):
        service.comment(firm.actor("anna"), "person", followed, text="x", mentions=[987_654])


def test_a_share_with_a_department_tells_its_people_and_those_below_it(firm: Firm) -> None:
    department = User.objects.get(pk=firm.hela.user_id).department
    assert department is not None
    inside = set(User.objects.filter(department__path__contains=[department.pk]).values_list("pk", flat=True))
    assert firm.hela.user_id in inside
    for made in (person(firm, "paul"), person(firm, "paul", shares=[{"department": department.pk, "level": "read"}])):
        give(firm, made, by="paul", shares=[{"department": department.pk, "level": "write"}])
        worked(twice=True)
        held = Notification.objects.filter(item_id=made, kind="shared")
        assert sorted(held.values_list("user_id", flat=True)) == sorted(inside - {firm.paul.user_id})


def test_what_many_followed_items_had_done_to_them_is_one_line(firm: Firm) -> None:
    made = [person(firm, access="write", last_name=name) for name in ("Alt", "Neu", "Rot")]
    for item in made[:2]:
        marks.put_mark(firm.actor("boris"), "person", item, "followed")
    hand_over(firm.actor("paul"), leaver=firm.anna.user_id, heir=firm.hela.user_id)
    worked(twice=True)
    assert told(firm, "boris") == [("followed", None, 2)]


def test_quiet_hours_hold_the_mail_and_not_the_line(firm: Firm) -> None:
    boris = firm.actor("boris")
    User.objects.filter(pk=boris.user_id).update(time_zone="Europe/Rome")
    preferences.change(boris, {"manager": {"mail": True}})
    port = free_port()
    Server.objects.create(pk=1, host="127.0.0.1", port=port, security="none", sender="crm@firma.test")
    quiet.set_hours(boris, {"begins": "00:00", "ends": "23:59"})
    person(firm, managers=[boris.user_id])
    worked()
    assert told(firm, "boris") == [("manager", "Erika Muster", 1)]
    waiting = Mail.objects.get()
    assert waiting.not_before is not None
    with mail_server(port) as box:
        send_waiting()
        assert box.taken == []
        Mail.objects.update(not_before=datetime(2026, 1, 1, tzinfo=UTC))
        send_waiting()
        assert len(box.taken) == 1


@pytest.mark.parametrize(
    ("begins", "ends", "now", "until"),
    [
        ("20:00", "07:00", "2026-11-23T19:30", "2026-11-24T07:00+01:00"),
        ("20:00", "07:00", "2026-11-23T03:00", "2026-11-23T07:00+01:00"),
        ("20:00", "07:00", "2026-11-23T06:00", None),
        ("20:00", "07:00", "2026-11-23T18:59", None),
        ("12:00", "13:30", "2026-11-23T11:15", "2026-11-23T13:30+01:00"),
        ("12:00", "13:30", "2026-11-23T12:30", None),
    ],
)
def test_quiet_hours_end_by_the_clock_of_whoever_wants_them(
    firm: Firm, begins: str, ends: str, now: str, until: str | None
) -> None:
    User.objects.filter(pk=firm.boris.user_id).update(time_zone="Europe/Rome")
    boris = firm.actor("boris")
    quiet.set_hours(boris, {"begins": begins, "ends": ends})
    assert quiet.shown(boris) == {"begins": begins, "ends": ends}
    found = quiet.end_of_quiet(boris, datetime.fromisoformat(now).replace(tzinfo=UTC))
    assert found == (datetime.fromisoformat(until) if until else None)


@pytest.mark.parametrize(("begins", "ends", "field"), [("25:00", "07:00", "begins"), ("07:00", "07:00", "ends")])
def test_hours_that_are_none_are_refused(firm: Firm, begins: str, ends: str, field: str) -> None:
    with pytest.raises(Refused) as refused:
        quiet.set_hours(firm.actor("boris"), {"begins": begins, "ends": ends})
    assert list(refused.value.fields or {}) == [field]
    quiet.set_hours(firm.actor("boris"), None)
    assert quiet.shown(firm.actor("boris")) is None


def test_a_dead_mail_server_loses_no_notification(firm: Firm) -> None:
    boris = firm.actor("boris")
    preferences.change(boris, {"manager": {"mail": True}})
    port = free_port()
    Server.objects.create(pk=1, host="127.0.0.1", port=port, security="none", sender="crm@firma.test")
    for number in range(5):
        person(firm, last_name=f"Muster{number}", managers=[boris.user_id])
    worked(twice=True)
    send_waiting()
    assert Mail.objects.filter(state="waiting").count() == 5
    Server.objects.update(resume_at=None)
    with mail_server(port) as box:
        while send_waiting():
            pass
    assert sorted(letter["Subject"][-7:] for letter in box.letters) == [f"Muster{number}" for number in range(5)]
