"""Whether anybody follows an item: asked in every write, before a job is enqueued. It is imported before the models."""

from collections.abc import Iterable
from typing import Final

from django.db import connection

_ASKED: Final = (
    "SELECT EXISTS (SELECT FROM items_itemmark WHERE item_id = ANY(%s) AND mark = 'followed'"
    " AND user_id IS DISTINCT FROM %s)"
)


def is_followed(item_ids: Iterable[int], *, besides: int | None) -> bool:
    """Whether anybody but this user follows one of these items. Whoever is told of one must still be able to read it:
    that is asked when he is told."""
    with connection.cursor() as cursor:
        cursor.execute(_ASKED, [list(item_ids), besides])
        return bool(cursor.fetchone()[0])
