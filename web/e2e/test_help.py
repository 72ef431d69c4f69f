"""The manual inside the program: every screen leads to its page, at the same place, in each language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from portal import Portal
from screens import contacts, open_card
from words import LANGUAGES, say

MANUAL = Path(__file__).parent.parent.parent / "docs" / "user"
# What one sees, and the page of the manual about it.
SCREENS = {
    "/contacts": "finding",
    "/trash": "changing",
    "/settings/profile": "account",
    "/settings/contact-types": "types",
    "/settings/tags": "details",
    "/settings/roles": "people",
    "/no-such-page": "finding",
}

PAGES_TS = Path(__file__).parent.parent / "src" / "screens" / "settings" / "pages.ts"
# Of every page of the settings: its address, the ids of its name and of the sentence on who may change it.
PAGES = re.findall(
    r"^  '?([\w-]+)'?: \{\n    label: '([\w.]+)',.*?who: '([\w.]+)'",
    PAGES_TS.read_text(encoding="utf-8"),
    re.MULTILINE | re.DOTALL,
)


def title(page: str, language: str = "en") -> str:
    """The title of a page of the manual, as its file begins."""
    return (MANUAL / f"{page}.{language}.md").read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")


def expect_page(page: Page, name: str, language: str = "en") -> None:
    expect(page).to_have_url(re.compile(rf"/help/{name}$"))
    # the address is the next one's already while the last screen still stands with headings of its own
    expect(page.get_by_role("heading", level=2, name=title(name, language), exact=True)).to_be_visible()


@pytest.mark.parametrize(("address", "name"), SCREENS.items())
def test_every_screen_leads_to_its_page_of_the_manual(page: Page, address: str, name: str) -> None:
    page.goto(address)
    page.get_by_role("navigation", name=say("en", "nav.main")).get_by_role("link", name=say("en", "nav.manual")).click()
    expect_page(page, name)


def test_help_stands_at_the_same_place_of_a_list_and_a_card(page: Page, portal: Portal) -> None:
    person = portal.create("anna", "person", first_name="Hilde", last_name="Handbuch")
    contacts(page)
    here = page.get_by_role("main").get_by_role("link", name=say("en", "help.here"))
    expect(here).to_be_visible()
    of_list = here.bounding_box()
    open_card(page, "person", person)
    of_card = here.bounding_box()
    assert of_list is not None
    assert of_card is not None
    assert abs(of_list["x"] - of_card["x"]) <= 12
    here.click()
    expect_page(page, "changing")


def test_the_manual_is_reached_and_read_by_keyboard_alone(page: Page) -> None:
    contacts(page)
    here = page.get_by_role("main").get_by_role("link", name=say("en", "help.here"))
    expect(here).to_be_visible()
    for _ in range(40):
        page.keyboard.press("Tab")
        if here.evaluate("one => one === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect_page(page, "finding")
    link = page.get_by_role("article").get_by_role("link", name="keyboard")
    link.focus()
    page.keyboard.press("Enter")
    expect_page(page, "keyboard")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [1440, 390])
def test_every_page_of_the_manual_is_shown_in_the_language_of_the_user(sign_in, language: str, width: int) -> None:
    page = sign_in("anna", language=language, width=width)
    page.goto("/help")
    pages = page.get_by_role("navigation", name=say(language, "help.pages")).get_by_role("link")
    names = sorted(file.name.split(".")[0] for file in MANUAL.glob(f"*.{language}.md"))
    expect(pages).to_have_count(len(names))
    for name in names:
        page.locator(f'nav a[href="/help/{name}"]').last.click()
        expect_page(page, name, language)
        assert page.get_by_role("article").get_by_role("listitem").count() + page.locator("article p").count() > 3
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_stories_know_every_page_of_the_settings() -> None:
    assert len(PAGES) == PAGES_TS.read_text(encoding="utf-8").count("load: () => import(") >= 13


@pytest.mark.parametrize(("key", "label", "who"), PAGES)
def test_each_page_of_the_settings_says_who_may_change_it_and_leads_to_the_manual(
    sign_in, key: str, label: str, who: str
) -> None:
    """Of every address of the settings; the page of the manual that it leads to speaks of it."""
    page = sign_in("paul")
    page.goto(f"/settings/{key}")
    head = page.get_by_role("main").locator(".who-may")
    expect(head).to_contain_text(say("en", who))
    head.get_by_role("link", name=say("en", "help.read")).press("Enter")
    expect(page).to_have_url(re.compile(r"/help/\w+$"))
    name = page.url.rpartition("/")[2]
    expect_page(page, name)
    for language in LANGUAGES:
        told = (MANUAL / f"{name}.{language}.md").read_text(encoding="utf-8").lower()
        assert say(language, label).lower() in told, (name, language)


@pytest.mark.parametrize(("key", "label", "who"), PAGES)
def test_who_may_change_a_page_of_the_settings_is_told_to_whoever_may_not(
    sign_in, key: str, label: str, who: str
) -> None:
    page = sign_in("anna")
    page.goto("/settings/profile")
    pages = page.get_by_role("navigation", name=say("en", "nav.settings"))
    entry = pages.get_by_role("link", name=say("en", label), exact=True)
    expect(pages.get_by_role("link").first).to_be_visible()
    if key in {"mail", "sign-in", "audit"}:  # whoever may not change them may not see them
        expect(entry).to_have_count(0)
        return
    entry.press("Enter")
    expect(page.get_by_role("main").locator(".who-may")).to_contain_text(say("en", who))


def test_whoever_cannot_sign_in_reads_how(new_page) -> None:
    page = new_page(language="de")
    page.goto("/sign-in")
    link = page.get_by_role("link", name=say("de", "nav.manual"))
    expect(link).to_have_attribute("href", "/sign-in/help")
    page.goto("/sign-in/help")
    expect(page.get_by_role("heading", level=1)).to_have_text(title("account", "de"))
    page.get_by_role("link", name=say("de", "forgot.back")).click()
    expect(page).to_have_url(re.compile("/sign-in$"))
