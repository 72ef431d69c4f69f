"""Trash, restore, purge, comments and undo of single items."""

import pytest
from django.db import connection

from kartoteka.items import lifecycle, marks, service, tasks
from kartoteka.items.access import InTrash
from kartoteka.items.errors import FieldReadOnly, NotUndoable, VersionConflict
from kartoteka.items.models import Item, ItemReader
from kartoteka.items.readers import differing
from kartoteka.items.testing import company, firm_with_kinds, person, row
from kartoteka.kit.errors import Forbidden, NotFound, Refused
from kartoteka.people.models import AuditEntry
from kartoteka.schema.models import Field
from kartoteka.timeline.models import Record

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm():
    return firm_with_kinds()


def change(firm, item_id, version, by="anna", kind="person", **values):
    return service.change(firm.actor(by), kind, item_id, version=version, values=values)


def last():
    return Record.objects.latest("id").pk


def test_the_trash_keeps_everything_and_gives_it_back(firm):
    made = person(firm, email="a@b.example", tags=["customer"], companies=[company(firm)])
    service.trash(firm.anna, "person", made)
    assert not ItemReader.objects.filter(item_id=made).exists()
    assert row(made, "readers") != []
    service.restore(firm.anna, "person", made)
    assert ItemReader.objects.filter(item_id=made).count() == 1
    assert row(made, "deleted_at", "version") == (None, 3)
    assert differing() == []
    assert service.restore(firm.anna, "person", made) == 3


def test_a_second_delete_is_refused(firm):
    made = person(firm)
    service.trash(firm.anna, "person", made)
    with pytest.raises(InTrash):
        service.trash(firm.anna, "person", made)


def test_public_access_never_deletes(firm):
    made = person(firm, "boris", access="write")
    with pytest.raises(Forbidden):
        service.trash(firm.anna, "person", made)
    with pytest.raises(NotFound):
        service.trash(firm.anna, "person", person(firm, "boris"))


def test_only_administrators_purge_and_only_from_the_trash(firm):
    firma = company(firm)
    made = person(firm, companies=[firma], email="a@b.example")
    service.trash(firm.anna, "person", made)
    with pytest.raises(Forbidden):
        service.purge(firm.anna, "person", made)
    service.purge(firm.cora, "person", made)
    assert not Item.objects.filter(pk=made).exists()
    assert Record.objects.filter(places__item_id=firma).count() == 2
    assert not Record.objects.filter(places=None).exists()
    assert AuditEntry.objects.filter(action="item_purged", item_id=made).exists()
    with pytest.raises(Forbidden):
        service.purge(firm.cora, "company", firma)


def test_an_opened_item_is_purged_with_the_marks_on_it(firm):
    made = person(firm, access="read")
    for mark in marks.MARKS:
        marks.put_mark(firm.boris, "person", made, mark)
    service.trash(firm.anna, "person", made)
    service.purge(firm.cora, "person", made)
    connection.check_constraints()
    assert not Item.objects.filter(pk=made).exists()


def test_every_table_that_points_at_items_is_emptied_with_them(firm):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conrelid::regclass::text, attname FROM pg_constraint JOIN pg_attribute"
            " ON attrelid = conrelid AND attnum = ANY(conkey)"
            " WHERE contype = 'f' AND confrelid = 'items_item'::regclass"
        )
        assert set(cursor.fetchall()) <= set(lifecycle._ROWS)


def test_comments_need_to_read_and_the_right(firm):
    made = person(firm, access="read")
    seq = service.comment(firm.boris, "person", made, text="  Ruft <b>morgen</b> zurück\0"[:-1])
    assert Record.objects.get(pk=seq).data == {"text": "Ruft <b>morgen</b> zurück"}
    with pytest.raises(Forbidden):
        service.comment(firm.rita, "person", made, text="x")
    for text in ("", " ", "x" * 60_000, "a\0b"):
        with pytest.raises(Refused):
            service.comment(firm.anna, "person", made, text=text)


