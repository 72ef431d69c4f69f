"""The real files are read as what they are: rows, columns, languages, and the share of columns that fill a field."""

import csv
import gzip
import json
from pathlib import Path

import pytest

from kartoteka.exchange.concepts import CONCEPTS
from kartoteka.exchange.errors import NotATable
from kartoteka.exchange.mapping import Column, FieldNames, map_columns
from kartoteka.exchange.reader import Table, open_table
from kartoteka.exchange.tests.files import REAL, needs_real_files

pytestmark = needs_real_files

CONTACTS = {
    "google-old-roundcube": (1, 81, "utf-8", ","),
    "thunderbird-all-fields": (1, 61, "utf-8", ","),
    "outlook2013-german-cp1252": (2, 92, "cp1252", ","),
    "google-old-tine": (5, 40, "utf-8", ","),
    "semicolon-cp1252": (4, 3, "cp1252", ";"),
    "apple-addressbook-german-tab": (1, 41, "utf-8", "\t"),
    "contacts-1000-german-companies": (1000, 24, "utf-8", ","),
    "thunderbird-semicolon": (2, 4, "utf-8", ";"),
    "thunderbird-export": (2, 37, "utf-8", ","),
    "outlook-english-multiline-notes": (1, 92, "utf-8", ","),
    "google-new-labels": (4, 12, "utf-8", ","),
    "linkedin-connections-preamble": (10, 7, "utf-8", ","),
    "subscribers-international": (11, 6, "utf-8", ","),
    "mautic-leads": (54, 16, "utf-8", ","),
    "contacts-valid-and-invalid-rows": (8, 6, "utf-8", ","),
    "members-formula-like": (2, 3, "utf-8", ","),
    "chatwoot-contacts": (25, 7, "utf-8", ","),
    "onlyoffice-people-semicolon-header-singlequote": (1, 3, "utf-8", ";"),
    "onlyoffice-people-space": (1, 3, "utf-8", " "),
    "duplicates-run1": (2, 17, "cp1252", ","),
    "duplicates-run2": (2, 17, "cp1252", ","),
    "salesforce-accounts-upsert": (100, 7, "utf-8", ","),
    "odoo-customers-tags": (5, 7, "utf-8", ","),
}
JUDGED = [
    "google-old-roundcube",
    "google-old-tine",
    "google-new-labels",
    "apple-addressbook-german-tab",
    "thunderbird-all-fields",
    "linkedin-connections-preamble",
]


def opened(folder: str, name: str) -> Table:
    return open_table(REAL / folder / f"{name}.csv")


def columns_of(table: Table, kind: str = "person") -> tuple[Column, ...]:
    names = FieldNames(frozenset(CONCEPTS[kind].values()))
    return map_columns(kind, table.header, [row.cells for row in table.sample], names=names).columns


@pytest.mark.parametrize("name", CONTACTS)
def test_a_contact_list_has_its_rows_columns_encoding_and_separator(name: str) -> None:
    rows, width, encoding, separator = CONTACTS[name]
    table = opened("contacts-csv", name)
    assert (table.width, table.encoding.name, table.dialect.separator) == (width, encoding, separator)
    assert sum(1 for _ in table.rows()) == rows


@pytest.mark.parametrize("name", JUDGED)
def test_four_fifths_of_the_filled_columns_fill_a_field(name: str) -> None:
    table = opened("contacts-csv", name)
    filled = {at for row in table.rows() for at, cell in enumerate(row.cells, 1) if cell.strip()}
    mapped = {column.position for column in columns_of(table) if column.shown_field} & filled
    print(f"{name}: {len(mapped)}/{len(filled)}")
    assert len(mapped) >= 0.8 * len(filled)


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("companies-milan", 1477),
        ("companies-london", 3391),
        ("companies-moscow", 248),
        ("fortune500-2019", 500),
    ],
)
def test_a_company_list_has_its_rows_and_its_name(name: str, rows: int) -> None:
    table = opened("companies-volume", name)
    assert sum(1 for _ in table.rows()) == rows
    assert "company_name" in {column.field for column in columns_of(table, "company")}


