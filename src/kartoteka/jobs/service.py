"""How far a job is, stopping it, taking it back: the jobs of the API. The work itself is its kind's."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from kartoteka.jobs import owned
from kartoteka.jobs.errors import JobEnded
from kartoteka.jobs.kinds import JobKind, job_kinds
from kartoteka.jobs.states import ONGOING, State
from kartoteka.kit.errors import NotFound
from kartoteka.people.actor import Actor


def job(actor: Actor, job_id: int) -> dict[str, Any]:
    """{"id", "kind", "state", "done", "total", "result"} of a job of one's own; of anybody's for administrators.

    Raises NotFound.
    """
    kind, found = _job(actor, job_id)
    return {"id": found.pk, "kind": kind.key, "state": found.state} | kind.told(actor, found)


def listed(actor: Actor, *, cursor: str | None, limit: int) -> dict[str, Any]:
    """A page of one's own jobs of all kinds, of all for administrators, the newest first. Raises as `owned.page`
    does."""
    kinds: dict[type[Any], JobKind] = {kind.model: kind for kind in job_kinds()}
    found, more = owned.page_of(actor, sorted(kinds, key=lambda model: model.__name__), cursor=cursor, limit=limit)
    return {"items": [_listed(actor, kinds[type(one)], one) for one in found], "next": more}


def _listed(actor: Actor, kind: JobKind, found: Any) -> dict[str, Any]:
    said = {"id": found.pk, "kind": kind.key, "state": found.state, "name": kind.name(found)}
    said |= {"by": {"id": found.actor_id, "name": found.actor.name}, "undoable": kind.undoable(found)}
    said |= {"started_at": found.started_at.isoformat()}
    said |= {"ended_at": found.ended_at.isoformat()} if found.ended_at else {}
    return said | kind.told(actor, found)


@transaction.atomic
def cancel(actor: Actor, job_id: int) -> None:
    """Stop after what is being written; what was done stays and may be undone. Raises NotFound, JobEnded."""
    _, found = _job(actor, job_id, lock=True)
    if found.state not in ONGOING:
        raise JobEnded
    found.state, found.ended_at = State.CANCELLED, timezone.now()
    found.save(update_fields=["state", "ended_at"])


@transaction.atomic
def undo(actor: Actor, job_id: int) -> None:
    """Have the worker take the job back, or go on where it stopped doing so. Raises NotFound, and what its kind
    raises."""
    kind, found = _job(actor, job_id, lock=True)
    kind.undo(actor, found)


def _job(actor: Actor, job_id: int, *, lock: bool = False) -> tuple[JobKind, Any]:
    """All kinds share one row of numbers."""
    for kind in job_kinds():
        if kind.model._default_manager.filter(pk=job_id).exists():
            return kind, owned.find(actor, kind.model, job_id, lock=lock)
    raise NotFound
