"""Who looks at an item just now: told at once to the others who may read it, and kept nowhere.

Each open card says so every little while (`here`), and once when it is left. Nothing is written: an event goes to the
live streams, and a card that hears of a new one says again that it is here.
"""

import json
from typing import Any, Final

from django.db import connection
from psycopg import sql

from kartoteka.items.access import AccessPolicy
from kartoteka.items.statements import any_of, fetch_one
from kartoteka.kit.errors import NotFound

CHANNEL: Final = "kartoteka_presence"


def tell_presence(policy: AccessPolicy, kind: str, item_id: int, *, seat: str, field: str | None, here: bool) -> None:
    """Say that the actor is at this card, in this window of his, perhaps editing a field; or that he has left it. A
    field that is visible only to some is not named. Raises NotFound for an item that he may not read."""
    readers = _readers(policy, kind, item_id)
    spec = policy.readable(kind).get(field or "")
    told: dict[str, Any] = {
        "kind": kind,
        "id": item_id,
        "seat": seat,
        "user": policy.actor.user_id,
        "name": policy.actor.name,
        "field": spec.key if spec is not None and not spec.visible_to else None,
        "here": here,
        "readers": readers,
    }
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, json.dumps(told)])


def _readers(policy: AccessPolicy, kind: str, item_id: int) -> list[int]:
    if kind not in policy.catalogue.kinds:
        raise NotFound
    found = fetch_one(
        sql.SQL("select item.readers from items_item item where item.id = {} and {}").format(
            sql.Literal(item_id), any_of([policy.rows(kind, "read"), policy.rows(kind, "restore")])
        )
    )
    if found is None:
        raise NotFound
    return list(found[0])
