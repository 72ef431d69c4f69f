"""The jobs of imports and exports, done by the worker. Each may run twice."""

from procrastinate.contrib.django import app

from kartoteka.exchange.undoing import ImportNotUndoable, undo
from kartoteka.exchange.working import carry_out_export, carry_out_import
from kartoteka.people.authentication import actor_of


@app.task(name="kartoteka.exchange.tasks.run_import")
def run_import(import_id: int) -> None:
    """Import an uploaded file; after the death of a worker, the rows that are left."""
    carry_out_import(import_id)


@app.task(name="kartoteka.exchange.tasks.write_export")
def write_export(export_id: int) -> None:
    """Write an export into a file of whoever asked for it."""
    carry_out_export(export_id)


@app.task(name="kartoteka.exchange.tasks.undo_import", retry=3)
def undo_import(import_id: int, user_id: int) -> None:
    """Take an import back for whoever asked, under the rights he has now; nothing where he is gone."""
    actor = actor_of(user_id, "ui")
    if actor is None:
        return
    try:
        undo(actor, import_id)
    except ImportNotUndoable:
        return
