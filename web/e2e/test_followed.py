"""Who follows a contact, or is named in a note, is told by whoever writes; quiet hours hold the mails alone."""

from __future__ import annotations

import secrets

import pytest
from playwright.sync_api import Locator, Page, expect
from portal import Portal
from words import LANGUAGES, say

every_language = pytest.mark.parametrize("language", LANGUAGES)


def fresh(stem: str) -> str:
    """A name that no other story has."""
    return f"{stem}{secrets.token_hex(4)}"


def open_to_all(portal: Portal, name: str) -> int:
    """A person of Anna's whom all may change."""
    return portal.create("anna", "person", first_name="Ida", last_name=name, access="write")


def notice(page: Page, name: str) -> Locator:
    """The lines on a contact in the open inbox."""
    return page.locator("[data-group]").filter(has=page.get_by_role("link", name=f"Ida {name}", exact=True))


@every_language
def test_a_colleague_named_in_a_note_is_told(sign_in, portal: Portal, language: str) -> None:
    """The name is begun with @, taken from the list by keyboard, and stands out in the note."""
    name = fresh("Notiz")
    item = open_to_all(portal, name)
    page = sign_in("anna", language=language)
    page.goto(f"/items/person/{item}")
    note = page.get_by_role("textbox", name=say(language, "note.title"), exact=True)
    note.click()
    page.keyboard.type("Call her, @bor")
    offered = page.get_by_role("listbox", name=say(language, "note.people"))
    expect(offered.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(offered).to_have_count(0)
    expect(note).to_have_value("Call her, @Boris Belov ")
    page.keyboard.type("please")
    expect(note).to_have_value("Call her, @Boris Belov please")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".bubble .mention")).to_have_text("@Boris Belov")
    told = sign_in("boris", language=language)
    told.goto("/notifications")
    expect(notice(told, name)).to_contain_text(say(language, "inbox.line.mention", who="Anna Albers"))


def test_a_colleague_is_named_by_pointer_and_escape_only_closes_the_list(sign_in, portal: Portal) -> None:
    item = open_to_all(portal, fresh("Zeiger"))
    page = sign_in("anna")
    page.goto(f"/items/person/{item}")
    note = page.get_by_role("textbox", name=say("en", "note.title"), exact=True)
    note.click()
    page.keyboard.type("@bor")
    option = page.get_by_role("option", name="Boris Belov")
    expect(option).to_be_visible()
    page.keyboard.press("Escape")
    expect(option).to_have_count(0)
    expect(note).to_have_value("@bor")
    note.press("i")
    option.click()
    expect(note).to_have_value("@Boris Belov ")
    expect(note).to_be_focused()


def test_a_follower_is_told_what_another_did_in_one_line(sign_in, portal: Portal) -> None:
    name = fresh("Gefolgt")
    item = open_to_all(portal, name)
    page = sign_in("boris")
    page.goto(f"/items/person/{item}")
    with page.expect_response("**/marks/followed"):  # the screen shows it before
        page.get_by_role("button", name=say("en", "mark.follow"), exact=True).click()
    expect(page.get_by_role("button", name=say("en", "mark.unfollow"), exact=True)).to_be_visible()
    with portal.api("anna") as client:
        for version, text in ((1, "Once"), (2, "Twice")):
            change = {"version": version, "values": {"description": text}}
            client.patch(f"/items/person/{item}", json=change).raise_for_status()
    page.goto("/notifications")
    said = "Anna Albers changed this 2 times"
    expect(notice(page, name)).to_contain_text(said)


def test_quiet_hours_are_set_by_keyboard_and_kept(sign_in, portal: Portal) -> None:
    page = sign_in("boris")
    page.goto("/settings/profile")
    switch = page.get_by_role("switch", name=say("en", "ways.quiet"))
    expect(switch).not_to_be_checked()
    switch.focus()
    page.keyboard.press("Space")
    try:
        until = page.get_by_label(say("en", "ways.quiet_until"), exact=True)
        expect(until).to_have_value("07:00")
        until.fill("08:30")
        with page.expect_response(lambda answer: answer.request.method == "PATCH"):
            until.press("Enter")
        page.reload()
        expect(page.get_by_label(say("en", "ways.quiet_until"), exact=True)).to_have_value("08:30")
    finally:
        with portal.api("boris") as client:
            client.patch("/notifications/preferences", json={"quiet": None}).raise_for_status()
