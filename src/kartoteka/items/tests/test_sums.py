"""What the columns of a list come to: over what the actor may read, in the forms of CONTRACTS, and in time."""

from typing import Any

import pytest

from kartoteka.items import query, service
from kartoteka.items.errors import UnknownField
from kartoteka.items.query import counting
from kartoteka.items.query.counting import CountTooSlow
from kartoteka.items.statements import SQL
from kartoteka.items.testing import company, firm_with_kinds, person
from kartoteka.kit.errors import Malformed
from kartoteka.people.testing import Firm
from kartoteka.schema.service import create_field

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    """With a number, a sum of money and a day on persons, and a number that only Hela may see."""
    firm = firm_with_kinds()
    for key, type in (("c_size", "number"), ("c_price", "money"), ("c_due", "date"), ("c_at", "datetime")):
        create_field(firm.cora, "person", key=key, labels={"en": key}, type=type)
    hela = {"users": [firm.hela.user_id], "departments": [], "roles": []}
    create_field(firm.cora, "person", key="c_margin", labels={"en": "Margin"}, type="number", visible_to=hela)
    return firm


def sums(firm: Firm, who: str = "anna", kinds: str = "person", tree: Any = None, **wanted: str) -> dict[str, Any]:
    return query.sums(service.policy_of(firm.actor(who)), kinds.split(","), wanted, tree=tree)


def euro(amount: str, currency: str = "EUR") -> dict[str, str]:
    return {"amount": amount, "currency": currency}


def test_figures_are_summed_and_averaged_money_by_its_currency(firm: Firm) -> None:
    for size, price in (("1.10", euro("10.50")), ("2.20", euro("0.25")), ("4", euro("7", "USD")), (None, None)):
        person(firm, c_size=size, c_price=price)
    assert sums(firm, c_size="sum", c_price="sum") == {
        "c_size": "7.3",
        "c_price": [euro("10.75"), euro("7", "USD")],
    }
    assert sums(firm, c_size="average", c_price="average") == {
        "c_size": "2.433333",
        "c_price": [euro("5.375"), euro("7", "USD")],
    }
    assert sums(firm, c_size="min", c_price="max") == {"c_size": "1.1", "c_price": [euro("10.5"), euro("7", "USD")]}
    assert sums(firm, c_size="filled", c_price="count") == {"c_size": 3, "c_price": 4}


def test_days_and_moments_have_a_first_and_a_last(firm: Firm) -> None:
    for day in ("1999-12-31", "2026-11-22"):
        person(firm, c_due=day, c_at=f"{day}T10:00:00Z")
    assert sums(firm, c_due="min", c_at="max", email="filled") == {
        "c_due": "1999-12-31",
        "c_at": "2026-11-22T10:00:00Z",
        "email": 0,
    }
    assert sums(firm, created_at="max")["created_at"].endswith("Z")


def test_nothing_is_null_not_nought(firm: Firm) -> None:
    person(firm)
    assert sums(firm, c_size="sum", c_price="average", c_due="min") == {"c_size": None, "c_price": None, "c_due": None}


def test_only_what_the_actor_may_read_and_the_filter_lets_through_is_counted(firm: Firm) -> None:
    person(firm, c_size="1", type="client")
    person(firm, c_size="2")
    person(firm, by="boris", c_size="40")
    person(firm, by="boris", c_size="100", access="read")
    assert sums(firm, c_size="sum") == {"c_size": "103"}
    assert sums(firm, "boris", c_size="sum") == {"c_size": "140"}
    assert sums(firm, tree=["type", "eq", "client"], c_size="sum") == {"c_size": "1"}


def test_a_hidden_field_is_as_one_that_does_not_exist(firm: Firm) -> None:
    person(firm)
    with pytest.raises(UnknownField):
        sums(firm, c_margin="filled")
    with pytest.raises(UnknownField):
        sums(firm, c_nothing="filled")
    assert sums(firm, "hela", c_margin="filled") == {"c_margin": 0}


def test_a_column_that_one_kind_has_is_summed_in_a_list_of_both(firm: Firm) -> None:
    person(firm, c_size="3", source="fair")
    company(firm, source="fair")
    assert sums(firm, kinds="person,company", c_size="sum", source="filled") == {"c_size": "3", "source": 2}


@pytest.mark.parametrize(
    ("key", "operator"), [("type", "sum"), ("email", "max"), ("c_due", "sum"), ("tags", "average")]
)
def test_what_has_no_sum_is_refused(firm: Firm, key: str, operator: str) -> None:
    with pytest.raises(Malformed):
        sums(firm, **{key: operator})


def test_what_takes_too_long_says_so(firm: Firm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "PATIENCE", "50ms")
    slow = SQL("select pg_sleep(1)::text, '0'")
    monkeypatch.setattr("kartoteka.items.query.summing._statement", lambda what, wanted: slow)
    with pytest.raises(CountTooSlow):
        sums(firm, c_size="sum")
