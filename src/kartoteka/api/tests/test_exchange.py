"""Imports and exports over HTTP: who may ask for them, what they answer, whose the files are (RIGHTS, Duplicates)."""

from typing import Any

from kartoteka.api.testing import Caller, Make
from kartoteka.api.tests.tables import Callers, Upload, content, exported, imported
from kartoteka.exchange.exports import is_withheld
from kartoteka.exchange.models import Export, Import
from kartoteka.exchange.tasks import run_import, write_export
from kartoteka.files import service as files
from kartoteka.files.models import File
from kartoteka.items.file_access import may_read_file
from kartoteka.people.models import Role
from kartoteka.people.testing import Firm, make_token


def test_an_import_and_an_export_are_for_whoever_has_the_cell(callers: Callers, upload: Upload) -> None:
    imports, exports = {}, {}
    for name, caller in callers.items():
        file = upload("anna" if name in ("tok", "vera") else name)
        imports[name] = caller.post("/imports", {"file": file, "kind": "person"}).status_code
        exports[name] = caller.post("/exports", {"kind": "person"}).status_code
    assert imports == {
        "anna": 202, "boris": 202, "hela": 202, "rita": 403, "cora": 202, "paul": 202, "tok": 403, "vera": 401,
    }  # fmt: skip
    assert exports == {
        "anna": 403, "boris": 403, "hela": 202, "rita": 403, "cora": 202, "paul": 202, "tok": 403, "vera": 401,
    }  # fmt: skip


def test_a_file_becomes_people_and_its_rejected_rows_a_file_of_the_importer(
    callers: Callers, upload: Upload, firm: Firm
) -> None:
    found = imported(callers, upload("anna"))
    assert (found["state"], found["done"], found["total"]) == ("done", 2, 2)
    assert found["result"] == {"rows": 2, "created": 1, "updated": 0, "skipped": 0, "rejected": 1}
    assert found["file_name"] == "people.csv"
    rejected = content(found["errors_file"])
    assert "Eva,Bruni,no address" in rejected
    assert "_error" in rejected
    assert "Ada" not in rejected
    assert File.objects.get(pk=found["errors_file"]).name == "people-rejected.csv"
    assert callers["anna"].get("/items/person/count").json()["count"] == 1
    assert callers["anna"].get(f"/jobs/{found['id']}").json()["result"]["created"] == 1
    assert "errors_file" not in callers["paul"].get(f"/imports/{found['id']}").json()
    reads = [may_read_file(one, found["errors_file"], uploaded_by=firm.anna.user_id) for one in (firm.anna, firm.boris)]
    assert reads == [True, False]


def test_imports_are_seen_by_their_importer_and_administrators(callers: Callers, upload: Upload) -> None:
    mine = imported(callers, upload("anna"))["id"]
    other = imported(callers, upload("boris"), "boris")["id"]
    seen = {name: callers[name].get(f"/imports/{mine}").status_code for name in callers}
    assert seen == {
        "anna": 200, "boris": 404, "hela": 404, "rita": 404, "cora": 200, "paul": 200, "tok": 404, "vera": 401,
    }  # fmt: skip
    assert [one["id"] for one in callers["anna"].get("/imports").json()["items"]] == [mine]
    page = callers["cora"].get("/imports", limit=1).json()
    assert [one["id"] for one in page["items"]] == [other]
    rest = callers["cora"].get("/imports", limit=1, cursor=page["next"]).json()
    assert ([one["id"] for one in rest["items"]], rest["next"]) == ([mine], None)
    assert callers["paul"].get("/imports", cursor=page["next"]).status_code == 400
    assert callers["cora"].get("/exports", cursor=page["next"]).status_code == 400


