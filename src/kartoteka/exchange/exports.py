"""Exports into a file of one's own: asking for one, reading what became of it. The worker carries them out."""

from typing import Any, ClassVar, Final

from django.db import transaction
from django.utils import timezone

from kartoteka.exchange.exporting import Selection, require_selection
from kartoteka.exchange.models import Export, Import
from kartoteka.exchange.table_columns import Headers
from kartoteka.exchange.tasks import write_export
from kartoteka.items.access import AccessPolicy
from kartoteka.items.unheld_files import GRACE
from kartoteka.jobs import locks, owned
from kartoteka.jobs.states import ONGOING, next_id
from kartoteka.kit.errors import DomainError
from kartoteka.kit.exact import dumps
from kartoteka.people.actor import Actor
from kartoteka.people.rules import require_whole
from kartoteka.schema.catalogue import catalogue

MOST_WAITING: Final = 10
_COME_AGAIN_SECONDS: Final = 10


class TooManyExports(DomainError):
    """429: so many of his exports wait, or are being written, that no further one is taken."""

    code: ClassVar[str] = "exports_waiting"
    status: ClassVar[int] = 429


@transaction.atomic
def start(actor: Actor, kind: str, selection: Selection, *, headers: Headers, with_ids: bool) -> int:
    """Have the items written; the job's id. Raises as `exporting.require_selection` does, and TooManyExports."""
    policy = AccessPolicy(actor, catalogue(actor.schema_version))
    fields, _ = require_selection(policy, kind, selection, headers)
    require_whole(actor)
    locks.one_at_a_time("export", actor.user_id)
    if Export.objects.filter(actor_id=actor.user_id, state__in=ONGOING).count() >= MOST_WAITING:
        raise TooManyExports(most=MOST_WAITING, retry_after=_COME_AGAIN_SECONDS)
    made = Export.objects.create(
        pk=next_id(),
        kind=kind,
        actor_id=actor.user_id,
        fields=[one.key for one in fields],
        options={
            "filter": dumps(selection.tree) if selection.tree is not None else None,
            "q": selection.q,
            "sort": list(selection.sort),
            "kinds": list(selection.kinds),
            "ids": list(selection.only) if selection.only is not None else None,
            "headers": headers,
            "with_ids": with_ids,
        },
        started_at=timezone.now(),
    )
    write_export.defer(export_id=made.pk)
    return made.pk


def listed(actor: Actor, *, cursor: str | None, limit: int) -> dict[str, Any]:
    """A page of one's own exports, of all for administrators. Raises as `owned.page` does."""
    found, more = owned.page(actor, Export, cursor=cursor, limit=limit)
    return {"items": [_shown(actor, one) for one in found], "next": more}


def shown(actor: Actor, export_id: int) -> dict[str, Any]:
    """One of them. Raises NotFound."""
    return _shown(actor, owned.find(actor, Export, export_id))


def is_withheld(actor: Actor, file_id: int) -> bool:
    """Whether the file was made for the actor by an export that he could not ask for now, or holds rows of an import
    with a field that he does not see now: the right to export, or to see a field, was taken since. An import that knows
    none of its fields, of an older version, may hold any of its kind."""
    export = Export.objects.filter(file_id=file_id, actor_id=actor.user_id).first()
    found = export or Import.objects.filter(errors_file_id=file_id, actor_id=actor.user_id).first()
    if found is None:
        return False
    if export is not None and actor.scope(found.kind, "export") == "none":
        return True
    kinds = catalogue(actor.schema_version).kinds
    fields = found.fields or (kinds[found.kind].fields if found.kind in kinds else ())
    return len(owned.seen(actor, found.kind, fields)) < len(fields)


def result(actor: Actor, found: Export) -> dict[str, Any]:
    """{"rows", "file", "name", "expires_at"} of one that is done; the file for its owner alone, as long as it is
    kept."""
    told: dict[str, Any] = {"rows": found.rows} | found.result
    if found.file is not None and found.actor_id == actor.user_id:
        until = found.file.uploaded_at + GRACE
        told |= {"file": found.file.pk, "name": found.file.name, "expires_at": until.isoformat()}
    return told


def _shown(actor: Actor, found: Export) -> dict[str, Any]:
    return owned.told(found) | {
        "fields": owned.seen(actor, found.kind, found.fields),
        "result": result(actor, found),
    }
