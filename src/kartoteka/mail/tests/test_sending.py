"""Mails on their way: each arrives, once; a server that is away loses none; what nobody takes stops no other."""

from datetime import timedelta
from itertools import pairwise

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from kartoteka.mail.composers import Letter, composed_by
from kartoteka.mail.models import Mail, Server
from kartoteka.mail.outbox import SEND, post
from kartoteka.mail.sending import LONGEST, pause_after, send_waiting
from kartoteka.mail.testing import free_port, mail_server
from kartoteka.mail.tests.written import LETTERS, WRITTEN, Post

pytestmark = pytest.mark.django_db


def tried_again() -> None:
    """The pause is over, and the worker looks."""
    Server.objects.update(resume_at=None)
    send_waiting()


def states() -> dict[str, int]:
    found = [one.state for one in Mail.objects.all()]
    return {state: found.count(state) for state in found}


def test_a_letter_arrives_as_text_and_as_a_page_from_the_firm(port: int, posted: Post) -> None:
    link = "https://crm.firma.example/items/person/7"
    mail = posted(text=f"Guten Tag <Ida>,\n\nhier:\n{link}\n\nÄöü")
    letter = LETTERS[mail.reference]
    LETTERS[mail.reference] = type(letter)(letter.to, "de", "Ihr Kontakt: Müller & Söhne", letter.text, (link,))
    with mail_server(port) as box:
        send_waiting()
    sender, receivers, made = box.taken[0]
    assert (sender, receivers) == ("crm@firma.example", ["ida@firma.example"])
    assert made["From"] == "Nordhafen GmbH <crm@firma.example>"
    assert (made["Subject"], made["Message-ID"]) == ("Ihr Kontakt: Müller & Söhne", mail.message_id)
    assert (made["Content-Language"], made["Auto-Submitted"]) == ("de", "auto-generated")
    text, page = (made.get_body((form,)).get_content() for form in ("plain", "html"))
    assert "Guten Tag <Ida>" in text
    assert "Äöü" in text
    assert "Guten Tag &lt;Ida&gt;" in page
    assert f'<a href="{link}"' in page
    assert states() == {"sent": 1}


@pytest.mark.parametrize(
    "typed", ["Ida\r\nBcc: eve@evil.example", "Ida\nBcc: eve@evil.example\n\n<b>", "I\x00\x0b\u2028da"]
)
def test_s43_nothing_typed_begins_a_header_or_adds_a_receiver(port: int, posted: Post, typed: str) -> None:
    Server.objects.update(sender_name=typed.replace("\x00", ""))
    posted(subject=typed)
    bad = posted(to=f"ida@firma.example{typed[3:]}")
    with mail_server(port) as box:
        send_waiting()
    assert [receivers for _, receivers, _ in box.taken] == [["ida@firma.example"]]
    assert box.letters[0]["Bcc"] is None
    bad.refresh_from_db()
    assert bad.state == "failed"
    assert bad.fault in ("content", "receiver")


def test_a_dead_server_loses_none_and_each_arrives_once(port: int, posted: Post) -> None:
    mails = [posted(f"user{number}@firma.example") for number in range(25)]
    assert not send_waiting()
    row = Server.objects.get()
    assert (row.failures, row.fault, states()) == (1, "refused", {"waiting": 25})
    assert not send_waiting()  # the pause is not over: it does not even try
    assert Server.objects.get().failures == 1
    for _ in range(3):
        tried_again()
    assert Server.objects.get().failures == 4
    with mail_server(port) as box:
        tried_again()
        tried_again()
    assert sorted(one["Message-ID"] for one in box.letters) == sorted(one.message_id for one in mails)
    assert states() == {"sent": 25}
    assert (Server.objects.get().failures, Server.objects.get().fault) == (0, "")


def test_the_pauses_grow_to_half_an_hour() -> None:
    pauses = [pause_after(failures) for failures in range(1, 12)]
    assert pauses[0] == timedelta(seconds=30)
    assert all(later >= earlier for earlier, later in pairwise(pauses))
    assert pauses[-1] == LONGEST


