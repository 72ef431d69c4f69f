"""How far an import is, stopping it, taking it back: the jobs that the API shows. The work itself is elsewhere."""

from typing import Any, ClassVar

from django.db import transaction
from django.utils import timezone
from procrastinate.exceptions import AlreadyEnqueued

from kartoteka.exchange.importing import totals
from kartoteka.exchange.models import Import
from kartoteka.exchange.tasks import undo_import
from kartoteka.exchange.undoing import ImportNotUndoable
from kartoteka.kit.errors import DomainError, NotFound
from kartoteka.people.actor import Actor

_ONGOING = (Import.State.WAITING, Import.State.RUNNING)


class JobEnded(DomainError):
    """409: the job has ended, so there is nothing to cancel."""

    code: ClassVar[str] = "job_ended"
    status: ClassVar[int] = 409


def job(actor: Actor, job_id: int) -> dict[str, Any]:
    """{"id", "kind", "state", "done", "total", "result"} of an import of one's own; of anybody's for administrators.

    Raises NotFound.
    """
    found = _job(actor, job_id)
    return {
        "id": found.pk,
        "kind": "import",
        "state": found.state,
        "done": found.done,
        "total": max(found.rows, found.done),
        "result": totals(found) | found.result,
    }


@transaction.atomic
def cancel(actor: Actor, job_id: int) -> None:
    """Stop after the chunk being written; what was imported stays and may be undone. Raises NotFound, JobEnded."""
    found = _job(actor, job_id, lock=True)
    if found.state not in _ONGOING:
        raise JobEnded
    found.state, found.ended_at = Import.State.CANCELLED, timezone.now()
    found.save(update_fields=["state", "ended_at"])


@transaction.atomic
def undo(actor: Actor, job_id: int) -> None:
    """Have the worker take the import back. Raises NotFound, ImportNotUndoable."""
    found = _job(actor, job_id, lock=True)
    if found.state in _ONGOING or found.state == Import.State.UNDONE:
        raise ImportNotUndoable
    try:
        with transaction.atomic():
            undo_import.configure(queueing_lock=f"undo_import_{job_id}").defer(import_id=job_id, user_id=actor.user_id)
    except AlreadyEnqueued:
        return


def _job(actor: Actor, job_id: int, *, lock: bool = False) -> Import:
    """The import, for its importer and administrators; a token must carry all of its owner's rights."""
    rows = Import.objects.select_for_update() if lock else Import.objects.all()
    found = rows.filter(pk=job_id).first()
    whole = actor.scopes is None or "*" in actor.scopes
    if found is None or not whole or not (actor.is_administrator or found.actor_id == actor.user_id):
        raise NotFound
    return found
