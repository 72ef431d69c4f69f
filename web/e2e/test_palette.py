"""The palette and the keyboard map: what the open page offers, users and tags, keys that can be off."""

from __future__ import annotations

import re

import axe
from playwright.sync_api import Locator, Page, expect
from portal import Portal
from screens import contacts, fresh, open_card
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


def acts_of(page: Page, title: str, language: str = "en") -> Locator:
    """Find this card in the palette and list by → what can be done with it."""
    box = palette(page, title)
    expect(box.get_by_role("option", name=title, exact=True)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowRight")
    acts = box.get_by_role("listbox", name=say(language, "row.actions", title=title))
    expect(acts).to_be_visible()
    return acts


def act(page: Page, title: str, name: str) -> None:
    """Do one of the things that can be done with this card, by the keys."""
    acts = acts_of(page, title)
    wanted = acts.get_by_role("option", name=say("en", name), exact=True)
    expect(wanted).to_be_visible()
    for _ in range(acts.get_by_role("option").count()):
        if wanted.get_attribute("aria-selected") == "true":
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("search")).to_have_count(0)


def test_a_card_is_worked_with_from_the_palette_by_keyboard(page: Page, portal: Portal) -> None:
    name = f"Ada {fresh('Handlung')}"
    first, last = name.split()
    person = portal.create("anna", "person", first_name=first, last_name=last)
    contacts(page, kind="person")
    acts = acts_of(page, name)
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name=say("en", "palette.back"))).to_be_focused()
    page.keyboard.press("Enter")
    expect(acts).to_have_count(0)
    page.keyboard.press("ArrowRight")  # the focus is in the field again
    expect(acts).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("search").get_by_role("option", name=name, exact=True)).to_be_visible()
    page.keyboard.press("Escape")
    act(page, name, "row.edit_person")
    expect(page.get_by_role("dialog").locator('[data-field="last_name"] input')).to_have_value(last)
    expect(page).to_have_url(re.compile(f"/items/person/{person}$"))
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    note = page.get_by_role("textbox", name=say("en", "note.title"))
    for start in ("/contacts?kind=person", f"/items/person/{person}"):  # from elsewhere, and from the card itself
        page.goto(start)
        act(page, name, "keys.note")
        expect(note).to_be_focused()
        expect(page).to_have_url(re.compile(f"/items/person/{person}[?]tab=timeline$"))
    act(page, name, "row.peek")
    expect(page).to_have_url(re.compile(f"peek=person-{person}"))


def test_a_hit_is_called_from_the_palette_of_a_phone(sign_in, portal: Portal) -> None:
    name = f"Ada {fresh('Anruf')}"
    first, last = name.split()
    phones = [{"value": "+49 30 12345678"}, {"value": "+39 06 6982"}]
    portal.create("anna", "person", first_name=first, last_name=last, phone=phones)
    page = sign_in("anna", language="de", width=390, height=844)
    page.get_by_role("navigation", name=say("de", "nav.main")).get_by_role("button", name=say("de", "search")).click()
    box = page.get_by_role("search")
    page.get_by_role("combobox", name=say("de", "search")).fill(name)
    door = box.get_by_role("button", name=say("de", "row.actions", title=name))
    line = box.get_by_role("option", name=name, exact=True)
    expect(line).to_be_visible()
    beside(line, door)
    axe.bring_in(page)
    assert axe.violations(page) == []
    door.click()
    calls = box.get_by_role("option", name=re.compile("anrufen$"))
    expect(calls).to_have_count(2)
    assert axe.violations(page) == []
    box.get_by_role("button", name=say("de", "palette.back")).click()
    door.click()
    expect(calls.first).to_have_attribute("href", "tel:+493012345678")
    expect(calls.first).to_contain_text("12345678")
    page.evaluate(DIALLED)
    calls.last.click()
    expect(box).to_have_count(0)
    assert page.evaluate("window.dialled") == ["tel:+39066982"]


# What the browser would hand over to the phone, which this machine has not.
DIALLED = """() => {
  window.dialled = []
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="tel:"]')
    if (link && !event.defaultPrevented) window.dialled.push(link.getAttribute('href'))
    event.preventDefault()
  })
}"""


def beside(line: Locator, button: Locator) -> None:
    """The button stands right of its line, and no higher or lower."""
    left, right = line.bounding_box(), button.bounding_box()
    assert left
    assert right
    assert left["x"] + left["width"] <= right["x"]
    assert left["y"] <= right["y"] <= right["y"] + right["height"] <= left["y"] + left["height"]
