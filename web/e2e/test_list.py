"""The list, the search, the trash and the keyboard."""

from __future__ import annotations

import re
import secrets

import pytest
from playwright.sync_api import Page, expect
from portal import Portal
from screens import contacts, find, fresh, listening, open_card, row, title
from words import say


def titles(page: Page) -> list[str]:
    """The names in the list, from the top."""
    return [link.inner_text() for link in page.get_by_role("rowheader").get_by_role("link").all()]


def test_a_list_is_sorted_by_a_press_on_the_columns_head(page: Page, portal: Portal) -> None:
    mark = fresh("Folge")
    for first in ("Berta", "Anton", "Cäsar"):
        portal.create("anna", "person", first_name=first, last_name=mark, job_title=first)
    contacts(page, kind="person")
    find(page, mark)
    expect(page.get_by_role("rowheader")).to_have_count(3)
    assert titles(page) == [f"Anton {mark}", f"Berta {mark}", f"Cäsar {mark}"]
    page.get_by_role("button", name=say("en", "list.name"), exact=True).click()
    expect(page.get_by_role("rowheader").first).to_contain_text("Cäsar")
    expect(page).to_have_url(re.compile("sort=-title"))


def test_a_filter_stands_as_a_chip_and_is_taken_off_again(page: Page, portal: Portal) -> None:
    mark = fresh("Filter")
    portal.create("anna", "person", first_name="Mit", last_name=mark, type="partner")
    portal.create("anna", "person", first_name="Ohne", last_name=mark)
    contacts(page, kind="person")
    find(page, mark)
    expect(page.get_by_role("rowheader")).to_have_count(2)
    page.get_by_role("button", name=say("en", "filter"), exact=True).click()
    page.get_by_role("combobox", name=say("en", "filter.field")).select_option(label="Contact type")
    page.get_by_role("combobox", name=say("en", "filter.operator")).select_option("in")
    page.get_by_role("group", name=say("en", "filter.value")).get_by_role("checkbox", name="Partner").check()
    page.get_by_role("button", name=say("en", "filter.apply")).click()
    expect(page.get_by_role("rowheader")).to_have_count(1)
    expect(row(page, f"Mit {mark}")).to_be_visible()
    page.reload()
    expect(page.get_by_role("rowheader")).to_have_count(1)
    page.get_by_role("button", name=say("en", "filter.remove", field="Contact type")).click()
    expect(page.get_by_role("rowheader")).to_have_count(2)


def begin_filter(page: Page, field: str, operator: str) -> None:
    """Open the box of a new filter and choose what it asks."""
    page.get_by_role("button", name=say("en", "filter"), exact=True).click()
    page.get_by_role("combobox", name=say("en", "filter.field")).select_option(label=field)
    page.get_by_role("combobox", name=say("en", "filter.operator")).select_option(operator)


def test_a_filters_value_is_typed_letter_by_letter_and_needed(page: Page, portal: Portal) -> None:
    mark = fresh("Ablauf")
    portal.create("anna", "person", first_name="Jung", last_name=mark, birthday="2001-12-18")
    portal.create("anna", "person", first_name="Alt", last_name=mark, birthday="1961-12-18")
    contacts(page, kind="person")
    find(page, mark)
    begin_filter(page, "Birthday", "gt")
    apply = page.get_by_role("button", name=say("en", "filter.apply"))
    expect(apply).to_have_attribute("aria-disabled", "true")
    value = page.get_by_role("textbox", name=say("en", "filter.value"))
    value.press_sequentially("18.1")
    expect(value).to_have_value("18.1")
    value.press_sequentially("2.1999")
    expect(value).to_have_value("18.12.1999")
    apply.click()
    expect(page.get_by_role("rowheader")).to_have_count(1)
    expect(row(page, f"Jung {mark}")).to_be_visible()


