"""How many items a list has: capped, since counting a million on every look would cost more than the list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from django.db import OperationalError, connection, transaction
from psycopg.errors import QueryCanceled

from kartoteka.items.access import AccessPolicy
from kartoteka.items.query.asked import Asked, asked
from kartoteka.items.query.plans import MOST_PRINCIPALS
from kartoteka.items.statements import SQL, Composable, fetch_one, literal
from kartoteka.kit.errors import DomainError

CAP: Final = 10_000
PATIENCE: Final = "2s"


@dataclass(frozen=True, slots=True)
class Count:
    """The number, and whether there are more."""

    count: int
    capped: bool


class CountTooSlow(DomainError):
    """503: the exact number takes longer than one may wait."""

    code: ClassVar[str] = "count_too_slow"
    status: ClassVar[int] = 503


def count(
    policy: AccessPolicy,
    kinds: Sequence[str],
    *,
    tree: Any = None,
    q: str | None = None,
    exact: bool = False,
    trash: bool = False,
) -> Count:
    """How many items the list has for the actor: up to 10,000, or exactly. Raises CountTooSlow after two seconds."""
    what = asked(policy, kinds, tree=tree, q=q, trash=trash)
    if exact:
        return Count(_number(_exact(what)), capped=False)
    found = _number(_capped(what))
    return Count(min(found, CAP), capped=found > CAP)


def _exact(what: Asked) -> Composable:
    branches = (SQL("(select count(*) from items_item item where {})").format(what.rows(kind)) for kind in what.kinds)
    return SQL("select {}").format(SQL(" + ").join(branches))


def _capped(what: Asked) -> Composable:
    branches = SQL(" union all ").join(_branch(what, kind) for kind in what.kinds)
    return SQL("select count(*) from (select from ({}) found limit {}) capped").format(branches, literal(CAP + 1))


def _branch(what: Asked, kind: str) -> Composable:
    held = what.policy.principals(kind, "read")
    if what.bare and not what.trash and held and len(held) <= MOST_PRINCIPALS:
        return _by_readers(what, kind, held)
    return SQL("(select from items_item item where {} limit {})").format(what.rows(kind), literal(CAP + 1))


def _by_readers(what: Asked, kind: str, held: Sequence[int]) -> Composable:
    """Up to the cap from each principal's rows, each item once: read from one index alone."""
    rows = (
        SQL("(select item_id from items_itemreader where principal = {} and kind_id = {} limit {})").format(
            literal(one), literal(what.policy.catalogue.kinds[kind].id), literal(CAP + 1)
        )
        for one in held
    )
    return SQL("(select from (select distinct item_id from ({}) held) once limit {})").format(
        SQL(" union all ").join(rows), literal(CAP + 1)
    )


def _number(statement: Composable) -> int:
    return int(in_time(statement)[0])


def in_time(statement: Composable) -> tuple[Any, ...]:
    """The statement's one row, or CountTooSlow. In a transaction of its own, so that the time-out ends with it."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"set local statement_timeout = '{PATIENCE}'")
            row = fetch_one(statement)
    except OperationalError as error:
        if isinstance(error.__cause__, QueryCanceled):
            raise CountTooSlow from None
        raise
    return row or (0,)
