"""Drafts over HTTP: whose they are, what two tabs do to one another, when they end, and what nobody learns by them."""

import json
from typing import Any

import pytest

from kartoteka.api.testing import Caller, Make
from kartoteka.items import drafts
from kartoteka.items.models import FormDraft
from kartoteka.people.testing import Firm
from kartoteka.schema.service import change_field, retire_field

Callers = dict[str, Caller]
PERSON = "/drafts/create.person"
TYPED = {"first_name": "Ida", "phone": [{"value": "+49 30 1234"}], "description": "half a sen"}


def put(callers: Callers, path: str = PERSON, who: str = "anna", version: int = 0, **values: Any) -> Any:
    return callers[who].send("PUT", path, {"version": version, "values": values or TYPED})


def forms(callers: Callers, who: str = "anna", **asked: str) -> list[str]:
    return [one["form"] for one in callers[who].get("/drafts", **asked).json()["items"]]


def test_a_draft_is_kept_as_it_was_typed_for_its_owner_alone(callers: Callers) -> None:
    kept = put(callers)
    assert (kept.status_code, kept.json()["version"]) == (200, 1), kept.content
    read = callers["anna"].get(PERSON).json()
    assert read == kept.json() | {"values": TYPED}
    assert forms(callers) == ["create.person"]
    for other in ("boris", "hela", "cora", "paul", "rita"):
        assert (forms(callers, other), callers[other].get(PERSON).status_code) == ([], 404)
    assert callers["tok"].get(PERSON).status_code == 403
    assert callers["vera"].get(PERSON).status_code == 401
    assert callers["boris"].delete(PERSON).status_code == 204
    assert callers["anna"].get(PERSON).status_code == 200
    assert callers["anna"].delete(PERSON).status_code == 204
    assert callers["anna"].delete(PERSON).status_code == 204
    assert callers["anna"].get(PERSON).status_code == 404


def test_of_two_tabs_neither_overwrites_the_other(callers: Callers) -> None:
    """R09: whoever writes upon an older draft is told, and keeps his text in a slot of its own."""
    assert put(callers, first_name="Ida").status_code == 200
    assert put(callers, version=1, first_name="Ida", last_name="Neu").json()["version"] == 2
    late = put(callers, version=1, first_name="Ines")
    assert (late.status_code, late.json()["code"], late.json()["data"]["version"]) == (409, "version_conflict", 2)
    assert put(callers, first_name="Ines").status_code == 409
    assert put(callers, f"{PERSON}~b", first_name="Ines").status_code == 200
    assert forms(callers, form="create.person") == ["create.person~b", "create.person"]
    assert callers["anna"].get(PERSON).json()["values"] == {"first_name": "Ida", "last_name": "Neu"}
    gone = callers["anna"].delete(PERSON), put(callers, version=2, first_name="Iris")
    assert (gone[1].status_code, gone[1].json()["data"]["version"]) == (409, 0)


def test_a_repeated_keeping_after_a_lost_answer_changes_nothing(callers: Callers) -> None:
    """R10 for drafts: the same text upon the same version is the same draft, with a key and without."""
    for _ in range(3):
        assert put(callers).json()["version"] == 1
    assert put(callers, version=1, first_name="Ida").json()["version"] == 2
    assert put(callers, version=1, first_name="Ida").json()["version"] == 2


def test_a_saved_form_ends_its_draft_in_the_same_transaction(callers: Callers, make: Make) -> None:
    put(callers)
    refused = callers["anna"].post("/items/person", {"values": {"first_name": "Ida"}, "draft": "create.person"})
    assert (refused.status_code, forms(callers)) == (422, ["create.person"])
    body = {"values": {"first_name": "Ida", "last_name": "Neu"}, "draft": "create.person"}
    for _ in range(2):
        made = callers["anna"].post("/items/person", body, idempotency_key="the-one-form")
        assert (made.status_code, forms(callers)) == (201, [])
    assert callers["anna"].get("/items/person/count", q="Ida Neu").json()["count"] == 1
    item = make("anna", "company")
    put(callers, f"/drafts/note.company.{item}", text="Called, they w")
    put(callers, f"/drafts/edit.company.{item}", company_name="Arco & Figli")
    assert callers["anna"].post(f"/items/company/{item}/comments", {"text": "x", "draft": f"note.company.{item}"})
    assert forms(callers) == [f"edit.company.{item}"]
    change = {"version": 1, "values": {"industry": None}, "draft": f"edit.company.{item}"}
    assert callers["anna"].patch(f"/items/company/{item}", change).status_code == 200
    assert forms(callers) == []


def test_a_wrong_draft_name_undoes_the_saving(callers: Callers) -> None:
    body = {"values": {"first_name": "Nobody", "last_name": "Made"}, "draft": "create person"}
    assert callers["anna"].post("/items/person", body).status_code == 400
    assert callers["anna"].get("/items/person/count", q="Nobody Made").json()["count"] == 0


