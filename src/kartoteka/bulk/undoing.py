"""Takes an act on many items back, chunk by chunk from its last, each in one transaction that also counts. What was
changed since stays and is named."""

from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from kartoteka.bulk.models import Bulk, Chunk
from kartoteka.bulk.running import act_of, policy_for
from kartoteka.items.attempts import transacted
from kartoteka.items.bulk_undo import take_back
from kartoteka.jobs import locks
from kartoteka.jobs.errors import AlreadyRunning, JobNotUndoable, Stopped
from kartoteka.jobs.failing import foreseen, renew_connection, told
from kartoteka.jobs.retrying import passes
from kartoteka.people.actor import Actor
from kartoteka.people.models import User
from kartoteka.timeline.models import Batch

DAYS_UNDOABLE: Final = 30
MOST_NAMED: Final = 500
_ENDED: Final = (Bulk.State.DONE, Bulk.State.FAILED, Bulk.State.CANCELLED)


def is_undoable(found: Bulk) -> bool:
    """Whether it has ended, changed something, and is not too long ago."""
    too_old = found.started_at < timezone.now() - timedelta(days=DAYS_UNDOABLE)
    return found.state in _ENDED and not too_old and bool(found.outcome.get("changed"))


def announce(actor: Actor, found: Bulk) -> None:
    """Say that it is being taken back, from its last chunk or from where that stopped; the row is locked. Raises
    JobNotUndoable where it changed nothing, was taken back, or is too long ago."""
    if found.state == Bulk.State.UNDOING:
        return
    if not is_undoable(found):
        raise JobNotUndoable
    data = {"undoes": found.batch_id}
    found.undo_batch = Batch.objects.create(kind="bulk_undo", actor_id=actor.user_id, at=timezone.now(), data=data)
    found.state, found.result, found.ended_at = Bulk.State.UNDOING, {}, None
    found.save(update_fields=["undo_batch", "state", "result", "ended_at"])


def carry_out_undo(bulk_id: int, user_id: int, *, last: bool) -> None:
    """Take back what is left to be. What stops it stands in the result until it goes on; what passes by itself, and
    `AlreadyRunning`, is raised as when it is done."""
    try:
        with locks.alone(bulk_id):
            _undo(bulk_id, user_id)
    except AlreadyRunning:
        raise
    except Stopped:
        return
    except Exception as error:
        if not last and passes(error):
            raise
        _tell_stopped(bulk_id, user_id, error)
        if not foreseen(error):
            raise


def _undo(bulk_id: int, user_id: int) -> None:
    while _take_back_next(bulk_id, user_id):
        pass
    _end(bulk_id)


@transaction.atomic
def _end(bulk_id: int) -> None:
    """Where nothing of it is left, nobody is told of it any more either."""
    going, now = Bulk.objects.filter(pk=bulk_id, state=Bulk.State.UNDOING), timezone.now()
    Batch.objects.filter(pk__in=going.filter(kept=0).values("batch_id")).update(undone_at=now)
    going.update(state=Bulk.State.UNDONE, result={}, ended_at=now)


@transacted
def _take_back_next(bulk_id: int, user_id: int) -> bool:
    found = Bulk.objects.select_for_update().get(pk=bulk_id)
    if found.state != Bulk.State.UNDOING or found.undo_batch_id is None:
        raise Stopped
    if found.taken_back == found.settled:
        return False
    chunk = Chunk.objects.get(bulk=found, number=found.settled - found.taken_back - 1)
    act = act_of(found, found.undo_batch_id)
    taken = take_back(policy_for(user_id, found.source), chunk.kind, chunk.items, of=found.batch_id, act=act)
    found.taken_back += 1
    found.restored += taken.restored
    found.kept += len(taken.kept)
    room = max(0, MOST_NAMED - len(found.kept_items))
    found.kept_items += [[item, fields] for item, fields in sorted(taken.kept.items())][:room]
    found.save(update_fields=["taken_back", "restored", "kept", "kept_items"])
    return True


def _tell_stopped(bulk_id: int, user_id: int, error: Exception) -> None:
    renew_connection()
    said = {"error": told(error, User.objects.get(pk=user_id), "bulk.undo_stopped")}
    with transaction.atomic():
        Bulk.objects.filter(pk=bulk_id, state=Bulk.State.UNDOING).update(result=said)
