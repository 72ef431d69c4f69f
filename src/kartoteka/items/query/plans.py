"""The forms of a list's statement for one kind, all under the same predicates, so that they differ in speed alone.

*Reader rows* for the order by title without a filter; *walk* along the index of the order through a window, then,
only where the window held too little, *gather* all matches and sort them; *gather* where no index has the order or the
actor reaches little; *find*, where words are sought: gather up to a cap, and where there are more do as for a filter.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kartoteka.items.query import sorting
from kartoteka.items.query.asked import Asked
from kartoteka.items.query.breadth import is_broad
from kartoteka.items.query.sorting import SortKey
from kartoteka.items.statements import SQL, Composable, listed, literal, name

WINDOW: Final = 3_000
"""Readable rows of the order looked at before all matches are gathered: a few ms, enough where one in sixty matches."""
WIDE_WINDOW: Final = 12_000
"""Rows of an index looked at where others' rows stand among them: the readers stand in the index, too."""
CAP: Final = 2_000
"""Hits of a search that are sorted at once; where there are more, the order is first walked through a window."""
MOST_PRINCIPALS: Final = 64

Start = tuple[list[str | None], int] | None
"""The keys' values and the id of the row before the page."""


def branch(what: Asked, kind: str, keys: Sequence[SortKey], start: Start, limit: int) -> Composable:
    """The first rows of one kind: kind_id, id, and the keys' values."""
    plan = Plan(what, kind, keys, start, limit)
    held = what.policy.principals(kind, "read")
    if held == []:
        return plan.nothing()
    if what.trash or len(keys) > 1 or not keys[0].walkable(kind) or plan.among_empties:
        return plan.gather()
    by_title = keys[0].type == "bytea" and held is not None and len(held) <= MOST_PRINCIPALS
    if what.terms:
        return plan.find(held if by_title else None)
    if by_title and held is not None:
        return plan.reader_rows(held) if what.bare else plan.walk(plan.reader_window(held))
    return plan.walk(plan.index_window()) if is_broad(what.policy, kind) else plan.gather()


