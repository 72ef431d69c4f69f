"""An export holds what its user may export, runs nothing in a spreadsheet, and imports again to equal content."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kartoteka.exchange.dates import parse_date
from kartoteka.exchange.exporting import Selection, export_file
from kartoteka.exchange.reader import open_table
from kartoteka.exchange.tests.files import REAL, needs_real_files
from kartoteka.exchange.tests.portal import firm_with_kinds, import_file, titles, written
from kartoteka.items.errors import UnknownField
from kartoteka.items.models import Item
from kartoteka.items.testing import company, person
from kartoteka.kit.errors import Forbidden
from kartoteka.people.testing import make_user
from kartoteka.timeline.models import Record

pytestmark = pytest.mark.django_db


def table(path: Path) -> list[dict[str, str]]:
    """The rows of an exported file, by header; its separator is the one in its first line."""
    text = path.read_bytes().decode("utf-8")
    assert text.startswith("\ufeff")
    with path.open(encoding="utf-8-sig", newline="") as file:
        first = file.readline()
        file.seek(0)
        return list(csv.DictReader(file, delimiter=";" if ";" in first else ","))


def exported(actor: Any, kind: str, path: Path, **options: Any) -> list[dict[str, str]]:
    count = export_file(actor, kind, path, **options)
    rows = table(path)
    assert len(rows) == count
    return rows


def without_ids(rows: list[dict[str, str]]) -> list[tuple[tuple[str, str], ...]]:
    """The rows' filled cells, in an order that does not depend on ids and users."""
    return sorted(
        tuple(sorted((key, cell) for key, cell in row.items() if cell and key not in ("id", "responsible")))
        for row in rows
    )


