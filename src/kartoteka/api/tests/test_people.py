"""Users, departments, roles, tokens, sessions and one-time links over HTTP."""

import json

import pytest
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from kartoteka.items.models import Item
from kartoteka.items.testing import firm_with_kinds, person
from kartoteka.people.audit import audit
from kartoteka.people.models import ApiToken, OneTimeLink, User
from kartoteka.people.testing import TOKEN_SECRET, Firm, make_token
from kartoteka.people.welcome import set_up_link

pytestmark = pytest.mark.django_db
PASSWORD = "zwölf Boxkämpfer"


@pytest.fixture
def firm() -> Firm:
    cache.clear()
    return firm_with_kinds()


class Caller:
    """A program with a token of one of the firm."""

    def __init__(self, firm: Firm, name: str, scopes: list[str] | None = None) -> None:
        self.secret = f"secret-of-{name}"
        make_token(firm.user(name), self.secret, scopes=scopes)

    def __call__(self, method: str, path: str, body: object = None) -> tuple[int, dict]:
        answer = Client().generic(
            method,
            f"/api/v1{path}",
            "" if body is None else json.dumps(body),
            content_type="application/json",
            headers={"Authorization": f"Bearer {self.secret}"},
        )
        return answer.status_code, json.loads(answer.content or "{}")


def test_everybody_reads_who_he_is_and_what_he_may(firm: Firm) -> None:
    status, me = Caller(firm, "anna")("GET", "/me")
    assert status == 200
    assert (me["name"], me["roles"][0]["name"], me["level"]) == ("Anna Test", "Employee", "plain")
    assert not any(me["can"].values())
    assert [kind["key"] for kind in me["kinds"]] == ["person", "company"]
    assert all(Caller(firm, "paul")("GET", "/me")[1]["can"].values())


def test_somebody_changes_his_own_profile(firm: Firm) -> None:
    anna = Caller(firm, "anna")
    change = {"name": "Anna Maria Rossi", "language": "it", "timezone": "Europe/Rome", "density": "compact"}
    status, me = anna("PATCH", "/me", change)
    assert status == 200
    assert (me["first_name"], me["last_name"], me["timezone"], me["density"]) == (
        "Anna Maria",
        "Rossi",
        "Europe/Rome",
        "compact",
    )
    assert me["roles"][0]["name"] == "Dipendente"
    status, refused = anna("PATCH", "/me", {"theme": "pink"})
    assert (status, list(refused["fields"])) == (422, ["theme"])
    assert anna("PATCH", "/me", {"roles": ["portal_admin"]})[0] == 400


def test_everybody_sees_who_works_here_and_administrators_what_they_may(firm: Firm) -> None:
    seen = {user["email"]: user for user in Caller(firm, "anna")("GET", "/users")[1]["items"]}
    assert len(seen) == 6
    assert "roles" not in seen["paul@kartoteka.test"]
    assert seen["anna@kartoteka.test"]["roles"] == ["employee"]
    assert Caller(firm, "cora")("GET", f"/users/{firm.paul.user_id}")[1]["roles"] == ["portal_admin"]
    assert Caller(firm, "boris")("GET", "/users/999999")[0] == 404


def test_an_invitation_over_http_lets_him_in_once(firm: Firm) -> None:
    new = {"email": "nina@kartoteka.test", "roles": ["read_only"]}
    status, nina = Caller(firm, "cora")("POST", "/users", new)
    assert (status, nina["invited"]) == (201, True)
    secret = nina["link"].rsplit("/", 1)[1]
    browser = Client(enforce_csrf_checks=True)
    shown = browser.get(f"/api/v1/welcome/{secret}").json()
    portal = {"name": "Kartoteka", "password_least": 8}
    assert shown == {"purpose": "invitation", "email": "nina@kartoteka.test", "portal": portal}
    body = {"password": PASSWORD, "name": "Nina Neu", "email": "nina@kartoteka.test", "language": "de"}
    assert browser.post(f"/api/v1/welcome/{secret}", body, content_type="application/json").status_code == 204
    me = browser.get("/api/v1/me").json()
    assert (me["name"], me["language"]) == ("Nina Neu", "de")
    assert Client().get(f"/api/v1/welcome/{secret}").json()["code"] == "link_dead"


