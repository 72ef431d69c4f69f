"""Imports and exports as things that last: how each is to be done, and how far it is. The items that an import made
belong to its batch."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from kartoteka.files.models import File
from kartoteka.jobs.states import State as JobState
from kartoteka.timeline.models import Batch


class Import(models.Model):
    """One import of one file: of the command line's machine, or an uploaded one (`file`). `done` counts the rows
    settled; it moves in the transaction that settles them, under a lock, so that a run that was killed goes on after
    its last whole chunk, and no row is taken twice."""

    State = JobState

    kind = models.CharField(max_length=64)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    file = models.ForeignKey(File, null=True, on_delete=models.SET_NULL, related_name="+")
    errors_file = models.ForeignKey(File, null=True, on_delete=models.SET_NULL, related_name="+")
    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    file_name = models.CharField(max_length=255)
    path = models.TextField()
    digest = models.CharField(max_length=64)
    options = models.JSONField(default=dict)
    errors_path = models.TextField(default="")
    errors_size = models.BigIntegerField(default=0)
    rows = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    created = models.PositiveIntegerField(default=0)
    updated = models.PositiveIntegerField(default=0)
    skipped = models.PositiveIntegerField(default=0)
    rejected = models.PositiveIntegerField(default=0)
    fields = models.JSONField(default=list)  # keys of those that its columns go to
    result = models.JSONField(default=dict)
    undo_progress = models.JSONField(default=dict)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["digest", "actor"], name="import_of_file")]


class Export(models.Model):
    """One export into a file of whoever asked for it; `rows` of `total` are written. Its id is drawn from the imports'
    numbers: both are jobs."""

    class State(models.TextChoices):
        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        CANCELLED = "cancelled"

    id = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=64)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    options = models.JSONField(default=dict)
    fields = models.JSONField(default=list)
    rows = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    file = models.ForeignKey(File, null=True, on_delete=models.SET_NULL, related_name="+")
    result = models.JSONField(default=dict)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
