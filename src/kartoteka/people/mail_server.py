"""The firm's mail server, as portal administrators set, try and see it. Its password goes in and never comes out."""

from typing import Any, Final, TypedDict, Unpack

from django.db import transaction
from django.utils import timezone

from kartoteka.kit.errors import Message, Refused
from kartoteka.kit.language import say
from kartoteka.mail import outbox
from kartoteka.mail.composers import Letter
from kartoteka.mail.endpoint import Endpoint, endpoint, of_environment, of_row, sealed, server
from kartoteka.mail.faults import MailFault
from kartoteka.mail.letters import message, new_message_id
from kartoteka.mail.models import Server
from kartoteka.mail.smtp import Session
from kartoteka.people.actor import Actor
from kartoteka.people.audit import audit
from kartoteka.people.models import Portal, User
from kartoteka.people.rules import require
from kartoteka.people.values import checked_email

WHERE: Final = ("host", "port", "security", "user")
"""A password was given for these: where they change, it is asked for again, and goes to nobody else (S67)."""
LONGEST: Final = {"host": 253, "user": 254, "sender_name": 120, "password": 1000}


class MailServer(TypedDict, total=False):
    """What may be set; what is missing stays. An empty host takes the server of the environment again."""

    host: str
    port: int
    security: str
    user: str
    password: str
    sender: str
    sender_name: str


def read_mail_server(actor: Actor) -> dict[str, Any]:
    """The settings without the password, whose they are, and how sending goes. Raises Forbidden."""
    require(actor, "portal")
    row = server()
    own, used = of_row(row), endpoint()
    shown = own or of_environment() or Endpoint("", row.port, "starttls", "", "", "")
    fault = row.fault if used else ""
    return {
        "host": shown.host,
        "port": shown.port,
        "security": shown.security,
        "user": shown.user,
        "has_password": shown.password != "",
        "sender": shown.sender,
        "sender_name": shown.sender_name,
        "source": "settings" if own else "environment" if used else None,
        "waiting": outbox.count_waiting(),
        "fault": _told(fault, row.fault_detail, actor.language) if fault else None,
        "failed_at": row.failed_at.isoformat() if fault and row.failed_at else None,
        "resume_at": row.resume_at.isoformat() if fault and row.resume_at else None,
    }


@transaction.atomic
def change_mail_server(actor: Actor, **changes: Unpack[MailServer]) -> None:
    """Set the mail server; mails that wait are tried at once. Raises Forbidden, Refused."""
    require(actor, "portal")
    row = Server.objects.select_for_update().filter(pk=1).first() or Server(pk=1)
    _apply(row, changes)
    row.save()
    audit(actor, "mail_server_changed", changed=sorted(changes), host=row.host)
    outbox.try_again_now()


def try_mail_server(actor: Actor, *, to: str = "", **changes: Unpack[MailServer]) -> dict[str, Any]:
    """Send a test mail by these settings, saved or not: {"sent", "to", "fault"?}. Without an address it goes to the
    actor. Raises Forbidden, Refused."""
    require(actor, "portal")
    row = server()
    if changes:
        _apply(row, changes)
    tried = of_row(row) or (of_environment() if not row.host else None)
    if tried is None:
        raise Refused(fields={"host": [Message("mail.host_missing")]})
    own = User.objects.get(pk=actor.user_id)
    letter = _test_letter(checked_email(to) if to else own.email, own)
    audit(actor, "mail_server_tried", host=tried.host)
    try:
        written = message(letter, tried, message_id=new_message_id(tried.sender), at=timezone.now())
        with Session(tried) as session:
            session.send(written, to=letter.to)
    except MailFault as fault:
        return {"sent": False, "to": letter.to, "fault": _told(fault.code, fault.detail, actor.language)}
    if tried == endpoint():
        outbox.try_again_now()
    return {"sent": True, "to": letter.to, "fault": None}


def _apply(row: Server, changes: MailServer) -> None:
    """Put checked settings into the row. Those of the environment come into it with their password."""
    given: dict[str, Any] = dict(changes)
    _check(given)
    environment = None if row.host else of_environment()
    shown = environment or row
    moved = any(given.get(name, getattr(shown, name)) != getattr(shown, name) for name in WHERE)
    password = given.pop("password", None)
    if moved and shown.password and password is None and given.get("host", row.host):
        raise Refused(fields={"password": [Message("mail.password_again")]})
    if environment and not moved and password is None:
        password = environment.password
    for name, value in given.items():
        setattr(row, name, value)
    if password is not None:
        row.password = sealed(password)
    if not row.host:
        row.user = row.password = row.sender = row.sender_name = ""
    elif not row.sender:
        raise Refused(fields={"sender": [Message("people.email_invalid")]})


def _check(given: dict[str, Any]) -> None:
    refused: dict[str, list[Message]] = {}
    for name in ("host", "user", "sender_name", "password"):
        text = given.get(name, "")
        if len(text) > LONGEST[name] or not text.isprintable() or (name == "host" and not _is_host(text)):
            refused[name] = [Message(f"mail.{name}_wrong")]
    for name in ("host", "user", "sender_name"):
        if name in given:
            given[name] = given[name].strip()
    if not 1 <= given.get("port", 1) <= 65_535:
        refused["port"] = [Message("mail.port_wrong")]
    if given.get("security", "tls") not in Server.Security.values:
        refused["security"] = [Message("mail.security_wrong")]
    if given.get("sender"):
        try:
            given["sender"] = checked_email(given["sender"])
        except Refused:
            refused["sender"] = [Message("people.email_invalid")]
    if refused:
        raise Refused(fields=refused)


def _is_host(text: str) -> bool:
    """A name or an address: nothing that could be taken for a user, a port or a path."""
    return not set(text.strip()) & set(" /@?#\\,;\"'<>")


def _told(code: str, detail: str, language: str) -> dict[str, str]:
    """What went wrong, in the reader's words, and in the server's own."""
    return {"code": code, "message": say(f"mail.fault.{code}", language), "detail": detail}


def _test_letter(to: str, user: User) -> Letter:
    portal = Portal.objects.get().name
    return Letter(
        to=to,
        language=user.language,
        subject=say("mail.test.subject", user.language, portal=portal),
        text=say("mail.test.body", user.language, portal=portal, name=user.name),
    )
