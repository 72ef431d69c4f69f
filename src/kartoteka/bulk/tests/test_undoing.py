"""What is taken back of an act on many items, and what stays."""

import pytest

from kartoteka.bulk import running, undoing
from kartoteka.bulk.models import Bulk, Chunk
from kartoteka.bulk.tasks import forget_chunks, run_bulk, undo_bulk
from kartoteka.bulk.tests.acts import done, ordered, state, undone
from kartoteka.bulk.tests.test_editing import edit, values
from kartoteka.items import service
from kartoteka.items.readers import differing
from kartoteka.items.testing import company, firm_with_kinds, person, row
from kartoteka.jobs import service as jobs
from kartoteka.jobs.errors import JobNotUndoable
from kartoteka.notifications.tests.test_told import told, worked
from kartoteka.people.testing import Firm
from kartoteka.schema.service import create_field
from kartoteka.timeline.models import Record

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    return firm_with_kinds()


def test_an_undo_after_37_later_edits_keeps_those_and_names_them(firm: Firm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kartoteka.bulk.freezing.CHUNK", 20)
    people = [person(firm, access="write", last_name=f"Muster {at:02}", job_title="Clerk") for at in range(50)]
    job = done(firm.anna, ids=people, values={"job_title": "Buyer", "description": "Moved"})
    edited = people[:37]
    for one in edited:
        edit(firm, one, "boris", job_title="Head of sales")
    edit(firm, people[40], "boris", source="fair")
    found = undone(firm.anna, job["id"])
    assert (found["state"], found["done"], found["result"]["restored"], found["result"]["kept"]) == (
        "undone",
        0,
        50,
        37,
    )
    named = {one["id"]: (one["kind"], one["title"], one["fields"]) for one in found["result"]["kept_items"]}
    assert named == {one: ("person", f"Erika Muster {at:02}", ["job_title"]) for at, one in enumerate(edited)}
    assert {values(firm, one)["job_title"] for one in edited} == {"Head of sales"}
    assert {values(firm, one)["job_title"] for one in people[37:]} == {"Clerk"}
    assert not any("description" in values(firm, one) for one in people)
    assert values(firm, people[40])["source"] == "fair"


def test_nobody_is_told_any_more_of_an_act_that_was_taken_back_whole(firm: Firm) -> None:
    people = [person(firm, access="read") for _ in range(3)]
    first = done(firm.anna, "assign", ids=people, values={"responsible": firm.boris.user_id})
    worked()
    assert told(firm, "boris") == [("responsible", None, 3)]
    undone(firm.cora, first["id"])
    assert told(firm, "boris") == []
    again = done(firm.cora, "assign", ids=people, values={"responsible": firm.boris.user_id})
    edit(firm, people[0], "cora", responsible=firm.hela.user_id)
    worked()
    undone(firm.cora, again["id"])
    assert told(firm, "boris") == [("responsible", None, 3)], "something of it was left"


def test_what_is_named_is_only_what_the_reader_may_read(firm: Firm) -> None:
    one = person(firm, access="write")
    job = done(firm.anna, ids=[one], values={"job_title": "Buyer"})
    edit(firm, one, "boris", job_title="Head of sales")
    found = undone(firm.anna, job["id"])
    assert [named["id"] for named in found["result"]["kept_items"]] == [one]
    edit(firm, one, "cora", access="private", responsible=firm.boris.user_id)
    again = jobs.job(firm.actor("anna"), job["id"])["result"]
    assert (again["kept"], again["kept_items"]) == (1, [])


def test_rights_and_readers_are_given_back_and_none_that_the_undoer_lacks(firm: Firm) -> None:
    boris, anna = firm.boris.user_id, firm.anna.user_id
    two = [person(firm), person(firm)]
    job = done(firm.cora, "assign", ids=two, values={"responsible": boris, "observers": [anna]})
    assert {row(one, "responsible_id") for one in two} == {boris}
    found = undone(firm.cora, job["id"])
    assert (found["result"]["restored"], found["result"]["kept"]) == (2, 0)
    assert {row(one, "responsible_id") for one in two} == {anna}
    assert differing() == []
    given_away = done(firm.anna, "assign", ids=two, values={"responsible": boris})
    found = undone(firm.anna, given_away["id"])
    assert (found["result"]["restored"], found["result"]["kept"], found["result"]["kept_items"]) == (0, 2, [])
    assert {row(one, "responsible_id") for one in two} == {boris}


def test_links_files_and_unique_values_are_taken_back_one_by_one(firm: Firm) -> None:
    create_field(firm.cora, "person", key="c_code", labels={"en": "Code"}, type="text", settings={"unique": True})
    house, anna = company(firm), firm.actor("anna")
    two = [person(firm), person(firm)]
    job = done(anna, ids=two, values={"companies": {"add": [house]}})
    assert len(values(firm, house, "company")["people"]) == 2
    edit(firm, two[0], companies=None)
    found = undone(anna, job["id"])
    assert (found["result"]["restored"], [one["fields"] for one in found["result"]["kept_items"]]) == (
        1,
        [["companies"]],
    )
    assert "people" not in values(firm, house, "company")
    job = done(anna, ids=[two[0]], values={"c_code": "X1"})
    assert undone(anna, job["id"])["result"]["restored"] == 1
    assert done(anna, ids=[two[1]], values={"c_code": "X1"})["result"]["changed"] == 1


def test_deleted_items_come_back_unless_somebody_deleted_them_again(firm: Firm) -> None:
    back, again, purged = (person(firm) for _ in range(3))
    job = done(firm.anna, "delete", ids=[back, again, purged])
    service.restore(firm.anna, "person", again)
    service.trash(firm.anna, "person", again)
    service.purge(firm.paul, "person", purged)
    found = undone(firm.anna, job["id"])
    assert (found["result"]["restored"], found["result"]["kept"]) == (1, 1)
    assert row(back, "deleted_at") is None
    assert row(again, "deleted_at") is not None
    assert differing() == []
    assert [one.type for one in Record.objects.filter(batch_id=Bulk.objects.get().undo_batch_id)] == ["restored"]


def test_restored_items_go_to_the_trash_again_unless_anything_has_happened_to_them(firm: Firm) -> None:
    back, edited, noted, purged = (person(firm, access="write") for _ in range(4))
    done(firm.anna, "delete", ids=[back, edited, noted, purged])
    job = done(firm.anna, "restore", ids=[back, edited, noted, purged])
    edit(firm, edited, "boris", job_title="Head of sales")
    service.comment(firm.boris, "person", noted, text="He is back.")
    service.trash(firm.anna, "person", purged)
    service.purge(firm.paul, "person", purged)
    found = undone(firm.anna, job["id"])
    assert (found["result"]["restored"], found["result"]["kept"]) == (1, 2)
    assert {one["id"]: one["fields"] for one in found["result"]["kept_items"]} == {edited: [], noted: []}
    assert [row(one, "deleted_at") is not None for one in (back, edited, noted)] == [True, False, False]
    assert differing() == []


def test_an_undo_that_was_killed_goes_on_where_it_stopped(firm: Firm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kartoteka.bulk.freezing.CHUNK", 1)
    three = [person(firm) for _ in range(3)]
    job = done(firm.anna, ids=three, values={"job_title": "Buyer"})["id"]
    jobs.undo(firm.anna, job)
    undoing._take_back_next(job, firm.anna.user_id)
    halfway = jobs.job(firm.anna, job)
    assert (halfway["state"], halfway["done"], halfway["result"]["restored"]) == ("undoing", 2, 1)
    undo_bulk(bulk_id=job, user_id=firm.anna.user_id)
    undo_bulk(bulk_id=job, user_id=firm.anna.user_id)
    ended = jobs.job(firm.anna, job)
    assert (ended["state"], ended["result"]["restored"]) == ("undone", 3)
    assert [row(one, "version") for one in three] == [3, 3, 3]


def test_what_was_done_before_a_cancel_is_taken_back(firm: Firm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kartoteka.bulk.freezing.CHUNK", 1)
    two = [person(firm), person(firm)]
    job = ordered(firm.anna, ids=two, values={"job_title": "Buyer"})
    stop_after(1, firm, job, monkeypatch)
    run_bulk(bulk_id=job)
    assert (state(job), [row(one, "version") for one in two]) == ("cancelled", [2, 1])
    found = undone(firm.anna, job)
    assert (found["result"]["restored"], [row(one, "version") for one in two]) == (1, [3, 1])


def stop_after(chunks: int, firm: Firm, job: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody cancels the job when so many chunks are settled."""
    settle = running._settle_next

    def settled(bulk_id: int) -> bool:
        more = settle(bulk_id)
        if Bulk.objects.get(pk=job).settled == chunks:
            jobs.cancel(firm.anna, job)
        return more

    monkeypatch.setattr(running, "_settle_next", settled)


def test_what_changed_nothing_or_is_long_ago_is_not_taken_back(firm: Firm) -> None:
    one = person(firm, job_title="Buyer")
    for job in (done(firm.anna, ids=[one], values={"job_title": "Buyer"}), done(firm.anna, "delete", ids=[one])):
        Bulk.objects.filter(pk=job["id"]).update(started_at="2026-01-01T00:00:00Z")
        with pytest.raises(JobNotUndoable):
            jobs.undo(firm.anna, job["id"])
    forget_chunks(timestamp=0)
    assert not Chunk.objects.exists()
    job = done(firm.paul, kind="company", ids=[company(firm)], values={"source": "fair"})
    undone(firm.paul, job["id"])
    with pytest.raises(JobNotUndoable):
        jobs.undo(firm.paul, job["id"])
