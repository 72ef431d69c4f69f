"""A contact looked at beside the list: by Space and by its row's menu, walked along the list, edited there."""

from __future__ import annotations

import re
import secrets

from playwright.sync_api import Locator, Page, expect
from portal import Portal
from screens import contacts, row, title
from words import say


def fresh(stem: str) -> str:
    """A name that no other story has."""
    return f"{stem}{secrets.token_hex(4)}"


def three(portal: Portal, mark: str) -> None:
    for first in ("Anton", "Berta", "Carl"):
        portal.create("anna", "person", first_name=first, last_name=mark, job_title=f"Job of {first}")


def panel(page: Page) -> Locator:
    return page.get_by_role("complementary", name=say("en", "peek"))


def test_space_looks_at_a_contact_and_j_and_k_walk_on(page: Page, portal: Portal) -> None:
    mark = fresh("Blick")
    three(portal, mark)
    contacts(page, kind="person", q=mark)
    expect(page.get_by_role("rowheader")).to_have_count(3)
    page.get_by_role("rowheader").first.focus()
    page.keyboard.press("Space")
    expect(panel(page).get_by_role("heading", name=f"Anton {mark}")).to_be_visible()
    expect(panel(page)).to_contain_text("Job of Anton")
    expect(panel(page)).to_contain_text(say("en", "peek.place", at=1, of=3))
    page.keyboard.press("j")
    expect(panel(page)).to_contain_text("Job of Berta")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(panel(page)).to_contain_text("Job of Berta")
    expect(page).to_have_url(re.compile(r"peek=person-\d+"))
    page.reload()
    expect(panel(page)).to_contain_text("Job of Berta")
    expect(panel(page)).to_contain_text(say("en", "peek.place", at=2, of=3))
    page.keyboard.press("j")
    expect(panel(page)).to_contain_text("Job of Carl")
    page.keyboard.press("Escape")
    expect(panel(page)).to_have_count(0)
    assert "peek" not in page.url
    page.get_by_role("rowheader").first.focus()
    page.keyboard.press("Space")
    expect(panel(page)).to_be_visible()
    page.keyboard.press("Space")
    expect(panel(page)).to_have_count(0)


def test_what_is_looked_at_is_edited_there_and_opened(page: Page, portal: Portal) -> None:
    mark = fresh("Seite")
    three(portal, mark)
    page.evaluate("localStorage.setItem('kartoteka.columns.person', 'job_title,email')")
    contacts(page, kind="person", q=mark)
    line = row(page, f"Berta {mark}")
    line.hover()
    line.get_by_role("button", name=say("en", "row.actions", title=f"Berta {mark}")).click()
    page.get_by_role("menuitem", name=re.compile(say("en", "row.peek"))).click()
    field = panel(page).locator('[data-field="job_title"]').first
    field.get_by_text("Job of Berta").click()
    field.get_by_role("textbox").fill("Admiral")
    field.get_by_role("textbox").press("Enter")
    expect(line).to_contain_text("Admiral")
    panel(page).get_by_role("button", name=say("en", "peek.open")).click()
    expect(title(page)).to_have_text(f"Berta {mark}")


def test_the_rows_menu_and_the_cards_offer_the_same(page: Page, portal: Portal) -> None:
    mark = fresh("Gleich")
    item = portal.create("anna", "person", first_name="Anton", last_name=mark)
    contacts(page, kind="person", q=mark)
    line = row(page, f"Anton {mark}")
    line.hover()
    line.get_by_role("button", name=say("en", "row.actions", title=f"Anton {mark}")).click()
    expect(page.get_by_role("menuitem", name=say("en", "row.edit_person"))).to_be_visible()
    in_row = page.get_by_role("menuitem").all_inner_texts()
    page.goto(f"/items/person/{item}")
    page.get_by_role("button", name=say("en", "actions")).click()
    expect(page.get_by_role("menuitem").first).to_be_visible()
    in_card = page.get_by_role("menuitem").all_inner_texts()
    assert in_card
    assert in_row[-len(in_card) :] == in_card


def test_a_contact_is_looked_at_on_a_phone(sign_in, portal: Portal) -> None:
    mark = fresh("Blatt")
    three(portal, mark)
    page = sign_in("anna", width=390, height=844)
    contacts(page, kind="person", q=mark)
    page.get_by_role("button", name=say("en", "row.actions", title=f"Anton {mark}")).click()
    page.get_by_role("menuitem", name=re.compile(say("en", "row.peek"))).click()
    sheet = page.get_by_role("dialog")
    expect(sheet).to_contain_text("Job of Anton")
    sheet.get_by_role("button", name=say("en", "card.next")).click()
    expect(sheet).to_contain_text("Job of Berta")
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