def test_s28_an_invitation_is_not_accepted_under_another_email(firm: Firm) -> None:
    nina = Caller(firm, "paul")("POST", "/users", {"email": "nina@kartoteka.test"})[1]
    secret = nina["link"].rsplit("/", 1)[1]
    body = {"password": PASSWORD, "email": "eve@kartoteka.test"}
    assert Client().post(f"/api/v1/welcome/{secret}", body, content_type="application/json").status_code == 403
    assert Client().get(f"/api/v1/welcome/{secret}").status_code == 200


def test_the_first_start_over_http_makes_the_portal_and_signs_in() -> None:
    firm_with_kinds()
    User.objects.all().delete()
    browser = Client()
    path = f"/api/v1{set_up_link()}"
    assert browser.get(path).json()["purpose"] == "setup"
    body = {
        "password": PASSWORD,
        "email": "paul@rossi.test",
        "name": "Paul Rossi",
        "portal": "Rossi",
        "country": "IT",
        "currency": "EUR",
        "timezone": "Europe/Rome",
        "language": "it",
    }
    refused = browser.post(path, body | {"country": "QQ"}, content_type="application/json")
    assert (refused.status_code, list(refused.json()["fields"])) == (422, ["country"])
    assert browser.post(path, body, content_type="application/json").status_code == 204
    me = browser.get("/api/v1/me").json()
    assert (me["level"], me["portal"]["name"], me["portal"]["country"]) == ("portal", "Rossi", "IT")


def test_s60_asking_for_a_link_tells_nobody_who_exists(firm: Firm) -> None:
    answers = [
        Client().post("/api/v1/welcome", {"email": email}, content_type="application/json")
        for email in ("anna@kartoteka.test", "nobody@kartoteka.test", "no e-mail at all")
    ]
    assert {(one.status_code, one.content) for one in answers} == {(204, b"")}
    assert ProcrastinateJob.objects.filter(task_name="send_password_link").count() == 3
    assert not OneTimeLink.objects.exists()


def test_asking_for_links_is_throttled(firm: Firm) -> None:
    ask = {"email": "anna@kartoteka.test"}
    statuses = [Client().post("/api/v1/welcome", ask, content_type="application/json") for _ in range(7)]
    assert [one.status_code for one in statuses] == [204] * 5 + [429] * 2
    assert int(statuses[-1]["Retry-After"]) > 0


def test_deactivating_over_http_hands_over_and_ends_everything(firm: Firm) -> None:
    item = person(firm, "anna")
    anna, paul = Caller(firm, "anna"), Caller(firm, "paul")
    path = f"/users/{firm.anna.user_id}/deactivate"
    status, left = paul("POST", path, {"hand_over_to": firm.boris.user_id})
    assert (status, left["active"]) == (200, False)
    assert left["batch"]
    assert Item.objects.get(pk=item).responsible_id == firm.boris.user_id
    assert anna("GET", "/me")[0] == 401
    undo, read = f"/users/{firm.anna.user_id}/take-back", f"/users/{firm.anna.user_id}"
    assert paul("GET", read)[1]["handed_over"] == left["batch"]
    boris = Caller(firm, "boris")
    assert "handed_over" not in boris("GET", read)[1]
    assert boris("POST", undo, {"batch": left["batch"]})[0] == 403
    assert paul("POST", f"/users/{firm.rita.user_id}/take-back", {"batch": left["batch"]})[0] == 404
    assert paul("POST", undo, {"batch": left["batch"]})[0] == 200
    assert Item.objects.get(pk=item).responsible_id == firm.anna.user_id
    assert paul("POST", undo, {"batch": left["batch"]})[0] == 404
    assert "handed_over" not in paul("GET", read)[1]
    paul("POST", f"/users/{firm.boris.user_id}/deactivate", {})
    assert "handed_over" not in paul("GET", f"/users/{firm.boris.user_id}")[1], (
        "what came back was not his to hand over"
    )


