"""Sends what waits, over one connection, mail by mail; a server that is away makes all of them wait, longer and longer,
and a mail that cannot be sent stops no other."""

import logging
from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone

from kartoteka.mail import outbox
from kartoteka.mail.composers import compose
from kartoteka.mail.endpoint import Endpoint, endpoint, server
from kartoteka.mail.faults import MailFault
from kartoteka.mail.letters import message
from kartoteka.mail.models import Mail, Server
from kartoteka.mail.smtp import Session

LEASE: Final = timedelta(minutes=3)
AT_ONCE: Final = 100
SHORTEST: Final = timedelta(seconds=30)
LONGEST: Final = timedelta(minutes=30)
MOST_ATTEMPTS: Final = 200
"""Of a mail that its receiver's server puts off: with the longest pause, about four days."""
MOST_FAILURES_OF_OURS: Final = 8
_log = logging.getLogger(__name__)


def send_waiting() -> bool:
    """Send what is due; whether there is more. What cannot be sent now waits, and the next look comes by itself."""
    used, now = endpoint(), timezone.now()
    resume_at = server().resume_at
    if used is None or (resume_at is not None and resume_at > now) or not outbox.is_any_due():
        return False
    try:
        with Session(used) as session:
            for _ in range(AT_ONCE):
                mail = outbox.claim(LEASE)
                if mail is None:
                    return False
                _settle(mail, used, session)
    except MailFault as fault:
        _pause(fault, now)
        return False
    return True


def pause_after(failures: int) -> timedelta:
    """Half a minute, doubled with each failure, half an hour at most."""
    doubled: int = 2 ** min(failures - 1, 10)
    return min(SHORTEST * doubled, LONGEST)


def _settle(mail: Mail, used: Endpoint, session: Session) -> None:
    """Send this one. Raises MailFault where it was the server's: the mail then waits with all others."""
    try:
        sent = _send(mail, used, session)
    except MailFault as fault:
        if not fault.of_one_mail:
            _put_off(mail, None, fault)
            raise
        if fault.passing and mail.attempts < MOST_ATTEMPTS:
            _put_off(mail, pause_after(mail.attempts), fault)
        else:
            _end(mail, Mail.State.FAILED, fault)
        return
    except Exception as error:  # one letter that cannot be written stops no other (R24)
        _log.exception("Mail %s cannot be written.", mail.pk)
        ours = MailFault("failed", type(error).__name__)
        if mail.attempts < MOST_FAILURES_OF_OURS:
            _put_off(mail, pause_after(mail.attempts), ours)
        else:
            _end(mail, Mail.State.FAILED, ours)
        return
    _end(mail, Mail.State.SENT if sent else Mail.State.DROPPED)
    if sent:
        Server.objects.filter(pk=1, failures__gt=0).update(
            failures=0, fault="", fault_detail="", failed_at=None, resume_at=None
        )


def _send(mail: Mail, used: Endpoint, session: Session) -> bool:
    letter = compose(mail.composer, mail.reference)
    if letter is None:
        return False
    made = message(letter, used, message_id=mail.message_id, at=timezone.now())
    session.send(made, to=letter.to)
    return True


def _pause(fault: MailFault, now: datetime) -> None:
    """Write down what the server did, for whoever looks after it, and when the next try is."""
    row = server()
    row.failures += 1
    row.fault, row.fault_detail, row.failed_at = fault.code, fault.detail, now
    row.resume_at = now + pause_after(row.failures)
    row.save()
    _log.warning("Mails wait: %s %s", fault.code, fault.detail)


def _put_off(mail: Mail, pause: timedelta | None, fault: MailFault) -> None:
    Mail.objects.filter(pk=mail.pk).update(
        state=Mail.State.WAITING,
        leased_until=None,
        not_before=mail.not_before if pause is None else timezone.now() + pause,
        fault=fault.code,
        fault_detail=fault.detail,
    )


def _end(mail: Mail, state: Mail.State, fault: MailFault | None = None) -> None:
    Mail.objects.filter(pk=mail.pk).update(
        state=state,
        leased_until=None,
        sent_at=timezone.now() if state == Mail.State.SENT else None,
        fault=fault.code if fault else "",
        fault_detail=fault.detail if fault else "",
    )
