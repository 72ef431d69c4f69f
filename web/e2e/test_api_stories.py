"""Sentences of the seed pages whose control comes with a later screen: told through the interface and the commands."""

import json
import secrets
import time
from pathlib import Path
from typing import Any

import httpx
from portal import Portal, email


def test_a_user_field_is_created_and_filled_through_the_api(portal: Portal) -> None:
    with portal.api("paul") as paul:
        made = paul.post("/kinds/person/fields", json={"labels": {"en": "Shoe size"}, "type": "number"})
        assert made.status_code == 201, made.text
        key = made.json()["key"]
    person = portal.create("anna", "person", first_name="Ida", last_name="Jansen", **{key: "38"})
    with portal.api("anna") as anna:
        assert anna.get(f"/items/person/{person}").json()["values"][key] == "38"
        found = anna.get("/items/person", params={"filter": json.dumps([key, "eq", "38"])}).json()["items"]
    assert [item["id"] for item in found] == [person]


def test_only_administrators_create_user_fields(portal: Portal) -> None:
    answers = {}
    for person in ("paul", "cora", "anna", "rita"):
        with portal.api(person) as client:
            body = {"labels": {"en": f"Field of {person}"}, "type": "text"}
            answers[person] = client.post("/kinds/company/fields", json=body).status_code
    assert answers == {"paul": 201, "cora": 201, "anna": 403, "rita": 403}


def test_a_field_visible_only_to_chosen_users_is_absent_for_the_others(portal: Portal) -> None:
    with portal.api("anna") as anna, portal.api("paul") as paul:
        chosen = {"users": [anna.get("/me").json()["id"]]}
        body = {"labels": {"en": "Credit limit"}, "type": "text", "visible_to": chosen}
        key = paul.post("/kinds/person/fields", json=body).raise_for_status().json()["key"]
        person = portal.create(
            "anna", "person", first_name="Ole", last_name="Olsen", access="read", **{key: "secret-7"}
        )
        assert anna.get(f"/items/person/{person}").json()["values"][key] == "secret-7"
    with portal.api("boris") as boris:
        card = boris.get(f"/items/person/{person}")
        assert card.status_code == 200
        assert "secret-7" not in card.text
        assert key not in card.text
        assert key not in boris.get("/kinds/person/fields").text
        asked = boris.get("/items/person", params={"filter": json.dumps([key, "eq", "secret-7"])})
        invented = boris.get("/items/person", params={"filter": json.dumps(["c_no_such_field", "eq", "secret-7"])})
        assert (asked.status_code, asked.json()["code"]) == (400, "unknown_field")
        assert asked.json()["code"] == invented.json()["code"]


def test_all_contacts_of_a_csv_file_are_imported_by_the_command(portal: Portal, tmp_path: Path) -> None:
    file = tmp_path / "kontakte.csv"
    file.write_text(
        "Vorname;Nachname;E-Mail;Telefon;Firma\n"
        "Jörg;Überall;joerg@werft.example;040 555 01;Werft Überall GmbH\n"
        "Наталья;Соколова;natalja@werft.example;+7 495 000-00-00;Werft Überall GmbH\n",
        encoding="utf-8",
    )
    said = portal.command("import", "person", str(file), "--as", email("anna"))
    totals = json.loads(said.splitlines()[-1])
    assert totals == {"rows": 2, "created": 2, "updated": 0, "skipped": 0, "rejected": 0}
    with portal.api("anna") as anna:
        found = anna.get("/items/person", params={"q": "Sokolova"}).json()["items"]
        assert [item["title"] for item in found] == ["Наталья Соколова"]
        assert found[0]["values"]["companies"][0]["item"]["title"] == "Werft Überall GmbH"


def test_contacts_are_imported_and_exported_over_the_interface(portal: Portal) -> None:
    mark = f"Werk{secrets.token_hex(3)}"
    table = f"Vorname;Nachname;E-Mail\nJörg;{mark};joerg@{mark.lower()}.example\nIda;{mark};keine Adresse\n"
    with portal.api("cora") as cora:
        file = cora.post("/files", files={"file": ("kontakte.csv", table.encode("cp1252"), "text/csv")}).json()["id"]
        trial = cora.post("/imports", json={"file": file, "kind": "person", "dry_run": True}).json()
        assert (trial["encoding"], trial["separator"], trial["totals"]["created"]) == ("cp1252", ";", 1)
        job = ended(cora, cora.post("/imports", json={"file": file, "kind": "person"}).json()["job"])
        assert job["result"] == {"rows": 2, "created": 1, "updated": 0, "skipped": 0, "rejected": 1}
        rejected = cora.get(f"/imports/{job['id']}").json()["errors_file"]
        assert "keine Adresse" in cora.get(f"/files/{rejected}").text
        order = {"kind": "person", "q": mark, "fields": ["first_name", "email"], "headers": "keys"}
        job = ended(cora, cora.post("/exports", json=order).json()["job"])
        got = cora.get(f"/files/{job['result']['file']}")
        lines = got.content.decode("utf-8-sig").splitlines()
        assert lines[1].startswith(f"Jörg{',' if ',' in lines[0] else ';'}joerg@")
        assert "attachment" in got.headers["content-disposition"]
    with portal.api("paul") as paul:
        assert paul.get(f"/jobs/{job['id']}").status_code == 200
        assert paul.get(f"/files/{job['result']['file']}").status_code == 404


def ended(client: httpx.Client, job: int) -> dict[str, Any]:
    """The job, once the worker is done with it."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        found: dict[str, Any] = client.get(f"/jobs/{job}").json()
        if found["state"] not in ("waiting", "running"):
            assert found["state"] == "done", found
            return found
        time.sleep(0.2)
    raise AssertionError(f"job {job} has not ended")
