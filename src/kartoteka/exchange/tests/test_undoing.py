"""An import is taken back exactly: what it made goes, what people touched since stays and is told."""

from pathlib import Path

import pytest

from kartoteka.exchange.beginning import begin
from kartoteka.exchange.importing import run
from kartoteka.exchange.models import Import
from kartoteka.exchange.options import ImportOptions
from kartoteka.exchange.tests.portal import firm_with_kinds, import_file, titles, written
from kartoteka.exchange.undoing import ImportNotUndoable, Undone, _made, _remove, undo
from kartoteka.items import service
from kartoteka.items.models import ContactPoint, Item, ItemLink, ItemReader
from kartoteka.items.testing import company, person
from kartoteka.kit.errors import NotFound
from kartoteka.people.testing import Firm
from kartoteka.timeline.models import Change, Place, Record

pytestmark = pytest.mark.django_db

PEOPLE = "First name,Last name,E-mail,Company\n" + "".join(
    f"Ann{at},Smith,ann{at}@example.com,{'Nordhafen GmbH' if at % 2 else 'Alster KG'}\n" for at in range(10)
)


def imported(firm: Firm, tmp_path: Path, text: str = PEOPLE, **options: str) -> int:
    chosen = ImportOptions(**options)  # type: ignore[arg-type]
    begun = begin(firm.anna, "person", written(tmp_path, text), chosen)
    return run(begun.pk, chosen).pk


def test_an_import_that_nobody_touched_leaves_nothing_behind(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    nordhafen = company(firm)
    before = (Record.objects.count(), Change.objects.count(), Place.objects.count())
    made = imported(firm, tmp_path)
    assert undo(firm.anna, made).as_json() == {"deleted": 11, "trashed": 0, "restored": 0, "kept": 0}
    assert list(Item.objects.values_list("id", flat=True)) == [nordhafen]
    assert (Record.objects.count(), Change.objects.count(), Place.objects.count()) == before
    assert not ItemLink.objects.exists()
    assert not ContactPoint.objects.exists()
    assert ItemReader.objects.count() == 1


def test_what_was_touched_goes_to_the_trash_and_is_told(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    made = imported(firm, tmp_path)
    ann = Item.objects.get(title="Ann3 Smith")
    service.comment(firm.anna, "person", ann.pk, text="Called.")
    result = undo(firm.anna, made)
    assert (result.deleted, result.trashed) == (11, 1)
    assert list(Item.objects.exclude(deleted_at=None).values_list("id", flat=True)) == [ann.pk]
    assert Import.objects.get().result == result.as_json()


def test_what_is_touched_while_the_undo_waits_for_it_is_not_deleted(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    found = Import.objects.get(pk=imported(firm, tmp_path))
    [rows] = _made(found.batch_id)
    ann = Item.objects.get(title="Ann3 Smith")
    service.comment(firm.anna, "person", ann.pk, text="Called.")
    undone = Undone()
    _remove(firm.anna, found, rows, undone)
    assert (undone.deleted, undone.trashed) == (11, 1)
    assert Item.objects.get().pk == ann.pk


def test_changed_items_get_their_former_values_back(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    erika = person(firm, email="erika@example.com", job_title="Clerk")
    jan = person(firm, first_name="Jan", email="jan@example.com", job_title="Clerk")
    rows = "Erika,Muster,erika@example.com,Chief\nJan,Muster,jan@example.com,Chief\n"
    text = f"First name,Last name,E-mail,Job title\n{rows}"
    made = imported(firm, tmp_path, text, duplicates="update")
    service.change(firm.anna, "person", jan, version=2, values={"job_title": "President"})
    result = undo(firm.anna, made)
    assert (result.restored, result.kept, result.deleted) == (1, 1, 0)
    assert {one.pk: one.fields["job_title"] for one in Item.objects.all()} == {erika: "Clerk", jan: "President"}


def test_after_an_undo_the_same_file_imports_again_as_new(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    undo(firm.anna, imported(firm, tmp_path))
    assert import_file(firm.anna, "person", written(tmp_path, PEOPLE), tmp_path)["created"] == 10
    assert len(titles("person")) == 10


def test_an_import_is_undone_once_and_by_its_importer_or_an_administrator(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    made = imported(firm, tmp_path)
    with pytest.raises(NotFound):
        undo(firm.boris, made)
    undo(firm.cora, made)
    with pytest.raises(ImportNotUndoable):
        undo(firm.anna, made)