@dataclass(frozen=True, slots=True)
class Plan:
    """The forms of the statement for one kind."""

    what: Asked
    kind: str
    keys: Sequence[SortKey]
    start: Start
    limit: int

    @property
    def among_empties(self) -> bool:
        """Whether the page before ended where the first key is empty."""
        return self.start is not None and self.start[0][0] is None

    def nothing(self) -> Composable:
        return SQL("select 0::bigint as kind_id, 0::bigint as id, {} where false").format(self._nulls())

    def gather(self) -> Composable:
        """All matches, sorted. Where an index has the order, they are gathered first: the limit would tempt the planner
        to walk that index through everybody else's rows."""
        return SQL(
            "with matches as {fenced} (select {selected} from items_item item where {rows} and {after})"
            " select * from matches order by {order} limit {limit}"
        ).format(
            fenced=SQL("materialized" if self.keys[0].walkable(self.kind) else "not materialized"),
            selected=self._selected(),
            rows=self.what.rows(self.kind),
            after=self._after("item"),
            order=sorting.order_by(self.keys, columns_of(self.keys)),
            limit=literal(self.limit),
        )

    def walk(self, window: Composable) -> Composable:
        """The matches within a window of the order; if they are too few, all matches, gathered and sorted."""
        return SQL(
            "with walk as materialized ({walk}), enough as materialized (select count(*) >= {limit} as yes from walk),"
            " matches as materialized (select {selected} from items_item item"
            " where (select not yes from enough) and {rows} and {after})"
            " select * from walk where (select yes from enough) union all"
            " (select * from matches order by {order} limit {limit})"
        ).format(
            walk=self._from_window(window),
            limit=literal(self.limit),
            selected=self._selected(),
            rows=self.what.rows(self.kind),
            after=self._after("item"),
            order=sorting.order_by(self.keys, columns_of(self.keys)),
        )

    def find(self, held: Sequence[int] | None) -> Composable:
        """Hits up to a cap, gathered and sorted; above it, the walk along the order."""
        window = self.index_window() if held is None else self.reader_window(held)
        return SQL(
            "with hits as materialized (select {selected} from items_item item where {rows} and {after}),"
            " probe as materialized (select * from hits limit {cap}),"
            " few as materialized (select count(*) < {cap} as yes from probe),"
            " walk as materialized (select * from ({walk}) walk where (select not yes from few)),"
            " enough as materialized (select count(*) >= {limit} as yes from walk)"
            " (select * from probe where (select yes from few) order by {order} limit {limit})"
            " union all (select * from walk where (select yes from enough))"
            " union all (select * from hits where (select not few.yes and not enough.yes from few, enough)"
            " order by {order} limit {limit})"
        ).format(
            selected=self._selected(),
            rows=self.what.rows(self.kind),
            after=self._after("item"),
            cap=literal(CAP + 1),
            walk=self._from_window(window),
            order=sorting.order_by(self.keys, columns_of(self.keys)),
            limit=literal(self.limit),
        )

    def reader_rows(self, held: Sequence[int]) -> Composable:
        """The first rows of each principal, merged: the cost of a page whoever reads it."""
        found = SQL(" union all ").join(self._of_principal(one, self.limit) for one in held)
        return SQL(
            "select distinct on (k1, id) {kind} as kind_id, id, k1 from ({found}) found"
            " order by k1 {way}, id limit {limit}"
        ).format(kind=self._kind_id(), found=found, way=self._way(), limit=literal(self.limit))

    def reader_window(self, held: Sequence[int]) -> Composable:
        """The readable rows in the order of titles, each once."""
        found = SQL(" union all ").join(self._of_principal(one, None) for one in held)
        return SQL(
            "select item.*, found.k1 from (select distinct on (k1, id) k1, id from"
            " (select * from ({found}) found order by k1 {way}, id {most}) found order by k1 {way}, id) found"
            " join items_item item on item.id = found.id order by found.k1 {way}, found.id"
        ).format(found=found, way=self._way(), most=_limit(WINDOW))

    def index_window(self) -> Composable:
        """The kind's readable rows in the order of its index. Others' rows are passed over within the index."""
        order = self.keys[0].orders[self.kind]
        filled = SQL("{} is not null").format(order.expression) if order and order.nullable else SQL("true")
        everything = self.what.policy.principals(self.kind, "read") is None
        rows = SQL(
            "select {columns}, {expression} as k1 from items_item item where item.kind_id = {kind}"
            " and item.deleted_at is null and {filled} and {after} order by {expression} {way}, item.id {most}"
        ).format(
            columns=SQL("item.*" if everything else "item.id, item.readers"),
            kind=self._kind_id(),
            filled=filled,
            after=self._after("item"),
            expression=self.keys[0].expression(self.kind),
            way=self._way(),
            most=_limit(WINDOW if everything else WIDE_WINDOW),
        )
        if everything:
            return rows
        return SQL(
            "select item.*, found.k1 from (select found.id, found.k1 from ({rows}) found where {reaches}) found"
            " join items_item item on item.id = found.id order by found.k1 {way}, found.id"
        ).format(rows=rows, reaches=self.what.policy.reaches(self.kind, "found"), way=self._way())

    def _from_window(self, window: Composable) -> Composable:
        return SQL(
            "select item.kind_id, item.id, item.k1 from ({window}) item where {wanted}"
            " order by item.k1 {way}, item.id limit {limit}"
        ).format(
            way=self._way(),
            window=window,
            wanted=self.what.wanted(self.kind),
            limit=literal(self.limit),
        )

    def _of_principal(self, principal: int, limit: int | None) -> Composable:
        return SQL(
            "(select sort_title as k1, item_id as id from items_itemreader item where principal = {principal}"
            " and kind_id = {kind} and {after} order by sort_title {way}, item_id {most})"
        ).format(
            principal=literal(principal),
            kind=self._kind_id(),
            after=self._after_reader(),
            way=self._way(),
            most=_limit(limit),
        )

    def _selected(self) -> Composable:
        values = [
            SQL("{} as {}").format(key.expression(self.kind), column)
            for key, column in zip(self.keys, columns_of(self.keys), strict=True)
        ]
        return listed([name("item", "kind_id"), name("item", "id"), *values])

    def _nulls(self) -> Composable:
        return listed(
            SQL("null::" + key.type + " as {}").format(column)
            for key, column in zip(self.keys, columns_of(self.keys), strict=True)
        )

    def _after(self, alias: str) -> Composable:
        if self.start is None:
            return SQL("true")
        return sorting.after(self.keys, self.start[0], self.start[1], self.kind, alias)

    def _after_reader(self) -> Composable:
        """The same for a reader row, which has the title's key and the item's id under other names."""
        if self.start is None or self.start[0][0] is None:
            return SQL("true")
        sign = "<" if self.keys[0].descending else ">"
        return SQL("sort_title {bound} {value} and (sort_title {sign} {value} or item_id > {id})").format(
            bound=SQL(sign + "="),
            sign=SQL(sign),
            value=sorting.constant(self.keys[0], self.start[0][0]),
            id=literal(self.start[1]),
        )

    def _way(self) -> Composable:
        return SQL("desc" if self.keys[0].descending else "asc")

    def _kind_id(self) -> Composable:
        return literal(self.what.policy.catalogue.kinds[self.kind].id)


def columns_of(keys: Sequence[SortKey]) -> list[Composable]:
    """The names under which a statement has the keys' values: k1, k2, k3."""
    return [name(f"k{place}") for place in range(1, len(keys) + 1)]


def _limit(size: int | None) -> Composable:
    return SQL("") if size is None else SQL("limit {}").format(literal(size))