def test_a_trial_tells_columns_and_totals_and_writes_nothing(callers: Callers, upload: Upload) -> None:
    order = {"file": upload("anna"), "kind": "person", "dry_run": True, "map": {"E-mail": None}}
    answer = callers["anna"].post("/imports", order)
    assert answer.status_code == 200
    told = answer.json()
    assert [one["field"] for one in told["columns"]] == ["first_name", "last_name", None]
    assert (told["encoding"], told["separator"], told["language"], told["rows"]) == ("utf-8", ",", "en", 2)
    assert told["sample"][0] == ["Ada", "Rossi", "ada@rossi.example"]
    assert told["totals"] == {"rows": 2, "created": 2, "updated": 0, "skipped": 0, "rejected": 0}
    assert told["complete"]
    assert not Import.objects.exists()
    assert callers["anna"].get("/items/person/count").json()["count"] == 0


def test_options_are_those_of_the_command_line(callers: Callers, upload: Upload) -> None:
    imported(callers, upload("anna", "First name,Last name,E-mail\nAda,Rossi,ada@rossi.example\n"))
    changed = "First name,Last name,E-mail,Position\nAda,Rossi,ada@rossi.example,Chef\n"
    assert imported(callers, upload("anna", changed))["result"]["skipped"] == 1
    assert imported(callers, upload("anna", changed), duplicates="update")["result"]["updated"] == 1
    assert imported(callers, upload("anna", changed), duplicates="create")["result"]["created"] == 1
    bare = imported(callers, upload("anna", "Eva;Bruni\n"), no_header=True, separator=";")
    assert bare["result"]["created"] == 1
    strict = imported(callers, upload("anna", "First name,Last name\nOnly,\n"), strict=True)
    assert strict["result"]["rejected"] == 1


def test_what_cannot_be_imported_is_refused_before_a_job_is_made(callers: Callers, upload: Upload) -> None:
    anna = callers["anna"]

    def refused(file: int, **options: Any) -> tuple[int, str]:
        answer = anna.post("/imports", {"file": file, "kind": "person", **options})
        return answer.status_code, answer.json()["code"]

    assert refused(upload("boris")) == (422, "invalid")
    assert refused(999_999_999) == (422, "invalid")
    assert refused(upload("anna", "x", "people.xlsx")) == (422, "import_not_a_table")
    assert refused(upload("anna", "\n")) == (422, "import_empty")
    assert refused(upload("anna"), encoding="klingon") == (422, "import_encoding_wrong")
    assert refused(upload("anna"), map={"Shoe": "last_name"}) == (400, "import_unknown_header")
    assert refused(upload("anna"), map={"E-mail": "nosuch"}) == (400, "unknown_field")
    assert refused(upload("anna"), kind="nosuch") == (404, "not_found")
    assert refused(upload("anna"), duplicates="merge") == (400, "malformed")
    assert not Import.objects.exists()


def test_a_file_whose_content_is_lost_is_refused_as_one_that_is_not_there(callers: Callers, upload: Upload) -> None:
    file = upload("anna")
    files.path_of(File.objects.get(pk=file)).unlink()
    for dry_run in (True, False):
        answer = callers["anna"].post("/imports", {"file": file, "kind": "person", "dry_run": dry_run})
        assert (answer.status_code, [*answer.json()["fields"]]) == (422, ["file"])


def test_a_hidden_field_is_no_target_of_an_import_and_no_column_of_an_export(
    callers: Callers, upload: Upload, margin: str
) -> None:
    order = {"file": upload("cora", "Company name,Margin\nArco,7\n"), "kind": "company"}
    bodies = [callers["cora"].post("/imports", order | {"map": {"Margin": key}}).json() for key in (margin, "c_nosuch")]
    assert [one["code"] for one in bodies] == ["unknown_field"] * 2
    answers = [callers["cora"].post("/exports", {"kind": "company", "fields": [key]}) for key in (margin, "c_nosuch")]
    assert [(one.status_code, one.json()["code"]) for one in answers] == [(400, "unknown_field")] * 2
    assert callers["cora"].post("/exports", {"kind": "company", "filter": [margin, "eq", 7]}).status_code == 400
    assert margin not in content(exported(callers, kind="company", headers="keys")["result"]["file"])


