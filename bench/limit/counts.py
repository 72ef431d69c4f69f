"""Counts up to 10,000 of the ids that lie ready."""

from typing import Any, Final

from psycopg import Connection

from bench.limit.caller import Caller

WAYS: Final = {
    "all": "",
    "type": "and type = %(type)s",
    "type_source": "and type = %(type)s and source = %(source)s",
}


def answer(connection: Connection[Any], caller: Caller, asked: dict[str, str], body: bytes) -> str:
    """{"count", "capped"}."""
    row = connection.execute(
        "select count(*) from (select from bench.visible where asker = %(asker)s and kind_id = 1"
        f" {WAYS[asked['way']]} limit 10001) found",
        {**asked, "asker": caller.asker},
    ).fetchone()
    found = row[0] if row else 0
    return f'{{"count":{min(found, 10_000)},"capped":{"true" if found > 10_000 else "false"}}}'
