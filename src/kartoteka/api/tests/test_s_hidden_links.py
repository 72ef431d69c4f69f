"""S-cases on fields that join: no trace of a hidden link on the other card, no taking of a hidden file (S20, S47)."""

import pytest

from kartoteka.api.testing import Caller, Make
from kartoteka.files.models import File
from kartoteka.people.testing import Firm

Fields = dict[str, str]


@pytest.fixture
def fields(callers: dict[str, Caller], firm: Firm) -> Fields:
    """A link and a file of companies that only Hela may see, and a file that everybody may."""
    hela = {"users": [firm.hela.user_id], "departments": [], "roles": []}
    made = {}
    for key, type, audience in (("c_heir", "link", hela), ("c_will", "file", hela), ("c_plan", "file", None)):
        body = {"key": key, "labels": {"en": key}, "type": type, "visible_to": audience}
        settings = {"kinds": ["person"]} if type == "link" else {}
        assert callers["cora"].post("/kinds/company/fields", body | {"settings": settings}).status_code == 201
        made[type] = key
    return made


def times(callers: dict[str, Caller], who: str, path: str) -> list[dict]:
    return callers[who].get(f"{path}/timeline").json()["items"]


def test_s20_a_hidden_link_leaves_no_line_on_either_card(
    callers: dict[str, Caller], make: Make, fields: Fields
) -> None:
    company, person = make("anna", "company", access="write"), make("anna", access="write")
    cards = f"/items/company/{company}", f"/items/person/{person}"
    values = {"c_heir": person, "description": "Met at the fair"}
    assert callers["hela"].patch(cards[0], {"version": 1, "values": values}).status_code == 200
    assert [one["type"] for one in times(callers, "anna", cards[1])] == ["created"]
    assert [one["places"] for one in times(callers, "anna", cards[0])] == [[], []]
    assert [one["type"] for one in times(callers, "hela", cards[1])] == ["changed", "created"]
    assert times(callers, "hela", cards[0])[0]["places"][0]["id"] == person


def test_s20_nor_does_one_that_an_item_is_made_with(callers: dict[str, Caller], make: Make, fields: Fields) -> None:
    person = make("anna", access="write")
    make("hela", "company", access="read", c_heir=person)
    assert [one["type"] for one in times(callers, "anna", f"/items/person/{person}")] == ["created"]
    assert [one["type"] for one in times(callers, "hela", f"/items/person/{person}")] == ["linked", "created"]


def test_s47_a_file_of_a_hidden_field_cannot_be_put_into_another(
    callers: dict[str, Caller], make: Make, firm: Firm, fields: Fields
) -> None:
    file = File.objects.create(
        name="will.pdf", media_type="text/plain", size=1, digest="0" * 64, path="aa/1", uploaded_by_id=firm.hela.user_id
    )
    path = f"/items/company/{make('anna', 'company', access='write')}"
    assert callers["hela"].patch(path, {"version": 1, "values": {"c_will": file.pk}}).status_code == 200
    for number in (file.pk, 999_999):
        refused = callers["anna"].patch(path, {"version": 2, "values": {"c_plan": number}})
        assert (refused.status_code, list(refused.json()["fields"])) == (422, ["c_plan"])
    assert callers["hela"].patch(path, {"version": 2, "values": {"c_plan": file.pk}}).status_code == 200


def test_s26_a_hidden_list_of_observers_does_not_tell_who_left(
    callers: dict[str, Caller], make: Make, firm: Firm
) -> None:
    hela = {"users": [firm.hela.user_id], "departments": [], "roles": []}
    assert callers["cora"].patch("/kinds/company/fields/observers", {"visible_to": hela}).status_code == 200
    path = f"/items/company/{make('anna', 'company', access='write')}"
    rita = firm.user("rita").pk
    assert callers["paul"].post("/users", {"email": "left@kartoteka.test"}).status_code == 201
    # Hela reaches Anna's cards as the head of her department, and so may name observers.
    assert callers["hela"].patch(path, {"version": 1, "values": {"observers": [rita]}}).status_code == 200
    assert callers["paul"].post(f"/users/{rita}/deactivate", {}).status_code == 200
    assert callers["anna"].patch(path, {"version": 2, "values": {"managers": [rita]}}).status_code == 422
