"""The one table of items and the rows that belong to an item. Only `items` writes and reads them."""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from kartoteka.files.models import File
from kartoteka.schema.models import Field, Kind, Pipeline, Stage

USER = settings.AUTH_USER_MODEL


class Item(models.Model):
    """An item of any kind. `fields` holds the values stored as JSON (absent = empty); `readers` and ItemReader are
    derived by the writer from responsible, managers, observers, shares and access; `search` is the common search
    text; `sort_title` the collation key of the title; `name_key` what equal names share (`kit.text.name_key`)."""

    class Access(models.TextChoices):
        PRIVATE = "private"
        READ = "read"
        WRITE = "write"

    kind = models.ForeignKey(Kind, on_delete=models.PROTECT, db_index=False)
    title = models.TextField()
    sort_title = models.BinaryField(max_length=64)
    name_key = models.BigIntegerField(null=True)
    pipeline = models.ForeignKey(Pipeline, on_delete=models.PROTECT, db_index=False, null=True)
    stage = models.ForeignKey(Stage, on_delete=models.PROTECT, db_index=False, null=True)
    stage_since = models.DateTimeField(null=True)
    responsible = models.ForeignKey(USER, on_delete=models.PROTECT, db_index=False, related_name="+")
    created_by = models.ForeignKey(USER, on_delete=models.PROTECT, db_index=False, related_name="+")
    created_at = models.DateTimeField()
    changed_by = models.ForeignKey(USER, on_delete=models.PROTECT, db_index=False, related_name="+")
    changed_at = models.DateTimeField()
    last_activity_at = models.DateTimeField(null=True)
    next_activity_at = models.DateTimeField(null=True)
    amount = models.DecimalField(max_digits=20, decimal_places=4, null=True)
    currency = models.CharField(max_length=3, null=True)
    begins_on = models.DateField(null=True)
    closes_on = models.DateField(null=True)
    source = models.CharField(max_length=64, null=True)
    access = models.CharField(max_length=7, choices=Access.choices, default=Access.PRIVATE)
    number = models.CharField(max_length=40, null=True)
    version = models.PositiveIntegerField(default=1)
    search = models.TextField(default="")
    fields = models.JSONField(default=dict)
    readers = ArrayField(models.BigIntegerField(), default=list)
    deleted_at = models.DateTimeField(null=True)
    deleted_by = models.ForeignKey(USER, on_delete=models.PROTECT, db_index=False, null=True, related_name="+")

    class Meta:
        indexes: ClassVar = []


class ItemReader(models.Model):
    """One row per live item and principal, in the default order of lists: who may read it, sorted by title."""

    pk = models.CompositePrimaryKey("principal", "kind_id", "sort_title", "item_id")
    principal = models.BigIntegerField()
    kind = models.ForeignKey(Kind, on_delete=models.DO_NOTHING, db_constraint=False, db_index=False)
    sort_title = models.BinaryField(max_length=64)
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="+")


class ItemUser(models.Model):
    """A further manager or an observer of an item (S24)."""

    class Relation(models.TextChoices):
        MANAGER = "manager"
        OBSERVER = "observer"

    item = models.ForeignKey(Item, on_delete=models.CASCADE, db_index=False, related_name="people")
    user = models.ForeignKey(USER, on_delete=models.PROTECT, related_name="+")
    relation = models.CharField(max_length=8, choices=Relation.choices)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["item", "user", "relation"], name="item_user_once")]


class ItemShare(models.Model):
    """An item shared with one user or one department (and those below), to read or to write."""

    class Level(models.TextChoices):
        READ = "read"
        WRITE = "write"

    item = models.ForeignKey(Item, on_delete=models.CASCADE, db_index=False, related_name="shares")
    user = models.ForeignKey(USER, on_delete=models.PROTECT, null=True, related_name="+")
    department = models.ForeignKey("people.Department", on_delete=models.PROTECT, null=True, related_name="+")
    level = models.CharField(max_length=5, choices=Level.choices, default=Level.READ)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(user__isnull=False, department__isnull=True)
                | models.Q(user__isnull=True, department__isnull=False),
                name="share_with_user_or_department",
            ),
            models.UniqueConstraint(
                fields=["item", "user", "department"], name="item_share_once", nulls_distinct=False
            ),
        ]


