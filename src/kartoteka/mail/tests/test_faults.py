"""Each way in which a mail server can fail us is told from every other; and whom we talk to at all."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kartoteka.mail import smtp
from kartoteka.mail.addresses import addresses_of, is_this_machine, may_be_server
from kartoteka.mail.composers import Letter
from kartoteka.mail.endpoint import Endpoint
from kartoteka.mail.faults import MailFault
from kartoteka.mail.letters import message, new_message_id
from kartoteka.mail.smtp import Session
from kartoteka.mail.testing import ACCOUNT, PASSWORD, certificate, free_port, mail_server


def to_server(port: int, host: str = "127.0.0.1", **values: Any) -> Endpoint:
    return Endpoint(**{"host": host, "port": port, "security": "none", "user": "", "password": "",
                       "sender": "crm@firma.example", **values})  # fmt: skip


def fault(endpoint: Endpoint) -> MailFault:
    """What sending by this server comes to."""
    letter = Letter("ida@firma.example", "en", "Hello", "Hello")
    made = message(letter, endpoint, message_id=new_message_id(endpoint.sender), at=datetime.now(UTC))
    with pytest.raises(MailFault) as raised, Session(endpoint) as session:
        session.send(made, to=letter.to)
    return raised.value


@contextlib.contextmanager
def saying(words: bytes) -> Iterator[int]:
    """Something that listens and says this, and nothing more."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            with contextlib.suppress(OSError):
                while True:
                    one, _ = listening.accept()
                    one.sendall(words)
                    if words:
                        one.close()
                    else:
                        held.append(one)

        held: list[socket.socket] = []
        threading.Thread(target=serve, daemon=True).start()
        yield listening.getsockname()[1]
        for one in held:
            one.close()


def test_a_name_that_does_not_exist() -> None:
    assert fault(to_server(25, host="nosuch.invalid")).code == "name_not_found"


def test_nothing_listens() -> None:
    assert fault(to_server(free_port())).code == "refused"


def test_what_answers_is_no_mail_server() -> None:
    with saying(b"HTTP/1.1 400 Bad Request\r\n\r\n") as port:
        assert fault(to_server(port)).code == "not_a_mail_server"


def test_what_listens_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp, "SECONDS", 0.3)
    with saying(b"") as port:
        assert fault(to_server(port)).code == "timed_out"


def test_a_server_that_is_too_busy() -> None:
    with saying(b"421 too many connections\r\n") as port:
        found = fault(to_server(port))
    assert (found.code, found.detail) == ("busy", "too many connections")


def test_no_starttls_is_offered() -> None:
    port = free_port()
    with mail_server(port) as box:
        assert fault(to_server(port, security="starttls")).code == "no_starttls"
    assert box.taken == []


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_certificate_that_nobody_trusts_ends_it_before_anything_is_sent(tmp_path: Path, security: str) -> None:
    port, (context, _) = free_port(), certificate(tmp_path)
    with mail_server(port, tls=context, encrypted=security, login=True) as box:
        found = fault(to_server(port, host="localhost", security=security, user=ACCOUNT, password=PASSWORD))
    assert (found.code, box.taken) == ("certificate", [])


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_certificate_of_another_name_is_none(tmp_path: Path, security: str, monkeypatch: pytest.MonkeyPatch) -> None:
    port, (context, trusted) = free_port(), certificate(tmp_path, name="mail.firma.example")
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    with mail_server(port, tls=context, encrypted=security):
        assert fault(to_server(port, host="localhost", security=security)).code == "certificate"


def test_tls_where_none_is_spoken() -> None:
    port = free_port()
    with mail_server(port):
        assert fault(to_server(port, security="tls")).code == "tls"


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_over_a_trusted_connection_the_password_opens(
    tmp_path: Path, security: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    port, (context, trusted) = free_port(), certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    right = to_server(port, host="localhost", security=security, user=ACCOUNT, password=PASSWORD)
    with mail_server(port, tls=context, encrypted=security, login=True) as box:
        assert fault(right.with_password("wrong")).code == "login"
        made = message(Letter("ida@firma.example", "en", "Hi", "Hi"), right, message_id="<a@b>", at=datetime.now(UTC))
        with Session(right) as session:
            session.send(made, to="ida@firma.example")
    assert len(box.taken) == 1


def test_a_server_that_takes_no_login() -> None:
    port = free_port()
    with mail_server(port):
        assert fault(to_server(port, user=ACCOUNT, password=PASSWORD)).code == "no_login"


def test_a_password_goes_unencrypted_to_no_other_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    port = free_port()
    monkeypatch.setattr(smtp, "is_this_machine", lambda address: False)
    with mail_server(port, login=True):
        assert fault(to_server(port, user=ACCOUNT, password=PASSWORD)).code == "login_needs_tls"


def test_a_password_that_cannot_be_read_any_more() -> None:
    port = free_port()
    with mail_server(port, login=True):
        assert fault(to_server(port, user=ACCOUNT, password=None)).code == "password_lost"


@pytest.mark.parametrize(
    ("what", "code"), [("sender_answer", "sender"), ("data_answer", "content"), ("receiver", "receiver")]
)
def test_what_the_server_refuses_of_a_letter(what: str, code: str) -> None:
    port = free_port()
    with mail_server(port) as box:
        if what == "receiver":
            box.receiver_answers = {"ida@firma.example": "554 not here\tplease"}
        else:
            setattr(box, what, "554 not here\tplease")
        found = fault(to_server(port))
    assert (found.code, found.detail, found.passing) == (code, "554 not here please", False)


@pytest.mark.parametrize(
    "address", ["169.254.169.254", "fe80::1", "0.0.0.0", "::", "224.0.0.1", "::ffff:169.254.169.254",
                "64:ff9b::a9fe:a9fe", "2002:a9fe:a9fe::1", "255.255.255.255", "ff02::1"],
)  # fmt: skip
def test_where_no_mail_server_stands(address: str) -> None:
    assert not may_be_server(address)


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.5", "192.168.1.9", "fd00::5", "::1", "93.184.216.34"])
def test_where_a_firms_mail_server_may_stand(address: str) -> None:
    assert may_be_server(address)


def test_other_spellings_of_a_forbidden_address_are_forbidden_too() -> None:
    for host in ("169.254.169.254", "2852039166", "0xa9fea9fe", "0251.0376.0251.0376"):
        with pytest.raises(MailFault) as raised:
            addresses_of(host, 25)
        assert raised.value.code in ("address_forbidden", "name_not_found")
    assert is_this_machine("::ffff:127.0.0.1")
