"""Mails about accounts: to whom, in which language, with which link."""

import re

import pytest

from kartoteka.people import welcome
from kartoteka.people.models import OneTimeLink, User
from kartoteka.people.tasks import send_password_link
from kartoteka.people.testing import Firm, make_firm

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm(settings) -> Firm:
    settings.EMAIL_HOST, settings.BASE_URL = "mail.firma.test", "https://crm.firma.test"
    return make_firm()


def test_s58_a_forgotten_password_is_answered_by_a_mail_with_a_link_to_our_base_url(firm: Firm, mailoutbox) -> None:
    User.objects.filter(pk=firm.anna.user_id).update(language="de")
    send_password_link(email="anna@kartoteka.test")
    mail = mailoutbox[0]
    assert (mail.to, "Passwort" in mail.subject + mail.body) == (["anna@kartoteka.test"], True)
    secret = re.search(r"https://crm\.firma\.test/welcome/([\w-]{43})\n", mail.body)[1]
    assert welcome.look(secret).purpose == "password"


def test_s60_nobody_else_gets_a_mail(firm: Firm, mailoutbox) -> None:
    User.objects.filter(pk=firm.boris.user_id).update(is_active=False)
    for email in ("nobody@kartoteka.test", "boris@kartoteka.test", "anna@kartoteka.test\nBcc: eve@evil.test"):
        send_password_link(email=email)
    assert mailoutbox == []


def test_without_a_mail_server_no_link_is_made(firm: Firm, settings, mailoutbox) -> None:
    settings.EMAIL_HOST = ""
    send_password_link(email="anna@kartoteka.test")
    assert (mailoutbox, OneTimeLink.objects.count()) == ([], 0)
