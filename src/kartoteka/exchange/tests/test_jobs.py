"""Imports and exports as the worker does them: two at once, tried again, stopped in the middle."""

import gc
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from procrastinate.contrib.django import app

from kartoteka.exchange import beside, exporting, exports, importing, imports, producing, undoing
from kartoteka.exchange.beginning import begin
from kartoteka.exchange.importing import run
from kartoteka.exchange.models import Export, Import
from kartoteka.exchange.options import ImportOptions
from kartoteka.exchange.rejected import arrived
from kartoteka.exchange.tasks import run_import, undo_import, write_export
from kartoteka.exchange.tests.portal import PEOPLE, firm_with_kinds, titles, written
from kartoteka.files import service as files
from kartoteka.files.models import File
from kartoteka.items import service
from kartoteka.items.models import Item
from kartoteka.items.testing import person
from kartoteka.jobs import locks
from kartoteka.jobs import service as jobs
from kartoteka.jobs.errors import AlreadyRunning
from kartoteka.people.testing import Firm

pytestmark = pytest.mark.django_db(transaction=True)
TEN = "First name,Last name,E-mail\n" + "".join(f"Ann{at},Smith,ann{at}@example.com\n" for at in range(10))

RUN = "SELECT status::text, attempts FROM procrastinate_jobs WHERE task_name LIKE '%run_import' ORDER BY id"


@pytest.fixture(autouse=True)
def alone_with_the_worker(transactional_db: None) -> Iterator[None]:
    """The worker's threads leave theirs in the pool; and no job of another test."""
    rows("DELETE FROM procrastinate_jobs")
    yield
    connection.close()
    gc.collect()
    connection.close_pool()


def uploaded(firm: Firm, text: str) -> int:
    path = written(files.incoming_folder(), text)
    return files.store(arrived(path, "people.csv"), user_id=firm.anna.user_id).pk


