"""Layouts over HTTP: whose they are, who changes which, and that hiding is no secret and tells none (S53, S54, S57)."""

from typing import Any

import pytest

from kartoteka.api.testing import Caller
from kartoteka.people.models import Role
from kartoteka.people.testing import Firm

Callers = dict[str, Caller]
COMPANY = "/kinds/company/layout"


def layout(callers: Callers, who: str = "anna", **asked: str) -> dict[str, Any]:
    found: dict[str, Any] = callers[who].get(COMPANY, **asked).json()
    return found


def keys(callers: Callers, who: str = "anna", part: str = "fields") -> set[str]:
    return {key for section in layout(callers, who)["sections"] for key in section[part]}


def hide(callers: Callers, *hidden: str, who: str = "anna", scope: str = "personal", version: int = 0) -> Any:
    return callers[who].send("PUT", COMPANY, {"scope": scope, "version": version, "hidden": hidden})


def test_a_field_hidden_in_my_layout_is_hidden_from_nobody_else_and_comes_back_to_its_place(callers: Callers) -> None:
    before = layout(callers)
    assert (before["scope"], before["versions"]) == ("factory", {"standard": 0, "personal": 0})
    answer = hide(callers, "industry", "employees")
    assert (answer.status_code, answer.json()["versions"]["personal"]) == (200, 1), answer.content
    assert keys(callers, part="hidden") == {"industry", "employees"}
    assert "industry" in keys(callers, "boris")
    item = callers["anna"].post("/items/company", {"values": {"company_name": "Arco", "employees": 7}}).json()
    assert item["values"]["employees"] == "7"
    assert hide(callers, "employees", version=1).json()["scope"] == "personal"
    order = [section["order"] for section in layout(callers)["sections"]]
    assert order == [section["order"] for section in before["sections"]]
    assert hide(callers, version=2).status_code == 200
    assert [one["fields"] for one in layout(callers)["sections"]] == order
    assert callers["anna"].delete(COMPANY).status_code == 204
    assert layout(callers) == {**before, "versions": {"standard": 0, "personal": 4}}


def test_the_standard_is_changed_by_who_may_manage_layouts_for_everybody_without_his_own(
    callers: Callers, firm: Firm
) -> None:
    assert hide(callers, "source", scope="standard").status_code == 403
    assert hide(callers, "industry", who="rita").status_code == 200
    assert hide(callers, "source", who="cora", scope="standard").status_code == 200
    assert {who: "source" in keys(callers, who) for who in ("anna", "rita", "cora")} == {
        "anna": False, "rita": True, "cora": False,
    }  # fmt: skip
    assert layout(callers, "rita", scope="standard")["scope"] == "standard"
    Role.objects.filter(key="employee").update(rights=["manage_layouts"])
    assert layout(callers)["manages"]
    assert hide(callers, scope="standard", version=1).status_code == 200
    assert "source" in keys(callers, "boris")
    of_person = {"scope": "standard", "version": 0, "hidden": []}
    assert callers["tok"].send("PUT", "/kinds/person/layout", of_person).status_code == 403
    assert not callers["tok"].get("/kinds/person/layout").json()["manages"]
    assert callers["rita"].delete(f"{COMPANY}?scope=standard").status_code == 403


def test_of_two_who_change_a_layout_at_once_one_is_told(callers: Callers) -> None:
    assert hide(callers, "source", who="cora", scope="standard").status_code == 200
    late = hide(callers, "industry", who="paul", scope="standard")
    assert (late.status_code, late.json()["code"], late.json()["data"]["version"]) == (409, "version_conflict", 1)
    assert hide(callers, "source", "industry", who="paul", scope="standard", version=1).status_code == 200


@pytest.mark.parametrize(("scope", "first", "other"), [("standard", "cora", "paul"), ("personal", "anna", "anna")])
def test_what_was_shown_before_a_reset_overwrites_nothing_made_after_it(
    callers: Callers, scope: str, first: str, other: str
) -> None:
    assert hide(callers, "source", who=first, scope=scope).status_code == 200
    assert callers[other].delete(f"{COMPANY}?scope={scope}").status_code == 204
    shown = layout(callers, other, scope=scope)
    assert (shown["scope"], shown["versions"][scope]) == ("factory", 2)
    for stale in (0, 1):
        assert hide(callers, "source", who=first, scope=scope, version=stale).status_code == 409
    assert hide(callers, "industry", who=other, scope=scope, version=2).json()["versions"][scope] == 3
    late = hide(callers, "source", who=first, scope=scope, version=1)
    assert (late.status_code, late.json()["data"]["version"]) == (409, 3)
    assert keys(callers, other, "hidden") == {"industry"}


def test_a_second_reset_changes_nothing(callers: Callers) -> None:
    assert hide(callers, "source", who="cora", scope="standard").status_code == 200
    assert [callers["cora"].delete(f"{COMPANY}?scope=standard").status_code for _ in range(2)] == [204, 204]
    assert layout(callers, "cora")["versions"]["standard"] == 2
    told = callers["paul"].get("/audit", action="layout_changed").json()["items"]
    assert [one["data"]["hidden"] for one in told] == [[], ["source"]]


def test_a_layout_names_no_field_that_one_may_not_see_and_keeps_it(callers: Callers, margin: str) -> None:
    assert hide(callers, margin, who="hela").status_code == 200
    assert margin.encode() not in callers["cora"].get(COMPANY, scope="standard").content
    told = [hide(callers, key, who="cora", scope="standard") for key in (margin, "c_nosuch")]
    assert [one.status_code for one in told] == [400, 400]
    texts = [one.content.decode().replace(margin, "c_nosuch").split('"request_id"')[0] for one in told]
    assert texts[0] == texts[1]


def test_what_is_hidden_from_the_manager_stays_as_it_was(callers: Callers, margin: str, firm: Firm) -> None:
    Role.objects.filter(key="head").update(rights=["manage_layouts"])
    assert hide(callers, margin, who="hela", scope="standard").status_code == 200
    assert hide(callers, "source", who="cora", scope="standard", version=1).status_code == 200
    assert keys(callers, "hela", "hidden") == {margin, "source"}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"scope": "personal", "version": 0, "hidden": ["company_name"]}, 409),
        ({"scope": "view", "version": 0, "hidden": []}, 400),
        ({"scope": "personal", "hidden": []}, 400),
        ({"scope": "personal", "version": 0, "hidden": ["first_name"]}, 400),
    ],
)
def test_what_cannot_be_a_layout_is_refused(body: Any, status: int, callers: Callers) -> None:
    assert callers["anna"].send("PUT", COMPANY, body).status_code == status
