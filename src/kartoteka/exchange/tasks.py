"""The jobs of imports, done by the worker. Each may run twice."""

from procrastinate.contrib.django import app

from kartoteka.exchange.undoing import ImportNotUndoable, undo
from kartoteka.people.authentication import actor_of


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
