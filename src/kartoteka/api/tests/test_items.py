"""The promises of CONTRACTS about items: values, versions, idempotency, lists, cursors, counts, the past."""

import pytest

from kartoteka.api.testing import Caller, Make, fingerprint


def test_a_created_person_comes_back_as_written(callers: dict[str, Caller], firm) -> None:
    values = {
        "first_name": "Zoë", "last_name": "Жукова", "email": "zoe@example.com",
        "phone": [{"value": "+49 30 123456", "label": "work", "primary": True}], "tags": ["Lead"],
        "birthday": "1990-02-28", "do_not_contact": True,
        "address": [{"label": "home", "city": "Köln", "country": "DE"}],
    }  # fmt: skip
    answer = callers["anna"].post("/items/person", {"values": values})
    assert answer.status_code == 201, answer.content
    item = answer.json()
    assert (item["kind"], item["title"], item["version"], item["incomplete"]) == ("person", "Zoë Жукова", 1, [])
    seen = item["values"]
    assert seen["email"][0]["value"] == "zoe@example.com"
    assert seen["email"][0]["primary"] is True
    assert seen["phone"][0]["value"] == "+49 30 123456"
    assert (seen["tags"], seen["birthday"], seen["do_not_contact"]) == (["Lead"], "1990-02-28", True)
    assert seen["responsible"] == {"id": firm.anna.user_id, "name": "Anna Test"}
    assert "job_title" not in seen
    assert callers["anna"].get(f"/items/person/{item['id']}").json() == item


def test_null_empties_and_what_is_not_named_stays(callers: dict[str, Caller], make: Make) -> None:
    path = f"/items/person/{make('anna', job_title='Buyer', email='a@example.com')}"
    changed = callers["anna"].patch(path, {"version": 1, "values": {"job_title": None}}).json()
    assert "job_title" not in changed["values"]
    assert changed["values"]["email"][0]["value"] == "a@example.com"
    assert changed["version"] == 2


@pytest.mark.parametrize(
    ("body", "status", "code", "field"),
    [
        ({"values": {"last_name": "Rossi"}}, 422, "invalid", "first_name"),
        ({"values": {"first_name": "A", "last_name": "B", "birthday": "31.02.2000"}}, 422, "invalid", "birthday"),
        ({"values": {"first_name": "A", "last_name": "B", "email": "no address"}}, 422, "invalid", "email"),
        ({"values": {"first_name": "A", "last_name": "B", "nosuch": 1}}, 400, "unknown_field", None),
        ({"values": {"first_name": "A", "last_name": "B", "created_at": "2026-01-01T00:00:00Z"}}, 403,
         "field_read_only", None),
        ({"values": []}, 400, "malformed", "values"),
        ({"value": {}}, 400, "malformed", "values"),
        ({"values": {}, "owner": 3}, 400, "malformed", "owner"),
        ([], 400, "malformed", None),
    ],
)  # fmt: skip
def test_a_refused_creation_names_the_fault_and_writes_nothing(
    body: object, status: int, code: str, field: str | None, callers: dict[str, Caller]
) -> None:
    before = fingerprint()
    answer = callers["anna"].post("/items/person", body)
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.content
    assert answer.json()["message"]
    assert answer.json()["request_id"] == answer["X-Request-ID"]
    if field:
        assert field in answer.json()["fields"]
    assert fingerprint() == before


def test_a_change_without_version_is_428(callers: dict[str, Caller], make: Make) -> None:
    answer = callers["anna"].patch(f"/items/person/{make('anna')}", {"values": {"job_title": "Buyer"}})
    assert (answer.status_code, answer.json()["code"]) == (428, "version_missing")


def test_changes_of_other_fields_merge_and_of_the_same_field_conflict(callers: dict[str, Caller], make: Make) -> None:
    path = f"/items/person/{make('anna', job_title='Buyer')}"
    assert callers["anna"].patch(path, {"version": 1, "values": {"job_title": "Head buyer"}}).status_code == 200
    merged = callers["cora"].patch(path, {"version": 1, "values": {"email": "a@example.com"}})
    assert (merged.status_code, merged.json()["version"]) == (200, 3)
    conflict = callers["cora"].patch(path, {"version": 1, "values": {"job_title": "Clerk", "phone": "030 1"}})
    assert (conflict.status_code, conflict.json()["code"]) == (409, "version_conflict")
    data = conflict.json()["data"]
    assert data["version"] == 3
    both = data["conflicts"]["job_title"]
    assert (both["base"], both["mine"], both["theirs"]) == ("Buyer", "Clerk", "Head buyer")
    assert both["by"]["name"] == "Anna Test"
    assert both["at"]
    assert "phone" not in callers["anna"].get(path).json()["values"]


