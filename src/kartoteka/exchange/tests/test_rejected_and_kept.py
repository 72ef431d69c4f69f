"""What becomes of rows and cells that an import cannot take as they are: rejected, kept, made new."""

import csv
from pathlib import Path
from typing import Any

import pytest

from kartoteka.exchange.beginning import begin
from kartoteka.exchange.dry_run import dry_run
from kartoteka.exchange.importing import run, totals
from kartoteka.exchange.options import ImportOptions
from kartoteka.exchange.rejected import errors_path
from kartoteka.exchange.tests.portal import (
    firm_with_kinds,
    import_file,
    settled,
    written,
)
from kartoteka.items.access import AccessPolicy
from kartoteka.items.history import timeline_json
from kartoteka.items.models import Item
from kartoteka.people import principals
from kartoteka.people.testing import Firm
from kartoteka.schema import catalogue
from kartoteka.schema.models import Choice, Field, Tag
from kartoteka.timeline.models import Record

pytestmark = pytest.mark.django_db


def test_a_rejected_row_comes_back_with_line_column_and_reason_and_imports_after_correction(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    text = 'First name,Last name,E-mail,Notes\nAnn,Smith,no address,"=1+1\nsecond"\nBob,Brown,bob@example.com,x\n'
    assert settled(import_file(firm.anna, "person", written(tmp_path, text), tmp_path)) == (1, 1)
    with (tmp_path / "errors.csv").open(encoding="utf-8-sig", newline="") as file:
        header, row = list(csv.reader(file))
    assert header == ["First name", "Last name", "E-mail", "Notes", "_line", "_column", "_error"]
    assert row[:2] + row[4:6] == ["Ann", "Smith", "2", "E-mail"]
    assert row[3] == "'=1+1\nsecond"
    assert "no address" in row[6]
    corrected = (tmp_path / "errors.csv").read_text("utf-8-sig").replace("no address", "ann@example.com", 1)
    again = written(tmp_path, corrected, "corrected.csv")
    (tmp_path / "again").mkdir()
    assert settled(import_file(firm.anna, "person", again, tmp_path / "again")) == (1, 0)
    ann = Item.objects.get(title="Ann Smith")
    assert ann.fields["description"] == "=1+1\nsecond"
    assert "kept" not in Record.objects.get(places__item=ann).data


def test_rejected_rows_never_go_beside_the_file_that_is_read(tmp_path: Path, settings: Any) -> None:
    firm = firm_with_kinds()
    settings.DATA = tmp_path / "data"
    (tmp_path / "read").mkdir()
    path = written(tmp_path / "read", "First name,Last name,E-mail\nAnn,Smith,bad\n")
    begun = begin(firm.anna, "person", path, ImportOptions())
    assert totals(run(begun.pk, ImportOptions()))["rejected"] == 1
    assert list((tmp_path / "read").iterdir()) == [path]
    assert errors_path(begun).read_text("utf-8-sig").count("\n") == 2


def test_cells_of_columns_without_a_field_stand_in_the_import_record(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    text = "First name,Last name,Shoe size,Empty\nAnn,Smith, 39 ,\n"
    import_file(firm.anna, "person", written(tmp_path, text), tmp_path)
    data = Record.objects.get().data
    assert data["kept"] == [["Shoe size", " 39 "]]
    assert (data["line"], data["created"]) == (2, True)


def test_a_kept_cell_of_a_field_hidden_since_is_shown_to_nobody_else(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    import_file(
        firm.anna, "person", written(tmp_path, "First name,Last name,Currency,Shoe\nAnn,Smith,XQX,39\n"), tmp_path
    )
    ann = Item.objects.get()
    assert "XQX" in told(firm, "anna", ann.pk)
    Field.objects.filter(key="currency").update(visible_to=[principals.user(firm.boris.user_id)])
    catalogue.bump()
    assert "XQX" not in told(firm, "anna", ann.pk)
    assert "39" in told(firm, "anna", ann.pk)


def told(firm: Firm, name: str, item_id: int) -> str:
    """The timeline as this user reads it."""
    actor = firm.actor(name)
    return timeline_json(AccessPolicy(actor, catalogue.catalogue(actor.schema_version)), "person", item_id).decode()


def test_new_choices_and_tags_are_made_by_whoever_may(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    text = 'First name,Last name,Type,Tags,Currency\nAnn,Smith,Investor,"Berlin,VIP",EUR\nBob,Brown,investor,vip,XXX\n'
    path = written(tmp_path, text)
    import_file(firm.cora, "person", path, tmp_path)
    made = Choice.objects.get(list="contact_types", labels__en="Investor")
    ann, bob = Item.objects.order_by("id")
    assert ann.fields["type"] == bob.fields["type"] == made.key
    assert (ann.currency, bob.currency) == ("EUR", None)
    names = {tag.pk: tag.name for tag in Tag.objects.all()}
    assert [names[one] for one in ann.fields["tags"]] == ["Berlin", "VIP"]
    kept = Record.objects.get(places__item=bob).data
    assert kept["kept"] == [["Currency", "XXX", "currency"]]
    assert kept["warnings"] == ["value.unknown_currency"]


def test_an_unknown_choice_of_whoever_may_not_make_one_costs_no_row(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    path = written(tmp_path, "First name,Last name,Type\nAnn,Smith,Investor\n")
    assert settled(import_file(firm.anna, "person", path, tmp_path)) == (1, 0)
    assert "type" not in Item.objects.get().fields
    assert Record.objects.get().data["kept"] == [["Type", "Investor", "type"]]


def test_a_strict_import_rejects_who_has_no_last_name(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    path = written(tmp_path, "First name,Last name\nAnn,\nBob,Brown\n,\n")
    assert settled(import_file(firm.anna, "person", path, tmp_path)) == (2, 0)
    assert settled(import_file(firm.boris, "person", path, tmp_path, strict=True)) == (1, 1)


def test_r17_a_name_of_a_megabyte_is_refused_and_the_other_rows_are_taken(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    path = written(tmp_path, f"First name,Last name\n{'x' * 1_000_001},Smith\n{'y' * 300},Smith\nBob,Brown\n")
    assert settled(import_file(firm.anna, "person", path, tmp_path)) == (1, 2)


def test_s37_payloads_in_headers_and_cells_are_text_everywhere(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    payload = "<script>alert(1)</script>"
    text = f'First name,Last name,E-mail,{payload},=HYPERLINK("x")\n{payload},Smith,bad,"=cmd|\'/k calc\'!A0",@x\n'
    path = written(tmp_path, text + f"Ann,{payload},ann@example.com,{payload},+1\n")
    described, _ = dry_run(firm.anna, "person", path, ImportOptions())
    assert described["columns"][3] == {"header": payload, "position": 4, "field": None}
    assert settled(import_file(firm.anna, "person", path, tmp_path)) == (1, 1)
    item = Item.objects.get()
    assert item.title == f"Ann {payload}"
    assert Record.objects.get().data["kept"][0] == [payload, payload]
    with (tmp_path / "errors.csv").open(encoding="utf-8-sig", newline="") as file:
        header, row = list(csv.reader(file))
    assert not any(cell[:1] in "=+-@" for cell in (*header, *row) if cell)
