"""Fields, choices, tags and currencies as whoever may manage them changes them, and what that does to items."""

import json

import pytest

from kartoteka.items import lists, service, tasks
from kartoteka.items.errors import UnknownField, ValueTaken
from kartoteka.items.models import ContactPoint
from kartoteka.items.readers import differing
from kartoteka.items.testing import firm_with_kinds, person, row
from kartoteka.kit.errors import Forbidden, NotFound, Refused
from kartoteka.people.models import AuditEntry, Portal
from kartoteka.schema import catalogue
from kartoteka.schema import service as schema
from kartoteka.schema.errors import InUse, NotRetired, SystemField
from kartoteka.schema.models import Field, Tag
from kartoteka.timeline.models import Change, Record

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm():
    return firm_with_kinds()


def field(firm, by="cora", **asked):
    return schema.create_field(firm.actor(by), "person", **{"labels": {"en": "Margin"}, "type": "text", **asked})


def test_a_field_gets_a_key_from_its_label_and_works_at_once(firm):
    assert field(firm) == "c_margin"
    assert field(firm) == "c_margin_2"
    assert field(firm, labels={"ru": "Размер обуви"}) == "c_razmer_obuvi"
    made = person(firm, c_margin="17")
    assert row(made, "fields->>'c_margin'") == "17"


def test_only_who_may_manage_fields_makes_them(firm):
    with pytest.raises(Forbidden):
        field(firm, "anna")
    with pytest.raises(NotFound):
        schema.create_field(firm.cora, "nosuch", labels={"en": "x"}, type="text")


@pytest.mark.parametrize(
    "asked",
    [
        {"type": "tags"},
        {"type": "nosuch"},
        {"key": "7"},
        {"key": "id"},
        {"key": "first_name"},
        {"labels": {}},
        {"labels": {"xx": "y"}},
        {"settings": {"nosuch": 1}},
        {"type": "link"},
        {"type": "link", "settings": {"kinds": ["nosuch"]}},
        {"visible_to": {"users": [2**40]}},
        {"labels": {"en": "a\0b"}},
    ],
)
def test_a_senseless_field_is_refused(firm, asked):
    with pytest.raises(Refused):
        field(firm, **asked)


def test_a_restricted_field_vanishes_for_others_and_leaves_the_search_text(firm):
    key = field(firm, settings={"max_length": 50})
    made = person(firm, **{key: "siebzehn"})
    assert "siebzehn" in row(made, "search")
    hela = firm.hela.user_id
    schema.change_field(firm.cora, "person", key, visible_to={"users": [hela]})
    assert Field.objects.get(key=key).search_stale
    with pytest.raises(UnknownField):
        person(firm, **{key: "x"})
    tasks.rebuild_derived(Field.objects.get(key=key).kind_id)
    assert "siebzehn" not in row(made, "search")
    assert "erika" in row(made, "search")
    assert not Field.objects.get(key=key).search_stale
    assert AuditEntry.objects.filter(action="field_visibility").exists()
    schema.change_field(firm.cora, "person", key, visible_to={})
    tasks.rebuild_derived(Field.objects.get(key=key).kind_id)
    assert "siebzehn" in row(made, "search")


def test_the_fields_of_the_title_cannot_be_restricted(firm):
    with pytest.raises(SystemField):
        schema.change_field(firm.cora, "person", "last_name", visible_to={"users": [firm.hela.user_id]})


def test_restricting_a_link_restricts_its_other_side(firm):
    schema.change_field(firm.cora, "person", "companies", visible_to={"users": [firm.hela.user_id]})
    assert Field.objects.get(kind__key="company", key="people").visible_to == [firm.hela.user_id * 8 + 1]


def test_deleting_a_field_takes_two_steps(firm):
    key = field(firm)
    made = person(firm, **{key: "17"})
    with pytest.raises(NotRetired):
        schema.purge_field(firm.cora, "person", key)
    schema.retire_field(firm.cora, "person", key)
    with pytest.raises(UnknownField):
        person(firm, **{key: "x"})
    assert row(made, f"fields->>'{key}'") == "17"
    schema.restore_field(firm.cora, "person", key)
    schema.retire_field(firm.cora, "person", key)
    schema.purge_field(firm.cora, "person", key)
    tasks.forget_field(Field.objects.get(key=key).pk)
    assert row(made, f"fields->>'{key}'") is None
    assert field(firm) == f"{key}_2"
    with pytest.raises(SystemField):
        schema.retire_field(firm.cora, "person", "birthday")


