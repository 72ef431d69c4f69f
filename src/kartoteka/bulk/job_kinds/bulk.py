"""Acts on many items as jobs."""

from typing import Any

from django.db import transaction
from procrastinate.exceptions import AlreadyEnqueued

from kartoteka.bulk.actions.base import Changing, actions
from kartoteka.bulk.models import Bulk, Chunk
from kartoteka.bulk.tasks import undo_bulk
from kartoteka.bulk.undoing import announce, is_undoable
from kartoteka.items.access import AccessPolicy
from kartoteka.items.bulk_edit import Outcome
from kartoteka.items.titles import titles
from kartoteka.jobs import owned
from kartoteka.jobs.kinds import JobKind
from kartoteka.jobs.states import State
from kartoteka.kit.exact import loads
from kartoteka.people.actor import Actor
from kartoteka.schema.catalogue import catalogue


class BulkJob(JobKind):
    key = "bulk"
    model = Bulk

    def told(self, actor: Actor, found: Bulk) -> dict[str, Any]:
        """`done` counts back while it is taken back; what stays is named as far as the actor may read it."""
        done = found.done
        if found.state in (State.UNDOING, State.UNDONE) and found.settled:
            done = found.done * (found.settled - found.taken_back) // found.settled
        return {"done": done, "total": found.total, "result": _result(actor, found)}

    def undoable(self, found: Bulk) -> bool:
        return is_undoable(found)

    def undo(self, actor: Actor, found: Bulk) -> None:
        announce(actor, found)
        try:
            with transaction.atomic():
                task = undo_bulk.configure(queueing_lock=f"undo_bulk_{found.pk}")
                task.defer(bulk_id=found.pk, user_id=actor.user_id)
        except AlreadyEnqueued:
            return


def _result(actor: Actor, found: Bulk) -> dict[str, Any]:
    outcome = Outcome(**found.outcome)
    reasons = {one: getattr(outcome, one) for one in ("no_right", "invalid", "conflict", "gone")}
    said: dict[str, Any] = {
        "action": found.action,
        "changed": outcome.changed,
        "unchanged": outcome.unchanged,
        "left_out": {reason: count for reason, count in reasons.items() if count},
    }
    if fields := _fields(actor, found):
        said |= {"fields": fields}
    if found.state in (State.UNDOING, State.UNDONE):
        said |= {"restored": found.restored, "kept": found.kept, "kept_items": _kept(actor, found)}
    return {**said, **found.result}


def _fields(actor: Actor, found: Bulk) -> dict[str, list[str]]:
    """For each kind, the keys of the fields that it changes, as far as the actor sees them today."""
    action = actions().get(found.action)
    if not isinstance(action, Changing):
        return {}
    keys = sorted(action.wished(loads(found.values)))
    kinds = Chunk.objects.filter(bulk=found).order_by("kind").values_list("kind", flat=True).distinct()
    return {kind: seen for kind in kinds if (seen := owned.seen(actor, kind, keys))}


def _kept(actor: Actor, found: Bulk) -> list[dict[str, Any]]:
    policy = AccessPolicy(actor, catalogue(actor.schema_version))
    fields: dict[int, list[int]] = dict(found.kept_items)
    items = titles(policy, fields.keys())
    return [
        {**items[one], "fields": _keys(policy, items[one]["kind"], ids)} for one, ids in fields.items() if one in items
    ]


def _keys(policy: AccessPolicy, kind: str, ids: list[int]) -> list[str]:
    return [key for key, spec in policy.readable(kind).items() if spec.id in ids]


ENTRY = BulkJob()
