"""Users' fields (S13, S53 to S61): made on the card and in the open form, selected, hidden, retired, deleted."""

from __future__ import annotations

import re
import secrets

import pytest
from playwright.sync_api import Locator, Page, expect
from portal import Portal
from screens import card_field, open_card, open_create, show_empty, title
from words import LANGUAGES, say

every_language = pytest.mark.parametrize("language", LANGUAGES)
PHONE = {"width": 390, "height": 844}


def fresh(stem: str) -> str:
    """A name that no other story has."""
    return f"{stem} {secrets.token_hex(3)}"


def made(portal: Portal, kind: str = "company", type: str = "text", **more: object) -> tuple[str, str]:
    """A custom field: its name and its key."""
    name = fresh("Feld")
    with portal.api("cora") as client:
        body = {"labels": dict.fromkeys(LANGUAGES, name), "type": type, **more}
        answer = client.post(f"/kinds/{kind}/fields", json=body)
    assert answer.status_code == 201, answer.text
    return name, answer.json()["key"]


def dialog(page: Page, name: str) -> Locator:
    return page.get_by_role("dialog", name=name)


def line(page: Page, key: str) -> Locator:
    """A field in the settings."""
    return page.locator(f'li[data-field="{key}"]')


def act(page: Page, key: str, name: str, text: str, language: str = "en") -> None:
    """Choose an act from the menu of a field in the settings."""
    actions = say(language, "list.actions", name=name)
    line(page, key).get_by_role("button", name=actions).click()
    page.get_by_role("menu", name=actions).get_by_role("menuitem", name=say(language, text), exact=True).click()


@every_language
def test_a_field_is_created_in_the_open_form_and_nothing_typed_is_lost(sign_in, language: str) -> None:
    page = sign_in("cora", language=language, **PHONE)
    form = open_create(page, "person", language)
    surname = fresh("Offen")
    form.fill("first_name", "Ida")
    form.fill("last_name", surname)
    form.box.get_by_role("button", name=say(language, "fields.create"), exact=True).click()
    field = fresh("Schuhgröße")
    new = dialog(page, re.compile(re.escape(say(language, "fields.create_for", kind=""))))
    new.get_by_label(say(language, "fields.label")).fill(field)
    new.get_by_role("radio", name=say(language, "type.number"), exact=True).check(force=True)
    new.get_by_role("button", name=say(language, "fields.create"), exact=True).click()
    expect(new).to_have_count(0)
    expect(form.entry("last_name")).to_have_value(surname)
    form.box.get_by_label(field).fill("43")
    form.save()
    expect(title(page)).to_have_text(f"Ida {surname}")
    expect(page.locator("dl .f").filter(has_text=field)).to_contain_text("43")


def test_a_field_is_created_and_configured_from_the_card_by_the_keyboard(sign_in, portal: Portal) -> None:
    item = portal.create("cora", "company", company_name=fresh("Werft"))
    page = sign_in("cora")
    open_card(page, "company", item)
    create = page.get_by_role("button", name=say("en", "fields.create"), exact=True)
    create.focus()
    page.keyboard.press("Enter")
    field = fresh("Berth")
    expect(page.get_by_role("dialog").get_by_label(say("en", "fields.label"))).to_be_focused()
    page.keyboard.type(field)
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    show_empty(page)
    expect(page.locator("dl .f").filter(has_text=field)).to_be_visible()
    select = page.get_by_role("button", name=say("en", "layout.select"), exact=True)
    select.focus()
    page.keyboard.press("Enter")
    gear = page.get_by_role("button", name=say("en", "fields.configure_one", field=field))
    gear.focus()
    page.keyboard.press("Enter")
    name = page.get_by_role("dialog").get_by_label(say("en", "fields.label"))
    name.fill(f"{field} no.")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("dl .f").filter(has_text=f"{field} no.")).to_be_visible()


