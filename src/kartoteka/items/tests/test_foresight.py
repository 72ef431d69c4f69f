import pytest

from kartoteka.items import service
from kartoteka.items.errors import FieldReadOnly
from kartoteka.items.foresight import foresee
from kartoteka.items.models import Item
from kartoteka.items.testing import firm_with_kinds, person
from kartoteka.kit.errors import Forbidden, NotFound
from kartoteka.people.testing import Firm
from kartoteka.timeline.models import Record

pytestmark = pytest.mark.django_db
ALL = {"read": True, "edit": True, "access": True}
NOTHING = {"read": False, "edit": False, "access": False}


@pytest.fixture
def firm() -> Firm:
    return firm_with_kinds()


def test_whoever_gives_a_private_item_away_would_no_longer_see_it(firm: Firm) -> None:
    item = person(firm, "anna")
    assert foresee(firm.anna, "person", item, values={"responsible": firm.boris.user_id}) == NOTHING


def test_whoever_stays_manager_keeps_it_and_an_observer_only_reads(firm: Firm) -> None:
    item = person(firm, "anna")
    boris, anna = firm.boris.user_id, firm.anna.user_id
    assert foresee(firm.anna, "person", item, values={"responsible": boris, "managers": [anna]}) == ALL
    watching = foresee(firm.anna, "person", item, values={"responsible": boris, "observers": [anna]})
    assert watching == {"read": True, "edit": False, "access": False}


def test_a_role_that_reaches_all_loses_nothing(firm: Firm) -> None:
    item = person(firm, "anna")
    assert foresee(firm.cora, "person", item, values={"responsible": firm.boris.user_id}) == ALL


def test_nothing_of_what_is_foreseen_happens(firm: Firm) -> None:
    item = person(firm, "anna")
    before = Item.objects.filter(pk=item).values().get(), Record.objects.count()
    foresee(firm.anna, "person", item, values={"responsible": firm.boris.user_id, "access": "write"})
    assert (Item.objects.filter(pk=item).values().get(), Record.objects.count()) == before
    assert service.change(firm.anna, "person", item, version=1, values={"access": "read"}) == 2


def test_it_is_foreseen_for_those_alone_who_may_change_it(firm: Firm) -> None:
    item = person(firm, "anna", access="write")
    with pytest.raises(FieldReadOnly):
        foresee(firm.boris, "person", item, values={"access": "private"})
    with pytest.raises(FieldReadOnly):
        foresee(firm.anna, "person", item, values={"first_name": "Zoe"})
    with pytest.raises(NotFound):
        foresee(firm.boris, "person", person(firm, "anna"), values={"access": "read"})
    with pytest.raises(Forbidden):
        foresee(firm.boris, "person", person(firm, "anna", access="read"), values={"access": "private"})
