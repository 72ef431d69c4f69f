"""What a draft is told of items that may be the same."""

import json
from typing import Any

import pytest

from kartoteka.items import duplicates
from kartoteka.items.access import AccessPolicy
from kartoteka.items.errors import UnknownField
from kartoteka.items.testing import company, firm_with_kinds, person
from kartoteka.people.testing import Firm
from kartoteka.schema.catalogue import catalogue

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    return firm_with_kinds()


def reasons(firm: Firm, name: str, kind: str, **values: Any) -> dict[int, str]:
    actor = firm.actor(name)
    policy = AccessPolicy(actor, catalogue(actor.schema_version))
    found = json.loads(duplicates.duplicates_json(policy, kind, values))
    return {one["id"]: one["reason"] for one in found["items"]}


def test_a_person_is_known_by_email_whatever_its_case(firm: Firm) -> None:
    known = person(firm, email="E.Muster@X.de")
    for written in ("e.muster@x.DE", ["e.muster@x.de"], [{"value": "e.muster@x.de"}]):
        assert reasons(firm, "anna", "person", email=written) == {known: "email"}
    assert reasons(firm, "anna", "person", email="e.muster@x.d") == {}


def test_a_person_is_known_by_name_and_company_or_by_phone_and_last_name(firm: Firm) -> None:
    acme = company(firm, company_name="Acme GmbH")
    known = person(firm, last_name="Müller", first_name="Jo", phone="030 123456", companies=[{"item": acme}])
    person(firm, last_name="Anders", first_name="Jo", phone="030 123456")
    name = {"first_name": "JO", "last_name": "Mueller"}
    assert reasons(firm, "anna", "person", **name, companies=["ACME  G.m.b.H."]) == {known: "name_company"}
    assert reasons(firm, "anna", "person", **name, companies=[{"item": acme}]) == {known: "name_company"}
    assert reasons(firm, "anna", "person", **name) == {known: "name"}
    assert reasons(firm, "anna", "person", last_name="muller", phone="+49 30 123456") == {known: "phone"}
    assert reasons(firm, "anna", "person", phone="+49 30 123456") == {}


def test_a_company_is_known_by_name_email_and_tax_number(firm: Firm) -> None:
    known = company(firm, company_name="Acme S.r.l.", email="info@acme.it", tax_numbers=[{"value": "IT123"}])
    assert reasons(firm, "anna", "company", company_name="ACME Srl") == {known: "name"}
    assert reasons(firm, "anna", "company", email="INFO@acme.it", company_name="x") == {known: "email"}
    assert reasons(firm, "anna", "company", tax_numbers=["IT123"]) == {known: "tax_number"}


def test_a_name_that_is_nearly_the_same_is_told_with_how_nearly(firm: Firm) -> None:
    nearly = person(firm, first_name="Erika", last_name="Mustermann")
    person(firm, first_name="Erik", last_name="Mosbach")
    person(firm, "boris", first_name="Erica", last_name="Mustermann")
    policy = AccessPolicy(firm.anna, catalogue(firm.anna.schema_version))
    typed = {"first_name": "Erica", "last_name": "Musterman"}
    (found,) = json.loads(duplicates.duplicates_json(policy, "person", typed))["items"]
    assert found == {"id": nearly, "kind": "person", "title": "Erika Mustermann", "reason": "similar", "score": 90}


def test_nothing_is_told_of_what_one_may_not_read(firm: Firm) -> None:
    person(firm, "boris", email="e@x.de")
    assert reasons(firm, "anna", "person", email="e@x.de", first_name="Erika", last_name="Muster") == {}


@pytest.mark.parametrize("values", [{"nosuch": 1}, {"company_name": "x"}])
def test_an_unknown_field_is_refused(firm: Firm, values: dict[str, Any]) -> None:
    with pytest.raises(UnknownField):
        reasons(firm, "anna", "person", **values)


@pytest.mark.parametrize("odd", [None, 5, [], {}, [None], [{"value": 3}], "a\0b", [[["x"]]], True])
def test_odd_values_find_nothing(firm: Firm, odd: Any) -> None:
    person(firm)
    assert reasons(firm, "anna", "person", email=odd, phone=odd, first_name=odd, companies=odd) == {}
