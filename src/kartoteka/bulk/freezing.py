"""Writes down which items an act is for, as its orderer sees them at that moment: what he changes meanwhile, or others,
neither adds to them nor takes from them."""

from collections.abc import Sequence
from typing import Any, Final

from django.db import OperationalError, connection
from psycopg import sql
from psycopg.errors import QueryCanceled

from kartoteka.bulk.models import Bulk
from kartoteka.items.access import AccessPolicy
from kartoteka.items.query import CountTooSlow, ids_statement
from kartoteka.items.statements import bigints

CHUNK: Final = 500
"""Items that are written together: nobody waits longer for one of them than for all, about a tenth of a second."""
PATIENCE: Final = "10s"
_FREEZE: Final = sql.SQL(
    "INSERT INTO bulk_chunk (bulk_id, number, kind, items, versions)"
    " SELECT {bulk}, {first} + place / {size}, {kind}, array_agg(id ORDER BY id), array_agg(version ORDER BY id)"
    " FROM (SELECT id, version, row_number() OVER (ORDER BY id) - 1 AS place FROM ({wanted}) listed WHERE {among})"
    " numbered GROUP BY place / {size} RETURNING cardinality(items)"
)


def freeze(
    policy: AccessPolicy,
    bulk: Bulk,
    kinds: Sequence[str],
    *,
    tree: Any = None,
    q: str | None = None,
    ids: Sequence[int] | None = None,
    trash: bool = False,
) -> None:
    """Write the chunks of the act, in the order of the items' ids, and count them; `trash`: of those in it. Raises as
    lists do, and CountTooSlow after ten seconds."""
    among = sql.SQL("true") if ids is None else sql.SQL("id = ANY({})").format(bigints(sorted(set(ids))))
    try:
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL statement_timeout = '{PATIENCE}'")
            for kind in kinds:
                wanted = ids_statement(policy, kind, kinds=kinds, tree=tree, q=q, versions=True, trash=trash)
                cursor.execute(
                    _FREEZE.format(
                        bulk=sql.Literal(bulk.pk),
                        first=sql.Literal(bulk.chunks),
                        size=sql.Literal(CHUNK),
                        kind=sql.Literal(kind),
                        wanted=wanted,
                        among=among,
                    )
                )
                sizes = [int(row[0]) for row in cursor.fetchall()]
                bulk.chunks += len(sizes)
                bulk.total += sum(sizes)
            cursor.execute("SET LOCAL statement_timeout TO DEFAULT")
    except OperationalError as error:
        if isinstance(error.__cause__, QueryCanceled):
            raise CountTooSlow from None
        raise
    bulk.save(update_fields=["chunks", "total"])
