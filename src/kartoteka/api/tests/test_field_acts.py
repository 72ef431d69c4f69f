"""What managing fields needs beside changing them: how many values there are, another type tried and taken (S61)."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from procrastinate.contrib.django.models import ProcrastinateJob

from kartoteka.api.testing import Caller, Make
from kartoteka.items import field_conversion
from kartoteka.items.tasks import copy_converted, rebuild_derived
from kartoteka.people.models import Role
from kartoteka.people.testing import Firm
from kartoteka.schema.fields import REBUILD

Callers = dict[str, Caller]
FIELDS = "/kinds/company/fields"
CODE = f"{FIELDS}/c_code"


def field(callers: Callers, type: str = "text", **more: Any) -> None:
    body = {"key": "c_code", "labels": {"en": "Code", "de": "Kürzel"}, "type": type} | more
    assert callers["cora"].post(FIELDS, body).status_code == 201


def firms(make: Make, *values: Any, who: str = "anna") -> list[int]:
    return [make(who, "company", company_name=f"Firm {at}", c_code=one) for at, one in enumerate(values)]


def convert(callers: Callers, type: str, who: str = "cora", **more: Any) -> Any:
    return callers[who].post(f"{CODE}/convert", {"type": type, **more})


def test_the_values_of_a_field_are_counted_for_who_manages_fields(callers: Callers, make: Make, firm: Firm) -> None:
    field(callers)
    firms(make, "a", "b")
    firms(make, "c", who="boris")
    gone = firms(make, "d")[0]
    assert callers["anna"].delete(f"/items/company/{gone}").status_code == 204
    assert callers["cora"].get(f"{CODE}/usage").json() == {"filled": 4, "whole": True}
    assert callers["anna"].get(f"{CODE}/usage").status_code == 403
    Role.objects.filter(key="employee").update(rights=["manage_fields"])
    assert callers["anna"].get(f"{CODE}/usage").json() == {"filled": 2, "whole": False}
    assert callers["anna"].get("/kinds/company/filled").json()["filled"]["c_code"] == 2
    assert callers["cora"].post(f"{CODE}/retire").status_code == 200
    assert callers["cora"].get(f"{CODE}/usage").json()["filled"] == 4
    full = callers["cora"].get("/kinds/company/filled").json()
    assert (full["of"], full["filled"]["company_name"], full["filled"]["c_code"]) == (4, 4, 4)


def test_nobody_counts_the_values_of_a_field_hidden_from_him(callers: Callers, margin: str) -> None:
    assert callers["hela"].post("/items/company", {"values": {"company_name": "Arco", margin: 7}}).status_code == 201
    hidden = callers["cora"].get(f"{FIELDS}/{margin}/usage")
    none = callers["cora"].get(f"{FIELDS}/c_nosuch/usage")
    assert (hidden.status_code, hidden.json() | {"request_id": ""}) == (404, none.json() | {"request_id": ""})
    assert margin not in callers["cora"].get("/kinds/company/filled").json()["filled"]
    assert callers["cora"].post(f"{FIELDS}/{margin}/convert", {"type": "text", "dry_run": True}).status_code == 404


def test_a_trial_says_what_would_become_of_the_values_and_writes_nothing(callers: Callers, make: Make) -> None:
    field(callers)
    ids = firms(make, "12", "1.234,5", "none yet", "7")
    answer = convert(callers, "number", dry_run=True)
    assert answer.status_code == 200, answer.content
    tried = answer.json()
    assert (tried["convertible"], tried["lost"]) == (3, 1)
    assert tried["samples"][0] == {"before": "none yet", "after": None}
    assert {"before": "12", "after": "12"} in tried["samples"]
    assert callers["anna"].get(f"/items/company/{ids[0]}").json()["values"]["c_code"] == "12"
    assert [one["key"] for one in callers["cora"].get(FIELDS).json()["items"]].count("c_code") == 1


def test_a_field_of_another_type_takes_the_place_of_the_old_which_keeps_what_it_held(
    callers: Callers, make: Make
) -> None:
    field(callers, help={"en": "From the ledger"}, required=False)
    ids = firms(make, "12", "none yet")
    made = convert(callers, "number")
    assert made.status_code == 201, made.content
    new = made.json()
    assert (new["type"], new["labels"], new["help"]) == (
        "number", {"en": "Code", "de": "Kürzel"}, {"en": "From the ledger"},
    )  # fmt: skip
    item = callers["anna"].get(f"/items/company/{ids[0]}").json()
    assert (item["values"][new["key"]], item["version"], "c_code" in item["values"]) == ("12", 2, False)
    assert new["key"] not in callers["anna"].get(f"/items/company/{ids[1]}").json()["values"]
    (change,) = callers["anna"].get(f"/items/company/{ids[0]}/changes", field=new["key"]).json()["items"]
    assert (change.get("before"), change["after"], change["actor"]["name"]) == (None, "12", "Cora Test")
    assert callers["cora"].post(f"{CODE}/restore").status_code == 200
    assert callers["anna"].get(f"/items/company/{ids[1]}").json()["values"]["c_code"] == "none yet"


def test_who_may_see_a_field_may_see_what_takes_its_place_and_nobody_else(
    callers: Callers, make: Make, firm: Firm
) -> None:
    field(callers, visible_to={"users": [firm.cora.user_id, firm.anna.user_id]})
    firms(make, "12")
    new = convert(callers, "number").json()["key"]
    assert new in callers["anna"].get("/items/company").json()["items"][0]["values"]
    assert new not in [one["key"] for one in callers["hela"].get(FIELDS).json()["items"]]
    assert callers["hela"].get("/items/company", filter=[new, "eq", 12]).status_code == 400


def test_of_very_many_values_some_are_tried_and_it_is_said(
    callers: Callers, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    field(callers)
    firms(make, "1", "2", "none")
    monkeypatch.setattr(field_conversion, "MOST_TRIED", 2)
    some = convert(callers, "number", dry_run=True).json()
    assert (some["convertible"], some["lost"], some["whole"]) == (2, 0, False)
    monkeypatch.setattr(field_conversion, "MOST_TRIED", 3)
    assert convert(callers, "number", dry_run=True).json()["whole"]


def test_texts_of_which_there_are_too_many_make_no_list(
    callers: Callers, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    field(callers)
    firms(make, "a", "b", "b", "c")
    monkeypatch.setattr(field_conversion, "MOST_CHOICES", 1)
    with CaptureQueriesContext(connection) as captured:
        refused = convert(callers, "choice")
    assert (refused.status_code, list(refused.json()["fields"])) == (422, ["type"])
    assert sum("c_code" in one["sql"] and "LIMIT 2" in one["sql"] for one in captured) == 1, "no more are read"
    monkeypatch.setattr(field_conversion, "MOST_CHOICES", 3)
    assert convert(callers, "choice", dry_run=True).json()["convertible"] == 4


def test_layouts_and_views_name_the_field_that_took_the_place(callers: Callers, make: Make) -> None:
    field(callers)
    make("anna", "company", company_name="Arco", c_code="12")
    layout = "/kinds/company/layout"
    assert (
        callers["cora"].send("PUT", layout, {"scope": "standard", "version": 0, "hidden": ["c_code"]}).status_code
        == 200
    )
    settings = {
        "columns": [{"key": "industry"}, {"key": "c_code", "width": 90}],
        "sort": ["-c_code", "title"],
        "sums": {"c_code": "filled"},
    }
    ids = [
        callers["anna"].post("/views", {"kinds": kinds, "name": "Codes", "settings": settings}).json()["id"]
        for kinds in (["company"], ["person", "company"])
    ]
    new = convert(callers, "number").json()["key"]
    hidden = {key for one in callers["anna"].get(layout).json()["sections"] for key in one["hidden"]}
    assert new in hidden
    assert "c_code" not in hidden, "it is retired"
    for one in ids:
        view = callers["anna"].get(f"/views/{one}").json()
        assert not view["incomplete"]
        assert [(one["key"], one.get("width")) for one in view["settings"]["columns"]] == [
            ("industry", None), (new, 90),
        ]  # fmt: skip
        assert (view["settings"]["sort"], view["settings"]["sums"]) == ([f"-{new}", "title"], {new: "filled"})
        assert view["version"] == 2
    assert callers["anna"].get("/items/company", sort=f"-{new}").status_code == 200


def test_texts_become_a_list_and_a_list_texts(callers: Callers, make: Make) -> None:
    field(callers)
    ids = firms(make, "Gold", "Silver", "Gold")
    assert convert(callers, "choice", dry_run=True).json()["convertible"] == 3
    new = convert(callers, "choice").json()
    assert [one["label"] for one in new["choices"]] == ["Gold", "Silver"]
    assert callers["anna"].get(f"/items/company/{ids[2]}").json()["values"][new["key"]] == "gold"
    back = callers["cora"].post(f"{FIELDS}/{new['key']}/convert", {"type": "text"}).json()["key"]
    assert callers["anna"].get(f"/items/company/{ids[1]}").json()["values"][back] == "Silver"


def test_many_values_are_left_to_a_job_that_overwrites_nothing(
    callers: Callers, make: Make, firm: Firm, monkeypatch: pytest.MonkeyPatch
) -> None:
    field(callers)
    ids = firms(make, "1", "2", "3")
    monkeypatch.setattr(field_conversion, "AT_ONCE", 2)
    deferred: list[dict[str, Any]] = []
    monkeypatch.setattr(field_conversion, "_later", lambda **asked: deferred.append(asked))
    new = convert(callers, "number").json()["key"]
    path = f"/items/company/{ids[0]}"
    assert new not in callers["anna"].get(path).json()["values"]
    assert callers["anna"].patch(path, {"version": 1, "values": {new: 99}}).status_code == 200
    for _ in range(2):
        copy_converted(**deferred[0])
    values = [callers["anna"].get(f"/items/company/{one}").json()["values"][new] for one in ids]
    assert values == ["99", "2", "3"]
    assert callers["anna"].get(f"/items/company/{ids[1]}").json()["version"] == 2


def test_what_a_late_job_copies_is_found_although_the_search_was_made_anew_before_it(
    callers: Callers, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rebuilt() -> None:
        for job in ProcrastinateJob.objects.filter(task_name=REBUILD, id__gt=seen[-1]).order_by("id"):
            seen.append(job.id)
            rebuild_derived(**job.args)

    seen = [0]
    field(callers, "long_text")
    firms(make, "Quarzmühle")
    monkeypatch.setattr(field_conversion, "AT_ONCE", 0)
    deferred: list[dict[str, Any]] = []
    monkeypatch.setattr(field_conversion, "_later", lambda **asked: deferred.append(asked))
    convert(callers, "text")
    rebuilt()
    copy_converted(**deferred[0])
    rebuilt()
    assert len(callers["anna"].get("/items/company", q="quarzmühle").json()["items"]) == 1


@pytest.mark.parametrize(
    ("who", "key", "type", "status"),
    [
        ("anna", "c_code", "number", 403), ("hela", "c_code", "number", 403), ("tok", "c_code", "number", 403),
        ("cora", "industry", "text", 409), ("cora", "c_code", "link", 422), ("cora", "c_code", "text", 422),
        ("cora", "c_code", "nosuch", 422), ("cora", "c_nosuch", "number", 404),
    ],
)  # fmt: skip
def test_what_cannot_be_converted_is_refused(who: str, key: str, type: str, status: int, callers: Callers) -> None:
    field(callers)
    Role.objects.filter(key="employee").update(rights=["manage_fields"])
    answer = callers[who].post(f"{FIELDS}/{key}/convert", {"type": type})
    assert answer.status_code == status, answer.content


@pytest.mark.parametrize("dry_run", [True, False])
def test_no_conversion_makes_values_unique_at_which_nobody_has_looked(
    dry_run: bool, callers: Callers, make: Make
) -> None:
    field(callers)
    firms(make, "7", "7")
    answer = convert(callers, "number", settings={"unique": True}, dry_run=dry_run)
    assert (answer.status_code, list(answer.json()["fields"])) == (422, ["settings"])


def test_fields_are_put_in_order_among_each_other(callers: Callers, margin: str) -> None:
    for key in ("c_code", "c_floor", "c_hall"):
        body = {"key": key, "labels": {"en": key}, "type": "text"}
        assert callers["cora"].post(FIELDS, body).status_code == 201
    before = [one["key"] for one in callers["hela"].get(FIELDS).json()["items"]]
    asked = {"keys": ["c_hall", "c_code"]}
    assert callers["anna"].post(f"{FIELDS}/order", asked).status_code == 403
    assert callers["cora"].post(f"{FIELDS}/order", {"keys": ["c_nosuch"]}).status_code == 404
    assert callers["cora"].post(f"{FIELDS}/order", asked).status_code == 204
    after = [one["key"] for one in callers["hela"].get(FIELDS).json()["items"]]
    assert after == [{"c_code": "c_hall", "c_hall": "c_code"}.get(key, key) for key in before]
