"""Has wishes come true on many items in the caller's transaction, each judged by itself: rights, its own rules, and
that nobody wrote the same field since the act was asked for. What is left out is counted by its reason."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from django.db import transaction
from psycopg import sql

from kartoteka.items import storing
from kartoteka.items.access import AccessPolicy
from kartoteka.items.bulk_change import ChangedItem, Held, change_many, copy_of, differences, hold
from kartoteka.items.draft import loaded, needed_rows
from kartoteka.items.errors import ValueTaken
from kartoteka.items.statements import bigints, fetch_all
from kartoteka.items.values import require_filled
from kartoteka.items.wishes import Wish, one_by_one, verb_of
from kartoteka.items.write.base import run
from kartoteka.items.writing import write_values
from kartoteka.kit.errors import Message, Refused

# What an earlier act of one's own on many items wrote is no conflict: the later one is meant to overrule it.
_WRITTEN_SINCE = """
SELECT DISTINCT change.item_id, change.field_id
FROM unnest(%s::bigint[], %s::int[]) AS asked(item, version)
JOIN timeline_change change ON change.item_id = asked.item AND change.item_version > asked.version
JOIN timeline_record record ON record.seq = change.record_id
WHERE change.field_id = ANY(%s)
  AND (record.batch_id IS NULL OR record.actor_id IS DISTINCT FROM %s OR record.batch_id >= %s)
"""


@dataclass(frozen=True, slots=True)
class Act:
    """One act on many items: its batch, the moment, and what each of its records says."""

    batch: int
    at: datetime
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Outcome:
    """What became of items: changed, or as wished already; or left out: no right to do it, a rule of theirs, written
    meanwhile by somebody else, not there any more for the actor."""

    changed: int = 0
    unchanged: int = 0
    no_right: int = 0
    invalid: int = 0
    conflict: int = 0
    gone: int = 0

    def __add__(self, other: "Outcome") -> "Outcome":
        return Outcome(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))


def edit_many(policy: AccessPolicy, kind: str, asked: Mapping[int, int], wishes: Sequence[Wish], act: Act) -> Outcome:
    """Have the wishes come true on these items (id → the version they had when it was asked for)."""
    held = hold(policy, kind, asked, verb=verb_of(wishes))
    outcome = left_out(policy, kind, asked, held)
    since = _written_since(policy, held, asked, wishes, act)
    if one_by_one(one.spec for one in wishes):
        _one_after_the_other(policy, kind, held, since, wishes, act, outcome)
        return outcome
    changed: list[ChangedItem] = []
    for item_id, one in held.items():
        wished = [(wish.spec, wish.after(one.draft.get(wish.spec))) for wish in wishes]
        changes = differences(one.draft, wished)
        if not changes:
            outcome.unchanged += 1
        elif any((item_id, change.spec.id) in since for change in changes):
            outcome.conflict += 1
        else:
            made = ChangedItem(one, copy_of(one.draft), changes, dict(act.data))
            if _fits(policy, made, wishes):
                changed.append(made)
            else:
                outcome.invalid += 1
    change_many(policy.actor, policy.catalogue, changed, batch=act.batch, at=act.at, type="changed")
    outcome.changed += len(changed)
    return outcome


def left_out(policy: AccessPolicy, kind: str, ids: Mapping[int, Any], held: Container[int]) -> Outcome:
    """The count of those that are not held: readable ones for want of a right, the others as gone."""
    missing = [one for one in ids if one not in held]
    if not missing:
        return Outcome()
    statement = sql.SQL("SELECT count(*) FROM items_item item WHERE item.id = ANY({}) AND {}")
    readable = int(fetch_all(statement.format(bigints(missing), policy.rows(kind, "read")))[0][0])
    return Outcome(no_right=readable, gone=len(missing) - readable)


def _written_since(
    policy: AccessPolicy, held: Mapping[int, Held], asked: Mapping[int, int], wishes: Sequence[Wish], act: Act
) -> set[tuple[int, int]]:
    moved = [one for one in held.values() if one.version != asked[one.id]]
    overwritten = [one.spec.id for one in wishes if one.sets]
    if not moved or not overwritten:
        return set()
    versions = [asked[one.id] for one in moved]
    params = [[one.id for one in moved], versions, overwritten, policy.actor.user_id, act.batch]
    return {(int(row[0]), int(row[1])) for row in run(_WRITTEN_SINCE, params)}


def _fits(policy: AccessPolicy, made: ChangedItem, wishes: Sequence[Wish]) -> bool:
    """Put the changes into the item's draft; whether its own rules allow them."""
    if any(wish.overflows(made.draft) for wish in wishes):
        return False
    for change in made.changes:
        made.draft.put(change.spec, change.after)
    try:
        require_filled(policy, made.draft, before=made.held.draft)
    except Refused:
        return False
    return True


def _one_after_the_other(
    policy: AccessPolicy,
    kind: str,
    held: Mapping[int, Held],
    since: set[tuple[int, int]],
    wishes: Sequence[Wish],
    act: Act,
    outcome: Outcome,
) -> None:
    for item_id in held:
        if any((item_id, wish.spec.id) in since for wish in wishes):
            outcome.conflict += 1
            continue
        try:
            with transaction.atomic():
                if _write_one(policy, kind, item_id, wishes, act):
                    outcome.changed += 1
                else:
                    outcome.unchanged += 1
        except (Refused, ValueTaken):
            outcome.invalid += 1


def _write_one(policy: AccessPolicy, kind: str, item_id: int, wishes: Sequence[Wish], act: Act) -> bool:
    locked = policy.lock(kind, item_id, verb_of(wishes))
    spec = policy.catalogue.kinds[kind]
    rows = storing.load_rows(item_id, needed_rows(spec, [one.spec for one in wishes]))
    draft = loaded(spec, locked.columns, rows)
    stored = {one.spec.key: one.after(draft.get(one.spec)) for one in wishes}
    for one in wishes:
        if one.spec.type == "link" and any(link["item"] == item_id for link in stored[one.spec.key] or ()):
            raise Refused(fields={one.spec.key: [Message("value.itself")]})
        if one.overflows(draft):
            raise Refused(fields={one.spec.key: [Message("value.too_many")]})
    data = {"item": item_id, **act.data}
    return write_values(policy, kind, locked, stored, data=data, batch=act.batch) != locked.version
