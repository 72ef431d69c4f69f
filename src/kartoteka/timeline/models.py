"""The timeline's tables: a record is the event, its places are the cards it stands on, its changes what it changed."""

from typing import ClassVar

from django.conf import settings
from django.db import models

USER = settings.AUTH_USER_MODEL


class Batch(models.Model):
    """An act on many items (import, bulk edit, hand-over): what undo works by."""

    kind = models.CharField(max_length=24)
    actor = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    data = models.JSONField(default=dict)
    undone_at = models.DateTimeField(null=True)


class Record(models.Model):
    """What happened, by whom, through what. Ordered by `seq` (its id), never by the clock (R18)."""

    class Source(models.TextChoices):
        UI = "ui"
        API = "api"
        IMPORT = "import"
        FORM = "form"
        MAIL = "mail"
        RULE = "rule"
        CLI = "cli"

    id = models.BigAutoField(primary_key=True, db_column="seq")
    type = models.CharField(max_length=40)
    actor = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, related_name="+")
    source = models.CharField(max_length=8, choices=Source.choices)
    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, null=True, related_name="records")
    at = models.DateTimeField()
    data = models.JSONField(default=dict)


class Place(models.Model):
    """A card on which a record stands."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="places")
    item = models.ForeignKey("items.Item", on_delete=models.CASCADE, related_name="+", db_index=False)
    pinned = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["item", "record"], name="place_once"),
        ]


class Change(models.Model):
    """A field's value before and after. The field is named by its row, so that the mask holds for old diffs too.
    Lists (links, points, managers, shares, files) stand whole. Creation writes no changes."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="changes")
    item = models.ForeignKey("items.Item", on_delete=models.CASCADE, related_name="+", db_index=False)
    field = models.ForeignKey("schema.Field", on_delete=models.PROTECT, related_name="+", db_index=False)
    item_version = models.PositiveIntegerField()
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["item", "item_version"], name="change_by_version"),
            models.Index(fields=["item", "field", "-id"], name="change_of_field"),
        ]
