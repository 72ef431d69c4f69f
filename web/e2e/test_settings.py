"""The settings that the seed pages speak of: contact types, and who may change them (S6, S39, S40)."""

from __future__ import annotations

import io
import re
import secrets

import pytest
from addresses import go
from PIL import Image
from playwright.sync_api import Locator, Page, expect
from portal import Portal
from screens import answered
from words import LANGUAGES, catalogue, say

every_language = pytest.mark.parametrize("language", LANGUAGES)


def test_on_a_phone_the_open_page_stays_in_sight_among_the_others(sign_in) -> None:
    page = sign_in("cora", language="ru", width=390, height=844)
    for one, name in (("currencies", "currencies.title"), ("lists", "lists.title"), ("profile", "user.profile")):
        go(page, f"/settings/{one}")
        strip = page.get_by_role("navigation", name=say("ru", "nav.settings"))
        expect(strip.get_by_role("link", name=say("ru", name), exact=True)).to_be_in_viewport(ratio=1)


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
        expect(add_a_type(sign_in(person))).to_be_visible()
    page = sign_in("anna")
    add = add_a_type(page)
    page.wait_for_load_state("networkidle")
    expect(add).to_have_count(0)
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
    asked = page.get_by_role("dialog")

    def choose_all(answer: str) -> None:
        cell.click()
        page.get_by_role("menuitemradio", name="All", exact=True).click()
        expect(asked).to_contain_text("1 user may then do more, at once: Greta.")
        expect(asked).to_contain_text("People, Read: “All” instead of “Own”")
        asked.get_by_role("button", name=say("en", answer)).click()
        expect(page.get_by_role("menu").or_(asked)).to_have_count(0)

    choose_all("cancel")
    expect(cell).to_have_text("Own")
    with answered(page, "PATCH", "/roles/"):
        choose_all("roles.change")
    expect(cell).to_have_text("All")
    with portal.api("paul") as client:
        kept = next(one for one in client.get("/roles").json()["items"] if one["id"] == role["id"])
    assert kept["cells"]["*"]["read"] == "all"


@pytest.mark.parametrize("by", ["pointer", "keyboard"])
def test_an_unused_currency_is_deleted_and_one_in_use_is_refused_with_words(
    sign_in, portal: Portal, watch, by: str
) -> None:
    unused, used = {"pointer": ("ISK", "NZD"), "keyboard": ("KRW", "MXN")}[by]
    with portal.api("cora") as client:
        for code in (unused, used):
            client.post("/currencies", json={"code": code}).raise_for_status()
    portal.create("anna", "person", first_name="Ida", last_name="Kiwi", currency=used)
    watch.expect(r"409 DELETE .*/currencies/")
    page = sign_in("cora")
    page.goto("/settings/currencies")
    for code in (unused, used):
        act(page.get_by_role("button", name=say("en", "currencies.delete", code=code)), by)
        asked = page.get_by_role("dialog", name=say("en", "currencies.delete", code=code))
        act(asked.get_by_role("button", name=say("en", "delete"), exact=True), by)
        expect(asked).to_have_count(0)
    expect(page.get_by_text(say("en", "currencies.in_use", code=used))).to_be_visible()
    expect(page.get_by_role("button", name=say("en", "currencies.delete", code=used))).to_be_visible()
    expect(page.get_by_role("button", name=say("en", "currencies.delete", code=unused))).to_have_count(0)


def test_an_entry_of_a_list_says_how_many_contacts_have_it_and_leads_to_them(sign_in, portal: Portal) -> None:
    tag, name = f"Messe {secrets.token_hex(3)}", f"Zahl{secrets.token_hex(3)}"
    with portal.api("cora") as client:
        client.post("/tags", json={"name": f"{tag} leer"}).raise_for_status()
    for first in ("Ida", "Ole"):
        portal.create("anna", "person", first_name=first, last_name=name, tags=[f"{tag} voll"])
    page = sign_in("cora")
    page.goto("/settings/tags")
    line, empty = (
        page.get_by_role("listitem").filter(has=page.get_by_role("button", name=say("en", "tags.delete", name=one)))
        for one in (f"{tag} voll", f"{tag} leer")
    )
    expect(empty.get_by_text("Not used")).to_be_visible()
    line.get_by_role("link", name="2 contacts").click()
    expect(page.get_by_role("row").filter(has_text=name)).to_have_count(2)


