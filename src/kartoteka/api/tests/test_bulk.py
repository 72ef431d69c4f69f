"""Acts on many items over HTTP: who may order which, what is refused at once, what is told of them."""

from typing import Any

import pytest

from kartoteka.api.testing import Caller, Make
from kartoteka.bulk.models import Bulk
from kartoteka.bulk.ordering import MOST_WAITING
from kartoteka.bulk.tasks import run_bulk, undo_bulk
from kartoteka.people.testing import Firm

Callers = dict[str, Caller]


def order(**order: Any) -> dict[str, Any]:
    return {"kind": "person", "action": "edit", "values": {"job_title": "Buyer"}, **order}


def test_a_bulk_change_is_a_job_that_is_read_cancelled_and_undone(callers: Callers, make: Make, firm: Firm) -> None:
    two, anna = [make("anna"), make("anna")], callers["anna"]
    answer = anna.post("/bulk", order(ids=two))
    job = answer.json()["job"]
    assert (answer.status_code, answer.json()["state"], answer.json()["total"]) == (202, "waiting", 2)
    assert anna.post("/bulk", order(ids=list(reversed(two)))).json()["job"] == job, "an equal order is the same job"
    run_bulk(bulk_id=job)
    told = anna.get(f"/jobs/{job}").json()
    result = {"action": "edit", "changed": 2, "unchanged": 0, "left_out": {}, "fields": {"person": ["job_title"]}}
    assert told == {"id": job, "kind": "bulk", "state": "done", "done": 2, "total": 2, "result": result}
    statuses = {name: caller.get(f"/jobs/{job}").status_code for name, caller in callers.items()}
    assert statuses == {
        "anna": 200, "boris": 404, "hela": 404, "rita": 404, "cora": 200, "paul": 200, "tok": 404, "vera": 401,
    }  # fmt: skip
    assert callers["boris"].post(f"/jobs/{job}/undo").status_code == 404
    assert anna.post(f"/jobs/{job}/cancel").json()["code"] == "job_ended"
    assert [anna.post(f"/jobs/{job}/undo").status_code for _ in range(2)] == [202, 202]
    undo_bulk(bulk_id=job, user_id=firm.anna.user_id)
    assert anna.get(f"/jobs/{job}").json()["state"] == "undone"
    assert anna.post(f"/jobs/{job}/undo").json()["code"] == "job_not_undoable"
    waiting = anna.post("/bulk", order(filter=None)).json()["job"]
    assert anna.post(f"/jobs/{waiting}/cancel").json()["state"] == "cancelled"
    run_bulk(bulk_id=waiting)
    assert anna.get(f"/jobs/{waiting}").json()["done"] == 0


def test_who_may_order_what(callers: Callers) -> None:
    edit = {name: caller.post("/bulk", order(filter=None)).status_code for name, caller in callers.items()}
    assert edit == {
        "anna": 202, "boris": 202, "hela": 202, "rita": 403, "cora": 202, "paul": 202, "tok": 403, "vera": 401,
    }  # fmt: skip
    delete = order(filter=None, action="delete", values={})
    assert callers["rita"].post("/bulk", delete).status_code == 403
    assert callers["anna"].post("/bulk", delete).status_code == 202


@pytest.mark.parametrize(
    ("said", "status", "code"),
    [
        ({"kind": "nothing"}, 404, "not_found"),
        ({"action": "explode"}, 400, "malformed"),
        ({"ids": [1]}, 400, "malformed"),
        ({"filter": ["job_title", "within", "today"]}, 400, "malformed"),
        ({"values": {"c_nothing": 1}}, 400, "unknown_field"),
        ({"action": "tag", "values": {"job_title": "Buyer"}}, 400, "unknown_field"),
        ({"action": "assign", "values": {"job_title": "Buyer"}}, 400, "unknown_field"),
        ({"action": "delete", "values": {"job_title": "Buyer"}}, 400, "unknown_field"),
        ({"kind": "person,company"}, 400, "unknown_field"),
        ({"values": {"created_at": "2026-01-01T00:00:00Z"}}, 403, "field_read_only"),
        ({"values": {"birthday": "never"}}, 422, "invalid"),
        ({"values": {"last_name": None}}, 422, "invalid"),
        ({"values": {"email": {"add": ["no address"]}}}, 422, "invalid"),
        ({"values": {}}, 422, "invalid"),
        ({"action": "assign", "values": {"responsible": None}}, 422, "invalid"),
        ({"action": "tag", "values": {"remove": [{"name": 7}]}}, 422, "invalid"),
    ],
)
def test_what_no_item_could_take_is_refused_before_there_is_a_job(
    callers: Callers, said: dict[str, Any], status: int, code: str
) -> None:
    answer = callers["anna"].post("/bulk", {**order(filter=None), **said})
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.content
    assert not Bulk.objects.exists()


def test_an_order_says_which_items_it_means(callers: Callers) -> None:
    assert callers["anna"].post("/bulk", order()).status_code == 400
    assert callers["anna"].post("/bulk", order(q="rossi")).status_code == 202


