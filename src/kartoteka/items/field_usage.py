"""How many items have a value in a field: what retiring hides, what purging loses, how full a field is.

Administrators count all items, those in the trash too; whoever else manages fields, the items that he may read.
"""

from datetime import UTC, datetime
from typing import Any, Final

from kartoteka.items.access import AccessPolicy
from kartoteka.items.query.counting import in_time
from kartoteka.items.read.base import Reading, storage_of
from kartoteka.items.statements import SQL, Composable, fetch_one, listed, literal
from kartoteka.kit.errors import NotFound
from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.fields import require_right

LOOKED_AT: Final = 5_000
"""Items of which each field's share is worked out: the latest ones."""


def usage(policy: AccessPolicy, kind: str, key: str) -> dict[str, Any]:
    """{"filled": items with a value, "whole": whether all items were counted}, exactly, of a live or retired field.
    Raises NotFound for one that the actor may not see, Forbidden, CountTooSlow after two seconds."""
    field = _field(policy, kind, key)
    storage = storage_of(field)
    if storage is None:
        return {"filled": 0, "whole": True}
    filled = storage.filled(field, _reading(policy))
    statement = SQL("select count(*) from items_item item where {} and {}").format(_rows(policy, kind), filled)
    return {"filled": int(in_time(statement)[0]), "whole": policy.actor.is_administrator}


def shares(policy: AccessPolicy, kind: str) -> dict[str, Any]:
    """{"of": items looked at, "filled": {key: how many of these have a value}} for all fields of the kind that the
    actor sees, retired ones among them. Raises NotFound, Forbidden."""
    spec = policy.catalogue.kinds.get(kind)
    if spec is None:
        raise NotFound
    require_right(policy.actor, "manage_fields")
    held = {one.key: storage for one in spec.by_id.values() if policy.sees(one) and (storage := storage_of(one))}
    fields = [one for one in spec.by_id.values() if one.key in held]
    reading = _reading(policy)
    tests = [held[one.key].filled(one, reading) for one in fields]
    counts = listed(SQL("count(*) filter (where {})").format(test) for test in tests)
    found = fetch_one(
        SQL("select count(*), {} from (select * from items_item item where {} order by id desc limit {}) item").format(
            counts, _rows(policy, kind), literal(LOOKED_AT)
        )
    )
    looked_at, *filled = found or (0,)
    return {"of": looked_at, "filled": dict(zip((one.key for one in fields), filled, strict=True))}


def _field(policy: AccessPolicy, kind: str, key: str) -> FieldSpec:
    spec = policy.catalogue.kinds.get(kind)
    if spec is None:
        raise NotFound
    require_right(policy.actor, "manage_fields")
    found = spec.fields.get(key) or spec.archived_fields.get(key)
    if found is None or not policy.sees(found):
        raise NotFound
    return found


def _rows(policy: AccessPolicy, kind: str) -> Composable:
    if policy.actor.is_administrator:
        return SQL("item.kind_id = {}").format(literal(policy.catalogue.kinds[kind].id))
    return policy.rows(kind, "read")


def _reading(policy: AccessPolicy) -> Reading:
    return Reading(policy=policy, now=datetime.now(UTC))
