"""Who reaches a contact: what is asked before it changes, and what one is told about oneself."""

from __future__ import annotations

import secrets

import pytest
from playwright.sync_api import Locator, Page, expect
from portal import Portal
from screens import card_field, open_card, title
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
def test_whoever_gives_his_own_access_away_is_warned_first(sign_in, portal: Portal, language: str, width: int) -> None:
    item = person(portal)
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
