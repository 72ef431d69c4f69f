"""Saved views over HTTP: whose they are, who sees them, and what nobody learns from them."""

from typing import Any

import pytest

from kartoteka.api.testing import Caller
from kartoteka.people.testing import Firm
from kartoteka.schema.service import retire_field

Callers = dict[str, Caller]
CLIENTS = {
    "columns": [{"key": "title", "width": 240, "pinned": True}, {"key": "type"}],
    "filter": ["type", "eq", "client"],
    "sort": ["-changed_at"],
    "density": "compact",
    "sums": {"type": "filled"},
}


def saved(callers: Callers, who: str = "anna", **view: Any) -> dict[str, Any]:
    answer = callers[who].post("/views", {"kinds": ["person"], "name": "Clients", "settings": CLIENTS} | view)
    assert answer.status_code == 201, answer.content
    found: dict[str, Any] = answer.json()
    return found


def names(callers: Callers, who: str, **asked: Any) -> list[str]:
    return [one["name"] for one in callers[who].get("/views", **asked).json()["items"]]


def test_a_view_is_kept_as_it_was_saved_for_its_owner_alone(callers: Callers) -> None:
    made = saved(callers)
    columns = [{"key": "title", "width": 240, "pinned": True}, {"key": "type", "pinned": False}]
    assert made["settings"] == CLIENTS | {"columns": columns}
    assert (made["owner"]["name"], made["version"], made["incomplete"]) == ("Anna Test", 1, False)
    assert made["can"] == {"edit": True, "delete": True}
    assert callers["anna"].get(f"/views/{made['id']}").json() == made
    assert {who: names(callers, who) for who in callers if who != "vera"} == {
        "anna": ["Clients"], "boris": [], "hela": [], "rita": [], "cora": [], "paul": [], "tok": ["Clients"],
    }  # fmt: skip
    hidden = callers["boris"].get(f"/views/{made['id']}")
    none = callers["boris"].get("/views/99999999")
    assert (hidden.status_code, hidden.json() | {"request_id": ""}) == (404, none.json() | {"request_id": ""})
    assert callers["vera"].get("/views").status_code == 401


def test_a_shared_view_is_seen_by_those_it_is_shared_with_and_changed_by_its_owner_and_administrators(
    callers: Callers, firm: Firm
) -> None:
    one = saved(callers, name="For South", shared_with={"departments": [firm.south]})
    two = saved(callers, name="For Rita", shared_with={"users": [firm.rita.user_id]})
    three = saved(callers, name="For all", shared_with={"everybody": True})
    assert {who: sorted(names(callers, who)) for who in ("boris", "hela", "rita", "cora")} == {
        "boris": ["For South", "For all"], "hela": ["For all"], "rita": ["For Rita", "For South", "For all"],
        "cora": ["For Rita", "For South", "For all"],
    }  # fmt: skip
    renamed = {"version": 1, "name": "Renamed"}
    said = {who: callers[who].patch(f"/views/{three['id']}", renamed).status_code for who in ("rita", "boris", "tok")}
    assert said == {"rita": 403, "boris": 403, "tok": 403}
    assert callers["cora"].patch(f"/views/{three['id']}", renamed).json()["version"] == 2
    stale = callers["anna"].patch(f"/views/{three['id']}", renamed)
    assert (stale.status_code, stale.json()["code"], stale.json()["data"]["version"]) == (409, "version_conflict", 2)
    assert callers["boris"].delete(f"/views/{one['id']}").status_code == 403
    assert callers["boris"].delete(f"/views/{two['id']}").status_code == 404
    assert callers["anna"].delete(f"/views/{one['id']}").status_code == 204
    assert names(callers, "boris") == ["Renamed"]


def test_each_has_his_tabs_in_his_own_order(callers: Callers) -> None:
    ids = [saved(callers, name=name, shared_with={"everybody": True})["id"] for name in ("B", "A", "C")]
    saved(callers, name="Companies", kinds=["company"], settings={})
    assert names(callers, "anna", kinds="person") == ["A", "B", "C"]
    assert callers["anna"].post("/views/order", {"ids": [ids[2], ids[0]]}).status_code == 204
    assert names(callers, "anna", kinds="person") == ["C", "B", "A"]
    assert names(callers, "boris", kinds="person") == ["A", "B", "C"]
    assert names(callers, "anna", kinds="company") == ["Companies"]
    mine = saved(callers, "boris", name="Boris alone")["id"]
    assert callers["anna"].post("/views/order", {"ids": [mine]}).status_code == 404


