"""The audit log of items: administrators' openings of private ones, and who may read it. The log is `people`'s."""

from django.db import connection

from kartoteka.kit.errors import NotFound
from kartoteka.people.actor import Actor


def note_opening(actor: Actor, item_id: int) -> None:
    """Write it down where an administrator has opened a private item to which he has no relation (RIGHTS, Items)."""
    if not actor.is_administrator:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO people_auditentry (at, actor_id, action, item_id, data)"
            " SELECT now(), %s, 'item_opened', item.id, jsonb_build_object('kind', kind.key)"
            " FROM items_item item JOIN schema_kind kind ON kind.id = item.kind_id"
            " WHERE item.id = %s AND item.access = 'private' AND NOT item.readers && %s::bigint[]",
            [actor.user_id, item_id, sorted(actor.own_principals())],
        )


def require_audit_of(actor: Actor, item_id: int) -> None:
    """Raises NotFound for everybody else, as for an item that does not exist."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT responsible_id FROM items_item WHERE id = %s", [item_id])
        found = cursor.fetchone()
    if found is None or (actor.level != "portal" and found[0] != actor.user_id):
        raise NotFound()
