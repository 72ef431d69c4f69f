"""Saved views of a list: made, chosen, changed, shared, put in order, deleted; by pointer and by keyboard."""

from __future__ import annotations

import re
import secrets
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from portal import Portal
from screens import answered, contacts, find, listening, row
from words import say


def fresh(stem: str) -> str:
    """A name that no other story has."""
    return f"{stem}{secrets.token_hex(4)}"


@pytest.fixture(autouse=True)
def no_views(portal: Portal) -> None:
    """Tabs of other stories would be in the way."""
    for person in ("anna", "boris", "paul"):
        with portal.api(person) as client:
            for view in client.get("/views").json()["items"]:
                if view["can"]["delete"]:
                    client.delete(f"/views/{view['id']}").raise_for_status()


def make_view(portal: Portal, person: str, name: str, **settings: Any) -> int:
    """A view of the list of people, made over the interface."""
    shared = settings.pop("shared_with", {})
    body = {"kinds": ["person"], "name": name, "settings": settings, "shared_with": shared}
    with portal.api(person) as client:
        answer = client.post("/views", json=body)
        answer.raise_for_status()
        return int(answer.json()["id"])


def tabs(page: Page) -> Locator:
    return page.get_by_role("navigation", name=say("en", "views"))


def tab(page: Page, name: str) -> Locator:
    """The tab of a view; its name is followed by how many contacts it has."""
    return tabs(page).get_by_role("button", name=re.compile(rf"(^|\s){name}(\d|\s|$)"))


def filter_by_type(page: Page, word: str) -> None:
    """One condition, made as people make it."""
    page.get_by_role("button", name=say("en", "filter"), exact=True).click()
    page.get_by_role("combobox", name=say("en", "filter.field")).select_option(label="Contact type")
    page.get_by_role("group", name=say("en", "filter.value")).get_by_role("checkbox", name=word).check()
    page.get_by_role("button", name=say("en", "filter.apply")).click()


def save_as(page: Page, name: str) -> None:
    form = page.get_by_role("dialog")
    form.get_by_role("textbox", name=say("en", "views.name")).fill(name)
    form.get_by_role("button", name=say("en", "views.save")).click()
    expect(form).to_have_count(0)


def test_a_filter_is_saved_as_a_view_with_its_count_and_found_again(page: Page, portal: Portal) -> None:
    mark = fresh("Ansicht")
    for first in ("Anton", "Berta"):
        portal.create("anna", "person", first_name=first, last_name=mark, job_title=mark, type="supplier")
    portal.create("anna", "person", first_name="Carl", last_name=mark, job_title=mark, type="client")
    contacts(page, kind="person", filter=f'["and",["job_title","eq","{mark}"],["type","in",["supplier"]]]')
    expect(page.get_by_role("rowheader")).to_have_count(2)
    page.get_by_role("button", name=say("en", "views.save_as")).click()
    save_as(page, mark)
    expect(tab(page, mark)).to_have_attribute("aria-current", "page")
    expect(tab(page, mark)).to_contain_text("2")
    expect(tab(page, mark).get_by_role("img", name=say("en", "views.private"))).to_be_visible()
    expect(page).to_have_url(re.compile(r"view=\d+"))
    assert "filter" not in page.url
    with listening(page):
        page.reload()
    expect(page.get_by_role("rowheader")).to_have_count(2)
    portal.create("anna", "person", first_name="Dora", last_name=mark, job_title=mark, type="supplier")
    expect(tab(page, mark)).to_contain_text("3")
    tab(page, say("en", "views.all_person")).click()
    expect(tab(page, say("en", "views.all_person"))).to_have_attribute("aria-current", "page")
    find(page, mark)
    expect(page.get_by_role("rowheader")).to_have_count(4)


