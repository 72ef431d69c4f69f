"""Forgets uploaded files that nothing names: no item, no history that could bring one back, nobody who keeps it."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from kartoteka.files import service as files
from kartoteka.files.models import File
from kartoteka.items.models import ItemFile
from kartoteka.items.write.base import run

GRACE: Final = timedelta(hours=24)
"""How long an upload waits for the form that it was made for."""

# The files that the log of any file field names: restoring a value, or undoing its change, gives them back.
_LOGGED: Final = """
SELECT DISTINCT one::bigint FROM timeline_change change
JOIN schema_field field ON field.id = change.field_id AND field.storage = 'files'
CROSS JOIN LATERAL jsonb_array_elements_text(coalesce(change.before, '[]') || coalesce(change.after, '[]')) one
WHERE one::bigint = ANY(%s)
"""


def forget_unheld() -> int:
    """Remove them, rows and bytes; how many. What is named meanwhile stays: the row is locked and looked at again."""
    found = list(_unheld().values_list("pk", flat=True))
    logged = {row[0] for row in run(_LOGGED, [found])} if found else set()
    return sum(_forget(one) for one in found if one not in logged)


def keep(file_ids: Iterable[int], *, days: int) -> None:
    """Keep these files so many days from now on, though no item names them."""
    File.objects.filter(pk__in=list(file_ids)).update(kept_until=timezone.now() + timedelta(days=days))


def _unheld() -> QuerySet[File]:
    return File.objects.alias(until=Coalesce("kept_until", F("uploaded_at") + GRACE)).filter(
        ~Q(pk__in=ItemFile.objects.values("file_id")), until__lt=timezone.now()
    )


def _forget(file_id: int) -> bool:
    with transaction.atomic():
        file = File.objects.select_for_update().filter(pk=file_id).first()
        if file is None or not _unheld().filter(pk=file_id).exists():
            return False
        path = files.path_of(file)
        file.delete()
        transaction.on_commit(lambda: files.unlink(path))
    return True
