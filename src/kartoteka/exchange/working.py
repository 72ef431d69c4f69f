"""Carries out imports and exports asked for over HTTP; the worker calls it. What may be asked is elsewhere."""

import logging
import secrets
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from kartoteka.exchange import importing, locks
from kartoteka.exchange.beside import Beside
from kartoteka.exchange.errors import AlreadyRunning, Stopped
from kartoteka.exchange.exporting import Selection, export_file
from kartoteka.exchange.models import ONGOING, Export, Import
from kartoteka.exchange.options import ImportOptions
from kartoteka.exchange.rejected import arrived, keep_rejected
from kartoteka.exchange.retrying import passes
from kartoteka.files import service as files
from kartoteka.files.models import File
from kartoteka.kit.disk import finds_no_room
from kartoteka.kit.errors import DomainError, Forbidden, Message
from kartoteka.kit.exact import loads
from kartoteka.kit.language import say
from kartoteka.people.actor import Actor
from kartoteka.people.audit import audit
from kartoteka.people.authentication import actor_of
from kartoteka.people.models import User

_log = logging.getLogger(__name__)


def carry_out_import(import_id: int, *, last: bool) -> None:
    """Import the uploaded file, from where a worker that died left it; then keep the rejected rows as a file of the
    importer's. Whatever stops it stands in the import's result, save what passes by itself while it is not the `last`
    attempt: that is raised, as is `AlreadyRunning`, for whoever tries again."""
    found = Import.objects.filter(pk=import_id).first()
    if found is None:
        return
    if found.state in ONGOING:
        try:
            importing.run(import_id, ImportOptions.from_json(found.options), settled=keep_rejected)
        except AlreadyRunning:
            raise
        except Exception as error:
            if not last and passes(error):
                raise
            _fail(Import, import_id, found.actor_id, error)
            if not _foreseen(error):
                raise
        finally:
            _keep_what_was_rejected(import_id)


def carry_out_export(export_id: int, *, last: bool) -> None:
    """Write the file under the rights its owner has now; what was cancelled meanwhile leaves none. Raises what passes
    by itself, while it is not the `last` attempt."""
    found = Export.objects.filter(pk=export_id).first()
    if found is None or not _ongoing(export_id).update(state=Export.State.RUNNING):
        return
    path = files.incoming_folder() / f"export-{export_id}-{secrets.token_hex(8)}.csv"
    try:
        actor = actor_of(found.actor_id, "api")
        if actor is None:
            raise Forbidden
        _hand_over(found, actor, path)
    except Stopped:
        return
    except Exception as error:
        if not last and passes(error):
            raise
        _fail(Export, export_id, found.actor_id, error)
        if not _foreseen(error):
            raise
    finally:
        path.unlink(missing_ok=True)


def _hand_over(found: Export, actor: Actor, path: Path) -> None:
    options = found.options
    selection = Selection(
        tree=loads(options["filter"]) if options["filter"] else None,
        q=options["q"],
        only=options["ids"],
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
    except BaseException:
        files.discard(stored)
        raise
    return bool(done)


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


def _foreseen(error: Exception) -> bool:
    return isinstance(error, DomainError) or finds_no_room(error) or passes(error)


def _fail(model: type[Import] | type[Export], job_id: int, user_id: int, error: Exception) -> None:
    """Say in the job's result what stopped it, in the words of whoever asked for it; nothing where it was cancelled
    meanwhile."""
    if not connection.in_atomic_block:
        connection.close()  # one that broke is of no use for saying so
    language = User.objects.values_list("language", flat=True).get(pk=user_id)
    code = error.code if isinstance(error, DomainError) else _code(error)
    if isinstance(error, DomainError):
        message = say(error, language, **error.data)
    else:
        message = say(Message(f"{'import' if model is Import else 'export'}.stopped_{code}"), language)
    told = {"error": {"code": code, "message": message}}
    standing = model._default_manager.filter(pk=job_id, state__in=(*ONGOING, "failed"))
    standing.update(state="failed", result=told, ended_at=timezone.now())


def _code(error: Exception) -> str:
    if finds_no_room(error):
        return "disk_full"
    return "unavailable" if passes(error) else "failed"
