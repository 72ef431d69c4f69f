"""Sentences of the seed pages whose control comes with a later screen: told through the interface and the commands."""

import json
from pathlib import Path

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
