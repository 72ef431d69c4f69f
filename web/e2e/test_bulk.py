"""Many contacts at once: chosen by pointer and by keyboard, changed, tagged, assigned, deleted; all of it undone."""

from __future__ import annotations

import re
import secrets

import axe
from playwright.sync_api import Locator, Page, expect
from portal import Portal
from screens import contacts, find, row
from words import catalogue, say

TWICE_IN_ONE_FRAME = """async () => {
  for (const _ of [1, 2]) {
    const key = new KeyboardEvent('keydown', { key: 'ArrowDown', shiftKey: true, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(key);
    await Promise.resolve();
  }
}"""
"""Whoever types fast presses the second arrow before the page has moved its focus."""


def fresh(stem: str) -> str:
    """A name that no other story has."""
    return f"{stem}{secrets.token_hex(4)}"


def some(portal: Portal, mark: str, *first_names: str, **values: object) -> list[int]:
    """People of that last name."""
    return [portal.create("anna", "person", first_name=one, last_name=mark, **values) for one in first_names]


def found(page: Page, mark: str, count: int) -> None:
    contacts(page, kind="person")
    find(page, mark)
    expect(page).to_have_url(re.compile(mark))  # another list begins with nothing chosen
    expect(page.get_by_role("rowheader")).to_have_count(count)


def bar(page: Page) -> Locator:
    return page.get_by_role("toolbar", name=say("en", "bulk.bar"))


def choose(page: Page, title: str) -> None:
    row(page, title).get_by_role("checkbox").click()


def plural(text: str, count: int) -> str:
    """A text of the catalogue with English plural forms."""
    forms = dict(re.findall(r"(one|other) \{([^}]*)\}", catalogue("en")[text]))
    return forms["one" if count == 1 else "other"].replace("#", str(count))


def begin(page: Page, count: int) -> None:
    page.get_by_role("dialog").get_by_role("button", name=plural("bulk.apply", count)).click()
    expect(page.get_by_role("dialog")).to_have_count(0)


def told(page: Page, text: str) -> Locator:
    return page.get_by_role("status").filter(has_text=text)


def test_chosen_contacts_are_changed_by_pointer_and_the_change_is_undone(page: Page, portal: Portal) -> None:
    mark = fresh("Menge")
    some(portal, mark, "Ada", "Bea", "Cleo", job_title="Clerk")
    found(page, mark, 3)
    choose(page, f"Ada {mark}")
    choose(page, f"Bea {mark}")
    expect(bar(page)).to_contain_text("2")
    bar(page).get_by_role("button", name=say("en", "bulk.edit")).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("combobox", name=say("en", "bulk.field")).fill("Job title")
    page.get_by_role("option", name="Job title", exact=True).click()
    dialog.get_by_role("textbox", name="Job title").fill("Buyer")
    begin(page, 2)
    expect(bar(page)).to_have_count(0)
    expect(told(page, plural("bulk.done", 2))).to_be_visible()
    with portal.api("anna") as client:
        jobs = [one["values"].get("job_title") for one in rows(client, mark)]
    assert jobs == ["Buyer", "Buyer", "Clerk"]
    page.get_by_role("button", name=say("en", "undo")).last.click()
    expect(told(page, plural("bulk.undone", 2))).to_be_visible()
    with portal.api("anna") as client:
        assert [one["values"].get("job_title") for one in rows(client, mark)] == ["Clerk"] * 3
    page.goto("/settings/jobs")
    undone = page.get_by_role("listitem", name=plural("bulk.undone", 2)).first
    expect(undone).to_contain_text("Field: Job title")


def rows(client: object, mark: str) -> list[dict]:  # type: ignore[type-arg]
    answer = client.get("/items/person", params={"q": mark, "fields": "job_title,tags,responsible,access"})  # type: ignore[attr-defined]
    assert answer.status_code == 200, answer.text
    return list(answer.json()["items"])


def test_contacts_are_chosen_tagged_and_given_back_by_keyboard_alone(page: Page, portal: Portal) -> None:
    mark = fresh("Taste")
    some(portal, mark, "Ada", "Bea", "Cleo", "Dora")
    found(page, mark, 4)
    page.get_by_role("rowheader").first.focus()
    page.keyboard.press("x")
    expect(bar(page)).to_contain_text("1")
    page.evaluate(TWICE_IN_ONE_FRAME)
    expect(bar(page)).to_contain_text("3")
    page.keyboard.press("Escape")
    expect(bar(page)).to_have_count(0)
    page.keyboard.press("Control+a")
    expect(bar(page)).to_contain_text("4")
    page.keyboard.press("t")
    tag = fresh("vip")
    page.get_by_role("dialog").get_by_role("combobox", name=say("en", "bulk.tags_add"), exact=True).fill(tag)
    page.keyboard.press("Enter")
    for _ in range(8):
        if page.evaluate("document.activeElement.type") == "submit":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(told(page, plural("bulk.done", 4))).to_be_visible()
    expect(page.get_by_role("row").filter(has_text=tag)).to_have_count(4)
    page.keyboard.press("z")
    expect(told(page, plural("bulk.undone", 4))).to_be_visible()
    expect(page.get_by_role("row").filter(has_text=tag)).to_have_count(0)


