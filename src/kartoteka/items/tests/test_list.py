"""Lists: who finds what, in which order, a page at a time."""

import json
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kartoteka.files.models import File
from kartoteka.items import present, query, service
from kartoteka.items.access import AccessPolicy
from kartoteka.items.errors import UnknownField
from kartoteka.items.query import plans
from kartoteka.items.testing import company, firm_with_kinds, person
from kartoteka.kit.errors import Malformed, NotFound
from kartoteka.people.testing import Firm
from kartoteka.schema.catalogue import catalogue

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    return firm_with_kinds()


def policy(firm: Firm, name: str) -> AccessPolicy:
    actor = firm.actor(name)
    return AccessPolicy(actor, catalogue(actor.schema_version))


def listed(firm: Firm, name: str, kinds: str = "person", **asked: Any) -> list[dict[str, Any]]:
    who = policy(firm, name)
    return json.loads(present.list_json(who, query.page(who, kinds.split(","), **asked)))["items"]


def titles(firm: Firm, name: str, kinds: str = "person", **asked: Any) -> list[str]:
    return [one["title"] for one in listed(firm, name, kinds, **asked)]


def test_a_list_shows_what_each_may_read_by_last_name(firm: Firm) -> None:
    person(firm, "anna", first_name="Zoë", last_name="Ärmel")
    person(firm, "anna", first_name="Bo", last_name="Berg", access="read")
    person(firm, "boris", first_name="Carl", last_name="Clas")
    assert titles(firm, "anna") == ["Zoë Ärmel", "Bo Berg"]
    assert titles(firm, "boris") == ["Bo Berg", "Carl Clas"]
    assert titles(firm, "rita") == ["Bo Berg"]
    assert titles(firm, "hela") == ["Zoë Ärmel", "Bo Berg"]
    assert titles(firm, "cora") == ["Zoë Ärmel", "Bo Berg", "Carl Clas"]


def test_people_and_companies_stand_in_one_list(firm: Firm) -> None:
    person(firm, first_name="Bo", last_name="Berg")
    company(firm, company_name="Cäsar AG")
    company(firm, company_name="Adler KG")
    assert titles(firm, "anna", "person,company") == ["Adler KG", "Bo Berg", "Cäsar AG"]
    assert titles(firm, "anna", "person,company", sort="-title") == ["Cäsar AG", "Bo Berg", "Adler KG"]


def test_an_unknown_kind_is_not_found_and_an_unknown_field_is_named(firm: Firm) -> None:
    with pytest.raises(NotFound):
        query.page(policy(firm, "anna"), ["spaceship"])
    for asked in ({"tree": ["nosuch", "eq", 1]}, {"sort": "nosuch"}):
        with pytest.raises(UnknownField):
            query.page(policy(firm, "anna"), ["person"], **asked)
    page = query.page(policy(firm, "anna"), ["person"])
    with pytest.raises(UnknownField):
        present.list_json(policy(firm, "anna"), page, ["nosuch"])


@pytest.mark.parametrize("cursor", ["x", "AAAA", "ä", "eyJh", "a" * 3000, "%%%"])
def test_a_cursor_that_was_not_given_is_malformed(firm: Firm, cursor: str) -> None:
    with pytest.raises(Malformed):
        query.page(policy(firm, "anna"), ["person"], cursor=cursor)


def test_a_cursor_serves_only_the_list_it_came_from(firm: Firm) -> None:
    for _ in range(3):
        person(firm)
    given = query.page(policy(firm, "anna"), ["person"], limit=1).next
    with pytest.raises(Malformed):
        query.page(policy(firm, "anna"), ["person"], sort="-title", cursor=given)


