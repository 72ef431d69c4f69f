"""Writes records, their places and changes, and announces them, in the caller's transaction. Reading is `items`."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final

from django.db import connection

from kartoteka.kit.exact import dumps
from kartoteka.people.actor import Actor
from kartoteka.schema.catalogue import catalogue
from kartoteka.timeline.record_types.base import record_types
from kartoteka.timeline.subscribers import Written, enqueue

CHANNEL: Final = "kartoteka_events"
MOST_READERS_IN_EVENT: Final = 300
"""An event must stay under the 8,000 bytes that NOTIFY takes; more readers go into further events."""

_STATEMENT = """
WITH made AS (
  INSERT INTO timeline_record (type, actor_id, source, batch_id, at, data)
  VALUES (%(type)s, %(actor)s, %(source)s, %(batch)s, coalesce(%(at)s, now()), %(data)s::jsonb) RETURNING seq
), placed AS (
  INSERT INTO timeline_place (record_id, item_id, pinned)
  SELECT seq, item, false FROM made, unnest(%(items)s::bigint[]) AS item
), changed AS (
  INSERT INTO timeline_change (record_id, item_id, field_id, item_version, before, after)
  SELECT seq, one.item, one.field, one.version, nullif(one.before, 'null'), nullif(one.after, 'null')
  FROM made, unnest(%(c_items)s::bigint[], %(c_fields)s::bigint[], %(c_versions)s::int[], %(c_before)s::jsonb[],
                    %(c_after)s::jsonb[]) AS one(item, field, version, before, after)
)
SELECT seq, (SELECT count(pg_notify(%(channel)s, event)) FROM unnest(%(events)s::text[]) AS event),
       set_config('plan_cache_mode', 'auto', true) FROM made
"""
# The last: foreign keys are checked at commit, some fifteen for an item, and may keep their plans in this transaction.


@dataclass(frozen=True, slots=True)
class ChangeOf:
    """A field's stored value before and after, on one item at its new version; None = empty."""

    item: int
    field: int
    version: int
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Event:
    """What live listeners are told at commit: an item of this version is to be read again by those who may read it
    before or after."""

    kind: str
    item: int
    version: int
    readers: Iterable[int] = field(default_factory=tuple)


def record(
    actor: Actor,
    type: str,
    *,
    items: Sequence[int],
    data: Mapping[str, Any] | None = None,
    changes: Sequence[ChangeOf] = (),
    events: Sequence[Event] = (),
    batch: int | None = None,
    at: datetime | None = None,
) -> int:
    """Write one record of that type, standing on the cards of `items`, with its changes, by one statement; return
    its seq. Its subscribers' jobs are enqueued in the same transaction, and the events are sent at its commit."""
    parameters: dict[str, Any] = {
        "type": record_types()[type].key,
        "actor": actor.user_id,
        "source": actor.source,
        "batch": batch,
        "at": at,
        "data": dumps(data or {}),
        "items": list(dict.fromkeys(items)),
        "c_items": [one.item for one in changes],
        "c_fields": [one.field for one in changes],
        "c_versions": [one.version for one in changes],
        "c_before": [dumps(one.before) for one in changes],
        "c_after": [dumps(one.after) for one in changes],
        "channel": CHANNEL,
        "events": [payload for event in events for payload in payloads(event)],
    }
    with connection.cursor() as cursor:
        cursor.execute(_STATEMENT, parameters)
        seq = int(cursor.fetchone()[0])
    named = frozenset(int(one["id"]) for one in (data or {}).get("mentions", ()))
    written = replace(written_by(actor, changes, events), named=named)
    enqueue(type, first=seq, last=seq, written=written, item=next(iter(items), None))
    return seq


def written_by(actor: Actor, changes: Iterable[ChangeOf], events: Iterable[Event]) -> Written:
    """What subscribers may ask of records before a job of theirs is enqueued."""
    known = catalogue(actor.schema_version).fields_by_id
    changed, told = list(changes), list(events)
    fields = frozenset(known[id].key for id in {one.field for one in changed} if id in known)
    readers = frozenset(one for event in told for one in event.readers)
    return Written(actor, fields, readers, frozenset([one.item for one in changed] + [one.item for one in told]))


def payloads(event: Event) -> Iterable[str]:
    """The texts by which an event is sent: one, or several where many may read the item."""
    readers = sorted(set(event.readers))
    for start in range(0, max(len(readers), 1), MOST_READERS_IN_EVENT):
        part = readers[start : start + MOST_READERS_IN_EVENT]
        yield json.dumps({"kind": event.kind, "id": event.item, "version": event.version, "readers": part})