def test_a_changed_view_says_so_and_is_saved_or_reset(page: Page, portal: Portal) -> None:
    mark = fresh("Geändert")
    portal.create("anna", "person", first_name="Anton", last_name=mark, job_title=mark, type="supplier")
    portal.create("anna", "person", first_name="Berta", last_name=mark, job_title=mark, type="client")
    view = make_view(portal, "anna", mark, filter=["job_title", "eq", mark])
    contacts(page, kind="person", view=str(view))
    expect(page.get_by_role("rowheader")).to_have_count(2)
    expect(page.get_by_text(say("en", "views.unsaved"))).to_have_count(0)
    filter_by_type(page, "Supplier")
    expect(page.get_by_role("rowheader")).to_have_count(1)
    expect(page.get_by_text(say("en", "views.unsaved"))).to_be_visible()
    page.reload()
    expect(page.get_by_role("rowheader")).to_have_count(1)
    page.get_by_role("button", name=say("en", "filter.reset"), exact=True).click()
    expect(page.get_by_role("rowheader")).to_have_count(2)
    filter_by_type(page, "Client")
    page.get_by_role("button", name=say("en", "views.save"), exact=True).click()
    page.get_by_role("menuitem", name=say("en", "views.save_this")).click()
    expect(page.get_by_text(say("en", "views.saved", name=mark))).to_be_visible()
    expect(page.get_by_text(say("en", "views.unsaved"))).to_have_count(0)
    page.reload()
    expect(row(page, f"Berta {mark}")).to_be_visible()
    expect(page.get_by_role("rowheader")).to_have_count(1)


def test_views_are_chosen_renamed_and_moved_by_keyboard_alone(page: Page, portal: Portal) -> None:
    mark = fresh("Taste")
    portal.create("anna", "person", first_name="Anton", last_name=mark, job_title=mark)
    first = make_view(portal, "anna", f"A {mark}", filter=["job_title", "eq", mark])
    second = make_view(portal, "anna", f"B {mark}")
    contacts(page, kind="person")
    expect(tab(page, f"B {mark}")).to_be_visible()
    page.keyboard.press("2")
    expect(page).to_have_url(re.compile(f"view={first}"))
    page.keyboard.press("3")
    expect(page).to_have_url(re.compile(f"view={second}"))
    menu = page.get_by_role("button", name=say("en", "views.actions", name=f"B {mark}"))
    menu.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitem").first).to_be_focused()
    page.get_by_role("menuitem", name=say("en", "views.left")).focus()
    with answered(page, "POST", "/views/order$"):
        page.keyboard.press("Enter")
    expect(tabs(page).get_by_role("listitem").nth(1)).to_contain_text(f"B {mark}")
    expect(page.get_by_role("menu")).to_have_count(0)
    menu.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitem").first).to_be_focused()
    page.get_by_role("menuitem", name=say("en", "views.rename")).focus()
    page.keyboard.press("Enter")
    name = page.get_by_role("dialog").get_by_role("textbox", name=say("en", "views.name"))
    expect(name).to_be_focused()
    name.fill(f"Z {mark}")
    page.keyboard.press("Enter")
    expect(tab(page, f"Z {mark}")).to_be_visible()
    page.reload()
    expect(tabs(page).get_by_role("listitem").nth(1)).to_contain_text(f"Z {mark}")
    page.keyboard.press("1")
    expect(tab(page, say("en", "views.all_person"))).to_have_attribute("aria-current", "page")


def test_from_a_card_one_comes_back_to_the_view(page: Page, portal: Portal) -> None:
    mark = fresh("Zurück")
    portal.create("anna", "person", first_name="Anton", last_name=mark, job_title=mark)
    view = make_view(portal, "anna", mark, filter=["job_title", "eq", mark])
    contacts(page, kind="person", view=str(view), sort="-title")
    row(page, f"Anton {mark}").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Anton {mark}")
    page.get_by_title(say("en", "card.back")).click()
    expect(page).to_have_url(re.compile(f"view={view}.*sort=-title|sort=-title.*view={view}"))
    expect(tab(page, mark)).to_have_attribute("aria-current", "page")