def test_an_item_is_shown_with_all_its_values(firm: Firm) -> None:
    acme = company(firm, company_name="Acme", employees=12)
    shown = person(
        firm,
        first_name="Anna", last_name="Rossi", email=["a@x.de", "b@x.de"], phone="030 123456", tags=["VIP"],
        companies=[{"item": acme, "role": "CEO", "is_primary": True}], birthday="1980-02-29", type="client",
        address=[{"city": "Bozen"}], managers=[firm.boris.user_id], shares=[{"department": firm.south}],
    )  # fmt: skip
    card = json.loads(present.card_json(policy(firm, "cora"), "person", shown))
    assert (card["id"], card["kind"], card["title"], card["version"]) == (shown, "person", "Anna Rossi", 1)
    assert card["incomplete"] == []
    assert card["can"] == {
        "edit": True, "comment": True, "access": True, "delete": True, "restore": False, "purge": False
    }  # fmt: skip
    values = card["values"]
    assert values["companies"] == [
        {"item": {"id": acme, "kind": "company", "title": "Acme"}, "role": "CEO", "is_primary": True}
    ]
    assert [(one["value"], one["primary"]) for one in values["email"]] == [("a@x.de", True), ("b@x.de", False)]
    assert values["tags"] == ["VIP"]
    assert values["responsible"] == {"id": firm.anna.user_id, "name": "Anna Test"}
    assert values["managers"] == [{"id": firm.boris.user_id, "name": "Boris Test"}]
    assert values["shares"] == [{"department": {"id": firm.south, "name": "South"}, "level": "read"}]
    assert values["birthday"] == "1980-02-29"
    assert values["type"] == "client"
    assert values["created_at"].endswith("Z")
    firmcard = json.loads(present.card_json(policy(firm, "cora"), "company", acme))
    assert firmcard["values"]["employees"] == "12"
    assert firmcard["values"]["people"][0]["item"]["title"] == "Anna Rossi"


@pytest.mark.parametrize("name", ["anna", "cora", "rita"])
@pytest.mark.parametrize("sort", ["title", "-title", "-created_at"])
def test_words_that_many_hold_are_found_in_order_wherever_they_stand(
    firm: Firm, name: str, sort: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plans, "CAP", 3)
    monkeypatch.setattr(plans, "WINDOW", 4)
    monkeypatch.setattr(plans, "WIDE_WINDOW", 4)
    last = [f"{letter}{'mann' if letter in 'MNOPQRS' else ''}" for letter in "QDFXSMZBNCRAYPO"]
    for place, one in enumerate(last):
        person(firm, first_name="Bo", last_name=one, access="private" if place % 4 == 3 else "read")
    wanted = {one for one in titles(firm, name, limit=200) if "mann" in one}
    every = [one for one in titles(firm, name, sort=sort, limit=200) if one in wanted]
    assert len(every) >= 5
    found: list[str] = []
    page: query.Page | None = None
    while page is None or page.next:
        page = query.page(
            policy(firm, name), ["person"], q="mann", sort=sort, limit=2, cursor=page.next if page else None
        )
        found += [one["title"] for one in json.loads(present.list_json(policy(firm, name), page))["items"]]
    assert found == every


def test_a_linked_item_one_may_not_read_is_hidden(firm: Firm) -> None:
    secret = company(firm, "boris", company_name="Geheim")
    shown = person(firm, "boris", companies=[{"item": secret, "role": "CEO"}], access="read")
    card = json.loads(present.card_json(policy(firm, "anna"), "person", shown))
    assert card["values"]["companies"] == [{"item": {"hidden": True}}]
    assert listed(firm, "anna", tree=["companies", "eq", secret]) == []
    assert len(listed(firm, "boris", tree=["companies", "eq", secret])) == 1


def test_only_the_fields_asked_for_are_shown(firm: Firm) -> None:
    person(firm, email="a@x.de", job_title="Chef")
    who = policy(firm, "anna")
    page = query.page(who, ["person"])
    found = json.loads(present.list_json(who, page, ["email"]))["items"][0]
    assert set(found["values"]) == {"email"}


def test_the_trash_shows_the_latest_first_to_whoever_may_restore(firm: Firm) -> None:
    for name in ("Alt", "Neu"):
        one = person(firm, "anna", last_name=name, access="write")
        service.trash(firm.anna, "person", one)
    assert titles(firm, "anna") == []
    assert sorted(titles(firm, "anna", trash=True)) == ["Erika Alt", "Erika Neu"]
    assert titles(firm, "anna", trash=True, sort="title") == ["Erika Alt", "Erika Neu"]
    assert titles(firm, "boris", trash=True) == []
    (latest, *_) = listed(firm, "cora", trash=True)
    assert latest["deleted_at"].endswith("Z")
    assert latest["can"] == {
        "edit": False, "comment": False, "access": False, "delete": False, "restore": True, "purge": True
    }  # fmt: skip


