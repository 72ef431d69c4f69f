"""Finds in the timeline whom records concern without giving them anything: who follows the item, whom a note names."""

from collections.abc import Iterator
from typing import Final

from kartoteka.items.write.base import run
from kartoteka.notifications.gift import Gift

_LOUD: Final = "NOT record.data ?| '{{silent,undoes}}'"

_CHANGED: Final = f"""
SELECT record.seq, record.actor_id, record.at, change.item_id, mark.user_id, array_agg(DISTINCT field.key::text)
  FROM timeline_record record
  JOIN timeline_change change ON change.record_id = record.seq
  JOIN schema_field field ON field.id = change.field_id
  JOIN items_itemmark mark ON mark.item_id = change.item_id AND mark.mark = 'followed'
   AND mark.user_id IS DISTINCT FROM record.actor_id
 WHERE {_LOUD} AND {{which}} GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 4, 5"""

_COMMENTED: Final = f"""
SELECT record.seq, record.actor_id, record.at, place.item_id, mark.user_id
  FROM timeline_record record
  JOIN timeline_place place ON place.record_id = record.seq
  JOIN items_itemmark mark ON mark.item_id = place.item_id AND mark.mark = 'followed'
   AND mark.user_id IS DISTINCT FROM record.actor_id
 WHERE record.type = 'commented' AND {_LOUD} AND {{which}} ORDER BY 1, 4, 5"""

_NAMED: Final = f"""
SELECT record.seq, record.actor_id, record.at, place.item_id, (named.one ->> 'id')::bigint
  FROM timeline_record record
  JOIN timeline_place place ON place.record_id = record.seq
 CROSS JOIN LATERAL jsonb_array_elements(record.data -> 'mentions') named(one)
 WHERE record.type = 'commented' AND record.data ? 'mentions' AND {_LOUD} AND {{which}}
   AND (named.one ->> 'id')::bigint IS DISTINCT FROM record.actor_id ORDER BY 1, 4, 5"""


def concerned(which: str, parameters: list[int]) -> Iterator[Gift]:
    """Whom these records concern; a change concerns a follower for the sake of the fields it changed."""
    for seq, actor, at, item, user in run(_NAMED.format(which=which), parameters):
        yield Gift("mention", user, item, seq, actor, at)
    for seq, actor, at, item, user in run(_COMMENTED.format(which=which), parameters):
        yield Gift("noted", user, item, seq, actor, at)
    for seq, actor, at, item, user, fields in run(_CHANGED.format(which=which), parameters):
        yield Gift("followed", user, item, seq, actor, at, frozenset(fields))
