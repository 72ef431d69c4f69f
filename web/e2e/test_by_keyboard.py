"""The seed pages without a pointer: what they say is done with the keys alone, in the languages they are written in."""

from __future__ import annotations

import re
import secrets

import pytest
from playwright.sync_api import Locator, Page, expect
from portal import Portal
from screens import CreateForm, card_field, contacts, find, open_card, row, saved, title
from words import LANGUAGES, say

every_language = pytest.mark.parametrize("language", LANGUAGES)
MOST_TABS = 140


def fresh(stem: str) -> str:
    """A name that no other story has."""
    return f"{stem}{secrets.token_hex(4)}"


def reach(page: Page, target: Locator) -> None:
    """Go on with Tab until the target has the focus."""
    expect(target).to_be_visible()
    for _ in range(MOST_TABS):
        if target.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{target} is not reached by Tab")


def press(page: Page, target: Locator) -> None:
    """Go to a button or link by Tab and press it."""
    reach(page, target)
    page.keyboard.press("Enter")


def choose(page: Page, name: str) -> None:
    """Take an entry of the menu that has just opened."""
    entry = page.get_by_role("menuitem", name=name).first
    expect(entry).to_be_visible()
    for _ in range(20):
        if entry.evaluate("one => one === document.activeElement"):
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")


def begin(page: Page, kind: str, language: str) -> CreateForm:
    """The blue button upper left, and Person or Company in its menu."""
    press(page, page.get_by_role("button", name=say(language, "create.new"), exact=True))
    choose(page, say(language, kind))
    form = CreateForm(page, language)
    expect(form.box.locator("[data-field]").first.locator(":focus")).to_have_count(1)
    return form


def type_into(form: CreateForm, key: str, text: str) -> None:
    reach(form.page, form.entry(key))
    form.page.keyboard.type(text)


@every_language
def test_a_person_is_added_with_all_that_is_known_of_him(sign_in, portal: Portal, language: str) -> None:
    page = sign_in("anna", language=language)
    name, tag = fresh("Taste"), fresh("Messe ")
    form = begin(page, "person", language)
    type_into(form, "first_name", "Eva")
    press(page, form.box.get_by_role("button", name=say(language, "save"), exact=True))
    expect(form.field("last_name")).to_contain_text(say(language, "field.needed"))
    type_into(form, "last_name", name)
    kind = form.field("type").get_by_role("combobox")
    expect(kind.locator("option:checked")).to_have_text(say(language, "field.not_specified"))
    reach(page, kind)
    page.keyboard.press("ArrowDown")
    expect(kind).not_to_have_value("")
    for key, text in {
        "email": "eva@nordhafen.example",
        "phone": "+49 341 5581204",
        "web": "www.nordhafen.example",
        "social": "https://www.linkedin.com/in/eva-taste",
        "address": "Torgauer Straße 233",
        "description": "Met at the trade fair",
    }.items():
        type_into(form, key, text)
    type_into(form, "tags", tag)
    page.keyboard.press("Enter")
    reach(page, form.field("currency").get_by_role("combobox"))
    page.keyboard.type("USD")
    box = form.field("access").get_by_role("checkbox", name=say(language, "access.allow_all"))
    reach(page, box)
    page.keyboard.press("Space")
    access = form.field("access").get_by_role("combobox")
    expect(access).to_have_value("read")
    reach(page, access)
    page.keyboard.press("ArrowDown")
    expect(access).to_have_value("write")
    press(page, form.box.get_by_role("button", name=say(language, "save"), exact=True))
    expect(form.box).to_have_count(0)
    expect(title(page)).to_have_text(f"Eva {name}")
    for key, shown in {
        "email": "eva@nordhafen.example",
        "web": "www.nordhafen.example",
        "social": "linkedin.com/in/eva-taste",
        "address": "Torgauer Straße 233",
        "description": "Met at the trade fair",
        "tags": tag,
        "currency": "USD",
        "responsible": "Anna Albers",
        "access": say(language, "access.public_write"),
    }.items():
        expect(card_field(page, key)).to_contain_text(shown)
    other = sign_in("boris", language=language)
    contacts(other, kind="person")
    find(other, name, language)
    expect(row(other, f"Eva {name}")).to_be_visible()


def test_a_company_is_saved_and_the_next_one_begun(sign_in, portal: Portal) -> None:
    page = sign_in("anna")
    first, second = fresh("Erste"), fresh("Zweite")
    form = begin(page, "company", "en")
    type_into(form, "company_name", first)
    press(page, form.box.get_by_role("button", name=say("en", "create.next_company"), exact=True))
    expect(form.entry("company_name")).to_have_value("")
    type_into(form, "company_name", second)
    press(page, form.box.get_by_role("button", name=say("en", "save"), exact=True))
    expect(title(page)).to_have_text(second)
    with portal.api("anna") as client:
        found = client.get("/items/company", params={"q": first}).json()["items"]
    assert [item["title"] for item in found] == [first]


