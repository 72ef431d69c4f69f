"""Signing in and out through the browser's routes, and what closes a session."""

import time

import pytest
from allauth.headless.constants import Client as HeadlessClient
from allauth.headless.urls import build_urlpatterns
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.test import Client
from django.urls import URLPattern

from kartoteka.people.authentication import actor_by_session
from kartoteka.people.models import User
from kartoteka.people.testing import Firm, make_firm, make_token

pytestmark = pytest.mark.django_db
BASE = "/_allauth/browser/v1"
PASSWORD = "zwölf Boxkämpfer"


@pytest.fixture
def firm() -> Firm:
    cache.clear()
    made = make_firm()
    anna = made.user("anna")
    anna.set_password(PASSWORD)
    anna.save()
    return made


def post(client: Client, path: str, body: dict[str, str]):
    client.get(f"{BASE}/auth/session")
    token = client.cookies["csrftoken"].value
    return client.post(BASE + path, body, content_type="application/json", headers={"X-CSRFToken": token})


def sign_in(client: Client, *, email: str = "Anna@kartoteka.test", password: str = PASSWORD):
    return post(client, "/auth/login", {"email": email, "password": password})


def key_of(client: Client) -> str:
    return client.cookies["kartoteka"].value


def test_somebody_signs_in_with_his_email_in_any_case_and_out_again(firm: Firm) -> None:
    client = Client(enforce_csrf_checks=True)
    assert sign_in(client).status_code == 200
    key = key_of(client)
    assert actor_by_session(key) == firm.anna
    client.delete(f"{BASE}/auth/session", headers={"X-CSRFToken": client.cookies["csrftoken"].value})
    assert actor_by_session(key) is None


def test_a_page_made_for_one_user_is_not_answered_for_another_who_signed_in_beside_it(firm: Firm) -> None:
    client = Client()
    sign_in(client)
    seen, anna, boris = client.get("/api/v1/me").json()["id"], str(firm.anna.user_id), str(firm.boris.user_id)
    assert str(seen) == anna
    for page_of, status in ((anna, 200), (boris, 401), ("", 401), ("x", 401)):
        of_page = {"Kartoteka-User": page_of}
        assert client.get("/api/v1/me", headers=of_page).status_code == status, page_of
        renamed = client.patch("/api/v1/me", {"name": "Anna"}, content_type="application/json", headers=of_page)
        assert renamed.status_code == status, page_of


def test_a_page_made_for_one_user_asks_nothing_of_the_sign_in_of_another(firm: Firm) -> None:
    client = Client()
    sign_in(client)
    anna, boris = {"Kartoteka-User": str(firm.anna.user_id)}, {"Kartoteka-User": str(firm.boris.user_id)}
    confirmed = {"password": PASSWORD}
    for path in ("/account/authenticators", "/account/authenticators/totp"):
        assert client.get(BASE + path, headers=anna).status_code in (200, 404)
        assert client.get(BASE + path, headers=boris).json()["code"] == "unauthenticated", path
    for headers, status in ((anna, 200), (boris, 401)):
        sent = client.post(f"{BASE}/auth/reauthenticate", confirmed, content_type="application/json", headers=headers)
        assert sent.status_code == status
    assert client.get(f"{BASE}/auth/session", headers=boris).json()["data"]["user"]["id"] == firm.anna.user_id
    nobody = Client().get(f"{BASE}/account/authenticators", headers=anna)
    assert (nobody.status_code, nobody.json()["code"]) == (401, "unauthenticated")


def test_what_a_page_says_of_its_user_is_nothing_to_a_token(firm: Firm) -> None:
    make_token(firm.user("anna"), "annas-own")
    of_page = {"Authorization": "Bearer annas-own", "Kartoteka-User": str(firm.boris.user_id)}
    assert Client().get("/api/v1/me", headers=of_page).status_code == 200


def test_s62_the_session_has_a_new_id_after_signing_in(firm: Firm) -> None:
    client = Client()
    session = client.session
    session["planted"] = "before"
    session.save()
    planted = session.session_key
    sign_in(client)
    assert key_of(client) != planted
    assert actor_by_session(planted) is None


def test_s62_a_new_password_closes_the_other_sessions_and_keeps_this_one(firm: Firm) -> None:
    here, there = Client(), Client()
    assert sign_in(here).status_code == sign_in(there).status_code == 200
    body = {"current_password": PASSWORD, "new_password": "noch viel länger"}
    assert post(here, "/account/password/change", body).status_code == 200
    assert actor_by_session(key_of(here)) == firm.anna
    assert actor_by_session(key_of(there)) is None
    assert UserSession.objects.count() == 1
    assert sign_in(Client()).status_code == 400
    assert sign_in(Client(), password="noch viel länger").status_code == 200


