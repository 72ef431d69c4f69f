"""Who reaches a contact: what is asked before it changes, and what one is told about oneself."""

from __future__ import annotations

import re
import secrets

import pytest
from playwright.sync_api import Locator, Page, expect
from portal import Portal
from screens import CreateForm, card_field, open_card, open_create, saved, title
from words import LANGUAGES, say

every_language = pytest.mark.parametrize("language", LANGUAGES)


def person(portal: Portal, **values: object) -> int:
    return portal.create("anna", "person", first_name="Olga", last_name=f"Zugriff{secrets.token_hex(4)}", **values)


def edit(page: Page, key: str) -> Locator:
    field = card_field(page, key)
    field.locator(".pe").click()
    return field


def question(page: Page, language: str, text: str) -> Locator:
    return page.get_by_role("dialog").filter(has_text=say(language, text))


@every_language
@pytest.mark.parametrize("width", [1440, 390])
def test_whoever_gives_his_own_access_away_is_warned_first(
    sign_in, portal: Portal, watch, language: str, width: int
) -> None:
    item = person(portal)
    watch.expect(rf"404 GET .*/items/person/{item}")  # an event may come before the card is left
    page = sign_in("anna", language=language, width=width, height=900)
    open_card(page, "person", item)
    for answer in ("cancel", "access.confirm"):
        field = edit(page, "responsible")
        field.get_by_role("textbox").or_(field.get_by_role("combobox")).first.fill("Boris")
        page.get_by_role("option", name="Boris Belov").click()
        asked = question(page, language, "access.lose_read")
        expect(asked).to_be_visible()
        asked.get_by_role("button", name=say(language, answer), exact=True).click()
        expect(asked).to_be_hidden()
        if answer == "cancel":
            expect(card_field(page, "responsible")).to_contain_text("Anna Albers")
    expect(page).not_to_have_url(f"{portal.url}/items/person/{item}")
    with portal.api("boris") as client:
        assert client.get(f"/items/person/{item}").json()["values"]["responsible"]["name"] == "Boris Belov"
    with portal.api("anna") as client:
        assert client.get(f"/items/person/{item}").status_code == 404


def test_a_contact_is_opened_to_all_after_a_question_by_keyboard(page: Page, portal: Portal) -> None:
    open_card(page, "person", person(portal))
    card_field(page, "access").locator(".pe").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    title(page).click()
    asked = question(page, "en", "access.confirm_read")
    expect(asked.get_by_role("button").last).to_be_focused()
    page.keyboard.press("Enter")
    expect(asked).to_be_hidden()
    expect(page.locator("header").get_by_role("img", name=say("en", "access.globe_read"))).to_be_visible()


def for_boris(form: CreateForm, name: str) -> None:
    """A private person of Boris's is typed, and the form says what that means."""
    form.fill("first_name", "Olga")
    form.fill("last_name", name)
    form.entry("responsible").fill("Boris")
    form.page.get_by_role("option", name="Boris Belov").click()
    expect(form.field("responsible")).to_contain_text(say(form.language, "create.goes_away"))


def kept_by_boris(portal: Portal, name: str) -> None:
    for user, count in (("boris", 1), ("anna", 0)):
        with portal.api(user) as client:
            assert len(client.get("/items/person", params={"q": name}).json()["items"]) == count


@every_language
@pytest.mark.parametrize("width", [1440, 390])
def test_a_private_contact_made_for_somebody_else_is_said_to_be_saved(
    sign_in, portal: Portal, language: str, width: int
) -> None:
    name = f"Weg{secrets.token_hex(4)}"
    page = sign_in("anna", language=language, width=width, height=900)
    form = open_create(page, "person", language)
    for_boris(form, name)
    form.save()
    expect(page.get_by_text(say(language, "create.unseen", title=f"Olga {name}"))).to_be_visible()
    expect(page).to_have_url(re.compile("/contacts"))
    kept_by_boris(portal, name)


def test_by_keyboard_too_and_the_next_one_begins(page: Page, portal: Portal) -> None:
    name = f"Weg{secrets.token_hex(4)}"
    form = open_create(page, "person")
    form.entry("first_name").focus()
    page.keyboard.type("Olga")
    form.entry("last_name").focus()
    page.keyboard.type(name)
    form.entry("responsible").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("Boris")
    expect(page.get_by_role("option", name="Boris Belov")).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option", name="Boris Belov")).to_have_attribute("data-combobox-selected", "true")
    page.keyboard.press("Enter")
    expect(form.field("responsible")).to_contain_text(say("en", "create.goes_away"))
    form.box.get_by_role("button", name=say("en", "create.next_person"), exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text(say("en", "create.unseen", title=f"Olga {name}"))).to_be_visible()
    expect(form.entry("last_name")).to_have_value("")
    kept_by_boris(portal, name)


@every_language
@pytest.mark.parametrize("width", [1440, 390])
def test_a_contact_is_shared_with_a_colleague_on_its_card(sign_in, portal: Portal, language: str, width: int) -> None:
    item = person(portal)
    page = sign_in("anna", language=language, width=width, height=844)
    open_card(page, "person", item)
    shares = edit(page, "shares")  # it stands there without being looked for
    shares.get_by_role("combobox", name=say(language, "access.share_with")).or_(
        shares.get_by_role("textbox", name=say(language, "access.share_with"))
    ).first.fill("Boris")
    page.get_by_role("option", name="Boris Belov").click()
    expect(shares).to_contain_text("Boris Belov")
    title(page).click()
    asked = question(page, language, "access.confirm_shares")
    with saved(page):
        asked.get_by_role("button", name=say(language, "access.confirm"), exact=True).click()
    expect(asked).to_be_hidden()
    expect(shares).to_contain_text(say(language, "access.may_read"))
    with portal.api("boris") as client:
        assert client.get(f"/items/person/{item}").status_code == 200
