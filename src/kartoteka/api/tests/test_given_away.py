"""Who writes an item away from himself is told that it is done, and no more: he has no right to read it (RIGHTS)."""

from typing import Any

import pytest

from kartoteka.api.testing import Caller, Make
from kartoteka.api.tests.tables import Upload, imported
from kartoteka.bulk.tasks import run_bulk, undo_bulk
from kartoteka.items.models import Item
from kartoteka.people.models import Role
from kartoteka.people.testing import Firm

Callers = dict[str, Caller]
# what each gets who makes a private person of Boris's, and one of Anna's: the item, or nothing but its id and kind
FOR_BORIS = {
    "anna": "id", "boris": "item", "hela": "id", "rita": 403, "cora": "item", "paul": "item", "tok": 403, "vera": 401,
}  # fmt: skip
FOR_ANNA = FOR_BORIS | {"anna": "item", "boris": "id", "hela": "item"}


def _ada(responsible: int, **values: Any) -> dict[str, Any]:
    return {"values": {"first_name": "Ada", "last_name": "Weg", "responsible": responsible, **values}}


def _answered(answer: Any) -> Any:
    if answer.status_code != 201:
        return answer.status_code
    return {2: "id"}.get(len(answer.json()), "item")


@pytest.mark.parametrize("keyed", [False, True])
@pytest.mark.parametrize(("owner", "expected"), [("boris", FOR_BORIS), ("anna", FOR_ANNA)])
def test_what_is_made_for_somebody_else_is_kept_and_answered(
    owner: str, expected: dict[str, Any], keyed: bool, callers: Callers, firm: Firm
) -> None:
    body = _ada(firm.user(owner).pk)
    headers = {name: {"idempotency_key": f"of-{name}"} if keyed else {} for name in callers}
    answers = {name: caller.post("/items/person", body, **headers[name]) for name, caller in callers.items()}
    assert {name: _answered(answer) for name, answer in answers.items()} == expected
    made = {name: answer.json()["id"] for name, answer in answers.items() if answer.status_code == 201}
    assert set(Item.objects.values_list("pk", flat=True)) == set(made.values()), "kept, each once"
    for name, item in made.items():
        assert answers[name].json()["kind"] == "person"
        assert callers[owner].get(f"/items/person/{item}").json()["values"]["last_name"] == "Weg"
        own = callers[name].get(f"/items/person/{item}").status_code
        assert own == (404 if expected[name] == "id" else 200)
    if keyed:
        again = callers["anna"].post("/items/person", body, **headers["anna"])
        assert (again.content, again["Idempotent-Replay"]) == (answers["anna"].content, "true")
        assert Item.objects.count() == len(made)


def test_a_draft_ends_with_the_item_that_it_became(callers: Callers, firm: Firm) -> None:
    anna = callers["anna"]
    anna.send("PUT", "/drafts/create.person", {"version": 0, "values": {"last_name": "Weg"}})
    answer = anna.post("/items/person", {**_ada(firm.boris.user_id), "draft": "create.person"})
    assert (answer.status_code, anna.get("/drafts").json()["items"]) == (201, [])


def test_who_may_create_and_not_read_learns_the_id(callers: Callers, firm: Firm) -> None:
    Role.objects.filter(key="employee").update(cells={"*": {"create": "all"}})
    assert _answered(callers["anna"].post("/items/person", _ada(firm.anna.user_id))) == "id"


def test_who_stays_manager_observer_or_shared_with_is_answered_with_the_item(callers: Callers, firm: Firm) -> None:
    anna, boris = firm.anna.user_id, firm.boris.user_id
    for values in ({"managers": [anna]}, {"observers": [anna]}, {"shares": [{"user": anna, "level": "read"}]}):
        assert _answered(callers["anna"].post("/items/person", _ada(boris, **values))) == "item"
    assert _answered(callers["anna"].post("/items/person", _ada(boris, access="read"))) == "item"


def test_an_undo_that_takes_back_ones_own_access_is_done(callers: Callers, make: Make, firm: Firm) -> None:
    path = f"/items/person/{make('boris')}"
    given = callers["boris"].patch(path, {"version": 1, "values": {"responsible": firm.anna.user_id}})
    assert given.status_code == 204
    (record,) = [one for one in callers["anna"].get(f"{path}/timeline").json()["items"] if one["type"] == "changed"]
    undone = callers["anna"].post(f"{path}/undo", {"record": record["id"]}, idempotency_key="once")
    assert (undone.status_code, undone.content) == (204, b"")
    assert callers["anna"].get(path).status_code == 404
    assert callers["boris"].get(path).json()["values"]["responsible"]["name"] == "Boris Test"


def test_many_given_away_at_once_are_counted_and_their_undo_tells_what_it_could_not(
    callers: Callers, make: Make, firm: Firm
) -> None:
    anna, items = callers["anna"], [make("anna"), make("anna"), make("anna", managers=[firm.anna.user_id])]
    order = {"kind": "person", "ids": items, "action": "assign", "values": {"responsible": firm.boris.user_id}}
    job = anna.post("/bulk", order).json()["job"]
    run_bulk(bulk_id=job)
    done = anna.get(f"/jobs/{job}").json()
    assert (done["state"], done["result"]["changed"], done["result"]["left_out"]) == ("done", 3, {})
    assert anna.post(f"/jobs/{job}/undo").status_code == 202
    undo_bulk(bulk_id=job, user_id=firm.anna.user_id)
    undone = anna.get(f"/jobs/{job}").json()
    assert undone["state"] == "undone"
    assert [undone["result"][one] for one in ("restored", "kept", "kept_items")] == [1, 2, []]


def test_what_an_employee_imports_stays_his_whoever_the_file_names(callers: Callers, upload: Upload) -> None:
    file = upload("anna", "First name,Last name,Who\nAda,Weg,boris@kartoteka.test\n")
    found = imported(callers, file, map={"Who": "responsible"})
    assert found["result"] == {"rows": 1, "created": 1, "updated": 0, "skipped": 0, "rejected": 0}
    (item,) = callers["anna"].get("/items/person").json()["items"]
    assert item["values"]["responsible"]["name"] == "Anna Test"
    assert callers["boris"].get("/items/person").json()["items"] == []
