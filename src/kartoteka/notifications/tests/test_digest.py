"""The letter of the day: what is new and unread, contact by contact, once a day at its reader's hour."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from kartoteka.items import marks, service
from kartoteka.items.testing import firm_with_kinds, person, row
from kartoteka.mail.models import Mail, Server
from kartoteka.mail.sending import send_waiting
from kartoteka.mail.testing import Postbox, free_port, mail_server
from kartoteka.notifications import digest, inbox, preferences
from kartoteka.notifications.making import tell_of_job
from kartoteka.notifications.models import Digest, Notification
from kartoteka.notifications.tests.test_told import give, policy, told, worked
from kartoteka.people.models import Portal, User
from kartoteka.people.testing import Firm
from kartoteka.schema.fields import change_field

pytestmark = pytest.mark.django_db
NEXT_DAY = timedelta(hours=25)  # a day may have as many


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def firm(settings, port: int) -> Firm:
    settings.BASE_URL = "https://crm.firma.test"
    return firm_with_digests(port)


def firm_with_digests(port: int) -> Firm:
    """Boris is told of what he is given once a day, at eight in Rome, by the mail server at this port."""
    made = firm_with_kinds()
    Server.objects.create(pk=1, host="127.0.0.1", port=port, security="none", sender="crm@firma.test")
    Portal.objects.update_or_create(pk=1, defaults={"name": "Nordhafen"})
    User.objects.filter(pk=made.boris.user_id).update(time_zone="Europe/Rome")
    daily(made, "manager", "observer", "followed", "noted", "job")
    return made


@pytest.fixture
def box(firm: Firm, port: int) -> Iterator[Postbox]:
    with mail_server(port) as one:
        yield one


def daily(firm: Firm, *kinds: str, name: str = "boris") -> None:
    preferences.change(firm.actor(name), {kind: {"digest": True} for kind in kinds})


def sent(at: datetime | None = None) -> None:
    """The jobs of a moment, by default a long day from now, when what was just told is due for everybody."""
    digest.post_due(at or datetime.now(UTC) + NEXT_DAY)
    send_waiting()


def lines_of(firm: Firm, count: int) -> list[Notification]:
    for number in range(count):
        tell_of_job(firm.boris.user_id, subject=f"export:{number}", what="export", state="done")
    return list(Notification.objects.order_by("id"))


def test_what_is_new_comes_once_a_day_contact_by_contact_in_his_language(firm: Firm, box: Postbox) -> None:
    User.objects.filter(pk=firm.boris.user_id).update(language="it")
    first = person(firm, managers=[firm.boris.user_id], observers=[firm.boris.user_id])
    second = person(firm, last_name="Bauer", managers=[firm.boris.user_id])
    tell_of_job(firm.boris.user_id, subject="export:1", what="export", state="done")
    worked(twice=True)
    assert Mail.objects.count() == 0
    sent()
    sent()
    assert [receivers for _, receivers, _ in box.taken] == [["boris@kartoteka.test"]]
    assert box.letters[0]["Subject"] == "Nordhafen: 4 nuove notifiche"
    groups = box.texts[0].split("\n\n")[2:5]
    assert [one.rsplit("\n", 1)[1] for one in groups] == [
        f"https://crm.firma.test/items/person/{second}",
        f"https://crm.firma.test/items/person/{first}",
        "https://crm.firma.test/notifications",
    ]
    assert groups[0].startswith("– Anna Test ti ha aggiunto tra i responsabili di Erika Bauer\n")
    assert [one.count("– ") for one in groups] == [1, 2, 1]
    page = box.letters[0].get_body(("html",))
    assert page is not None
    assert page.get_content().count("<a href=") == 3


def test_with_nothing_new_there_is_no_letter(firm: Firm, box: Postbox) -> None:
    person(firm, managers=[firm.boris.user_id])
    worked()
    inbox.mark(policy(firm, "boris"), list(Notification.objects.values_list("pk", flat=True)), read=True)
    sent()
    assert (Mail.objects.count(), Digest.objects.count()) == (0, 0)


def test_what_is_read_before_the_letter_goes_is_not_in_it(firm: Firm, box: Postbox) -> None:
    person(firm, managers=[firm.boris.user_id])
    person(firm, last_name="Bauer", managers=[firm.boris.user_id])
    worked()
    digest.post_due(datetime.now(UTC) + NEXT_DAY)
    read = Notification.objects.order_by("id")[0]
    inbox.mark(policy(firm, "boris"), [read.pk], read=True)
    send_waiting()
    assert ("Muster" in box.texts[0], "Bauer" in box.texts[0]) == (False, True)


def test_s08_the_letter_tells_nothing_that_he_may_not_read_when_it_is_sent(firm: Firm, box: Postbox) -> None:
    hidden = person(firm, managers=[firm.boris.user_id])
    person(firm, last_name="Bauer", managers=[firm.boris.user_id])
    worked()
    digest.post_due(datetime.now(UTC) + NEXT_DAY)
    service.change(firm.actor("anna"), "person", hidden, version=row(hidden, "version"), values={"managers": []})
    send_waiting()
    assert box.letters[0]["Subject"] == "Nordhafen: 1 new notification"
    assert ("Muster" in box.texts[0], f"/person/{hidden}" in box.texts[0]) == (False, False)


def test_a_field_that_he_may_not_see_names_him_in_no_letter(firm: Firm, box: Postbox) -> None:
    person(firm, managers=[firm.boris.user_id], observers=[firm.boris.user_id])
    worked()
    digest.post_due(datetime.now(UTC) + NEXT_DAY)
    change_field(firm.actor("paul"), "person", "managers", visible_to={"users": [firm.anna.user_id]})
    send_waiting()
    assert ("manager" in box.texts[0], "an observer of Erika Muster" in box.texts[0]) == (False, True)


def test_a_letter_of_which_nothing_may_be_read_is_none(firm: Firm, box: Postbox) -> None:
    made = person(firm, managers=[firm.boris.user_id])
    worked()
    digest.post_due(datetime.now(UTC) + NEXT_DAY)
    give(firm, made, managers=[])
    send_waiting()
    assert (box.taken, Mail.objects.get().state) == ([], "dropped")


def test_who_left_gets_no_letter(firm: Firm, box: Postbox) -> None:
    person(firm, managers=[firm.boris.user_id])
    worked()
    digest.post_due(datetime.now(UTC) + NEXT_DAY)
    User.objects.filter(pk=firm.boris.user_id).update(is_active=False)
    send_waiting()
    assert (box.taken, Mail.objects.get().state) == ([], "dropped")
    Notification.objects.update(waits_since=timezone.now(), digest=None)
    sent(datetime.now(UTC) + 2 * NEXT_DAY)
    assert Mail.objects.count() == 1


def test_a_dead_mail_server_loses_no_letter(firm: Firm, port: int) -> None:
    person(firm, managers=[firm.boris.user_id])
    worked()
    sent()
    assert Mail.objects.get().state == "waiting"
    Server.objects.update(resume_at=None)
    with mail_server(port) as box:
        send_waiting()
        send_waiting()
    assert len(box.taken) == 1
    assert "Erika Muster" in box.texts[0]


def test_nothing_waits_for_a_mail_server_that_is_set_up_one_day(firm: Firm) -> None:
    Server.objects.all().delete()
    person(firm, managers=[firm.boris.user_id])
    worked()
    assert [one.waits_since for one in Notification.objects.all()] == [None]


def test_a_mail_server_that_is_taken_away_leaves_the_lines_waiting(firm: Firm) -> None:
    person(firm, managers=[firm.boris.user_id])
    worked()
    Server.objects.all().delete()
    sent()
    assert (Notification.objects.get().waits_since is None, Digest.objects.count()) == (False, 0)


def test_what_goes_at_once_is_not_told_again_once_a_day(firm: Firm, box: Postbox) -> None:
    preferences.change(firm.actor("boris"), {"manager": {"mail": True}})
    person(firm, managers=[firm.boris.user_id])
    worked()
    send_waiting()
    daily(firm, "manager")
    sent()
    assert [one["Subject"] for one in box.letters] == ["Anna Test made you a manager of Erika Muster"]


@pytest.mark.parametrize(("instead", "letters"), [({"digest": False}, 0), ({"mail": True}, 1)])
def test_who_wishes_no_mails_any_more_gets_no_letter(
    firm: Firm, box: Postbox, instead: dict[str, bool], letters: int
) -> None:
    """Whoever wishes them at once still gets what waited."""
    person(firm, managers=[firm.boris.user_id])
    worked()
    preferences.change(firm.actor("boris"), {"manager": instead})
    sent()
    assert (len(box.taken), Mail.objects.count()) == (letters, letters)


def test_by_the_letter_alone_stays_out_of_the_inbox(firm: Firm, box: Postbox) -> None:
    preferences.change(firm.actor("boris"), {"observer": {"in_app": False}})
    person(firm, observers=[firm.boris.user_id])
    worked()
    sent()
    assert (told(firm, "boris"), len(box.taken)) == ([], 1)


def test_what_was_put_off_comes_in_the_letter_after_its_time(firm: Firm, box: Postbox) -> None:
    person(firm, managers=[firm.boris.user_id])
    worked()
    line, now = Notification.objects.get(), datetime.now(UTC)
    inbox.mark(policy(firm, "boris"), [line.pk], snoozed_until=now + 2 * NEXT_DAY)
    sent(now + NEXT_DAY)
    assert Mail.objects.count() == 0
    digest.post_due(now + 3 * NEXT_DAY)
    assert Mail.objects.count() == 1


def test_a_line_that_grows_after_its_letter_comes_again_the_next_day(firm: Firm, box: Postbox) -> None:
    made = person(firm, access="write")
    marks.put_mark(firm.actor("boris"), "person", made, "followed")
    for day, text in enumerate(("One", "Two")):
        give(firm, made, description=text)
        worked(twice=True)
        sent(datetime.now(UTC) + (day + 1) * NEXT_DAY)
    assert Notification.objects.count() == 1
    assert len(box.taken) == 2


def test_a_long_letter_says_how_many_more_there_are(firm: Firm, box: Postbox) -> None:
    lines_of(firm, 103)
    sent()
    assert box.letters[0]["Subject"] == "Nordhafen: 103 new notifications"
    assert len(re.findall("^– ", box.texts[0], re.MULTILINE)) == 100
    assert "3 more notifications:\nhttps://crm.firma.test/notifications\n" in box.texts[0]


def test_the_days_of_old_letters_are_forgotten_and_send_nothing_again(firm: Firm, box: Postbox) -> None:
    lines_of(firm, 1)
    sent()
    later = datetime.now(UTC) + timedelta(days=200)
    inbox.forget_old(later)
    digest.post_due(later)
    assert (Digest.objects.count(), Mail.objects.count(), len(box.taken)) == (0, 1, 1)
