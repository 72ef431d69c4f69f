"""Which requests are answered, and with which safeguards, by the real server."""

import json
import os
import secrets
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kartoteka.config.serving.hosts import is_ours
from kartoteka.config.serving.pages import INDEX, is_page
from kartoteka.config.serving.testing import Running, running_server
from kartoteka.people.models import User
from kartoteka.people.testing import TOKEN_SECRET, Firm, make_token
from kartoteka.schema.service import create_field


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8000", "127.0.0.1:1", "[::1]:8000", "192.168.1.4", "crm.local"]
)
def test_without_a_base_url_this_machines_addresses_are_ours(host: str, settings) -> None:
    settings.BASE_URL, settings.HOSTS = "", frozenset()
    assert is_ours(host)


@pytest.mark.parametrize("host", ["", "evil.example", "a@127.0.0.1", "127.0.0.1/x", "x:y:z", "localhost.evil.example"])
def test_s58_a_foreign_host_is_not_ours(host: str, settings) -> None:
    settings.BASE_URL, settings.HOSTS = "", frozenset()
    assert not is_ours(host)


def test_s58_with_a_base_url_only_its_host_and_the_named_ones_are_ours(settings) -> None:
    settings.BASE_URL, settings.HOSTS = "https://crm.rossi.example", frozenset({"crm.intern"})
    assert all(map(is_ours, ("crm.rossi.example", "crm.intern:443", "127.0.0.1:8000")))
    assert not any(map(is_ours, ("192.168.1.4", "evil.example")))


def test_the_browsers_own_paths_are_pages_and_files_are_not() -> None:
    for path in ("/", "/sign-in", "/contacts", "/item/person/7", "/settings/users", "/welcome/abc"):
        assert is_page("GET", path)
    for path in ("/api/v1/me", "/_allauth/browser/v1/config", "/static/web/x.js", "/favicon.ico", "/robots.txt"):
        assert not is_page("GET", path)
    assert not is_page("POST", "/contacts")


def test_pages_health_and_the_api_of_a_real_server(server: Running, firm: Firm) -> None:
    with server.client(TOKEN_SECRET) as tok, server.client() as vera:
        assert vera.get("/healthz").json() == {"status": "ok"}
        if INDEX.is_file():
            page = vera.get("/contacts?tab=people")
            assert page.status_code == 200
            assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
            assert "unsafe-inline" not in page.headers["content-security-policy"].split("style-src")[0]
            assert vera.get("/welcome/secret").headers["referrer-policy"] == "no-referrer"
        assert tok.get("/api/v1/me").json()["id"] == firm.anna.user_id
        assert vera.get("/api/v1/me").status_code == 401
        missing = vera.get("/favicon.ico")
        assert (missing.status_code, missing.json()["code"]) == (404, "not_found")
        assert missing.headers["x-frame-options"] == "DENY"


def test_s58_a_foreign_host_gets_400_everywhere(server: Running, firm: Firm) -> None:
    with server.client(TOKEN_SECRET) as tok:
        for path in ("/", "/api/v1/me", "/api/v1/events", "/welcome/x", "/_allauth/browser/v1/auth/session"):
            refused = tok.get(path, headers={"Host": "evil.example"})
            assert refused.status_code == 400, path
        forged = {"X-Forwarded-Host": "evil.example", "Forwarded": "host=evil.example"}
        assert tok.get("/api/v1/me", headers=forged).status_code == 200
        asked = tok.post("/api/v1/welcome", json={"email": "anna@kartoteka.test"}, headers={"Host": "evil.example"})
        assert asked.status_code == 400


def test_r17_a_body_above_a_megabyte_is_refused_before_it_is_read(server: Running, firm: Firm) -> None:
    with server.client(TOKEN_SECRET) as tok:
        refused = tok.patch("/api/v1/me", content=b"x" * 1_048_577, headers={"Content-Type": "application/json"})
        assert (refused.status_code, refused.json()["code"]) == (413, "too_large")
    with server.socket() as bare:
        bare.sendall(
            b"PATCH /api/v1/me HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            b"Content-Length: 900000000\r\n\r\n"
        )
        assert bare.recv(64).startswith(b"HTTP/1.1 413")


HUGE = {
    "a name": {"first_name": "x" * 1_000_000},
    "a note": {"description": "x" * 50_000_000},
    "ten thousand tags": {"tags": [f"tag {n}" for n in range(10_000)]},
    "a hundred thousand links": {"companies": list(range(1, 100_001))},
    "a number of a hundred thousand digits": b'{"values": {"last_name": "x", "c_size": 1e100000}}',
    "a written number of that size": {"c_size": "9" * 100_000},
}


@pytest.fixture(scope="module")
def huge(firm: Firm) -> str:
    """Anna's token, in a portal whose persons have a field for numbers."""
    create_field(firm.paul, "person", key="c_size", labels={"en": "Size"}, type="number")
    make_token(firm.user("anna"), "huge-anna")
    return "huge-anna"


