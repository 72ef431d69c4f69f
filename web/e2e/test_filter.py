"""The filter of a list: chips, groups, relative dates, paths beyond a link; by pointer, by keyboard, on a phone."""

from __future__ import annotations

import secrets

from playwright.sync_api import Locator, Page, expect
from portal import Portal
from screens import contacts, find, row
from words import say


def fresh(stem: str) -> str:
    """A name that no other story has."""
    return f"{stem}{secrets.token_hex(4)}"


def chip(page: Page, field: str) -> Locator:
    return page.get_by_role("group", name=say("en", "filter.one", field=field))


def choose(page: Page, field: str, operator: str | None = None) -> None:
    """In the open box."""
    page.get_by_role("combobox", name=say("en", "filter.field")).select_option(field)
    if operator:
        page.get_by_role("combobox", name=say("en", "filter.operator")).select_option(operator)


def apply(page: Page) -> None:
    page.get_by_role("button", name=say("en", "filter.apply")).click()


def test_each_part_of_a_chip_opens_the_condition_at_that_part(page: Page, portal: Portal) -> None:
    mark = fresh("Chip")
    portal.create("anna", "person", first_name="Anton", last_name=mark, type="supplier")
    portal.create("anna", "person", first_name="Berta", last_name=mark, type="client")
    contacts(page, kind="person", q=mark)
    page.get_by_role("button", name=say("en", "filter"), exact=True).click()
    choose(page, "type")
    page.get_by_role("group", name=say("en", "filter.value")).get_by_role("checkbox", name="Supplier").check()
    apply(page)
    expect(page.get_by_role("rowheader")).to_have_count(1)
    parts = chip(page, "Contact type").get_by_role("button")
    expect(parts.nth(0)).to_have_text("Contact type")
    expect(parts.nth(1)).to_have_text(say("en", "op.in"))
    expect(parts.nth(2)).to_have_text("Supplier")
    parts.nth(1).click()
    operator = page.get_by_role("combobox", name=say("en", "filter.operator"))
    expect(operator).to_be_focused()
    operator.select_option("nin")
    apply(page)
    expect(row(page, f"Berta {mark}")).to_be_visible()
    expect(page.get_by_role("rowheader")).to_have_count(1)
    parts.nth(2).click()
    expect(page.get_by_role("checkbox", name="Supplier")).to_be_checked()


def test_a_filter_reaches_beyond_a_link_and_into_an_address(page: Page, portal: Portal) -> None:
    mark = fresh("Pfad")
    here = portal.create("anna", "company", company_name=f"{mark} A", address=[{"city": mark, "country": "IT"}])
    there = portal.create("anna", "company", company_name=f"{mark} B")
    portal.create("anna", "person", first_name="Anton", last_name=mark, companies=[{"item": here}])
    portal.create("anna", "person", first_name="Berta", last_name=mark, companies=[{"item": there}])
    contacts(page, kind="person", q=mark)
    expect(page.get_by_role("rowheader")).to_have_count(2)
    page.keyboard.press("f")
    choose(page, "companies.address.city", "contains")
    page.get_by_role("textbox", name=say("en", "filter.value")).fill(mark)
    apply(page)
    expect(page.get_by_role("rowheader")).to_have_count(1)
    expect(row(page, f"Anton {mark}")).to_be_visible()
    expect(chip(page, "Companies › Address: City")).to_be_visible()
    page.reload()
    expect(page.get_by_role("rowheader")).to_have_count(1)


