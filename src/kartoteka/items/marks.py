"""What one user notes about items for himself alone: favourites, those he follows, those he opened lately.

A mark grants nothing: setting one asks for the right to read, and lists that filter by marks are judged as all are.
"""

from typing import Final

from psycopg import sql

from kartoteka.items.attempts import transacted
from kartoteka.items.models import ItemMark
from kartoteka.items.service import policy_of
from kartoteka.items.statements import any_of, fetch_one
from kartoteka.items.write.base import run
from kartoteka.kit.errors import NotFound
from kartoteka.people.actor import Actor

MARKS: Final = frozenset(ItemMark.Mark.values)
OPENED_MOST: Final = 50
"""So many items that a user opened lately are kept."""
_FORGET: Final = (
    "DELETE FROM items_itemmark WHERE user_id = %s AND mark = 'opened' AND id NOT IN (SELECT id FROM items_itemmark"
    " WHERE user_id = %s AND mark = 'opened' ORDER BY at DESC, id DESC LIMIT %s)"
)


@transacted
def put_mark(actor: Actor, kind: str, item_id: int, mark: str) -> None:
    """Set it, or set it anew. Raises NotFound for an item that the actor may not read."""
    _require_readable(actor, kind, item_id, lasting=True)
    run(
        "INSERT INTO items_itemmark (user_id, mark, item_id, at) VALUES (%s, %s, %s, now())"
        " ON CONFLICT (user_id, mark, item_id) DO UPDATE SET at = excluded.at RETURNING id",
        [actor.user_id, mark, item_id],
    )
    if mark == ItemMark.Mark.OPENED:
        run(f"{_FORGET} RETURNING id", [actor.user_id, actor.user_id, OPENED_MOST])


@transacted
def remove_mark(actor: Actor, kind: str, item_id: int, mark: str) -> None:
    """Take it off; without one nothing happens. Raises NotFound for an item that the actor may not read."""
    _require_readable(actor, kind, item_id)
    ItemMark.objects.filter(user_id=actor.user_id, mark=mark, item_id=item_id).delete()


@transacted
def marks_of(actor: Actor, kind: str, item_id: int) -> dict[str, bool]:
    """Which marks the actor has on the item. Raises NotFound for one that he may not read."""
    _require_readable(actor, kind, item_id)
    held = set(ItemMark.objects.filter(user_id=actor.user_id, item_id=item_id).values_list("mark", flat=True))
    return {mark: mark in held for mark in ("favourite", "followed")}


def _require_readable(actor: Actor, kind: str, item_id: int, *, lasting: bool = False) -> None:
    """Raises NotFound for an item that the actor may not read. It waits for nobody who changes the item, and nobody
    waits for it; `lasting`: nobody deletes it for good meanwhile."""
    policy = policy_of(actor)
    if kind not in policy.catalogue.kinds:
        raise NotFound
    statement = sql.SQL("select 1 from items_item item where item.id = {} and {}{}").format(
        sql.Literal(item_id),
        any_of([policy.rows(kind, "read"), policy.rows(kind, "restore")]),
        sql.SQL(" for key share of item" if lasting else ""),
    )
    if fetch_one(statement) is None:
        raise NotFound
