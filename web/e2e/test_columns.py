"""The columns of a list and its order, chosen, moved, pinned, widened by pointer and by keyboard; and the export."""

from __future__ import annotations

import re
import secrets

import pytest
from playwright.sync_api import Locator, Page, expect
from portal import Portal
from screens import contacts
from words import say


def fresh(stem: str) -> str:
    """A name that no other story has."""
    return f"{stem}{secrets.token_hex(4)}"


def heads(page: Page) -> list[str]:
    return [one.inner_text().split("\n")[0] for one in page.get_by_role("columnheader").all()]


def head(page: Page, name: str) -> Locator:
    return page.get_by_role("columnheader").filter(has_text=re.compile(rf"^{name}"))


def in_menu(page: Page, field: str, entry: str) -> None:
    """Choose an entry of a column's menu without a pointer."""
    page.get_by_role("button", name=say("en", "columns.actions", field=field)).press("Enter")
    menu = page.get_by_role("menu", name=say("en", "columns.actions", field=field))
    menu.get_by_role("menuitem", name=say("en", entry), exact=True).press("Enter")


@pytest.fixture
def listed(page: Page, portal: Portal) -> Page:
    """A list of one person whose columns are known."""
    mark = fresh("Spalte")
    portal.create("anna", "person", first_name="Anton", last_name=mark, job_title="Captain of the harbour of Genoa")
    page.evaluate("localStorage.setItem('kartoteka.columns.person', 'type,email,job_title,phone')")
    contacts(page, kind="person", q=mark)
    expect(page.get_by_role("rowheader")).to_have_count(1)
    return page


def test_a_column_is_dragged_to_another_place_and_made_wider(listed: Page) -> None:
    page = listed
    assert heads(page)[:5] == ["Name", "Contact type", "E-mail", "Job title", "Phone"]
    head(page, "Phone").locator(".hdw").drag_to(head(page, "E-mail").locator(".hdw"))
    expect(page.get_by_role("columnheader").nth(2)).to_contain_text("Phone")
    before = head(page, "Job title").bounding_box()
    edge = head(page, "Job title").locator(".hdr").bounding_box()
    assert before
    assert edge
    page.mouse.move(edge["x"] + 4, edge["y"] + 10)
    page.mouse.down()
    page.mouse.move(edge["x"] + 104, edge["y"] + 10, steps=4)
    page.mouse.up()
    page.reload()
    expect(page.get_by_role("columnheader").nth(2)).to_contain_text("Phone")
    expect(page.get_by_role("rowheader")).to_have_count(1)  # what the column is fitted to
    after = head(page, "Job title").bounding_box()
    assert after
    assert abs(after["width"] - before["width"] - 100) < 3
    head(page, "Job title").locator(".hdr").dblclick()
    page.wait_for_timeout(300)
    cell = page.get_by_role("row").nth(1).get_by_role("gridcell").nth(3)
    page.wait_for_function("(cell) => cell.scrollWidth <= cell.clientWidth", arg=cell.element_handle())


def test_columns_are_moved_pinned_widened_and_hidden_by_keyboard(listed: Page) -> None:
    page = listed
    in_menu(page, "Job title", "columns.left")
    expect(page.get_by_role("columnheader").nth(2)).to_contain_text("Job title")
    wide = head(page, "E-mail").bounding_box()
    in_menu(page, "E-mail", "columns.wider")
    page.keyboard.press("Escape")
    expect(page.get_by_role("menu")).to_have_count(0)
    wider = head(page, "E-mail").bounding_box()
    assert wide
    assert wider
    assert wider["width"] > wide["width"]
    in_menu(page, "Phone", "columns.pin")
    expect(page.get_by_role("columnheader").nth(1)).to_contain_text("Phone")
    expect(head(page, "Phone").get_by_role("img", name=say("en", "columns.pinned"))).to_be_visible()
    in_menu(page, "E-mail", "columns.hide")
    expect(head(page, "E-mail")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("columnheader").nth(1)).to_contain_text("Phone")
    assert "E-mail" not in heads(page)