def test_a_filter_by_a_company_says_its_name(page: Page, portal: Portal) -> None:
    mark = fresh("Reederei")
    company = portal.create("anna", "company", company_name=mark)
    portal.create("anna", "person", first_name="Bei", last_name=mark, companies=[{"item": company}])
    portal.create("anna", "person", first_name="Ohne", last_name=mark)
    contacts(page, kind="person")
    begin_filter(page, "Companies", "eq")
    value = page.locator("#filter-item")
    value.fill(mark)
    page.get_by_role("option", name=mark).click()
    expect(value).to_have_value(mark)
    page.get_by_role("button", name=say("en", "filter.apply")).click()
    expect(page.get_by_role("rowheader")).to_have_count(1)
    chip = page.get_by_role("group", name=say("en", "filter.one", field="Companies"))
    expect(chip).to_contain_text(mark)
    page.reload()
    expect(chip).to_contain_text(mark)


def test_what_is_typed_to_find_loses_no_letter(page: Page, portal: Portal) -> None:
    mark = fresh("Buchstaben")
    portal.create("anna", "person", first_name="Uta", last_name=mark)
    contacts(page, kind="person")
    box = page.get_by_role("searchbox", name=say("en", "list.find"))
    box.press_sequentially(mark, delay=125)
    expect(box).to_have_value(mark)
    expect(row(page, f"Uta {mark}")).to_be_visible()


def test_the_list_is_walked_and_a_card_opened_by_keyboard_alone(page: Page, portal: Portal) -> None:
    mark = fresh("Taste")
    for first in ("Alma", "Bert"):
        portal.create("anna", "person", first_name=first, last_name=mark)
    contacts(page, kind="person")
    find(page, mark)
    expect(page.get_by_role("rowheader")).to_have_count(2)
    page.get_by_role("rowheader").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(title(page)).to_have_text(f"Bert {mark}")
    page.keyboard.press("k")
    expect(title(page)).to_have_text(f"Alma {mark}")


def test_a_new_contact_of_somebody_else_appears_in_the_open_list(sign_in, portal: Portal) -> None:
    mark = fresh("Live")
    page = sign_in("boris")
    with listening(page):
        contacts(page, kind="person")
    find(page, mark)
    expect(page.get_by_text(say("en", "list.empty_filtered")).first).to_be_visible()
    portal.create("anna", "person", first_name="Lina", last_name=mark, access="read")
    expect(row(page, f"Lina {mark}")).to_be_visible()


def test_ctrl_k_finds_a_contact_in_another_spelling(page: Page, portal: Portal) -> None:
    mark = secrets.token_hex(3)
    portal.create("anna", "person", first_name="Марина", last_name=f"Соколова {mark}")
    contacts(page, kind="person")
    expect(page.get_by_role("rowheader").first).to_be_visible()
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name=say("en", "search")).or_(
        page.get_by_role("searchbox", name=say("en", "search"))
    ).first.fill(f"sokolova {mark}")
    page.get_by_role("option", name=re.compile(f"Соколова {mark}")).first.click()
    expect(title(page)).to_contain_text("Соколова")


def test_a_deleted_contact_is_restored_from_the_trash(page: Page, portal: Portal) -> None:
    name = fresh("Papierkorb")
    item = portal.create("anna", "company", company_name=name)
    with portal.api("anna") as client:
        client.delete(f"/items/company/{item}").raise_for_status()
    page.goto("/trash")
    page.get_by_role("listitem").filter(has_text=name).get_by_role("button", name=say("en", "trash.restore")).click()
    expect(page.get_by_text(say("en", "item.restored", title=name))).to_be_visible()
    open_card(page, "company", item)
    expect(title(page)).to_have_text(name)


def test_the_list_scrolls_through_more_than_one_page(page: Page, portal: Portal) -> None:
    mark = fresh("Menge")
    with portal.api("anna") as client:
        for number in range(130):
            body = {"values": {"company_name": f"{mark} {number:03}"}}
            client.post("/items/company", json=body).raise_for_status()
    contacts(page, kind="company")
    find(page, mark)
    expect(page.get_by_role("rowheader").first).to_contain_text(f"{mark} 000")
    page.get_by_role("rowheader").first.focus()
    last = row(page, f"{mark} 129")
    for _ in range(40):  # a page that is still being asked for holds a press up at the last row there is
        page.keyboard.press("PageDown")
        page.wait_for_timeout(150)
        if last.is_visible():
            break
    expect(last).to_be_visible()