def test_a_hidden_field_does_not_exist_for_a_bulk_change(callers: Callers, make: Make, margin: str) -> None:
    house = make("anna", "company", access="write")
    there = {"kind": "company", "ids": [house], "action": "edit", "values": {margin: 7}}
    missing = {**there, "values": {"c_nothing": 7}}
    bodies = [callers["anna"].post("/bulk", one).json() for one in (there, missing)]
    for one, key in zip(bodies, (margin, "c_nothing"), strict=True):
        assert one.pop("request_id")
        assert str(one).replace(key, "KEY") == str(bodies[0]).replace(margin, "KEY")
    by_filter = {"kind": "company", "filter": [margin, "eq", 7], "action": "edit", "values": {"source": "fair"}}
    assert callers["anna"].post("/bulk", by_filter).json()["code"] == "unknown_field"
    job = callers["hela"].post("/bulk", there).json()["job"]
    run_bulk(bulk_id=job)
    assert callers["hela"].get(f"/items/company/{house}").json()["values"][margin] == "7"
    told = [callers[who].get(f"/jobs/{job}").json()["result"].get("fields") for who in ("hela", "cora")]
    assert told == [{"company": [margin]}, None]
    assert margin not in callers["cora"].get("/jobs").text
    callers["hela"].patch(f"/items/company/{house}", {"version": 2, "values": {margin: 8}})
    callers["cora"].post(f"/jobs/{job}/undo")
    undo_bulk(bulk_id=job, user_id=Bulk.objects.get(pk=job).actor_id)
    kept = [callers[who].get(f"/jobs/{job}").json()["result"]["kept_items"] for who in ("hela", "cora")]
    assert [one[0]["fields"] for one in kept] == [[margin], []]


def test_nothing_is_told_of_hidden_items(callers: Callers, make: Make) -> None:
    own, hidden = make("anna"), make("boris")
    with_hidden = callers["anna"].post("/bulk", order(ids=[own, hidden])).json()
    with_missing = callers["anna"].post("/bulk", order(ids=[own, 999_999])).json()
    run_bulk(bulk_id=with_hidden["job"])
    run_bulk(bulk_id=with_missing["job"])
    told = [callers["anna"].get(f"/jobs/{one['job']}").json() for one in (with_hidden, with_missing)]
    assert [(one["total"], one["done"], one["result"]["left_out"]) for one in told] == [(1, 1, {})] * 2


def test_one_key_is_one_job(callers: Callers, make: Make) -> None:
    one, key = make("anna"), {"Idempotency_Key": "once"}
    first = callers["anna"].post("/bulk", order(ids=[one]), **key)
    run_bulk(bulk_id=first.json()["job"])
    second = callers["anna"].post("/bulk", order(ids=[one]), **key)
    assert (second.json(), second["Idempotent-Replay"]) == (first.json(), "true")


def test_nobody_has_more_than_ten_acts_waiting(callers: Callers, make: Make) -> None:
    one = make("anna")
    orders = [order(ids=[one], values={"job_title": f"Buyer {at}"}) for at in range(MOST_WAITING + 1)]
    answers = [callers["anna"].post("/bulk", said) for said in orders]
    assert [answer.status_code for answer in answers] == [202] * MOST_WAITING + [429]
    assert answers[-1].json()["code"] == "bulk_waiting"
    assert callers["boris"].post("/bulk", orders[-1]).status_code == 202


def lost(answer: Any) -> tuple[int, ...]:
    told = answer.json()
    return told["tried"], told["no_read"], told["no_edit"], told["no_access"]


def test_what_an_act_would_take_from_its_orderer_is_told_before_and_nothing_is_written(
    callers: Callers, make: Make, firm: Firm
) -> None:
    anna, boris = callers["anna"], firm.boris.user_id
    own, hidden = [make("anna"), make("anna")], make("boris")
    shown = make("anna", access="read")
    given = {"action": "assign", "values": {"responsible": boris}}
    assert lost(anna.post("/bulk/foresee", order(ids=[*own, hidden], **given))) == (2, 2, 0, 0)
    assert lost(anna.post("/bulk/foresee", order(filter=None, **given))) == (3, 2, 1, 0)
    kept = {"values": {"responsible": boris, "observers": [firm.anna.user_id]}}
    assert lost(anna.post("/bulk/foresee", order(ids=own, **kept))) == (2, 0, 2, 0)
    opened = {"action": "access", "values": {"access": "write"}}
    assert lost(anna.post("/bulk/foresee", order(ids=own, **opened))) == (2, 0, 0, 0)
    assert lost(callers["cora"].post("/bulk/foresee", order(filter=None, **given))) == (4, 0, 0, 0)
    cards = [anna.get(f"/items/person/{one}").json() for one in [*own, shown]]
    assert [(card["version"], card["values"]["responsible"]["id"]) for card in cards] == [(1, firm.anna.user_id)] * 3
    assert not Bulk.objects.exists()


@pytest.mark.parametrize(
    ("said", "status", "code"),
    [
        ({"values": {"job_title": "Buyer"}}, 403, "field_read_only"),
        ({"action": "delete", "values": {}}, 400, "malformed"),
        ({"action": "access", "values": {"access": "nobody"}}, 422, "invalid"),
    ],
)
def test_only_what_grants_access_is_foreseen(callers: Callers, said: dict[str, Any], status: int, code: str) -> None:
    answer = callers["anna"].post("/bulk/foresee", order(filter=None, **said))
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.content
