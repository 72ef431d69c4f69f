"""What the actor could still do with an item after a change that he has not made yet: tried, and taken back."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from kartoteka.items.access import ACCESS_FIELDS, AccessPolicy
from kartoteka.items.attempts import transacted
from kartoteka.items.errors import FieldReadOnly
from kartoteka.items.service import change, policy_of
from kartoteka.kit.errors import NotFound
from kartoteka.people.actor import Actor

FORESEEN = ACCESS_FIELDS | {"observers"}


@transacted
def foresee(actor: Actor, kind: str, item_id: int, *, values: Mapping[str, Any]) -> dict[str, bool]:
    """Whether he could then read, edit and open the item to others; nothing is written, nobody hears of it.

    Raises what the change itself would raise, and FieldReadOnly for a field that grants nothing."""
    policy = policy_of(actor)
    version = policy.lock(kind, item_id, "edit").version
    if others := sorted(set(values) - FORESEEN):
        raise FieldReadOnly(others)
    with transaction.atomic():
        change(actor, kind, item_id, version=version, values=values)
        found = _left(policy, kind, item_id)
        transaction.set_rollback(True)
    return found


def _left(policy: AccessPolicy, kind: str, item_id: int) -> dict[str, bool]:
    try:
        can = policy.lock(kind, item_id, "read").can
    except NotFound:
        return {"read": False, "edit": False, "access": False}
    return {"read": True, "edit": can["edit"], "access": can["access"]}
