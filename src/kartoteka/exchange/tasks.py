"""The jobs of imports and exports, done by the worker. Each may run twice."""

from procrastinate import JobContext
from procrastinate.contrib.django import app

from kartoteka.exchange.retrying import Patience, is_last
from kartoteka.exchange.undoing import ImportNotUndoable, undo
from kartoteka.exchange.working import carry_out_export, carry_out_import
from kartoteka.people.authentication import actor_of


@app.task(name="kartoteka.exchange.tasks.run_import", retry=Patience(), pass_context=True)
def run_import(context: JobContext | None = None, *, import_id: int) -> None:
    """Import an uploaded file; after the death of a worker, the rows that are left."""
    carry_out_import(import_id, last=is_last(context))


@app.task(name="kartoteka.exchange.tasks.write_export", retry=Patience(), pass_context=True)
def write_export(context: JobContext | None = None, *, export_id: int) -> None:
    """Write an export into a file of whoever asked for it."""
    carry_out_export(export_id, last=is_last(context))


@app.task(name="kartoteka.exchange.tasks.undo_import", retry=Patience())
def undo_import(import_id: int, user_id: int) -> None:
    """Take an import back for whoever asked, under the rights he has now; nothing where he is gone."""
    actor = actor_of(user_id, "ui")
    if actor is None:
        return
    try:
        undo(actor, import_id)
    except ImportNotUndoable:
        return