def test_a_repeated_key_gives_the_stored_answer(callers: dict[str, Caller]) -> None:
    body = {"values": {"first_name": "Ada", "last_name": "Rossi"}}
    first = callers["anna"].post("/items/person", body, idempotency_key="k-1")
    second = callers["anna"].post("/items/person", body, idempotency_key="k-1")
    assert first.status_code == second.status_code == 201
    assert first.content == second.content
    assert "Idempotent-Replay" not in first
    assert second["Idempotent-Replay"] == "true"
    other = callers["anna"].post("/items/person", {"values": {"last_name": "Verdi"}}, idempotency_key="k-1")
    assert other.status_code == 422
    assert callers["boris"].post("/items/person", body, idempotency_key="k-1").json()["id"] != first.json()["id"]
    assert callers["anna"].get("/items/person/count").json() == {"count": 1, "capped": False}


def test_a_repeated_delete_answers_as_the_first(callers: dict[str, Caller], make: Make) -> None:
    path = f"/items/person/{make('anna')}"
    first = callers["anna"].delete(path, idempotency_key="d-1")
    assert (first.status_code, first.content, first.get("Content-Type")) == (204, b"", None)
    again = callers["anna"].delete(path, idempotency_key="d-1")
    assert (again.status_code, again["Idempotent-Replay"]) == (204, "true")


@pytest.mark.parametrize("key", ["", "with space", "ключ", "k" * 256])
def test_a_key_that_is_no_key_is_malformed(key: str, callers: dict[str, Caller]) -> None:
    answer = callers["anna"].post("/items/person", {"values": {}}, idempotency_key=key)
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed")


def test_a_list_is_paged_to_its_end_without_loss(callers: dict[str, Caller], make: Make) -> None:
    made = [make("anna", last_name=name) for name in ("Öztürk", "Adler", "Zorn", "Ostmann", "Brandt")]
    seen, cursor = [], None
    for _ in range(5):
        query = {"cursor": cursor} if cursor else {}
        page = callers["anna"].get("/items/person", limit=2, **query).json()
        seen += [one["id"] for one in page["items"]]
        if (cursor := page["next"]) is None:
            break
    assert seen == [made[1], made[4], made[3], made[0], made[2]]


def test_a_list_of_both_kinds_is_one_order(callers: dict[str, Caller], make: Make) -> None:
    person, company = make("anna", last_name="Berti"), make("anna", "company", company_name="Arco")
    items = callers["anna"].get("/items/person,company").json()["items"]
    assert [(one["kind"], one["id"]) for one in items] == [("company", company), ("person", person)]
    assert callers["anna"].get("/items/person,company/count").json()["count"] == 2


def test_only_the_wanted_fields_come(callers: dict[str, Caller], make: Make) -> None:
    make("anna", job_title="Buyer")
    item = callers["anna"].get("/items/person", fields="job_title").json()["items"][0]
    assert item["values"] == {"job_title": "Buyer"}
    assert {"id", "kind", "title", "version", "can"} <= item.keys()


def test_filter_sort_and_words_find(callers: dict[str, Caller], make: Make) -> None:
    one = make("anna", last_name="Jäger", job_title="Buyer", birthday="1980-01-01")
    two = make("anna", last_name="Rossi", job_title="Seller", birthday="1990-01-01")

    def ids(**query: object) -> list[int]:
        answer = callers["anna"].get("/items/person", **query)
        assert answer.status_code == 200, answer.content
        return [item["id"] for item in answer.json()["items"]]

    assert ids(filter=["job_title", "eq", "Buyer"]) == [one]
    assert ids(filter=["not", ["job_title", "eq", "Buyer"]]) == [two]
    assert ids(filter=["and", ["birthday", "gt", "1985-01-01"], ["last_name", "starts", "Ro"]]) == [two]
    assert ids(sort="-last_name") == [two, one]
    assert ids(q="jaeger") == [one]


