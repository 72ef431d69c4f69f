"""What the limit finds ready: who is signed in, which ids each of the five sees and in which orders, whole answers."""

from typing import Any, Final

from psycopg import Connection

from bench.corpus.actors import ASKERS
from kartoteka.people import principals

ADMINISTRATOR: Final = "admin"

TABLES: Final = """
drop schema if exists bench cascade;
create schema bench;
create table bench.session (key text primary key, asker smallint not null, user_id bigint not null);
create table bench.ready (key text primary key, body text not null);
create table bench.visible (
  asker smallint not null, kind_id bigint not null, item_id bigint not null, sort_title bytea not null,
  changed_at timestamptz not null, created_at timestamptz not null, type text, source text);
"""
# One row for each item and each of the five who sees it. `principals` says what reaches it.
FILL: Final = """
insert into bench.visible
select {asker}, kind_id, id, sort_title, changed_at, created_at, fields ->> 'type', source from items_item
where deleted_at is null and {reaches} order by kind_id, sort_title, id
"""
INDEXES: Final = (
    "create index on bench.visible (asker, kind_id, sort_title, item_id)",
    "create index on bench.visible (asker, item_id)",
    "create index on bench.visible (asker, kind_id, changed_at, item_id)",
    "create index on bench.visible (asker, kind_id, type, sort_title, item_id)",
    "create index on bench.visible (asker, kind_id, source, type, sort_title, item_id)",
)


def make_tables(connection: Connection[Any]) -> None:
    """Make and fill them anew from the items as they stand."""
    connection.execute(TABLES)
    users = dict(connection.execute("select email, id from people_user").fetchall())
    for number, one in enumerate(ASKERS):
        user = users[one.email]
        connection.execute("insert into bench.session values (%s, %s, %s)", [one.session, number, user])
        connection.execute(FILL.format(asker=number, reaches=_reaches(one.name, user)))
    for statement in INDEXES:
        connection.execute(statement)
    connection.commit()
    connection.autocommit = True
    connection.execute("vacuum (analyze) bench.visible")
    connection.autocommit = False


def refresh(connection: Connection[Any]) -> None:
    """Follow what earlier runs changed."""
    connection.execute(
        "update bench.visible own set changed_at = item.changed_at, type = item.fields ->> 'type' from items_item item"
        " where item.id = own.item_id and item.changed_at <> own.changed_at"
    )
    connection.commit()


def _reaches(name: str, user: int) -> str:
    if name == ADMINISTRATOR:
        return "true"
    held = [principals.responsible(user), principals.user(user)]
    if name == "employee":
        held.append(principals.PUBLIC)
    return f"readers && '{{{','.join(str(one) for one in held)}}}'::bigint[]"
