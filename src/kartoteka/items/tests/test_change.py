"""Changing items: versions, conflicts by field, no-ops, who may change what."""

import pytest

from kartoteka.items import service
from kartoteka.items.access import InTrash
from kartoteka.items.errors import FieldReadOnly, UnknownField, VersionConflict, VersionMissing
from kartoteka.items.readers import differing
from kartoteka.items.testing import company, firm_with_kinds, person, row
from kartoteka.kit.errors import Forbidden, NotFound, Refused
from kartoteka.people.models import Portal
from kartoteka.schema import catalogue
from kartoteka.schema.models import Field
from kartoteka.timeline.models import Change, Record

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm():
    return firm_with_kinds()


def change(firm, item_id, by="anna", kind="person", *, version=1, **values):
    return service.change(firm.actor(by), kind, item_id, version=version, values=values)


def test_a_change_raises_the_version_and_is_logged(firm):
    made = person(firm)
    assert change(firm, made, job_title="Leiterin") == 2
    logged = Change.objects.get()
    assert (logged.field.key, logged.before, logged.after, logged.item_version) == ("job_title", None, "Leiterin", 2)
    assert Record.objects.latest("id").type == "changed"


def test_a_change_to_the_same_value_writes_nothing(firm):
    made = person(firm, email="a@b.example", tags=["customer"])
    assert change(firm, made, first_name="Erika", email=["a@b.example"], tags=["Customer"]) == 1
    assert Record.objects.count() == 1


def test_changes_of_different_fields_are_merged(firm):
    made = person(firm)
    change(firm, made, job_title="Leiterin")
    assert change(firm, made, description="neu") == 3
    assert row(made, "fields->>'job_title'", "fields->>'description'") == ("Leiterin", "neu")


def test_changes_of_the_same_field_conflict_and_tell_both_values(firm):
    made = person(firm, job_title="Assistenz")
    change(firm, made, job_title="Leiterin")
    with pytest.raises(VersionConflict) as conflict:
        change(firm, made, job_title="Chefin", description="neu")
    data = conflict.value.data
    assert data["version"] == 2
    told = data["conflicts"]["job_title"]
    assert (told["base"], told["mine"], told["theirs"]) == ("Assistenz", "Chefin", "Leiterin")
    assert told["by"] == {"id": firm.anna.user_id, "name": firm.anna.name}
    assert set(data["conflicts"]) == {"job_title"}
    assert row(made, "version") == 2


def test_a_list_counts_as_one_value(firm):
    made = person(firm, phone=["030 1"])
    change(firm, made, phone=["030 1", "030 2"])
    with pytest.raises(VersionConflict) as conflict:
        change(firm, made, phone=["030 1", "030 3"])
    told = conflict.value.data["conflicts"]["phone"]
    assert [one["value"] for one in told["theirs"]] == ["030 1", "030 2"]


def test_a_version_that_never_was_is_a_conflict(firm):
    with pytest.raises(VersionConflict):
        change(firm, person(firm), version=7, job_title="x")


def test_the_order_of_refusals(firm):
    private = person(firm, "boris")
    with pytest.raises(NotFound):
        change(firm, private, version=None, nosuch=1)
    readable = person(firm, "boris", access="read")
    with pytest.raises(Forbidden):
        change(firm, readable, version=None, nosuch=1)
    public = person(firm, "boris", access="write")
    with pytest.raises(UnknownField):
        change(firm, public, version=None, nosuch=1, access="private")
    with pytest.raises(FieldReadOnly):
        change(firm, public, version=None, access="private")
    with pytest.raises(VersionMissing):
        change(firm, public, version=None, birthday="x")
    with pytest.raises(Refused):
        change(firm, public, birthday="x")


def test_restricted_fields_do_not_exist_for_others(firm):
    made = person(firm)
    Field.objects.filter(key="birthday", kind__key="person").update(visible_to=[firm.hela.user_id * 8 + 1])
    with pytest.raises(UnknownField) as hidden:
        change(firm, made, birthday="2000-01-01")
    with pytest.raises(UnknownField) as absent:
        change(firm, made, nosuch="2000-01-01")
    assert list(hidden.value.fields) == ["birthday"]
    assert list(hidden.value.fields.values()) == list(absent.value.fields.values())


def test_a_required_field_cannot_be_emptied_but_may_stay_empty(firm):
    made = person(firm)
    with pytest.raises(Refused):
        change(firm, made, last_name=None)
    half = service.create(firm.anna, "person", {"last_name": "Muster"}, strict=False)
    assert change(firm, half, job_title="Leiterin") == 2


def test_giving_the_item_away_changes_its_readers(firm):
    made = person(firm)
    change(firm, made, responsible="boris@kartoteka.test", managers=[])
    with pytest.raises(NotFound):
        change(firm, made, version=2, job_title="x")
    assert change(firm, made, "boris", version=2, job_title="x") == 3
    assert differing() == []


def test_nobody_is_not_a_responsible(firm):
    with pytest.raises(Refused):
        change(firm, person(firm), responsible=None)
    with pytest.raises(Refused):
        change(firm, person(firm), responsible=2**60)


def test_renaming_renews_title_order_and_search(firm):
    made = person(firm, email="a@b.example")
    before = row(made, "sort_title")
    change(firm, made, last_name="Zander")
    title, search, after = row(made, "title", "search", "sort_title")
    assert (title, "zander" in search, "b example" in search) == ("Erika Zander", True, True)
    assert bytes(after) > bytes(before)
    assert differing() == []


def test_an_item_in_the_trash_is_not_changed(firm):
    made = person(firm)
    service.trash(firm.anna, "person", made)
    with pytest.raises(InTrash):
        change(firm, made, version=2, job_title="x")
    with pytest.raises(NotFound):
        change(firm, made, "boris", version=2, job_title="x")


def test_a_hidden_link_stays_when_the_list_is_rewritten(firm):
    seen, hidden = company(firm), company(firm, "boris", company_name="Geheim AG")
    made = person(firm, managers=[firm.boris.user_id], companies=[seen])
    service.link(firm.actor("boris"), "person", made, field="companies", target=hidden)
    change(firm, made, version=2, companies=None)
    assert links(made) == [hidden]
    with pytest.raises(NotFound):
        service.link(firm.anna, "person", made, field="companies", target=hidden)


def test_people_are_written_from_the_companys_side(firm):
    firma, other = company(firm), company(firm, company_name="Südhafen AG")
    made = person(firm, companies=[other])
    change(firm, firma, kind="company", people=[{"item": made, "role": "Einkauf"}])
    assert set(links(made)) == {firma, other}
    assert row(made, "version") == 2
    with pytest.raises(VersionConflict):
        change(firm, made, companies=[])
    change(firm, firma, kind="company", version=2, people=[])
    assert links(made) == [other]


def links(person_id):
    from kartoteka.items.models import ItemLink

    return list(ItemLink.objects.filter(source_id=person_id).order_by("position").values_list("target_id", flat=True))


def test_the_last_name_may_be_made_optional(firm):
    Portal.objects.update(last_name_optional=True)
    catalogue.bump()
    made = service.create(firm.actor("anna"), "person", {"first_name": "Erika"})
    assert row(made, "title") == "Erika"
    with pytest.raises(Refused):
        change(firm, made, first_name=None)