def test_a_unique_value_stands_once(firm):
    field(firm, key="c_number", settings={"unique": True})
    first = person(firm, c_number="A-1")
    with pytest.raises(ValueTaken):
        person(firm, c_number="a-1")
    service.change(firm.actor("anna"), "person", first, version=1, values={"c_number": None})
    person(firm, c_number="A-1")


def test_a_list_of_a_users_field(firm):
    key = field(firm, type="choices", settings={"choices": ["Red", {"en": "Green", "de": "Grün"}]})
    made = person(firm, **{key: ["red", "green"]})
    assert json.loads(row(made, f"fields->'{key}'")) == ["red", "green"]
    assert schema.create_choice(firm.cora, f"person.{key}", labels={"en": "Blue"}) == "blue"
    with pytest.raises(NotFound):
        schema.create_choice(firm.cora, "person.nosuch", labels={"en": "Blue"})


def test_deleting_a_used_choice_asks_for_another(firm):
    made = person(firm, type="client")
    with pytest.raises(InUse) as refused:
        lists.delete_choice(firm.cora, "contact_types", "client")
    assert refused.value.data == {"count": 1}
    lists.delete_choice(firm.cora, "contact_types", "client", replace_with="partner")
    assert row(made, "fields->>'type'", "version") == ("partner", 2)
    change = Change.objects.get()
    assert (change.before, change.after, change.item_version) == ("client", "partner", 2)
    with pytest.raises(Refused):
        person(firm, type="client")


def test_an_archived_choice_stays_on_its_items_and_is_refused_elsewhere(firm):
    made = person(firm, type="client")
    schema.change_choice(firm.cora, "contact_types", "client", archived=True)
    with pytest.raises(Refused):
        person(firm, type="client")
    assert service.change(firm.actor("anna"), "person", made, version=1, values={"type": "client"}) == 1


def test_contact_types_are_the_administrators_to_change(firm):
    for act in (
        lambda: schema.create_choice(firm.anna, "contact_types", labels={"en": "Friend"}),
        lambda: lists.delete_choice(firm.anna, "contact_types", "partner"),
        lambda: schema.create_currency(firm.anna, code="PLN"),
        lambda: schema.change_tag(firm.anna, Tag.objects.first().pk, name="x"),
    ):
        with pytest.raises(Forbidden):
            act()


def test_tags_are_merged_and_deleted(firm):
    both, one = person(firm, tags=["A", "B"]), person(firm, tags=["A"])
    a, b = (Tag.objects.get(name=name).pk for name in "AB")
    lists.delete_tag(firm.cora, a, replace_with=b)
    assert json.loads(row(both, "fields->'tags'")) == [b]
    assert json.loads(row(one, "fields->'tags'")) == [b]
    lists.delete_tag(firm.cora, b)
    assert row(one, "fields->'tags'") is None
    assert Record.objects.filter(type="changed").count() == 2


def test_currencies(firm):
    assert schema.create_currency(firm.cora, code="PLN", rate="0.23") == "PLN"
    made = person(firm, currency="PLN")
    with pytest.raises(InUse):
        lists.delete_currency(firm.cora, "PLN")
    lists.delete_currency(firm.cora, "PLN", replace_with="CHF")
    assert row(made, "currency") == "CHF"
    with pytest.raises(InUse):
        lists.delete_currency(firm.cora, "EUR")
    with pytest.raises(Refused):
        schema.create_currency(firm.cora, code="XYZ")


def test_the_jobs_that_the_schema_enqueues_exist():
    from procrastinate.contrib.django import app

    from kartoteka.schema import fields

    assert {fields.REBUILD, fields.INDEX, fields.FORGET_FIELD} <= set(app.tasks)


def test_the_order_of_names_and_the_country_are_settings(firm):
    made = person(firm, first_name="Zoe", last_name="Adler", phone="0171 7654321")
    first = bytes(row(made, "sort_title"))
    Portal.objects.update(name_order="first_last", country="IT")
    catalogue.bump()
    tasks.rebuild_derived()
    assert bytes(row(made, "sort_title")) > first
    assert ContactPoint.objects.get(item_id=made).normalised.startswith("+39")
    assert differing() == []
