"""Imports of uploaded files: trying one out, asking for one, reading what became of it. The worker carries them out."""

from dataclasses import replace
from pathlib import PurePath
from typing import Any, Final

from django.db import transaction
from procrastinate.exceptions import AlreadyEnqueued

from kartoteka.exchange.beginning import begin
from kartoteka.exchange.dry_run import preview
from kartoteka.exchange.exports import is_withheld
from kartoteka.exchange.importing import totals
from kartoteka.exchange.models import Import
from kartoteka.exchange.options import ImportOptions
from kartoteka.exchange.plan import field_of, look_at
from kartoteka.exchange.reader import refuse_foreign
from kartoteka.exchange.rejected import DAYS_KEPT
from kartoteka.exchange.tasks import run_import
from kartoteka.files import service as files
from kartoteka.files.models import File
from kartoteka.items.access import AccessPolicy
from kartoteka.items.file_access import may_read_file
from kartoteka.items.unheld_files import keep
from kartoteka.jobs import owned
from kartoteka.kit.errors import Message, NotFound, Refused
from kartoteka.people.actor import Actor
from kartoteka.people.rules import require_whole
from kartoteka.schema.catalogue import catalogue

MOST_TRIED: Final = 300
"""Rows that are tried out while somebody waits: about a fifth of a second of one core."""


def start(actor: Actor, kind: str, file_id: int, options: ImportOptions) -> dict[str, int]:
    """Have the file imported: {"job"}. The same import, if rows of it are left, is answered again and goes on, also
    after it was cancelled; "resumed_at" is then the row it goes on with, where it is not the first.

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
    return {"job": begun.pk} | ({"resumed_at": begun.done + 1} if begun.done else {})


def try_out(actor: Actor, kind: str, file_id: int, options: ImportOptions) -> dict[str, Any]:
    """What the import would do: columns, first rows, and the totals of no more than the first `MOST_TRIED` rows. It
    writes nothing. Raises as `start` does."""
    _, file = _asked(actor, kind, file_id)
    return preview(actor, kind, files.path_of(file), options, most=MOST_TRIED)


def listed(actor: Actor, *, cursor: str | None, limit: int) -> dict[str, Any]:
    """A page of one's own imports, of all for administrators. Raises as `owned.page` does."""
    found, more = owned.page(actor, Import, cursor=cursor, limit=limit)
    return {"items": [_shown(actor, one) for one in found], "next": more}


def shown(actor: Actor, import_id: int) -> dict[str, Any]:
    """One of them. Raises NotFound."""
    return _shown(actor, owned.find(actor, Import, import_id))


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
        or not files.path_of(file).exists()
    ):
        raise Refused(fields={"file": [Message("value.unknown_file")]})
    refuse_foreign(PurePath(file.name))
    return policy, file


def _shown(actor: Actor, found: Import) -> dict[str, Any]:
    options = ImportOptions.from_json(found.options)
    said = owned.told(found) | {
        "file_name": found.file_name,
        "done": found.done,
        "total": max(found.rows, found.done),
        "result": totals(found) | found.result,
        "options": replace(options, columns=_columns(actor, found.kind, options)).as_json(),
    }
    if found.errors_file_id and found.actor_id == actor.user_id:
        said["errors_file"] = found.errors_file_id
    return said


def _columns(actor: Actor, kind: str, options: ImportOptions) -> dict[str, str | None]:
    """The chosen columns, without those of fields that the reader does not see."""
    fields = {header: field_of(told) for header, told in options.columns.items() if told}
    readable = owned.seen(actor, kind, fields.values())
    return {header: told for header, told in options.columns.items() if told is None or fields[header] in readable}
