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


def test_people_are_sorted_by_the_first_name_if_the_portal_says_so(sign_in, portal: Portal) -> None:
    page = sign_in("cora")
    page.goto("/settings/portal")
    page.get_by_label(say("en", "portal.name_order")).select_option("first_last")
    page.get_by_role("button", name=say("en", "save_changes")).click()
    expect(page.get_by_text(say("en", "saved"), exact=True)).to_be_visible()
    with portal.api("cora") as client:
        assert client.get("/portal").json()["name_order"] == "first_last"
        client.patch("/portal", json={"name_order": "last_first"}).raise_for_status()


def test_a_hand_over_is_taken_back_from_the_list_of_users(sign_in, portal: Portal) -> None:
    name = f"Gustav {secrets.token_hex(3)}"
    with portal.api("cora") as client:
        new = {"email": f"{secrets.token_hex(4)}@nordhafen.example", "first_name": name}
        leaver = client.post("/users", json=new).raise_for_status().json()["id"]
        anna = next(one["id"] for one in client.get("/users").json()["items"] if one["name"] == "Anna Albers")
        item = portal.create("cora", "company", company_name=f"Erbe {name}", responsible=leaver)
        client.post(f"/users/{leaver}/deactivate", json={"hand_over_to": anna}).raise_for_status()
        page = sign_in("cora")
        page.goto("/settings/users")
        page.get_by_role("radio", name=say("en", "users.inactive")).or_(
            page.get_by_role("button", name=say("en", "users.inactive"))
        ).first.click()
        page.get_by_role("button", name=say("en", "list.actions", name=name)).click()
        page.get_by_role("menuitem", name=say("en", "users.take_back")).click()
        expect(page.get_by_text(say("en", "users.taken_back", name=name))).to_be_visible()
        assert client.get(f"/items/company/{item}").json()["values"]["responsible"]["id"] == leaver
        page.get_by_role("button", name=say("en", "list.actions", name=name)).click()
        expect(page.get_by_role("menuitem", name=say("en", "users.reactivate"))).to_be_visible()
        expect(page.get_by_role("menuitem", name=say("en", "users.take_back"))).to_have_count(0)


def test_rights_change_after_it_was_said_who_gains_what(sign_in, portal: Portal) -> None:
    with portal.api("paul") as client:
        named = {"labels": {"en": f"Reach {secrets.token_hex(3)}"}, "cells": {"*": {"read": "own"}}}
        role = client.post("/roles", json=named).raise_for_status().json()
        new = {"email": f"{secrets.token_hex(4)}@nordhafen.example", "first_name": "Greta", "roles": [role["key"]]}
        client.post("/users", json=new).raise_for_status()
    page = sign_in("paul")
    page.goto("/settings/roles")
    page.get_by_role("button", name=role["label"], exact=True).click()
    cell = page.get_by_role("button", name=re.compile("^All kinds, Read: "))
    for answer, then in (("cancel", "Own"), ("roles.change", "All")):
        cell.click()
        page.get_by_role("menuitemradio", name="All", exact=True).click()
        asked = page.get_by_role("dialog")
        expect(asked).to_contain_text("1 user may then do more, at once: Greta.")
        expect(asked).to_contain_text("People, Read: “All” instead of “Own”")
        asked.get_by_role("button", name=say("en", answer)).click()
        expect(cell).to_have_text(then)
    with portal.api("paul") as client:
        kept = next(one for one in client.get("/roles").json()["items"] if one["id"] == role["id"])
    assert kept["cells"]["*"]["read"] == "all"


def may_add(page: Page) -> bool:
    page.goto("/settings/contact-types")
    expect(page.get_by_role("heading", name=catalogue("en")["types.title"]).first).to_be_visible()
    expect(page.get_by_text("Client", exact=True).or_(page.get_by_role("textbox").first).first).to_be_visible()
    page.wait_for_load_state("networkidle")
    return page.get_by_role("textbox", name=say("en", "types.add")).count() > 0
