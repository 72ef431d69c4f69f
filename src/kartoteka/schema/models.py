"""What exists: kinds and their fields, lists of choices, tags, currencies, pipelines and stages. No items here."""

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from kartoteka.kit.text import caseless


class Kind(models.Model):
    """A kind of item: shipped (person, company, …) or made by users. `number` keeps the numbers other software
    knows (person 3, company 4, users' kinds from 128); labels are {language: text}."""

    key = models.CharField(max_length=64, unique=True)
    number = models.PositiveIntegerField(unique=True)
    labels = models.JSONField(default=dict)
    plurals = models.JSONField(default=dict)
    icon = models.CharField(max_length=40, default="square")
    hue = models.CharField(max_length=12, default="grey")
    abilities = models.JSONField(default=dict)
    is_system = models.BooleanField(default=False)
    archived_at = models.DateTimeField(null=True)


class Field(models.Model):
    """A field of a kind. Its key is fixed at birth and never reused; labels change freely.

    `storage` says where its values stand (see `items.read` and `items.write`): json, column:<name>, points,
    links, links_back, item_users, shares, files. `visible_to` holds principals (`people.principals`); empty = all.
    `search_stale` is set from the moment a searchable field is restricted until no item's search text holds it.
    """

    kind = models.ForeignKey(Kind, on_delete=models.PROTECT, related_name="fields")
    key = models.CharField(max_length=64)
    labels = models.JSONField(default=dict)
    help = models.JSONField(default=dict)
    type = models.CharField(max_length=24)
    settings = models.JSONField(default=dict)
    storage = models.CharField(max_length=40, default="json")
    multiple = models.BooleanField(default=False)
    required = models.BooleanField(default=False)
    read_only = models.BooleanField(default=False)
    searchable = models.BooleanField(default=False)
    indexed = models.BooleanField(default=False)
    visible_to = ArrayField(models.BigIntegerField(), default=list)
    search_stale = models.BooleanField(default=False)
    position = models.PositiveIntegerField(default=0)
    is_system = models.BooleanField(default=False)
    archived_at = models.DateTimeField(null=True)
    purged_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "key"], name="field_key_once_in_kind"),
            models.CheckConstraint(condition=models.Q(key__regex=r"^[a-z][a-z0-9_]*$"), name="field_key_form"),
        ]


class Choice(models.Model):
    """One entry of a list: contact types, industries, sources, honorifics, and the lists of users' fields
    (`list` = "<kind>.<field>"). Archived, never deleted while used."""

    list = models.CharField(max_length=130)
    key = models.CharField(max_length=64)
    labels = models.JSONField(default=dict)
    hue = models.CharField(max_length=12, default="grey")
    position = models.PositiveIntegerField(default=0)
    is_system = models.BooleanField(default=False)
    archived_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["list", "key"], name="choice_key_once_in_list")]


class Tag(models.Model):
    """A tag that items of any kind may carry; items hold its id, so renaming touches one row. One that was deleted or
    merged into another is archived: no item carries it, and what was logged still has its name."""

    name = models.CharField(max_length=80)
    name_key = models.CharField(max_length=255, editable=False)
    hue = models.CharField(max_length=12, default="grey")
    created_at = models.DateTimeField(auto_now_add=True)
    archived_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["name_key"], condition=models.Q(archived_at=None), name="tag_name_once")
        ]

    def save(self, **options: Any) -> None:
        self.name_key = caseless(self.name)
        super().save(**options)


class Currency(models.Model):
    """A currency the portal uses; `rate` is units of the portal's currency for one of it, set by hand."""

    code = models.CharField(max_length=3, unique=True)
    rate = models.DecimalField(max_digits=20, decimal_places=8, null=True)
    position = models.PositiveIntegerField(default=0)
    archived_at = models.DateTimeField(null=True)


class Pipeline(models.Model):
    """A way from the first contact to the end, for a staged kind."""

    kind = models.ForeignKey(Kind, on_delete=models.PROTECT, related_name="pipelines")
    key = models.CharField(max_length=64)
    labels = models.JSONField(default=dict)
    position = models.PositiveIntegerField(default=0)
    archived_at = models.DateTimeField(null=True)


class Stage(models.Model):
    """A stage of a pipeline; semantics open, won or lost."""

    pipeline = models.ForeignKey(Pipeline, on_delete=models.PROTECT, related_name="stages")
    key = models.CharField(max_length=64)
    labels = models.JSONField(default=dict)
    semantics = models.CharField(max_length=5, default="open")
    probability = models.PositiveSmallIntegerField(null=True)
    hue = models.CharField(max_length=12, default="grey")
    day_limit = models.PositiveIntegerField(null=True)
    position = models.PositiveIntegerField(default=0)
    archived_at = models.DateTimeField(null=True)


class ListView(models.Model):
    """A saved view of a list: what it shows, in which order, of which items. Private until it is shared.

    `kinds` are the keys of the list's kinds, in its order and with commas between them. `shared_with` holds principals
    (`people.principals`), PUBLIC for everybody.
    """

    kinds = models.CharField(max_length=200)
    name = models.CharField(max_length=80)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    shared_with = ArrayField(models.BigIntegerField(), default=list)
    settings = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["kinds", "owner"], name="list_view_of_list")]


class ListViewPlace(models.Model):
    """Where a user has put a view among the tabs of its list."""

    view = models.ForeignKey(ListView, on_delete=models.CASCADE, related_name="places")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["view", "user"], name="list_view_placed_once")]


class CardLayout(models.Model):
    """How a kind's card is laid out: for everybody (`standard`), or for one user's own eyes (`personal`).

    `layout` is {"sections": [{key, labels, fields}] or null for the factory's, "hidden": [field keys]}: a hidden field
    keeps its place, so that it comes back where it was; null where the layout was reset, and only its version counts.
    Hiding is not secrecy: who may see a field is the field's.
    """

    class Scope(models.TextChoices):
        STANDARD = "standard"
        PERSONAL = "personal"

    kind = models.ForeignKey(Kind, on_delete=models.PROTECT, related_name="layouts")
    pipeline = models.ForeignKey(Pipeline, on_delete=models.PROTECT, null=True, related_name="+")
    scope = models.CharField(max_length=8, choices=Scope.choices)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="+")
    version = models.PositiveIntegerField(default=1)
    layout = models.JSONField(default=dict)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["kind", "pipeline", "scope", "owner"], nulls_distinct=False, name="card_layout_once"
            ),
            models.CheckConstraint(
                condition=models.Q(scope="standard", owner=None) | models.Q(scope="personal", owner__isnull=False),
                name="personal_layout_has_its_owner",
            ),
        ]
