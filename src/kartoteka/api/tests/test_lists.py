"""Contact types, lists, tags and currencies: everybody reads them, administrators make them (S6, S15–S17)."""

import pytest

from kartoteka.api.testing import Caller, Make, fingerprint

PLAIN = ("anna", "boris", "hela", "rita", "tok")


def test_everybody_reads_the_lists_in_his_language(callers: dict[str, Caller], firm) -> None:
    user = firm.user("anna")
    user.language = "it"
    user.save()
    labels = [one["label"] for one in callers["anna"].get("/contact-types").json()["items"]]
    assert labels[:4] == ["Cliente", "Fornitore", "Partner", "Concorrente"]
    assert callers["rita"].get("/contact-types").json()["items"][0]["key"] == "client"
    assert "EUR" in [one["code"] for one in callers["rita"].get("/currencies").json()["items"]]


@pytest.mark.parametrize("actor", PLAIN)
def test_only_administrators_change_lists(actor: str, callers: dict[str, Caller]) -> None:
    before = fingerprint()
    caller = callers[actor]
    answers = [
        caller.post("/contact-types", {"labels": {"en": "Press"}}),
        caller.patch("/contact-types/client", {"labels": {"en": "Customer"}}),
        caller.delete("/contact-types/client"),
        caller.post("/choices/sources", {"labels": {"en": "Radio"}}),
        caller.post("/currencies", {"code": "SEK"}),
        caller.patch("/currencies/EUR", {"rate": "2"}),
        caller.delete("/currencies/USD"),
    ]
    assert [one.status_code for one in answers] == [403] * 7
    assert fingerprint() == before


def test_a_contact_type_is_added_renamed_used_replaced(callers: dict[str, Caller], make: Make) -> None:
    cora = callers["cora"]
    key = cora.post("/contact-types", {"labels": {"en": "Press", "de": "Presse"}}).json()["key"]
    path = f"/items/person/{make('anna', type=key)}"
    assert cora.patch(f"/contact-types/{key}", {"labels": {"en": "Media"}}).json()["labels"]["en"] == "Media"
    used = cora.delete(f"/contact-types/{key}")
    assert (used.status_code, used.json()["code"]) == (409, "in_use")
    assert cora.send("DELETE", f"/contact-types/{key}?replace_with=partner").status_code == 204
    assert callers["anna"].get(path).json()["values"]["type"] == "partner"
    assert key not in [one["key"] for one in cora.get("/contact-types").json()["items"]]


def test_a_tag_stands_once_and_is_renamed_everywhere(callers: dict[str, Caller], make: Make) -> None:
    cora = callers["cora"]
    path = f"/items/person/{make('anna', tags=['Fair 2026'])}"
    tag = next(one for one in cora.get("/tags").json()["items"] if one["name"] == "Fair 2026")
    assert cora.post("/tags", {"name": "FAIR 2026"}).status_code in (409, 422)
    assert cora.patch(f"/tags/{tag['id']}", {"name": "Fair"}).status_code == 200
    assert callers["anna"].get(path).json()["values"]["tags"] == ["Fair"]
    assert cora.delete(f"/tags/{tag['id']}").status_code == 204
    assert "tags" not in callers["anna"].get(path).json()["values"]


def test_the_history_names_a_tag_that_was_merged_or_deleted(callers: dict[str, Caller], make: Make) -> None:
    anna, cora = callers["anna"], callers["cora"]
    path = f"/items/person/{make('anna', tags=['Fair', 'Late'])}"
    ids = {one["name"]: one["id"] for one in anna.get("/tags").json()["items"]}
    merged = cora.post("/tags", {"name": "Trade fair"}).json()["id"]
    assert cora.delete(f"/tags/{ids['Fair']}?replace_with={merged}").status_code == 204
    assert cora.delete(f"/tags/{ids['Late']}").status_code == 204
    assert anna.get(path).json()["values"]["tags"] == ["Trade fair"]
    told = [(one["before"], one["after"]) for one in anna.get(f"{path}/changes").json()["items"]]
    assert told == [(["Trade fair", "Late"], ["Trade fair"]), (["Fair", "Late"], ["Trade fair", "Late"])]
    assert {"Fair", "Late"}.isdisjoint(one["name"] for one in anna.get("/tags").json()["items"])
    gone = f"/tags/{ids['Fair']}"
    assert [cora.delete(gone).status_code, cora.patch(gone, {"name": "Again"}).status_code] == [404, 404]
    assert cora.delete(f"/tags/{merged}?replace_with={ids['Late']}").status_code == 422


