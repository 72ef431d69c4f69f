"""Ordering an act on many items: what is checked, and which items they are, before the worker touches the first."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Final

from django.db import transaction
from django.utils import timezone

from kartoteka.bulk.actions.base import Action, actions
from kartoteka.bulk.freezing import freeze
from kartoteka.bulk.models import Bulk
from kartoteka.bulk.tasks import run_bulk
from kartoteka.items.access import AccessPolicy
from kartoteka.jobs import locks
from kartoteka.jobs.states import ONGOING, next_id
from kartoteka.kit.errors import DomainError, Malformed, Message
from kartoteka.kit.exact import dumps
from kartoteka.people.actor import Actor
from kartoteka.people.rules import require_whole
from kartoteka.schema.catalogue import catalogue
from kartoteka.timeline.models import Batch

MOST_WAITING: Final = 10
BATCH_KIND: Final = "bulk"
_COME_AGAIN_SECONDS: Final = 10


class TooManyActs(DomainError):
    """429: so many of his acts on many items wait, or are being done, that no further one is taken."""

    code: ClassVar[str] = "bulk_waiting"
    status: ClassVar[int] = 429


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be done to which items: those of `ids`, or all of a list. `silent`: nobody is told of it by a
    notification."""

    kinds: Sequence[str]
    action: str
    values: dict[str, Any] = field(default_factory=dict)
    ids: Sequence[int] | None = None
    tree: Any = None
    q: str | None = None
    silent: bool = False

    @property
    def digest(self) -> str:
        """Equal for equal orders."""
        ids = sorted(set(self.ids)) if self.ids is not None else None
        said = dumps([sorted(self.kinds), self.action, self.values, ids, self.tree, self.q, self.silent])
        return hashlib.sha256(said.encode()).hexdigest()


@transaction.atomic
def start(actor: Actor, order: Order) -> int:
    """Have it done to the items that the actor can read now; the job's id. An equal order that is not done yet is that
    one job.

    Raises NotFound, Forbidden, UnknownField, FieldReadOnly, Malformed, Refused, CountTooSlow, TooManyActs.
    """
    policy = AccessPolicy(actor, catalogue(actor.schema_version))
    action = require(policy, order)
    locks.one_at_a_time(BATCH_KIND, actor.user_id)
    ongoing = Bulk.objects.filter(actor_id=actor.user_id, state__in=ONGOING)
    if same := ongoing.filter(digest=order.digest).first():
        return same.pk
    if ongoing.count() >= MOST_WAITING:
        raise TooManyActs(most=MOST_WAITING, retry_after=_COME_AGAIN_SECONDS)
    made = _new(actor, order)
    freeze(policy, made, order.kinds, tree=order.tree, q=order.q, ids=order.ids, trash=action.in_trash)
    run_bulk.configure(queueing_lock=f"run_bulk_{made.pk}").defer(bulk_id=made.pk)
    return made.pk


def require(policy: AccessPolicy, order: Order) -> Action:
    """The action of the order, for an actor who may order it of these kinds, with values that they could take.

    Raises NotFound, Forbidden, UnknownField, FieldReadOnly, Malformed, Refused.
    """
    action = _action(order.action)
    for kind in order.kinds:
        policy.require(kind, "read")
        policy.require(kind, action.cell)
    require_whole(policy.actor)
    for kind in order.kinds:
        action.check(policy, kind, order.values)
    return action


def _action(key: str) -> Action:
    found = actions().get(key)
    if found is None:
        choices = ", ".join(actions().entries())
        raise Malformed(fields={"action": [Message("malformed.one_of", choices=choices)]})
    return found


def _new(actor: Actor, order: Order) -> Bulk:
    now = timezone.now()
    batch = Batch.objects.create(kind=BATCH_KIND, actor_id=actor.user_id, at=now, data={"action": order.action})
    return Bulk.objects.create(
        pk=next_id(),
        actor_id=actor.user_id,
        batch=batch,
        source=actor.source,
        action=order.action,
        values=dumps(order.values),
        silent=order.silent,
        digest=order.digest,
        started_at=now,
    )
