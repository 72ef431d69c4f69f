import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from kartoteka.exchange.exporting import Selection, export_file, require_selection
from kartoteka.items import marks, query, service
from kartoteka.items.errors import UnknownField
from kartoteka.items.followed import is_followed
from kartoteka.items.models import Item, ItemMark
from kartoteka.items.present import list_json
from kartoteka.items.query import pages
from kartoteka.items.read.base import Reading
from kartoteka.items.read.operands import anniversaries
from kartoteka.items.service import policy_of
from kartoteka.items.testing import company, firm_with_kinds, person
from kartoteka.kit.errors import Malformed, NotFound
from kartoteka.people.actor import Actor
from kartoteka.people.testing import Firm

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    return firm_with_kinds()


def found(actor: Actor, *tree: object, sort: str | None = None) -> list[int]:
    page = query.page(policy_of(actor), ["person"], tree=list(tree) or None, sort=sort, q=None, limit=50, cursor=None)
    return [item for _, item in page.ids]


def test_a_favourite_is_ones_own_and_nobody_elses(firm: Firm) -> None:
    item, other = person(firm, "anna", access="read"), person(firm, "anna", access="read")
    marks.put_mark(firm.anna, "person", item, "favourite")
    assert found(firm.anna, "favourite", "eq", True) == [item]
    assert found(firm.anna, "favourite", "eq", False) == [other]
    assert found(firm.boris, "favourite", "eq", True) == []
    marks.remove_mark(firm.anna, "person", item, "favourite")
    assert found(firm.anna, "favourite", "eq", True) == []


def test_a_mark_goes_with_the_right_to_read_and_grants_none(firm: Firm) -> None:
    item = person(firm, "anna", access="read")
    marks.put_mark(firm.boris, "person", item, "favourite")
    service.change(firm.anna, "person", item, version=1, values={"access": "private"})
    assert found(firm.boris, "favourite", "eq", True) == []
    with pytest.raises(NotFound):
        marks.marks_of(firm.boris, "person", item)
    with pytest.raises(NotFound):
        marks.put_mark(firm.boris, "person", item, "followed")


def test_whether_anybody_else_follows_is_known_to_whoever_tells_them(firm: Firm) -> None:
    item = person(firm, "anna", access="read")
    marks.put_mark(firm.boris, "person", item, "followed")
    assert marks.marks_of(firm.boris, "person", item) == {"favourite": False, "followed": True}
    assert is_followed([item], besides=firm.anna.user_id)
    assert not is_followed([item], besides=firm.boris.user_id)
    marks.put_mark(firm.boris, "person", item, "favourite")
    marks.remove_mark(firm.boris, "person", item, "followed")
    assert not is_followed([item], besides=firm.anna.user_id)


def test_what_was_opened_last_comes_first_and_only_fifty_are_kept(firm: Firm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marks, "OPENED_MOST", 2)
    items = [person(firm, "anna") for _ in range(3)]
    for age, item in enumerate((*items, items[1])):
        marks.put_mark(firm.anna, "person", item, "opened")
        ItemMark.objects.filter(item_id=item).update(at=datetime.now(UTC) - timedelta(hours=9 - age))
    assert found(firm.anna, "opened_at", "filled", sort="-opened_at") == [items[1], items[2]]


def test_a_contact_without_contact_for_30_days_is_found_until_somebody_writes(firm: Firm) -> None:
    item = person(firm, "anna")
    quiet = ["not", ["last_activity_at", "within", "last_30_days"]]
    assert found(firm.anna, *quiet) == [item]
    service.comment(firm.anna, "person", item, text="Called.")
    assert found(firm.anna, *quiet) == []
    Item.objects.filter(pk=item).update(last_activity_at=datetime.now(UTC) - timedelta(days=31))
    assert found(firm.anna, *quiet) == [item]


