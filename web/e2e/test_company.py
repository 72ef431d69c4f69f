"""A company and its people: one is added, one is linked, its group is seen; birthdays and the last contact."""

from __future__ import annotations

import re
import secrets
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Locator, Page, expect
from portal import Portal
from screens import CreateForm, contacts, find, open_card, row
from words import LANGUAGES, say

every_language = pytest.mark.parametrize("language", LANGUAGES)


def today() -> date:
    """The day of the browser's clock, which may be ahead of this one's."""
    return datetime.now(ZoneInfo("Europe/Berlin")).date()


def company(portal: Portal, stem: str, **values: object) -> tuple[int, str]:
    name = f"{stem} {secrets.token_hex(4)}"
    return portal.create("anna", "company", company_name=name, **values), name


def people_tab(page: Page) -> Locator:
    page.get_by_role("tab", name="People").click()
    panel = page.get_by_role("tabpanel")
    expect(panel.get_by_role("button", name=say("en", "people.add"))).to_be_visible()
    return panel


def links_of(portal: Portal, item: int) -> list[dict[str, object]]:
    with portal.api("anna") as client:
        return client.get(f"/items/company/{item}").json()["values"].get("people", [])


def test_a_person_is_added_to_a_company_and_one_is_linked_with_role_and_time(page: Page, portal: Portal) -> None:
    item, _ = company(portal, "Werft")
    mark = secrets.token_hex(4)
    portal.create("anna", "person", first_name="Alba", last_name=f"Alt{mark}", email=[f"alba{mark}@werft.example"])
    open_card(page, "company", item)
    panel = people_tab(page)
    expect(panel).to_contain_text(say("en", "people.none"))
    panel.get_by_role("button", name=say("en", "people.add")).click()
    form = CreateForm(page, "en")
    expect(form.box).to_be_visible()
    form.fill("first_name", "Nina")
    form.fill("last_name", f"Neu{mark}")
    form.save()
    expect(panel.get_by_role("link", name=f"Nina Neu{mark}")).to_be_visible()
    panel.get_by_role("button", name=say("en", "people.link")).click()
    search = panel.get_by_role("textbox", name="People", exact=True).or_(panel.get_by_role("combobox", name="People"))
    search.last.fill(f"Alba Alt{mark}")
    page.get_by_role("option", name=f"Alba Alt{mark}").click()
    linked = panel.get_by_role("group", name=f"Alba Alt{mark}")
    linked.get_by_label(f"Alba Alt{mark}: {say('en', 'field.role')}").fill("Buyer")
    linked.get_by_label(say("en", "field.from")).fill("2024-05-01")
    panel.get_by_role("button", name=say("en", "save")).click()
    expect(panel).to_contain_text("Buyer")
    expect(panel).to_contain_text(f"alba{mark}@werft.example")
    assert {(one["item"]["title"], one.get("role"), one.get("from")) for one in links_of(portal, item)} == {
        (f"Nina Neu{mark}", None, None),
        (f"Alba Alt{mark}", "Buyer", "2024-05-01"),
    }


def test_the_same_by_keyboard(page: Page, portal: Portal) -> None:
    mark = secrets.token_hex(4)
    other = portal.create("anna", "person", first_name="Karl", last_name=f"Takt{mark}")
    item, _ = company(portal, "Taste", people=[{"item": other, "role": "Pilot"}])
    open_card(page, "company", item)
    expect(page.get_by_role("tab", name=re.compile("^People"))).to_be_visible()
    page.get_by_role("tab", name=say("en", "tab.general")).focus()
    page.keyboard.press("End")
    panel = page.get_by_role("tabpanel")
    expect(panel.get_by_role("link", name=f"Karl Takt{mark}")).to_be_visible()
    panel.get_by_role("button", name=say("en", "people.edit")).focus()
    page.keyboard.press("Enter")
    end = panel.get_by_role("button", name=say("en", "field.end_today"))
    expect(end).to_be_visible()
    end.focus()
    page.keyboard.press("Enter")
    expect(end).to_have_count(0)
    panel.get_by_role("button", name=say("en", "save")).focus()
    page.keyboard.press("Enter")
    expect(panel.get_by_role("region", name=say("en", "field.former"))).to_contain_text(f"Karl Takt{mark}")
    assert [one.get("to") for one in links_of(portal, item)] == [today().isoformat()]
    add = panel.get_by_role("button", name=say("en", "people.add"))
    add.focus()
    page.keyboard.press("Enter")
    form = CreateForm(page, "en")
    form.entry("first_name").focus()
    page.keyboard.type("Nina")
    form.entry("last_name").focus()
    page.keyboard.type(f"Taste{mark}")
    page.keyboard.press("Control+Enter")
    expect(panel.get_by_role("link", name=f"Nina Taste{mark}")).to_be_visible()


