"""Hand-checked samples of the real files: what stands on the items after the import is what stands in the file."""

import gzip
from pathlib import Path
from typing import Any

import pytest

from kartoteka.exchange.options import ImportOptions
from kartoteka.exchange.plan import make_plan
from kartoteka.exchange.tests.files import REAL, needs_real_files
from kartoteka.exchange.tests.portal import firm_with_kinds, import_file
from kartoteka.items.access import AccessPolicy
from kartoteka.items.models import Item
from kartoteka.schema.catalogue import catalogue
from kartoteka.schema.models import Choice, Tag
from kartoteka.timeline.models import Record

pytestmark = [needs_real_files, pytest.mark.django_db]


def imported(name: str, tmp_path: Path, kind: str = "person") -> dict[str, Item]:
    firm = firm_with_kinds()
    import_file(firm.paul, kind, REAL / f"{name}.csv", tmp_path, duplicates="create")
    return {one.title: one for one in Item.objects.filter(kind__key=kind)}


def points(item: Item, field: str) -> list[tuple[str, str]]:
    rows = item.points.filter(field__key=field).order_by("position")
    return [(one.value, one.label or one.network) for one in rows]


def choice(item: Item, key: str) -> str:
    found = Choice.objects.get(list="honorifics", key=item.fields[key])
    return str(found.labels.get("en") or next(iter(found.labels.values())))


def test_umlauts_at_both_ends_of_words_are_right(tmp_path: Path) -> None:
    items = imported("contacts-csv/semicolon-cp1252", tmp_path)
    assert {"ÖzdemirÖ Üglü", "Peter Pan"} <= items.keys()


def test_a_german_outlook_contact_has_its_company_address_and_phones(tmp_path: Path) -> None:
    items = imported("contacts-csv/outlook2013-german-cp1252", tmp_path)
    christian = items["Christian Baumann"]
    assert christian.fields["job_title"] == "Vertrieb"
    assert christian.fields["address"] == [
        {"label": "work", "street": "Pickhuben 2", "city": "Hamburg", "postal_code": "20457", "country": "Deutschland",
         "primary": True},
    ]  # fmt: skip
    assert "birthday" not in christian.fields
    assert [link.target.title for link in christian.links.all()] == ["unittest"]
    weiss = items["Cornelius Weiß"]
    assert points(weiss, "phone") == [("040 6432131545", "work"), ("0176 164321545", "mobile")]


def test_one_google_contact_has_four_emails_seven_phones_and_two_addresses(tmp_path: Path) -> None:
    (item,) = imported("contacts-csv/google-old-roundcube", tmp_path).values()
    assert item.title == "Firstname Lastname"
    assert points(item, "email") == [
        ("home@aaa.pl", "home"), ("work@email.pl", "work"), ("unknown@email.com", ""), ("other@email.com", "other"),
    ]  # fmt: skip
    labels = [label for _, label in points(item, "phone")]
    assert labels == ["pager", "main", "home", "home_fax", "mobile", "work", "fax"]
    home, work = item.fields["address"]
    assert (home["street"], home["line2"], home["city"], home["region"], home["postal_code"], home["country"]) == (
        "home_street", "home_pobox", "home_city", "home_state", "home_zip", "home_country",
    )  # fmt: skip
    assert work["label"] == "work"
    assert item.fields["birthday"] == "1975-12-12"
    assert item.fields["description"] == 'note"note'
    names = {tag.pk: tag.name for tag in Tag.objects.all()}
    assert [names[one] for one in item.fields["tags"]] == ["My Contacts", "Test"]
    assert points(item, "web") == [("test.com", "profile"), ("home.page.com", "home")]


def test_messengers_become_profiles_and_a_day_above_twelve_settles_the_order(tmp_path: Path) -> None:
    (item,) = imported("contacts-csv/thunderbird-all-fields", tmp_path).values()
    assert [network for _, network in points(item, "social")] == ["aim", "icq", "jabber", "msn", "skype", "yahoo"]
    assert item.fields["birthday"] == "1991-01-20"
    assert points(item, "web")[0] == ("https://blog", "blog")
    assert [one["label"] for one in item.fields["address"]] == ["home", "work", "other"]
    kept = {header: cell for header, cell, *_ in Record.objects.get(places__item=item).data["kept"]}
    assert kept["Nickname"] == "Nickname"
    assert kept["Display Name"] == "Display Name"


def test_a_year_of_two_figures_is_the_nearest_past_and_tabs_part_the_cells(tmp_path: Path) -> None:
    (item,) = imported("contacts-csv/apple-addressbook-german-tab", tmp_path).values()
    assert (item.title, item.fields["birthday"]) == ("Max Mustermann", "1999-01-01")
    assert points(item, "email") == [("max@muster.de", "work")]
    assert points(item, "phone") == [("04012345", "work")]


def test_names_in_many_scripts_are_right(tmp_path: Path) -> None:
    items = imported("contacts-csv/subscribers-international", tmp_path)
    assert {"Nguyễn Tấn", "Zoë Ельцин", "Mátyás Guðmundsdóttir", "Sørina Quiñones"} <= items.keys()


def test_a_formula_in_a_name_stays_text(tmp_path: Path) -> None:
    items = imported("contacts-csv/members-formula-like", tmp_path)
    assert set(items) == {"-5", "=SUM(A1)"}
    assert items["=SUM(A1)"].fields["description"] == "@handle"


def test_a_company_with_blanks_of_another_script_in_its_number_keeps_them(tmp_path: Path) -> None:
    items = imported("contacts-csv/salesforce-accounts-upsert", tmp_path, "company")
    record = Record.objects.get(places__item=items["account Upsert #0"])
    kept = {header: cell for header, cell, *_ in record.data["kept"]}
    assert kept["ORACLE_ID__C"] == "\u3000 \u30001-000000\u3000 \u3000"


def test_a_listed_company_has_its_address_website_and_summary(tmp_path: Path) -> None:
    items = imported("companies-volume/companies-moscow", tmp_path, "company")
    item = items["Public Joint Stock Company Abrau-Durso"]
    assert item.currency == "RUB"
    assert item.fields["address"] == [{"city": "Moscow", "postal_code": "117186", "country": "Russia", "primary": True}]
    assert points(item, "web") == [("http://www.abraudurso.ru", "")]
    assert item.fields["description"].startswith("Public Joint Stock Company Abrau-Durso produces and sells wine")


PEOPLE = sorted(path.stem for path in (REAL / "contacts-csv").glob("*.csv")) if REAL.is_dir() else []


@pytest.mark.parametrize("name", PEOPLE)
def test_every_run_says_how_many_columns_fill_a_field(name: str, capsys: Any) -> None:
    firm = firm_with_kinds()
    policy = AccessPolicy(firm.paul, catalogue(firm.paul.schema_version))
    plan = make_plan(policy, "person", REAL / "contacts-csv" / f"{name}.csv", ImportOptions())
    filled = {at for row in plan.table.rows() for at, cell in enumerate(row.cells, 1) if cell.strip()}
    mapped = {column.position for column in plan.columns if column.shown_field} & filled
    with capsys.disabled():
        print(f"\n  {name}: {len(mapped)} of {len(filled)} columns that hold a value fill a field")
    assert mapped <= filled


def test_the_packed_list_is_what_the_manifest_says() -> None:
    packed = REAL / "companies-volume" / "companies-66k-many-exchanges.csv.gz"
    assert gzip.decompress(packed.read_bytes()).count(b"\r\n") == 66_183
