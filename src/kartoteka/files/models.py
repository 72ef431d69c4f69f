"""Stored files: bytes on disk under a name that we made, and what is known of them. Access follows the item."""

from typing import ClassVar

from django.conf import settings
from django.db import models


class File(models.Model):
    """An uploaded file. Until an item's field refers to it, only its uploader may; then the item's readers may."""

    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=120)
    size = models.BigIntegerField()
    digest = models.CharField(max_length=64)
    path = models.CharField(max_length=120, unique=True)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(auto_now_add=True)
    width = models.PositiveIntegerField(null=True)
    height = models.PositiveIntegerField(null=True)
    made = models.BooleanField(default=False)  # by a job, for its uploader to fetch: no item may hold it
    photo = models.BooleanField(default=False)  # the picture alone is left of it, and it may stand as a photo
    kept_until = models.DateTimeField(null=True)  # where no item names it: so long, else a day

    class Meta:
        indexes: ClassVar = [models.Index(fields=["uploaded_at"], name="file_by_time")]
