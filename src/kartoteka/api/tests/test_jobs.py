"""Imports as jobs: read, cancelled and undone by their importer and administrators, by nobody else."""

from pathlib import Path

import pytest

from kartoteka.api.testing import Caller
from kartoteka.bulk.tasks import run_bulk, undo_bulk
from kartoteka.exchange.beginning import begin
from kartoteka.exchange.importing import run
from kartoteka.exchange.models import Import
from kartoteka.exchange.options import ImportOptions
from kartoteka.exchange.tasks import undo_import
from kartoteka.people.testing import Firm


@pytest.fixture
def job(firm: Firm, callers: dict[str, Caller], tmp_path: Path) -> Import:
    """Anna's import of two people, waiting."""
    file = tmp_path / "people.csv"
    file.write_text("First name,Last name\nAda,Rossi\nEva,Bruni\n", encoding="utf-8")
    return begin(firm.anna, "person", file, ImportOptions())


def test_a_job_is_read_by_its_importer_and_administrators(callers: dict[str, Caller], job: Import) -> None:
    path = f"/jobs/{job.pk}"
    statuses = {name: caller.get(path).status_code for name, caller in callers.items()}
    assert statuses == {
        "anna": 200, "boris": 404, "hela": 404, "rita": 404, "cora": 200, "paul": 200, "tok": 404, "vera": 401,
    }  # fmt: skip
    assert callers["anna"].get("/jobs/999999").status_code == 404


def test_a_finished_import_tells_its_totals_and_is_undone(callers: dict[str, Caller], firm: Firm, job: Import) -> None:
    run(job.pk, ImportOptions())
    anna, path = callers["anna"], f"/jobs/{job.pk}"
    told = anna.get(path).json()
    assert (told["state"], told["done"], told["total"]) == ("done", 2, 2)
    assert told["result"] == {"rows": 2, "created": 2, "updated": 0, "skipped": 0, "rejected": 0}
    assert anna.get("/items/person/count").json()["count"] == 2
    assert anna.post(f"{path}/cancel").json()["code"] == "job_ended"
    assert callers["boris"].post(f"{path}/undo").status_code == 404
    assert [anna.post(f"{path}/undo").status_code for _ in range(2)] == [202, 202]
    undo_import(import_id=job.pk, user_id=firm.anna.user_id)
    assert anna.get(path).json()["state"] == "undone"
    assert anna.get("/items/person/count").json()["count"] == 0
    assert anna.post(f"{path}/undo").status_code == 409


def test_a_cancelled_import_stops(callers: dict[str, Caller], job: Import) -> None:
    answer = callers["anna"].post(f"/jobs/{job.pk}/cancel")
    assert (answer.status_code, answer.json()["state"]) == (200, "cancelled")
    assert callers["anna"].post(f"/jobs/{job.pk}/cancel").status_code == 409


def test_jobs_of_all_kinds_are_listed_for_their_orderer_and_administrators(
    callers: dict[str, Caller], firm: Firm, job: Import
) -> None:
    run(job.pk, ImportOptions())
    order = {"kind": "person", "filter": None, "action": "edit", "values": {"job_title": "Buyer"}}
    bulk = callers["anna"].post("/bulk", order).json()["job"]
    run_bulk(bulk_id=bulk)
    foreign = callers["boris"].post("/bulk", order).json()["job"]
    export = callers["cora"].post("/exports", {"kind": "person"}).json()["job"]
    found = callers["anna"].get("/jobs").json()
    assert [(one["id"], one["kind"], one["name"], one["undoable"]) for one in found["items"]] == [
        (bulk, "bulk", None, True),
        (job.pk, "import", "people.csv", True),
    ]
    assert (found["items"][0]["by"]["id"], found["items"][0]["result"]["changed"]) == (firm.anna.user_id, 2)
    assert [one["id"] for one in callers["cora"].get("/jobs").json()["items"]] == [export, foreign, bulk, job.pk]
    first = callers["cora"].get("/jobs?limit=2").json()
    rest = callers["cora"].get(f"/jobs?limit=2&cursor={first['next']}").json()
    assert [one["id"] for one in rest["items"]] == [bulk, job.pk]
    assert rest["next"] is None
    assert callers["tok"].get("/jobs").status_code == 403
    callers["anna"].post(f"/jobs/{bulk}/undo")
    undo_bulk(bulk_id=bulk, user_id=firm.anna.user_id)
    states = [(one["state"], one["undoable"]) for one in callers["anna"].get("/jobs").json()["items"]]
    assert states == [("undone", False), ("done", True)]
