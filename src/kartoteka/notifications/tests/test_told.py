"""Who is told of what: of what others gave him, once, and never of what he may not read."""

from typing import Any

import pytest
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from kartoteka.items import service
from kartoteka.items.access import AccessPolicy
from kartoteka.items.handover import hand_over, take_back
from kartoteka.items.testing import company, firm_with_kinds, person, row
from kartoteka.notifications import inbox, preferences
from kartoteka.notifications.making import tell_of_job
from kartoteka.notifications.models import Notification
from kartoteka.notifications.tasks import tell_of_batch, tell_of_records
from kartoteka.people.models import User
from kartoteka.people.testing import Firm
from kartoteka.schema.catalogue import catalogue
from kartoteka.schema.fields import change_field
from kartoteka.timeline.models import Record

pytestmark = pytest.mark.django_db
TELL = "kartoteka.notifications.tasks.tell_of_records"


@pytest.fixture
def firm() -> Firm:
    return firm_with_kinds()


def worked(*, twice: bool = False) -> None:
    """The worker does the jobs that the writes so far have left."""
    for _ in range(2 if twice else 1):
        for name, task in ((TELL, tell_of_records), ("kartoteka.notifications.tasks.tell_of_batch", tell_of_batch)):
            for job in ProcrastinateJob.objects.filter(task_name=name).order_by("id"):
                task(**job.args)


def policy(firm: Firm, name: str) -> AccessPolicy:
    actor = firm.actor(name)
    return AccessPolicy(actor, catalogue(actor.schema_version))


def told(firm: Firm, name: str) -> list[tuple[str, str | None, int]]:
    """What somebody's inbox shows: kind, title, count."""
    lines = inbox.listed(policy(firm, name), state="open", cursor=None, limit=50)["items"]
    assert inbox.unread(policy(firm, name)) == len([one for one in lines if not one["read"]])
    return [(one["kind"], one["item"] and one["item"]["title"], one["count"]) for one in lines]


def give(firm: Firm, item: int, by: str = "anna", **values: Any) -> None:
    service.change(firm.actor(by), "person", item, version=row(item, "version"), values=values)


def test_whoever_becomes_responsible_is_told_once_by_whom(firm: Firm) -> None:
    made = person(firm)
    give(firm, made, responsible=firm.boris.user_id, managers=[firm.anna.user_id])
    worked(twice=True)
    assert told(firm, "boris") == [("responsible", "Erika Muster", 1)]
    line = inbox.listed(policy(firm, "boris"), state="open", cursor=None, limit=5)["items"][0]
    assert line["actor"] == {"id": firm.anna.user_id, "name": "Anna Test"}
    assert line["item"] == {"id": made, "kind": "person", "title": "Erika Muster"}
    assert told(firm, "anna") == []  # her own act made her a manager


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (lambda boris: {"responsible": boris}, "responsible"),
        (lambda boris: {"managers": [boris]}, "manager"),
        (lambda boris: {"observers": [boris]}, "observer"),
        (lambda boris: {"shares": [{"user": boris, "level": "read"}]}, "shared"),
    ],
)
def test_a_new_item_tells_whom_it_names(firm: Firm, values: Any, kind: str) -> None:
    person(firm, **values(firm.boris.user_id))
    worked(twice=True)
    assert told(firm, "boris") == [(kind, "Erika Muster", 1)]


def test_who_stays_named_is_not_told_again(firm: Firm) -> None:
    made = person(firm, managers=[firm.boris.user_id])
    worked()
    give(firm, made, managers=[firm.boris.user_id, firm.hela.user_id])
    worked()
    assert (len(told(firm, "boris")), told(firm, "hela")) == (1, [("manager", "Erika Muster", 1)])


def test_a_write_that_gives_nobody_anything_leaves_no_job(firm: Firm) -> None:
    made = person(firm)
    give(firm, made, description="Seen at the fair", access="read")
    company(firm, access="write")
    assert not ProcrastinateJob.objects.filter(task_name=TELL).exists()
    with transaction.atomic():
        give(firm, made, responsible=firm.boris.user_id)
        transaction.set_rollback(True)
    assert not ProcrastinateJob.objects.filter(task_name=TELL).exists()


