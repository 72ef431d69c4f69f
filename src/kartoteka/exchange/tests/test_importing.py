"""What an import does with duplicates, rights, bad rows, new lists and interruptions, on a real database."""

import csv
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from kartoteka.exchange import importing
from kartoteka.exchange.dry_run import dry_run
from kartoteka.exchange.error_file import ErrorFile
from kartoteka.exchange.importing import begin, make_checker, produced, run, totals
from kartoteka.exchange.models import Import
from kartoteka.exchange.options import ImportOptions
from kartoteka.exchange.plan import make_plan
from kartoteka.exchange.tests.portal import firm_with_kinds, import_file, settled, titles, written
from kartoteka.items.access import AccessPolicy
from kartoteka.items.errors import UnknownField
from kartoteka.items.history import timeline_json
from kartoteka.items.models import ContactPoint, Item, ItemReader
from kartoteka.items.readers import differing
from kartoteka.items.testing import company, person
from kartoteka.kit.errors import Forbidden
from kartoteka.people import principals
from kartoteka.people.testing import Firm
from kartoteka.schema import catalogue
from kartoteka.schema.models import Choice, Field, Tag
from kartoteka.timeline.models import Batch, Change, Record

pytestmark = pytest.mark.django_db

PEOPLE = (
    "First name,Last name,E-mail,Company\nErika,Muster,erika@example.com,Nordhafen GmbH\nJan,Boot,jan@example.com,\n"
)


def outcome(found: dict[str, int]) -> tuple[int, int, int, int]:
    return found["created"], found["updated"], found["skipped"], found["rejected"]


def points(item: int) -> list[str]:
    return list(
        ContactPoint.objects.filter(item_id=item).order_by("field__key", "position").values_list("value", flat=True)
    )