def test_undo_of_a_change_puts_the_old_values_back(firm):
    firma = company(firm)
    made = person(firm, job_title="Assistenz", phone=["030 1"], tags=["customer"])
    change(firm, made, 1, job_title="Leiterin", phone=["030 2"], tags=["Neu"], companies=[firma], access="read")
    assert service.undo(firm.anna, "person", made, record=last()) == 3
    assert row(made, "fields->>'job_title'", "access") == ("Assistenz", "private")
    assert differing() == []
    assert Record.objects.latest("id").data["undoes"]
    service.undo(firm.anna, "person", made, record=last())
    assert row(made, "fields->>'job_title'", "access") == ("Leiterin", "read")


def test_undo_names_what_was_touched_since(firm):
    made = person(firm, job_title="Assistenz")
    change(firm, made, 1, job_title="Leiterin", description="alt")
    record = last()
    change(firm, made, 2, job_title="Chefin")
    with pytest.raises(VersionConflict) as conflict:
        service.undo(firm.anna, "person", made, record=record)
    assert set(conflict.value.data["conflicts"]) == {"job_title"}
    assert row(made, "fields->>'job_title'", "fields->>'description'") == ("Chefin", "alt")


def test_undo_of_creation_and_of_deletion(firm):
    made = person(firm)
    created = last()
    service.trash(firm.anna, "person", made)
    service.undo(firm.anna, "person", made, record=last())
    assert row(made, "deleted_at") is None
    service.undo(firm.anna, "person", made, record=created)
    assert row(made, "deleted_at") is not None


def test_undo_asks_for_the_rights_of_the_act_itself(firm):
    made = person(firm, access="write")
    change(firm, made, 1, access="read")
    record = last()
    change(firm, made, 2, access="write")
    with pytest.raises(FieldReadOnly):
        service.undo(firm.boris, "person", made, record=record)
    with pytest.raises(NotFound):
        service.undo(firm.anna, "person", person(firm), record=record)
    with pytest.raises(NotUndoable):
        service.undo(firm.anna, "person", made, record=service.comment(firm.anna, "person", made, text="x"))


def test_undo_does_not_touch_what_the_actor_cannot_see(firm):
    made = person(firm, managers=[firm.hela.user_id])
    change(firm, made, 1, birthday="2000-01-01", job_title="x")
    Field.objects.filter(key="birthday", kind__key="person").update(visible_to=[firm.hela.user_id * 8 + 1])
    service.undo(firm.actor("anna"), "person", made, record=last())
    assert row(made, "fields->>'birthday'", "fields->>'job_title'") == ("2000-01-01", None)


def test_undo_from_the_companys_side(firm):
    firma = company(firm)
    one, two = person(firm, companies=[firma]), person(firm)
    change(firm, firma, 2, kind="company", people=[two])
    assert service.undo(firm.anna, "company", firma, record=last()) == 4
    people = Item.objects.filter(links__target_id=firma).values_list("pk", flat=True)
    assert list(people) == [one]


def test_linking_one_more_company(firm):
    first, second = company(firm), company(firm, company_name="Südhafen AG")
    made = person(firm, companies=[first])
    assert service.link(firm.anna, "person", made, field="companies", target=second, role="Beirat") == 2
    assert service.link(firm.anna, "person", made, field="companies", target=second) == 2
    assert service.link(firm.anna, "company", first, field="people", target=person(firm)) == 3
    with pytest.raises(Refused):
        service.link(firm.anna, "person", made, field="job_title", target=second)
    with pytest.raises(Refused):
        service.link(firm.anna, "person", made, field="companies", target=person(firm))
    with pytest.raises(Refused):
        service.link(firm.anna, "company", first, field="parent", target=first)


def test_readers_that_differ_from_the_rule_are_found_and_mended(firm):
    made = person(firm, access="read")
    Item.objects.filter(pk=made).update(readers=[])
    other = person(firm)
    ItemReader.objects.filter(item_id=other).delete()
    assert differing() == [made, other]
    tasks.mend_readers(0)
    assert differing() == []
    assert row(made, "readers") != []
