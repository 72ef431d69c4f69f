"""The audit log in the settings: read by portal administrators, narrowed by who and what."""

from __future__ import annotations

import secrets

from playwright.sync_api import Page, expect
from portal import Portal
from words import say


def test_a_portal_administrator_narrows_the_log_to_what_somebody_did(sign_in, portal: Portal) -> None:
    department = f"East {secrets.token_hex(3)}"
    with portal.api("cora") as client:
        client.post("/departments", json={"name": department}).raise_for_status()
    with portal.api("paul") as client:
        client.post("/roles", json={"labels": {"en": "Press"}, "cells": {}}).raise_for_status()
    page: Page = sign_in("paul")
    page.goto("/settings/audit")
    log = page.get_by_role("region", name=say("en", "audit.title"))
    expect(log).to_contain_text(f"Created the department {department}")
    expect(log).to_contain_text("Created the role Press")
    page.get_by_role("combobox", name=say("en", "audit.by")).fill("Cora")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(log).not_to_contain_text("Created the role Press")
    expect(log).to_contain_text(department)
    page.get_by_role("textbox", name=say("en", "audit.until")).fill("2020-01-01")
    expect(page.get_by_text(say("en", "audit.none"))).to_be_visible()


def test_nobody_else_finds_the_log(sign_in, portal: Portal) -> None:
    for person in ("cora", "anna"):
        page: Page = sign_in(person)
        page.goto("/settings/portal")
        expect(page.get_by_role("heading", name=say("en", "portal.title")).first).to_be_visible()
        expect(page.get_by_role("link", name=say("en", "audit.title"))).to_have_count(0)
        page.goto("/settings/audit")
        expect(page.get_by_role("region", name=say("en", "audit.title"))).to_have_count(0)