def test_a_list_is_sorted_by_more_than_one_field(page: Page, portal: Portal) -> None:
    mark = fresh("Ordnung")
    for first, kind in (("Anton", "client"), ("Berta", "partner"), ("Cäsar", "client")):
        portal.create("anna", "person", first_name=first, last_name=mark, type=kind, job_title=kind)
    page.evaluate("localStorage.setItem('kartoteka.columns.person', 'job_title,email')")
    contacts(page, kind="person", q=mark)
    expect(page.get_by_role("rowheader")).to_have_count(3)
    page.keyboard.press("s")
    page.get_by_role("combobox", name=say("en", "sort.first")).select_option("job_title")
    page.get_by_role("button", name=say("en", "sort.add")).press("Enter")
    page.get_by_role("combobox", name=say("en", "sort.then")).select_option("title")
    page.get_by_role("combobox", name=say("en", "sort.order")).last.select_option("down")
    expect(page).to_have_url(re.compile("sort=job_title(,|%2C)-title"))
    expect(page.get_by_role("rowheader").first).to_contain_text("Cäsar")
    page.keyboard.press("Escape")
    head(page, "Name").get_by_role("button", name="Name", exact=True).click(modifiers=["Shift"])
    expect(page.get_by_role("rowheader").first).to_contain_text("Anton")
    expect(page.get_by_role("rowheader").last).to_contain_text("Berta")


def test_rows_are_lower_in_a_view_that_says_so(page: Page, portal: Portal) -> None:
    mark = fresh("Dicht")
    portal.create("anna", "person", first_name="Anton", last_name=mark, job_title=mark)
    with portal.api("anna") as client:
        body = {"kinds": ["person"], "name": mark, "settings": {"filter": ["job_title", "eq", mark]}}
        view = client.post("/views", json=body).json()["id"]
    contacts(page, kind="person", view=str(view))
    line = page.get_by_role("row").nth(1)
    expect(line).to_have_css("height", "36px")
    page.get_by_role("button", name=say("en", "list.rows")).click()
    page.get_by_role("menuitemradio", name=say("en", "density.compact")).click()
    expect(line).to_have_css("height", "32px")
    expect(page.get_by_text(say("en", "views.unsaved"))).to_be_visible()
    page.reload()
    expect(line).to_have_css("height", "32px")
    with portal.api("anna") as client:
        client.delete(f"/views/{view}")


def test_exactly_the_view_is_exported(sign_in, portal: Portal) -> None:
    mark = fresh("Auszug")
    for first in ("Anton", "Cäsar", "Berta"):
        portal.create("paul", "person", first_name=first, last_name=mark, job_title=first[0], type="client")
    portal.create("paul", "person", first_name="Zoe", last_name=mark, type="supplier")
    page = sign_in("paul")
    page.evaluate("localStorage.setItem('kartoteka.columns.person', 'job_title,type')")
    contacts(page, kind="person", q=mark, sort="-title", filter='["type","in",["client"]]')
    expect(page.get_by_role("rowheader")).to_have_count(3)
    with page.expect_download() as waited:
        page.get_by_role("button", name=say("en", "export"), exact=True).click()
    lines = waited.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "First name,Last name,Job title,Contact type"
    assert [line.split(",")[0] for line in lines[1:]] == ["Cäsar", "Berta", "Anton"]
    assert lines[1].split(",")[2:] == ["C", "Client"]
    expect(page.get_by_text("3 contacts exported")).to_be_visible()


def test_whoever_may_not_export_has_no_button_for_it(page: Page) -> None:
    contacts(page, kind="person")
    expect(page.get_by_role("button", name=say("en", "create.new"), exact=True)).to_be_visible()
    expect(page.get_by_role("button", name=say("en", "export"), exact=True)).to_have_count(0)
