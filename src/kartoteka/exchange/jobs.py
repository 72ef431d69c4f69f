"""How far an import or export is, stopping it, taking it back: the jobs of the API. The work itself is elsewhere."""

from typing import Any, ClassVar

from django.db import transaction
from django.utils import timezone
from procrastinate.exceptions import AlreadyEnqueued

from kartoteka.exchange import exports, owned
from kartoteka.exchange.importing import totals
from kartoteka.exchange.models import ONGOING, Export, Import
from kartoteka.exchange.tasks import undo_import
from kartoteka.exchange.undoing import announce
from kartoteka.kit.errors import DomainError
from kartoteka.people.actor import Actor


class JobEnded(DomainError):
    """409: the job has ended, so there is nothing to cancel."""

    code: ClassVar[str] = "job_ended"
    status: ClassVar[int] = 409


class JobNotUndoable(DomainError):
    """409: the job changed nothing that could be taken back."""

    code: ClassVar[str] = "job_not_undoable"
    status: ClassVar[int] = 409


def job(actor: Actor, job_id: int) -> dict[str, Any]:
    """{"id", "kind", "state", "done", "total", "result"} of a job of one's own; of anybody's for administrators.

    Raises NotFound.
    """
    found = _job(actor, job_id)
    said: dict[str, Any] = {"id": found.pk, "state": found.state}
    if isinstance(found, Export):
        total = max(found.total, found.rows)
        return said | {"kind": "export", "done": found.rows, "total": total, "result": exports.result(actor, found)}
    return said | {
        "kind": "import",
        "done": found.done,
        "total": max(found.rows, found.done),
        "result": totals(found) | found.result,
    }


@transaction.atomic
def cancel(actor: Actor, job_id: int) -> None:
    """Stop after what is being written; what was imported stays and may be undone. Raises NotFound, JobEnded."""
    found = _job(actor, job_id, lock=True)
    if found.state not in ONGOING:
        raise JobEnded
    found.state, found.ended_at = "cancelled", timezone.now()
    found.save(update_fields=["state", "ended_at"])


@transaction.atomic
def undo(actor: Actor, job_id: int) -> None:
    """Have the worker take the import back, or go on where it stopped doing so. Raises NotFound, ImportNotUndoable,
    JobNotUndoable."""
    found = _job(actor, job_id, lock=True)
    if isinstance(found, Export):
        raise JobNotUndoable
    announce(found)
    try:
        with transaction.atomic():
            undo_import.configure(queueing_lock=f"undo_import_{job_id}").defer(import_id=job_id, user_id=actor.user_id)
    except AlreadyEnqueued:
        return


def _job(actor: Actor, job_id: int, *, lock: bool = False) -> Import | Export:
    """Imports and exports share one row of numbers."""
    if Export.objects.filter(pk=job_id).exists():
        return owned.find(actor, Export, job_id, lock=lock)
    return owned.find(actor, Import, job_id, lock=lock)
