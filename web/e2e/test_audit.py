"""The audit log in the settings: read by portal administrators, narrowed by who and what."""

from __future__ import annotations

import csv
import secrets
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from portal import Portal
from words import say


def narrow(page: Page, text: str, wanted: str) -> None:
    """Type into one of the filters and take what it offers first, by keyboard."""
    page.get_by_role("combobox", name=say("en", text)).fill(wanted)
    option = page.get_by_role("option").filter(has_text=wanted).first
    expect(option).to_be_visible()  # the names of people come on their own
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("data-combobox-selected", "true")
    page.keyboard.press("Enter")


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
    narrow(page, "audit.by", "Cora")
    expect(log).not_to_contain_text("Created the role Press")
    expect(log).to_contain_text(department)
    page.get_by_role("textbox", name=say("en", "audit.until")).fill("2020-01-01")
    expect(page.get_by_text(say("en", "audit.none"))).to_be_visible()


@pytest.mark.parametrize("by", ["pointer", "keyboard"])
def test_what_the_filter_shows_is_saved_as_a_file(sign_in, portal: Portal, by: str) -> None:
    department = f"=West {secrets.token_hex(3)}"
    with portal.api("cora") as client:
        client.post("/departments", json={"name": department}).raise_for_status()
    page: Page = sign_in("paul")
    page.goto("/settings/audit")
    log = page.get_by_role("region", name=say("en", "audit.title"))
    expect(log).to_contain_text(f"Created the department {department}")
    narrow(page, "audit.what", "Created the department")
    expect(log).not_to_contain_text("token")
    save = page.get_by_role("button", name=say("en", "audit.export"))
    with page.expect_download() as waited:
        if by == "pointer":
            save.click()
        else:
            save.press("Enter")
    text = Path(waited.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.reader(text.splitlines(), delimiter=";"))  # as spreadsheets of the portal's country do
    assert rows[0][:3] == [say("en", "audit.when"), say("en", "audit.what"), say("en", "audit.by")]
    assert [f"Created the department {department}", "Cora Conti"] in [row[1:3] for row in rows]
    assert all(row[1].startswith("Created the department") for row in rows[1:])


def test_the_particulars_of_an_entry_are_told_in_words(sign_in, portal: Portal) -> None:
    name = f"Reach {secrets.token_hex(3)}"
    with portal.api("paul") as client:
        role = {"labels": {"en": name}, "cells": {"*": {"read": "own"}}, "rights": ["manage_tags"]}
        client.post("/roles", json=role).raise_for_status()
    page: Page = sign_in("paul", language="de")
    page.goto("/settings/audit")
    entry = page.get_by_role("row").filter(has_text=name)
    entry.locator("summary").press("Enter")
    expect(entry).to_contain_text(say("de", "roles.matrix"))
    reach = {"kind": say("de", "roles.every_kind"), "action": say("de", "action.read"), "scope": say("de", "scope.own")}
    expect(entry).to_contain_text(say("de", "roles.cell", **reach))
    expect(entry).to_contain_text(say("de", "right.manage_tags"))


def test_nobody_else_finds_the_log(sign_in, portal: Portal) -> None:
    for person in ("cora", "anna"):
        page: Page = sign_in(person)
        page.goto("/settings/portal")
        expect(page.get_by_role("heading", name=say("en", "portal.title")).first).to_be_visible()
        expect(page.get_by_role("link", name=say("en", "audit.title"))).to_have_count(0)
        page.goto("/settings/audit")
        expect(page.get_by_role("region", name=say("en", "audit.title"))).to_have_count(0)