@every_language
def test_fields_are_selected_for_my_layout_and_come_back(sign_in, portal: Portal, language: str) -> None:
    item = portal.create("anna", "company", company_name=fresh("Kai"), employees=12)
    page = sign_in("anna", language=language)
    open_card(page, "company", item)
    label = card_field(page, "employees").locator("dt").inner_text().strip()
    for ticked in (False, True):
        page.get_by_role("button", name=say(language, "layout.select"), exact=True).click()
        box = dialog(page, say(language, "layout.select"))
        expect(box).to_contain_text(say(language, "layout.no_secret"))
        expect(box.get_by_role("group", name=say(language, "layout.which"))).to_have_count(0)
        box.get_by_role("searchbox").fill(label[:5])
        box.get_by_role("checkbox", name=label, exact=True).set_checked(ticked)
        box.get_by_role("button", name=say(language, "save"), exact=True).click()
        expect(box).to_have_count(0)
        expect(card_field(page, "employees")).to_have_count(1 if ticked else 0)
        page.reload()
        expect(card_field(page, "company_name")).to_be_visible()
        expect(card_field(page, "employees")).to_have_count(1 if ticked else 0)
    with portal.api("anna") as client:
        client.delete("/kinds/company/layout").raise_for_status()


def test_the_standard_layout_is_changed_for_everyone_by_who_may(sign_in, portal: Portal) -> None:
    item = portal.create("anna", "company", company_name=fresh("Mole"), employees=3, access="read")
    page = sign_in("cora")
    open_card(page, "company", item)
    label = card_field(page, "employees").locator("dt").inner_text().strip()
    page.get_by_role("button", name=say("en", "layout.select"), exact=True).click()
    box = dialog(page, say("en", "layout.select"))
    expect(box.get_by_role("button", name=say("en", "layout.standard"))).to_have_attribute("aria-pressed", "true")
    box.get_by_role("checkbox", name=label, exact=True).uncheck()
    box.get_by_role("button", name=say("en", "save"), exact=True).click()
    expect(box).to_have_count(0)
    undo = page.get_by_role("status").get_by_role("button", name=say("en", "undo"))
    undo.hover()  # what has happened stays on the screen under the pointer
    other = sign_in("anna")
    open_card(other, "company", item)
    expect(card_field(other, "company_name")).to_be_visible()
    expect(card_field(other, "employees")).to_have_count(0)
    undo.click()
    expect(card_field(page, "employees")).to_be_visible()
    with portal.api("cora") as client:
        client.delete("/kinds/company/layout?scope=standard").raise_for_status()


def test_a_field_visible_to_some_is_absent_for_all_others(sign_in, portal: Portal) -> None:
    name, key = made(portal)
    item = portal.create("anna", "company", company_name=fresh("Geheim"), access="write", **{key: "A-7"})
    page = sign_in("cora")
    page.goto("/settings/fields")
    page.get_by_role("button", name="Companies", exact=True).click()
    act(page, key, name, "fields.configure")
    box = page.get_by_role("dialog")
    who = box.get_by_label(say("en", "fields.visible_to"))
    who.fill("Anna")
    page.get_by_role("option", name="Anna Albers").click()
    who.press("Escape")
    box.get_by_role("button", name=say("en", "save_changes")).click()
    expect(box).to_have_count(0)
    expect(line(page, key)).to_have_count(0)  # not even an administrator who is not named
    own, other = sign_in("anna"), sign_in("boris")
    open_card(own, "company", item)
    expect(card_field(own, key)).to_contain_text("A-7")
    open_card(other, "company", item)
    expect(card_field(other, "company_name")).to_be_visible()
    expect(other.get_by_text(name)).to_have_count(0)
    expect(other.get_by_text("A-7")).to_have_count(0)