def test_birthdays_are_found_over_the_end_of_the_year_and_on_29_february(firm: Firm) -> None:
    def days(now: datetime, span: str) -> list[str]:
        return anniversaries(span, Reading(policy=policy_of(firm.anna), now=now))

    assert days(datetime(2026, 12, 30, 12, tzinfo=UTC), "next_4_days") == ["01-01", "01-02", "12-30", "12-31"]
    assert "02-29" in days(datetime(2027, 2, 27, 12, tzinfo=UTC), "next_2_days")
    assert "02-29" not in days(datetime(2028, 2, 27, 12, tzinfo=UTC), "next_2_days")
    assert len(days(datetime(2028, 1, 1, 12, tzinfo=UTC), "next_9999_days")) == 366
    soon = datetime.now(UTC).date() + timedelta(days=3)
    late = soon + timedelta(days=60)
    near, far = (person(firm, "anna", birthday=f"1980-{one:%m-%d}") for one in (soon, late))
    assert found(firm.anna, "birthday", "anniversary", "next_30_days") == [near]
    assert sorted(found(firm.anna, "birthday", "anniversary", "this_year")) == sorted([near, far])


def test_favourites_of_many_are_found_from_their_few_marks(firm: Firm) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO items_item (kind_id, title, sort_title, name_key, search, readers, fields, access, version,"
            " responsible_id, created_by_id, changed_by_id, created_at, changed_at)"
            " SELECT kind_id, title, sort_title, name_key, search, readers, fields, access, version, responsible_id,"
            " created_by_id, changed_by_id, created_at, changed_at FROM items_item, generate_series(1, 5000)"
            " WHERE id = %s RETURNING id",
            [person(firm, "anna")],
        )
        marked = cursor.fetchall()[17][0]
        marks.put_mark(firm.cora, "person", marked, "favourite")
        cursor.execute("ANALYZE items_item, items_itemmark")
        plan = pages.statement(policy_of(firm.cora), ["person"], tree=["favourite", "eq", True])
        cursor.execute(f"EXPLAIN {plan.as_string(None)}")
        explained = "\n".join(row[0] for row in cursor.fetchall())
    assert found(firm.cora, "favourite", "eq", True) == [marked]
    assert "SubPlan" not in explained
    assert "Seq Scan on items_item item" not in explained


def test_marks_are_asked_only_what_they_can_answer(firm: Firm) -> None:
    with pytest.raises(Malformed):
        found(firm.anna, "favourite", "eq", "yes")
    with pytest.raises(Malformed):
        found(firm.anna, "birthday", "anniversary", "sometime")
    with pytest.raises(UnknownField):
        found(firm.anna, "favourites", "eq", True)


def rows(actor: Actor, kind: str, fields: list[str] | None, *, tree: Any = None, sort: str | None = None) -> Any:
    policy = policy_of(actor)
    page = query.page(policy, [kind], tree=tree, sort=sort, q=None, limit=50, cursor=None)
    return {one["id"]: one["values"] for one in json.loads(list_json(policy, page, fields))["items"]}


def test_the_last_contact_is_a_column_where_it_is_asked_for(firm: Firm) -> None:
    quiet, spoken = person(firm, "anna"), person(firm, "anna")
    service.comment(firm.anna, "person", spoken, text="Called.")
    asked = rows(firm.anna, "person", ["last_activity_at"], sort="-last_activity_at")
    assert list(asked) == [spoken, quiet]
    assert datetime.fromisoformat(asked[spoken]["last_activity_at"]).date() == datetime.now(UTC).date()
    assert asked[quiet] == {}
    assert "last_activity_at" not in rows(firm.anna, "person", None)[spoken]


def test_an_export_of_a_list_has_the_last_contact_too(firm: Firm, tmp_path: Path) -> None:
    service.comment(firm.cora, "person", person(firm, "anna"), text="Called.")
    export_file(firm.cora, "person", tmp_path / "a.csv", selection=Selection(fields=["last_name", "last_activity_at"]))
    head, line = (tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()
    assert head.endswith("Last contact")
    assert str(datetime.now(UTC).year) in line
    with pytest.raises(UnknownField):
        require_selection(policy_of(firm.cora), "person", Selection(fields=["opened_at"]), "labels")


def test_the_daughters_of_daughters_are_found(firm: Firm) -> None:
    top = company(firm, "anna")
    middle = company(firm, "anna", parent=top)
    low = company(firm, "anna", parent=middle)
    company(firm, "anna")
    below = ["or", ["parent", "eq", top], ["parent.parent", "eq", top]]
    assert set(rows(firm.anna, "company", ["parent"], tree=below)) == {middle, low}