def test_a_company_shows_its_group_and_gets_a_subsidiary(page: Page, portal: Portal) -> None:
    top, top_name = company(portal, "Konzern")
    item, _ = company(portal, "Mitte", parent=top)
    _, sister = company(portal, "Schwester", parent=top)
    daughter, low = company(portal, "Tochter", parent=item)
    _, lowest = company(portal, "Enkelin", parent=daughter)
    open_card(page, "company", item)
    group = page.get_by_role("region", name=say("en", "group.title"))
    expect(group.get_by_role("list", name="Parent company").get_by_role("link")).to_have_text([top_name])
    daughters = group.get_by_role("list", name=say("en", "group.daughters"))
    expect(daughters.get_by_role("link")).to_have_text([low, lowest])
    expect(group.get_by_role("list", name=say("en", "group.sisters")).get_by_role("link")).to_have_text([sister])
    group.get_by_role("button", name=say("en", "group.add")).focus()
    page.keyboard.press("Enter")
    form = CreateForm(page, "en")
    fresh = f"Neugründung {secrets.token_hex(4)}"
    form.fill("company_name", fresh)
    form.save()
    expect(page.get_by_role("heading", level=1)).to_have_text(fresh)
    with portal.api("anna") as client:
        params = {"filter": f'["parent","eq",{item}]'}
        assert fresh in {one["title"] for one in client.get("/items/company", params=params).json()["items"]}


@every_language
def test_birthdays_of_ones_own_contacts_stand_on_the_start_page(sign_in, portal: Portal, language: str) -> None:
    name = f"Geburt{secrets.token_hex(4)}"
    portal.create("boris", "person", first_name="Ida", last_name=name, birthday=f"1984-{today():%m-%d}")
    page = sign_in("boris", language=language, width=390, height=844)
    page.goto("/")
    box = page.get_by_role("region", name=say(language, "quick.birthdays_7"))
    expect(box.get_by_role("link", name=f"Ida {name}")).to_contain_text(
        say(language, "home.turns", age=str(today().year - 1984))
    )
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_list_shows_the_last_contact(page: Page, portal: Portal) -> None:
    name = f"Kontakt{secrets.token_hex(4)}"
    item = portal.create("anna", "person", first_name="Nora", last_name=name)
    with portal.api("anna") as client:
        client.post(f"/items/person/{item}/comments", json={"text": "Called."}).raise_for_status()
    contacts(page)
    find(page, name)
    page.get_by_role("button", name=say("en", "columns")).click()
    page.get_by_role("checkbox", name=say("en", "mark.last_contact")).click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("columnheader").filter(has_text=say("en", "mark.last_contact"))).to_be_visible()
    expect(row(page, f"Nora {name}")).to_contain_text(str(today().year))


def test_a_company_may_be_the_primary_one_of_each_of_its_people(page: Page, portal: Portal) -> None:
    other, _ = company(portal, "Früher")
    item, _ = company(portal, "Chor")
    names = [f"Sopran{secrets.token_hex(4)}", f"Alt{secrets.token_hex(4)}"]
    links = [{"item": other, "is_primary": True}, {"item": item}]
    for name in names:
        portal.create("anna", "person", first_name="Clara", last_name=name, companies=links)
    open_card(page, "company", item)
    panel = people_tab(page)
    panel.get_by_role("button", name=say("en", "people.edit")).click()
    stars = [
        panel.get_by_role("group", name=f"Clara {name}", exact=True).get_by_role(
            "button", name=say("en", "field.primary")
        )
        for name in names
    ]
    for star in stars:
        expect(star).to_have_attribute("aria-pressed", "false")
        star.click()
    for star in stars:
        expect(star).to_have_attribute("aria-pressed", "true")
    panel.get_by_role("button", name=say("en", "save"), exact=True).click()
    expect(panel.get_by_role("img", name=say("en", "field.primary"))).to_have_count(2)
    assert [one["is_primary"] for one in links_of(portal, item)] == [True, True]
