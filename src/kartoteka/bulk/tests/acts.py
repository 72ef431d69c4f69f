"""Acts on many items as tests order them, and the worker's part done at once."""

from typing import Any

from kartoteka.bulk.models import Bulk
from kartoteka.bulk.ordering import Order, start
from kartoteka.bulk.tasks import run_bulk, undo_bulk
from kartoteka.jobs import service as jobs
from kartoteka.people.actor import Actor


def ordered(actor: Actor, action: str = "edit", kind: str = "person", **order: Any) -> int:
    """The job that this order makes."""
    return start(actor, Order(kinds=kind.split(","), action=action, **order))


def done(actor: Actor, action: str = "edit", kind: str = "person", **order: Any) -> dict[str, Any]:
    """Orders it, has the worker do it; the job as its orderer reads it."""
    job = ordered(actor, action, kind, **order)
    run_bulk(bulk_id=job)
    return jobs.job(actor, job)


def undone(actor: Actor, job: int) -> dict[str, Any]:
    """Has the worker take it back; the job as whoever asked for it reads it."""
    jobs.undo(actor, job)
    undo_bulk(bulk_id=job, user_id=actor.user_id)
    return jobs.job(actor, job)


def state(job: int) -> str:
    """The state of the job."""
    return Bulk.objects.get(pk=job).state
