"""Two who use one browser: a page stays with whoever it was opened for, and loses nothing of what he typed."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from portal import PASSWORD, Portal, email
from screens import CreateForm, answered, fresh, item_id, listening, open_create, title
from words import say


@pytest.fixture
def beside(portal: Portal):
    """`beside(page)`: Boris signs in in another tab of this page's browser, in a session of his own."""
    portal.sessions.pop("boris", None)

    def come(page: Page) -> None:
        cookies = portal.session("boris").items()
        page.context.add_cookies([{"name": key, "value": value, "url": portal.url} for key, value in cookies])

    yield come
    portal.sessions.pop("boris")  # who goes on with his own page ends it


def typing(page: Page, name: str) -> CreateForm:
    """A form in which Anna has typed, and that is kept."""
    form = open_create(page, "person")
    form.fill("first_name", "Ida")
    form.fill("last_name", name)
    expect(page.locator(".kept").filter(has_text=say("en", "draft.kept", when="").strip())).to_be_visible()
    return form


def ended(page: Page) -> Locator:
    """The dialog that asks for her password, and says who came."""
    box = page.get_by_role("dialog", name=say("en", "session.ended"))
    expect(box).to_contain_text(say("en", "session.other_text", name=email("boris")))
    return box


def test_who_signs_in_beside_neither_makes_nor_loses_what_was_typed_here(
    sign_in, watch, portal: Portal, beside
) -> None:
    watch.expect(r"401 (GET|POST|PUT|DELETE) ")
    watch.expect(r"409 POST .*/auth/login")
    page = sign_in("anna")
    name = fresh("Geteilt")
    form = typing(page, name)
    beside(page)
    form.press("save")
    box = ended(page)
    box.get_by_label(say("en", "signin.password"), exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(box).to_have_count(0)
    expect(form.entry("last_name")).to_have_value(name)
    form.save()
    expect(title(page)).to_have_text(f"Ida {name}")
    with portal.api("anna") as client:
        made = client.get(f"/items/person/{item_id(page)}").json()
        assert made["values"]["created_by"]["name"] == "Anna Albers", made


def test_who_leaves_to_the_one_beside_hands_over_nothing_and_comes_back_to_his_own(
    sign_in, watch, portal: Portal, beside
) -> None:
    watch.expect(r"401 (GET|POST|PUT|DELETE) ")
    watch.expect(r"409 POST .*/auth/login")
    page = sign_in("anna")
    name = fresh("Meins")
    form = typing(page, name)
    beside(page)
    form.fill("first_name", "Ida, typed when Boris was there")
    box = ended(page)
    box.get_by_role("button", name=say("en", "session.leave")).click()
    page.get_by_role("button", name=say("en", "signout.anyway")).click()  # what was typed since is not kept yet
    expect(page).to_have_url(re.compile("/sign-in"))
    with portal.api("boris") as client:
        assert client.get("/drafts").json()["items"] == []
    page.get_by_label(say("en", "signin.email")).fill(email("anna"))
    page.get_by_label(say("en", "signin.password"), exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(re.compile("/sign-in"))
    assert page.evaluate("async () => (await (await fetch('/api/v1/me')).json()).email") == email("anna")
    page.goto("/contacts")
    expect(open_create(page, "person").entry("last_name")).to_have_value(name)


def test_who_changes_how_he_signs_in_does_not_change_how_the_one_beside_does(sign_in, watch, beside) -> None:
    watch.expect(r"401 (GET|POST) ")
    page = sign_in("anna")
    with listening(page):
        page.goto("/settings/profile")
    page.get_by_role("button", name=say("en", "factor.switch_on"), exact=True).click()
    beside(page)
    page.get_by_role("dialog").get_by_label(say("en", "signin.password"), exact=True).fill(PASSWORD)
    with answered(page, "POST", "/auth/reauthenticate") as sent:
        page.keyboard.press("Enter")
    assert sent.value.json()["code"] == "unauthenticated"
    ended(page)