def test_relative_dates_are_those_of_the_actor(firm: Firm) -> None:
    today = datetime.now(ZoneInfo(firm.anna.time_zone)).date()
    person(firm, last_name="Heute", birthday=today.isoformat())
    person(firm, last_name="Damals", birthday="1980-02-29")
    for span in ("today", "this_week", "this_month", "this_year", "last_30_days", "next_7_days"):
        assert titles(firm, "anna", tree=["birthday", "within", span]) == ["Erika Heute"]
        assert len(titles(firm, "anna", tree=["not", ["birthday", "within", span]])) == 1
    assert titles(firm, "anna", tree=["birthday", "within", "yesterday"]) == []
    assert len(titles(firm, "anna", tree=["created_at", "within", "today"])) == 2
    assert titles(firm, "anna", tree=["created_at", "within", "last_year"]) == []


@pytest.mark.parametrize("operand", ["me", "anna@kartoteka.test", "ANNA@kartoteka.test"])
def test_a_user_is_named_by_id_by_email_or_as_oneself(firm: Firm, operand: str) -> None:
    person(firm, "anna", access="read")
    for key in ("responsible", "created_by"):
        assert len(titles(firm, "anna", tree=[key, "eq", operand])) == 1
        assert titles(firm, "anna", tree=[key, "ne", operand]) == []
    assert len(titles(firm, "anna", tree=["responsible", "in", [firm.anna.user_id, firm.boris.user_id]])) == 1
    assert titles(firm, "anna", tree=["responsible", "eq", firm.boris.user_id]) == []


def test_every_way_of_storing_is_shown_in_its_form(firm: Firm) -> None:
    stored = File.objects.create(
        name='a "b".png', media_type="image/png", size=9, digest="0" * 64, path="x/1", uploaded_by_id=firm.anna.user_id,
        width=3, height=4,
    )  # fmt: skip
    top = company(firm, company_name='Top "Q" \\ GmbH')
    one = company(firm, company_name="Sub", parent=top, photo=stored.pk, observers=[firm.boris.user_id])
    values = json.loads(present.card_json(policy(firm, "anna"), "company", one))["values"]
    assert values["parent"] == {"id": top, "kind": "company", "title": 'Top "Q" \\ GmbH'}
    assert values["photo"] == {
        "id": stored.pk, "name": 'a "b".png', "media_type": "image/png", "size": 9, "width": 3, "height": 4
    }  # fmt: skip
    assert values["observers"] == [{"id": firm.boris.user_id, "name": "Boris Test"}]
    secret = company(firm, "boris", company_name="Geheim", access="private")
    shown = company(firm, "boris", company_name="Sub 2", parent=secret, access="read")
    card = json.loads(present.card_json(policy(firm, "anna"), "company", shown))
    assert card["values"]["parent"] == {"hidden": True}


def test_odd_characters_come_out_as_they_went_in(firm: Firm) -> None:
    odd = 'a"b\\c/dé😀{}%s$1::bigint[]'
    one = person(firm, last_name=odd, email="a@x.de", tags=['T"1'], social=[{"value": "x_y", "network": 'n"'}])
    card = json.loads(present.card_json(policy(firm, "anna"), "person", one))
    assert card["title"] == f"Erika {odd}"
    assert card["values"]["last_name"] == odd
    assert card["values"]["tags"] == ['T"1']
    assert card["values"]["social"][0]["network"] == 'n"'
    assert titles(firm, "anna", tree=["last_name", "eq", odd]) == [f"Erika {odd}"]
    assert titles(firm, "anna", tree=["last_name", "contains", "{}%s$1"]) == [f"Erika {odd}"]
    assert titles(firm, "anna", q="{}%s$1::bigint[]") == [f"Erika {odd}"]
