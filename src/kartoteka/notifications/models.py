"""What somebody was told, and of what he wants to be told how. The item's title stands with the item alone."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

USER = settings.AUTH_USER_MODEL


class Digest(models.Model):
    """Somebody's letter of one day, of his own calendar: made once, so that a job that runs twice sends one."""

    user = models.ForeignKey(USER, on_delete=models.CASCADE, related_name="+")
    day = models.DateField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["user", "day"], name="digest_once")]


class Notification(models.Model):
    """One line of somebody's inbox. `subject` is what it is about, once for each user, so that a job that runs twice
    tells once. It names at most one item, without a foreign key: an item that is gone takes its lines out of sight,
    and nothing here stands in the way of deleting it. A line of a batch counts the batch's items instead, and one that
    gathers counts the records.

    `snoozed_until` is when a line that was put off comes back; it then stands by that time. A line waits for
    the letter of the day until it stands in its `digest`.
    """

    user = models.ForeignKey(USER, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=24)
    subject = models.CharField(max_length=80)
    item_id = models.BigIntegerField(null=True)
    batch_id = models.BigIntegerField(null=True)
    actor = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, related_name="+")
    count = models.PositiveIntegerField(default=1)
    upto = models.BigIntegerField(null=True)  # the last record that a gathering line stands for
    in_app = models.BooleanField(default=True)  # False: told by mail alone
    waits_since = models.DateTimeField(null=True)  # for the letter of the day; null: not, or no more
    digest = models.ForeignKey(Digest, on_delete=models.SET_NULL, null=True, related_name="+")
    data = models.JSONField(default=dict)
    at = models.DateTimeField()
    snoozed_until = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["user", "subject"], name="notification_once")]
        indexes: ClassVar = [
            models.Index(
                F("user"),
                Coalesce("snoozed_until", "at").desc(),
                F("id").desc(),
                condition=Q(done_at=None),
                name="inbox",
            ),
            models.Index(fields=["user", "-done_at"], condition=Q(done_at__isnull=False), name="inbox_done"),
            models.Index(
                fields=["user"], condition=Q(waits_since__isnull=False, read_at=None, done_at=None), name="inbox_waits"
            ),
        ]


class QuietHours(models.Model):
    """The hours of somebody's day in which no mail is sent to him, and no browser tells him anything; they may reach
    over midnight."""

    user = models.OneToOneField(USER, on_delete=models.CASCADE, primary_key=True, related_name="+")
    begins = models.TimeField()
    ends = models.TimeField()


class DigestTime(models.Model):
    """The time of somebody's day at which his letter of the day is written, where he chose one."""

    user = models.OneToOneField(USER, on_delete=models.CASCADE, primary_key=True, related_name="+")
    at = models.TimeField()


class Preference(models.Model):
    """How somebody wants to be told of one kind, where he chose otherwise than the kind itself does. By mail either at
    once (`mail`) or in the letter of the day (`digest`); by the browsers that he lets show it (`push`): null leaves
    that to the kind."""

    user = models.ForeignKey(USER, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=24)
    in_app = models.BooleanField()
    mail = models.BooleanField()
    digest = models.BooleanField(default=False)
    push = models.BooleanField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "kind"], name="preference_once"),
            models.CheckConstraint(condition=~Q(mail=True, digest=True), name="preference_one_mail"),
        ]