def test_all_that_the_list_has_is_chosen_not_only_the_loaded_rows(page: Page, portal: Portal) -> None:
    mark = fresh("Alle")
    lines = "".join(f"Nr{at:03},{mark}\n" for at in range(230))
    portal.command("import", "person", imported(lines), "--as", "anna@nordhafen.example")
    found_all = page.get_by_role("rowheader")
    contacts(page, kind="person")
    find(page, mark)
    expect(page.locator(".tf")).to_contain_text("230")
    expect(found_all.first).to_contain_text(mark)  # the count may come before the rows
    page.get_by_role("checkbox", name=say("en", "bulk.select_loaded")).click()
    bar(page).get_by_role("button", name=say("en", "bulk.select_all", count="230")).click()
    expect(bar(page)).to_contain_text("230")
    bar(page).get_by_role("button", name=say("en", "bulk.delete")).click()
    ended = page.locator(".jobcard").filter(has_text=plural("bulk.deleted", 230))
    expect(ended).to_be_visible(timeout=20_000)
    expect(page.get_by_role("heading", name=say("en", "list.empty_filtered"))).to_be_visible()
    ended.get_by_role("button", name=say("en", "undo")).click()
    expect(told(page, plural("bulk.undone", 230))).to_be_visible(timeout=20_000)
    expect(found_all.first).to_contain_text(mark)


def imported(lines: str) -> str:
    """A file to import."""
    path = f"/tmp/{fresh('bulk')}.csv"
    with open(path, "w", encoding="utf-8") as file:
        file.write("First name,Last name\n" + lines)
    return path


def test_what_one_may_not_change_is_left_out_and_said_so(page: Page, portal: Portal) -> None:
    mark = fresh("Fremd")
    some(portal, mark, "Ada")
    portal.create("boris", "person", first_name="Boris", last_name=mark, access="read")
    found(page, mark, 2)
    page.get_by_role("rowheader").first.focus()
    page.keyboard.press("Control+a")
    expect(bar(page)).to_contain_text("2")
    page.keyboard.press("a")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("combobox", name=re.compile("add")).fill("Cora")
    page.get_by_role("option", name="Cora Conti").click()
    page.keyboard.press("Escape")
    dialog.get_by_role("checkbox", name=say("en", "bulk.silent")).check()
    begin(page, 2)
    ended = page.locator(".jobcard").filter(has_text=plural("bulk.done", 1))
    expect(ended).to_contain_text(plural("bulk.left.no_right", 1))
    ended.get_by_role("button", name=say("en", "close")).click()
    expect(ended).to_have_count(0)


def test_an_undo_names_what_was_changed_since_and_leads_to_it(page: Page, portal: Portal) -> None:
    mark = fresh("Seither")
    ada, _ = some(portal, mark, "Ada", "Bea")
    found(page, mark, 2)
    page.get_by_role("checkbox", name=say("en", "bulk.select_loaded")).click()
    bar(page).get_by_role("button", name=say("en", "bulk.more")).click()
    page.get_by_role("menuitem", name=say("en", "bulk.access")).click()
    page.get_by_role("dialog").get_by_role("button", name=say("en", "access.for_reading"), exact=True).click()
    begin(page, 2)
    expect(told(page, plural("bulk.done", 2))).to_be_visible()
    with portal.api("anna") as client:
        version = client.get(f"/items/person/{ada}").json()["version"]
        assert (
            client.patch(f"/items/person/{ada}", json={"version": version, "values": {"access": "write"}}).status_code
            == 200
        )
    page.get_by_role("button", name=say("en", "undo")).last.click()
    ended = page.locator(".jobcard").filter(has_text=plural("bulk.kept", 1))
    expect(ended).to_contain_text(plural("bulk.undone", 1))
    ended.get_by_role("link", name=f"Ada {mark}").click()
    expect(page).to_have_url(re.compile(f"/items/person/{ada}"))


def test_the_chosen_alone_are_exported_as_the_list_shows_them(sign_in, portal: Portal) -> None:
    mark = fresh("Auswahl")
    for first in ("Ada", "Bea", "Cleo"):
        portal.create("paul", "person", first_name=first, last_name=mark, job_title=first[0], type="client")
    page = sign_in("paul")
    page.evaluate("localStorage.setItem('kartoteka.columns.person', 'job_title,type')")
    contacts(page, kind="person", q=mark, sort="-title")
    expect(page.get_by_role("rowheader")).to_have_count(3)
    choose(page, f"Ada {mark}")
    choose(page, f"Cleo {mark}")
    expect(bar(page)).to_contain_text("2")
    bar(page).get_by_role("button", name=say("en", "bulk.more")).click()
    with page.expect_download() as waited:
        page.get_by_role("menuitem", name=say("en", "export"), exact=True).click()
    lines = waited.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "First name,Last name,Job title,Contact type"
    assert [line.split(",")[0] for line in lines[1:]] == ["Cleo", "Ada"]
    expect(told(page, plural("export.done", 2))).to_be_visible()
    expect(bar(page)).to_contain_text("2")  # an export changes nothing: they stay chosen


