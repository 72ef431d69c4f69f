"""Notifications by mail: to whom wants it, in his language, and only while he may read what they tell."""

from collections.abc import Iterator

import pytest
from django.utils import timezone

from kartoteka.items import service
from kartoteka.items.handover import hand_over
from kartoteka.items.testing import firm_with_kinds, person, row
from kartoteka.mail.models import Mail, Server
from kartoteka.mail.sending import send_waiting
from kartoteka.mail.testing import Postbox, free_port, mail_server
from kartoteka.notifications import inbox, preferences
from kartoteka.notifications.models import Notification
from kartoteka.notifications.tests.test_told import policy, told, worked
from kartoteka.people.models import User
from kartoteka.people.testing import Firm

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm(settings) -> Firm:
    settings.BASE_URL = "https://crm.firma.test"
    made = firm_with_kinds()
    for kind in ("responsible", "manager", "observer"):
        preferences.change(made.actor("boris"), {kind: {"mail": True}})
    return made


@pytest.fixture
def box(firm: Firm) -> Iterator[Postbox]:
    port = free_port()
    Server.objects.create(pk=1, host="127.0.0.1", port=port, security="none", sender="crm@firma.test")
    with mail_server(port) as one:
        yield one


def test_who_wishes_it_is_told_by_mail_once_in_his_language(firm: Firm, box: Postbox) -> None:
    User.objects.filter(pk=firm.boris.user_id).update(language="it")
    made = person(firm, managers=[firm.boris.user_id, firm.hela.user_id])
    worked(twice=True)
    send_waiting()
    assert [(receivers, letter["Subject"]) for _, receivers, letter in box.taken] == [
        (["boris@kartoteka.test"], "Anna Test ti ha aggiunto tra i responsabili di Erika Muster")
    ]
    assert f"https://crm.firma.test/items/person/{made}\n" in box.texts[0]


def test_s08_a_mail_that_waited_tells_nothing_that_he_may_not_read_any_more(firm: Firm, box: Postbox) -> None:
    made = person(firm, managers=[firm.boris.user_id])
    worked()
    assert Mail.objects.count() == 1
    version = row(made, "version")
    service.change(firm.actor("anna"), "person", made, version=version, values={"managers": []})
    send_waiting()
    assert (box.taken, Mail.objects.get().state) == ([], "dropped")
    assert "Muster" not in str(list(Mail.objects.values()) + list(Notification.objects.values()))


def test_what_is_done_before_the_mail_goes_needs_none(firm: Firm, box: Postbox) -> None:
    person(firm, managers=[firm.boris.user_id])
    worked()
    inbox.all_done(policy(firm, "boris"))
    send_waiting()
    assert box.taken == []


def test_a_batch_sends_one_mail_when_it_has_ended_to_grow(firm: Firm, box: Postbox) -> None:
    for number in range(3):
        person(firm, last_name=f"Muster{number}")
    hand_over(firm.actor("paul"), leaver=firm.anna.user_id, heir=firm.boris.user_id)
    worked(twice=True)
    send_waiting()
    assert box.taken == []
    Mail.objects.update(not_before=timezone.now())
    send_waiting()
    assert [one["Subject"] for one in box.letters] == ["Paul Test gave you 3 contacts"]


def test_by_mail_alone_stays_out_of_the_inbox(firm: Firm, box: Postbox) -> None:
    preferences.change(firm.actor("boris"), {"observer": {"in_app": False}})
    person(firm, observers=[firm.boris.user_id])
    worked()
    send_waiting()
    assert (told(firm, "boris"), len(box.taken)) == ([], 1)


def test_a_title_begins_no_header(firm: Firm, box: Postbox) -> None:
    person(firm, last_name="Muster Bcc: eve@evil.test", managers=[firm.boris.user_id])
    worked()
    send_waiting()
    assert [receivers for _, receivers, _ in box.taken] == [["boris@kartoteka.test"]]
    assert box.letters[0]["Bcc"] is None
