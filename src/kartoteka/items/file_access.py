"""Whether an actor may have a stored file: through an item that he may read, in a field that he may see; or because
he uploaded it and no item holds it yet. Sending it is `config.serving.downloads`."""

from django.db import connection
from psycopg import sql

from kartoteka.items.access import AccessPolicy
from kartoteka.people.actor import Actor
from kartoteka.schema.catalogue import catalogue


def may_read_file(actor: Actor, file_id: int, *, uploaded_by: int) -> bool:
    """Asked afresh at each request; a file in the trash is for whoever may restore its item."""
    policy = AccessPolicy(actor, catalogue(actor.schema_version))
    with connection.cursor() as cursor:
        cursor.execute(_held_by_items(policy), {"file": file_id})
        held, readable = cursor.fetchone()
    if held:
        return bool(readable)
    return uploaded_by == actor.user_id and (actor.scopes is None or bool(actor.scopes & {"*", "*:read", "*:write"}))


def _held_by_items(policy: AccessPolicy) -> sql.Composed:
    """Is it held by any item, and by one that shows it to the actor?"""
    ways: list[sql.Composable] = [sql.SQL("false")]
    for kind in policy.catalogue.kinds:
        fields = sql.Literal([one.id for one in policy.readable(kind).values() if one.storage == "files"])
        for verb in ("read", "restore"):
            rows = policy.rows(kind, verb, "item")
            ways.append(sql.SQL("(held.field_id = any({}::bigint[]) and {})").format(fields, rows))
    return sql.SQL(
        "select count(*) > 0, coalesce(bool_or({}), false) from items_itemfile held"
        " join items_item item on item.id = held.item_id where held.file_id = %(file)s"
    ).format(sql.SQL(" or ").join(ways))
