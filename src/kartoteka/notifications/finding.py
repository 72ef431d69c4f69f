"""Finds in the timeline whom records gave an item: read from their changes, and for new items from the items."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from kartoteka.items.titles import given_at_birth
from kartoteka.items.write.base import run
from kartoteka.notifications.kinds.base import NotificationKind, notification_kinds

_CHANGED: Final = """
SELECT record.seq, record.batch_id, record.actor_id, record.at, change.item_id, field.key,
       change.before::text, change.after::text
  FROM timeline_record record
  JOIN timeline_change change ON change.record_id = record.seq
  JOIN schema_field field ON field.id = change.field_id AND field.key = ANY(%s)
 WHERE record.type = 'changed' AND NOT record.data ?| '{{silent,undoes}}' AND {which} ORDER BY change.id"""
# Whoever made many changes may wish that nobody is told (FEATURES, D8); an undo gives nobody anything new.

_CREATED: Final = """
SELECT record.seq, record.batch_id, record.actor_id, record.at, (record.data ->> 'item')::bigint
  FROM timeline_record record
 WHERE record.type = 'created' AND record.data ? 'item' AND {which} ORDER BY record.seq"""

_FIRST_BEFORE: Final = """
SELECT DISTINCT ON (change.item_id, field.key) change.item_id, field.key, change.before::text
  FROM timeline_change change JOIN schema_field field ON field.id = change.field_id
 WHERE change.item_id = ANY(%s) AND field.key = ANY(%s) ORDER BY change.item_id, field.key, change.id"""

_SINGLE: Final = "record.seq BETWEEN %s AND %s AND record.batch_id IS NULL"
_OF_BATCH: Final = "record.batch_id = %s"


@dataclass(frozen=True, slots=True)
class Gift:
    """Somebody gave a user an item, in the sense of one kind of notification."""

    kind: str
    user: int
    item: int
    record: int
    actor: int | None
    at: datetime


def gifts_of_records(first: int, last: int) -> list[Gift]:
    """What the records of these numbers gave to others than their writers, those of batches left out."""
    return [*_gifts(_SINGLE, [first, last])]


def gifts_of_batch(batch: int) -> list[Gift]:
    """What the whole batch gave, as far as its records are written."""
    return [*_gifts(_OF_BATCH, [batch])]


def batches(first: int, last: int) -> list[int]:
    """The batches to which these records belong."""
    found = run(
        "SELECT DISTINCT batch_id FROM timeline_record WHERE seq BETWEEN %s AND %s AND batch_id IS NOT NULL",
        [first, last],
    )
    return sorted(row[0] for row in found)


def _gifts(which: str, parameters: list[int]) -> Iterator[Gift]:
    fields = {kind.field: kind for kind in notification_kinds() if kind.field}
    for seq, _, actor, at, item, key, before, after in run(_CHANGED.format(which=which), [list(fields), *parameters]):
        kind = fields[key]
        given = kind.named(_value(after)) - kind.named(_value(before))
        yield from (Gift(kind.key, user, item, seq, actor, at) for user in sorted(given) if user != actor)
    created = run(_CREATED.format(which=which), parameters)
    named = _named_at_birth([row[4] for row in created], list(fields))
    for seq, _, actor, at, item in created:
        for kind, user in _born(fields.values(), named.get(item, {})):
            if user != actor:
                yield Gift(kind.key, user, item, seq, actor, at)


def _named_at_birth(items: list[int], fields: list[str]) -> dict[int, dict[str, Any]]:
    """Whom new items named: as they are now, with the later changes undone; the job may come late."""
    named = given_at_birth(items)
    for item, key, before in run(_FIRST_BEFORE, [list(named), fields]) if named else ():
        named[item][key] = _value(before)
    return named


def _born(kinds: Iterable[NotificationKind], named: dict[str, Any]) -> Iterator[tuple[NotificationKind, int]]:
    for kind in kinds:
        yield from ((kind, user) for user in sorted(kind.named(named.get(kind.field or ""))))


def _value(written: str | None) -> Any:
    return None if written is None else json.loads(written)
