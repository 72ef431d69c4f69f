"""How many statements a write takes: few, and the same however much is written."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kartoteka.items import service
from kartoteka.items.testing import company, firm_with_kinds, person
from kartoteka.schema.catalogue import catalogue, version

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def firm():
    made = firm_with_kinds()
    catalogue(version())
    return made


def statements(act):
    with CaptureQueriesContext(connection) as captured:
        act()
    return [one["sql"].split()[0] for one in captured if one["sql"] not in ("BEGIN", "COMMIT")]


def test_creating_a_full_person_takes_two_statements(firm):
    anna = firm.actor("anna")
    values = {
        "first_name": "Erika",
        "last_name": "Muster",
        "email": [f"erika{n}@nordhafen.example" for n in range(9)],
        "phone": ["030 1234567", "0171 1234567"],
        "tags": ["customer"],
        "type": "client",
        "access": "read",
    }
    assert len(statements(lambda: service.create(anna, "person", values))) == 2


def test_creating_in_a_company_takes_three_more(firm):
    firma = company(firm)
    anna = firm.actor("anna")
    values = {"first_name": "Erika", "last_name": "Muster", "companies": [firma]}
    assert len(statements(lambda: service.create(anna, "person", values))) == 5


def test_changing_a_plain_field_takes_three_statements_and_one_for_whoever_follows(firm):
    made = person(firm)
    anna = firm.actor("anna")
    act = lambda: service.change(anna, "person", made, version=1, values={"description": "neu", "type": "client"})  # noqa: E731
    assert len(statements(act)) == 4


def test_changing_points_and_names_takes_six_and_one_for_the_job_that_tells(firm):
    made = person(firm, email="a@b.example")
    anna = firm.actor("anna")
    values = {"email": ["c@d.example", "e@f.example"], "last_name": "Schmidt", "managers": [firm.boris.user_id]}
    assert len(statements(lambda: service.change(anna, "person", made, version=1, values=values))) <= 7
