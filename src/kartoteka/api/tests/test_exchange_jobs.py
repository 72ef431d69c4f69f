"""Imports and exports as jobs over HTTP: stopped and asked for again, cancelled, taken back, read by others."""

import resource
import signal
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection

from kartoteka.api.testing import Caller, Make
from kartoteka.api.tests.tables import PEOPLE, Callers, Upload, content, exported, imported
from kartoteka.exchange import producing
from kartoteka.exchange.exports import MOST_WAITING, is_withheld
from kartoteka.exchange.imports import MOST_TRIED
from kartoteka.exchange.models import Import
from kartoteka.exchange.rejected import errors_path
from kartoteka.exchange.tasks import run_import, write_export
from kartoteka.files import service as files
from kartoteka.files.models import File
from kartoteka.people.testing import Firm

TWO = "First name,Last name\nAda,Rossi\nEva,Bruni\n"


def full_at(title: str) -> None:
    """The database finds no room for the item with this title."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE FUNCTION pg_temp.full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            f" IF NEW.title = '{title}' THEN RAISE EXCEPTION 'no room' USING ERRCODE = '53100'; END IF;"
            " RETURN NEW; END $$;"
            "CREATE TRIGGER full_disk BEFORE INSERT ON items_item FOR EACH ROW EXECUTE FUNCTION pg_temp.full()"
        )


def room_again() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; DROP TRIGGER full_disk ON items_item")


@pytest.fixture
def no_large_files() -> Iterator[None]:
    """No file of this process may grow beyond a kilobyte."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


def people(callers: Callers) -> int:
    return int(callers["anna"].get("/items/person/count").json()["count"])


