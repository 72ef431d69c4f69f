"""Nothing typed is ever lost (the trap of the seed pages, S14): through reload, sign-out, two tabs, a server away."""

from __future__ import annotations

import re
import secrets

import pytest
from playwright.sync_api import Locator, Page, expect
from portal import Portal
from screens import CreateForm, card_field, open_card, open_create, title
from words import LANGUAGES, say

every_language = pytest.mark.parametrize("language", LANGUAGES)
PHONE = {"width": 390, "height": 844}


def fresh(stem: str) -> str:
    """A name that no other story has."""
    return f"{stem}{secrets.token_hex(4)}"


def kept(page: Page, language: str = "en") -> Locator:
    """The words in the foot of a form once the server has what is typed."""
    return page.locator(".kept").filter(has_text=say(language, "draft.kept", when="").strip())


def noted(page: Page, language: str = "en") -> Locator:
    """The line "Draft of 14:05 · Discard"."""
    return page.get_by_role("status").filter(has_text=re.compile(say(language, "draft.of", when=r"\d")))


def reopened(page: Page, kind: str = "person", language: str = "en") -> CreateForm:
    """The form, opened anew in this page."""
    page.goto("/contacts")
    return open_create(page, kind, language)


@every_language
def test_what_is_typed_survives_a_reload_and_signing_in_elsewhere(sign_in, language: str) -> None:
    page = sign_in("anna", language=language)
    name = fresh("Halb")
    form = open_create(page, "person", language)
    form.fill("first_name", "Ida")
    form.fill("last_name", name)
    expect(kept(page, language)).to_be_visible()
    page.reload()
    expect(form.entry("last_name")).to_have_value(name)
    expect(noted(page, language)).to_be_visible()
    other = sign_in("anna", language=language, drafts=True, **PHONE)
    there = open_create(other, "person", language)
    expect(there.entry("last_name")).to_have_value(name)
    expect(noted(other, language)).to_be_visible()
    there.save()
    expect(title(other)).to_have_text(f"Ida {name}")
    again = reopened(page, "person", language)
    expect(again.entry("first_name")).to_have_value("")
    expect(noted(page, language)).to_have_count(0)


def test_what_was_typed_a_moment_before_signing_out_is_there_afterwards(sign_in, watch, portal: Portal) -> None:
    watch.expect(r"401 DELETE .*/auth/session")
    page = sign_in("anna")
    item = portal.create("anna", "person", first_name="Ida", last_name=fresh("Notiz"))
    open_card(page, "person", item)
    page.get_by_role("textbox", name=say("en", "note.title")).fill("She asked for a discou")
    page.get_by_role("button", name=say("en", "user.menu")).click()
    page.get_by_role("menuitem", name=say("en", "user.sign_out")).click()
    expect(page).to_have_url(re.compile("/sign-in"))
    portal.sessions.pop("anna")  # it served all stories, and has ended with this one
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('draft')).length") == 0
    back = sign_in("anna", drafts=True)
    open_card(back, "person", item)
    note = back.get_by_role("textbox", name=say("en", "note.title"))
    expect(note).to_have_value("She asked for a discou")
    note.press("Control+Enter")
    expect(note).to_have_value("")
    expect(back.get_by_role("region", name=say("en", "timeline")).first).to_contain_text("She asked for a discou")
    open_card(back, "person", item)
    expect(note).to_have_value("")


def test_of_two_tabs_each_keeps_its_text(sign_in, watch) -> None:
    watch.expect(r"409 PUT .*/drafts/")
    page = sign_in("anna")
    first = open_create(page, "company")
    first.fill("company_name", "Typed in the first tab")
    expect(kept(page)).to_be_visible()
    tab = page.context.new_page()
    watch.follow(tab)
    tab.goto("/contacts")
    second = open_create(tab, "company")
    expect(second.entry("company_name")).to_have_value("Typed in the first tab")
    second.fill("company_name", "Typed in the second tab")
    expect(kept(tab)).to_be_visible()
    first.fill("description", "and on in the first")
    with page.expect_response(lambda answer: "/drafts/create.company~" in answer.url and answer.status == 200):
        pass
    page.close()
    tab.close()
    last = sign_in("anna", drafts=True)
    form = open_create(last, "company")
    expect(form.entry("company_name")).to_have_value("Typed in the first tab")
    other = last.get_by_role("status").get_by_role("button", name=say("en", "draft.open"))
    other.click()
    expect(form.entry("company_name")).to_have_value("Typed in the second tab")