def test_the_list_of_66000_companies_has_all_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "companies.csv"
    packed = REAL / "companies-volume" / "companies-66k-many-exchanges.csv.gz"
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    assert sum(1 for _ in open_table(path).rows()) == 66_182


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("outlook-russian-header-cp1251", "ru"),
        ("outlook-french-header-latin9", "fr"),
        ("outlook-italian-header-utf8bom", "it"),
    ],
)
def test_outlooks_header_is_understood_in_its_language(name: str, language: str) -> None:
    table = opened("headers-localised", name)
    names = FieldNames(frozenset(CONCEPTS["person"].values()))
    found = map_columns("person", table.header, [], names=names)
    assert found.language == language
    assert list(table.rows()) == []
    by_field = [column.field for column in found.columns if column.field]
    assert {key: by_field.count(key) for key in ("email", "phone", "web", "birthday", "tags", "language")} == {
        "email": 3, "phone": 19, "web": 1, "birthday": 1, "tags": 1, "language": 1,
    }  # fmt: skip
    parts = [(column.label, column.part) for column in found.columns if column.field == "address"]
    assert len(parts) == 3 * 8
    assert {label for label, _ in parts} == {"work", "home", "other"}


def test_french_names_and_titles_are_told_apart_by_their_place() -> None:
    columns = columns_of(opened("headers-localised", "outlook-french-header-latin9"))
    assert [columns[at - 1].shown_field for at in (1, 2, 3, 5, 10)] == [
        None, "honorific", "first_name", "last_name", "job_title",
    ]  # fmt: skip


def test_a_text_that_calls_itself_a_spreadsheet_is_refused() -> None:
    with pytest.raises(NotATable):
        open_table(REAL / "contacts-csv" / "creme-invalid.xls")


RECORDS = {
    "spectrum-escaped_quotes": 2,
    "spectrum-json": 1,
    "spectrum-newlines": 3,
    "clevercsv-imdb": 100,
    "dataloader-csvtext_BOM_UTF16BE": 2,
    "dataloader-csvtext_BOM_UTF32LE": 2,
    "dataloader-csvtext_BOM_UTF8": 2,
    "horde-bug_3839": 1,
    "pollock-file_preamble": 83,
    "pollock-file_field_delimiter_0x3B": 83,
    "pollock-file_quotation_char_0x27": 83,
    "pollock-file_header_multirow_2": 83,
    "pollock-file_no_header": 83,
    "pollock-file_header_only": 0,
    "pollock-row_more_sep_row10_col1": 83,
    "dde-in-csv": 1,
}


def test_every_malformed_file_is_in_the_list() -> None:
    there = {path.stem for path in (REAL / "malformed-csv").glob("*.csv") if not path.stem.endswith(".clean")}
    assert there == set(RECORDS)


@pytest.mark.parametrize("name", RECORDS)
def test_a_malformed_file_gives_all_its_records(name: str) -> None:
    assert sum(1 for _ in opened("malformed-csv", name).rows()) == RECORDS[name]


@pytest.mark.parametrize("name", [name for name in RECORDS if name.startswith("pollock") and "more_sep" not in name])
def test_a_polluted_file_gives_the_cells_of_its_clean_twin(name: str) -> None:
    clean = list(csv.reader((REAL / "malformed-csv" / f"{name}.clean.csv").open(newline="")))
    table = opened("malformed-csv", name)
    cells = [row.cells for row in table.rows()]
    expected = clean if "no_header" in name else clean[1:]
    unlike = [(a, b) for a, b in zip(cells, expected, strict=True) if a != b]
    # Between single quotes a doubled double quote is two characters: six cells keep what the clean twin takes away.
    assert len(unlike) == (6 if "0x27" in name else 0)


@pytest.mark.parametrize("name", ["spectrum-escaped_quotes", "spectrum-json", "spectrum-newlines"])
def test_a_spectrum_file_gives_what_its_json_says(name: str) -> None:
    expected = json.loads((REAL / "malformed-csv" / f"{name}.json").read_text())
    table = opened("malformed-csv", name)
    assert [dict(zip(table.header, row.cells, strict=True)) for row in table.rows()] == expected


def test_a_formula_in_a_bare_cell_stays_text() -> None:
    (row,) = opened("malformed-csv", "dde-in-csv").rows()
    assert row.cells == [r"=cmd|'/k \..\..\..\Windows\System32\calc.exe'!A0"]
