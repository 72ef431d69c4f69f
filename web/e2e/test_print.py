"""On paper: what one reads and nothing to press, black on white, the head of a list on every page."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from portal import Portal
from screens import contacts, find, open_card

GROUND = "getComputedStyle(document.body).backgroundColor"


def test_a_list_is_printed_whole_with_its_columns_and_without_controls(sign_in, portal: Portal) -> None:
    for number in range(60):
        portal.create("anna", "person", first_name=f"Nr{number:02}", last_name="Druckerich")
    page = sign_in("anna", height=500, dark=True)
    contacts(page, kind="person")
    find(page, "Druckerich")
    rows = page.get_by_role("row")
    expect(rows.filter(has_text="Nr00 Druckerich")).to_be_visible()
    assert rows.count() < 60
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(rows).to_have_count(61)
    assert page.evaluate(GROUND) == "rgb(255, 255, 255)"
    head = "getComputedStyle(document.querySelector('.ghead')).display"
    assert page.evaluate(head) == "table-header-group"
    expect(page.get_by_role("navigation")).to_have_count(0)
    expect(page.locator("main .btn:visible, main .rowmenu:visible")).to_have_count(0)
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf())) >= 2
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(rows).not_to_have_count(61)


def test_a_card_is_printed_with_its_fields_and_timeline(page: Page, portal: Portal) -> None:
    person = portal.create("anna", "person", first_name="Petra", last_name="Papier", phone=["+49 30 901820"])
    open_card(page, "person", person)
    expect(page.locator(".rt")).to_be_visible()
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.get_by_role("heading", name="Petra Papier")).to_be_visible()
    expect(page.get_by_text("901820").first).to_be_visible()
    expect(page.locator("main .btn:visible, main .rowmenu:visible")).to_have_count(0)
    assert page.evaluate(GROUND) == "rgb(255, 255, 255)"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
