"""S-cases of SECURITY on fields: a restricted field exists for nobody else, on no surface (S16–S29)."""

import json
from urllib.parse import urlencode

import pytest

from kartoteka.api.testing import Caller, Make, fingerprint

OTHERS = ("anna", "boris", "rita", "cora", "paul")


@pytest.fixture
def company(callers: dict[str, Caller], make: Make, margin: str) -> str:
    """Anna's company, public to read and write, with Hela's margin of 17 on it."""
    path = f"/items/company/{make('anna', 'company', access='write')}"
    changed = callers["hela"].patch(path, {"version": 1, "values": {margin: "17"}})
    assert changed.status_code == 200, changed.content
    return path


def test_its_reader_sees_the_restricted_field_everywhere(callers: dict[str, Caller], company: str, margin: str) -> None:
    hela = callers["hela"]
    assert hela.get(company).json()["values"][margin] == "17"
    assert hela.get("/items/company", fields=margin).json()["items"][0]["values"] == {margin: "17"}
    assert len(hela.get("/items/company", filter=[margin, "gt", 10], sort=margin).json()["items"]) == 1
    assert margin in [one["key"] for one in hela.get("/kinds/company/fields").json()["items"]]
    assert [one["field"] for one in hela.get(f"{company}/changes").json()["items"]] == [margin]


@pytest.mark.parametrize("actor", OTHERS)
def test_s16_a_restricted_field_is_absent_for_others(
    actor: str, callers: dict[str, Caller], company: str, margin: str
) -> None:
    caller = callers[actor]
    for path in (
        company, "/items/company", "/items/person,company", f"{company}/timeline", f"{company}/changes",
        "/kinds/company/fields", "/kinds/company/fields?retired=true", "/kinds/company/layout", "/kinds",
        "/search?q=17", "/search?q=Arco",
        "/duplicates/company?values={}", "/openapi.json", f"{company}?at=2099-01-01T00:00:00Z",
    ):  # fmt: skip
        answer = caller.get(path)
        assert answer.status_code in (200, 400), (path, answer.content)
        assert margin.encode() not in answer.content, path
        assert b'"17' not in answer.content, path


def same_as_unknown(caller: Caller, margin: str, path: str, **query: object) -> None:
    """The answer about the restricted field is, but for its name, the answer about one that does not exist."""
    pair = []
    for key in (margin, "c_nosuch"):
        written = {name: _named(one, key) for name, one in query.items()}
        pair.append(caller.send("GET", _with(path, written, key), None, x_request_id="same-request-id"))
    assert [one.status_code for one in pair] == [400, 400], (path, query)
    assert pair[0].json()["code"] == pair[1].json()["code"]
    assert pair[0].content.replace(margin.encode(), b"?") == pair[1].content.replace(b"c_nosuch", b"?")


def _named(value: object, key: str) -> object:
    if isinstance(value, list):
        return [_named(one, key) for one in value]
    return value.replace("@", key) if isinstance(value, str) else value


def _with(path: str, query: dict, key: str) -> str:
    written = {name: one if isinstance(one, str) else json.dumps(one) for name, one in query.items()}
    return f"{path}?{urlencode(written)}" if written else path.replace("@", key)


@pytest.mark.parametrize(
    "node",
    [
        ["@", "gt", 10], ["@", "empty"], ["@", "filled"], ["@", "in", [17]], ["@", "between", [1, 20]],
        ["and", ["company_name", "eq", "Arco"], ["@", "eq", 17]], ["or", ["not", ["@", "eq", 17]]], ["@", "nosuch", 1],
        ["people.@", "eq", 1], ["parent.@", "gt", 1],
    ],
)  # fmt: skip
def test_s17_a_filter_on_it_is_as_one_on_an_unknown_field(
    node: list, callers: dict[str, Caller], company: str, margin: str
) -> None:
    for path in ("/items/company", "/items/company/count"):
        same_as_unknown(callers["anna"], margin, path, filter=node)