@pytest.mark.parametrize("what", HUGE)
def test_r17_a_huge_value_is_refused_at_the_edge(server: Running, huge: str, what: str) -> None:
    given = HUGE[what]
    body = given if isinstance(given, bytes) else json.dumps({"values": {"last_name": "Groß", **given}}).encode()
    with server.client(huge) as anna:
        for _ in range(2):  # what is read in once and kept is not the value's
            anna.post("/api/v1/items/person", json={"values": {"last_name": "x", "first_name": "x" * 900_000}})
        memory, begun = server.memory(), time.monotonic()
        refused = anna.post("/api/v1/items/person", content=body, headers={"Content-Type": "application/json"})
        took, grown = time.monotonic() - begun, server.memory() - memory
    print(f"\nR17 {what}: {refused.status_code} after {took * 1000:.0f} ms, {grown / 2**20:.1f} MiB more")
    assert refused.status_code in (400, 413, 422), refused.text
    assert refused.json()["fields"] or refused.status_code == 413
    assert took < 2.0  # 0.2 s on a machine that does nothing else
    assert grown < 16 * 2**20


def test_s68_hostile_requests_get_4xx_in_our_shape(server: Running, firm: Firm) -> None:
    with server.client(TOKEN_SECRET) as tok:
        for method, path in (
            ("GET", "/api/v1/files/9223372036854775808"),
            ("GET", "/api/v1/files/x"),
            ("GET", "/api/v1/files/0"),
            ("GET", "/api/v1/files/1%00"),
            ("GET", "/api/v1/files/..%2F..%2Fetc%2Fpasswd"),
            ("GET", "/api/v1/files/1?size=-1"),
            ("GET", "/api/v1/files/1?size=x"),
            ("PUT", "/api/v1/files"),
            ("DELETE", "/api/v1/files/1"),
            ("POST", "/api/v1/events"),
            ("GET", "/api/v1/events?x=1"),
            ("GET", "/api/v1/me?%ff=%fe"),
            ("GET", "/api/v1/%00"),
        ):
            answer = tok.request(method, path)
            assert 400 <= answer.status_code < 500, (method, path, answer.status_code)
            assert {"code", "message", "fields", "data", "request_id"} == set(answer.json()), path


def test_s65_looking_changes_nothing(server: Running, firm: Firm) -> None:
    before = list(User.objects.order_by("id").values_list())
    with server.client(TOKEN_SECRET) as tok:
        for path in ("/", "/api/v1/me", "/api/v1/users", "/api/v1/departments", "/api/v1/files/1", "/healthz"):
            tok.get(path)
            tok.head(path)
        forced = tok.post("/api/v1/me", content=json.dumps({"name": "X"}), headers={"X-HTTP-Method-Override": "PATCH"})
        assert forced.status_code == 405
    assert list(User.objects.order_by("id").values_list()) == before


def test_files_and_events_too_are_only_for_the_user_whom_the_page_was_made_for(server: Running, firm: Firm) -> None:
    user, other = firm.user("boris"), firm.anna.user_id
    user.set_password("zwölf Boxkämpfer")
    user.save()
    with server.client() as browser:
        browser.get("/_allauth/browser/v1/auth/session")
        said = {"email": user.email, "password": "zwölf Boxkämpfer"}
        token = {"X-CSRFToken": browser.cookies["csrftoken"]}
        assert browser.post("/_allauth/browser/v1/auth/login", json=said, headers=token).status_code == 200
        token = {"X-CSRFToken": browser.cookies["csrftoken"]}
        for page_of, status in ((user.pk, 201), (other, 401)):
            files = {"file": ("note.txt", b"said")}
            sent = browser.post("/api/v1/files", files=files, headers=token | {"Kartoteka-User": str(page_of)})
            assert sent.status_code == status, sent.text
        for page_of, status in ((user.pk, 200), (other, 401)):
            with browser.stream("GET", "/api/v1/events", params={"user": page_of}) as opened:
                assert opened.status_code == status


def test_behind_https_cookies_are_secure_and_bound_to_the_host(firm: Firm, tmp_path: Path) -> None:
    variables = {"KARTOTEKA_BASE_URL": "https://crm.firma.test", "KARTOTEKA_PROXIES": "1"}
    forwarded = {"Host": "crm.firma.test", "X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.7"}
    with running_server(tmp_path, **variables) as server, server.client() as vera:
        answer = vera.get("/_allauth/browser/v1/auth/session", headers=forwarded)
        cookie = answer.headers["set-cookie"]
        assert cookie.startswith("__Host-csrftoken=")
        assert {"Secure", "Path=/", "SameSite=Lax"} <= {part.strip() for part in cookie.split(";")}
        assert answer.headers["strict-transport-security"] == "max-age=31536000"
        assert vera.get("/api/v1/me", headers={"Host": "192.168.1.4"}).status_code == 400
        foreign = forwarded | {"Origin": "https://evil.test", "X-CSRFToken": cookie.split("=")[1].split(";")[0]}
        refused = vera.post("/_allauth/browser/v1/auth/login", json={}, headers=foreign)
        assert (refused.status_code, refused.json()["code"]) == (403, "csrf_failed")


def test_the_production_settings_pass_djangos_own_security_checks(tmp_path: Path) -> None:
    environment = os.environ | {
        "KARTOTEKA_BASE_URL": "https://crm.firma.test",
        "KARTOTEKA_SECRET_KEY": secrets.token_urlsafe(60),
        "KARTOTEKA_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "kartoteka.config.settings",
    }
    words = [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
