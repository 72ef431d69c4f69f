"""The settings that the seed pages speak of: contact types, and who may change them (S6, S39, S40)."""

from __future__ import annotations

import re
import secrets

import pytest
from playwright.sync_api import Page, expect
from portal import Portal
from words import LANGUAGES, catalogue, say

every_language = pytest.mark.parametrize("language", LANGUAGES)


@every_language
def test_the_left_panel_leads_to_the_contact_types(sign_in, language: str) -> None:
    page = sign_in("cora", language=language)
    page.get_by_role("link", name=say(language, "nav.settings")).click()
    page.get_by_role("link", name=say(language, "types.title")).click()
    expect(page.get_by_role("heading", name=say(language, "types.title")).first).to_be_visible()


def test_an_administrator_changes_the_contact_types(sign_in, portal: Portal) -> None:
    name = f"Press {secrets.token_hex(3)}"
    page = sign_in("cora")
    page.goto("/settings/contact-types")
    page.get_by_role("textbox", name=say("en", "types.add")).fill(name)
    page.get_by_role("textbox", name=say("en", "types.add")).press("Enter")
    expect(page.get_by_role("button", name=re.compile(name)).first).to_be_visible()
    with portal.api("anna") as client:
        labels = [row["labels"] for row in client.get("/contact-types").json()["items"]]
    assert any(name in label.values() for label in labels)


def test_both_kinds_of_administrator_and_nobody_else_change_the_contact_types(sign_in, portal: Portal) -> None:
    for person in ("paul", "cora"):
        assert may_add(sign_in(person)), person
    assert not may_add(sign_in("anna"))
    with portal.api("anna") as client:
        assert client.post("/contact-types", json={"labels": {"en": "Mine"}}).status_code == 403


def may_add(page: Page) -> bool:
    page.goto("/settings/contact-types")
    expect(page.get_by_role("heading", name=catalogue("en")["types.title"]).first).to_be_visible()
    expect(page.get_by_text("Client", exact=True).or_(page.get_by_role("textbox").first).first).to_be_visible()
    page.wait_for_load_state("networkidle")
    return page.get_by_role("textbox", name=say("en", "types.add")).count() > 0