class ContactPoint(models.Model):
    """A phone, e-mail, website or social profile of an item: as typed, and normalised (E.164, lower case) for
    search and duplicates. `label` is work, home, mobile …; `network` for social profiles."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="points")
    field = models.ForeignKey(Field, on_delete=models.PROTECT, db_index=False, related_name="+")
    label = models.CharField(max_length=40, blank=True)
    network = models.CharField(max_length=40, blank=True)
    value = models.CharField(max_length=255)
    normalised = models.CharField(max_length=255)
    is_primary = models.BooleanField(default=False)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["item", "field"], condition=models.Q(is_primary=True), name="one_primary_point"
            )
        ]
        indexes: ClassVar = [models.Index(fields=["normalised", "field"], name="point_normalised")]


class ItemLink(models.Model):
    """A link from an item's link field to another item; for person → company with role, primary and dates (S1)."""

    source = models.ForeignKey(Item, on_delete=models.CASCADE, db_index=False, related_name="links")
    field = models.ForeignKey(Field, on_delete=models.PROTECT, db_index=False, related_name="+")
    target = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="backlinks")
    role = models.CharField(max_length=120, blank=True)
    is_primary = models.BooleanField(default=False)
    begins_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["source", "field", "target"], name="item_link_once"),
            models.UniqueConstraint(
                fields=["source", "field"], condition=models.Q(is_primary=True), name="one_primary_link"
            ),
        ]


class ItemFile(models.Model):
    """A stored file in a file field of an item (photo, attachments)."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, db_index=False, related_name="files")
    field = models.ForeignKey(Field, on_delete=models.PROTECT, db_index=False, related_name="+")
    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["item", "field", "file"], name="item_file_once")]


class UniqueValue(models.Model):
    """A value that may stand once in a field an administrator made unique."""

    field = models.ForeignKey(Field, on_delete=models.CASCADE, db_index=False, related_name="+")
    value = models.CharField(max_length=255)
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["field", "value"], name="unique_value_once")]


class IdempotencyKey(models.Model):
    """A stored answer: the same key, caller, method and path within 24 hours gets it again (CONTRACTS, Versions)."""

    user = models.ForeignKey(USER, on_delete=models.CASCADE, related_name="+")
    method = models.CharField(max_length=7)
    path = models.CharField(max_length=255)
    key = models.CharField(max_length=255)
    body_digest = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(null=True)
    body = models.TextField(default="")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "method", "path", "key"], name="idempotency_key_once")
        ]
        indexes: ClassVar = [models.Index(fields=["at"], name="idempotency_by_age")]


class FormDraft(models.Model):
    """What somebody has typed into a form and not saved yet, until he saves or discards it (S14). `form` names the form
    as its address does (`items.drafts`); `base` is the item's version that an edit began from; `files` are the uploads
    that `typed` names, which are kept as long."""

    user = models.ForeignKey(USER, on_delete=models.CASCADE, db_index=False, related_name="+")
    form = models.CharField(max_length=120)
    kind = models.ForeignKey(Kind, on_delete=models.CASCADE, db_index=False, related_name="+")
    item = models.ForeignKey(Item, on_delete=models.CASCADE, null=True, related_name="+")
    base = models.PositiveIntegerField(null=True)
    typed = models.JSONField(default=dict)
    files = ArrayField(models.BigIntegerField(), default=list)
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["user", "form"], name="draft_once_of_form")]


class ItemMark(models.Model):
    """What one user, and nobody else, has noted about an item: a favourite, one he follows, one he opened lately. It
    says nothing of rights: whoever may no longer read the item sees none of it."""

    class Mark(models.TextChoices):
        FAVOURITE = "favourite"
        FOLLOWED = "followed"
        OPENED = "opened"

    user = models.ForeignKey(USER, on_delete=models.CASCADE, db_index=False, related_name="+")
    mark = models.CharField(max_length=9, choices=Mark.choices)
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["user", "mark", "item"], name="item_mark_once")]
