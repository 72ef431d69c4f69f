"""What an act on many items would take from whoever orders it: tried on the first of them, and taken back."""

from collections.abc import Iterable
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from psycopg import sql

from kartoteka.bulk.actions.base import Changing
from kartoteka.bulk.ordering import BATCH_KIND, Order, require
from kartoteka.items.access import AccessPolicy, Verb
from kartoteka.items.attempts import transacted
from kartoteka.items.bulk_edit import Act
from kartoteka.items.errors import FieldReadOnly
from kartoteka.items.foresight import FORESEEN
from kartoteka.items.query import ids_statement
from kartoteka.items.statements import bigints, fetch_all
from kartoteka.kit.errors import Malformed, Message
from kartoteka.people.actor import Actor
from kartoteka.schema.catalogue import catalogue
from kartoteka.timeline.models import Batch

TRIED: Final = 500
"""So many are locked for the time of the trial, about a tenth of a second."""
_LOST: Final[tuple[Verb, ...]] = ("read", "edit", "access")


@transacted
def foresee(actor: Actor, order: Order) -> dict[str, int]:
    """{"tried", "no_read", "no_edit", "no_access"}: how many were tried, and of how many the actor would lose
    that; each counts once, by the most that is lost. Nothing is written, nobody hears of it.

    Raises what ordering it would raise, and FieldReadOnly for a field that grants nothing."""
    policy = AccessPolicy(actor, catalogue(actor.schema_version))
    action = require(policy, order)
    if not isinstance(action, Changing):
        raise Malformed(fields={"action": [Message("malformed.one_of", choices="access, assign, edit")]})
    if others := sorted(set(action.wished(order.values)) - FORESEEN):
        raise FieldReadOnly(others)
    found = {"tried": 0} | {f"no_{verb}": 0 for verb in _LOST}
    with transaction.atomic():
        batch = Batch.objects.create(kind=BATCH_KIND, actor_id=actor.user_id, at=timezone.now(), data={})
        for kind in order.kinds:
            asked = _first(policy, order, kind, TRIED - found["tried"])
            for key, count in _lost(policy, order, action, kind, asked, Act(batch.pk, timezone.now())).items():
                found[key] += count
            found["tried"] += len(asked)
        transaction.set_rollback(True)
    return found


def _first(policy: AccessPolicy, order: Order, kind: str, most: int) -> dict[int, int]:
    wanted = ids_statement(policy, kind, kinds=order.kinds, tree=order.tree, q=order.q, versions=True)
    among = sql.SQL("true") if order.ids is None else sql.SQL("id = ANY({})").format(bigints(order.ids))
    statement = sql.SQL("SELECT id, version FROM ({}) listed WHERE {} ORDER BY id LIMIT {}")
    return {row[0]: row[1] for row in fetch_all(statement.format(wanted, among, sql.Literal(most)))}


def _lost(
    policy: AccessPolicy, order: Order, action: Changing, kind: str, asked: dict[int, int], act: Act
) -> dict[str, int]:
    before = {verb: _able(policy, kind, asked, verb) for verb in _LOST}
    action.settle(policy, kind, asked, order.values, act)
    counts, told = {}, set[int]()
    for verb in _LOST:
        gone = before[verb] - _able(policy, kind, asked, verb) - told
        counts[f"no_{verb}"] = len(gone)
        told |= gone
    return counts


def _able(policy: AccessPolicy, kind: str, ids: Iterable[int], verb: Verb) -> set[Any]:
    statement = sql.SQL("SELECT item.id FROM items_item item WHERE item.id = ANY({}) AND {}")
    return {row[0] for row in fetch_all(statement.format(bigints(ids), policy.rows(kind, verb)))}
