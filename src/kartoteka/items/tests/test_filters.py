"""Filters, orders and pages against a second opinion, over random trees and the same rows."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kartoteka.items import present, query
from kartoteka.items.access import AccessPolicy
from kartoteka.items.errors import UnknownField
from kartoteka.items.testing import company, firm_with_kinds, person
from kartoteka.items.tests.reference import Row, holds, ordered
from kartoteka.kit.errors import Malformed
from kartoteka.people import principals
from kartoteka.people.testing import Firm
from kartoteka.schema.catalogue import bump, catalogue, forget
from kartoteka.schema.fields import create_field
from kartoteka.schema.models import Field

pytestmark = pytest.mark.django_db

TEXTS = ["Chef", "chef", "Chéf de cuisine", "Einkauf", "100%", "Менеджер", "a_b"]
NUMBERS = [0, -5, 7, 7.5, 1000000]
DAYS = ["1980-02-29", "1999-12-31", "2026-11-22"]
MOMENTS = ["2026-11-22T10:00:00Z", "2026-01-01T00:00:00Z"]
TYPES = ["client", "supplier", "partner"]
TAGS = ["VIP", "Alt", "Neu"]
EMAILS = ["a@x.de", "b@x.de", "anna@firma.de"]
MAYBE = {
    "job_title": st.sampled_from(TEXTS),
    "c_count": st.sampled_from(NUMBERS),
    "birthday": st.sampled_from(DAYS),
    "c_when": st.sampled_from(MOMENTS),
    "type": st.sampled_from(TYPES),
    "tags": st.lists(st.sampled_from(TAGS), min_size=1, max_size=3, unique=True),
    "do_not_contact": st.booleans(),
    "email": st.lists(st.sampled_from(EMAILS), min_size=1, max_size=2, unique=True),
}
ROWS = st.lists(st.fixed_dictionaries({}, optional=MAYBE), min_size=8, max_size=14)


def leaves(key: str) -> st.SearchStrategy[list[Any]]:
    single = {"job_title": TEXTS, "c_count": NUMBERS, "birthday": DAYS, "c_when": MOMENTS, "type": TYPES}
    emptiness = st.tuples(st.just(key), st.sampled_from(["empty", "filled"]), st.none()).map(list)
    if key in single:
        one = st.sampled_from(single[key])
        some = st.lists(one, min_size=1, max_size=3)
        offered = [emptiness, leaf(key, ["eq", "ne"], one), leaf(key, ["in", "nin"], some)]
        if key in ("c_count", "birthday", "c_when"):
            offered += [
                leaf(key, ["lt", "lte", "gt", "gte"], one),
                leaf(key, ["between"], st.tuples(one, one).map(list)),
            ]
        if key == "job_title":
            part = st.sampled_from(["che", "CHÉ", "ef", "0%", "_", "мене", "zz"])
            offered.append(leaf(key, ["contains", "starts"], part))
        return st.one_of(offered)
    if key == "do_not_contact":
        return st.one_of(emptiness, leaf(key, ["eq", "ne"], st.booleans()))
    if key == "tags":
        return st.one_of(
            emptiness, leaf(key, ["has_any", "has_all", "nin"], st.lists(st.sampled_from([*TAGS, "?"]), min_size=1))
        )
    part = st.sampled_from(["a@", "X.DE", "firma"])
    return st.one_of(
        emptiness,
        leaf(key, ["eq", "ne"], st.sampled_from(EMAILS)),
        leaf(key, ["in", "nin"], st.lists(st.sampled_from(EMAILS), min_size=1)),
        leaf(key, ["contains", "starts"], part),
    )


def leaf(key: str, operators: list[str], operand: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.tuples(st.just(key), st.sampled_from(operators), operand).map(list)


TREES = st.recursive(
    st.sampled_from(sorted(MAYBE)).flatmap(leaves),
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(["and", "or"]), inner, inner).map(list), inner.map(lambda node: ["not", node])
    ),
    max_leaves=6,
)
KEYS = ["job_title", "c_count", "birthday", "c_when", "do_not_contact"]
ORDERS = st.lists(st.tuples(st.sampled_from(KEYS), st.booleans()), min_size=1, max_size=3, unique_by=lambda one: one[0])


@pytest.fixture
def firm() -> Firm:
    forget()
    made = firm_with_kinds()
    create_field(made.cora, "person", key="c_count", labels={"en": "Count"}, type="number")
    create_field(made.cora, "person", key="c_when", labels={"en": "When"}, type="datetime")
    return made


def policy(firm: Firm, name: str = "anna") -> AccessPolicy:
    actor = firm.actor(name)
    return AccessPolicy(actor, catalogue(actor.schema_version))


@given(data=st.data())
@settings(
    max_examples=4, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.generate]
)
def test_a_filter_finds_what_a_second_opinion_finds(firm: Firm, data: st.DataObject) -> None:
    rows: list[Row] = []
    for values in data.draw(ROWS):
        rows.append({**values, "id": person(firm, **values)})
    who = policy(firm)
    known = {row["id"] for row in rows}
    for tree in data.draw(st.lists(TREES, min_size=60, max_size=60)):
        page = query.page(who, ["person"], tree=["and", ["first_name", "filled"], tree], limit=200)
        found = {item for _, item in page.ids} & known
        assert found == {row["id"] for row in rows if holds(tree, row)}, tree
    for keys in data.draw(st.lists(ORDERS, min_size=15, max_size=15)):
        words = [("-" if descending else "") + key for key, descending in keys]
        assert walked(who, words, known, 3) == [row["id"] for row in ordered(rows, keys)], (words, rows)


def walked(who: AccessPolicy, sort: list[str], known: set[int], limit: int) -> list[int]:
    """The ids of all pages, as they come."""
    found: list[int] = []
    cursor = None
    while True:
        page = query.page(who, ["person"], sort=sort, limit=limit, cursor=cursor)
        found += [item for _, item in page.ids]
        if (cursor := page.next) is None:
            return [one for one in found if one in known]


def test_pages_of_any_order_hold_every_item_once(firm: Firm) -> None:
    for number in range(11):
        person(firm, last_name="ABCÄ"[number % 4], access="read" if number % 2 else "private")
        company(firm, company_name="Xa"[number % 2] + str(number // 3))
    for name in ("anna", "cora", "hela"):
        for sort in ("title", "-title", "changed_at", "-created_at", "type", "-type,title", "employees", "-first_name"):
            who = policy(firm, name)
            found: list[tuple[str, int]] = []
            cursor = None
            while True:
                page = query.page(who, ["person", "company"], sort=sort, limit=4, cursor=cursor)
                found += page.ids
                if (cursor := page.next) is None:
                    break
            assert len(found) == len(set(found)) == 22, (name, sort)


NONSENSE: list[Any] = [
    ["job_title"], "job_title", [[]], ["job_title", "eq"], ["job_title", "eq", 5], ["job_title", "eq", None],
    ["job_title", "lt", "a"], ["job_title", "nosuch", "a"], ["birthday", "eq", "2026-02-30"],
    ["birthday", "within", "x"], ["birthday", "between", ["2026-01-01"]], ["type", "in", []], ["type", "in", "client"],
    ["c_count", "eq", "NaN"], ["c_count", "eq", "1e999"], ["responsible", "eq", 2**70], ["responsible", "eq", True],
    ["email", "contains", ""], ["not", ["type", "filled", True], ["type", "filled", True]], ["job_title", "eq", "a\0"],
    ["job_title", "eq", "\ud800"], ["tags", "has_any", [{}]], ["do_not_contact", "eq", 1],
    ["created_at", "eq", "gestern"], {"and": []}, 5,
]  # fmt: skip


@pytest.mark.parametrize("tree", NONSENSE)
def test_a_filter_that_makes_no_sense_is_malformed(firm: Firm, tree: Any) -> None:
    with pytest.raises(Malformed):
        query.page(policy(firm), ["person"], tree=tree)


def test_a_filter_without_end_is_malformed(firm: Firm) -> None:
    deep: list[Any] = ["type", "filled", None]
    for _ in range(30):
        deep = ["not", deep]
    for tree in (deep, ["or", *[["type", "eq", "client"]] * 500], ["type", "in", ["client"] * 5000]):
        with pytest.raises(Malformed):
            query.page(policy(firm), ["person"], tree=tree)


@pytest.mark.parametrize("sort", ["email", "companies", "tags", "title,title", "a,b,c,d", "type,type", "-"])
def test_an_order_that_cannot_be_is_refused(firm: Firm, sort: str) -> None:
    with pytest.raises((Malformed, UnknownField)):
        query.page(policy(firm), ["person"], sort=sort)


def test_a_hidden_field_is_refused_as_one_that_does_not_exist(firm: Firm) -> None:
    Field.objects.filter(key="job_title").update(visible_to=[principals.user(firm.boris.user_id)])
    bump()
    asked: list[dict[str, Any]] = [
        {"tree": ["job_title", "eq", "x"]}, {"sort": "job_title"}, {"tree": ["or", ["job_title", "nosuch", 1]]}
    ]  # fmt: skip
    for one in asked:
        hidden = refusal(policy(firm), one)
        none = refusal(policy(firm), json.loads(json.dumps(one).replace("job_title", "nosuch_f")))
        assert hidden == none.replace("nosuch_f", "job_title")
    with pytest.raises(UnknownField):
        present.list_json(policy(firm), query.page(policy(firm), ["person"]), ["job_title"])


def refusal(who: AccessPolicy, asked: dict[str, Any]) -> str:
    with pytest.raises(UnknownField) as caught:
        query.page(who, ["person"], **asked)
    return f"{caught.value.code} {caught.value.status} {caught.value.fields} {caught.value.data}"


def test_a_field_of_one_kind_is_empty_in_the_others(firm: Firm) -> None:
    one, two = person(firm), company(firm, employees=5)
    ids = lambda tree: query.page(policy(firm), ["person", "company"], tree=tree).ids  # noqa: E731
    assert ids(["employees", "eq", 5]) == [("company", two)]
    assert ids(["employees", "ne", 5]) == [("person", one)]
    assert ids(["employees", "empty"]) == [("person", one)]
    assert len(ids(["not", ["and", ["employees", "eq", 5], ["job_title", "eq", "x"]]])) == 2


def test_counts_are_capped_and_exact_when_asked(firm: Firm, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(5):
        person(firm, access="read")
    monkeypatch.setattr("kartoteka.items.query.counting.CAP", 3)
    for name in ("anna", "boris", "cora"):
        assert query.count(policy(firm, name), ["person"]) == query.Count(3, capped=True)
        assert query.count(policy(firm, name), ["person"], exact=True) == query.Count(5, capped=False)
        assert query.count(policy(firm, name), ["person"], q="muster", exact=True).count == 5
        assert query.count(policy(firm, name), ["person"], tree=["type", "filled"]) == query.Count(0, capped=False)
