"""An undo names nobody again who left meanwhile, as a responsible, a manager, an observer or one it is shared with."""

import pytest

from kartoteka.items import service
from kartoteka.items.errors import NotUndoable
from kartoteka.items.handover import hand_over
from kartoteka.items.models import Item, ItemShare, ItemUser
from kartoteka.items.readers import differing
from kartoteka.items.testing import firm_with_kinds, person, row
from kartoteka.people import service as people
from kartoteka.people.models import Department
from kartoteka.people.testing import Firm
from kartoteka.schema.service import create_field
from kartoteka.timeline.models import Record

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    return firm_with_kinds()


def changed(firm: Firm, item: int, **values: object) -> int:
    """The record of this change by Cora."""
    service.change(firm.cora, "person", item, version=row(item, "version"), values=values)
    return Record.objects.latest("id").pk


def left(firm: Firm, name: str, *, heir: str | None = None) -> None:
    heir_id = firm.user(heir).pk if heir else None
    people.deactivate(firm.paul, firm.user(name).pk, heir=heir_id, hand_over=hand_over)


def undo(firm: Firm, item: int, record: int) -> int:
    return service.undo(firm.cora, "person", item, record=record)


def responsible(item: int) -> int:
    return Item.objects.get(pk=item).responsible_id


def test_the_item_of_a_leaver_goes_to_his_heir_and_to_the_heirs_heir(firm: Firm) -> None:
    item = person(firm, "anna")
    record = changed(firm, item, responsible=firm.boris.user_id)
    left(firm, "anna", heir="rita")
    left(firm, "rita", heir="hela")
    undo(firm, item, record)
    assert responsible(item) == firm.hela.user_id
    assert differing() == []


def test_without_an_heir_who_works_here_the_item_stays_with_whom_it_is(firm: Firm) -> None:
    item = person(firm, "anna", job_title="Clerk")
    record = changed(firm, item, responsible=firm.boris.user_id, job_title="Head")
    alone = changed(firm, other := person(firm, "anna"), responsible=firm.boris.user_id)
    left(firm, "anna")
    undo(firm, item, record)
    assert (responsible(item), row(item, "fields->>'job_title'")) == (firm.boris.user_id, "Clerk")
    with pytest.raises(NotUndoable):
        undo(firm, other, alone)
    assert responsible(other) == firm.boris.user_id


def test_a_single_item_of_a_hand_over_is_not_given_back_to_the_leaver(firm: Firm) -> None:
    item = person(firm, "anna")
    left(firm, "anna", heir="boris")
    with pytest.raises(NotUndoable):
        undo(firm, item, Record.objects.latest("id").pk)
    assert responsible(item) == firm.boris.user_id


def test_whoever_works_here_gets_it_back(firm: Firm) -> None:
    item = person(firm, "anna")
    record = changed(firm, item, responsible=firm.boris.user_id)
    undo(firm, item, record)
    assert responsible(item) == firm.anna.user_id


def test_managers_observers_and_shares_come_back_without_those_who_left(firm: Firm) -> None:
    anna, hela = firm.anna.user_id, firm.hela.user_id
    shares = [{"user": anna, "level": "read"}, {"user": hela, "level": "read"}]
    shares += [{"department": firm.north, "level": "read"}, {"department": firm.south, "level": "read"}]
    item = person(firm, "boris", managers=[anna, hela], observers=[anna], shares=shares)
    record = changed(firm, item, managers=[], observers=[], shares=[])
    left(firm, "anna", heir="rita")
    Department.objects.filter(pk=firm.south).update(archived_at="2026-01-01T00:00:00Z")
    undo(firm, item, record)
    assert list(ItemUser.objects.values_list("user_id", "relation")) == [(hela, "manager")]
    assert set(ItemShare.objects.values_list("user_id", "department_id")) == {(hela, None), (None, firm.north)}
    assert differing() == []


def test_one_who_left_stays_where_he_stands(firm: Firm) -> None:
    anna, hela = firm.anna.user_id, firm.hela.user_id
    item = person(firm, "boris", managers=[anna, hela])
    record = changed(firm, item, managers=[anna])
    left(firm, "anna")
    undo(firm, item, record)
    assert set(ItemUser.objects.values_list("user_id", flat=True)) == {anna, hela}


def test_a_field_of_ones_own_that_names_a_leaver_keeps_what_it_has(firm: Firm) -> None:
    create_field(firm.cora, "person", key="c_buddy", labels={"en": "Buddy"}, type="user")
    item = person(firm, "boris", c_buddy=firm.anna.user_id)
    record = changed(firm, item, c_buddy=firm.hela.user_id, job_title="Head")
    left(firm, "anna")
    undo(firm, item, record)
    assert row(item, "fields->>'c_buddy'", "fields->>'job_title'") == (str(firm.hela.user_id), None)