@every_language
def test_a_custom_field_is_deleted_for_good_in_two_steps(sign_in, portal: Portal, language: str) -> None:
    name, key = made(portal)
    item = portal.create("anna", "company", company_name=fresh("Rest"), **{key: "lost soon"})
    page = sign_in("cora", language=language)
    page.goto("/settings/fields")
    with portal.api("cora") as client:
        kinds = {one["key"]: one["plurals"][language] for one in client.get("/kinds").json()["items"]}
    page.get_by_role("button", name=kinds["company"], exact=True).click()
    act(page, key, name, "fields.retire", language)
    box = page.get_by_role("dialog")
    expect(box.locator(".note")).to_contain_text("1")
    expect(box.get_by_role("button", name=say(language, "fields.export"))).to_be_visible()
    box.get_by_role("button", name=say(language, "fields.retire"), exact=True).click()
    retired = page.get_by_role("region", name=say(language, "fields.retired"))
    expect(retired.locator(f'[data-field="{key}"]')).to_be_visible()
    with portal.api("anna") as client:
        assert key not in client.get(f"/items/company/{item}").json()["values"]
    row = retired.locator(f'[data-field="{key}"]')
    row.get_by_role("button", name=say(language, "fields.purge_begin")).click()
    expect(box.locator(".note")).to_contain_text("1")
    last = box.get_by_role("button", name=say(language, "fields.purge"), exact=True)
    expect(last).to_have_attribute("aria-disabled", "true")
    box.get_by_role("textbox").fill(name)
    box.get_by_role("textbox").press("Enter")
    expect(box).to_have_count(0)
    expect(page.locator(f'[data-field="{key}"]')).to_have_count(0)


def test_a_type_is_changed_after_a_trial(sign_in, portal: Portal) -> None:
    name, key = made(portal)
    firm = fresh("Zahl")
    fits = portal.create("anna", "company", company_name=firm, **{key: "1250,5"})
    portal.create("anna", "company", company_name=f"{firm} 2", **{key: "unknown"})
    page = sign_in("cora")
    page.goto("/settings/fields")
    page.get_by_role("button", name="Companies", exact=True).click()
    act(page, key, name, "fields.convert")
    box = page.get_by_role("dialog")
    box.get_by_role("radio", name=say("en", "type.number"), exact=True).check(force=True)
    expect(box).to_contain_text("1 value fits.")
    expect(box).to_contain_text("1 stays in the retired field.")
    expect(box.get_by_role("row").filter(has_text="unknown")).to_contain_text(say("en", "fields.stays_behind"))
    box.get_by_role("button", name=say("en", "fields.convert_do"), exact=True).click()
    expect(box).to_have_count(0)
    retired = page.get_by_role("region", name=say("en", "fields.retired"))
    expect(retired.locator(f'[data-field="{key}"]')).to_be_visible()
    other = sign_in("anna")
    open_card(other, "company", fits)
    expect(other.locator("dl .f").filter(has_text=name)).to_contain_text("1.250,5")


def test_custom_fields_are_put_in_order_and_hidden_in_the_settings(sign_in, portal: Portal) -> None:
    first, second = made(portal, "person"), made(portal, "person")
    page = sign_in("cora")
    page.goto("/settings/fields")
    act(page, second[1], second[0], "list.move_up")
    own = page.get_by_role("region", name=say("en", "fields.own")).locator("li")
    expect(own.filter(has_text=second[0])).to_be_visible()
    keys = "(all) => all.map((one) => one.dataset.field)"
    page.wait_for_function(
        "([before, after]) => { const all = [...document.querySelectorAll('li[data-field]')]"
        ".map((one) => one.dataset.field); return all.indexOf(before) < all.indexOf(after); }",
        arg=[second[1], first[1]],
    )
    assert set(own.evaluate_all(keys)) >= {first[1], second[1]}
    act(page, first[1], first[0], "layout.hide_standard")
    expect(line(page, first[1])).to_contain_text(say("en", "fields.is_hidden"))
    act(page, first[1], first[0], "layout.show_standard")
    expect(line(page, first[1])).not_to_contain_text(say("en", "fields.is_hidden"))


def test_who_may_not_manage_fields_finds_no_button_for_it(page: Page, portal: Portal) -> None:
    item = portal.create("anna", "company", company_name=fresh("Schau"))
    open_card(page, "company", item)
    expect(page.get_by_role("button", name=say("en", "layout.select"), exact=True)).to_be_visible()
    expect(page.get_by_role("button", name=say("en", "fields.create"), exact=True)).to_have_count(0)
    page.goto("/settings/fields")
    expect(page.get_by_role("region", name=say("en", "fields.system"))).to_be_visible()
    expect(page.get_by_role("button", name=say("en", "fields.create"), exact=True)).to_have_count(0)
