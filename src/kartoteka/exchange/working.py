"""Carries out imports and exports asked for over HTTP; the worker calls it. What may be asked is elsewhere."""

import logging
import secrets
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from kartoteka.exchange import importing, undoing
from kartoteka.exchange.beside import Beside
from kartoteka.exchange.exporting import Selection, export_file
from kartoteka.exchange.models import Export, Import
from kartoteka.exchange.options import ImportOptions
from kartoteka.exchange.rejected import arrived, keep_rejected
from kartoteka.files import service as files
from kartoteka.files.models import File
from kartoteka.jobs import locks
from kartoteka.jobs.errors import AlreadyRunning, Stopped
from kartoteka.jobs.failing import fail, foreseen, renew_connection, told
from kartoteka.jobs.retrying import passes
from kartoteka.jobs.states import ONGOING
from kartoteka.kit.disk import finds_no_room
from kartoteka.kit.errors import Forbidden
from kartoteka.kit.exact import loads
from kartoteka.people.actor import Actor
from kartoteka.people.audit import audit
from kartoteka.people.authentication import actor_of
from kartoteka.people.models import User

_log = logging.getLogger(__name__)


def carry_out_import(import_id: int, *, last: bool) -> None:
    """Import the uploaded file, from where a worker that died left it; then keep the rejected rows as a file of the
    importer's. Whatever stops it stands in the import's result, save what passes by itself while it is not the `last`
    attempt: that is raised, as is `AlreadyRunning`, for whoever tries again."""
    try:
        found = Import.objects.filter(pk=import_id, state__in=ONGOING).first()
        if found is None:
            return
        importing.run(import_id, ImportOptions.from_json(found.options), settled=keep_rejected)
    except AlreadyRunning:
        raise
    except Exception as error:
        if not last and passes(error):
            raise
        fail(Import, import_id, error, sentence="import.stopped")
        if not foreseen(error):
            raise
    finally:
        _keep_what_was_rejected(import_id)


def carry_out_undo(import_id: int, user_id: int, *, last: bool) -> None:
    """Take the import back. What stops it stands in the import's result until it goes on; what passes by itself, and
    `AlreadyRunning`, is raised as by `carry_out_import`."""
    try:
        actor = actor_of(user_id, "ui")
        if actor is None:
            raise Forbidden
        undoing.undo(actor, import_id)
    except AlreadyRunning:
        raise
    except undoing.ImportNotUndoable:
        return
    except Exception as error:
        if not last and passes(error):
            raise
        _tell_undo_stopped(import_id, user_id, error)
        if not foreseen(error):
            raise


def carry_out_export(export_id: int, *, last: bool) -> None:
    """Write the file under the rights its owner has now; what was cancelled meanwhile leaves none. Raises what passes
    by itself, while it is not the `last` attempt."""
    path = files.incoming_folder() / f"export-{export_id}-{secrets.token_hex(8)}.csv"
    try:
        found = Export.objects.filter(pk=export_id).first()
        if found is None or not _ongoing(export_id).update(state=Export.State.RUNNING):
            return
        actor = actor_of(found.actor_id, "api")
        if actor is None:
            raise Forbidden
        _hand_over(found, actor, path)
    except Stopped:
        return
    except Exception as error:
        if not last and passes(error):
            raise
        fail(Export, export_id, error, sentence="export.stopped")
        if not foreseen(error):
            raise
    finally:
        path.unlink(missing_ok=True)


def _hand_over(found: Export, actor: Actor, path: Path) -> None:
    options = found.options
    selection = Selection(
        tree=loads(options["filter"]) if options["filter"] else None,
        q=options["q"],
        only=options["ids"],
        sort=options.get("sort", ()),
        kinds=options.get("kinds", ()),
        fields=found.fields,
    )
    rows = export_file(
        actor,
        found.kind,
        path,
        selection=selection,
        headers=options["headers"],
        ids=options["with_ids"],
        progress=Beside(found.pk),
    )
    name = f"{found.kind}-{found.started_at:%Y-%m-%d}.csv"
    stored = files.store(arrived(path, name), user_id=actor.user_id, made=True)
    if not _done(found, actor, stored, rows):
        files.discard(stored)


def _done(found: Export, actor: Actor, stored: File, rows: int) -> bool:
    """Give the file to its owner, and write it down; False where the export was cancelled meanwhile."""
    try:
        with transaction.atomic():
            ended = {"state": Export.State.DONE, "ended_at": timezone.now()}
            done = _ongoing(found.pk).update(**ended, rows=rows, total=rows, file=stored)
            if done:
                audit(actor, "items_exported", kind=found.kind, rows=rows, export=found.pk)
    except Exception as error:
        if passes(error):
            return _was_done(found.pk, stored, error)
        files.discard(stored)
        raise
    return bool(done)


def _was_done(export_id: int, stored: File, error: Exception) -> bool:
    """After a commit of which nobody knows whether the database took it: only what it surely did not take is discarded,
    and the error raised. Where it cannot be asked the file stays, held by nothing, until such files are removed."""
    connection.close()
    if Export.objects.filter(pk=export_id, file=stored).exists():
        return True
    files.discard(stored)
    raise error


def _ongoing(export_id: int) -> Any:
    return Export.objects.filter(pk=export_id, state__in=ONGOING)


def _keep_what_was_rejected(import_id: int) -> None:
    """For an import that ended before its last row. Where the disk is full they stay where they are: the import goes on
    from there when it is asked for again."""
    try:
        with locks.alone(import_id):
            found = Import.objects.filter(pk=import_id).exclude(state__in=ONGOING).first()
            if found is not None:
                keep_rejected(found)
    except AlreadyRunning:
        return
    except OSError as error:
        if not finds_no_room(error):
            raise
        _log.warning("The disk is full; the rejected rows of import %s stay in the data directory.", import_id)


def _tell_undo_stopped(import_id: int, user_id: int, error: Exception) -> None:
    renew_connection()
    said = {"error": told(error, User.objects.get(pk=user_id), "import.undo_stopped")}
    with transaction.atomic():
        for found in Import.objects.select_for_update().filter(pk=import_id, state=Import.State.UNDOING):
            found.result |= said
            found.save(update_fields=["result"])
