"""Beginning an import, or finding it again: the same file by the same person in the same way is one import until all
its rows are settled, whatever stopped it. Running it is `exchange.importing`."""

import hashlib
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from kartoteka.exchange.models import Import
from kartoteka.exchange.options import ImportOptions
from kartoteka.files.models import File
from kartoteka.items.access import AccessPolicy
from kartoteka.jobs import locks
from kartoteka.jobs.states import ONGOING
from kartoteka.people.actor import Actor
from kartoteka.schema.catalogue import catalogue
from kartoteka.timeline.models import Batch

_STOPPED = (Import.State.FAILED, Import.State.CANCELLED)


@transaction.atomic
def begin(
    actor: Actor,
    kind: str,
    path: Path,
    options: ImportOptions,
    *,
    errors: Path | None = None,
    file: File | None = None,
) -> Import:
    """The import of this file, ready to `run`: where the same was begun before and has rows left, that one, which goes
    on after its last settled row; else a new one. Of two who ask at once, the second gets the first's.

    Raises NotFound for the kind and Forbidden without the right to import.
    """
    AccessPolicy(actor, catalogue(actor.schema_version)).require(kind, "import")
    digest = file.digest if file else _digest(path)
    wanted = {**options.as_json(), "errors": str(errors or "")}
    locks.one_at_a_time("import", actor.user_id, kind, digest)
    same = Import.objects.select_for_update().filter(actor_id=actor.user_id, kind=kind, digest=digest, options=wanted)
    latest = same.order_by("-id").first()
    if latest is not None and latest.state in (*ONGOING, *_STOPPED):
        return _again(latest, path, file)
    return _new(actor, kind, path, file, digest=digest, options=wanted, errors=errors)


def _again(found: Import, path: Path, file: File | None) -> Import:
    """The bytes are the same, wherever they lie now."""
    found.path, found.file = str(path), file or found.file
    if found.state in _STOPPED:
        found.state, found.result, found.ended_at = Import.State.WAITING, {}, None
    found.save(update_fields=["path", "file", "state", "result", "ended_at"])
    return found


def _new(
    actor: Actor,
    kind: str,
    path: Path,
    file: File | None,
    *,
    digest: str,
    options: dict[str, Any],
    errors: Path | None,
) -> Import:
    now = timezone.now()
    name = (file.name if file else path.name)[:255]
    batch = Batch.objects.create(kind="import", actor_id=actor.user_id, at=now, data={"file": name})
    return Import.objects.create(
        kind=kind,
        actor_id=actor.user_id,
        batch=batch,
        file=file,
        file_name=name,
        path=str(path),
        digest=digest,
        options=options,
        errors_path=str(errors or ""),
        started_at=now,
    )


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
