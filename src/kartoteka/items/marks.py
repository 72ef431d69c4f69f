"""What one user notes about items for himself alone: favourites, those he follows, those he opened lately.

A mark grants nothing: setting one asks for the right to read, and lists that filter by marks are judged as all are.
"""

from typing import Final

from kartoteka.items.attempts import transacted
from kartoteka.items.models import ItemMark
from kartoteka.items.service import policy_of
from kartoteka.items.write.base import run
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
    policy_of(actor).lock(kind, item_id, "read")
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
    policy_of(actor).lock(kind, item_id, "read")
    ItemMark.objects.filter(user_id=actor.user_id, mark=mark, item_id=item_id).delete()


@transacted
def marks_of(actor: Actor, kind: str, item_id: int) -> dict[str, bool]:
    """Which marks the actor has on the item. Raises NotFound for one that he may not read."""
    policy_of(actor).lock(kind, item_id, "read")
    held = set(ItemMark.objects.filter(user_id=actor.user_id, item_id=item_id).values_list("mark", flat=True))
    return {mark: mark in held for mark in ("favourite", "followed")}
