"""Signing in by more than a password: one-time codes, recovery codes, the rules that want them, and lost ones."""

import json
import time
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.cache import cache
from django.test import Client

from kartoteka.people.authentication import actor_by_session
from kartoteka.people.models import AuditEntry, User
from kartoteka.people.rules import Forbidden
from kartoteka.people.second_factor import reset_factors
from kartoteka.people.sign_in_rules import change_rules
from kartoteka.people.testing import Firm, make_firm
from kartoteka.people.welcome import reset_secret

pytestmark = pytest.mark.django_db
BASE = "/_allauth/browser/v1"
PASSWORD = "zwölf Boxkämpfer"
PERIOD = 30


@pytest.fixture
def firm() -> Firm:
    cache.clear()
    made = make_firm()
    for name in ("anna", "paul"):
        user = made.user(name)
        user.set_password(PASSWORD)
        user.save()
    return made


def ask(client: Client, method: str, path: str, body: Any = None) -> Any:
    return client.generic(
        method, BASE + path, b"" if body is None else json.dumps(body), content_type="application/json"
    )


def sign_in(client: Client, name: str = "anna") -> Any:
    return ask(client, "POST", "/auth/login", {"email": f"{name}@kartoteka.test", "password": PASSWORD})


def code_of(secret: str, *, later: int = 0) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // PERIOD + later))


def enrol(client: Client) -> str:
    """Switch the codes on for whoever is signed in; the key is returned. The next period's code is not yet used."""
    assert ask(client, "POST", "/auth/reauthenticate", {"password": PASSWORD}).status_code == 200
    offered = ask(client, "GET", "/account/authenticators/totp").json()["data"]
    assert len(offered["picture"]) == len(offered["picture"][0]) > 20
    assert "secret=" + offered["secret"] in offered["totp_url"]
    answer = ask(client, "POST", "/account/authenticators/totp", {"code": code_of(offered["secret"], later=-1)})
    assert answer.status_code == 200, answer.content
    return str(offered["secret"])


def enrolled(name: str = "anna") -> tuple[Client, str]:
    client = Client()
    assert sign_in(client, name).status_code == 200
    return client, enrol(client)


def test_codes_are_switched_on_only_after_the_password_was_asked_again(firm: Firm) -> None:
    client = Client()
    sign_in(client)
    offered = ask(client, "GET", "/account/authenticators/totp").json()["data"]
    refused = ask(client, "POST", "/account/authenticators/totp", {"code": code_of(offered["secret"])})
    assert refused.status_code == 401
    assert not Authenticator.objects.exists()
    assert ask(client, "POST", "/auth/reauthenticate", {"password": "wrong"}).status_code == 400
    enrol(client)
    assert Authenticator.objects.filter(type="totp").count() == 1
    client_later = Client()
    sign_in(client_later)
    assert ask(client_later, "DELETE", "/account/authenticators/totp").status_code == 401


def test_signing_in_then_takes_the_password_and_a_code(firm: Firm) -> None:
    _, secret = enrolled()
    client = Client()
    begun = sign_in(client)
    assert begun.status_code == 401
    assert {"id": "mfa_authenticate", "is_pending": True, "types": ["recovery_codes", "totp"]} in begun.json()["data"][
        "flows"
    ]
    assert actor_by_session(client.cookies["kartoteka"].value) is None
    assert client.get("/api/v1/me").status_code == 401
    assert ask(client, "POST", "/auth/2fa/authenticate", {"code": "000000"}).status_code == 400
    assert ask(client, "POST", "/auth/2fa/authenticate", {"code": code_of(secret)}).status_code == 200
    assert client.get("/api/v1/me").status_code == 200


def test_a_code_works_once_in_whichever_process(firm: Firm) -> None:
    _, secret = enrolled()
    code = code_of(secret)
    first, second = Client(), Client()
    sign_in(first)
    sign_in(second)
    assert ask(first, "POST", "/auth/2fa/authenticate", {"code": code}).status_code == 200
    cache.clear()  # what another process, or one that was started anew, does not remember
    assert ask(second, "POST", "/auth/2fa/authenticate", {"code": code}).status_code == 400
    older = code_of(secret, later=-1)
    assert ask(second, "POST", "/auth/2fa/authenticate", {"code": older}).status_code == 400, "that switched them on"


def test_the_code_that_switched_them_on_signs_nobody_in(firm: Firm) -> None:
    client = Client()
    sign_in(client)
    secret = enrol(client)
    cache.clear()
    other = Client()
    sign_in(other)
    answer = ask(other, "POST", "/auth/2fa/authenticate", {"code": code_of(secret, later=-1)})
    assert answer.status_code == 400


def test_recovery_codes_are_shown_once_and_each_works_once(firm: Firm) -> None:
    client, _ = enrolled()
    codes = ask(client, "GET", "/account/authenticators/recovery-codes").json()["data"]["unused_codes"]
    assert len(set(codes)) == 10
    again = ask(client, "GET", "/account/authenticators/recovery-codes").json()["data"]
    assert "unused_codes" not in again
    for status in (200, 400):
        other = Client()
        sign_in(other)
        assert ask(other, "POST", "/auth/2fa/authenticate", {"code": codes[0]}).status_code == status


