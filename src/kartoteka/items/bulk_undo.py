"""Takes back what one act did to many items, field by field, in the caller's transaction: what was changed since stays
as it is and is named. One record on one item is `items.undo`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from kartoteka.items.access import ACCESS_FIELDS, AccessPolicy, Verb
from kartoteka.items.bulk_change import ChangedItem, Held, change_many, copy_of, hold
from kartoteka.items.bulk_edit import Act
from kartoteka.items.bulk_trash import restore_many, trash_again
from kartoteka.items.storing import Change
from kartoteka.items.undo import Logged, former, undo
from kartoteka.items.values import require_filled
from kartoteka.items.wishes import one_by_one
from kartoteka.items.write.base import run
from kartoteka.kit.errors import DomainError, Refused
from kartoteka.kit.exact import dumps, loads
from kartoteka.schema.catalogue import FieldSpec

_RECORDS = """
SELECT DISTINCT ON (item.id) item.id, record.seq, record.type, ARRAY(
         SELECT DISTINCT later.type FROM timeline_place other JOIN timeline_record later ON later.seq = other.record_id
         WHERE other.item_id = item.id AND other.record_id > record.seq)
FROM unnest(%s::bigint[]) AS item(id)
JOIN timeline_place place ON place.item_id = item.id
JOIN timeline_record record ON record.seq = place.record_id
WHERE record.batch_id = %s AND (record.data ->> 'item')::bigint = item.id ORDER BY item.id, record.seq
"""
_CHANGES = """
SELECT change.item_id, field_id, item_version, before::text, after::text
FROM unnest(%s::bigint[], %s::bigint[]) AS done(item, record)
JOIN timeline_change change ON change.item_id = done.item AND change.record_id = done.record
ORDER BY change.item_id, change.id
"""
_CHANGED_SINCE = """
SELECT DISTINCT change.item_id, change.field_id
FROM unnest(%s::bigint[], %s::bigint[], %s::int[]) AS written(item, field, version)
JOIN timeline_change change ON change.item_id = written.item AND change.field_id = written.field
                           AND change.item_version > written.version
"""


@dataclass(frozen=True, slots=True)
class _Done:
    """What the act's record did to one item."""

    record: int
    type: str
    since: Sequence[str]
    """The types of what has happened to it since."""


@dataclass(slots=True)
class Taken:
    """What became of the act: how many items have back what it changed; and by item the ids of the fields that stay as
    they are, none where all of it stays."""

    restored: int = 0
    kept: dict[int, list[int]] = field(default_factory=dict)


def take_back(policy: AccessPolicy, kind: str, ids: Sequence[int], *, of: int, act: Act) -> Taken:
    """Take the batch `of` back on these items, as the act's own batch."""
    done = {row[0]: _Done(*row[1:]) for row in run(_RECORDS, [list(ids), of])}
    taken = Taken()
    _restore(policy, kind, {item: one for item, one in done.items() if one.type == "trashed"}, act, taken)
    _trash(policy, kind, {item: one for item, one in done.items() if one.type == "restored"}, act, taken)
    changed = {item: one.record for item, one in done.items() if one.type not in ("trashed", "restored")}
    logged = _logged(policy, kind, changed)
    specs = {one.spec.key: one.spec for own in logged.values() for one in own}
    if one_by_one(specs.values()):
        _one_after_the_other(policy, kind, changed, logged, act, taken)
    elif changed:
        _give_back(policy, kind, changed, logged, specs, act, taken)
    return taken


def _restore(policy: AccessPolicy, kind: str, done: Mapping[int, _Done], act: Act, taken: Taken) -> None:
    """Out of the trash again, unless somebody took it out and put it there himself meanwhile."""
    if not done:
        return
    back = restore_many(policy, kind, [item for item, one in done.items() if "trashed" not in one.since], act)
    taken.restored += len(back)
    taken.kept |= {item: [] for item in done if item not in back}


