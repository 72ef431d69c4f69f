"""Filters by a part of an entry, and by a field of a linked item: they find, and tell of nothing that is hidden."""

from datetime import UTC, datetime
from typing import Any

import pytest

from kartoteka.items import query
from kartoteka.items.access import AccessPolicy
from kartoteka.items.errors import UnknownField
from kartoteka.items.read.base import Reading
from kartoteka.items.read.links import Links
from kartoteka.items.read.links_back import LinksBack
from kartoteka.items.statements import SQL, fetch_all
from kartoteka.items.testing import company, firm_with_kinds, person
from kartoteka.kit.errors import Malformed
from kartoteka.people import principals
from kartoteka.people.testing import Firm
from kartoteka.schema.catalogue import bump, catalogue
from kartoteka.schema.models import Field

pytestmark = pytest.mark.django_db

KOELN = {"street": "Hauptstr. 1", "city": "Köln", "country": "DE"}
ROMA = {"street": "Via Appia 5", "city": "Roma", "country": "IT"}


@pytest.fixture
def firm() -> Firm:
    return firm_with_kinds()


def found(firm: Firm, tree: list[Any], name: str = "anna", kind: str = "person") -> set[int]:
    actor = firm.actor(name)
    page = query.page(AccessPolicy(actor, catalogue(actor.schema_version)), [kind], tree=tree, limit=200)
    return {item for _, item in page.ids}


def test_a_part_of_an_address_is_found_in_any_of_them(firm: Firm) -> None:
    german, both, none = person(firm, address=KOELN), person(firm, address=[KOELN, ROMA]), person(firm)
    assert found(firm, ["address.city", "eq", "Köln"]) == {german, both}
    assert found(firm, ["address.city", "contains", "ROM"]) == {both}
    assert found(firm, ["address.city", "starts", "kol"]) == {german, both}
    assert found(firm, ["address.country", "in", ["IT", "FR"]]) == {both}
    assert found(firm, ["address.country", "nin", ["IT", "FR"]]) == {german, none}
    assert found(firm, ["address.city", "ne", "Roma"]) == {german, none}
    assert found(firm, ["address.city", "filled"]) == {german, both}
    assert found(firm, ["address.postal_code", "empty"]) == {german, both, none}


def test_two_parts_are_two_tests(firm: Firm) -> None:
    both = person(firm, address=[KOELN, ROMA])
    assert found(firm, ["and", ["address.city", "eq", "Köln"], ["address.country", "eq", "IT"]]) == {both}


def test_people_are_found_by_their_companies_fields(firm: Firm) -> None:
    large = company(firm, company_name="Adler AG", employees=900, address=KOELN)
    small = company(firm, company_name="Biene KG", employees=3, email="info@biene.de")
    one, two = person(firm, companies=[large]), person(firm, companies=[small, large])
    three, free = person(firm, companies=[small]), person(firm)
    assert found(firm, ["companies.employees", "gt", 100]) == {one, two}
    assert found(firm, ["companies.employees", "empty"]) == {free}
    assert found(firm, ["companies.company_name", "starts", "bie"]) == {two, three}
    assert found(firm, ["companies.company_name", "ne", "Biene KG"]) == {one, free}
    assert found(firm, ["companies.title", "contains", "adler"]) == {one, two}
    assert found(firm, ["companies.address.city", "eq", "Köln"]) == {one, two}
    assert found(firm, ["companies.email", "contains", "biene.de"]) == {two, three}
    assert found(firm, ["people.last_name", "eq", "Muster"], kind="company") == {large, small}


def test_a_path_may_end_in_a_link_of_the_linked_item(firm: Firm) -> None:
    group = company(firm, company_name="Gruppe AG")
    part, alone = company(firm, company_name="Teil GmbH", parent=group), company(firm, company_name="Allein KG")
    one, two, three = person(firm, companies=[part]), person(firm, companies=[alone]), person(firm)
    assert found(firm, ["companies.parent", "eq", group]) == {one}
    assert found(firm, ["companies.parent", "filled"]) == {one}
    assert found(firm, ["companies.parent", "empty"]) == {two, three}


def test_no_more_than_one_link_is_followed(firm: Firm) -> None:
    with pytest.raises(UnknownField):
        found(firm, ["companies.people.last_name", "eq", "Muster"])


@pytest.mark.parametrize("path", ["address.nosuch", "companies.nosuch", "first_name.city", "companies.", ".city", "."])
def test_a_path_that_leads_nowhere_is_unknown(firm: Firm, path: str) -> None:
    with pytest.raises(UnknownField):
        found(firm, [path, "eq", "x"])


def test_a_path_is_tested_by_what_its_end_can_be_tested_by(firm: Firm) -> None:
    for tree in (["address.city", "gt", "A"], ["companies.employees", "contains", "9"], ["address.city", "eq", 5]):
        with pytest.raises(Malformed):
            found(firm, tree)


def test_a_company_one_may_not_read_answers_no_question(firm: Firm) -> None:
    hidden = company(firm, "anna", employees=900)
    seen = person(firm, "anna", companies=[hidden], access="read")
    assert found(firm, ["companies.employees", "gt", 100]) == {seen}
    assert found(firm, ["companies.employees", "gt", 100], "boris") == set()
    assert found(firm, ["companies.employees", "filled"], "boris") == set()
    assert found(firm, ["companies.employees", "ne", 900], "boris") == {seen}


def test_a_field_hidden_on_the_company_is_unknown_from_the_person_too(firm: Firm) -> None:
    Field.objects.filter(key="employees").update(visible_to=[principals.user(firm.boris.user_id)])
    bump()
    with pytest.raises(UnknownField) as hidden:
        found(firm, ["companies.employees", "gt", 100])
    with pytest.raises(UnknownField) as none:
        found(firm, ["companies.no_such_one", "gt", 100])
    assert str(hidden.value.fields).replace("employees", "no_such_one") == str(none.value.fields)


def test_several_links_in_a_row_are_each_followed_from_the_row_they_stand_on(firm: Firm) -> None:
    arco, bora = company(firm, company_name="Arco"), company(firm, company_name="Bora")
    ada, bea = person(firm, companies=[arco]), person(firm, companies=[arco, bora])
    person(firm, companies=[company(firm, company_name="Cima")])
    actor = firm.actor("anna")
    policy = AccessPolicy(actor, catalogue(actor.schema_version))
    person_row = Reading(policy, datetime.now(UTC))
    company_row = person_row.beyond()
    colleague = company_row.beyond()
    companies, people = policy.field("person", "companies"), policy.field("company", "people")
    works_at_bora = Links().test(companies, "eq", bora, colleague)
    has_one_who_does = LinksBack().through(people, {"person": works_at_bora}, company_row)
    test = Links().through(companies, {"company": has_one_who_does}, person_row)
    rows = fetch_all(SQL("select item.id from items_item item where {}").format(test))
    assert {row[0] for row in rows} == {ada, bea}