def test_a_mail_whose_answer_was_lost_comes_again_as_the_same_one(port: int, posted: Post) -> None:
    mail = posted()
    other = posted("eva@firma.example")
    with mail_server(port) as box:
        box.breaks_off = 1
        send_waiting()
        assert (states(), Server.objects.get().fault) == ({"waiting": 2}, "broken")
        tried_again()
    assert [one["Message-ID"] for one in box.letters] == [mail.message_id, mail.message_id, other.message_id]
    assert states() == {"sent": 2}


def test_a_mail_of_a_worker_that_died_is_taken_over_when_its_lease_is_over(port: int, posted: Post) -> None:
    mail = posted()
    Mail.objects.update(state="sending", leased_until=timezone.now() + timedelta(minutes=2))
    other = posted("eva@firma.example")
    with mail_server(port) as box:
        send_waiting()
        assert [one["Message-ID"] for one in box.letters] == [other.message_id]
        Mail.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
        send_waiting()
    assert [one["Message-ID"] for one in box.letters] == [other.message_id, mail.message_id]


def test_a_receiver_that_is_refused_stops_no_other(port: int, posted: Post) -> None:
    gone, later, good = posted("gone@firma.example"), posted("later@firma.example"), posted("good@firma.example")
    with mail_server(port) as box:
        box.receiver_answers = {"gone@firma.example": "550 no such user", "later@firma.example": "451 come again"}
        send_waiting()
        assert [receivers for _, receivers, _ in box.taken] == [["good@firma.example"]]
        box.receiver_answers = {}
        Mail.objects.update(not_before=None)
        send_waiting()
    for one in (gone, later, good):
        one.refresh_from_db()
    assert (gone.state, gone.fault, gone.fault_detail) == ("failed", "receiver", "550 no such user")
    assert (later.state, later.attempts, good.state) == ("sent", 2, "sent")
    assert Server.objects.get().failures == 0


def test_r24_a_letter_that_cannot_be_written_stops_no_other(port: int, posted: Post) -> None:
    poison, plain = posted("poison@firma.example"), posted("plain@firma.example")
    LETTERS[poison.reference] = RuntimeError("a fault of ours")
    with mail_server(port) as box:
        for _ in range(12):
            Mail.objects.update(not_before=None)
            send_waiting()
    assert len(box.taken) == 1
    poison.refresh_from_db()
    plain.refresh_from_db()
    assert (poison.state, poison.fault, plain.state) == ("failed", "failed", "sent")


def test_what_there_is_nothing_to_say_about_any_more_is_dropped(port: int, posted: Post) -> None:
    mail = posted()
    LETTERS[mail.reference] = None
    with mail_server(port) as box:
        send_waiting()
    assert (box.taken, states()) == ([], {"dropped": 1})


def test_a_wrong_address_with_letters_beyond_ascii_stops_no_other(port: int, posted: Post) -> None:
    posted("jürgen@firma.example")
    posted()
    with mail_server(port) as box:
        send_waiting()
    assert (len(box.taken), states()) == (1, {"failed": 1, "sent": 1})


def test_a_post_enqueues_one_job_for_all_that_waits(port: int, posted: Post) -> None:
    for _ in range(3):
        posted()
    assert ProcrastinateJob.objects.filter(task_name=SEND).count() == 1


def test_what_is_told_once_is_posted_once(port: int, posted: Post) -> None:
    posted()
    for _ in range(2):
        assert post("test", 1, once="notification:7")
    assert Mail.objects.filter(once="notification:7").count() == 1


def test_without_a_server_nothing_is_kept_for_later(db: None) -> None:
    assert not post("test", 1)
    assert (Mail.objects.count(), ProcrastinateJob.objects.filter(task_name=SEND).count()) == (0, 0)


def test_the_server_of_the_environment_serves_where_none_is_set(settings, db: None) -> None:
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    settings.EMAIL_USE_SSL = settings.EMAIL_USE_TLS = False
    settings.DEFAULT_FROM_EMAIL = "env@firma.example"
    composed_by("test", WRITTEN)
    LETTERS[1] = Letter("ida@firma.example", "en", "Hello", "Hello")
    assert post("test", 1)
    with mail_server(settings.EMAIL_PORT) as box:
        send_waiting()
    assert [sender for sender, _, _ in box.taken] == ["env@firma.example"]