@pytest.mark.parametrize("sort", ["@", "-@", "company_name,@", "@ desc", "strcmp(@,'x')", "(select 1)", "people.@"])
def test_s18_sorting_by_it_is_as_by_an_unknown_field(
    sort: str, callers: dict[str, Caller], company: str, margin: str
) -> None:
    same_as_unknown(callers["anna"], margin, "/items/company", sort=sort)


def test_s19_counting_by_it_is_refused_even_where_nothing_matches(callers: dict[str, Caller], margin: str) -> None:
    same_as_unknown(callers["anna"], margin, "/items/company/count", filter=["@", "gt", 10])
    same_as_unknown(callers["anna"], margin, "/items/company/count", filter=["@", "gt", 10], exact="true")


def test_s20_its_change_leaves_no_line_for_others(callers: dict[str, Caller], company: str, margin: str) -> None:
    hela = callers["hela"].get(f"{company}/timeline").json()["items"]
    anna = callers["anna"].get(f"{company}/timeline").json()["items"]
    assert [one["type"] for one in hela] == ["changed", "created"]
    assert [one["type"] for one in anna] == ["created"]
    undo = [
        callers["anna"].post(f"{company}/undo", {"record": record}, x_request_id="same-request-id")
        for record in (hela[0]["id"], 999_999_999)
    ]
    assert undo[0].content == undo[1].content
    assert undo[0].status_code >= 400
    assert callers["hela"].get(company).json()["values"][margin] == "17"


@pytest.mark.parametrize(
    "path",
    [
        "responsible.password", "responsible__password", "responsible__password__startswith", "created_by.email",
        "companies.people.email", "people__id", "kind_id", "search", "readers", "fields", "deleted_at", "sort_title",
        "item.readers", "companies.responsible.sessions", "first_name'", 'a") or 1=1--', "", " ", "last_name.", ".x",
    ],
)  # fmt: skip
def test_s23_only_declared_paths_can_be_asked(path: str, callers: dict[str, Caller]) -> None:
    for query in ({"filter": [path, "starts", "p"]}, {"sort": path or ","}, {"fields": path or "'"}):
        answer = callers["anna"].get("/items/person", **query)
        assert answer.status_code in (400, 200), answer.content
        if answer.status_code == 200:
            assert path.strip() == "", query


@pytest.mark.parametrize(
    ("values", "status", "code"),
    [
        ({"id": 1}, 400, "unknown_field"), ({"version": 9}, 400, "unknown_field"),
        ({"kind": "company"}, 400, "unknown_field"),
        ({"deleted_at": None}, 400, "unknown_field"), ({"is_superuser": True}, 400, "unknown_field"),
        ({"readers": [0]}, 400, "unknown_field"), ({"stage": "won"}, 400, "unknown_field"),
        ({"created_by": 1}, 403, "field_read_only"), ({"created_at": "2020-01-01T00:00:00Z"}, 403, "field_read_only"),
        ({"changed_at": None}, 403, "field_read_only"), ({"changed_by": 1}, 403, "field_read_only"),
    ],
)  # fmt: skip
def test_s24_what_is_not_a_writable_field_is_not_written(
    values: dict, status: int, code: str, callers: dict[str, Caller], make: Make
) -> None:
    path = f"/items/person/{make('anna')}"
    before = fingerprint()
    for answer in (
        callers["anna"].patch(path, {"version": 1, "values": values}),
        callers["anna"].post("/items/person", {"values": {"first_name": "A", "last_name": "B"} | values}),
    ):
        assert (answer.status_code, answer.json()["code"]) == (status, code), answer.content
    assert fingerprint() == before


def test_s25_writing_it_is_as_writing_an_unknown_field(callers: dict[str, Caller], company: str, margin: str) -> None:
    before = fingerprint()
    for actor in ("anna", "boris", "cora"):
        bodies = []
        for key in (margin, "c_nosuch"):
            answer = callers[actor].patch(company, {"version": 1, "values": {key: 1}}, x_request_id="same-request-id")
            assert (answer.status_code, answer.json()["code"]) == (400, "unknown_field")
            bodies.append(answer.content.replace(key.encode(), b"?"))
        assert bodies[0] == bodies[1]
    assert fingerprint() == before