def test_a_department_moves_with_all_below_it(firm: Firm) -> None:
    cora = Caller(firm, "cora")
    status, made = cora("POST", "/departments", {"name": "Harbour", "parent": firm.branch})
    assert (status, made["parent"]) == (201, firm.branch)
    User.objects.filter(pk=firm.boris.user_id).update(department=made["id"])
    assert firm.boris.user_id in firm.actor("hela").colleagues_below
    assert cora("PATCH", f"/departments/{firm.branch}", {"parent": firm.south})[0] == 200
    assert firm.actor("boris").department_path == (firm.south, firm.branch, made["id"])
    assert firm.boris.user_id not in firm.actor("hela").colleagues_below
    status, refused = cora("PATCH", f"/departments/{firm.south}", {"parent": made["id"]})
    assert (status, list(refused["fields"])) == (422, ["parent"])
    assert cora("PATCH", f"/departments/{firm.branch}", {"parent": None, "name": "Coast"})[1]["name"] == "Coast"
    assert firm.actor("boris").department_path == (firm.branch, made["id"])


def test_closing_a_department_asks_where_its_people_go(firm: Firm) -> None:
    cora = Caller(firm, "cora")
    assert cora("DELETE", f"/departments/{firm.north}")[0] == 409
    assert cora("DELETE", f"/departments/{firm.north}?replace_with={firm.south}")[0] == 204
    assert firm.actor("anna").department_path == (firm.south,)
    shown = {one["id"]: one for one in cora("GET", "/departments")[1]["items"]}
    assert (shown[firm.north]["archived"], shown[firm.branch]["parent"]) == (True, firm.south)


def test_s15_a_changed_role_acts_at_the_next_request(firm: Firm) -> None:
    paul = Caller(firm, "paul")
    status, made = paul("POST", "/roles", {"labels": {"de": "Verkauf"}, "cells": {"*": {"read": "all"}}})
    assert (status, made["key"], made["label"]) == (201, "verkauf", "Verkauf")
    paul("PATCH", f"/users/{firm.rita.user_id}", {"roles": ["verkauf"]})
    assert firm.actor("rita").scope("person", "read") == "all"
    paul("PATCH", f"/roles/{made['id']}", {"cells": {"*": {"read": "own"}}})
    assert firm.actor("rita").scope("person", "read") == "own"
    assert paul("DELETE", f"/roles/{made['id']}")[0] == 409
    employee = next(one["id"] for one in paul("GET", "/roles")[1]["items"] if one["key"] == "employee")
    assert paul("DELETE", f"/roles/{made['id']}?replace_with={employee}")[0] == 204
    assert firm.actor("rita").scope("person", "edit") == "own_public"


@pytest.mark.parametrize("name", ["anna", "rita", "hela", "cora"])
def test_s67_only_portal_administrators_change_roles_and_read_the_audit(firm: Firm, name: str) -> None:
    caller, employee = Caller(firm, name), firm.user("anna").roles.get().pk
    for method, path, body in (
        ("POST", "/roles", {"labels": {"en": "X"}}),
        ("PATCH", f"/roles/{employee}", {"cells": {"*": {"read": "all"}}}),
        ("DELETE", f"/roles/{employee}", None),
        ("PATCH", f"/users/{firm.user(name).pk}", {"roles": ["portal_admin"]}),
        ("GET", "/audit", None),
    ):
        assert caller(method, path, body)[0] == 403, path


def test_administrators_factory_roles_cannot_be_weakened_or_ended(firm: Firm) -> None:
    paul = Caller(firm, "paul")
    admin = firm.user("paul").roles.get().pk
    assert paul("PATCH", f"/roles/{admin}", {"cells": {"*": {"read": "none"}}})[0] == 403
    assert paul("DELETE", f"/roles/{admin}")[0] == 403


def test_a_token_is_shown_once_and_revoked_at_once(firm: Firm) -> None:
    anna = Caller(firm, "anna")
    status, made = anna("POST", "/tokens", {"name": "Sync", "scopes": ["person:read"]})
    assert status == 201
    assert made["token"] not in str(anna("GET", "/tokens")[1]) + str(list(ApiToken.objects.values_list()))
    use = Client(headers={"Authorization": f"Bearer {made['token']}"})
    assert use.get("/api/v1/me").status_code == 200
    assert anna("DELETE", f"/tokens/{made['id']}")[0] == 204
    assert use.get("/api/v1/me").status_code == 401
    assert anna("DELETE", f"/tokens/{made['id']}")[0] == 404