def test_an_unclosed_quote_late_in_the_file_ends_the_job_with_its_line(callers: Callers, upload: Upload) -> None:
    rows = "".join(f"Ada{number},Rossi\n" for number in range(3000))
    found = imported(callers, upload("anna", f'First name,Last name\n{rows}"Eva,Bruni\n'))
    assert found["state"] == "failed"
    assert found["result"]["error"]["code"] == "import_quote_unclosed"
    assert "3002" in found["result"]["error"]["message"]


def test_the_same_import_asked_for_twice_is_one(callers: Callers, upload: Upload) -> None:
    order = {"file": upload("anna"), "kind": "person"}
    jobs = {callers["anna"].post("/imports", order).json()["job"] for _ in range(2)}
    assert len(jobs) == 1
    run_import(import_id=jobs.pop())
    assert callers["anna"].get("/items/person/count").json()["count"] == 1


def test_a_cancelled_import_is_not_begun_by_the_worker(callers: Callers, upload: Upload) -> None:
    job = callers["anna"].post("/imports", {"file": upload("anna"), "kind": "person"}).json()["job"]
    assert callers["anna"].post(f"/jobs/{job}/cancel").json()["state"] == "cancelled"
    run_import(import_id=job)
    assert callers["anna"].get(f"/jobs/{job}").json()["state"] == "cancelled"
    assert callers["anna"].get("/items/person/count").json()["count"] == 0


def test_an_export_is_a_file_for_whoever_asked_for_it_alone(callers: Callers, make: Make, firm: Firm) -> None:
    make("anna", last_name="Rossi")
    gone = make("anna", last_name="Weg")
    callers["anna"].delete(f"/items/person/{gone}")
    job = exported(callers, fields=["last_name", "first_name"], headers="keys", with_ids=True)
    assert (job["kind"], job["state"], job["done"], job["result"]["rows"]) == ("export", "done", 1, 1)
    lines = content(job["result"]["file"]).splitlines()
    assert lines[0] == "id,last_name,first_name"
    assert len(lines) == 2
    assert lines[1].endswith(",Rossi,Ada")
    assert "file" not in callers["cora"].get(f"/exports/{job['id']}").json()["result"]
    readers = [
        name
        for name in ("anna", "boris", "cora", "paul")
        if may_read_file(firm.actor(name), job["result"]["file"], uploaded_by=firm.paul.user_id)
    ]
    assert readers == ["paul"]
    assert callers["paul"].post(f"/jobs/{job['id']}/undo").json()["code"] == "job_not_undoable"


def test_an_export_holds_what_is_filtered_searched_and_chosen(callers: Callers, make: Make) -> None:
    rossi, bruni = make("anna", last_name="Rossi"), make("anna", first_name="Eva", last_name="Bruni")

    def titles(**order: Any) -> list[str]:
        result = exported(callers, fields=["last_name"], headers="keys", **order)["result"]
        return content(result["file"]).splitlines()[1:]

    assert titles(filter=["last_name", "eq", "Bruni"]) == ["Bruni"]
    assert titles(q="rossi") == ["Rossi"]
    assert titles(ids=[rossi, 999_999_999]) == ["Rossi"]
    assert titles(ids=[rossi, bruni], filter=["last_name", "eq", "Bruni"]) == ["Bruni"]


def test_an_export_stands_in_the_order_of_the_list(callers: Callers, make: Make) -> None:
    for first, last in (("Ada", "Rossi"), ("Zoe", "Bruni"), ("Eva", "Bruni")):
        make("anna", first_name=first, last_name=last)

    def names(**order: Any) -> list[str]:
        result = exported(callers, fields=["first_name"], headers="keys", **order)["result"]
        return content(result["file"]).splitlines()[1:]

    assert names() == ["Ada", "Zoe", "Eva"]
    assert names(sort=["last_name", "first_name"]) == ["Eva", "Zoe", "Ada"]
    assert names(sort=["-title"]) == ["Ada", "Zoe", "Eva"]
    both = {"kinds": "person,company", "filter": ["not", ["company_name", "eq", "Zoe"]], "sort": ["company_name"]}
    assert names(**both) == ["Ada", "Zoe", "Eva"]
    refused = callers["paul"].post("/exports", {"kind": "person", "sort": ["c_nosuch"]})
    assert (refused.status_code, refused.json()["code"]) == (400, "unknown_field")


