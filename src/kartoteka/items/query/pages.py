"""One page of a list: the ids, in one statement. How it is made is `plans`; what items look like is `present`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from kartoteka.items.access import AccessPolicy
from kartoteka.items.query import cursor as cursors
from kartoteka.items.query import sorting
from kartoteka.items.query.asked import Asked, asked
from kartoteka.items.query.malformed import malformed
from kartoteka.items.query.plans import Start, branch, columns_of
from kartoteka.items.query.sorting import SortKey
from kartoteka.items.read.base import Reading
from kartoteka.items.statements import SQL, Composable, fetch_all, listed, literal, name

MOST: Final = 200
LATEST_TRASHED: Final = "-deleted_at"


@dataclass(frozen=True, slots=True)
class Page:
    """The ids of a page in order, each with its kind; the cursor of the next one; whether it shows the trash."""

    ids: list[tuple[str, int]]
    next: str | None
    trash: bool = False


def page(
    policy: AccessPolicy,
    kinds: Sequence[str],
    *,
    tree: Any = None,
    sort: Sequence[str] | str | None = None,
    q: str | None = None,
    limit: int = 50,
    cursor: str | None = None,
    trash: bool = False,
) -> Page:
    """The ids of one page of the items of these kinds that the actor may read (in the trash: may restore)."""
    if not 1 <= limit <= MOST:
        raise malformed("limit", "range")
    what = asked(policy, kinds, tree=tree, q=q, trash=trash)
    keys = sorting.parse(_words(sort, trash=trash), what.kinds, what.reading, trash=trash)
    of = cursors.digest(what.kinds, tree, [(one.key, one.descending) for one in keys], what.terms, trash)
    start = cursors.decode(cursor, of, len(keys)) if cursor else None
    rows = fetch_all(_statement(what, keys, start, limit + 1))
    ids = [(policy.catalogue.kinds_by_id[row[0]].key, row[1]) for row in rows[:limit]]
    more = cursors.encode(of, rows[limit - 1][2:], rows[limit - 1][1]) if len(rows) > limit else None
    return Page(ids, more, trash)


def ids_statement(
    policy: AccessPolicy,
    kind: str,
    *,
    kinds: Sequence[str] = (),
    tree: Any = None,
    q: str | None = None,
    versions: bool = False,
    trash: bool = False,
) -> Composable:
    """A select of (id), or (id, version), of all items of the kind in the list of these kinds (of this kind alone, if
    none are named), or in the trash, for export and acts on many; they say the order."""
    what = asked(policy, kinds or [kind], tree=tree, q=q, trash=trash)
    columns = SQL("item.id, item.version" if versions else "item.id")
    return SQL("select {} from items_item item where {}").format(columns, what.rows(kind))


def order_of(policy: AccessPolicy, kind: str, sort: Sequence[str], *, kinds: Sequence[str] = ()) -> Composable:
    """What `items_item item` is ordered by so that the kind's items stand as in that list. Raises as `page` does."""
    reading = Reading(policy=policy, now=datetime.now(UTC))
    keys = sorting.parse(",".join(sort), list({*kinds, kind}), reading)
    return sorting.order_by(keys, [key.expression(kind) for key in keys], name("item", "id"))


def statement(policy: AccessPolicy, kinds: Sequence[str], *, tree: Any = None, sort: str | None = None) -> Composable:
    """The statement of a first page, for looking at its plan."""
    what = asked(policy, kinds, tree=tree, q=None, trash=False)
    return _statement(what, sorting.parse(sort, what.kinds, what.reading), None, MOST + 1)


def _words(sort: Sequence[str] | str | None, *, trash: bool) -> str | None:
    words = sort if isinstance(sort, str) or sort is None else ",".join(sort)
    return words or (LATEST_TRASHED if trash else None)


def _statement(what: Asked, keys: Sequence[SortKey], start: Start, limit: int) -> Composable:
    branches = [branch(what, kind, keys, start, limit) for kind in what.kinds]
    columns = columns_of(keys)
    # Under other names: `order by` would take an output column of the same name, and sort numbers as texts.
    shown = (
        SQL("{} as {}").format(sorting.shown(key, column), name(f"shown{place}"))
        for place, (key, column) in enumerate(zip(keys, columns, strict=True))
    )
    return SQL("select kind_id, id, {} from ({}) found order by {} limit {}").format(
        listed(shown),
        SQL(" union all ").join(SQL("({})").format(one) for one in branches),
        sorting.order_by(keys, columns),
        literal(limit),
    )