@pytest.mark.parametrize(
    "query",
    [
        {"filter": ["nosuch", "eq", 1]}, {"filter": ["last_name", "nosuch", 1]}, {"filter": ["xor", []]},
        {"filter": "{"}, {"filter": "{}"}, {"filter": []}, {"filter": [[[[["a"]]]]]}, {"filter": "[" * 5000},
        {"filter": ["birthday", "eq", {"a": 1}]}, {"filter": ["birthday", "between", [1]]},
        {"sort": "nosuch"}, {"sort": "last_name,first_name,title,job_title"}, {"sort": "-"},
        {"cursor": "nonsense"}, {"cursor": "eyJhIjoxfQ"}, {"limit": "0"}, {"limit": "201"}, {"limit": "x"},
        {"fields": "nosuch"}, {"unknown": "1"}, {"trash": "maybe"},
    ],
)  # fmt: skip
def test_what_a_list_cannot_understand_is_400(query: dict, callers: dict[str, Caller]) -> None:
    answer = callers["anna"].get("/items/person", **query)
    assert answer.status_code == 400, answer.content
    assert answer.json()["code"] in ("malformed", "unknown_field")


@pytest.mark.parametrize("kind", ["nosuch", "person,nosuch", "PERSON", ",", "person,"])
def test_an_unknown_kind_is_404(kind: str, callers: dict[str, Caller]) -> None:
    assert callers["anna"].get(f"/items/{kind}").status_code == 404


@pytest.mark.parametrize("id", ["0", "-1", "x", "1.5", "9223372036854775808", "1" * 60, "%00", "1%20"])
def test_an_id_that_is_no_id_is_400(id: str, callers: dict[str, Caller]) -> None:
    answer = callers["anna"].get(f"/items/person/{id}")
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed")


def test_the_timeline_tells_what_happened_and_undo_takes_it_back(callers: dict[str, Caller], make: Make) -> None:
    path = f"/items/person/{make('anna', job_title='Buyer')}"
    callers["anna"].patch(path, {"version": 1, "values": {"job_title": "Head buyer"}})
    callers["anna"].post(f"{path}/comments", {"text": "Promoted."})
    records = callers["anna"].get(f"{path}/timeline").json()["items"]
    assert [one["type"] for one in records] == ["commented", "changed", "created"]
    assert records[0]["data"]["text"] == "Promoted."
    changes = callers["anna"].get(f"{path}/changes", field="job_title").json()["items"]
    assert [(one["before"], one["after"]) for one in changes] == [("Buyer", "Head buyer")]
    undone = callers["anna"].post(f"{path}/undo", {"record": records[1]["id"]})
    assert (undone.status_code, undone.json()["values"]["job_title"]) == (200, "Buyer")


def test_a_link_stands_on_both_cards(callers: dict[str, Caller], make: Make) -> None:
    person, company = make("anna"), make("anna", "company")
    linked = callers["anna"].post(
        f"/items/person/{person}/links", {"field": "companies", "target": company, "role": "Buyer"}
    )
    assert linked.status_code == 201, linked.content
    assert linked.json()["values"]["companies"][0]["item"]["id"] == company
    people = callers["anna"].get(f"/items/company/{company}").json()["values"]["people"]
    assert (people[0]["item"]["id"], people[0]["role"]) == (person, "Buyer")


def test_a_company_may_be_the_primary_one_of_each_of_its_people(callers: dict[str, Caller], make: Make) -> None:
    anna, company, former = callers["anna"], make("anna", "company"), make("anna", "company")
    one, other = make("anna", companies=[former]), make("anna", companies=[former])
    people = [{"item": one, "is_primary": True}, {"item": other, "is_primary": True}]
    written = anna.patch(f"/items/company/{company}", {"version": 1, "values": {"people": people}})
    assert written.status_code == 200, written.content
    assert [entry["is_primary"] for entry in written.json()["values"]["people"]] == [True, True]
    for person in (one, other):
        companies = anna.get(f"/items/person/{person}").json()["values"]["companies"]
        assert {entry["item"]["id"]: entry["is_primary"] for entry in companies} == {company: True, former: False}


def test_duplicates_are_found_among_what_the_caller_may_read(callers: dict[str, Caller], make: Make) -> None:
    mine = make("anna", email="ada@example.com")
    make("boris", email="ada@example.com")
    found = callers["anna"].get("/duplicates/person", values={"email": "ADA@example.com"})
    assert found.status_code == 200, found.content
    assert [one["id"] for one in found.json()["items"]] == [mine]


def test_search_groups_by_kind(callers: dict[str, Caller], make: Make) -> None:
    person = make("anna", last_name="Arcobaleno")
    company = make("anna", "company", company_name="Arcobaleno S.r.l.")
    make("boris", last_name="Arcobaleno")
    answer = callers["anna"].get("/search", q="arcobal").json()
    assert {group["kind"]: [one["id"] for one in group["items"]] for group in answer["groups"]} == {
        "person": [person],
        "company": [company],
    }
    assert answer["capped"] is False