def test_days_are_said_from_today_on(page: Page, portal: Portal) -> None:
    mark = fresh("Frist")
    portal.create("anna", "person", first_name="Neu", last_name=mark)
    contacts(page, kind="person", q=mark)
    page.get_by_role("button", name=say("en", "filter"), exact=True).click()
    choose(page, "changed_at", "within")
    page.get_by_role("combobox", name=say("en", "filter.value")).select_option("last")
    page.get_by_role("textbox", name=say("en", "span.days")).fill("45")
    apply(page)
    expect(chip(page, "Last changed")).to_contain_text("the last 45 days")
    expect(page.get_by_role("rowheader")).to_have_count(1)
    chip(page, "Last changed").get_by_role("button").nth(1).click()
    page.get_by_role("combobox", name=say("en", "filter.operator")).select_option("outside")
    apply(page)
    expect(page.get_by_text(say("en", "list.empty_filtered")).first).to_be_visible()
    page.reload()
    expect(chip(page, "Last changed")).to_contain_text(say("en", "op.outside"))
    chip(page, "Last changed").get_by_role("button").nth(1).click()
    page.get_by_role("combobox", name=say("en", "filter.operator")).select_option("gt")
    page.get_by_role("textbox", name=say("en", "filter.value")).fill("2020-12-18")
    apply(page)
    expect(page.get_by_role("rowheader")).to_have_count(1)
    expect(chip(page, "Last changed")).to_contain_text("18 Dec 2020")


def test_me_in_a_filter_is_whoever_looks(sign_in, portal: Portal) -> None:
    mark = fresh("Ich")
    portal.create("anna", "person", first_name="Von Anna", last_name=mark, access="read")
    portal.create("boris", "person", first_name="Von Boris", last_name=mark, access="read")
    page = sign_in("boris")
    contacts(page, kind="person", q=mark)
    expect(page.get_by_role("rowheader")).to_have_count(2)
    page.get_by_role("button", name=say("en", "filter"), exact=True).click()
    choose(page, "responsible")
    page.get_by_role("group", name=say("en", "filter.value")).get_by_role(
        "checkbox", name=say("en", "filter.me"), exact=True
    ).check()
    apply(page)
    expect(row(page, f"Von Boris {mark}")).to_be_visible()
    expect(page.get_by_role("rowheader")).to_have_count(1)


def test_a_group_of_conditions_is_built_by_keyboard_alone(page: Page, portal: Portal) -> None:
    mark = fresh("Gruppe")
    for first, kind in (("Anton", "supplier"), ("Berta", "client"), ("Carl", "partner")):
        portal.create("anna", "person", first_name=first, last_name=mark, type=kind, job_title=first)
    contacts(page, kind="person", q=mark)
    expect(page.get_by_role("rowheader")).to_have_count(3)
    page.keyboard.press("f")
    page.get_by_role("button", name=say("en", "filter.build")).press("Enter")
    form = page.get_by_role("dialog")
    form.get_by_role("button", name=say("en", "filter.add_group")).press("Enter")
    group = form.get_by_role("group", name=say("en", "filter.group")).last
    group.get_by_role("combobox", name=say("en", "filter.field")).select_option("type")
    group.get_by_role("checkbox", name="Supplier").press("Space")
    group.get_by_role("button", name=say("en", "filter.add_condition")).press("Enter")
    group.get_by_role("combobox", name=say("en", "filter.field")).last.select_option("job_title")
    group.get_by_role("textbox", name=say("en", "filter.value")).fill("Berta")
    group.get_by_role("textbox", name=say("en", "filter.value")).press("Enter")
    expect(form).to_have_count(0)
    expect(page.get_by_role("rowheader")).to_have_count(2)
    page.reload()
    expect(page.get_by_role("rowheader")).to_have_count(2)
    expect(page.get_by_role("button", name=say("en", "filter.reset"), exact=True)).to_be_visible()


def test_the_filter_fills_the_screen_of_a_phone(sign_in, portal: Portal) -> None:
    mark = fresh("Handy")
    portal.create("anna", "person", first_name="Anton", last_name=mark, type="supplier")
    portal.create("anna", "person", first_name="Berta", last_name=mark, type="client")
    page = sign_in("anna", width=390, height=844)
    contacts(page, kind="person")
    find(page, mark)
    page.get_by_role("button", name=say("en", "filter"), exact=True).click()
    form = page.get_by_role("dialog")
    form.get_by_role("button", name=say("en", "filter.add_condition")).click()
    choose(page, "type")
    form.get_by_role("checkbox", name="Client").check()
    box = form.bounding_box()
    assert box
    assert (box["width"], box["height"]) == (390, 844)
    apply(page)
    expect(page.locator(".phonelist li")).to_have_count(1)
    expect(page.get_by_role("button", name="1 filter", exact=True)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