def test_what_is_imported_is_the_importers_and_private(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    import_file(firm.anna, "person", written(tmp_path, PEOPLE), tmp_path)
    items = Item.objects.all()
    assert {(one.responsible_id, one.access) for one in items} == {(firm.anna.user_id, "private")}
    assert titles("person") == ["Erika Muster", "Jan Boot"]
    assert titles("company") == ["Nordhafen GmbH"]
    assert differing() == []


def test_each_item_has_one_record_of_one_batch_and_no_changes(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    import_file(firm.anna, "person", written(tmp_path, PEOPLE), tmp_path)
    assert set(Record.objects.values_list("type", "source", "batch__kind")) == {("imported", "import", "import")}
    assert Record.objects.count() == Item.objects.count() == 3
    assert not Change.objects.filter(item__kind__key="person").exists()


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
    assert importing.errors_path(begun).read_text("utf-8-sig").count("\n") == 2


def test_cells_of_columns_without_a_field_stand_in_the_import_record(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    text = "First name,Last name,Shoe size,Empty\nAnn,Smith, 39 ,\n"
    import_file(firm.anna, "person", written(tmp_path, text), tmp_path)
    data = Record.objects.get().data
    assert data["kept"] == [["Shoe size", " 39 "]]
    assert (data["line"], data["created"]) == (2, True)


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


@pytest.mark.parametrize("name", ["rita", "tok"])
def test_whoever_may_not_import_is_refused(name: str, tmp_path: Path) -> None:
    firm = firm_with_kinds()
    with pytest.raises(Forbidden):
        begin(getattr(firm, name), "person", written(tmp_path, PEOPLE), ImportOptions())
    assert not Import.objects.exists()
    assert not Batch.objects.exists()


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


def test_rows_written_before_a_failed_commit_do_not_stand_twice(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    actor = firm.anna
    path = written(tmp_path, "First name,Last name,E-mail\nAnn,Smith,nonsense\n")
    options = ImportOptions()
    plan = make_plan(AccessPolicy(actor, catalogue.catalogue(actor.schema_version)), "person", path, options)
    checker = make_checker(AccessPolicy(actor, catalogue.catalogue(actor.schema_version)), plan, options)
    [rows] = produced(checker, plan)
    errors = ErrorFile(tmp_path / "errors.csv", plan, language="en")
    errors.append(rows)
    errors.size = 0
    errors.append(rows)
    assert (tmp_path / "errors.csv").read_text(encoding="utf-8").count("nonsense") == 2  # the cell and its reason


def test_a_field_one_may_not_see_cannot_be_mapped_and_its_column_is_only_kept(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    Field.objects.filter(kind__key="person", key="birthday").update(visible_to=[firm.boris.user_id * 8 + 1])
    catalogue.forget()
    path = written(tmp_path, "First name,Last name,Birthday\nAnn,Smith,1980-01-02\n")
    with pytest.raises(UnknownField):
        import_file(firm.anna, "person", path, tmp_path, columns={"Birthday": "birthday"})
    import_file(firm.actor("anna"), "person", path, tmp_path)
    assert "birthday" not in Item.objects.get().fields


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


def test_a_mapping_goes_before_what_is_found(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    path = written(tmp_path, "First name,Last name,Motto\nAnn,Smith,Carpe diem\n")
    import_file(firm.anna, "person", path, tmp_path, columns={"Motto": "job_title", "First name": None})
    item = Item.objects.get()
    assert (item.title, item.fields["job_title"]) == ("Smith", "Carpe diem")


def test_a_table_without_header_is_mapped_by_its_cells(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    path = written(
        tmp_path, "+49 40 1234567;ann@example.com;Ann;Smith;Chief\n+49 40 7654321;bob@example.com;Bob;Brown;Clerk\n"
    )
    import_file(firm.anna, "person", path, tmp_path)
    assert titles("person") == ["Ann Smith", "Bob Brown"]
    ann = Item.objects.get(title="Ann Smith")
    assert sorted(points(ann.pk)) == ["+49 40 1234567", "ann@example.com"]
    assert Record.objects.get(places__item=ann).data["kept"] == [["5", "Chief"]]


def test_a_dry_run_says_the_totals_and_writes_nothing(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    person(firm, email="erika@example.com")
    text = PEOPLE + "Jan,Boot,jan@example.com,\nNo,Mail,none,\n"
    path = written(tmp_path, text)
    described, counts = dry_run(firm.anna, "person", path, ImportOptions())
    assert described["columns"][2] == {"header": "E-mail", "position": 3, "field": "email"}
    assert counts == {"rows": 4, "created": 1, "updated": 0, "skipped": 2, "rejected": 1}
    assert Item.objects.count() == 1
    assert not Import.objects.exists()
    assert import_file(firm.anna, "person", path, tmp_path) == counts


def test_an_interrupted_import_goes_on_without_loss_or_repetition(tmp_path: Path, monkeypatch: Any) -> None:
    firm = firm_with_kinds()
    monkeypatch.setattr(importing, "CHUNK", 10)
    rows = "".join(f"Ann{at},Smith,{'bad' if at % 7 == 0 else f'a{at}@example.com'}\n" for at in range(95))
    path = written(tmp_path, "First name,Last name,E-mail\n" + rows)
    options = ImportOptions(duplicates="create")
    begun = begin(firm.anna, "person", path, options, errors=tmp_path / "errors.csv")

    def stop(found: Import) -> None:
        if found.done >= 40:
            with (tmp_path / "errors.csv").open("a") as file:
                file.write("half a line that no transaction knows")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(begun.pk, options, progress=stop)
    assert Item.objects.count() == 34
    again = begin(firm.anna, "person", path, options, errors=tmp_path / "errors.csv")
    assert again.pk == begun.pk
    assert totals(run(again.pk, options)) == {"rows": 95, "created": 81, "updated": 0, "skipped": 0, "rejected": 14}
    assert len(titles("person")) == len(set(titles("person"))) == 81
    with (tmp_path / "errors.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 15


def test_a_user_who_is_deactivated_meanwhile_imports_no_further(tmp_path: Path, monkeypatch: Any) -> None:
    firm = firm_with_kinds()
    monkeypatch.setattr(importing, "CHUNK", 1)
    options = ImportOptions()
    begun = begin(firm.anna, "person", written(tmp_path, PEOPLE), options)

    def deactivate(found: Import) -> None:
        user = firm.user("anna")
        user.is_active = False
        user.save()

    with pytest.raises(Forbidden):
        run(begun.pk, options, progress=deactivate)
    assert titles("person") == ["Erika Muster"]


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


@pytest.mark.django_db(transaction=True)
def test_after_a_large_import_the_database_knows_how_much_there_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    firm = firm_with_kinds()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE items_item")
        monkeypatch.setattr(importing, "MANY", 2)
        import_file(firm.anna, "person", written(tmp_path, PEOPLE), tmp_path)
        cursor.execute("SELECT reltuples FROM pg_class WHERE oid = 'items_item'::regclass")
        assert cursor.fetchone()[0] == Item.objects.count() == 3
