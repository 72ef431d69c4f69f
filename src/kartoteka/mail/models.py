"""The server for outgoing mail, and the mails that wait for it. No mail's words are kept: they are written when it is
sent, so that neither the database nor a mail of yesterday tells what its receiver may not know today."""

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Server(models.Model):
    """The firm's mail server, one row, and how sending goes: `failures` in a row, the last of them, and until when no
    further try is made. Without a host, the one of the environment is used, if there is one."""

    class Security(models.TextChoices):
        TLS = "tls"
        STARTTLS = "starttls"
        NONE = "none"

    host = models.CharField(max_length=253, blank=True)
    port = models.PositiveIntegerField(default=587)
    security = models.CharField(max_length=8, choices=Security.choices, default=Security.STARTTLS)
    user = models.CharField(max_length=254, blank=True)
    password = models.TextField(blank=True)  # sealed (kit.sealing)
    sender = models.CharField(max_length=254, blank=True)
    sender_name = models.CharField(max_length=120, blank=True)
    failures = models.PositiveIntegerField(default=0)
    fault = models.CharField(max_length=32, blank=True)
    fault_detail = models.CharField(max_length=300, blank=True)
    failed_at = models.DateTimeField(null=True)
    resume_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=Q(id=1), name="mail_server_is_one")]


class Mail(models.Model):
    """A mail to be written by `composer` about `reference`, and sent. Its Message-ID is drawn once, so that a mail
    which a dying worker may have sent already is known for the same one. A lease lets another worker take over."""

    class State(models.TextChoices):
        WAITING = "waiting"
        SENDING = "sending"
        SENT = "sent"
        FAILED = "failed"  # this mail alone: its receiver does not exist, for one
        DROPPED = "dropped"  # there was nothing to say any more

    composer = models.CharField(max_length=40)
    reference = models.BigIntegerField()
    once = models.CharField(max_length=80, null=True, unique=True)
    message_id = models.CharField(max_length=200, unique=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    not_before = models.DateTimeField(null=True)
    leased_until = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    fault = models.CharField(max_length=32, blank=True)
    fault_detail = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["id"], condition=Q(state__in=["waiting", "sending"]), name="mail_waiting")
        ]
