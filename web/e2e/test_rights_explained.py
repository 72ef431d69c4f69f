"""Why may he see this, and why not: on the card and in the settings of roles, by pointer and by keyboard."""

from __future__ import annotations

import secrets
from typing import Any

from playwright.sync_api import Locator, Page, expect
from portal import Portal
from screens import open_card
from words import say


def department_of_anna(portal: Portal) -> str:
    """Anna comes into a new department below another; the other one's name is returned."""
    above = f"North {secrets.token_hex(3)}"
    with portal.api("paul") as client:
        top = client.post("/departments", json={"name": above}).raise_for_status().json()["id"]
        below = {"name": f"{above} harbour", "parent": top}
        own = client.post("/departments", json=below).raise_for_status().json()["id"]
        client.patch(f"/users/{user(client, 'Anna Albers')}", json={"department": own}).raise_for_status()
    return above


def user(client: Any, name: str) -> int:
    return next(one["id"] for one in client.get("/users").json()["items"] if one["name"] == name)


def shared_person(portal: Portal, department: str) -> int:
    """A private person of Cora's, shared with this department for reading."""
    with portal.api("cora") as client:
        number = next(one["id"] for one in client.get("/departments").json()["items"] if one["name"] == department)
    shares = [{"department": number, "level": "read"}]
    return portal.create("cora", "person", first_name="Wanda", last_name=secrets.token_hex(3), shares=shares)


def verdict(box: Locator, verb: str) -> Locator:
    return box.locator(".reasons > li", has=box.page.locator("b", has_text=say("en", f"why.verb.{verb}")))


def test_the_card_tells_an_administrator_who_can_see_it_and_why(sign_in, portal: Portal) -> None:
    above = department_of_anna(portal)
    page: Page = sign_in("paul")
    open_card(page, "person", shared_person(portal, above))
    page.get_by_role("button", name=say("en", "actions"), exact=True).click()
    page.get_by_role("menuitem", name=say("en", "why.title")).click()
    box = page.get_by_role("dialog")
    expect(box.locator(".reasons").last).to_contain_text("Anna Albers")
    expect(box.locator(".reasons").last).not_to_contain_text("Boris Belov")
    box.get_by_role("combobox").click()
    page.get_by_role("option", name="Anna Albers").click()
    expect(verdict(box, "read")).to_contain_text(f"Shared for reading with {above}, a department above")
    expect(verdict(box, "edit")).to_contain_text(say("en", "why.no.only_reads"))
    box.get_by_role("combobox").fill("Boris")
    page.get_by_role("option", name="Boris Belov").click()
    expect(verdict(box, "read")).to_contain_text(say("en", "why.no.not_public"))


def test_a_reader_asks_by_keyboard_why_he_may_not_edit(sign_in, portal: Portal) -> None:
    above = department_of_anna(portal)
    page: Page = sign_in("anna")
    open_card(page, "person", shared_person(portal, above))
    page.get_by_role("button", name=say("en", "actions"), exact=True).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("menuitem", name=say("en", "why.title"))).to_be_focused()
    page.keyboard.press("Enter")
    box = page.get_by_role("dialog")
    expect(verdict(box, "read")).to_contain_text(f"Shared for reading with {above}, a department above")
    expect(verdict(box, "edit")).to_contain_text(say("en", "why.no.only_reads"))
    expect(box.get_by_role("combobox")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(box).to_have_count(0)


def test_the_roles_page_says_what_holds_for_a_user_and_by_which_role(sign_in, portal: Portal) -> None:
    name = f"Reach {secrets.token_hex(3)}"
    with portal.api("paul") as client:
        named = {"labels": {"en": name}, "cells": {"*": {"export": "all"}}}
        role = client.post("/roles", json=named).raise_for_status().json()
        new = {
            "email": f"{secrets.token_hex(4)}@nordhafen.example",
            "first_name": "Greta",
            "last_name": name,
            "roles": ["employee", role["key"]],
        }
        client.post("/users", json=new).raise_for_status()
    page: Page = sign_in("cora")
    page.goto("/settings/roles")
    page.get_by_role("combobox", name=say("en", "effective.title")).fill(name)
    expect(page.get_by_role("option", name=f"Greta {name}")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    table = page.get_by_role("region", name=say("en", "effective.title"))
    row = table.get_by_role("row", name="People")
    expect(row.get_by_role("cell").nth(0)).to_contain_text("by Employee")
    expect(row.get_by_role("cell").nth(5)).to_contain_text(say("en", "scope.all"))
    expect(row.get_by_role("cell").nth(5)).to_contain_text(f"by {name}")
