"""Exports into a file of one's own: asking for one, reading what became of it. The worker carries them out."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from kartoteka.exchange.exporting import Selection, require_selection
from kartoteka.exchange.models import Export
from kartoteka.exchange.table_columns import Headers
from kartoteka.exchange.tasks import write_export
from kartoteka.items.access import AccessPolicy
from kartoteka.items.unheld_files import GRACE
from kartoteka.items.write.base import run
from kartoteka.kit.errors import NotFound
from kartoteka.kit.exact import dumps
from kartoteka.people.actor import Actor
from kartoteka.people.rules import require_whole
from kartoteka.schema.catalogue import catalogue


@transaction.atomic
def start(actor: Actor, kind: str, selection: Selection, *, headers: Headers, with_ids: bool) -> int:
    """Have the items written; the job's id. Raises as `exporting.require_selection` does."""
    policy = AccessPolicy(actor, catalogue(actor.schema_version))
    fields, _ = require_selection(policy, kind, selection, headers)
    require_whole(actor)
    made = Export.objects.create(
        pk=_next_id(),
        kind=kind,
        actor_id=actor.user_id,
        fields=[one.key for one in fields],
        options={
            "filter": dumps(selection.tree) if selection.tree is not None else None,
            "q": selection.q,
            "ids": list(selection.only) if selection.only is not None else None,
            "headers": headers,
            "with_ids": with_ids,
        },
        started_at=timezone.now(),
    )
    write_export.defer(export_id=made.pk)
    return made.pk


def listed(actor: Actor, *, before: int | None, limit: int) -> list[dict[str, Any]]:
    """One's own exports, all for administrators, the newest first. Raises Forbidden for a token cut to some kinds."""
    require_whole(actor)
    found = Export.objects.select_related("actor", "file").order_by("-id")
    if not actor.is_administrator:
        found = found.filter(actor_id=actor.user_id)
    if before is not None:
        found = found.filter(pk__lt=before)
    return [_shown(actor, one) for one in found[:limit]]


def shown(actor: Actor, export_id: int) -> dict[str, Any]:
    """One of them. Raises NotFound."""
    require_whole(actor)
    found = Export.objects.select_related("actor", "file").filter(pk=export_id).first()
    if found is None or not (actor.is_administrator or found.actor_id == actor.user_id):
        raise NotFound
    return _shown(actor, found)


def is_withheld(actor: Actor, file_id: int) -> bool:
    """Whether the file is an export of the actor's that he could not have made now: his right to export, or to see
    one of its fields, was taken since."""
    found = Export.objects.filter(file_id=file_id, actor_id=actor.user_id).first()
    if found is None:
        return False
    policy = AccessPolicy(actor, catalogue(actor.schema_version))
    if found.kind not in policy.catalogue.kinds or actor.scope(found.kind, "export") == "none":
        return True
    return not policy.readable(found.kind).keys() >= set(found.fields)


def result(actor: Actor, found: Export) -> dict[str, Any]:
    """{"rows", "file", "name", "expires_at"} of one that is done; the file for its owner alone, as long as it is
    kept."""
    told: dict[str, Any] = {"rows": found.rows} | found.result
    if found.file is not None and found.actor_id == actor.user_id:
        until = found.file.uploaded_at + GRACE
        told |= {"file": found.file.pk, "name": found.file.name, "expires_at": until.isoformat()}
    return told


def _next_id() -> int:
    """Imports and exports share one row of numbers: both are read as jobs."""
    return int(run("SELECT nextval(pg_get_serial_sequence('exchange_import', 'id'))")[0][0])


def _shown(actor: Actor, found: Export) -> dict[str, Any]:
    told = {
        "id": found.pk,
        "kind": found.kind,
        "by": {"id": found.actor_id, "name": found.actor.name},
        "state": found.state,
        "fields": found.fields,
        "result": result(actor, found),
        "started_at": found.started_at.isoformat(),
    }
    if found.ended_at:
        told["ended_at"] = found.ended_at.isoformat()
    return told