def test_an_import_that_failed_half_way_goes_on_when_it_is_asked_for_again(
    callers: Callers, upload: Upload, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(producing, "CHUNK", 1)
    full_at("Eva Bruni")
    stopped = imported(callers, upload("anna", TWO), duplicates="create")
    assert (stopped["state"], stopped["done"]) == ("failed", 1)
    assert stopped["result"]["error"]["code"] == "disk_full"
    assert "is safe" in stopped["result"]["error"]["message"]
    room_again()
    ended = imported(callers, upload("anna", TWO), duplicates="create")
    assert (ended["id"], ended["state"], ended["done"]) == (stopped["id"], "done", 2)
    assert ended["result"] == {"rows": 2, "created": 2, "updated": 0, "skipped": 0, "rejected": 0}
    assert people(callers) == 2


def test_an_import_that_was_cancelled_goes_on_when_it_is_asked_for_again(callers: Callers, upload: Upload) -> None:
    order = {"file": upload("anna", TWO), "kind": "person"}
    job = callers["anna"].post("/imports", order).json()["job"]
    callers["anna"].post(f"/jobs/{job}/cancel")
    again = imported(callers, upload("anna", TWO))
    assert (again["id"], again["state"], people(callers)) == (job, "done", 2)


def test_an_import_that_is_done_is_another_when_it_is_asked_for_again(callers: Callers, upload: Upload) -> None:
    first = imported(callers, upload("anna"))
    second = imported(callers, upload("anna"))
    assert second["id"] != first["id"]
    assert (first["result"]["created"], second["result"]["skipped"]) == (1, 1)


def test_r13_rejected_rows_that_find_no_room_are_not_counted_and_come_when_there_is_room(
    callers: Callers, upload: Upload, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(producing, "CHUNK", 4)
    table = "First name,Last name,E-mail\n" + "".join(f"Eva{at},Bruni,no address {'x' * 200}\n" for at in range(16))
    both = [upload("anna", table) for _ in range(2)]
    request.getfixturevalue("no_large_files")
    stopped = imported(callers, both[0])
    assert (stopped["state"], stopped["result"]["error"]["code"]) == ("failed", "disk_full")
    assert stopped["result"]["rejected"] == stopped["done"] < 16
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    ended = imported(callers, both[1])
    assert (ended["id"], ended["state"], ended["result"]["rejected"]) == (stopped["id"], "done", 16)
    lines = content(ended["errors_file"]).splitlines()
    assert [line.split(",")[0] for line in lines[1:]] == [f"Eva{at}" for at in range(16)]


def test_an_import_that_goes_on_adds_to_the_rejected_rows_that_were_handed_out(
    callers: Callers, upload: Upload, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(producing, "CHUNK", 1)
    table = "First name,Last name,E-mail\nIda,Neri,none\nEva,Bruni,\nUgo,Verdi,none\n"
    full_at("Eva Bruni")
    stopped = imported(callers, upload("anna", table))
    assert content(stopped["errors_file"]).count("\n") == 2
    room_again()
    ended = imported(callers, upload("anna", table))
    rejected = content(ended["errors_file"])
    assert [line.split(",")[0] for line in rejected.splitlines()[1:]] == ["Ida", "Ugo"]
    assert "\x00" not in rejected


def test_an_import_goes_on_though_its_rejected_rows_are_lost_or_being_imported(
    callers: Callers, upload: Upload, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(producing, "CHUNK", 1)
    table = "First name,Last name,E-mail\nIda,Neri,none\nEva,Bruni,\nUgo,Verdi,none\n"
    full_at("Eva Bruni")
    stopped = imported(callers, upload("anna", table))["errors_file"]
    assert callers["anna"].post("/imports", {"file": stopped, "kind": "person"}).status_code == 202
    again = imported(callers, upload("anna", table))
    assert again["state"] == "failed"
    assert files.path_of(File.objects.get(pk=stopped)).is_file()
    files.path_of(File.objects.get(pk=again["errors_file"])).unlink()
    room_again()
    ended = imported(callers, upload("anna", table))
    assert (ended["state"], ended["result"]["rejected"]) == ("done", 2)
    assert [line.split(",")[0] for line in content(ended["errors_file"]).splitlines()[1:]] == ["Ugo"]


def test_rejected_rows_that_were_handed_out_leave_nothing_behind(callers: Callers, upload: Upload) -> None:
    found = Import.objects.get(pk=imported(callers, upload("anna"))["id"])
    left = errors_path(found)
    left.write_text("of a run that died between the two")
    run_import(import_id=found.pk)
    assert not left.exists()


def test_a_trial_reads_no_more_than_the_first_rows_and_says_so(callers: Callers, upload: Upload) -> None:
    table = "First name,Last name\n" + "".join(f"Ada{at},Rossi\n" for at in range(MOST_TRIED + 1)) + '"never ends'
    order = {"file": upload("anna", table), "kind": "person", "dry_run": True}
    told = callers["anna"].post("/imports", order).json()
    assert (told["rows"], told["totals"]["created"], told["complete"]) == (MOST_TRIED, MOST_TRIED, False)


def test_what_a_job_made_cannot_be_put_on_an_item(callers: Callers, upload: Upload) -> None:
    body = {"key": "c_paper", "labels": {"en": "Paper"}, "type": "file"}
    assert callers["cora"].post("/kinds/person/fields", body).status_code == 201
    mine = upload("anna", PEOPLE)
    made = imported(callers, mine)["errors_file"]

    def put(file: int) -> int:
        values = {"first_name": "Ugo", "last_name": "Verdi", "c_paper": [file]}
        return int(callers["anna"].post("/items/person", {"values": values}).status_code)

    assert (put(mine), put(made)) == (201, 422)


def test_what_is_told_of_a_job_is_the_same_at_each_of_its_addresses(callers: Callers, upload: Upload) -> None:
    job = imported(callers, upload("anna"))["id"]
    export = exported(callers, "paul")["id"]
    for one, paths in ((job, ("imports", "jobs")), (export, ("exports", "jobs"))):
        for name in ("boris", "tok"):
            told = [callers[name].get(f"/{path}/{one}") for path in paths]
            unknown = callers[name].get(f"/{paths[0]}/999999999")
            assert [answer.status_code for answer in (*told, unknown)] == [404, 404, 404]
            assert len({answer.json()["code"] for answer in (*told, unknown)}) == 1


def test_no_more_exports_wait_than_may(callers: Callers) -> None:
    jobs = [callers["paul"].post("/exports", {"kind": "person"}).json()["job"] for _ in range(MOST_WAITING)]
    refused = callers["paul"].post("/exports", {"kind": "person"})
    assert (refused.status_code, refused.json()["code"]) == (429, "exports_waiting")
    assert int(refused.headers["Retry-After"]) > 0
    assert callers["cora"].post("/exports", {"kind": "person"}).status_code == 202
    write_export(export_id=jobs[0])
    assert callers["paul"].post("/exports", {"kind": "person"}).status_code == 202


def test_keys_of_fields_that_the_reader_does_not_see_are_left_out(
    callers: Callers, upload: Upload, make: Make, margin: str, firm: Firm
) -> None:
    make("hela", "company")
    file = upload("hela", "Company name,Margin,E-mail\nArco,7,none\n")
    order = {"file": file, "kind": "company", "map": {"Margin": margin, "E-mail": "email"}}
    job = callers["hela"].post("/imports", order).json()["job"]
    run_import(import_id=job)
    export = exported(callers, "hela", kind="company", fields=["company_name", margin])["id"]
    assert callers["hela"].get(f"/imports/{job}").json()["options"]["columns"] == order["map"]
    assert callers["hela"].get(f"/exports/{export}").json()["fields"] == ["company_name", margin]
    for path in (f"/imports/{job}", f"/exports/{export}", "/imports", "/exports"):
        assert margin not in callers["paul"].get(path).text, path
    [entry] = [one for one in callers["paul"].get("/audit").json()["items"] if one["action"] == "items_exported"]
    assert entry["data"] == {"kind": "company", "rows": 1, "export": export}
    assert callers["cora"].get(f"/imports/{job}").json()["options"]["columns"] == {"E-mail": "email"}
    assert callers["cora"].get(f"/exports/{export}").json()["fields"] == ["company_name"]


def test_rejected_rows_with_a_field_hidden_since_are_withheld(callers: Callers, upload: Upload, firm: Firm) -> None:
    table = "First name,Last name,E-mail,Position\nAda,Rossi,none,Chef\n"
    rejected = imported(callers, upload("cora", table), "cora")["errors_file"]
    assert not is_withheld(firm.actor("cora"), rejected)
    older = imported(callers, upload("cora", TWO + "Ida,\x00\n"), "cora")
    Import.objects.filter(pk=older["id"]).update(fields=[])
    assert not is_withheld(firm.actor("cora"), older["errors_file"])
    only = {"visible_to": {"users": [firm.hela.user_id], "departments": [], "roles": []}}
    assert callers["paul"].patch("/kinds/person/fields/job_title", only).status_code == 200
    assert is_withheld(firm.actor("cora"), rejected)
    assert is_withheld(firm.actor("cora"), older["errors_file"])


def test_an_undo_is_seen_while_it_lasts_and_may_be_asked_for_again(callers: Callers, upload: Upload) -> None:
    anna: Caller = callers["anna"]
    job: dict[str, Any] = imported(callers, upload("anna", TWO))
    answers = [anna.post(f"/jobs/{job['id']}/undo") for _ in range(2)]
    assert [(one.status_code, one.json()["state"]) for one in answers] == [(202, "undoing")] * 2
    assert anna.post(f"/jobs/{job['id']}/cancel").json()["code"] == "job_ended"
    assert Import.objects.get(pk=job["id"]).ended_at is None