def test_nobody_is_told_of_what_he_may_not_read_any_more(firm: Firm) -> None:
    made = person(firm)
    give(firm, made, shares=[{"user": firm.boris.user_id, "level": "read"}])
    give(firm, made, shares=[])
    worked()
    assert Notification.objects.count() == 0


def test_a_line_disappears_from_inbox_and_counter_when_its_item_may_no_longer_be_read(firm: Firm) -> None:
    made = person(firm, observers=[firm.boris.user_id])
    worked()
    assert len(told(firm, "boris")) == 1
    give(firm, made, observers=[])
    assert told(firm, "boris") == []
    give(firm, made, observers=[firm.boris.user_id])
    service.trash(firm.actor("anna"), "person", made)
    assert told(firm, "boris") == []
    service.restore(firm.actor("anna"), "person", made)
    assert len(told(firm, "boris")) == 1


def test_a_field_that_is_hidden_from_him_tells_him_nothing(firm: Firm) -> None:
    made = person(firm, observers=[firm.boris.user_id], access="read")
    worked()
    assert len(told(firm, "boris")) == 1
    hela = {"users": [firm.hela.user_id], "departments": [], "roles": []}
    change_field(firm.actor("paul"), "person", "observers", visible_to=hela)
    assert told(firm, "boris") == []
    other = person(firm, "hela", observers=[firm.boris.user_id], access="read")
    worked()
    assert not Notification.objects.filter(item_id=other).exists()
    assert made != other


def test_a_batch_tells_in_one_line_how_many_it_gave(firm: Firm) -> None:
    for number in range(3):
        person(firm, last_name=f"Muster{number}")
    company(firm)
    batch = hand_over(firm.actor("paul"), leaver=firm.anna.user_id, heir=firm.boris.user_id)
    worked(twice=True)
    assert told(firm, "boris") == [("responsible", None, 4)]
    take_back(firm.actor("paul"), batch, leaver=firm.anna.user_id)
    assert told(firm, "boris") == []


def test_a_batch_of_one_names_it(firm: Firm) -> None:
    person(firm)
    hand_over(firm.actor("paul"), leaver=firm.anna.user_id, heir=firm.boris.user_id)
    worked()
    assert told(firm, "boris") == [("responsible", "Erika Muster", 1)]


def test_a_silent_batch_tells_nobody(firm: Firm) -> None:
    person(firm)
    hand_over(firm.actor("paul"), leaver=firm.anna.user_id, heir=firm.boris.user_id)
    Record.objects.filter(batch_id__isnull=False).update(data={"silent": True})
    worked()
    assert told(firm, "boris") == []


def test_an_undo_tells_nobody(firm: Firm) -> None:
    made = person(firm)
    give(firm, made, responsible=firm.boris.user_id, managers=[firm.anna.user_id])
    record = Record.objects.latest("id").pk
    service.undo(firm.actor("paul"), "person", made, record=record)
    worked()
    assert told(firm, "anna") == []


def test_whoever_left_is_told_nothing(firm: Firm) -> None:
    person(firm, observers=[firm.boris.user_id])
    User.objects.filter(pk=firm.boris.user_id).update(is_active=False)
    worked()
    assert Notification.objects.count() == 0


def test_what_may_be_switched_off_stays_out_of_the_inbox(firm: Firm) -> None:
    preferences.change(firm.actor("boris"), {"observer": {"in_app": False}})
    person(firm, observers=[firm.boris.user_id])
    person(firm, managers=[firm.boris.user_id])
    worked()
    assert [kind for kind, _, _ in told(firm, "boris")] == ["manager"]


def test_the_end_of_a_work_is_told_once(firm: Firm) -> None:
    for _ in range(2):
        tell_of_job(firm.anna.user_id, subject="export:7:done", what="export", state="done", count=12)
    assert told(firm, "anna") == [("job", None, 1)]
    assert told(firm, "boris") == []