@pytest.mark.parametrize("who", ["anna", "cora"])
def test_a_view_tells_nobody_of_a_field_that_he_may_not_see(
    who: str, callers: Callers, margin: str, firm: Firm
) -> None:
    settings = {
        "columns": [{"key": "title"}, {"key": margin}],
        "filter": ["and", ["type", "eq", "client"], ["not", ["or", [margin, "gt", 10]]]],
        "sort": [margin, "title"],
        "sums": {margin: "sum"},
    }
    view = saved(callers, "hela", kinds=["company"], settings=settings, shared_with={"everybody": True})
    assert not view["incomplete"]
    seen = callers[who].get(f"/views/{view['id']}")
    assert margin.encode() not in seen.content
    masked = seen.json()
    assert masked["incomplete"]
    assert masked["settings"]["filter"] == ["and", ["type", "eq", "client"]]
    assert ([one["key"] for one in masked["settings"]["columns"]], masked["settings"]["sort"]) == (["title"], ["title"])
    assert masked["settings"]["sums"] == {}
    change = {"version": 1, "settings": {"filter": ["type", "eq", "client"]}}
    assert callers[who].patch(f"/views/{view['id']}", change).status_code == 403
    for part in ({"filter": [margin, "gt", 1]}, {"sort": [margin]}, {"columns": [{"key": margin}]}):
        answers = [
            callers[who].post("/views", {"kinds": ["company"], "name": "x", "settings": renamed(part, margin, key)})
            for key in (margin, "c_nosuch")
        ]
        assert [one.status_code for one in answers] == [400, 400]
        texts = [one.content.decode().replace(margin, "c_nosuch").split('"request_id"')[0] for one in answers]
        assert texts[0] == texts[1]


def renamed(part: Any, before: str, after: str) -> Any:
    if isinstance(part, dict):
        return {renamed(key, before, after): renamed(one, before, after) for key, one in part.items()}
    if isinstance(part, list):
        return [renamed(one, before, after) for one in part]
    return after if part == before else part


def test_a_view_outlives_a_field_that_is_retired(callers: Callers, margin: str, firm: Firm) -> None:
    view = saved(callers, "hela", kinds=["company"], settings={"columns": [{"key": "title"}, {"key": margin}]})
    retire_field(firm.actor("paul"), "company", margin)
    left = callers["hela"].get(f"/views/{view['id']}").json()
    assert ([one["key"] for one in left["settings"]["columns"]], left["incomplete"]) == (["title"], True)


@pytest.mark.parametrize(
    ("wrong", "status", "field"),
    [
        ({"name": " "}, 422, "name"),
        ({"name": "x" * 81}, 422, "name"),
        ({"kinds": ["nosuch"]}, 404, None),
        ({"kinds": []}, 400, "kinds"),
        ({"settings": {"filter": ["type", "between", 3]}}, 400, "type"),
        ({"settings": {"sort": ["photo"]}}, 400, "sort"),
        ({"settings": {"columns": [{"key": "title", "width": 3}]}}, 400, None),
        ({"settings": {"colour": "red"}}, 400, None),
        ({"shared_with": {"users": [99999999]}}, 422, "visible_to"),
    ],
)
def test_what_cannot_be_a_view_is_refused(
    wrong: dict[str, Any], status: int, field: str | None, callers: Callers
) -> None:
    answer = callers["anna"].post("/views", {"kinds": ["person"], "name": "Clients"} | wrong)
    assert answer.status_code == status, answer.content
    assert field is None or field in answer.json()["fields"]


def test_a_view_saved_again_with_its_key_is_one(callers: Callers) -> None:
    body = {"kinds": ["person"], "name": "Once"}
    for _ in range(2):
        assert callers["anna"].post("/views", body, idempotency_key="view-once-0123456789").status_code == 201
    assert names(callers, "anna") == ["Once"]
