"""Editing from the list: a cell, the form of a row, and what happens where two change the same."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from portal import Portal
from screens import contacts, find, fresh, open_card, row, title
from words import say


def show_columns(page: Page, kind: str, *fields: str) -> None:
    """Choose the columns of a list, as if in its menu."""
    page.evaluate("([name, keys]) => localStorage.setItem(name, keys)", [f"kartoteka.columns.{kind}", ",".join(fields)])


def test_a_cell_is_edited_in_the_list(page: Page, portal: Portal) -> None:
    mark = fresh("Zelle")
    portal.create("anna", "person", first_name="Zoe", last_name=mark)
    contacts(page, kind="person")
    find(page, mark)
    expect(page.get_by_role("rowheader")).to_have_count(1)
    cell = row(page, f"Zoe {mark}").get_by_role("gridcell").nth(1)
    cell.dblclick()
    cell.get_by_role("combobox").select_option("supplier")
    expect(cell.get_by_role("combobox")).to_have_count(0)  # it goes when the server has answered
    expect(cell).to_contain_text("Supplier")
    page.reload()
    expect(row(page, f"Zoe {mark}")).to_contain_text("Supplier")


def test_the_form_of_a_row_takes_every_letter_and_key(page: Page, portal: Portal) -> None:
    mark = fresh("Formular")
    portal.create("anna", "person", first_name="Uta", last_name=mark)
    contacts(page, kind="person")
    find(page, mark)
    expect(page.get_by_role("rowheader")).to_have_count(1)
    line = row(page, f"Uta {mark}")
    line.hover()
    menu = line.get_by_role("button", name=say("en", "row.actions", title=f"Uta {mark}"))
    menu.focus()
    page.keyboard.press("Enter")
    page.get_by_role("menuitem", name=say("en", "row.edit_person")).click()
    first_name = page.get_by_role("dialog").locator('[data-field="first_name"] input')
    first_name.fill("")
    first_name.press_sequentially("jk")
    first_name.press("Home")
    first_name.press_sequentially("kj")
    expect(first_name).to_have_value("kjjk")
    first_name.press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(row(page, f"kjjk {mark}")).to_be_visible()
    expect(page).to_have_url(re.compile("/contacts"))


def test_an_open_cell_stays_with_its_contact_when_another_comes_above(page: Page, portal: Portal) -> None:
    mark = fresh("Bleibt")
    ids = {
        first: portal.create("anna", "person", first_name=first, last_name=mark, job_title="Clerk")
        for first in ("Mona", "Nora")
    }
    show_columns(page, "person", "job_title")
    contacts(page, kind="person")
    find(page, mark)
    expect(page.get_by_role("rowheader")).to_have_count(2)
    cell = row(page, f"Mona {mark}").get_by_role("gridcell").first
    cell.dblclick()
    cell.get_by_role("textbox").fill("Captain")
    portal.create("anna", "person", first_name="Lena", last_name=mark)
    expect(page.get_by_role("rowheader")).to_have_count(3)
    expect(cell.get_by_role("textbox")).to_have_value("Captain")
    cell.get_by_role("textbox").press("Enter")
    expect(cell).to_have_text("Captain")
    expect(cell.get_by_role("textbox")).to_have_count(0)  # it goes when the server has answered
    with portal.api("anna") as client:
        held = {first: client.get(f"/items/person/{item}").json()["values"]["job_title"] for first, item in ids.items()}
    assert held == {"Mona": "Captain", "Nora": "Clerk"}


def test_the_focus_returns_to_the_cell_after_its_edit(page: Page, portal: Portal) -> None:
    mark = fresh("Fokus")
    for first in ("Anke", "Bodo"):
        portal.create("anna", "person", first_name=first, last_name=mark, job_title="Clerk")
    show_columns(page, "person", "job_title")
    contacts(page, kind="person")
    find(page, mark)
    expect(page.get_by_role("rowheader")).to_have_count(2)
    page.get_by_role("rowheader").first.focus()
    for key in ("ArrowRight", "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_role("gridcell").get_by_role("textbox")).to_be_focused()
    page.keyboard.type("Captain")
    page.keyboard.press("Enter")
    expect(page.get_by_role("gridcell").get_by_role("textbox")).to_have_count(0)
    expect(row(page, f"Anke {mark}").get_by_role("gridcell").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(row(page, f"Bodo {mark}").get_by_role("gridcell").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("gridcell").get_by_role("textbox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(row(page, f"Bodo {mark}").get_by_role("gridcell").first).to_be_focused()
    expect(row(page, f"Anke {mark}").get_by_role("gridcell").first).to_have_text("Captain")


def test_a_form_closed_by_a_click_beside_it_opens_as_it_was(page: Page, portal: Portal) -> None:
    item = portal.create("anna", "person", first_name="Dora", last_name=fresh("Entwurf"), job_title="Clerk")
    open_card(page, "person", item)
    form = page.get_by_role("dialog")
    job = form.locator('[data-field="job_title"] input')
    for was, now in (("Clerk", "Captain"), ("Captain", "Admiral")):
        page.keyboard.press("e")
        expect(job).to_have_value(was)
        job.fill(now)
        page.mouse.click(5, 5)
        expect(form).to_have_count(0)
    page.reload()
    expect(title(page)).to_be_visible()
    page.keyboard.press("e")
    expect(job).to_have_value("Admiral")
    form.get_by_role("button", name=say("en", "cancel")).click()
    expect(form).to_have_count(0)
    page.keyboard.press("e")
    expect(job).to_have_value("Clerk")


def boris_changes(portal: Portal, item: int, **values: str) -> None:
    with portal.api("boris") as client:
        version = client.get(f"/items/person/{item}").json()["version"]
        client.patch(f"/items/person/{item}", json={"version": version, "values": values}).raise_for_status()


def test_a_conflict_in_a_cell_is_asked_about_in_the_cell(page: Page, watch, portal: Portal) -> None:
    mark = fresh("Zwist")
    item = portal.create("anna", "person", first_name="Zita", last_name=mark, job_title="Clerk", access="write")
    watch.expect(rf"409 PATCH .*/items/person/{item}")
    show_columns(page, "person", "job_title")
    contacts(page, kind="person")
    find(page, mark)
    expect(page.get_by_role("rowheader")).to_have_count(1)
    cell = row(page, f"Zita {mark}").get_by_role("gridcell").first
    cell.dblclick()
    cell.get_by_role("textbox").fill("Anna's word")
    boris_changes(portal, item, job_title="Boris's word")
    cell.get_by_role("textbox").press("Enter")
    expect(cell.get_by_role("alert")).to_contain_text("Boris's word")
    cell.get_by_role("button", name=say("en", "clash.keep_mine")).click()
    expect(cell).to_have_text("Anna's word")
    expect(cell.get_by_role("textbox")).to_have_count(0)  # it goes when the server has answered
    page.reload()
    expect(cell).to_have_text("Anna's word")


def test_a_conflict_of_the_whole_form_names_every_field_and_saves_the_rest(page: Page, watch, portal: Portal) -> None:
    mark = fresh("Ganz")
    item = portal.create("anna", "person", first_name="Gero", last_name=mark, job_title="Clerk", access="write")
    watch.expect(rf"409 PATCH .*/items/person/{item}")
    contacts(page, kind="person")
    find(page, mark)
    expect(page.get_by_role("rowheader")).to_have_count(1)
    line = row(page, f"Gero {mark}")
    line.hover()
    line.get_by_role("button", name=say("en", "row.actions", title=f"Gero {mark}")).click()
    page.get_by_role("menuitem", name=say("en", "row.edit_person")).click()
    form = page.get_by_role("dialog")
    for key, text in (("first_name", "Gerold"), ("job_title", "Anna's word"), ("last_name", f"{mark} A")):
        form.locator(f'[data-field="{key}"] input').fill(text)
    boris_changes(portal, item, job_title="Boris's word", last_name=f"{mark} B")
    form.get_by_role("button", name=say("en", "save_changes")).click()
    expect(form.get_by_role("alert")).to_contain_text("Boris's word")
    expect(form.get_by_role("alert")).to_contain_text(f"{mark} B")
    form.get_by_role("button", name=say("en", "clash.take_theirs")).click()
    expect(form).to_have_count(0)
    expect(row(page, f"Gerold {mark} B")).to_be_visible()