@pytest.mark.parametrize("by", ["pointer", "keyboard"])
def test_name_logo_and_colour_of_the_portal_stand_where_one_works_and_signs_in(
    sign_in, new_page, portal: Portal, by: str
) -> None:
    """The firm's name is typed, its logo chosen, its colour picked; whoever is not signed in sees them too."""
    name = f"Nordlicht {secrets.token_hex(3)}"
    page = sign_in("cora")
    page.on("filechooser", lambda _: None)  # the browser hands it over from now on, not a moment after the key
    page.goto("/settings/portal")
    look = page.get_by_role("region", name=say("en", "look.title"))
    try:
        with page.expect_file_chooser() as chooser:
            act(look.get_by_role("button", name=say("en", "look.logo_choose")), by)
        chooser.value.set_files({"name": "logo.png", "mimeType": "image/png", "buffer": picture()})
        expect(look.locator("img.logo")).to_be_visible()
        colour = look.get_by_role("radio", name=say("en", "hue.green"))
        if by == "pointer":
            colour.click()
        else:
            colour.press("Space")
        expect(colour).to_be_checked()
        typed = page.get_by_label(say("en", "welcome.portal"))
        typed.fill(name)
        if by == "pointer":
            page.get_by_role("button", name=say("en", "save_changes")).click()
        else:
            typed.press("Enter")
        expect(page.get_by_role("navigation", name=say("en", "nav.main"))).to_contain_text(name)
        page.reload()
        expect(typed).to_have_value(name)
        expect(look.get_by_role("radio", name=say("en", "hue.green"))).to_be_checked()
        outside = new_page()
        outside.goto("/sign-in")
        expect(outside.get_by_text(name)).to_be_visible()
        expect(outside.locator("img.logo").first).to_be_visible()
        for one in (page, outside):
            expect(one.locator("html")).to_have_attribute("data-accent", "green")
        look.get_by_role("button", name=say("en", "look.logo_remove")).click()
        expect(look.locator("img.logo")).to_have_count(0)
    finally:
        with portal.api("cora") as client:
            client.patch("/portal", json={"name": "Kartoteka", "accent": ""}).raise_for_status()


def act(button: Locator, by: str) -> None:
    """Press a button with the pointer, or by focus and Enter."""
    if by == "pointer":
        button.click()
    else:
        button.press("Enter")


def picture() -> bytes:
    """A small logo."""
    file = io.BytesIO()
    Image.new("RGB", (64, 64), (18, 113, 74)).save(file, "PNG")
    return file.getvalue()


def add_a_type(page: Page) -> Locator:
    """Where one adds a contact type, on the page of them."""
    page.goto("/settings/contact-types")
    expect(page.get_by_role("heading", name=catalogue("en")["types.title"]).first).to_be_visible()
    expect(page.get_by_text("Client", exact=True).or_(page.get_by_role("textbox").first).first).to_be_visible()
    return page.get_by_role("textbox", name=say("en", "types.add"))


def test_a_dialog_asks_before_it_gives_up_what_was_typed(sign_in) -> None:
    page = sign_in("cora")
    page.goto("/settings/users")
    page.get_by_role("button", name=say("en", "users.invite")).click()
    box = page.get_by_role("dialog", name=say("en", "users.invite"))
    question = page.get_by_role("dialog", name=say("en", "unsaved.title"))
    address = box.get_by_label(say("en", "signin.email"))
    address.fill("greta@nordhafen.example")
    page.keyboard.press("Escape")
    expect(question.get_by_role("button", name=say("en", "unsaved.discard"))).to_be_focused()
    page.keyboard.press("Escape")
    expect(question).to_have_count(0)
    expect(address).to_have_value("greta@nordhafen.example")
    page.mouse.click(4, 4)  # beside it
    question.get_by_role("button", name=say("en", "unsaved.discard")).click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("button", name=say("en", "users.invite")).click()
    expect(address).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