def test_a_new_password_needs_the_old_one(firm: Firm) -> None:
    client = Client()
    sign_in(client)
    for body in ({"new_password": "noch viel länger"}, {"current_password": "x", "new_password": "noch viel länger"}):
        assert post(client, "/account/password/change", body).status_code == 400
    assert sign_in(Client()).status_code == 200


def test_s63_a_deactivated_user_does_not_sign_in(firm: Firm) -> None:
    User.objects.filter(pk=firm.anna.user_id).update(is_active=False)
    client = Client()
    assert sign_in(client).status_code in (400, 401)
    assert actor_by_session(client.cookies.get("kartoteka", client.cookies["csrftoken"]).value) is None


def test_s60_known_and_unknown_emails_get_the_same_answer_in_the_same_time(firm: Firm, settings) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login": "1000/m/ip", "login_failed": "1000/m/ip"}

    def guess(email: str) -> tuple[int, bytes, float]:
        client = Client()
        client.get(f"{BASE}/auth/session")
        begun = time.process_time()
        answer = client.post(
            f"{BASE}/auth/login", {"email": email, "password": "wrong one"}, content_type="application/json"
        )
        return answer.status_code, answer.content, time.process_time() - begun

    emails = ("anna@kartoteka.test", "boris@kartoteka.test", "nobody@kartoteka.test")
    rounds = [[guess(email) for email in emails] for _ in range(9)]  # in turn, so that a busy second delays them alike
    assert len({(status, body) for found in rounds for status, body, _ in found}) == 1
    quickest = [min(took for *_, took in found) for found in zip(*rounds, strict=True)]  # noise only ever adds
    assert max(quickest) < 1.15 * min(quickest), quickest


def test_s61_guesses_are_throttled_per_account_and_the_signed_in_victim_works_on(firm: Firm) -> None:
    victim = Client()
    sign_in(victim)
    statuses = [sign_in(Client(), password=f"guess {n}").status_code for n in range(8)]
    assert statuses[0] == 400
    assert statuses[-1] in (400, 429)
    assert sign_in(Client()).status_code != 200, "the right password among too many guesses is not taken"
    assert actor_by_session(key_of(victim)) == firm.anna
    assert actor_by_session(key_of(victim)) is not None


def test_a_locked_out_caller_is_told_how_long(firm: Firm) -> None:
    for email in ("anna@kartoteka.test", "nobody@kartoteka.test"):
        began = time.monotonic()
        answers = [sign_in(Client(), email=email, password=f"guess {n}") for n in range(7)]
        assert "Retry-After" not in answers[0].headers
        passed = time.monotonic() - began
        assert 300 - passed - 1 <= int(answers[-1].headers["Retry-After"]) <= 300


def test_s61_guesses_are_throttled_per_address(firm: Firm) -> None:
    statuses = {sign_in(Client(), email=f"u{n}@kartoteka.test", password="guess").status_code for n in range(22)}
    assert sign_in(Client()).status_code != 200
    assert statuses <= {400, 429}


def test_s56_a_forged_forwarded_address_does_not_escape_the_throttle(firm: Firm) -> None:
    for n in range(22):
        client = Client(headers={"X-Forwarded-For": f"10.0.0.{n}"})
        sign_in(client, email=f"u{n}@kartoteka.test", password="guess")
    assert sign_in(Client(headers={"X-Forwarded-For": "10.9.9.9"})).status_code != 200


def test_s65_signing_in_from_another_site_is_refused(firm: Firm) -> None:
    client = Client(enforce_csrf_checks=True)
    body = {"email": "anna@kartoteka.test", "password": PASSWORD}
    refused = client.post(f"{BASE}/auth/login", body, content_type="text/plain")
    assert (refused.status_code, refused.json()["code"]) == (403, "csrf_failed")


def test_of_allauths_routes_only_those_of_signing_in_exist(firm: Firm) -> None:
    factors = {f"/account/authenticators{one}" for one in ("", "/totp", "/recovery-codes", "/webauthn")}
    ours = {"/auth/login", "/auth/session", "/auth/reauthenticate", "/account/password/change", *factors}
    ours |= {f"/auth/{one}" for one in ("2fa/authenticate", "2fa/reauthenticate")}
    ours |= {f"/auth/{one}" for one in ("webauthn/authenticate", "webauthn/login")}
    client = Client()
    for route in _routes(build_urlpatterns(HeadlessClient.BROWSER)):
        path = "/" + route.removeprefix("v1/")
        found = {client.get(BASE + path).status_code, client.post(BASE + path).status_code}
        assert (path in ours) == (found != {404}), path
    assert client.post("/_allauth/app/v1/auth/signup").status_code == 404
    assert User.objects.count() == 6


def _routes(patterns, prefix: str = "") -> list[str]:
    found: list[str] = []
    for one in patterns:
        path = prefix + str(one.pattern)
        found += [path] if isinstance(one, URLPattern) else _routes(one.url_patterns, path)
    return found