def test_whoever_has_no_export_right_is_refused_and_no_file_appears(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    for name in ("anna", "rita", "tok"):
        with pytest.raises(Forbidden):
            export_file(getattr(firm, name), "person", tmp_path / "people.csv")
    assert list(tmp_path.iterdir()) == []


def test_an_export_holds_what_its_user_may_export_and_nothing_else(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    person(firm, first_name="Mine")
    person(firm, "boris", first_name="Hidden")
    person(firm, "boris", first_name="Public", access="read")
    rows = exported(firm.hela, "person", tmp_path / "people.csv", headers="keys")
    assert [row["first_name"] for row in rows] == ["Mine", "Public"]
    assert len(exported(firm.paul, "person", tmp_path / "all.csv", headers="keys")) == 3


def test_a_filter_narrows_and_an_unknown_field_is_refused(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    person(firm, first_name="Ann")
    person(firm, first_name="Bob")
    rows = exported(
        firm.paul, "person", tmp_path / "p.csv", headers="keys", selection=Selection(tree=["first_name", "eq", "Bob"])
    )
    assert [row["first_name"] for row in rows] == ["Bob"]
    with pytest.raises(UnknownField):
        export_file(firm.paul, "person", tmp_path / "q.csv", selection=Selection(tree=["salary", "eq", 1]))


def test_a_list_of_two_kinds_is_exported_though_its_filter_and_order_name_what_only_one_has(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    company(firm)
    for name, born in (("Ann", "1990-01-01"), ("Bob", "1980-01-01")):
        person(firm, first_name=name, birthday=born)
    tree = ["or", ["birthday", "filled"], ["company_name", "filled"]]
    both = Selection(tree=tree, sort=["birthday"], kinds=["person", "company"])
    rows = exported(firm.paul, "person", tmp_path / "p.csv", headers="keys", selection=both)
    assert [row["first_name"] for row in rows] == ["Bob", "Ann"]
    assert len(exported(firm.paul, "company", tmp_path / "c.csv", headers="keys", selection=both)) == 1


def test_labels_and_separator_are_those_of_the_users_language(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    user = firm.user("paul")
    user.language = "de"
    user.save()
    person(firm, email="erika@example.com")
    export_file(firm.actor("paul"), "person", tmp_path / "people.csv")
    first = (tmp_path / "people.csv").read_text("utf-8-sig").splitlines()[0]
    assert first.startswith("Anrede;Vorname;Zweiter Vorname;Nachname;")
    assert "E-Mail-Adresse 1" in first


def test_s40_formulas_get_one_mark_and_come_back_without_it(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    person(firm, first_name="=1+1", last_name="'=x", description="@cmd", phone=["+39 02 1234567", "=cmd|'/k'!A0"])
    (row,) = exported(firm.paul, "person", tmp_path / "p.csv", headers="keys")
    assert (row["first_name"], row["last_name"], row["description"]) == ("'=1+1", "''=x", "'@cmd")
    assert (row["phone.1"], row["phone.2"]) == ("+39 02 1234567", "'=cmd|'/k'!A0")
    Item.objects.all().update(deleted_at="2026-01-01T00:00Z")
    import_file(firm.paul, "person", tmp_path / "p.csv", tmp_path)
    again = Item.objects.get(deleted_at=None)
    assert (again.title, again.fields["description"]) == ("=1+1 '=x", "@cmd")
    assert list(again.points.order_by("position").values_list("value", flat=True)) == ["+39 02 1234567", "=cmd|'/k'!A0"]


def test_an_export_with_keys_imports_again_to_equal_content(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    nordhafen, alster = company(firm), company(firm, company_name="Alster, Söhne; KG")
    person(
        firm,
        honorific="ms",
        middle_name="Ann-Sophie",
        job_title="Geschäftsführerin",
        birthday="1980-02-29",
        companies=[{"item": alster, "role": "Owner"}, {"item": nordhafen, "is_primary": True, "from": "2020-01-01"}],
        type="client",
        language="de",
        currency="EUR",
        tags=["Kunde, groß", "VIP"],
        description='Line one\nline two; "quoted"\t=tab',
        email=[
            {"value": "e@home.example", "label": "home"},
            {"value": "e@work.example", "label": "work", "primary": True},
        ],
        phone=[{"value": "+49 (0) 40 / 12-34", "label": "home_fax"}, "0176 123"],
        web=["https://example.com/a?b=c;d"],
        social=[{"value": "erika", "network": "telegram"}],
        address=[
            {
                "label": "home",
                "street": "Weg 1",
                "line2": "c/o X",
                "city": "Köln",
                "region": "NRW",
                "postal_code": "01067",
            },
            {"label": "work", "city": "Kiel", "country": "DE", "primary": True},
        ],
        do_not_contact=True,
        access="read",
    )
    person(firm, first_name="Юлия", last_name="Соколова", tags=["one, only"])
    before = exported(firm.paul, "person", tmp_path / "before.csv", headers="keys", ids=True)
    Item.objects.filter(kind__key="person").update(deleted_at="2026-01-01T00:00Z")
    counts = import_file(firm.paul, "person", tmp_path / "before.csv", tmp_path, duplicates="create")
    assert (counts["created"], counts["rejected"]) == (2, 0)
    after = exported(firm.paul, "person", tmp_path / "after.csv", headers="keys", ids=True)
    assert without_ids(after) == without_ids(before)
    assert len(titles("company")) == 2


def test_a_company_with_all_its_fields_imports_again_to_equal_content(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    parent = company(firm)
    company(
        firm,
        company_name="Tochter GmbH",
        parent=parent,
        industry="finance",
        employees=1250,
        tax_numbers=[{"type": "VAT", "value": "DE123456789"}, {"value": "HRB 77"}],
        source="fair",
    )
    before = exported(firm.paul, "company", tmp_path / "before.csv", headers="keys", ids=True)
    Item.objects.filter(title="Tochter GmbH").update(deleted_at="2026-01-01T00:00Z")
    assert import_file(firm.paul, "company", tmp_path / "before.csv", tmp_path)["created"] == 1
    after = exported(firm.paul, "company", tmp_path / "after.csv", headers="keys", ids=True)
    assert without_ids(after) == without_ids(before)


def test_an_empty_export_is_a_header_and_imports_nothing(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    assert export_file(firm.paul, "person", tmp_path / "none.csv", headers="keys") == 0
    assert import_file(firm.paul, "person", tmp_path / "none.csv", tmp_path)["rows"] == 0


ROUND_TRIP = [
    "google-old-roundcube", "thunderbird-all-fields", "outlook2013-german-cp1252", "google-old-tine",
    "semicolon-cp1252",
    "apple-addressbook-german-tab", "thunderbird-export", "google-new-labels", "linkedin-connections-preamble",
    "subscribers-international", "mautic-leads", "contacts-valid-and-invalid-rows", "members-formula-like",
    "onlyoffice-people-space",
]  # fmt: skip


@needs_real_files
@pytest.mark.parametrize("name", ROUND_TRIP)
def test_every_cell_of_a_real_file_comes_out_again_or_stands_in_the_import_record(name: str, tmp_path: Path) -> None:
    firm = firm_with_kinds()
    path = REAL / "contacts-csv" / f"{name}.csv"
    import_file(firm.paul, "person", path, tmp_path, duplicates="create")
    rows = exported(firm.paul, "person", tmp_path / "out.csv", headers="labels")
    missing = []
    for line, cells in source_rows(path):
        record = Record.objects.filter(data__line=line, data__created=True).first()
        if record is None:
            continue
        out = " ".join(cell for row in rows for cell in row.values())
        kept = " ".join(cell for _, cell, *_ in record.data.get("kept", []))
        missing += [cell for cell in cells if not stands(cell, out, kept)]
    assert missing == []


def source_rows(path: Path) -> list[tuple[int, list[str]]]:
    return [(row.line, [cell for cell in row.cells if cell.strip()]) for row in open_table(path).rows()]


def stands(cell: str, out: str, kept: str) -> bool:
    """Whether all words of the cell stand in the export, or the cell in the record; a label or a date may be said
    in our words, a date of zeros says nothing."""
    if cell in kept or not cell.strip("0/.- "):
        return True
    words = [word for word in cell.replace(":::", " ").replace("*", " ").split() if word]
    return all(word.casefold().strip(",") in out.casefold() for word in words) or is_said_otherwise(cell)


def is_said_otherwise(cell: str) -> bool:
    return cell.casefold().removeprefix("* ") in LABELS or parse_date(cell, "dmy", today=date(2026, 11, 22)) is not None


LABELS = {
    "dr.",
    "home",
    "work",
    "mobile",
    "other",
    "pager",
    "main",
    "home fax",
    "work fax",
    "profile",
    "home page",
    "website",
}


def test_an_export_under_another_language_reads_back_its_numbers(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    make_user("it", role="portal_admin")
    company(firm, employees=1250)
    (row,) = exported(firm.paul, "company", tmp_path / "c.csv", headers="labels")
    assert row["Employees"] == "1250"


def test_a_file_already_there_is_replaced_only_by_a_whole_one(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    target = written(tmp_path, "old", "people.csv")
    with pytest.raises(UnknownField):
        export_file(firm.paul, "person", target, selection=Selection(tree=["salary", "eq", 1]))
    assert target.read_text() == "old"