def worked() -> None:
    """The real worker does what waits, and ends."""
    worker = app.with_connector(app.connector.get_worker_connector())  # type: ignore[attr-defined]

    def work() -> None:
        with worker.open():
            worker.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)

    connection.close()
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def rows(statement: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return list(cursor.fetchall()) if cursor.description else []


def test_two_who_ask_at_once_for_the_same_import_get_one_job() -> None:
    firm = firm_with_kinds()
    mine = [uploaded(firm, PEOPLE) for _ in range(2)]
    given: list[int] = []

    def ask() -> None:
        given.append(imports.start(firm.anna, "person", mine[1], ImportOptions())["job"])
        connection.close()

    second = threading.Thread(target=ask)
    with transaction.atomic():
        given.append(imports.start(firm.anna, "person", mine[0], ImportOptions())["job"])
        second.start()
        second.join(1)
    second.join()
    assert len(set(given)) == 1
    assert Import.objects.count() == 1
    worked()
    assert titles("person") == ["Erika Muster", "Jan Boot"]


def test_what_is_cancelled_at_the_last_moment_stays_cancelled(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    begun = begin(firm.anna, "person", written(tmp_path, PEOPLE), ImportOptions())
    run(begun.pk, ImportOptions(), settled=lambda found: jobs.cancel(firm.anna, found.pk))
    assert Import.objects.get().state == "cancelled"


def test_a_chunk_that_is_tried_again_leaves_no_lock_with_the_pool(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    rows("CREATE SEQUENCE tried")
    rows("CREATE FUNCTION torn() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
         " IF nextval('tried') = 1 THEN RAISE EXCEPTION 'torn' USING ERRCODE = '40P01'; END IF;"
         " RETURN NEW; END $$")  # fmt: skip
    rows("CREATE TRIGGER torn BEFORE INSERT ON items_item FOR EACH ROW EXECUTE FUNCTION torn()")
    try:
        begun = begin(firm.anna, "person", written(tmp_path, PEOPLE), ImportOptions())
        run(begun.pk, ImportOptions())
    finally:
        rows("DROP FUNCTION torn() CASCADE")
        rows("DROP SEQUENCE tried")
    assert titles("person") == ["Erika Muster", "Jan Boot"]
    assert rows(f"SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = {0x1A9}") == []


def test_an_import_that_another_process_is_at_is_tried_again_until_that_one_is_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    firm = firm_with_kinds()
    job = imports.start(firm.anna, "person", uploaded(firm, PEOPLE), ImportOptions())["job"]
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s, %s)", [0x1A9, job])
        worked()
        assert rows(RUN) == [("succeeded", 1), ("todo", 0)]
        cursor.execute("SELECT pg_advisory_unlock_all()")
    other.close()
    rows("UPDATE procrastinate_jobs SET scheduled_at = now()")
    worked()
    assert Import.objects.get().state == "done"
    assert rows(RUN) == [("succeeded", 1), ("succeeded", 1)]


def test_an_import_and_an_export_that_met_an_absent_database_are_tried_again_and_act_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    firm = firm_with_kinds()
    monkeypatch.setattr(importing, "_ATTEMPTS", 1)
    away = "RAISE EXCEPTION 'gone' USING ERRCODE = '57P01'"
    rows(f"CREATE FUNCTION gone() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {away}; END $$")
    rows("CREATE TRIGGER gone BEFORE INSERT ON items_item FOR EACH ROW EXECUTE FUNCTION gone()")
    rows("CREATE TRIGGER gone BEFORE INSERT ON people_auditentry FOR EACH ROW EXECUTE FUNCTION gone()")
    try:
        imports.start(firm.anna, "person", uploaded(firm, PEOPLE), ImportOptions())
        exports.start(firm.cora, "person", exporting.Selection(), headers="keys", with_ids=False)
        worked()
        assert {one.state for one in (*Import.objects.all(), *Export.objects.all())} == {"running"}
        assert File.objects.filter(made=True).count() == 0
    finally:
        rows("DROP FUNCTION gone() CASCADE")
    rows("UPDATE procrastinate_jobs SET scheduled_at = now()")
    worked()
    assert {one.state for one in (*Import.objects.all(), *Export.objects.all())} == {"done"}
    assert titles("person") == ["Erika Muster", "Jan Boot"]
    assert File.objects.filter(made=True).count() == 1


def test_after_the_last_attempt_an_import_says_what_stopped_it(monkeypatch: pytest.MonkeyPatch) -> None:
    firm = firm_with_kinds()
    monkeypatch.setattr(importing, "_ATTEMPTS", 1)
    rows("CREATE FUNCTION gone() RETURNS trigger LANGUAGE plpgsql AS"
         " $$ BEGIN RAISE EXCEPTION 'gone' USING ERRCODE = '57P01'; END $$")  # fmt: skip
    rows("CREATE TRIGGER gone BEFORE INSERT ON items_item FOR EACH ROW EXECUTE FUNCTION gone()")
    try:
        job = imports.start(firm.anna, "person", uploaded(firm, PEOPLE), ImportOptions())["job"]
        run_import(import_id=job)
    finally:
        rows("DROP FUNCTION gone() CASCADE")
    found = Import.objects.get()
    assert (found.state, found.result["error"]["code"]) == ("failed", "unavailable")


def test_an_export_tells_how_far_it_is_and_leaves_no_file_when_it_is_cancelled(monkeypatch: pytest.MonkeyPatch) -> None:
    firm = firm_with_kinds()
    for at in range(6):
        person(firm, last_name=f"Muster{at}")
    monkeypatch.setattr(exporting, "_CHUNK", 1)
    monkeypatch.setattr(beside, "_EVERY_SECONDS", 0)
    job = exports.start(firm.cora, "person", exporting.Selection(), headers="keys", with_ids=False)
    told, cancelled = threading.Event(), threading.Event()
    tell, heard = beside.Beside.__call__, list[int]()

    def tell_and_wait(telling: beside.Beside, done: int, total: int) -> None:
        heard.append(done)
        tell(telling, done, total)
        if done:
            told.set()
            cancelled.wait(30)

    def write() -> None:
        write_export(export_id=job)
        connection.close()

    monkeypatch.setattr(beside.Beside, "__call__", tell_and_wait)
    writer = threading.Thread(target=write)
    writer.start()
    assert told.wait(30)
    found = jobs.job(firm.cora, job)
    jobs.cancel(firm.cora, job)
    cancelled.set()
    writer.join()
    assert (found["done"], found["total"], found["state"]) == (1, 6, "running")
    ended = Export.objects.get()
    assert (ended.state, ended.file, File.objects.filter(made=True).count()) == ("cancelled", None, 0)
    assert max(heard) < 3  # it ended there, and not only its file
    assert list(files.incoming_folder().glob("export-*")) == []


def test_an_export_that_cannot_tell_how_far_it_is_is_written_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    firm = firm_with_kinds()
    person(firm)
    rows("CREATE FUNCTION deaf() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
         " IF NEW.state = 'running' AND OLD.state = 'running' THEN"
         " RAISE EXCEPTION 'deaf' USING ERRCODE = '57P01'; END IF; RETURN NEW; END $$")  # fmt: skip
    rows("CREATE TRIGGER deaf BEFORE UPDATE ON exchange_export FOR EACH ROW EXECUTE FUNCTION deaf()")
    try:
        job = exports.start(firm.cora, "person", exporting.Selection(), headers="keys", with_ids=False)
        write_export(export_id=job)
    finally:
        rows("DROP FUNCTION deaf() CASCADE")
    assert (Export.objects.get().state, Export.objects.get().rows) == ("done", 1)


def test_an_import_that_was_cancelled_says_with_which_row_it_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    firm = firm_with_kinds()
    monkeypatch.setattr(producing, "CHUNK", 4)
    file, options = uploaded(firm, TEN), ImportOptions(duplicates="create")
    begun = imports.start(firm.anna, "person", file, options)
    assert begun.keys() == {"job"}
    run(begun["job"], options, progress=lambda found: jobs.cancel(firm.anna, found.pk) if found.done == 4 else None)
    assert imports.start(firm.anna, "person", file, options) == begun | {"resumed_at": 5}
    run_import(import_id=begun["job"])
    assert (Import.objects.get().state, len(titles("person"))) == ("done", 10)


def test_an_undo_counts_each_item_it_puts_into_the_trash_and_says_what_stopped_it(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    begun = begin(firm.anna, "person", written(tmp_path, TEN), ImportOptions())
    run(begun.pk, ImportOptions())
    for name in ("Ann4 Smith", "Ann7 Smith"):
        service.comment(firm.anna, "person", Item.objects.get(title=name).pk, text="Called.")
    rows("CREATE FUNCTION gone() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
         " IF OLD.title = 'Ann7 Smith' THEN RAISE EXCEPTION 'gone' USING ERRCODE = '57P01'; END IF;"
         " RETURN NEW; END $$")  # fmt: skip
    rows("CREATE TRIGGER gone BEFORE UPDATE ON items_item FOR EACH ROW EXECUTE FUNCTION gone()")
    jobs.undo(firm.anna, begun.pk)
    try:
        undo_import(import_id=begun.pk, user_id=firm.anna.user_id)
    finally:
        rows("DROP FUNCTION gone() CASCADE")
    half = Import.objects.get()
    error = half.result.pop("error")
    assert (half.state, half.result) == ("undoing", {"deleted": 8, "trashed": 1, "restored": 0, "kept": 0})
    assert (error["code"], "Undo the import again" in error["message"]) == ("unavailable", True)
    undo_import(import_id=begun.pk, user_id=firm.anna.user_id)
    whole = Import.objects.get()
    assert (whole.state, whole.result) == ("undone", {"deleted": 8, "trashed": 2, "restored": 0, "kept": 0})


def test_an_undo_that_was_killed_goes_on_and_its_totals_are_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    firm = firm_with_kinds()
    monkeypatch.setattr(producing, "CHUNK", 3)
    monkeypatch.setattr(undoing, "_CHUNK", 3)
    known = [person(firm, first_name=f"Ann{at}", last_name="Smith", email=f"ann{at}@example.com") for at in range(2)]
    options = ImportOptions(duplicates="update")
    table = TEN.replace("Last name", "Last name,Position").replace("Smith", "Smith,Chef")
    begun = begin(firm.anna, "person", written(tmp_path, table), options)
    run(begun.pk, options)
    service.comment(firm.anna, "person", Item.objects.get(title="Ann4 Smith").pk, text="Called.")
    rows("CREATE FUNCTION gone() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
         " IF OLD.title = 'Ann7 Smith' THEN RAISE EXCEPTION 'gone' USING ERRCODE = '57P01'; END IF;"
         " RETURN OLD; END $$")  # fmt: skip
    rows("CREATE TRIGGER gone BEFORE DELETE ON items_item FOR EACH ROW EXECUTE FUNCTION gone()")
    jobs.undo(firm.anna, begun.pk)
    try:
        undo_import(import_id=begun.pk, user_id=firm.anna.user_id)
    finally:
        rows("DROP FUNCTION gone() CASCADE")
    half = Import.objects.get()
    half.result.pop("error")
    assert (half.state, half.result) == ("undoing", {"deleted": 2, "trashed": 1, "restored": 2, "kept": 0})
    assert undoing.undo(firm.anna, begun.pk).as_json() == {"deleted": 7, "trashed": 1, "restored": 2, "kept": 0}
    assert Import.objects.get().state == "undone"
    assert list(Item.objects.filter(deleted_at=None).order_by("id").values_list("id", flat=True)) == known
    assert not Item.objects.filter(pk__in=known, fields__has_key="job_title").exists()


def test_nobody_takes_back_what_is_still_being_written(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    begun = begin(firm.anna, "person", written(tmp_path, PEOPLE), ImportOptions())
    run(begun.pk, ImportOptions())
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s, %s)", [0x1A9, begun.pk])
        with pytest.raises(AlreadyRunning), locks.alone(begun.pk):
            pass
        with pytest.raises(AlreadyRunning):
            undoing.undo(firm.anna, begun.pk)
        cursor.execute("SELECT pg_advisory_unlock_all()")
    other.close()
