"""What an import makes of a file, and for whom it may, on a real database."""

from pathlib import Path

import pytest

from kartoteka.exchange.beginning import begin
from kartoteka.exchange.dry_run import dry_run
from kartoteka.exchange.models import Import
from kartoteka.exchange.options import ImportOptions
from kartoteka.exchange.tests.portal import (
    PEOPLE,
    firm_with_kinds,
    import_file,
    points,
    titles,
    written,
)
from kartoteka.items.errors import UnknownField
from kartoteka.items.models import Item
from kartoteka.items.readers import differing
from kartoteka.items.testing import person
from kartoteka.kit.errors import Forbidden
from kartoteka.schema import catalogue
from kartoteka.schema.models import Field
from kartoteka.timeline.models import Batch, Change, Record

pytestmark = pytest.mark.django_db


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


@pytest.mark.parametrize("name", ["rita", "tok"])
def test_whoever_may_not_import_is_refused(name: str, tmp_path: Path) -> None:
    firm = firm_with_kinds()
    with pytest.raises(Forbidden):
        begin(getattr(firm, name), "person", written(tmp_path, PEOPLE), ImportOptions())
    assert not Import.objects.exists()
    assert not Batch.objects.exists()


def test_a_field_one_may_not_see_cannot_be_mapped_and_its_column_is_only_kept(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    Field.objects.filter(kind__key="person", key="birthday").update(visible_to=[firm.boris.user_id * 8 + 1])
    catalogue.forget()
    path = written(tmp_path, "First name,Last name,Birthday\nAnn,Smith,1980-01-02\n")
    with pytest.raises(UnknownField):
        import_file(firm.anna, "person", path, tmp_path, columns={"Birthday": "birthday"})
    import_file(firm.actor("anna"), "person", path, tmp_path)
    assert "birthday" not in Item.objects.get().fields


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
