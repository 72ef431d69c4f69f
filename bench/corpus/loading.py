"""Loads the contacts by COPY and their timelines by set-based SQL, indexes and foreign keys made afterwards."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final

from psycopg import Connection, sql

from bench.corpus.contacts import Contact, contacts
from bench.corpus.firm import Firm

TABLES: Final = (
    "items_item", "items_itemreader", "items_contactpoint", "items_itemlink", "items_itemuser", "items_itemshare",
    "timeline_record", "timeline_place", "timeline_change",
)  # fmt: skip
CHUNK: Final = 10_000
RECORDS: Final = 5
BEGAN: Final = "2021-01-01T08:00:00Z"
ITEM: Final = (
    "id", "kind_id", "title", "sort_title", "name_key", "search", "fields", "readers", "source", "access",
    "responsible_id", "created_by_id", "changed_by_id", "created_at", "changed_at", "version",
)  # fmt: skip


def load(connection: Connection[Any], size: int, firm: Firm) -> None:
    """Fill the empty tables with so many contacts and five records of each, and let PostgreSQL look at them."""
    ids = _Ids(connection)
    with WithoutIndexes(connection):
        for chunk in _chunks(contacts(size, firm)):
            _load(connection, chunk, ids)
        _readers(connection)
        _timelines(connection, ids)
    for table in TABLES:
        connection.execute(f"select setval(pg_get_serial_sequence('{table}', '{_key(table)}'), "
                           f"coalesce((select max({_key(table)}) from {table}), 1))"
                           if table != "items_itemreader" else "select 1")  # fmt: skip
        connection.commit()
    connection.autocommit = True
    connection.execute(f"vacuum (analyze) {', '.join(TABLES)}")


class WithoutIndexes:
    """For the time of a load, takes away foreign keys, unique constraints and indexes of the tables."""

    def __init__(self, connection: Connection[Any]) -> None:
        self.connection = connection
        self.again: list[str] = []

    def __enter__(self) -> None:
        named = list(TABLES)
        foreign = self.connection.execute(
            "select conrelid::regclass::text, conname, pg_get_constraintdef(oid), contype from pg_constraint"
            " where conrelid::regclass::text = any(%s) and contype in ('f', 'u') order by contype desc",
            [named],
        ).fetchall()
        for table, name, made, _ in foreign:
            self.connection.execute(f'alter table {table} drop constraint "{name}"')
            self.again.append(f'alter table {table} add constraint "{name}" {made}')
        indexes = self.connection.execute(
            "select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index"
            " where indrelid::regclass::text = any(%s) and not indisprimary",
            [named],
        ).fetchall()
        for name, made in indexes:
            self.connection.execute(f"drop index {name}")
            self.again.insert(0, made)
        self.connection.execute("alter table items_itemreader drop constraint items_itemreader_pkey")
        self.again.insert(0, "alter table items_itemreader add primary key (principal, kind_id, sort_title, item_id)")
        self.connection.commit()

    def __exit__(self, *_: object) -> None:
        self.connection.execute("set maintenance_work_mem = '1GB'")
        for statement in self.again:
            self.connection.execute(statement)
            self.connection.commit()


class _Ids:
    """What the rows name by id: kinds and fields."""

    def __init__(self, connection: Connection[Any]) -> None:
        self.kinds = dict(connection.execute("select key, id from schema_kind").fetchall())
        found = connection.execute("select kind.key, field.key, field.id from schema_field field"
                                   " join schema_kind kind on kind.id = field.kind_id").fetchall()  # fmt: skip
        self.fields = {(kind, key): number for kind, key, number in found}


def _load(connection: Connection[Any], chunk: Sequence[Contact], ids: _Ids) -> None:
    copy(connection, "items_item", ITEM, (_item(one, ids) for one in chunk))
    copy(
        connection,
        "items_contactpoint",
        ("item_id", "field_id", "label", "network", "value", "normalised", "is_primary", "position"),
        (point for one in chunk for point in _points(one, ids)),
    )
    copy(
        connection,
        "items_itemlink",
        ("source_id", "field_id", "target_id", "role", "is_primary", "position"),
        ((one.id, ids.fields["person", "companies"], one.company, "", True, 0) for one in chunk if one.company),
    )
    copy(
        connection,
        "items_itemuser",
        ("item_id", "user_id", "relation"),
        (
            (one.id, user, relation)
            for one in chunk
            for users, relation in ((one.managers, "manager"), (one.observers, "observer"))
            for user in users
        ),
    )
    copy(
        connection,
        "items_itemshare",
        ("item_id", "user_id", "department_id", "level"),
        ((one.id, None, share["department"], "read") for one in chunk for share in one.shares),
    )
    connection.commit()


def copy(connection: Connection[Any], table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Append rows to a table."""
    names = sql.SQL(", ").join(sql.Identifier(one) for one in columns)
    statement = sql.SQL("copy {} ({}) from stdin").format(sql.Identifier(table), names)
    with connection.cursor() as cursor, cursor.copy(statement) as target:
        for row in rows:
            target.write_row(row)


