"""Acts on many items as things that last: what was ordered, on which items, and how far it is."""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from kartoteka.jobs.states import State as JobState
from kartoteka.timeline.models import Batch

USER = settings.AUTH_USER_MODEL


class Bulk(models.Model):
    """One act on many items. Its id is drawn from the jobs' numbers. `settled` counts the chunks that are done; it
    moves in the transaction that settles one, under a lock, so that a run that was killed goes on after its last chunk,
    and no item is taken twice. `taken_back` counts those that an undo has done, from the last one on."""

    State = JobState

    id = models.BigIntegerField(primary_key=True)
    actor = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, related_name="+")
    undo_batch = models.ForeignKey(Batch, null=True, on_delete=models.PROTECT, related_name="+")
    source = models.CharField(max_length=8)
    state = models.CharField(max_length=10, choices=JobState.choices, default=JobState.WAITING)
    action = models.CharField(max_length=20)
    values = models.TextField(default="{}")
    silent = models.BooleanField(default=False)
    digest = models.CharField(max_length=64)
    chunks = models.PositiveIntegerField(default=0)
    settled = models.PositiveIntegerField(default=0)
    taken_back = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    outcome = models.JSONField(default=dict)
    restored = models.PositiveIntegerField(default=0)
    kept = models.PositiveIntegerField(default=0)
    kept_items = models.JSONField(default=list)  # [id, [ids of the fields that stay]], the first of them
    result = models.JSONField(default=dict)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["actor", "state"], name="bulk_of_actor")]


class Chunk(models.Model):
    """Items of an act that are settled together, with the versions they had when it was ordered."""

    bulk = models.ForeignKey(Bulk, on_delete=models.CASCADE, db_index=False, related_name="+")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=64)
    items = ArrayField(models.BigIntegerField())
    versions = ArrayField(models.IntegerField())

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["bulk", "number"], name="chunk_once")]