def test_what_cannot_be_exported_is_refused_before_a_job_is_made(callers: Callers) -> None:
    for order, status in (
        ({"kind": "nosuch"}, 404),
        ({"fields": ["photo"]}, 422),
        ({"fields": ["created_at"], "headers": "keys"}, 422),
        ({"filter": ["nosuch", "eq", 1]}, 400),
        ({"filter": []}, 400),
        ({"kinds": "person,nosuch", "sort": ["birthday"]}, 404),
        ({"headers": "icons"}, 400),
    ):
        answer = callers["paul"].post("/exports", {"kind": "person"} | order)
        assert answer.status_code == status, (order, answer.content)
    assert not Export.objects.exists()


def test_an_export_obeys_the_rights_of_the_moment_it_is_written_and_fetched(
    callers: Callers, make: Make, firm: Firm
) -> None:
    make("anna", last_name="Rossi")
    make("hela", last_name="Neu")
    Role.objects.filter(key="head").update(cells={"person": {"read": "own_public", "export": "own"}})
    job = exported(callers, "hela", fields=["last_name"])
    file = job["result"]["file"]
    assert content(file).splitlines()[1:] == ["Neu"]
    assert not is_withheld(firm.actor("hela"), file)
    waiting = callers["hela"].post("/exports", {"kind": "person"}).json()["job"]
    Role.objects.filter(key="head").update(cells={"person": {"read": "own"}})
    write_export(export_id=waiting)
    late = callers["hela"].get(f"/exports/{waiting}").json()
    assert (late["state"], late["result"]["error"]["code"]) == ("failed", "forbidden")
    assert "file" not in late["result"]
    assert is_withheld(firm.actor("hela"), file)


def test_an_export_with_a_field_hidden_since_is_withheld(callers: Callers, make: Make, firm: Firm) -> None:
    make("anna", job_title="Chef")
    file = exported(callers, "cora", fields=["job_title"])["result"]["file"]
    assert not is_withheld(firm.actor("cora"), file)
    only = {"visible_to": {"users": [firm.hela.user_id], "departments": [], "roles": []}}
    callers["paul"].patch("/kinds/person/fields/job_title", only)
    assert is_withheld(firm.actor("cora"), file)
    tried = callers["cora"].post("/imports", {"file": file, "kind": "person", "dry_run": True})
    assert (tried.status_code, list(tried.json()["fields"])) == (422, ["file"])


def test_a_cancelled_export_leaves_no_file(callers: Callers) -> None:
    job = callers["paul"].post("/exports", {"kind": "person"}).json()["job"]
    assert callers["paul"].post(f"/jobs/{job}/cancel").json()["state"] == "cancelled"
    write_export(export_id=job)
    assert callers["paul"].get(f"/jobs/{job}").json()["state"] == "cancelled"
    assert not File.objects.exists()


def test_a_token_cut_to_some_kinds_imports_and_exports_nothing(callers: Callers, upload: Upload, firm: Firm) -> None:
    make_token(firm.user("paul"), "cut-to-people-secret", scopes=["person:write"])
    cut = Caller("cut-to-people-secret")
    assert cut.post("/imports", {"file": upload("paul"), "kind": "person"}).status_code == 403
    assert cut.post("/exports", {"kind": "person"}).status_code == 403
    assert cut.get("/imports").status_code == 403


def test_an_import_asked_for_again_with_its_key_is_the_same_job(callers: Callers, upload: Upload) -> None:
    order = {"file": upload("anna"), "kind": "person"}
    answers = [callers["anna"].post("/imports", order, Idempotency_Key="once") for _ in range(2)]
    assert [one.status_code for one in answers] == [202, 202]
    assert answers[1].headers["Idempotent-Replay"] == "true"
    assert Import.objects.count() == 1