@pytest.mark.parametrize("field", ["responsible", "managers", "shares", "access"])
def test_s26_who_edits_by_a_share_cannot_hand_the_item_on(
    field: str, callers: dict[str, Caller], firm, make: Make
) -> None:
    path = f"/items/person/{make('anna', shares=[{'user': firm.boris.user_id, 'level': 'write'}])}"
    value = {
        "responsible": firm.boris.user_id, "managers": [firm.boris.user_id], "access": "write",
        "shares": [{"user": firm.boris.user_id, "level": "write"}, {"user": firm.rita.user_id, "level": "read"}],
    }[field]  # fmt: skip
    before = fingerprint()
    answer = callers["boris"].patch(path, {"version": 1, "values": {field: value}})
    assert (answer.status_code, answer.json()["code"]) == (403, "field_read_only")
    assert fingerprint() == before


def test_s29_a_layout_hides_nothing_from_the_api(callers: dict[str, Caller], make: Make) -> None:
    answer = callers["cora"].post("/kinds/person/fields", {"labels": {"en": "Nickname"}, "type": "text"})
    assert answer.status_code == 201, answer.content
    key = answer.json()["key"]
    assert key.startswith("c_")
    path = f"/items/person/{make('anna', **{key: 'Ady'})}"
    assert callers["anna"].get(path).json()["values"][key] == "Ady"


def test_restricting_a_filled_field_takes_effect_at_once(callers: dict[str, Caller], firm, make: Make) -> None:
    make("anna", access="read", job_title="Geheimrat")
    assert len(callers["anna"].get("/items/person", q="geheimrat").json()["items"]) == 1
    restricted = callers["cora"].patch(
        "/kinds/person/fields/job_title", {"visible_to": {"users": [firm.hela.user_id], "departments": [], "roles": []}}
    )
    assert restricted.status_code == 200, restricted.content
    assert callers["anna"].get("/items/person", q="geheimrat").json()["items"] == []
    assert callers["anna"].get("/search", q="geheimrat").json()["groups"] == []
    assert b"Geheimrat" not in callers["anna"].get("/items/person").content


def test_a_title_field_cannot_be_restricted(callers: dict[str, Caller], firm) -> None:
    answer = callers["cora"].patch(
        "/kinds/person/fields/last_name", {"visible_to": {"users": [firm.hela.user_id], "departments": [], "roles": []}}
    )
    assert answer.status_code in (409, 422), answer.content


@pytest.mark.parametrize("actor", ["anna", "boris", "rita", "hela", "tok"])
def test_only_who_manages_fields_makes_them(actor: str, callers: dict[str, Caller]) -> None:
    before = fingerprint()
    answer = callers[actor].post("/kinds/person/fields", {"labels": {"en": "X"}, "type": "text"})
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    assert callers[actor].patch("/kinds/person/fields/job_title", {"required": True}).status_code == 403
    assert callers[actor].post("/kinds/person/fields/job_title/retire").status_code == 403
    assert fingerprint() == before


def test_a_field_is_retired_restored_and_purged(callers: dict[str, Caller], make: Make) -> None:
    cora = callers["cora"]
    key = cora.post("/kinds/person/fields", {"labels": {"en": "Nickname"}, "type": "text"}).json()["key"]
    path = f"/items/person/{make('anna', **{key: 'Ady'})}"
    assert cora.post(f"/kinds/person/fields/{key}/retire").json()["retired"] is True
    assert key not in callers["anna"].get(path).json()["values"]
    assert callers["anna"].get("/items/person", filter=[key, "filled"]).status_code == 400
    assert [one["key"] for one in cora.get("/kinds/person/fields", retired="true").json()["items"]] == [key]
    assert cora.post(f"/kinds/person/fields/{key}/restore").status_code == 200
    assert callers["anna"].get(path).json()["values"][key] == "Ady"
    cora.post(f"/kinds/person/fields/{key}/retire")
    assert cora.post(f"/kinds/person/fields/{key}/purge").status_code == 204
    again = cora.post("/kinds/person/fields", {"key": key, "labels": {"en": "Again"}, "type": "text"})
    assert again.status_code in (409, 422), "a key is never reused"