def test_the_name_of_a_former_tag_may_be_given_again(callers: dict[str, Caller], make: Make) -> None:
    item = make("anna", tags=["Fair"])
    former = (
        callers["anna"]
        .get(
            "/tags",
        )
        .json()["items"]
    )
    old = next(one["id"] for one in former if one["name"] == "Fair")
    callers["cora"].delete(f"/tags/{old}")
    answer = callers["anna"].patch(f"/items/person/{item}", {"version": 2, "values": {"tags": ["fair"]}})
    assert answer.json()["values"]["tags"] == ["fair"]
    assert next(one["id"] for one in callers["anna"].get("/tags").json()["items"] if one["name"] == "fair") != old


@pytest.mark.parametrize("rate", ["0", "-1", "x", "1e400", "NaN", "1" * 40])
def test_a_rate_that_is_no_rate_is_refused(rate: str, callers: dict[str, Caller]) -> None:
    answer = callers["cora"].post("/currencies", {"code": "SEK", "rate": rate})
    assert answer.status_code in (400, 422), answer.content


@pytest.mark.parametrize("code", ["", "E", "eur", "EURO", "E R", "ЕВР"])
def test_a_code_that_is_no_code_is_malformed(code: str, callers: dict[str, Caller]) -> None:
    assert callers["cora"].post("/currencies", {"code": code}).status_code == 400


def test_the_list_of_a_restricted_field_does_not_exist_for_others(callers: dict[str, Caller], firm) -> None:
    body = {
        "labels": {"en": "Grade"},
        "type": "choice",
        "settings": {"choices": ["Gold", "Silver"]},
        "visible_to": {"users": [firm.hela.user_id], "departments": [], "roles": []},
    }
    made = callers["cora"].post("/kinds/person/fields", body)
    assert made.status_code == 201, made.content
    path = f"/choices/person.{made.json()['key']}"
    assert len(callers["hela"].get(path).json()["items"]) == 2
    assert callers["anna"].get(path).status_code == 404
    assert callers["anna"].get("/choices/person.c_nosuch").status_code == 404


def test_a_field_that_an_administrator_may_not_see_is_not_his_to_write(callers: dict[str, Caller], firm) -> None:
    seen = {"labels": {"en": "Mood"}, "type": "text", "key": "c_mood"}
    assert callers["cora"].post("/kinds/person/fields", seen).json()["writable"] is True
    hidden = {"visible_to": {"users": [firm.hela.user_id], "departments": [], "roles": []}}
    answer = callers["cora"].patch("/kinds/person/fields/c_mood", hidden)
    assert (answer.status_code, answer.json()["writable"]) == (200, False)
    listed = {one["key"]: one for one in callers["hela"].get("/kinds/person/fields").json()["items"]}
    assert listed["c_mood"]["writable"] is True


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"name": "Arco"}, 200), ({"country": "IT", "currency": "CHF", "time_zone": "Europe/Rome"}, 200),
        ({"last_name_optional": True}, 200), ({"country": "QQ"}, 422), ({"currency": "QQQ"}, 422), ({"name": " "}, 422),
        ({"time_zone": "Nowhere"}, 422), ({"language": "xx"}, 422), ({"photo_max_bytes": 1}, 422),
        ({"schema_version": 1}, 400), ({"country": 1}, 400),
    ],
)  # fmt: skip
def test_the_firms_settings_are_changed_and_checked(change: dict, status: int, callers: dict[str, Caller]) -> None:
    answer = callers["cora"].patch("/portal", change)
    assert answer.status_code == status, answer.content
    if status == 200:
        assert change.items() <= callers["rita"].get("/portal").json().items()
    assert callers["anna"].patch("/portal", change).status_code in (400, 403)


def test_without_last_name_where_the_portal_says_so(callers: dict[str, Caller]) -> None:
    person = {"values": {"first_name": "Ada"}}
    assert callers["anna"].post("/items/person", person).status_code == 422
    callers["cora"].patch("/portal", {"last_name_optional": True})
    assert callers["anna"].post("/items/person", person).status_code == 201