def test_a_draft_is_discarded_by_the_keyboard(page: Page, portal: Portal) -> None:
    form = open_create(page, "person")
    form.fill("first_name", "Nobody")
    expect(kept(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(form.box).to_have_count(0)
    page.keyboard.press("c")
    page.keyboard.press("p")
    expect(form.entry("first_name")).to_have_value("Nobody")
    discard = noted(page).get_by_role("button", name=say("en", "draft.discard"))
    discard.focus()
    with page.expect_response(lambda answer: answer.request.method == "DELETE" and "/drafts/" in answer.url):
        page.keyboard.press("Enter")
    expect(form.entry("first_name")).to_have_value("")
    with portal.api("anna") as client:
        assert client.get("/drafts").json()["items"] == []


def test_what_is_typed_while_the_server_is_away_reaches_it_later(page: Page, watch, portal: Portal) -> None:
    watch.expect(r"ERR_CONNECTION_REFUSED")
    form = open_create(page, "person")
    for address in ("**/api/v1/**", "**/healthz"):
        page.route(address, lambda route: route.abort("connectionrefused"))
    form.fill("first_name", "Offline")
    expect(page.locator(".kept")).to_have_text(say("en", "draft.here"))
    page.unroute_all()
    expect(kept(page)).to_be_visible()
    with portal.api("anna") as client:
        (draft,) = client.get("/drafts").json()["items"]
        assert client.get(f"/drafts/{draft['form']}").json()["values"]["first_name"] == "Offline"


def test_an_edit_that_was_left_open_goes_on_elsewhere(sign_in, portal: Portal) -> None:
    item = portal.create("anna", "person", first_name="Ida", last_name=fresh("Edit"), job_title="Clerk")
    page = sign_in("anna")
    open_card(page, "person", item)
    page.keyboard.press("e")
    page.get_by_role("dialog").locator('[data-field="job_title"] input').fill("Head cl")
    expect(kept(page)).to_be_visible()
    other = sign_in("anna", drafts=True)
    open_card(other, "person", item)
    other.keyboard.press("e")
    entry = other.get_by_role("dialog").locator('[data-field="job_title"] input')
    expect(entry).to_have_value("Head cl")
    entry.fill("Head clerk")
    entry.press("Control+Enter")
    expect(entry).to_have_count(0)
    expect(card_field(other, "job_title")).to_contain_text("Head clerk")
    open_card(other, "person", item)
    expect(card_field(other, "job_title")).to_contain_text("Head clerk")
    other.keyboard.press("e")
    expect(entry).to_have_value("Head clerk")
    expect(noted(other)).to_have_count(0)


@every_language
def test_the_next_one_keeps_company_type_and_tags_if_it_is_to(sign_in, portal: Portal, language: str) -> None:
    page = sign_in("anna", language=language, **PHONE)
    form = open_create(page, "person", language)
    for key, text in {"first_name": "Ida", "last_name": fresh("Folge")}.items():
        form.fill(key, text)
    chosen = form.field("type").get_by_role("combobox")
    chosen.select_option("supplier")
    form.press("create.next_person")
    expect(form.entry("last_name")).to_have_value("")
    expect(chosen).to_have_value("supplier")
    form.box.get_by_label(say(language, "create.keep")).uncheck()
    for key, text in {"first_name": "Ida", "last_name": fresh("Folge")}.items():
        form.fill(key, text)
    form.press("create.next_person")
    expect(form.entry("last_name")).to_have_value("")
    expect(chosen).to_have_value("")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
