"""Who may see what the audit log says of an item: its responsible, and portal administrators. The log is `people`'s."""

from django.db import connection

from kartoteka.kit.errors import NotFound
from kartoteka.people.actor import Actor


def require_audit_of(actor: Actor, item_id: int) -> None:
    """Raises NotFound for everybody else, as for an item that does not exist."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT responsible_id FROM items_item WHERE id = %s", [item_id])
        found = cursor.fetchone()
    if found is None or (actor.level != "portal" and found[0] != actor.user_id):
        raise NotFound()
