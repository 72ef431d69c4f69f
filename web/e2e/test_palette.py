"""The palette and the keyboard map: what the open page offers, users and tags, keys that can be off."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect
from portal import Portal
from screens import contacts, open_card
from words import say


def palette(page: Page, typed: str = "") -> Locator:
    expect(page.get_by_role("navigation", name=say("en", "nav.main"))).to_be_visible()
    page.keyboard.press("Control+k")
    box = page.get_by_role("search")
    expect(box).to_be_visible()
    if typed:
        page.keyboard.type(typed)
    return box


def test_the_palette_offers_what_the_open_page_does(page: Page, portal: Portal) -> None:
    contacts(page, kind="person")
    expect(page.get_by_role("searchbox", name=say("en", "list.find"))).to_be_visible()
    box = palette(page, ">find")
    expect(box.get_by_role("option", name=re.compile(say("en", "keys.find")))).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox", name=say("en", "list.find"))).to_be_focused()
    person = portal.create("anna", "person", first_name="Paula", last_name="Palette")
    open_card(page, "person", person)
    box = palette(page, ">note")
    box.get_by_role("option", name=re.compile(say("en", "keys.note"))).click()
    expect(page.get_by_role("textbox", name=say("en", "note.title"))).to_be_focused()


def test_users_and_tags_are_found_after_their_signs(page: Page, portal: Portal) -> None:
    portal.create("paul", "person", first_name="Tessa", last_name="Zettelmann", access="read", tags=["Zettelmesse"])
    contacts(page, kind="person")
    box = palette(page, "#zettelm")
    expect(box.get_by_role("option", name="Zettelmesse")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name=re.compile("Zettelmann"))).to_be_visible()
    box = palette(page, "@paul")
    box.get_by_role("option", name="Paul Petersen").click()
    expect(page).to_have_url(re.compile("responsible"))
    expect(page.get_by_role("link", name=re.compile("Zettelmann"))).to_be_visible()


def test_nothing_found_offers_to_create_it(page: Page) -> None:
    contacts(page, kind="person")
    box = palette(page, "Zacharias Zwirnhuber")
    expect(box.get_by_text(say("en", "palette.nothing", q="Zacharias Zwirnhuber"))).to_be_visible()
    box.get_by_role("option", name=say("en", "palette.create_person", q="Zacharias Zwirnhuber")).click()
    form = page.get_by_role("dialog")
    expect(form.locator('[data-field="first_name"] input')).to_have_value("Zacharias")


def test_the_map_names_every_key_once_and_single_letters_can_be_off(page: Page) -> None:
    contacts(page, kind="person")
    expect(page.get_by_role("searchbox", name=say("en", "list.find"))).to_be_visible()
    page.keyboard.press("?")
    named = page.get_by_role("dialog").locator("dd .sr")
    expect(named.first).to_be_attached()
    keys = named.all_inner_texts()
    assert {"mod+k", "?", "[", "mod+.", "z", "c", "g h", "g c", "g s", "/", "f", "s"} <= set(keys)
    assert len(keys) == len(set(keys))
    page.keyboard.press("Escape")
    page.goto("/settings/profile")
    page.get_by_role("switch", name=say("en", "keys.letters")).uncheck()
    page.keyboard.press("Escape")
    page.locator("body").press("?")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.locator("body").press("Control+k")
    expect(page.get_by_role("search")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("switch", name=say("en", "keys.letters")).check()
    page.locator("body").press("?")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_a_button_with_a_key_says_it(page: Page, portal: Portal) -> None:
    person = portal.create("anna", "person", first_name="Tasta", last_name="Tur")
    open_card(page, "person", person)
    edit = page.get_by_role("button", name=say("en", "edit"), exact=True)
    expect(edit).to_have_attribute("aria-keyshortcuts", "E")
    edit.hover()
    expect(page.get_by_role("tooltip").locator("kbd")).to_have_text("E")
