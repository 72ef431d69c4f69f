"""What happens to a leaver's items."""

import pytest

from kartoteka.items.handover import hand_over, take_back
from kartoteka.items.models import Item
from kartoteka.items.readers import differing
from kartoteka.items.testing import firm_with_kinds, person
from kartoteka.kit.errors import NotFound
from kartoteka.schema.models import ListView
from kartoteka.timeline.models import Change, Record

pytestmark = pytest.mark.django_db


def test_the_heir_gets_everything_and_the_readers_follow() -> None:
    firm = firm_with_kinds()
    ids = [person(firm, "anna", last_name=f"N{n}") for n in range(3)]
    other = person(firm, "hela", last_name="Hela's")
    batch = hand_over(firm.paul, leaver=firm.anna.user_id, heir=firm.boris.user_id)
    assert set(Item.objects.filter(responsible_id=firm.boris.user_id).values_list("id", flat=True)) == set(ids)
    assert Item.objects.get(pk=other).responsible_id == firm.hela.user_id
    assert differing() == []
    assert Record.objects.filter(batch_id=batch, type="changed").count() == 3
    assert set(Change.objects.filter(record__batch_id=batch).values_list("before", "after")) == {
        (firm.anna.user_id, firm.boris.user_id)
    }


def test_a_hand_over_is_taken_back_once_and_leaves_what_went_on_elsewhere() -> None:
    firm = firm_with_kinds()
    kept, moved_on = person(firm, "anna", last_name="A"), person(firm, "anna", last_name="B")
    own = person(firm, "boris", last_name="C")
    batch = hand_over(firm.paul, leaver=firm.anna.user_id, heir=firm.boris.user_id)
    Item.objects.filter(pk=moved_on).update(responsible_id=firm.hela.user_id)
    take_back(firm.paul, batch, leaver=firm.anna.user_id)
    found = dict(Item.objects.values_list("id", "responsible_id"))
    assert found == {kept: firm.anna.user_id, moved_on: firm.hela.user_id, own: firm.boris.user_id}
    with pytest.raises(NotFound):
        take_back(firm.paul, batch, leaver=firm.anna.user_id)


def test_saved_views_go_to_the_heir_and_come_back() -> None:
    firm = firm_with_kinds()
    mine, given_on, his = (
        ListView.objects.create(kinds="person", name=name, owner_id=owner)
        for name, owner in (("Mine", firm.anna.user_id), ("On", firm.anna.user_id), ("His", firm.boris.user_id))
    )
    batch = hand_over(firm.paul, leaver=firm.anna.user_id, heir=firm.boris.user_id)
    assert set(ListView.objects.values_list("owner_id", flat=True)) == {firm.boris.user_id}
    ListView.objects.filter(pk=given_on.pk).update(owner_id=firm.hela.user_id)
    take_back(firm.paul, batch, leaver=firm.anna.user_id)
    assert dict(ListView.objects.values_list("pk", "owner_id")) == {
        mine.pk: firm.anna.user_id,
        given_on.pk: firm.hela.user_id,
        his.pk: firm.boris.user_id,
    }