def test_a_field_hidden_meanwhile_is_absent_and_not_lost(callers: Callers, firm: Firm) -> None:
    body = {"key": "c_pet", "labels": {"en": "Pet"}, "type": "text"}
    assert callers["cora"].post("/kinds/person/fields", body).status_code == 201
    assert put(callers, first_name="Ida", c_pet="a secret cat").status_code == 200
    change_field(firm.actor("paul"), "person", "c_pet", visible_to={"users": [firm.hela.user_id]})
    hidden = callers["anna"].get(PERSON)
    assert (b"c_pet" in hidden.content, b"secret cat" in hidden.content) == (False, False)
    assert hidden.json()["values"] == {"first_name": "Ida"}
    answers = [put(callers, version=1, first_name="Ida", **{key: "x"}) for key in ("c_pet", "c_nosuch")]
    assert [one.status_code for one in answers] == [400, 400]
    told = [one.content.decode().replace("c_pet", "c_nosuch").split('"request_id"')[0] for one in answers]
    assert told[0] == told[1]
    assert put(callers, version=1, first_name="Ina").status_code == 200
    change_field(firm.actor("paul"), "person", "c_pet", visible_to={})
    assert callers["anna"].get(PERSON).json()["values"] == {"first_name": "Ina", "c_pet": "a secret cat"}
    retire_field(firm.actor("paul"), "person", "c_pet")
    assert callers["anna"].get(PERSON).json()["values"] == {"first_name": "Ina"}


def test_a_link_to_an_item_hidden_meanwhile_is_absent(callers: Callers, make: Make, firm: Firm) -> None:
    open_one, gone = (make("anna", "company", company_name=name) for name in ("Offen GmbH", "Zander KG"))
    links = [{"item": {"id": one, "kind": "company", "title": name}} for one, name in
             ((open_one, "Offen GmbH"), (gone, "Zander KG"))]  # fmt: skip
    assert put(callers, companies=links, first_name="Ida").status_code == 200
    given = {"version": 1, "values": {"responsible": firm.boris.user_id}}
    assert callers["cora"].patch(f"/items/company/{gone}", given).status_code == 200
    seen = callers["anna"].get(PERSON)
    assert (b"Zander" in seen.content, seen.json()["values"]["companies"]) == (False, [links[0]])


def test_drafts_of_a_card_follow_what_one_may_do_with_it(callers: Callers, make: Make, firm: Firm) -> None:
    item = make("anna", access="read")
    hidden = make("boris")
    assert put(callers, f"/drafts/edit.person.{item}", "boris", first_name="x").status_code == 403
    assert put(callers, f"/drafts/note.person.{item}", "boris", text="x").status_code == 200
    assert put(callers, f"/drafts/note.person.{item}", "rita", text="x").status_code == 403
    none = put(callers, "/drafts/edit.person.99999999", first_name="x")
    not_his = put(callers, f"/drafts/edit.person.{hidden}", first_name="x")
    assert none.status_code == not_his.status_code == 404
    assert none.json() | {"request_id": ""} == not_his.json() | {"request_id": ""}
    assert callers["anna"].patch(f"/items/person/{item}", {"version": 1, "values": {"access": "private"}})
    assert (forms(callers, "boris"), callers["boris"].get(f"/drafts/note.person.{item}").status_code) == ([], 404)
    assert put(callers, f"/drafts/note.person.{item}", text="x").status_code == 200
    assert callers["anna"].delete(f"/items/person/{item}").status_code == 204
    assert forms(callers) == []
    assert callers["cora"].post(f"/items/person/{item}/purge").status_code == 204
    assert not FormDraft.objects.filter(item_id=item).exists()


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        (PERSON, {"values": {}}, 428),
        (PERSON, {"version": 0, "values": {"nosuch": 1}}, 400),
        (PERSON, {"version": 0, "values": []}, 400),
        (PERSON, {"version": -1, "values": {}}, 400),
        (PERSON, {"version": 0, "values": {"first_name": "x" * drafts.LARGEST}}, 413),
        ("/drafts/create.nosuch", {"version": 0, "values": {}}, 404),
        ("/drafts/sell.person", {"version": 0, "values": {}}, 400),
        ("/drafts/create.person~", {"version": 0, "values": {}}, 400),
        ("/drafts/edit.person", {"version": 0, "values": {}}, 400),
        ("/drafts/edit.person.9999999999999999999", {"version": 0, "values": {}}, 404),
    ],
)
def test_what_cannot_be_a_draft_is_refused(path: str, body: Any, status: int, callers: Callers) -> None:
    answer = callers["anna"].send("PUT", path, body)
    assert answer.status_code == status, answer.content
    assert forms(callers) == []


def test_the_oldest_draft_goes_when_there_are_too_many(callers: Callers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafts, "MOST", 2)
    for slot in "abc":
        assert put(callers, f"{PERSON}~{slot}").status_code == 200
    assert forms(callers) == ["create.person~c", "create.person~b"]


def test_numbers_come_back_to_the_digit(callers: Callers) -> None:
    body = b'{"version":0,"values":{"description":"x","tags":[12345678901234567.25]}}'
    assert callers["anna"].send("PUT", PERSON, body).status_code == 200
    assert "12345678901234567.25" in callers["anna"].get(PERSON).content.decode()
    assert json.loads(callers["anna"].get(PERSON).content)["values"]["description"] == "x"
