"""The jobs of acts on many items, done by the worker. Each may run twice."""

from datetime import timedelta
from typing import Final

from django.utils import timezone
from procrastinate import JobContext
from procrastinate.contrib.django import app

from kartoteka.bulk.models import Chunk
from kartoteka.bulk.running import carry_out
from kartoteka.bulk.telling import tell_ended
from kartoteka.bulk.undoing import DAYS_UNDOABLE, carry_out_undo
from kartoteka.jobs.errors import AlreadyRunning
from kartoteka.jobs.retrying import Patience, ask_again, is_last

_KEPT: Final = timedelta(days=DAYS_UNDOABLE + 1)


@app.task(name="kartoteka.bulk.tasks.run_bulk", retry=Patience(), pass_context=True)
def run_bulk(context: JobContext | None = None, *, bulk_id: int) -> None:
    """Do it to the items; after the death of a worker, to those that are left."""
    try:
        carry_out(bulk_id, last=is_last(context))
    except AlreadyRunning:
        ask_again(run_bulk, f"run_bulk_{bulk_id}", bulk_id=bulk_id)
    finally:
        tell_ended(bulk_id)


@app.task(name="kartoteka.bulk.tasks.undo_bulk", retry=Patience(), pass_context=True)
def undo_bulk(context: JobContext | None = None, *, bulk_id: int, user_id: int) -> None:
    """Take it back for whoever asked, under the rights he has now."""
    try:
        carry_out_undo(bulk_id, user_id, last=is_last(context))
    except AlreadyRunning:
        ask_again(undo_bulk, f"undo_bulk_{bulk_id}", bulk_id=bulk_id, user_id=user_id)


@app.periodic(cron="7 4 * * *")
@app.task(name="kartoteka.bulk.tasks.forget_chunks", queueing_lock="forget_chunks")
def forget_chunks(timestamp: int) -> None:
    """Forget which items acts were for that are past taking back."""
    Chunk.objects.filter(bulk__started_at__lt=timezone.now() - _KEPT).delete()
