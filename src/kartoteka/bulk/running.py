"""Does an act to its items, chunk by chunk, each in one transaction that also counts; the worker calls it."""

from dataclasses import asdict
from typing import Any, cast

from django.utils import timezone

from kartoteka.bulk.actions.base import actions
from kartoteka.bulk.models import Bulk, Chunk
from kartoteka.items.access import AccessPolicy
from kartoteka.items.attempts import transacted
from kartoteka.items.bulk_edit import Act, Outcome
from kartoteka.jobs import locks
from kartoteka.jobs.errors import AlreadyRunning, Stopped
from kartoteka.jobs.failing import fail, foreseen
from kartoteka.jobs.retrying import passes
from kartoteka.jobs.states import ONGOING
from kartoteka.kit.errors import Forbidden
from kartoteka.kit.exact import loads
from kartoteka.people.actor import Source
from kartoteka.people.authentication import actor_of
from kartoteka.schema.catalogue import catalogue


def carry_out(bulk_id: int, *, last: bool) -> None:
    """Do what is left of it. What stops it stands in its result, save what passes by itself while it is not the `last`
    attempt: that is raised, as is `AlreadyRunning`, for whoever tries again."""
    try:
        with locks.alone(bulk_id):
            _run(bulk_id)
    except AlreadyRunning:
        raise
    except Stopped:
        return
    except Exception as error:
        if not last and passes(error):
            raise
        fail(Bulk, bulk_id, error, sentence="bulk.stopped")
        if not foreseen(error):
            raise


def policy_for(user_id: int, source: str) -> AccessPolicy:
    """The policy of the user as of now; raises Forbidden where he may not act any more."""
    actor = actor_of(user_id, cast(Source, source))
    if actor is None:
        raise Forbidden
    return AccessPolicy(actor, catalogue(actor.schema_version))


def act_of(found: Bulk, batch_id: int, **data: Any) -> Act:
    """What every record of it says: which job it was, and whether nobody is to be told."""
    said = {"bulk": found.pk, **({"silent": True} if found.silent else {}), **data}
    return Act(batch_id, timezone.now(), said)


def _run(bulk_id: int) -> None:
    if not Bulk.objects.filter(pk=bulk_id, state__in=ONGOING).update(state=Bulk.State.RUNNING):
        return
    while _settle_next(bulk_id):
        pass
    going = Bulk.objects.filter(pk=bulk_id, state=Bulk.State.RUNNING)
    going.update(state=Bulk.State.DONE, ended_at=timezone.now())


@transacted
def _settle_next(bulk_id: int) -> bool:
    """Settle the next chunk, under the rights of this moment; False where there is none left."""
    found = Bulk.objects.select_for_update().get(pk=bulk_id)
    if found.state != Bulk.State.RUNNING:
        raise Stopped
    if found.settled == found.chunks:
        return False
    chunk = Chunk.objects.get(bulk=found, number=found.settled)
    action, policy = actions()[found.action], policy_for(found.actor_id, found.source)
    policy.require(chunk.kind, action.cell)
    asked = dict(zip(chunk.items, chunk.versions, strict=True))
    outcome = action.settle(policy, chunk.kind, asked, loads(found.values), act_of(found, found.batch_id))
    found.outcome = asdict(Outcome(**found.outcome) + outcome)
    found.settled += 1
    found.done += len(chunk.items)
    found.save(update_fields=["outcome", "settled", "done"])
    return True
