"""Mails about accounts: to whom, in which language, with which link; over a real socket."""

import re
from collections.abc import Iterator

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from kartoteka.mail.models import Mail, Server
from kartoteka.mail.sending import send_waiting
from kartoteka.mail.testing import Postbox, free_port, mail_server
from kartoteka.people import service, welcome
from kartoteka.people.letters import post_link
from kartoteka.people.links import link_url
from kartoteka.people.models import OneTimeLink, User
from kartoteka.people.tasks import send_password_link
from kartoteka.people.testing import Firm, make_firm

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm(settings) -> Firm:
    settings.BASE_URL = "https://crm.firma.test"
    return make_firm()


@pytest.fixture
def box(firm: Firm) -> Iterator[Postbox]:
    port = free_port()
    Server.objects.create(pk=1, host="127.0.0.1", port=port, security="none", sender="crm@firma.test")
    with mail_server(port) as one:
        yield one


def secrets_in(box: Postbox) -> list[str]:
    """The secrets of the links that were mailed."""
    return [re.search(r"https://crm\.firma\.test/welcome/([\w-]{43})\n", text)[1] for text in box.texts]


def test_s58_a_forgotten_password_is_answered_by_a_mail_with_a_link_to_our_base_url(firm: Firm, box: Postbox) -> None:
    User.objects.filter(pk=firm.anna.user_id).update(language="de")
    send_password_link(email=" Anna@kartoteka.test")
    assert OneTimeLink.objects.count() == 0  # no secret waits in the database
    send_waiting()
    assert (box.taken[0][1], "Passwort" in box.letters[0]["Subject"]) == (["anna@kartoteka.test"], True)
    assert welcome.look(secrets_in(box)[0]).purpose == "password"
    stored = str(list(Mail.objects.values())) + str(list(ProcrastinateJob.objects.values_list("args")))
    assert secrets_in(box)[0] not in stored


def test_s60_nobody_else_gets_a_mail(firm: Firm, box: Postbox) -> None:
    User.objects.filter(pk=firm.boris.user_id).update(is_active=False)
    for email in ("nobody@kartoteka.test", "boris@kartoteka.test", "anna@kartoteka.test\nBcc: eve@evil.test"):
        send_password_link(email=email)
    send_waiting()
    assert (box.taken, Mail.objects.count()) == ([], 0)


def test_without_a_mail_server_no_link_is_made(firm: Firm) -> None:
    send_password_link(email="anna@kartoteka.test")
    assert (Mail.objects.count(), OneTimeLink.objects.count()) == (0, 0)


def test_the_mailed_invitation_works_beside_the_one_that_is_shown(firm: Firm, box: Postbox) -> None:
    made = service.create_user(firm.cora, email="neu@firma.test", language="fr")
    assert post_link(made.user_id)
    send_waiting()
    assert "invitation" in box.letters[0]["Subject"]
    assert {welcome.look(one).purpose for one in (made.secret, *secrets_in(box))} == {"invitation"}
    assert link_url(made.secret) not in str(box.letters[0])


def test_an_invitation_that_was_used_meanwhile_is_not_mailed(firm: Firm, box: Postbox) -> None:
    made = service.create_user(firm.cora, email="neu@firma.test")
    post_link(made.user_id)
    welcome.use(made.secret, welcome.Given(password="Blaue-Karten-im-Kasten-7"))
    send_waiting()
    assert box.taken == []