def test_of_both_kinds_each_is_a_file_of_its_own_by_keyboard(sign_in, portal: Portal) -> None:
    mark = fresh("Beide")
    portal.create("paul", "person", first_name="Ada", last_name=mark)
    portal.create("paul", "company", company_name=f"Hafen {mark}")
    page = sign_in("paul")
    contacts(page, kind="all", q=mark)
    expect(page.get_by_role("rowheader")).to_have_count(2)
    page.get_by_role("rowheader").first.focus()
    page.keyboard.press("Control+a")
    expect(bar(page)).to_contain_text("2")
    bar(page).get_by_role("button", name=say("en", "bulk.more")).press("Enter")
    item = page.get_by_role("menuitem", name=say("en", "export.of", kinds="Companies"))
    expect(item).to_be_visible()
    with page.expect_download() as waited:
        item.press("Enter")
    lines = waited.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 2
    assert f"Hafen {mark}" in lines[1]


def test_a_long_press_chooses_on_a_phone_and_taps_go_on(sign_in, portal: Portal) -> None:
    mark = fresh("Daumen")
    some(portal, mark, "Ada", "Bea", "Cleo")
    page = sign_in("anna", width=390, height=844)
    contacts(page, kind="person", q=mark)
    lines = page.locator(".phonelist li")
    expect(lines).to_have_count(3)
    finger = page.context.new_cdp_session(page)
    finger.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    box = lines.first.get_by_role("link").bounding_box()
    assert box
    point = {"x": box["x"] + 80, "y": box["y"] + 30}
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    expect(bar(page)).to_contain_text("1")
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    lines.nth(1).get_by_role("checkbox").click(position={"x": 80, "y": 30})
    expect(bar(page)).to_contain_text("2")
    lines.first.get_by_role("checkbox").click(position={"x": 80, "y": 30})
    expect(bar(page)).to_contain_text("1")
    expect(page).to_have_url(re.compile("/contacts"))
    bar(page).get_by_role("button", name=say("en", "bulk.delete")).click()
    expect(told(page, plural("bulk.deleted", 1))).to_be_visible()
    expect(lines).to_have_count(2)
    expect(bar(page)).to_have_count(0)
    lines.first.get_by_role("link").click(position={"x": 80, "y": 30})  # nothing is chosen: it opens
    expect(page).to_have_url(re.compile("/items/person/"))


def test_without_a_long_press_the_menu_of_a_row_chooses_it_on_a_phone(sign_in, portal: Portal) -> None:
    mark = fresh("Stimme")
    some(portal, mark, "Ada", "Bea")
    page = sign_in("anna", width=390, height=844)
    contacts(page, kind="person", q=mark)
    lines = page.locator(".phonelist li")
    expect(lines).to_have_count(2)
    menu = lines.first.get_by_role("button")
    menu.press("Enter")
    page.get_by_role("menuitem", name=say("en", "row.select"), exact=True).press("Enter")
    expect(bar(page)).to_contain_text("1")
    expect(page.get_by_role("menu")).to_have_count(0)  # what fades has too little contrast
    expect(menu).to_be_focused()
    expect(lines.first.get_by_role("checkbox")).to_be_checked()
    other = lines.nth(1).get_by_role("checkbox")
    expect(other).not_to_be_checked()
    axe.bring_in(page)
    assert axe.violations(page) == []
    other.press("Space")
    expect(other).to_be_checked()
    other.press("Enter")
    expect(other).not_to_be_checked()
    menu.press("Enter")
    page.get_by_role("menuitem", name=say("en", "row.deselect"), exact=True).press("Enter")
    expect(bar(page)).to_have_count(0)
    expect(lines.first.get_by_role("link")).to_be_visible()


def test_whoever_gives_contacts_away_is_asked_before(page: Page, portal: Portal) -> None:
    mark = fresh("Weggabe")
    ada, bea = some(portal, mark, "Ada", "Bea")
    found(page, mark, 2)
    page.get_by_role("rowheader").first.focus()
    page.keyboard.press("Control+a")
    expect(bar(page)).to_contain_text("2")
    page.keyboard.press("a")
    dialog = page.get_by_role("dialog", name=plural("bulk.assign_title", 2))
    dialog.get_by_role("combobox", name="Responsible").fill("Boris")
    page.get_by_role("option", name="Boris Belov").click()
    send = dialog.get_by_role("button", name=plural("bulk.apply", 2))
    send.click()
    question = page.get_by_role("dialog", name=say("en", "access.lose_title"))
    expect(question).to_contain_text(plural("bulk.lose_read", 2))
    question.get_by_role("button", name=say("en", "cancel")).click()
    expect(question).to_have_count(0)
    with portal.api("anna") as client:
        assert [client.get(f"/items/person/{one}").json()["version"] for one in (ada, bea)] == [1, 1]
    send.press("Enter")
    question.get_by_role("button", name=say("en", "access.confirm")).press("Enter")
    expect(told(page, plural("bulk.done", 2))).to_be_visible()
    expect(page.get_by_role("rowheader")).to_have_count(0)