def test_s64_a_narrow_token_does_not_grow_or_manage(firm: Firm) -> None:
    tok = Client(headers={"Authorization": f"Bearer {TOKEN_SECRET}"})
    post = {"content_type": "application/json"}
    assert tok.post("/api/v1/tokens", {"name": "More", "scopes": ["*"]}, **post).status_code == 403
    for path in ("/tokens", "/roles", "/audit"):
        assert tok.get(f"/api/v1{path}").status_code == 403, path
    assert tok.patch("/api/v1/me", {"name": "X"}, **post).status_code == 403
    narrow = Caller(firm, "paul", scopes=["*:write"])
    assert narrow("POST", "/users", {"email": "x@kartoteka.test"})[0] == 403
    assert "roles" not in narrow("GET", f"/users/{firm.anna.user_id}")[1]


def test_s64_a_token_in_the_address_is_refused(firm: Firm) -> None:
    for name in ("token", "access_token", "api_key"):
        assert Client().get(f"/api/v1/me?{name}={TOKEN_SECRET}").status_code == 401
    header = {"Authorization": f"Bearer {TOKEN_SECRET}"}
    assert Client(headers=header).get(f"/api/v1/me?access_token={TOKEN_SECRET}").status_code == 401


def test_s12_acting_as_somebody_else_is_not_a_thing(firm: Firm) -> None:
    header = {"Authorization": f"Bearer {TOKEN_SECRET}", "X-User-Id": str(firm.paul.user_id)}
    assert Client(headers=header).get("/api/v1/me").json()["name"] == "Anna Test"
    assert Client(headers=header).get(f"/api/v1/me?as_user={firm.paul.user_id}").status_code == 400


def test_s62_open_sessions_are_listed_and_closed_one_by_one(firm: Firm) -> None:
    anna = firm.user("anna")
    anna.set_password(PASSWORD)
    anna.save()
    here, there = Client(), Client()
    for browser in (here, there):
        body = {"email": anna.email, "password": PASSWORD}
        browser.post("/_allauth/browser/v1/auth/login", body, content_type="application/json")
    listed = here.get("/api/v1/sessions").json()["items"]
    assert [one["is_current"] for one in listed] == [False, True]
    other = listed[0]["id"]
    assert Caller(firm, "boris")("DELETE", f"/sessions/{other}")[0] == 404
    assert here.delete(f"/api/v1/sessions/{other}").status_code == 204
    assert there.get("/api/v1/me").status_code == 401
    assert here.get("/api/v1/me").status_code == 200


def test_s65_a_write_by_cookie_needs_the_pages_header(firm: Firm) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(firm.user("anna"), backend="allauth.account.auth_backends.AuthenticationBackend")
    UserSession.objects.create(
        user=firm.user("anna"), session_key=browser.cookies["kartoteka"].value, ip="127.0.0.1", user_agent="x"
    )
    assert browser.get("/api/v1/me").status_code == 200
    body = {"name": "Evil"}
    refused = browser.patch("/api/v1/me", body, content_type="application/json")
    assert (refused.status_code, refused.json()["code"]) == (403, "csrf_failed")
    assert browser.patch("/api/v1/me", body, content_type="text/plain").status_code == 403
    assert firm.actor("anna").name == "Anna Test"
    headers = {"X-CSRFToken": browser.cookies["csrftoken"].value}
    assert browser.patch("/api/v1/me", body, content_type="application/json", headers=headers).status_code == 200


def test_the_audit_of_an_item_is_shown_to_its_responsible(firm: Firm) -> None:
    item = person(firm, "anna")
    audit(firm.paul, "item_opened", item_id=item)
    entry = Caller(firm, "anna")("GET", f"/audit?item={item}")[1]["items"][0]
    assert (entry["action"], entry["actor"]["name"]) == ("item_opened", "Paul Test")
    assert Caller(firm, "boris")("GET", f"/audit?item={item}")[0] == 404
    assert Caller(firm, "cora")("GET", "/audit?item=99999999")[0] == 404
    assert Caller(firm, "paul")("GET", "/audit")[0] == 200