def test_a_tab_is_dragged_to_another_place(page: Page, portal: Portal) -> None:
    mark = fresh("Zug")
    for letter in "AB":
        make_view(portal, "anna", f"{letter} {mark}")
    contacts(page, kind="person")
    items = tabs(page).get_by_role("listitem")
    expect(items.nth(1)).to_contain_text(f"A {mark}")
    with answered(page, "POST", "/views/order$"):
        items.nth(2).drag_to(items.nth(1))
    expect(items.nth(1)).to_contain_text(f"B {mark}")
    page.reload()
    expect(items.nth(1)).to_contain_text(f"B {mark}")


def test_a_view_is_shared_and_changed_by_its_owner_alone(sign_in, portal: Portal) -> None:
    mark = fresh("Geteilt")
    portal.create("anna", "person", first_name="Anton", last_name=mark, job_title=mark, access="read")
    view = make_view(portal, "anna", mark, filter=["job_title", "eq", mark])
    page = sign_in("anna")
    contacts(page, kind="person", view=str(view))
    page.get_by_role("button", name=say("en", "views.actions", name=mark)).click()
    page.get_by_role("menuitem", name=say("en", "views.share")).click()
    form = page.get_by_role("dialog")
    form.get_by_role("radio", name=say("en", "views.for_all")).check()
    form.get_by_role("button", name=say("en", "save"), exact=True).click()
    expect(form).to_have_count(0)
    expect(tab(page, mark).get_by_role("img")).to_have_count(0)
    other = sign_in("boris")
    contacts(other, kind="person")
    tab(other, mark).click()
    expect(row(other, f"Anton {mark}")).to_be_visible()
    filter_by_type(other, "Client")
    expect(other.get_by_role("button", name=say("en", "views.save"), exact=True)).to_have_count(0)
    other.get_by_role("button", name=say("en", "views.save_as")).click()
    save_as(other, f"Mine {mark}")
    expect(tab(other, f"Mine {mark}")).to_have_attribute("aria-current", "page")
    page.reload()
    expect(tab(page, f"Mine {mark}")).to_have_count(0)


def test_a_private_view_is_deleted_and_brought_back(page: Page, portal: Portal) -> None:
    mark = fresh("Weg")
    view = make_view(portal, "anna", mark)
    contacts(page, kind="person", view=str(view))
    page.get_by_role("button", name=say("en", "views.actions", name=mark)).click()
    page.get_by_role("menuitem", name=say("en", "views.delete")).click()
    expect(page.get_by_text(say("en", "views.deleted", name=mark))).to_be_visible()
    expect(tab(page, mark)).to_have_count(0)
    page.keyboard.press("z")
    expect(tab(page, mark)).to_be_visible()


def test_a_shared_view_is_deleted_after_a_question(page: Page, portal: Portal) -> None:
    mark = fresh("Frage")
    view = make_view(portal, "anna", mark, shared_with={"everybody": True})
    contacts(page, kind="person", view=str(view))
    page.get_by_role("button", name=say("en", "views.actions", name=mark)).click()
    page.get_by_role("menuitem", name=say("en", "views.delete")).click()
    page.get_by_role("dialog").get_by_role("button", name=say("en", "views.delete")).click()
    expect(tab(page, mark)).to_have_count(0)
    contacts(page, kind="person", view=str(view))
    expect(page.get_by_text(say("en", "views.missing"))).to_be_visible()


def test_views_are_chosen_on_a_phone(sign_in, portal: Portal) -> None:
    mark = fresh("Telefon")
    portal.create("anna", "person", first_name="Pia", last_name=mark, job_title=mark)
    make_view(portal, "anna", mark, filter=["job_title", "eq", mark])
    page = sign_in("anna", width=390, height=844)
    contacts(page, kind="person")
    picker = page.get_by_role("button", name=say("en", "views.choose", name=say("en", "views.all_person")))
    picker.click()
    page.get_by_role("menuitemradio", name=mark).click()
    expect(page.get_by_role("button", name=say("en", "views.choose", name=mark))).to_be_visible()
    expect(page.locator(".phonelist li")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