def test_s61_guesses_of_codes_are_throttled(firm: Firm) -> None:
    _, secret = enrolled()
    client = Client()
    sign_in(client)
    for number in range(6):
        ask(client, "POST", "/auth/2fa/authenticate", {"code": f"{number:06}"})
    right = ask(client, "POST", "/auth/2fa/authenticate", {"code": code_of(secret)})
    assert right.status_code == 400
    assert right.json()["errors"][0]["code"] == "too_many_login_attempts"


def test_switching_codes_on_and_off_is_written_down(firm: Firm, django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        client, _ = enrolled()
    assert ask(client, "DELETE", "/account/authenticators/totp").status_code == 200
    acts = list(AuditEntry.objects.filter(actor_id=firm.anna.user_id).order_by("id").values_list("action", flat=True))
    assert acts == ["codes_switched_on", "codes_switched_off"]


def test_secrets_lie_sealed_in_the_database(firm: Firm) -> None:
    _, secret = enrolled()
    stored = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in stored
    assert stored.count("gAAAA") == 2, "the key of the codes and the seed of the recovery codes"


def test_a_new_password_by_link_does_not_go_past_the_second_factor(firm: Firm) -> None:
    enrolled()
    found = reset_secret("anna@kartoteka.test")
    assert found is not None
    client = Client()
    sign_in(client, "paul")
    used = client.post(f"/api/v1/welcome/{found[1]}", {"password": "noch viel länger"}, content_type="application/json")
    assert used.status_code == 204
    assert client.get("/api/v1/me").status_code == 401


def test_whoever_the_rules_want_a_second_factor_of_adds_one_first(firm: Firm) -> None:
    client, token = Client(), Client(headers={"Authorization": "Bearer tok-of-anna-that-reads-persons-only"})
    sign_in(client)
    assert client.get("/api/v1/users").status_code == 200
    change_rules(firm.paul, second_factor="administrators")
    assert client.get("/api/v1/users").status_code == 200, "Anna administers nothing"
    change_rules(firm.paul, second_factor="everybody")
    refused = client.get("/api/v1/users")
    assert (refused.status_code, refused.json()["code"]) == (403, "second_factor_required")
    assert client.get("/api/v1/me").json()["must_add_factor"] is True
    assert token.get("/api/v1/users").status_code == 200, "programs have their own secret"
    enrol(client)
    assert client.get("/api/v1/users").status_code == 200
    assert client.get("/api/v1/me").json()["must_add_factor"] is False


def test_only_portal_administrators_take_a_lost_factor_away_and_it_is_written_down(firm: Firm) -> None:
    enrolled()
    anna = firm.anna.user_id
    for name in ("anna", "boris", "cora"):
        with pytest.raises(Forbidden):
            reset_factors(firm.actor(name), anna)
    reset_factors(firm.paul, anna)
    assert sign_in(Client()).status_code == 200
    entry = AuditEntry.objects.latest("id")
    assert (entry.action, entry.actor_id, entry.data) == ("factors_reset", firm.paul.user_id, {"user": anna})


def test_a_session_lasts_as_long_as_the_rules_say(firm: Firm) -> None:
    change_rules(firm.paul, session_days=2)
    client = Client()
    sign_in(client)
    assert 2 * 86_400 - 60 < client.session.get_expiry_age() <= 2 * 86_400


def test_a_password_is_as_long_as_the_rules_want(firm: Firm) -> None:
    change_rules(firm.paul, password_least=20)
    client = Client()
    sign_in(client)
    body = {"current_password": PASSWORD, "new_password": "neunzehn Buchstaben"}
    assert ask(client, "POST", "/account/password/change", body).status_code == 400
    found = reset_secret("anna@kartoteka.test")
    assert found is not None
    refused = Client().post(
        f"/api/v1/welcome/{found[1]}", {"password": "neunzehn Buchstaben"}, content_type="application/json"
    )
    assert refused.status_code == 422
    assert "20" in refused.json()["fields"]["password"][0]


def test_only_addresses_of_the_named_domains_are_invited(firm: Firm) -> None:
    change_rules(firm.paul, email_domains=["Nordhafen.example"])
    client = Client()
    sign_in(client, "paul")
    for email, status in (("ida@nordhafen.example", 201), ("ida@elsewhere.example", 422)):
        made = client.post("/api/v1/users", {"email": email}, content_type="application/json")
        assert made.status_code == status, made.content
    assert User.objects.filter(email="ida@elsewhere.example").count() == 0


def test_rules_out_of_range_are_refused(firm: Firm) -> None:
    client = Client()
    sign_in(client, "paul")
    for body in ({"password_least": 7}, {"session_days": 0}, {"email_domains": ["no domain"]}):
        assert client.patch("/api/v1/sign-in-rules", body, content_type="application/json").status_code == 422
