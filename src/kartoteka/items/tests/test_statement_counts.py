"""How many statements an answer takes: exact numbers, since one more for every row is how lists grow slow."""

import json
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kartoteka.items import duplicates, history, present, query, search
from kartoteka.items.access import AccessPolicy
from kartoteka.items.effective import effective
from kartoteka.items.indexing import ensure_field_index
from kartoteka.items.query import breadth, pages
from kartoteka.items.statements import SQL, fetch_all
from kartoteka.items.testing import company, firm_with_kinds, person
from kartoteka.people.testing import Firm
from kartoteka.schema.catalogue import catalogue, forget
from kartoteka.schema.fields import change_field, create_field
from kartoteka.schema.models import Field

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def firm() -> Firm:
    forget()
    made = firm_with_kinds()
    acme = company(made, company_name="Acme")
    for number in range(6):
        person(
            made,
            last_name=f"Muster{number}",
            email=f"a{number}@x.de",
            phone="030 123456",
            companies=[{"item": acme}],
            tags=["VIP"],
            type="client",
        )
    return made


def policy(firm: Firm, name: str = "anna") -> AccessPolicy:
    actor = firm.actor(name)
    return AccessPolicy(actor, catalogue(actor.schema_version))


def statements(act: Callable[[], object]) -> int:
    act()  # the statistics and the plans are read once by a process, not once a request
    with CaptureQueriesContext(connection) as seen:
        act()
    return len(seen)


def test_a_page_takes_two_statements_whatever_it_shows(firm: Firm) -> None:
    who = policy(firm)

    def page(**asked: object) -> bytes:
        return present.list_json(who, query.page(who, ["person", "company"], **asked))  # type: ignore[arg-type]

    assert statements(page) == 2
    assert statements(lambda: page(sort="-changed_at")) == 2
    assert statements(lambda: page(tree=["and", ["type", "eq", "client"], ["email", "contains", "x.de"]])) == 2
    assert statements(lambda: page(q="muster")) == 2
    assert statements(lambda: page(tree=["type", "eq", "partner"])) == 1


def test_a_card_its_timeline_a_search_and_a_hint_take_few(firm: Firm) -> None:
    who = policy(firm)
    (_, one), *_ = query.page(who, ["person"]).ids
    assert statements(lambda: present.card_json(who, "person", one)) == 1
    assert statements(lambda: history.timeline_json(who, "person", one)) == 1
    assert statements(lambda: search.search_json(who, "muster")) == 2
    assert statements(lambda: duplicates.duplicates_json(who, "person", {"email": "a1@x.de"})) == 1


def test_a_plan_made_for_one_answer_serves_the_next(firm: Firm) -> None:
    who = policy(firm)
    first, second = (present.list_json(who, query.page(who, ["person"], sort=sort)) for sort in ("title", "-title"))
    ids = [[one["id"] for one in json.loads(answer)["items"]] for answer in (first, second)]
    assert ids[0] == ids[1][::-1]
    with connection.cursor() as cursor:
        cursor.execute("deallocate all")
    assert present.list_json(who, query.page(who, ["person"])) == first
    assert present.list_json(who, query.page(who, ["person"])) == first


def test_a_field_marked_for_sorting_gets_an_index_that_lists_use(firm: Firm) -> None:
    create_field(firm.cora, "person", key="c_rank", labels={"en": "Rank"}, type="number")
    field = Field.objects.get(key="c_rank")
    Field.objects.filter(pk=field.pk).update(indexed=True)
    for _ in range(2):
        ensure_field_index(field.pk)
    forget()
    breadth.forget()
    who = policy(firm, "cora")
    plan = pages.statement(who, ["person"], sort="-c_rank")
    with connection.cursor() as cursor:
        cursor.execute("set enable_seqscan = off")
        cursor.execute("set enable_sort = off")
        cursor.execute(f"explain {plan.as_string(None)}")
        explained = "\n".join(row[0] for row in cursor.fetchall())
        cursor.execute("reset enable_seqscan")
        cursor.execute("reset enable_sort")
    assert f"item_by_field_{field.pk}" in explained
    Field.objects.filter(pk=field.pk).update(indexed=False)
    ensure_field_index(field.pk)
    assert fetch_all(SQL("select relname from pg_class where relname like 'item_by_field_%'")) == []


def test_what_a_user_may_takes_as_many_statements_however_many_may_see_a_field(firm: Firm) -> None:
    def taken(*names: str) -> int:
        users = [firm.user(name).pk for name in names]
        audience = {"users": users, "departments": [], "roles": []}
        change_field(firm.actor("paul"), "person", "birthday", visible_to=audience)
        who = policy(firm, "paul")
        with CaptureQueriesContext(connection) as captured:
            told = effective(who, firm.anna.user_id)
        [field] = [one for one in told["fields"] if one["key"] == "birthday"]
        assert [one["user"]["id"] for one in field["visible_to"]] == sorted(users)
        return len(captured)

    assert taken("paul") == taken("paul", "anna", "boris", "cora", "hela")
