"""Whom an import takes for a duplicate, and what it then does, on a real database."""

from pathlib import Path

import pytest

from kartoteka.exchange.tests.portal import PEOPLE, firm_with_kinds, import_file, outcome, points, written
from kartoteka.items.models import Item, ItemReader
from kartoteka.items.readers import differing
from kartoteka.items.testing import company, person
from kartoteka.timeline.models import Change, Record

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("First name,Last name,E-mail\nX,Y,ERIKA@example.com\n", (0, 0, 1, 0)),
        ("First name,Last name,Company\nErika,Muster,Nordhafen GmbH\n", (0, 0, 1, 0)),
        ("First name,Last name,Company\nErika,Muster,Other GmbH\n", (1, 0, 0, 0)),
        ("First name,Last name\nErika,Muster\n", (1, 0, 0, 0)),
        ("First name,Last name,Phone\nE.,Muster,+49 40 123456\n", (0, 0, 1, 0)),
        ("First name,Last name,Phone\nErika,Other,+49 40 123456\n", (1, 0, 0, 0)),
    ],
)
def test_a_person_is_a_duplicate_by_the_rules_of_the_contract(
    text: str, expected: tuple[int, ...], tmp_path: Path
) -> None:
    firm = firm_with_kinds()
    nordhafen = company(firm)
    person(firm, email="erika@example.com", phone="+49 40 123456", companies=[{"item": nordhafen}])
    assert outcome(import_file(firm.anna, "person", written(tmp_path, text), tmp_path)) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [("nordhafen gmbh,,", 1), ("X,info@nordhafen.example,", 1), ("X,,DE123456789", 1), ("X,,", 0)],
)
def test_a_company_is_a_duplicate_by_name_or_email_or_tax_number(row: str, expected: int, tmp_path: Path) -> None:
    firm = firm_with_kinds()
    company(firm, email="info@nordhafen.example", tax_numbers=[{"value": "DE123456789"}])
    text = f"Company,E-mail,VAT number\n{row}\n"
    assert import_file(firm.anna, "company", written(tmp_path, text), tmp_path)["skipped"] == expected


def test_rows_are_compared_with_earlier_rows_of_the_file(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    text = "First name,Last name,E-mail,Phone\nAnn,Smith,a@example.com,\nAnn,Smith,A@example.com,+49 40 1234567\n"
    path = written(tmp_path, text)
    assert outcome(import_file(firm.anna, "person", path, tmp_path, duplicates="skip")) == (1, 0, 1, 0)
    assert outcome(import_file(firm.boris, "person", path, tmp_path, duplicates="update")) == (1, 1, 0, 0)
    mine = Item.objects.get(responsible_id=firm.boris.user_id)
    assert points(mine.pk) == ["a@example.com", "+49 40 1234567"]
    assert outcome(import_file(firm.cora, "person", path, tmp_path, duplicates="create")) == (2, 0, 0, 0)


def test_an_update_adds_and_replaces_and_empties_nothing(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    erika = person(firm, email="erika@example.com", job_title="Clerk", description="Likes tea")
    text = (
        "First name,Last name,E-mail,E-mail 2,Job title,Notes\nErika,Muster,erika@example.com,e@home.example,Chief,\n"
    )
    assert outcome(import_file(firm.anna, "person", written(tmp_path, text), tmp_path, duplicates="update")) == (
        0,
        1,
        0,
        0,
    )
    item = Item.objects.get()
    assert (item.pk, item.version, item.fields["job_title"], item.fields["description"]) == (
        erika,
        2,
        "Chief",
        "Likes tea",
    )
    assert points(erika) == ["erika@example.com", "e@home.example"]
    changes = {one.field.key: (one.before, one.after) for one in Change.objects.select_related("field")}
    assert changes["job_title"] == ("Clerk", "Chief")
    assert set(changes) == {"job_title", "email"}
    assert "e@home.example" in item.search
    assert differing() == []


def test_an_update_that_renames_keeps_lists_sorted_and_readable(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    erika = person(firm, email="erika@example.com")
    before = ItemReader.objects.get(item_id=erika).sort_title
    text = "First name,Last name,E-mail\nErika,Zander,erika@example.com\n"
    import_file(firm.anna, "person", written(tmp_path, text), tmp_path, duplicates="update")
    assert Item.objects.get().title == "Erika Zander"
    assert bytes(ItemReader.objects.get(item_id=erika).sort_title) != bytes(before)
    assert differing() == []


def test_an_update_that_changes_nothing_writes_no_change(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    person(firm, email="erika@example.com")
    text = "First name,Last name,E-mail\nErika,Muster,erika@example.com\n"
    assert import_file(firm.anna, "person", written(tmp_path, text), tmp_path, duplicates="update")["updated"] == 1
    assert Item.objects.get().version == 1
    assert not Record.objects.filter(type="imported").exists()


def test_a_hidden_duplicate_is_new_and_is_not_changed(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    hidden = person(firm, "boris", email="erika@example.com")
    path = written(tmp_path, PEOPLE)
    for word in ("skip", "update"):
        found = import_file(firm.anna, "person", path, tmp_path, duplicates=word)
        assert found["rows"] == 2
    assert Item.objects.filter(title="Erika Muster").count() == 2
    assert Item.objects.get(pk=hidden).version == 1


def test_a_readable_duplicate_that_may_not_be_edited_is_skipped_but_never_updated(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    public = person(firm, "boris", email="erika@example.com", access="read")
    path = written(tmp_path, "First name,Last name,E-mail\nErika,Neu,erika@example.com\n")
    assert outcome(import_file(firm.anna, "person", path, tmp_path, duplicates="skip")) == (0, 0, 1, 0)
    assert outcome(import_file(firm.anna, "person", path, tmp_path, duplicates="update")) == (1, 0, 0, 0)
    assert Item.objects.get(pk=public).title == "Erika Muster"


def test_a_hidden_company_is_not_linked_but_made_anew(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    hidden = company(firm, "boris")
    import_file(firm.anna, "person", written(tmp_path, PEOPLE), tmp_path)
    linked = Item.objects.get(title="Erika Muster").links.get().target_id
    assert linked != hidden
    assert Item.objects.filter(title="Nordhafen GmbH").count() == 2
