"""Who may read an item, derived from responsible, managers, observers, shares and access: for one item in Python, for
many in SQL. The rule that reads it is `items.access`."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.db import connection

from kartoteka.people import principals

MOST_NAMED: Final = 200
"""Managers, observers and shares of one item together: its readers stand in index entries."""


def readers_of(
    *, responsible: int, users: Iterable[int], shares: Iterable[Mapping[str, Any]], access: str
) -> list[int]:
    """The principals that may read the item; `users` are its further managers and observers."""
    held = {principals.responsible(responsible), *(principals.user(one) for one in users)}
    for share in shares:
        held.add(principals.user(share["user"]) if "user" in share else principals.department(share["department"]))
    if access != "private":
        held.add(principals.PUBLIC)
    return sorted(held)


# The same rule, set-based. The factors are those of people.principals; a test holds both forms together.
DERIVED: Final = """
(SELECT array_agg(DISTINCT held ORDER BY held) FROM (
   SELECT item.responsible_id * 8 + 3 AS held
   UNION ALL SELECT 0 WHERE item.access <> 'private'
   UNION ALL SELECT one.user_id * 8 + 1 FROM items_itemuser one WHERE one.item_id = item.id
   UNION ALL SELECT coalesce(share.user_id * 8 + 1, share.department_id * 8 + 2)
             FROM items_itemshare share WHERE share.item_id = item.id
 ) AS all_held)
"""


def derive(item_ids: Iterable[int]) -> None:
    """Set the readers and the reader rows of these items from the rows that are the truth."""
    ids = list(item_ids)
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE items_item item SET readers = {DERIVED} WHERE id = ANY(%s)", [ids])
        cursor.execute("DELETE FROM items_itemreader WHERE item_id = ANY(%s)", [ids])
        cursor.execute(
            "INSERT INTO items_itemreader (principal, kind_id, sort_title, item_id)"
            " SELECT held, kind_id, sort_title, id FROM items_item, unnest(readers) AS held"
            " WHERE id = ANY(%s) AND deleted_at IS NULL",
            [ids],
        )


def differing() -> list[int]:
    """The items whose readers, or reader rows, are not what the rule gives: none, if all is well (`doctor`)."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id FROM items_item item WHERE readers IS DISTINCT FROM {DERIVED}"
            " OR (SELECT coalesce(array_agg(principal ORDER BY principal), '{}') FROM items_itemreader row"
            "     WHERE row.item_id = item.id AND row.kind_id = item.kind_id AND row.sort_title = item.sort_title)"
            "    IS DISTINCT FROM CASE WHEN deleted_at IS NULL THEN readers ELSE '{}'::bigint[] END"
            " ORDER BY id LIMIT 1000"
        )
        return [row[0] for row in cursor.fetchall()]
