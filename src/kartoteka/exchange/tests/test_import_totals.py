"""The real files import with the totals counted by hand (realdata/IMPORT.md), each into an empty portal."""

import gzip
from pathlib import Path

import pytest

from kartoteka.exchange.tests.files import REAL, needs_real_files
from kartoteka.exchange.tests.portal import firm_with_kinds, import_file, settled, titles
from kartoteka.items.models import Item

pytestmark = [needs_real_files, pytest.mark.django_db]

PEOPLE = {
    "google-old-roundcube": (1, 0),
    "thunderbird-all-fields": (1, 0),
    "outlook2013-german-cp1252": (2, 0),
    "google-old-tine": (5, 0),
    "semicolon-cp1252": (4, 0),
    "apple-addressbook-german-tab": (1, 0),
    "contacts-1000-german-companies": (995, 5),
    "thunderbird-semicolon": (2, 0),
    "thunderbird-export": (2, 0),
    "outlook-english-multiline-notes": (1, 0),
    "google-new-labels": (4, 0),
    "linkedin-connections-preamble": (10, 0),
    "subscribers-international": (10, 1),
    "mautic-leads": (50, 4),
    "contacts-valid-and-invalid-rows": (7, 1),
    "members-formula-like": (2, 0),
    "chatwoot-contacts": (25, 0),
    "onlyoffice-people-semicolon-header-singlequote": (1, 0),
    "onlyoffice-people-space": (1, 0),
}
COMPANIES = {
    "companies-volume/companies-milan": (1475, 2),
    "companies-volume/companies-london": (3337, 54),
    "companies-volume/companies-moscow": (248, 0),
    "companies-volume/fortune500-2019": (500, 0),
    "contacts-csv/salesforce-accounts-upsert": (100, 0),
    "contacts-csv/odoo-customers-tags": (5, 0),
}


@pytest.mark.parametrize("name", PEOPLE)
def test_a_list_of_people_imports_with_its_totals(name: str, tmp_path: Path) -> None:
    firm = firm_with_kinds()
    path = REAL / "contacts-csv" / f"{name}.csv"
    assert settled(import_file(firm.paul, "person", path, tmp_path, duplicates="create")) == PEOPLE[name]


def test_a_list_with_impossible_dates_imports_without_them(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    path = REAL / "dedupe" / "febrl1.csv"
    assert settled(import_file(firm.paul, "person", path, tmp_path, duplicates="create")) == (997, 3)


@pytest.mark.parametrize("name", COMPANIES)
def test_a_list_of_companies_imports_with_its_totals(name: str, tmp_path: Path) -> None:
    firm = firm_with_kinds()
    found = import_file(firm.paul, "company", REAL / f"{name}.csv", tmp_path, duplicates="create")
    assert settled(found) == COMPANIES[name]


@pytest.mark.django_db(transaction=True)
def test_the_list_of_66000_companies_imports_with_its_totals(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    path = tmp_path / "companies.csv"
    path.write_bytes(gzip.decompress((REAL / "companies-volume/companies-66k-many-exchanges.csv.gz").read_bytes()))
    assert settled(import_file(firm.paul, "company", path, tmp_path, duplicates="create")) == (65_270, 912)


def test_a_thousand_people_bring_their_73_companies_each_once(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    path = REAL / "contacts-csv" / "contacts-1000-german-companies.csv"
    import_file(firm.paul, "person", path, tmp_path, duplicates="create")
    companies = titles("company")
    assert len(companies) == len(set(companies)) == 73
    assert Item.objects.filter(kind__key="person", links__target__kind__key="company").distinct().count() == 995
    lines = [line.split(",")[-3] for line in (tmp_path / "errors.csv").read_text("utf-8-sig").splitlines()[1:]]
    assert lines == ["105", "157", "498", "524", "973"]


def test_a_second_run_with_changed_data_changes_and_does_not_make_anew(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    first = import_file(firm.anna, "person", REAL / "contacts-csv/duplicates-run1.csv", tmp_path, duplicates="skip")
    assert first == {"rows": 2, "created": 2, "updated": 0, "skipped": 0, "rejected": 0}
    before = dict(Item.objects.filter(kind__key="person").values_list("id", "version"))
    second = import_file(firm.anna, "person", REAL / "contacts-csv/duplicates-run2.csv", tmp_path, duplicates="update")
    assert second == {"rows": 2, "created": 0, "updated": 2, "skipped": 0, "rejected": 0}
    after = dict(Item.objects.filter(kind__key="person").values_list("id", "version"))
    assert sorted(after[item] - before[item] for item in before) == [0, 1]
    assert after.keys() == before.keys()