def _trash(policy: AccessPolicy, kind: str, done: Mapping[int, _Done], act: Act, taken: Taken) -> None:
    """Into the trash again, unless anything has happened to it since: then somebody works with it."""
    if not done:
        return
    gone = trash_again(policy, kind, [item for item, one in done.items() if not one.since], act)
    taken.restored += len(gone)
    taken.kept |= {item: [] for item in done if item not in gone}


def _logged(policy: AccessPolicy, kind: str, records: Mapping[int, int]) -> dict[int, list[Logged]]:
    by_id = policy.catalogue.kinds[kind].by_id
    found: dict[int, list[Logged]] = {}
    for item, field_id, version, *values in run(_CHANGES, [list(records), list(records.values())]):
        before, after = (None if text is None else loads(text) for text in values)
        if field_id in by_id:
            found.setdefault(item, []).append(Logged(by_id[field_id], version, before, after))
    return found


def _give_back(
    policy: AccessPolicy,
    kind: str,
    records: Mapping[int, int],
    logged: Mapping[int, list[Logged]],
    specs: Mapping[str, FieldSpec],
    act: Act,
    taken: Taken,
) -> None:
    writable = policy.writable(kind)
    verb: Verb = "access" if specs.keys() & ACCESS_FIELDS else "edit"
    held = hold(policy, kind, records, verb=verb)
    taken.kept |= {item: [] for item in records if item not in held}
    since = _changed_since({item: logged.get(item, []) for item in held})
    formers = _Formers(policy)
    ready: list[ChangedItem] = []
    for item, one in held.items():
        own = logged.get(item, [])
        stays = [log for log in own if log.spec.key not in writable or (item, log.spec.id) in since]
        back = _made(policy, one, [log for log in own if log not in stays], formers, records[item], act)
        if back is None:
            taken.kept[item] = []
            continue
        if stays := [log for log in stays if one.draft.get(log.spec) != log.before]:
            taken.kept[item] = [log.spec.id for log in stays]
        if back.changes:
            ready.append(back)
    change_many(policy.actor, policy.catalogue, ready, batch=act.batch, at=act.at, type="changed")
    taken.restored += len(ready)


class _Formers:
    """Former values as they may be given back; each worked out once, for many items have the same."""

    def __init__(self, policy: AccessPolicy) -> None:
        self._policy = policy
        self._found: dict[tuple[int, str, str], Any] = {}

    def of(self, one: Logged, current: Any) -> Any:
        """The value before the act, without what no longer exists."""
        key = (one.spec.id, dumps(one.before), dumps(current))
        if key not in self._found:
            self._found[key] = former(self._policy, one, current)
        return self._found[key]


def _made(
    policy: AccessPolicy, held: Held, logged: Sequence[Logged], formers: _Formers, record: int, act: Act
) -> ChangedItem | None:
    """The item with its former values; None where a rule of its own forbids them."""
    draft, changes = copy_of(held.draft), []
    for one in logged:
        current = held.draft.get(one.spec)
        before = formers.of(one, current)
        if before != current:
            draft.put(one.spec, before)
            changes.append(Change(one.spec, current, before))
    try:
        require_filled(policy, draft, before=held.draft)
    except Refused:
        return None
    return ChangedItem(held, draft, changes, {**act.data, "undoes": record})


def _changed_since(logged: Mapping[int, list[Logged]]) -> set[tuple[int, int]]:
    rows = [(item, one.spec.id, one.version) for item, own in logged.items() for one in own]
    if not rows:
        return set()
    return {(row[0], row[1]) for row in run(_CHANGED_SINCE, [list(column) for column in zip(*rows, strict=True)])}


def _one_after_the_other(
    policy: AccessPolicy,
    kind: str,
    records: Mapping[int, int],
    logged: Mapping[int, Iterable[Logged]],
    act: Act,
    taken: Taken,
) -> None:
    for item, record in sorted(records.items()):
        try:
            with transaction.atomic():
                undo(policy.actor, kind, item, record=record, batch=act.batch)
            taken.restored += 1
        except DomainError:
            taken.kept[item] = [one.spec.id for one in logged.get(item, ())]
