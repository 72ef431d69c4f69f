"""Imports of uploaded files: trying one out, asking for one, reading what became of it. The worker carries them out."""

from pathlib import PurePath
from typing import Any, Final

from django.db import transaction
from procrastinate.exceptions import AlreadyEnqueued

from kartoteka.exchange.dry_run import preview
from kartoteka.exchange.exports import is_withheld
from kartoteka.exchange.importing import begin, totals
from kartoteka.exchange.models import Import
from kartoteka.exchange.options import ImportOptions
from kartoteka.exchange.plan import look_at
from kartoteka.exchange.reader import refuse_foreign
from kartoteka.exchange.tasks import run_import
from kartoteka.exchange.working import DAYS_KEPT
from kartoteka.files import service as files
from kartoteka.files.models import File
from kartoteka.items.access import AccessPolicy
from kartoteka.items.file_access import may_read_file
from kartoteka.items.unheld_files import keep
from kartoteka.kit.errors import Message, NotFound, Refused
from kartoteka.people.actor import Actor
from kartoteka.people.rules import require_whole
from kartoteka.schema.catalogue import catalogue

MOST_TRIED: Final = 20_000


def start(actor: Actor, kind: str, file_id: int, options: ImportOptions) -> int:
    """Have the file imported; the job's id. The same import that is still going on is answered again.

    Raises NotFound, Forbidden, Refused for the file, UnknownField, and one of `exchange.errors`.
    """
    policy, file = _asked(actor, kind, file_id)
    look_at(policy, kind, files.path_of(file), options)
    with transaction.atomic():
        keep([file.pk], days=DAYS_KEPT)
        begun = begin(actor, kind, files.path_of(file), options, file=file)
        try:
            with transaction.atomic():
                run_import.configure(queueing_lock=f"run_import_{begun.pk}").defer(import_id=begun.pk)
        except AlreadyEnqueued:
            pass
    return begun.pk


def try_out(actor: Actor, kind: str, file_id: int, options: ImportOptions) -> dict[str, Any]:
    """What the import would do: columns, first rows, totals. It writes nothing. Raises as `start` does."""
    _, file = _asked(actor, kind, file_id)
    return preview(actor, kind, files.path_of(file), options, most=MOST_TRIED)


def listed(actor: Actor, *, before: int | None, limit: int) -> list[dict[str, Any]]:
    """One's own imports, all for administrators, the newest first. Raises Forbidden for a token cut to some kinds."""
    require_whole(actor)
    found = Import.objects.select_related("actor").order_by("-id")
    if not actor.is_administrator:
        found = found.filter(actor_id=actor.user_id)
    if before is not None:
        found = found.filter(pk__lt=before)
    return [_shown(actor, one) for one in found[:limit]]


def shown(actor: Actor, import_id: int) -> dict[str, Any]:
    """One of them. Raises NotFound."""
    require_whole(actor)
    found = Import.objects.select_related("actor").filter(pk=import_id).first()
    if found is None or not (actor.is_administrator or found.actor_id == actor.user_id):
        raise NotFound
    return _shown(actor, found)


def _asked(actor: Actor, kind: str, file_id: int) -> tuple[AccessPolicy, File]:
    """The policy and the file, after rights: a token must carry all of its owner's, since the worker acts with them."""
    policy = AccessPolicy(actor, catalogue(actor.schema_version))
    policy.require(kind, "import")
    require_whole(actor)
    try:
        file = files.find(file_id)
    except NotFound:
        file = None
    if (
        file is None
        or not may_read_file(actor, file_id, uploaded_by=file.uploaded_by_id)
        or is_withheld(actor, file_id)
    ):
        raise Refused(fields={"file": [Message("value.unknown_file")]})
    refuse_foreign(PurePath(file.name))
    return policy, file


def _shown(actor: Actor, found: Import) -> dict[str, Any]:
    told = {
        "id": found.pk,
        "kind": found.kind,
        "file_name": found.file_name,
        "by": {"id": found.actor_id, "name": found.actor.name},
        "state": found.state,
        "done": found.done,
        "total": max(found.rows, found.done),
        "result": totals(found) | found.result,
        "options": ImportOptions.from_json(found.options).as_json(),
        "started_at": found.started_at.isoformat(),
    }
    if found.ended_at:
        told["ended_at"] = found.ended_at.isoformat()
    if found.errors_file_id and found.actor_id == actor.user_id:
        told["errors_file"] = found.errors_file_id
    return told
