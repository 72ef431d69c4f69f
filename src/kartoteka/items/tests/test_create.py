"""Creating items: what is stored, derived, recorded and refused."""

import json

import pytest
from django.db import connection

from kartoteka.items import service
from kartoteka.items.errors import FieldReadOnly, UnknownField
from kartoteka.items.readers import differing
from kartoteka.items.testing import company, firm_with_kinds, person, row
from kartoteka.kit.errors import Forbidden, NotFound, Refused
from kartoteka.people import principals
from kartoteka.timeline.models import Change, Place, Record

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm():
    return firm_with_kinds()


def test_the_creator_is_responsible_and_the_item_private(firm):
    made = person(firm)
    assert row(made, "responsible_id", "access", "version") == (firm.anna.user_id, "private", 1)
    assert row(made, "readers") == [principals.responsible(firm.anna.user_id)]
    assert differing() == []


def test_title_search_and_sort_follow_from_the_names(firm):
    made = person(firm, first_name="Jürgen", last_name="Müller", email=["juergen@nordhafen.example"])
    title, search = row(made, "title", "search")
    assert title == "Jürgen Müller"
    assert "mueller" in search
    assert "nordhafen" in search


def test_creation_writes_one_record_and_no_changes(firm):
    made = person(firm)
    record = Record.objects.get()
    assert (record.type, record.actor_id, record.source) == ("created", firm.anna.user_id, firm.anna.source)
    assert Place.objects.get().item_id == made
    assert not Change.objects.exists()


def test_contact_points_are_kept_as_typed_and_normalised(firm):
    made = person(firm, phone=["030 1234567", {"value": "+49 171 1234567", "label": "mobile", "primary": True}])
    points = row_points(made)
    assert points == [
        ("030 1234567", "+49301234567", "", False),
        ("+49 171 1234567", "+491711234567", "mobile", True),
    ]


def test_every_field_that_fails_is_named_at_once(firm):
    with pytest.raises(Refused) as refused:
        person(firm, email="nobody", birthday="2026-02-30", type="nosuch", web="javascript:alert(1)")
    assert set(refused.value.fields) == {"email", "birthday", "type", "web"}


def test_required_fields_are_required(firm):
    with pytest.raises(Refused) as refused:
        service.create(firm.anna, "person", {"first_name": "Erika"})
    assert set(refused.value.fields) == {"last_name"}


def test_unknown_and_read_only_fields_are_refused_before_values(firm):
    with pytest.raises(UnknownField):
        person(firm, nosuch=1, created_at="x")
    with pytest.raises(FieldReadOnly):
        person(firm, created_at="2026-01-01T00:00:00Z", email="nobody")


def test_who_may_not_create_is_refused(firm):
    with pytest.raises(Forbidden):
        person(firm, "rita")
    with pytest.raises(NotFound):
        service.create(firm.anna, "nosuch", {})


def test_a_new_tag_is_made_and_an_old_one_found_in_any_case(firm):
    made = person(firm, tags=["Nordsee", "customer"])
    again = person(firm, tags=["nordsee"])
    assert len(json.loads(row(made, "fields->'tags'"))) == 2
    assert json.loads(row(again, "fields->'tags'"))[0] == json.loads(row(made, "fields->'tags'"))[0]


def test_managers_observers_shares_and_access_make_the_readers(firm):
    made = person(
        firm,
        managers=[firm.boris.user_id],
        observers=["rita@" + firm.user("rita").email.split("@")[1]],
        shares=[{"department": firm.south, "level": "write"}],
        access="read",
    )
    assert set(row(made, "readers")) == {
        principals.PUBLIC,
        principals.responsible(firm.anna.user_id),
        principals.user(firm.boris.user_id),
        principals.user(firm.rita.user_id),
        principals.department(firm.south),
    }
    assert differing() == []


def test_a_foreign_company_cannot_be_linked(firm):
    foreign = company(firm, "boris")
    with pytest.raises(Refused) as refused:
        person(firm, companies=[foreign])
    assert set(refused.value.fields) == {"companies"}


def test_a_person_in_a_company_shows_on_both_cards(firm):
    firma = company(firm)
    made = person(firm, companies=[{"item": firma, "role": "Einkauf"}])
    record = Record.objects.latest("id")
    assert set(record.places.values_list("item_id", flat=True)) == {firma, made}
    assert row(firma, "version") == 2
    change = Change.objects.get()
    assert (change.item_id, change.before) == (firma, None)
    assert change.after == [{"item": made, "role": "Einkauf", "is_primary": True}]


def row_points(item_id: int) -> list[tuple[str, str, str, bool]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT value, normalised, label, is_primary FROM items_contactpoint WHERE item_id = %s ORDER BY position",
            [item_id],
        )
        return cursor.fetchall()
