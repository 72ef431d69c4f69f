"""Finds in the timeline whom records gave an item, by their changes and, for new ones, by the items; and whom else they
concern."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from kartoteka.items.titles import given_at_birth
from kartoteka.items.write.base import run
from kartoteka.notifications.concerning import concerned
from kartoteka.notifications.gift import OF_BATCH, SINGLE, Gift
from kartoteka.notifications.kinds.base import NotificationKind, notification_kinds
from kartoteka.people.departments import active_in

_CHANGED: Final = """
SELECT record.seq, record.batch_id, record.actor_id, record.at, change.item_id, field.key,
       change.before::text, change.after::text
  FROM timeline_record record
  JOIN timeline_change change ON change.record_id = record.seq
  JOIN schema_field field ON field.id = change.field_id AND field.key = ANY(%s)
 WHERE record.type IN ('changed', 'imported') AND NOT record.data ?| '{{silent,undoes}}'
   AND {which} ORDER BY change.id"""
# Whoever made many changes may wish that nobody is told (FEATURES, D8); an undo gives nobody anything new.

_CREATED: Final = """
SELECT record.seq, record.batch_id, record.actor_id, record.at, (record.data ->> 'item')::bigint
  FROM timeline_record record
 WHERE (record.type = 'created' OR record.type = 'imported' AND record.data @> '{{"created": true}}')
   AND record.data ? 'item' AND {which} ORDER BY record.seq"""

_FIRST_BEFORE: Final = """
SELECT DISTINCT ON (change.item_id, field.key) change.item_id, field.key, change.before::text
  FROM timeline_change change JOIN schema_field field ON field.id = change.field_id
 WHERE change.item_id = ANY(%s) AND field.key = ANY(%s) ORDER BY change.item_id, field.key, change.id"""


def gifts_of_records(first: int, last: int) -> list[Gift]:
    """What the records of these numbers gave to others than their writers, those of batches left out."""
    return _found(SINGLE, [first, last])


def gifts_of_batch(batch: int) -> list[Gift]:
    """What the whole batch gave, as far as its records are written."""
    return _found(OF_BATCH, [batch])


def batches(first: int, last: int) -> list[int]:
    """The batches to which these records belong."""
    found = run(
        "SELECT DISTINCT batch_id FROM timeline_record WHERE seq BETWEEN %s AND %s AND batch_id IS NOT NULL",
        [first, last],
    )
    return sorted(row[0] for row in found)


def _found(which: str, parameters: list[int]) -> list[Gift]:
    """What was given, and whom the rest concerns: of one record on one item each hears once."""
    found: dict[tuple[int, int, int], list[Gift]] = {}
    for gift in _gifts(which, parameters):
        found.setdefault((gift.record, gift.item, gift.user), []).append(gift)
    for gift in concerned(which, parameters):
        found.setdefault((gift.record, gift.item, gift.user), [gift])
    return [gift for gifts in found.values() for gift in gifts]


def _gifts(which: str, parameters: list[int]) -> Iterator[Gift]:
    fields = {kind.field: kind for kind in notification_kinds() if kind.field}
    for seq, _, actor, at, item, key, before, after in run(_CHANGED.format(which=which), [list(fields), *parameters]):
        kind = fields[key]
        given = _people(kind, _value(after)) - _people(kind, _value(before))
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
        yield from ((kind, user) for user in sorted(_people(kind, named.get(kind.field or ""))))


def _people(kind: NotificationKind, stored: Any) -> set[int]:
    """Whom a value names, himself or by his department as it is now."""
    departments = kind.departments(stored)
    return kind.named(stored) | (active_in(departments) if departments else set())


def _value(written: str | None) -> Any:
    return None if written is None else json.loads(written)
