"""The mails that wait: posted in the transaction of what they tell, sent by the worker, kept until the server took
them."""

from datetime import datetime, timedelta
from typing import Final

from django.db import connection, transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from kartoteka.mail.endpoint import endpoint
from kartoteka.mail.letters import new_message_id
from kartoteka.mail.models import Mail, Server

SEND: Final = "kartoteka.mail.tasks.send_waiting"
KEPT: Final = timedelta(days=30)
_CLAIM: Final = """
UPDATE mail_mail SET state = 'sending', leased_until = %(until)s, attempts = attempts + 1
 WHERE id = (SELECT id FROM mail_mail
              WHERE state IN ('waiting', 'sending') AND (state = 'waiting' OR leased_until < %(now)s)
                AND (not_before IS NULL OR not_before <= %(now)s)
              ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING id"""


def is_possible() -> bool:
    """Whether there is a server to send by."""
    return endpoint() is not None


def post(composer: str, reference: int, *, once: str | None = None, not_before: datetime | None = None) -> bool:
    """Have a mail written and sent, in the caller's transaction; False where no mail can be sent at all: none waits
    for a server that is set up one day. `once` names what is told only once."""
    used = endpoint()
    if used is None:
        return False
    values = {"composer": composer, "reference": reference, "message_id": new_message_id(used.sender)}
    if once is None:
        Mail.objects.create(**values, not_before=not_before)
    else:
        Mail.objects.get_or_create(once=once, defaults={**values, "not_before": not_before})
    ask_to_send(not_before)
    return True


def ask_to_send(at: datetime | None = None) -> None:
    """Have the worker look, now or then, unless it is about to."""
    lock = SEND if at is None else f"{SEND}_later"
    try:
        with transaction.atomic():
            app.configure_task(SEND, queueing_lock=lock, schedule_at=at).defer()
    except AlreadyEnqueued:
        return


def claim(lease: timedelta) -> Mail | None:
    """The next mail that is due, which nobody else sends while the lease lasts; that of a worker that died too."""
    now = timezone.now()
    with connection.cursor() as cursor:
        cursor.execute(_CLAIM, {"now": now, "until": now + lease})
        row = cursor.fetchone()
    return Mail.objects.get(pk=row[0]) if row else None


def is_any_due() -> bool:
    """Whether there is anything for the worker to send now."""
    now = timezone.now()
    due = Mail.objects.filter(state=Mail.State.WAITING).exclude(not_before__gt=now)
    return due.exists() or Mail.objects.filter(state=Mail.State.SENDING, leased_until__lt=now).exists()


def count_waiting() -> int:
    """How many mails wait."""
    return Mail.objects.filter(state__in=(Mail.State.WAITING, Mail.State.SENDING)).count()


def try_again_now() -> None:
    """The server was set anew, or answered a test: forget the pause, and what failed for its sake."""
    Server.objects.filter(pk=1).update(failures=0, fault="", fault_detail="", failed_at=None, resume_at=None)
    ask_to_send()


def forget_old() -> None:
    """Delete what was settled long ago."""
    settled = (Mail.State.SENT, Mail.State.DROPPED, Mail.State.FAILED)
    Mail.objects.filter(state__in=settled, created_at__lt=timezone.now() - KEPT).delete()