def test_another_manager_is_named_with_add_user(sign_in, portal: Portal) -> None:
    item = portal.create("anna", "person", first_name="Mia", last_name=fresh("Zwei"))
    page = sign_in("anna")
    open_card(page, "person", item)
    managers = card_field(page, "managers")
    hidden = page.locator(".showmore")
    expect(hidden.first).to_be_visible()
    while not managers.is_visible():
        press(page, hidden.first)
    press(page, managers.get_by_role("button").first)
    expect(managers.locator("input").first).to_be_focused()
    page.keyboard.type("Boris")
    expect(page.get_by_role("option", name="Boris Belov")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    with saved(page):
        page.keyboard.press("Tab")
    expect(managers).to_contain_text("Boris Belov")
    other = sign_in("boris")
    open_card(other, "person", item)
    expect(card_field(other, "responsible")).to_contain_text("Anna Albers")


def test_a_contact_is_edited_by_the_icon_beside_its_name(sign_in, portal: Portal) -> None:
    page = sign_in("anna")
    name = fresh("Altmann")
    portal.create("anna", "person", first_name="Otto", last_name=name)
    contacts(page, kind="person")
    expect(page.get_by_role("searchbox", name=say("en", "list.find"))).to_be_visible()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox", name=say("en", "list.find"))).to_be_focused()
    page.keyboard.type(name)
    line = row(page, f"Otto {name}")
    expect(line).to_be_visible()
    press(page, line.get_by_role("button", name=say("en", "row.actions", title=f"Otto {name}")))
    choose(page, say("en", "row.edit_person"))
    box = page.get_by_role("dialog")
    first = box.locator('[data-field="first_name"]').get_by_role("textbox")
    reach(page, first)
    page.keyboard.press("Control+a")
    page.keyboard.type("Bruno")
    press(page, box.get_by_role("button", name=say("en", "save_changes")))
    expect(row(page, f"Bruno {name}")).to_be_visible()


def test_a_contact_is_deleted_by_the_actions_menu(sign_in, portal: Portal) -> None:
    page = sign_in("anna")
    name = fresh("Weg")
    item = portal.create("anna", "person", first_name="Kurt", last_name=name)
    open_card(page, "person", item)
    press(page, page.get_by_role("button", name=say("en", "actions"), exact=True))
    choose(page, say("en", "card.delete"))
    expect(page.get_by_text(say("en", "item.trashed", title=f"Kurt {name}"))).to_be_visible()
    with portal.api("anna") as client:
        assert client.get("/items/person", params={"q": name}).json()["items"] == []


def test_the_left_panel_leads_to_the_contact_types_which_an_administrator_changes(sign_in, portal: Portal) -> None:
    page = sign_in("cora")
    name = fresh("Presse ")
    press(page, page.get_by_role("link", name=say("en", "nav.settings")))
    press(page, page.get_by_role("link", name=say("en", "types.title")))
    expect(page.get_by_role("heading", name=say("en", "types.title")).first).to_be_visible()
    expect(page.locator(".who-may")).to_contain_text(say("en", "who.crm_admin"))
    reach(page, page.get_by_role("textbox", name=say("en", "types.add")))
    page.keyboard.type(name)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=re.compile(name)).first).to_be_visible()
    with portal.api("anna") as client:
        labels = [one["labels"] for one in client.get("/contact-types").json()["items"]]
        assert any(name in label.values() for label in labels)
    with portal.api("cora") as client:
        key = next(one["key"] for one in client.get("/contact-types").json()["items"] if name in one["labels"].values())
        client.delete(f"/contact-types/{key}").raise_for_status()


def test_a_field_is_taken_from_my_layout_and_brought_back(sign_in, portal: Portal) -> None:
    item = portal.create("anna", "company", company_name=fresh("Kai"), employees=12)
    page = sign_in("anna")
    open_card(page, "company", item)
    label = card_field(page, "employees").locator("dt").inner_text().strip()
    try:
        for left in (0, 1):
            press(page, page.get_by_role("button", name=say("en", "layout.select"), exact=True))
            box = page.get_by_role("dialog", name=say("en", "layout.select"))
            reach(page, box.get_by_role("searchbox"))
            page.keyboard.type(label[:5])
            reach(page, box.get_by_role("checkbox", name=label, exact=True))
            page.keyboard.press("Space")
            press(page, box.get_by_role("button", name=say("en", "save"), exact=True))
            expect(box).to_have_count(0)
            expect(card_field(page, "employees")).to_have_count(left)
    finally:
        with portal.api("anna") as client:
            client.delete("/kinds/company/layout").raise_for_status()


def test_a_field_is_made_visible_to_some_and_another_deleted_for_good(sign_in, portal: Portal) -> None:
    """In the settings: its menu, whom it is visible to; then the two steps of deleting one."""
    name, other = fresh("Feld "), fresh("Rest ")
    with portal.api("cora") as client:
        keys = [
            client.post("/kinds/person/fields", json={"labels": {"en": one}, "type": "text"}).json()["key"]
            for one in (name, other)
        ]
    page = sign_in("cora")
    page.goto("/settings/fields")
    gone, kept = page.locator(f'li[data-field="{keys[1]}"]'), page.locator(f'li[data-field="{keys[0]}"]')
    expect(kept).to_be_visible()
    press(page, kept.get_by_role("button", name=say("en", "list.actions", name=name)))
    choose(page, say("en", "fields.configure"))
    box = page.get_by_role("dialog")
    reach(page, box.get_by_label(say("en", "fields.visible_to")))
    page.keyboard.type("Anna")
    expect(page.get_by_role("option", name="Anna Albers")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    press(page, box.get_by_role("button", name=say("en", "save_changes")))
    expect(box).to_have_count(0)
    expect(kept).to_have_count(0)
    press(page, gone.get_by_role("button", name=say("en", "list.actions", name=other)))
    choose(page, say("en", "fields.retire"))
    press(page, box.get_by_role("button", name=say("en", "fields.retire"), exact=True))
    expect(box).to_have_count(0)
    retired = page.get_by_role("region", name=say("en", "fields.retired")).locator(f'[data-field="{keys[1]}"]')
    press(page, retired.get_by_role("button", name=say("en", "fields.purge_begin")))
    reach(page, box.get_by_role("textbox"))
    page.keyboard.type(other)
    page.keyboard.press("Enter")
    expect(box).to_have_count(0)
    expect(page.locator(f'[data-field="{keys[1]}"]')).to_have_count(0)
