"""Taking back: a contact just made, one just restored, and an undo that cannot be done any more."""

from __future__ import annotations

import secrets

import pytest
from playwright.sync_api import Page, expect
from portal import PASSWORD, Portal, email
from screens import card_field, item_id, open_card, open_create, title
from words import LANGUAGES, say


def fresh(stem: str) -> str:
    """A name that no other story has."""
    return f"{stem}{secrets.token_hex(4)}"


def undo(page: Page, language: str = "en") -> None:
    page.get_by_role("status").get_by_role("button", name=say(language, "undo")).click()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_contact_is_taken_back_by_undo(sign_in, portal: Portal, language: str) -> None:
    portal.create("anna", "company", company_name=fresh("Bleibt"))
    page = sign_in("anna", language=language)
    form, name = open_create(page, "company", language), fresh("Versehen")
    form.fill("company_name", name)
    form.save()
    expect(title(page)).to_have_text(name)
    undo(page, language)
    expect(page.get_by_text(say(language, "card.in_trash"))).to_be_visible()
    with portal.api("anna") as client:
        assert client.get(f"/items/company/{item_id(page)}").json()["deleted_at"]


@pytest.mark.parametrize("place", ["/trash", "/items/company/{}"])
def test_a_restored_contact_goes_back_to_the_trash_by_undo(page: Page, portal: Portal, place: str) -> None:
    name = fresh("Hin")
    item = portal.create("anna", "company", company_name=name)
    with portal.api("anna") as client:
        client.delete(f"/items/company/{item}").raise_for_status()
    page.goto(place.format(item))
    line = page.get_by_role("listitem").filter(has_text=name) if place == "/trash" else page.get_by_role("main")
    button = line.get_by_role("button", name=say("en", "trash.restore"))
    button.click()
    expect(page.get_by_text(say("en", "item.restored", title=name))).to_be_visible()
    expect(button).to_have_count(0)
    undo(page)
    expect(button).to_be_visible()


def test_an_undo_that_is_refused_says_so(page: Page, watch, portal: Portal) -> None:
    name = fresh("Offen")
    item = portal.create("boris", "company", company_name=name, description="Ours", access="write")
    watch.expect(rf"404 .*/items/company/{item}")
    open_card(page, "company", item)
    field = card_field(page, "description")
    field.get_by_role("button").click()
    field.get_by_role("textbox").fill("Theirs")
    page.keyboard.press("Control+Enter")
    page.locator(".toast").hover()  # its time stands still under the pointer
    with portal.api("boris") as client:
        version = client.get(f"/items/company/{item}").json()["version"]
        body = {"version": version, "values": {"access": "private"}}
        client.patch(f"/items/company/{item}", json=body).raise_for_status()
    undo(page)
    refused = page.locator(".toast").and_(page.get_by_role("alert"))  # the card itself may say it, too, by then
    expect(refused.filter(has_text=say("en", "error.not_found"))).to_be_visible()


def test_the_trash_shows_the_kinds_that_one_may_read(sign_in, portal: Portal) -> None:
    who, name = fresh("nina"), fresh("Weg")
    own = dict.fromkeys(("read", "edit", "delete"), "own") | {"create": "all"}
    cells = {"person": own, "company": {"read": "none"}}
    with portal.api("paul") as client:
        role = client.post("/roles", json={"labels": {"en": who}, "cells": cells}).raise_for_status().json()["key"]
    portal.command("user", "create", email(who), "--name", who, "--role", role, "--password-stdin", stdin=PASSWORD)
    item = portal.create(who, "person", first_name="Ida", last_name=name)
    with portal.api(who) as client:
        client.delete(f"/items/person/{item}").raise_for_status()
    page = sign_in(who)
    page.goto("/trash")
    expect(page.get_by_role("listitem").filter(has_text=name)).to_be_visible()
