"""One's own lists: favourites, what was opened lately, birthdays, contacts nobody has written to; companies left."""

from __future__ import annotations

import secrets
from datetime import date, timedelta

from playwright.sync_api import Page, expect
from portal import Portal
from screens import answered, card_field, contacts, find, open_card, row
from words import say


def person(portal: Portal, name: str, **values: object) -> int:
    return portal.create("anna", "person", first_name="Nora", last_name=name, **values)


def quick(page: Page, key: str) -> None:
    page.get_by_role("button", name=say("en", "quick")).click()
    page.get_by_role("menuitem", name=say("en", key), exact=True).click()


def test_a_favourite_is_starred_by_keyboard_and_listed_for_its_owner_alone(page: Page, sign_in, portal: Portal) -> None:
    name = f"Stern{secrets.token_hex(4)}"
    open_card(page, "person", person(portal, name, access="read"))
    star = page.get_by_role("button", name=say("en", "mark.star"))
    star.focus()
    with answered(page, "PUT", "/marks/favourite$"):
        page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=say("en", "mark.unstar"))).to_have_attribute("aria-pressed", "true")
    contacts(page)
    quick(page, "quick.favourites")
    expect(row(page, f"Nora {name}")).to_be_visible()
    other = sign_in("boris")
    contacts(other)
    quick(other, "quick.favourites")
    expect(other.get_by_role("link", name=f"Nora {name}")).to_have_count(0)


def test_what_was_opened_last_stands_first(page: Page, portal: Portal) -> None:
    names = [f"Offen{secrets.token_hex(4)}" for _ in range(2)]
    for name in names:
        item = person(portal, name)
        with page.expect_response(lambda one: one.url.endswith("/marks/opened")):
            open_card(page, "person", item)
    contacts(page)
    quick(page, "quick.opened")
    first = page.get_by_role("rowheader").get_by_role("link").first
    expect(first).to_have_text(f"Nora {names[1]}")


def test_birthdays_of_the_next_days_and_quiet_contacts_are_found(page: Page, portal: Portal) -> None:
    name = f"Geburt{secrets.token_hex(4)}"
    soon = date.today() + timedelta(days=3)
    person(portal, name, birthday=f"1984-{soon:%m-%d}")
    contacts(page)
    quick(page, "quick.birthdays_7")
    find(page, name)
    expect(row(page, f"Nora {name}")).to_be_visible()
    quick(page, "quick.no_contact")
    expect(page.get_by_text(say("en", "op.outside")).first).to_be_visible()
    expect(row(page, f"Nora {name}")).to_have_count(0)


def test_a_person_who_moves_keeps_the_company_that_was_left(page: Page, portal: Portal) -> None:
    mark = secrets.token_hex(4)
    old = portal.create("anna", "company", company_name=f"Alt {mark}")
    portal.create("anna", "company", company_name=f"Neu {mark}")
    item = person(portal, f"Umzug{mark}", companies=[{"item": old, "role": "Buyer", "is_primary": True}])
    open_card(page, "person", item)
    field = card_field(page, "companies")
    field.locator(".pe").click()
    field.get_by_role("button", name=say("en", "field.end_today")).click()
    field.get_by_role("combobox").or_(field.get_by_role("textbox", name="Companies")).last.fill(f"Neu {mark}")
    page.get_by_role("option", name=f"Neu {mark}").click()
    page.get_by_role("heading", level=1).click()
    expect(field).to_contain_text(say("en", "field.former"))
    expect(page.locator(".toast").first).to_be_visible()  # the server has it
    with portal.api("anna") as client:
        links = client.get(f"/items/person/{item}").json()["values"]["companies"]
    today = page.evaluate("new Date().toLocaleDateString('sv')")  # where the reader is, as dates are written
    assert [(one["item"]["title"], one.get("from"), one.get("to"), one["is_primary"]) for one in links] == [
        (f"Alt {mark}", None, today, False),
        (f"Neu {mark}", today, None, True),
    ]
    open_card(page, "company", old)
    expect(card_field(page, "people")).to_contain_text(say("en", "field.former"))
