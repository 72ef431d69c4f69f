"""The jobs of imports and exports, done by the worker. Each may run twice."""

from procrastinate import JobContext
from procrastinate.contrib.django import app

from kartoteka.exchange.telling import tell_export_ended, tell_import_ended
from kartoteka.exchange.working import carry_out_export, carry_out_import, carry_out_undo
from kartoteka.jobs.errors import AlreadyRunning
from kartoteka.jobs.retrying import Patience, ask_again, is_last


@app.task(name="kartoteka.exchange.tasks.run_import", retry=Patience(), pass_context=True)
def run_import(context: JobContext | None = None, *, import_id: int) -> None:
    """Import an uploaded file; after the death of a worker, the rows that are left."""
    try:
        carry_out_import(import_id, last=is_last(context))
    except AlreadyRunning:
        ask_again(run_import, f"run_import_{import_id}", import_id=import_id)
    finally:
        tell_import_ended(import_id)


@app.task(name="kartoteka.exchange.tasks.write_export", retry=Patience(), pass_context=True)
def write_export(context: JobContext | None = None, *, export_id: int) -> None:
    """Write an export into a file of whoever asked for it."""
    try:
        carry_out_export(export_id, last=is_last(context))
    finally:
        tell_export_ended(export_id)


@app.task(name="kartoteka.exchange.tasks.undo_import", retry=Patience(), pass_context=True)
def undo_import(context: JobContext | None = None, *, import_id: int, user_id: int) -> None:
    """Take an import back for whoever asked, under the rights he has now."""
    try:
        carry_out_undo(import_id, user_id, last=is_last(context))
    except AlreadyRunning:
        ask_again(undo_import, f"undo_import_{import_id}", import_id=import_id, user_id=user_id)
