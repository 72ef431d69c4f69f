"""Carries out imports and exports asked for over HTTP; the worker calls it. What may be asked is elsewhere."""

import errno
import hashlib
import logging
import secrets
from pathlib import Path
from typing import Any, Final

from django.db import Error, transaction
from django.utils import timezone

from kartoteka.exchange import importing
from kartoteka.exchange.exporting import Selection, export_file
from kartoteka.exchange.models import ONGOING, Export, Import
from kartoteka.exchange.options import ImportOptions
from kartoteka.files import service as files
from kartoteka.items.unheld_files import keep
from kartoteka.kit.errors import DomainError, Forbidden, Message
from kartoteka.kit.exact import loads
from kartoteka.kit.language import say
from kartoteka.people.actor import Actor
from kartoteka.people.audit import audit
from kartoteka.people.authentication import actor_of
from kartoteka.people.models import User

DAYS_KEPT: Final = 30
"""How long an imported file waits for its end, and its rejected rows for being corrected."""
_NO_ROOM: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_log = logging.getLogger(__name__)


def carry_out_import(import_id: int) -> None:
    """Import the uploaded file, from where a worker that died left it; then keep the rejected rows as a file of the
    importer's. Whatever stops it stands in the import's result."""
    found = Import.objects.filter(pk=import_id).first()
    if found is None:
        return
    if found.state in ONGOING:
        try:
            found = importing.run(import_id, ImportOptions.from_json(found.options), settled=_keep_rejected)
        except importing.AlreadyRunning:
            return
        except Exception as error:
            _fail(Import, import_id, found.actor_id, error)
            if not _foreseen(error):
                raise
            found.refresh_from_db()
    _keep_rejected(found)


def carry_out_export(export_id: int) -> None:
    """Write the file under the rights its owner has now; what was cancelled meanwhile leaves none."""
    found = Export.objects.filter(pk=export_id).first()
    if found is None or not _ongoing(export_id).update(state=Export.State.RUNNING):
        return
    path = files.incoming_folder() / f"export-{export_id}-{secrets.token_hex(8)}.csv"
    try:
        actor = actor_of(found.actor_id, "api")
        if actor is None:
            raise Forbidden
        _hand_over(found, actor, path)
    except Exception as error:
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
        actor, found.kind, path, selection=selection, headers=options["headers"], ids=options["with_ids"]
    )
    stored = files.store(_arrived(path, f"{found.kind}-{found.started_at:%Y-%m-%d}.csv"), user_id=actor.user_id)
    with transaction.atomic():
        done = _ongoing(found.pk).update(state=Export.State.DONE, rows=rows, file=stored, ended_at=timezone.now())
        if done:
            audit(actor, "items_exported", kind=found.kind, rows=rows, fields=found.fields)
    if not done:
        files.discard(stored)


def _ongoing(export_id: int) -> Any:
    return Export.objects.filter(pk=export_id, state__in=ONGOING)


def _keep_rejected(found: Import) -> None:
    """Make the file of rejected rows one that its importer may download."""
    path = importing.errors_path(found)
    if not found.rejected or found.errors_file_id or not path.is_file():
        return
    copied = files.incoming_folder() / f"rejected-{found.pk}-{secrets.token_hex(8)}.csv"
    copied.write_bytes(path.read_bytes())
    stem = found.file_name.rpartition(".")[0] or found.file_name
    stored = files.store(_arrived(copied, f"{stem}-rejected.csv"), user_id=found.actor_id)
    keep([stored.pk], days=DAYS_KEPT)
    Import.objects.filter(pk=found.pk).update(errors_file=stored)
    path.unlink()


def _arrived(path: Path, name: str) -> files.Arrived:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return files.Arrived(path=path, name=name, media_type="text/csv", size=path.stat().st_size, digest=digest)


def _foreseen(error: Exception) -> bool:
    return isinstance(error, DomainError) or _no_room(error)


def _no_room(error: BaseException) -> bool:
    cause = error.__cause__ if isinstance(error, Error) else error
    return getattr(cause, "errno", None) in _NO_ROOM or getattr(cause, "sqlstate", None) == "53100"


def _fail(model: type[Import] | type[Export], job_id: int, user_id: int, error: Exception) -> None:
    """Say in the job's result what stopped it, in the words of whoever asked for it."""
    language = User.objects.values_list("language", flat=True).get(pk=user_id)
    if isinstance(error, DomainError):
        code, message = error.code, say(error, language, **error.data)
    else:
        code = "disk_full" if _no_room(error) else "failed"
        message = say(Message(f"error.{code}"), language)
    told = {"error": {"code": code, "message": message}}
    model._default_manager.filter(pk=job_id).update(state="failed", result=told, ended_at=timezone.now())