def test_the_contacts_list_works_on_a_phone(sign_in, portal: Portal) -> None:
    name = fresh("Telefon")
    portal.create("anna", "person", first_name="Pia", last_name=name)
    page = sign_in("anna", width=390, height=844)
    contacts(page, kind="person")
    find(page, name)
    page.get_by_role("link", name=re.compile(name)).click()
    expect(title(page)).to_have_text(f"Pia {name}")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_list_is_sorted_on_a_phone(sign_in, portal: Portal) -> None:
    mark = fresh("Reihe")
    for first in ("Anton", "Zora", "Mira"):
        portal.create("anna", "person", first_name=first, last_name=mark)
    page = sign_in("anna", width=390, height=844)
    contacts(page, kind="person", q=mark)
    order = page.get_by_role("button", name=re.compile(r"^Sort: "))
    expect(order).to_have_accessible_name(say("en", "sort.by", field="Name", order="Ascending"))
    order.click()
    page.get_by_role("combobox", name=say("en", "sort.order")).select_option("down")
    expect(order).to_have_accessible_name(say("en", "sort.by", field="Name", order="Descending"))
    expect(page.locator(".phonelist li b").first).to_have_text(re.compile("Zora"))
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    page.get_by_role("combobox", name=say("en", "sort.first")).select_option(label="Last changed")
    expect(page.locator(".phonelist li b").first).to_have_text(re.compile("Mira"))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("keys", [("c", "p"), ("c", "o")])
def test_c_and_a_letter_begin_a_contact_on_any_screen(page: Page, portal: Portal, keys: tuple[str, str]) -> None:
    person = portal.create("anna", "person", first_name="Tara", last_name=fresh("Taste"))
    kind = {"p": "Person", "o": "Company"}[keys[1]]
    for address in ("/contacts", f"/items/person/{person}", "/settings/profile"):
        page.goto(address)
        expect(page.get_by_role("heading", level=1).first).to_be_visible()
        page.keyboard.press(keys[0])
        expect(page.get_by_text(kind, exact=True).last).to_be_visible()
        page.wait_for_timeout(1300)  # however long one thinks about it
        page.keyboard.press(keys[1])
        expect(page.get_by_role("dialog", name=say("en", "create.title", kind=kind))).to_be_visible()
        assert page.url.split("?")[0].endswith(address)
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        page.keyboard.type("".join(keys))  # nor how fast one is
        expect(page.get_by_role("dialog", name=say("en", "create.title", kind=kind))).to_be_visible()
        expect(page.get_by_role("menu")).to_have_count(0)
        page.keyboard.press("Escape")


def test_rows_and_fields_are_asked_for_together_on_the_next_visit(page: Page, portal: Portal) -> None:
    name = fresh("Zugleich")
    portal.create("anna", "person", first_name="Zita", last_name=name, email=f"{name.lower()}@example.com")
    contacts(page, kind="person", q=name)
    expect(row(page, f"Zita {name}")).to_be_visible()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route(re.compile("/kinds/person/fields"), lambda route: (page.wait_for_timeout(400), route.continue_()))
    page.reload()
    expect(row(page, f"Zita {name}")).to_contain_text(f"{name.lower()}@example.com")
    lists = [url for url in asked if "/items/person?" in url]
    assert len(lists) == 1, lists
    assert "fields=" in lists[0]


def test_the_history_on_a_phone_covers_nothing(sign_in, portal: Portal) -> None:
    item = portal.create("anna", "person", first_name="Ida", last_name=fresh("Verlauf"))
    with portal.api("anna") as client:
        body = {"version": 1, "values": {"job_title": "Einkaufsleiterin im Außendienst"}}
        client.patch(f"/items/person/{item}", json=body).raise_for_status()
    page = sign_in("anna", language="ru", width=390, height=844)
    page.goto(f"/items/person/{item}?tab=history")
    between, right = page.get_by_role("button", name=say("ru", "history.restore")).evaluate(
        """one => {
            const button = one.getBoundingClientRect();
            const moment = one.closest('.histe').querySelector('time').getBoundingClientRect();
            return [button.top - moment.bottom, button.right];
        }"""
    )
    assert between >= 0
    assert right <= 390
