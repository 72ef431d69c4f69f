"""What the columns of a list come to: chosen at its foot by pointer and keyboard, kept, and right under the filter."""

from __future__ import annotations

import re
import secrets

from playwright.sync_api import Locator, Page, expect
from portal import Portal
from screens import contacts, find
from words import say


def summed(page: Page, field: str) -> Locator:
    return page.locator(f'[data-sum="{field}"]')


def test_a_sum_is_chosen_for_a_column_and_kept(page: Page, portal: Portal) -> None:
    mark = f"Summe{secrets.token_hex(4)}"
    key = f"c_{secrets.token_hex(4)}"
    with portal.api("cora") as client:
        body = {"key": key, "labels": {"en": f"Orders {mark}"}, "type": "number"}
        assert client.post("/kinds/person/fields", json=body).status_code == 201
    for first, orders in (("Ada", "2.5"), ("Bea", "4"), ("Cleo", None)):
        portal.create("anna", "person", first_name=first, last_name=mark, **({key: orders} if orders else {}))
    page.goto("/contacts?kind=person")
    page.evaluate("key => localStorage.setItem('kartoteka.columns.person', `${key},email`)", key)
    contacts(page, kind="person")
    find(page, mark)
    expect(page.get_by_role("rowheader")).to_have_count(3)
    page.get_by_role("button", name=say("en", "sums"), exact=True).click()
    page.get_by_role("combobox", name=f"Orders {mark}").select_option("average")
    expect(summed(page, key)).to_contain_text(re.compile("3[.,]25"))
    page.keyboard.press("Escape")
    page.get_by_role("button", name=say("en", "sums"), exact=True).focus()
    page.keyboard.press("Enter")
    box = page.get_by_role("combobox", name=f"Orders {mark}")
    box.focus()
    page.keyboard.press("ArrowUp")
    expect(summed(page, key)).to_contain_text(re.compile("6[.,]5"))
    page.keyboard.press("Escape")
    find(page, f"Ada {mark}")
    expect(summed(page, key)).to_contain_text(re.compile("2[.,]5"))
    page.reload()
    expect(summed(page, key)).to_be_visible()
