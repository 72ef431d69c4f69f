"""Cells of a spreadsheet pasted into the list after a look at what they change; and taken back."""

from __future__ import annotations

import secrets

from playwright.sync_api import Page, expect
from portal import Portal
from screens import contacts, row
from words import say

PASTE = """([place, text]) => {
    const cell = document.querySelector(`[data-cell="${place}"]`);
    if (!cell) return false;
    cell.focus();
    const data = new DataTransfer();
    data.setData('text/plain', text);
    return !cell.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}"""


def paste(page: Page, place: str, text: str) -> None:
    """Into this cell, as soon as the list takes it: not while it still shows the rows asked for before."""
    page.wait_for_function(PASTE, arg=[place, text])


def fresh(stem: str) -> str:
    """A name that no other story has."""
    return f"{stem}{secrets.token_hex(4)}"


def two(page: Page, portal: Portal, mark: str) -> None:
    for first in ("Anton", "Berta"):
        portal.create("anna", "person", first_name=first, last_name=mark, job_title="Clerk", type="client")
    page.evaluate("localStorage.setItem('kartoteka.columns.person', 'job_title,type,email')")
    contacts(page, kind="person", q=mark)
    expect(page.get_by_role("rowheader")).to_have_count(2)
    expect(row(page, f"Berta {mark}")).to_contain_text("Clerk")


def test_cells_are_pasted_after_a_look_and_taken_back_in_one(page: Page, portal: Portal) -> None:
    mark = fresh("Tabelle")
    two(page, portal, mark)
    paste(page, "0-1", "Captain\tSupplier\nMate\tnonsense\n")
    form = page.get_by_role("dialog", name=say("en", "paste.title"))
    expect(form).to_contain_text("3 cells of 2 contacts will change")
    expect(form).to_contain_text(say("en", "paste.not_understood"))
    expect(form.get_by_role("row").nth(1)).to_contain_text("Clerk")
    expect(form.get_by_role("row").nth(1)).to_contain_text("Captain")
    form.get_by_role("button", name="Change 3 cells").press("Enter")
    expect(form).to_have_count(0)
    expect(row(page, f"Anton {mark}")).to_contain_text("Supplier")
    page.reload()
    expect(row(page, f"Anton {mark}")).to_contain_text("Captain")
    expect(row(page, f"Berta {mark}")).to_contain_text("Mate")
    paste(page, "0-1", "Admiral")
    form.get_by_role("button", name="Change 1 cell").click()
    expect(form).to_have_count(0)
    expect(row(page, f"Anton {mark}")).to_contain_text("Admiral")
    expect(page.get_by_text("1 contact changed")).to_be_visible()
    page.keyboard.press("z")
    expect(row(page, f"Anton {mark}")).to_contain_text("Captain")


def test_nothing_is_written_before_the_look_is_over(page: Page, portal: Portal) -> None:
    mark = fresh("Vorschau")
    two(page, portal, mark)
    paste(page, "1-1", "Captain\tPartner\tb@example.com\tbeyond")
    form = page.get_by_role("dialog", name=say("en", "paste.title"))
    expect(form).to_contain_text("1 cell lies beyond the list")
    page.keyboard.press("Escape")
    expect(form).to_have_count(0)
    page.reload()
    expect(row(page, f"Berta {mark}")).to_contain_text("Clerk")
