"""The trash: many contacts brought back at once, by pointer and by keyboard; and sent there again by undo."""

from __future__ import annotations

import re
import secrets

from playwright.sync_api import Locator, Page, expect
from portal import Portal
from words import catalogue, say


def fresh(stem: str) -> str:
    """A name that no other story has."""
    return f"{stem}{secrets.token_hex(4)}"


def trashed(portal: Portal, *names: str) -> None:
    for name in names:
        item = portal.create("boris", "company", company_name=name)
        with portal.api("boris") as client:
            client.delete(f"/items/company/{item}").raise_for_status()


def line(page: Page, name: str) -> Locator:
    return page.get_by_role("listitem").filter(has_text=name)


def bar(page: Page, language: str = "en") -> Locator:
    return page.get_by_role("toolbar", name=say(language, "bulk.bar"))


def told(page: Page, text: str, count: int) -> Locator:
    forms = dict(re.findall(r"(one|other) \{([^}]*)\}", catalogue("en")[text]))
    said = forms["one" if count == 1 else "other"].replace("#", str(count))
    return page.get_by_role("status").filter(has_text=said)


def test_on_a_phone_a_name_stands_in_one_line_over_what_can_be_done(sign_in, portal: Portal) -> None:
    name = fresh("Leuchtturm ")
    trashed(portal, name)
    page = sign_in("cora", language="de", width=390, height=844)
    page.goto("/trash")
    box = line(page, name).get_by_text(name).bounding_box()
    act = line(page, name).get_by_role("button", name=say("de", "trash.restore")).bounding_box()
    assert box is not None
    assert act is not None
    assert box["height"] < 30
    assert act["y"] >= box["y"] + box["height"]


def test_chosen_contacts_come_back_together_and_go_again_by_undo(sign_in, portal: Portal) -> None:
    one, two, stays = fresh("Ahoi"), fresh("Boje"), fresh("Kai")
    trashed(portal, one, two, stays)
    page = sign_in("boris")
    page.goto("/trash")
    for name in (one, two):
        line(page, name).get_by_role("checkbox").click()
    expect(bar(page)).to_contain_text("2")
    bar(page).get_by_role("button", name=say("en", "trash.restore"), exact=True).click()
    expect(told(page, "bulk.restored", 2)).to_be_visible()
    expect(line(page, one)).to_have_count(0)
    expect(line(page, two)).to_have_count(0)
    expect(line(page, stays)).to_have_count(1)
    expect(bar(page)).to_have_count(0)
    page.get_by_role("button", name=say("en", "undo")).last.click()
    expect(told(page, "bulk.undone", 2)).to_be_visible()
    expect(line(page, one)).to_have_count(1)
    expect(line(page, two)).to_have_count(1)


def test_all_of_the_trash_comes_back_by_keyboard(sign_in, portal: Portal) -> None:
    names = [fresh("Fass") for _ in range(3)]
    trashed(portal, *names)
    page = sign_in("boris", language="de", width=390, height=844)
    page.goto("/trash")
    expect(line(page, names[0])).to_have_count(1)
    everything = page.get_by_role("checkbox", name=say("de", "bulk.select_loaded"))
    everything.focus()
    page.keyboard.press("Space")
    expect(everything).to_be_checked()
    page.keyboard.press("Escape")
    expect(bar(page, "de")).to_have_count(0)
    expect(everything).not_to_be_checked()
    everything.press("Space")
    bar(page, "de").get_by_role("button", name=say("de", "trash.restore"), exact=True).press("Enter")
    expect(page.get_by_text(say("de", "trash.empty"))).to_be_visible()
    with portal.api("boris") as client:
        found = client.get("/items/company", params={"q": names[1]}).json()["items"]
    assert [item["title"] for item in found] == [names[1]]
