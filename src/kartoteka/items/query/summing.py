"""What the columns of a list come to, over all of it: how many are filled, sums, averages, least and greatest values.

Over the rows and in the fields that the actor may read, as lists are; counting the rows alone is `counting`.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from kartoteka.items.access import AccessPolicy
from kartoteka.items.errors import UnknownField
from kartoteka.items.query.asked import Asked, asked
from kartoteka.items.query.counting import in_time
from kartoteka.items.query.malformed import malformed
from kartoteka.items.query.paths import readable_field
from kartoteka.items.read.base import storage_of, type_of
from kartoteka.items.statements import SQL, Composable, listed, literal, name
from kartoteka.kit.exact import loads
from kartoteka.schema.catalogue import FieldSpec

MOST: Final = 20
_FOLDED: Final = {"sum": "sum", "average": "avg", "min": "min", "max": "max"}
_OF_FIGURES: Final = frozenset(_FOLDED)
_OF_DAYS: Final = frozenset({"min", "max"})
_EVERY: Final = frozenset({"count", "filled"})
OPERATORS: Final = _EVERY | _OF_FIGURES


def sums(
    policy: AccessPolicy,
    kinds: Sequence[str],
    wanted: Mapping[str, str],
    *,
    tree: Any = None,
    q: str | None = None,
    trash: bool = False,
) -> dict[str, Any]:
    """By field key what its operator gives: a number for `count` and `filled`; a decimal, a day or a moment as text;
    for money a list of amounts, one a currency; None where no item has a value.

    Raises NotFound, UnknownField, Malformed, and CountTooSlow after two seconds.
    """
    if not wanted:
        raise malformed("sums")
    if len(wanted) > MOST:
        raise malformed("sums", "too_long")
    what = asked(policy, kinds, tree=tree, q=q, trash=trash)
    found = {key: _found(what, key, operator) for key, operator in wanted.items()}
    row = in_time(_statement(what, [(key, wanted[key], form) for key, form in found.items()]))
    return {key: None if cell is None else loads(cell) for key, cell in zip(wanted, row, strict=True)}


def operators_of(field: FieldSpec) -> frozenset[str]:
    """The operators that a column of the field may have at its foot; none where it holds no value."""
    if storage_of(field) is None:
        return frozenset()
    form = type_of(field).value_form
    if form in ("number", "money"):
        return OPERATORS
    return _EVERY | _OF_DAYS if form in ("date", "datetime") else _EVERY


def _found(what: Asked, key: str, operator: str) -> str:
    """The form of the field's values in all kinds that have it."""
    fields = [field for kind in what.kinds if (field := readable_field(kind, key, what.policy))]
    if not fields:
        raise UnknownField([key])
    if any(operator not in operators_of(field) for field in fields):
        raise malformed("sums")
    forms = {type_of(field).value_form for field in fields}
    if len(forms) > 1 and operator not in _EVERY:
        raise malformed("sums")
    return forms.pop()


def _statement(what: Asked, wanted: Sequence[tuple[str, str, str]]) -> Composable:
    """One row, a cell of JSON for each; the items are gone through once."""
    branches = (
        SQL("select {} from items_item item where {}").format(
            listed(part for place, one in enumerate(wanted) for part in _parts(what, kind, place, one)),
            what.rows(kind),
        )
        for kind in what.kinds
    )
    cells = listed(_cell(place, operator, form) for place, (_, operator, form) in enumerate(wanted))
    return SQL("with found as materialized ({}) select {}").format(SQL(" union all ").join(branches), cells)


def _parts(what: Asked, kind: str, place: int, one: tuple[str, str, str]) -> list[Composable]:
    """The columns of a row that a cell is made from: whether it is filled, or its value and its currency."""
    key, operator, form = one
    field = readable_field(kind, key, what.policy)
    storage = storage_of(field) if field else None
    if operator in _EVERY:
        filled = storage.filled(field, what.reading) if storage and field else SQL("false")
        return [SQL("{} as {}").format(filled, name(f"v{place}"))]
    value, currency = _value(what, field, form)
    return [SQL("{} as {}").format(value, name(f"v{place}")), SQL("{} as {}").format(currency, name(f"c{place}"))]


def _value(what: Asked, field: FieldSpec | None, form: str) -> tuple[Composable, Composable]:
    kind = {"number": "numeric", "money": "numeric", "date": "date", "datetime": "timestamptz"}[form]
    if field is None:
        return SQL("null::" + kind), SQL("null::text")
    if field.column:
        return SQL("{}::" + kind).format(what.reading.column(field.column)), SQL("null::text")
    stands = SQL("{} -> {}").format(what.reading.column("fields"), literal(field.key))
    if form == "money":
        return SQL("({} ->> 'amount')::numeric").format(stands), SQL("({} ->> 'currency')").format(stands)
    text = SQL("({} ->> {})::" + kind).format(what.reading.column("fields"), literal(field.key))
    return text, SQL("null::text")


def _cell(place: int, operator: str, form: str) -> Composable:
    value, currency = name(f"v{place}"), name(f"c{place}")
    if operator == "count":
        return SQL("(select count(*)::text from found)")
    if operator == "filled":
        return SQL("(select count(*)::text from found where {})").format(value)
    folded = _written(SQL(_FOLDED[operator] + "({})").format(value), operator, form)
    if form == "money":
        return SQL(
            "(select json_agg(json_build_object('amount', amount, 'currency', currency) order by currency)::text from"
            " (select {} as amount, {} as currency from found where {} is not null group by 2) by_currency)"
        ).format(folded, currency, value)
    return SQL("(select to_json({})::text from found)").format(folded)


def _written(folded: Composable, operator: str, form: str) -> Composable:
    """As CONTRACTS writes it: decimals as text without needless zeros, moments by RFC 3339 in UTC."""
    if form == "datetime":
        return SQL("to_char({} at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')").format(folded)
    if form == "date":
        return SQL("{}::text").format(folded)
    rounded = SQL("round({}, 6)").format(folded) if operator == "average" else folded
    return SQL("trim_scale({})::text").format(rounded)