def _item(one: Contact, ids: _Ids) -> tuple[Any, ...]:
    # A moment for each, in the order of their making; the last changes follow another order.
    created, changed = one.id * 61, (one.id * 7_919) % 90_000_000
    return (
        one.id, ids.kinds[one.kind], one.title, one.sort_title, one.name_key, one.search,
        json.dumps(one.fields, ensure_ascii=False), one.readers, one.source, one.access, one.responsible,
        one.responsible, one.responsible, _moment(created), _moment(max(created, changed)), 4,
    )  # fmt: skip


def _moment(seconds: int) -> str:
    days, rest = divmod(seconds, 86_400)
    year, day = divmod(days, 336)
    clock = f"{rest // 3600:02d}:{rest // 60 % 60:02d}:{rest % 60:02d}"
    return f"{2021 + year}-{1 + day // 28:02d}-{1 + day % 28:02d}T{clock}Z"


def _points(one: Contact, ids: _Ids) -> Iterator[tuple[Any, ...]]:
    for place, email in enumerate(one.emails):
        yield one.id, ids.fields[one.kind, "email"], "", "", email, email.lower(), place == 0, place
    for place, phone in enumerate(one.phones):
        yield one.id, ids.fields[one.kind, "phone"], "", "", phone, phone.replace(" ", ""), place == 0, place
    if one.web:
        yield one.id, ids.fields[one.kind, "web"], "", "", one.web, one.web.removeprefix("https://www."), True, 0


def _readers(connection: Connection[Any]) -> None:
    connection.execute(
        "insert into items_itemreader (principal, kind_id, sort_title, item_id)"
        " select held, kind_id, sort_title, id from items_item, unnest(readers) held order by 1, 2, 3, 4"
    )
    connection.commit()


def _timelines(connection: Connection[Any], ids: _Ids) -> None:
    """Five records of each item: created, three comments, and one change of its type, in the order of time."""
    count = connection.execute("select max(id) from items_item").fetchone()
    most = count[0] if count else 0
    for place in range(RECORDS):
        what = ("created", "commented", "changed", "commented", "commented")[place]
        data = {
            "created": "jsonb_build_object('item', id)",
            "changed": "'{}'::jsonb",
            "commented": f"jsonb_build_object('text', 'Besprochen: ' || title || ', {place}')",
        }[what]
        connection.execute(
            "insert into timeline_record (seq, type, actor_id, source, at, data)"
            f" select {place * most} + id, '{what}', responsible_id, 'ui',"
            f" created_at + {place} * interval '3 days', {data} from items_item"
        )
        connection.execute(
            "insert into timeline_place (record_id, item_id, pinned)"
            f" select {place * most} + id, id, false from items_item"
        )
        connection.commit()
    connection.execute(
        "insert into timeline_change (record_id, item_id, field_id, item_version, before, after)"
        f" select {2 * most} + item.id, item.id, field.id, 2, to_jsonb('partner'::text), item.fields -> 'type'"
        " from items_item item join schema_field field on field.kind_id = item.kind_id and field.key = 'type'"
    )
    connection.commit()


def _key(table: str) -> str:
    return "seq" if table == "timeline_record" else "id"


def _chunks(found: Iterator[Contact]) -> Iterator[list[Contact]]:
    while chunk := list(islice(found, CHUNK)):
        yield chunk
