"""Imports as jobs."""

from typing import Any

from django.db import transaction
from procrastinate.exceptions import AlreadyEnqueued

from kartoteka.exchange.importing import totals
from kartoteka.exchange.models import Import
from kartoteka.exchange.tasks import undo_import
from kartoteka.exchange.undoing import announce, is_undoable
from kartoteka.jobs.kinds import JobKind
from kartoteka.people.actor import Actor


class ImportJob(JobKind):
    key = "import"
    model = Import

    def told(self, actor: Actor, found: Import) -> dict[str, Any]:
        return {"done": found.done, "total": max(found.rows, found.done), "result": totals(found) | found.result}

    def name(self, found: Import) -> str | None:
        return found.file_name

    def undoable(self, found: Import) -> bool:
        return is_undoable(found)

    def undo(self, actor: Actor, found: Import) -> None:
        """Raises ImportNotUndoable."""
        announce(found)
        try:
            with transaction.atomic():
                task = undo_import.configure(queueing_lock=f"undo_import_{found.pk}")
                task.defer(import_id=found.pk, user_id=actor.user_id)
        except AlreadyEnqueued:
            return


ENTRY = ImportJob()
