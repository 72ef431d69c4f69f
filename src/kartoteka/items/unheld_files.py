"""Forgets uploads that nothing names: no item, no draft, no history that could bring one back, nobody who keeps it.

However many files and changes there are, each statement looks at a part of them that is small and found by its key.
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Final

from django.db import transaction
from django.db.models import Exists, F, Max, Model, OuterRef, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from kartoteka.files import service as files
from kartoteka.files.models import File
from kartoteka.items.models import FormDraft, ItemFile
from kartoteka.schema.field_types.base import as_list
from kartoteka.schema.models import Field
from kartoteka.timeline.models import Change

GRACE: Final = timedelta(hours=24)
"""How long an upload waits for the form that it was made for."""
AT_ONCE: Final = 50_000
"""The most rows that one statement looks at."""


def forget_unheld() -> int:
    """Remove them, rows and bytes; how many. What is named meanwhile stays: the row is locked and looked at again."""
    found = {pk for part in _parts(File) for pk in _unheld().filter(pk__range=part).values_list("pk", flat=True)}
    if found:
        found -= _logged()
    return sum(_forget(one) for one in sorted(found))


def keep(file_ids: Iterable[int], *, days: int) -> None:
    """Keep these files so many days from now on, though no item names them."""
    File.objects.filter(pk__in=list(file_ids)).update(kept_until=timezone.now() + timedelta(days=days))


def _parts(model: type[Model]) -> Iterator[tuple[int, int]]:
    """The model's keys, in ranges that are short enough."""
    last = model._default_manager.aggregate(last=Max("pk"))["last"] or 0
    return ((first, first + AT_ONCE - 1) for first in range(1, last + 1, AT_ONCE))


def _unheld() -> QuerySet[File]:
    held = ItemFile.objects.filter(file_id=OuterRef("pk"))
    drafted = FormDraft.objects.filter(user_id=OuterRef("uploaded_by_id"), files__contains=[OuterRef("pk")])
    kept = Coalesce("kept_until", F("uploaded_at") + GRACE)
    return File.objects.alias(until=kept).filter(~Exists(held), ~Exists(drafted), until__lt=timezone.now())


def _logged() -> set[int]:
    """The files that the log of any file field names: restoring a value, or undoing its change, gives them back."""
    fields = list(Field.objects.filter(storage="files").values_list("pk", flat=True))
    values = Change.objects.filter(field_id__in=fields).values_list("before", "after")
    return {
        file
        for part in _parts(Change)
        for before, after in values.filter(pk__range=part)
        for file in (*as_list(before), *as_list(after))
    }


def _forget(file_id: int) -> bool:
    with transaction.atomic():
        file = File.objects.select_for_update().filter(pk=file_id).first()
        if file is None or not _unheld().filter(pk=file_id).exists():
            return False
        path = files.path_of(file)
        file.delete()
        transaction.on_commit(lambda: files.unlink(path))
    return True
