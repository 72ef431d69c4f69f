"""The past of an item: who sees which of its records and changes, and the card as it was."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from kartoteka.items import history, service
from kartoteka.items.access import AccessPolicy
from kartoteka.items.errors import UnknownField
from kartoteka.items.testing import company, firm_with_kinds, person
from kartoteka.kit.errors import NotFound
from kartoteka.people import principals
from kartoteka.people.testing import Firm
from kartoteka.schema.catalogue import bump, catalogue
from kartoteka.schema.models import Field

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    return firm_with_kinds()


def policy(firm: Firm, name: str) -> AccessPolicy:
    actor = firm.actor(name)
    return AccessPolicy(actor, catalogue(actor.schema_version))


def timeline(firm: Firm, name: str, kind: str, item: int, **asked: Any) -> dict[str, Any]:
    return json.loads(history.timeline_json(policy(firm, name), kind, item, **asked))


def restrict(kind: str, key: str, *to: int) -> None:
    Field.objects.filter(kind__key=kind, key=key).update(visible_to=list(to))
    bump()


def change(firm: Firm, item: int, by: str = "anna", **values: Any) -> int:
    who = policy(firm, by)
    version = json.loads(history.card_json(who, "person", item))["version"]
    return service.change(who.actor, "person", item, version=version, values=values)


def test_a_timeline_tells_the_latest_first(firm: Firm) -> None:
    one = person(firm)
    service.comment(firm.anna, "person", one, text="Hallo")
    change(firm, one, job_title="Chef")
    found = timeline(firm, "anna", "person", one)["items"]
    assert [record["type"] for record in found] == ["changed", "commented", "created"]
    assert found[0]["changes"] == [{"field": "job_title", "before": None, "after": "Chef"}]
    assert found[1]["data"] == {"text": "Hallo"}
    assert found[0]["actor"] == {"id": firm.anna.user_id, "name": "Anna Test"}
    assert [record["pinned"] for record in found] == [False, False, False]


def test_pages_of_a_timeline_hold_every_record_once(firm: Firm) -> None:
    one = person(firm)
    for count in range(5):
        service.comment(firm.anna, "person", one, text=str(count))
    seen, cursor = [], None
    while True:
        page = timeline(firm, "anna", "person", one, limit=2, cursor=cursor)
        seen += [record["data"].get("text") for record in page["items"]]
        if not (cursor := page["next"]):
            break
    assert seen == ["4", "3", "2", "1", "0", None]


def test_the_past_of_a_foreign_item_is_not_found(firm: Firm) -> None:
    one = person(firm)
    for read in (history.timeline_json, history.changes_json):
        with pytest.raises(NotFound):
            read(policy(firm, "boris"), "person", one)
        with pytest.raises(NotFound):
            read(policy(firm, "anna"), "company", one)


def test_a_change_of_a_hidden_field_leaves_no_line(firm: Firm) -> None:
    one = person(firm, access="read")
    change(firm, one, job_title="Chef")
    restrict("person", "job_title", principals.user(firm.anna.user_id))
    assert [record["type"] for record in timeline(firm, "boris", "person", one)["items"]] == ["created"]
    assert json.loads(history.changes_json(policy(firm, "boris"), "person", one))["items"] == []
    with pytest.raises(UnknownField):
        history.changes_json(policy(firm, "boris"), "person", one, field="job_title")
    assert len(json.loads(history.changes_json(policy(firm, "anna"), "person", one, field="job_title"))["items"]) == 1


def test_a_company_is_told_of_its_people_only_by_link(firm: Firm) -> None:
    acme = company(firm, "boris", company_name="Acme", access="read")
    secret = person(firm, "boris", companies=[{"item": acme}], description="secret")
    (linked, created) = timeline(firm, "boris", "company", acme)["items"]
    assert (linked["type"], created["type"]) == ("linked", "created")
    assert linked["places"] == [{"id": secret, "kind": "person", "title": "Erika Muster"}]
    (linked, _) = timeline(firm, "anna", "company", acme)["items"]
    assert linked["places"] == [{"hidden": True}]
    assert "Muster" not in json.dumps(linked)
    assert str(secret) not in json.dumps(linked["data"])


def test_the_trash_keeps_its_past_for_whoever_may_delete(firm: Firm) -> None:
    one = person(firm, access="read")
    service.trash(firm.anna, "person", one)
    assert timeline(firm, "anna", "person", one)["items"][0]["type"] == "trashed"
    with pytest.raises(NotFound):
        timeline(firm, "boris", "person", one)


@pytest.mark.django_db(transaction=True)
def test_the_card_at_a_moment_is_the_present_with_later_changes_undone(firm: Firm) -> None:
    before = datetime.now(UTC)
    one = person(firm, job_title="Azubi", email="a@x.de")
    made = datetime.now(UTC)
    change(firm, one, job_title="Chef", last_name="Neu", email=["b@x.de"])
    now = json.loads(history.card_at(policy(firm, "anna"), "person", one, datetime.now(UTC)))
    assert now["title"] == "Erika Neu"
    past = json.loads(history.card_at(policy(firm, "anna"), "person", one, made))
    assert (past["title"], past["version"]) == ("Erika Muster", 1)
    assert past["values"]["job_title"] == "Azubi"
    assert [point["value"] for point in past["values"]["email"]] == ["a@x.de"]
    with pytest.raises(NotFound):
        history.card_at(policy(firm, "anna"), "person", one, before)


@pytest.mark.django_db(transaction=True)
def test_the_people_of_a_company_at_a_moment(firm: Firm) -> None:
    acme = company(firm, company_name="Acme")
    one = person(firm, companies=[{"item": acme}])
    then = datetime.now(UTC)
    change(firm, one, companies=[])
    past = json.loads(history.card_at(policy(firm, "anna"), "company", acme, then))
    assert past["values"]["people"][0]["item"]["id"] == one
    assert "people" not in json.loads(history.card_json(policy(firm, "anna"), "company", acme))["values"]
