"""What others typed is shown as text: nothing of it runs, wherever it appears. Cases of the security catalogue."""

import secrets

import httpx
import pytest
from playwright.sync_api import Page, expect
from portal import Portal
from screens import contacts, find
from words import say

MARK = "window.__ran=1"
PAYLOADS = [
    f"<img src=x onerror={MARK}>",
    f'"><script>{MARK}</script>',
    f"<svg/onload={MARK}>",
    "{{constructor.constructor('" + MARK + "')()}}",
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_s30_a_hostile_name_is_text_in_list_card_search_and_title(page: Page, portal: Portal, payload: str) -> None:
    mark = f"Pia{secrets.token_hex(4)}"
    company = portal.create("anna", "company", company_name=f"{payload} GmbH")
    person = portal.create(
        "anna", "person", first_name=mark, last_name=payload, tags=[payload[:40]], companies=[{"item": company}]
    )
    for kind, item in (("person", person), ("company", company)):
        page.goto(f"/items/{kind}/{item}")
        expect(page.get_by_role("heading", level=1)).to_contain_text(payload)
    contacts(page, kind="person")
    find(page, mark)
    expect(page.get_by_role("rowheader").filter(has_text=mark)).to_contain_text(payload)
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name=say("en", "search")).fill(mark)
    expect(page.get_by_role("listbox", name=say("en", "palette.results"))).to_contain_text(payload)
    assert page.evaluate("window.__ran") is None


@pytest.mark.parametrize("address", [f"javascript:{MARK}", f"data:text/html,<script>{MARK}</script>", "vbscript:x"])
def test_s34_an_address_that_would_run_is_refused(portal: Portal, address: str) -> None:
    with portal.api("anna") as anna:
        body = {"values": {"first_name": "Uwe", "last_name": "Link", "web": [address]}}
        answer = anna.post("/items/person", json=body)
    assert (answer.status_code, list(answer.json()["fields"])) == (422, ["web"])


def test_s38_pages_allow_no_script_but_the_programs_own(portal: Portal) -> None:
    policy = _policy(httpx.get(portal.url, trust_env=False))
    scripts = policy.get("script-src") or policy["default-src"]
    assert "'self'" in scripts
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "data:", "blob:", "http:", "https:"} & set(scripts)
    assert policy.get("object-src", policy["default-src"]) == ["'none'"]


def test_s57_no_page_lets_itself_be_framed(portal: Portal) -> None:
    for path in ("/", "/contacts", "/settings", "/api/docs", "/api/v1/me"):
        answer = httpx.get(portal.url + path, trust_env=False, follow_redirects=True)
        assert _policy(answer)["frame-ancestors"] == ["'none'"], path


def _policy(answer: httpx.Response) -> dict[str, list[str]]:
    rules = (rule.split() for rule in answer.headers["content-security-policy"].split(";") if rule.strip())
    return {rule[0]: rule[1:] for rule in rules}
