"""The seed pages on the manager of a contact: the chosen user is told of it, at once, in the program."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Locator, Page, expect
from portal import Portal, email
from screens import answered, contacts, listening, press_in_turn, title
from words import LANGUAGES, say

from kartoteka.mail.testing import free_port, mail_server

IS_WHOLE = """select => {
  const [pen, style] = [document.createElement('canvas').getContext('2d'), getComputedStyle(select)]
  pen.font = style.font
  const room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
  return pen.measureText(select.selectedOptions[0].text).width <= room
}"""

every_language = pytest.mark.parametrize("language", LANGUAGES)


def fresh(stem: str) -> str:
    """A name that no other story has."""
    return f"{stem}{secrets.token_hex(4)}"


def given(portal: Portal, name: str, to: str = "boris", field: str = "managers") -> int:
    """A person is created, and given to somebody in the same act; given away whole by Cora, who may read it still."""
    by, value = ("cora", email(to)) if field == "responsible" else ("anna", [email(to)])
    return portal.create(by, "person", first_name="Ida", last_name=name, **{field: value})


def notice(page: Page, name: str) -> Locator:
    """The lines on a contact in the open inbox."""
    return page.locator("[data-group]").filter(has=page.get_by_role("link", name=f"Ida {name}", exact=True))


@every_language
def test_the_chosen_user_is_told_at_once(sign_in, portal: Portal, language: str) -> None:
    """He sees the counter rise without doing anything, and reads by whom he was given what."""
    page = sign_in("boris", language=language)
    with listening(page):
        contacts(page)
    entry = page.get_by_role("navigation", name=say(language, "nav.main")).get_by_role(
        "link", name=say(language, "nav.notifications")
    )
    expect(entry).to_be_visible()
    name = fresh("Neu")
    given(portal, name)
    expect(entry.locator(".unread")).to_be_visible()
    entry.click()
    said = say(language, "inbox.line.manager", who="Anna Albers")
    expect(notice(page, name)).to_contain_text(said)
    notice(page, name).get_by_role("link").click()
    expect(title(page)).to_have_text(f"Ida {name}")
    page.go_back()
    expect(notice(page, name).get_by_role("img", name=say(language, "inbox.new"))).to_have_count(0)


def test_the_inbox_is_worked_through_by_keyboard_alone(sign_in, portal: Portal) -> None:
    page = sign_in("boris")
    first, second = fresh("Erste"), fresh("Zweite")
    given(portal, second)
    given(portal, first, field="responsible")
    press_in_turn(page, "gn", title(page).filter(has_text=say("en", "nav.notifications")))
    expect(page.locator("[data-group]").first).to_contain_text(first)
    page.keyboard.press("j")
    expect(notice(page, first).get_by_role("link")).to_be_focused()
    page.keyboard.press("e")
    expect(notice(page, first)).to_have_count(0)
    expect(notice(page, second).get_by_role("link")).to_be_focused()
    page.keyboard.press("h")
    expect(page.get_by_role("menuitem").first).to_be_focused()
    page.get_by_role("menuitem", name=say("en", "inbox.snooze_tomorrow")).press("Enter")
    expect(notice(page, second)).to_have_count(0)
    page.keyboard.press("z")
    expect(notice(page, second)).to_be_visible()
    notice(page, second).get_by_role("link").focus()
    page.keyboard.press("Enter")
    expect(title(page)).to_have_text(f"Ida {second}")


def test_an_empty_inbox_says_so_and_what_was_done_can_be_put_back(sign_in, portal: Portal) -> None:
    name = fresh("Letzte")
    given(portal, name, to="rita")
    page = sign_in("rita", width=390, height=844)
    page.goto("/notifications")
    expect(notice(page, name)).to_be_visible()
    page.get_by_role("button", name=say("en", "inbox.all_done")).click()
    expect(page.get_by_role("heading", name=say("en", "inbox.empty"))).to_be_visible()
    page.get_by_role("button", name=say("en", "inbox.done"), exact=True).click()
    notice(page, name).get_by_role("button", name=say("en", "inbox.reopen")).click()
    page.get_by_role("button", name=say("en", "inbox.open"), exact=True).click()
    expect(notice(page, name)).to_be_visible()


def test_a_line_is_gone_as_soon_as_its_contact_may_no_longer_be_read(sign_in, portal: Portal) -> None:
    name = fresh("Verborgen")
    item = given(portal, name, field="observers")
    page = sign_in("boris")
    page.goto("/notifications")
    expect(notice(page, name)).to_be_visible()
    with portal.api("anna") as client:
        client.patch(f"/items/person/{item}", json={"version": 1, "values": {"observers": []}}).raise_for_status()
    page.reload()
    expect(title(page)).to_have_text(say("en", "nav.notifications"))
    expect(notice(page, name)).to_have_count(0)


def test_what_may_be_switched_off_is_a_choice_of_the_profile(sign_in, portal: Portal) -> None:
    page = sign_in("boris")
    page.goto("/settings/profile")
    label = f"{say('en', 'ways.observer')}: {say('en', 'ways.in_app')}"
    always = f"{say('en', 'ways.responsible')}: {say('en', 'ways.in_app')}"
    expect(page.get_by_role("checkbox", name=always)).to_be_disabled()
    box = page.get_by_role("checkbox", name=label)
    box.focus()
    with answered(page, "PATCH", "/notifications/preferences$"):
        page.keyboard.press("Space")
    try:
        name = fresh("Still")
        given(portal, name, field="observers")
        loud = fresh("Laut")
        given(portal, loud)
        page.goto("/notifications")
        expect(notice(page, loud)).to_be_visible()
        expect(notice(page, name)).to_have_count(0)
    finally:
        with portal.api("boris") as client:
            client.patch("/notifications/preferences", json={"kinds": {"observer": {"in_app": True}}})


def test_who_wishes_it_is_told_by_e_mail_once_the_mail_server_works(sign_in, portal: Portal) -> None:
    """The administrator tries a server that is not there, reads what failed, sets it right; what waited is sent."""
    port = free_port()
    page = sign_in("paul")
    page.goto("/settings/mail")
    form = page.get_by_role("main")
    form.get_by_label(say("en", "mail.host"), exact=True).fill("127.0.0.1")
    form.get_by_label(say("en", "mail.security")).select_option("none")
    form.get_by_label(say("en", "mail.port")).fill(str(port))
    form.get_by_label(say("en", "mail.sender"), exact=True).fill("crm@nordhafen.example")
    form.get_by_role("button", name=say("en", "mail.test")).click()
    expect(form.get_by_role("alert")).to_contain_text("nothing listens at this port")
    form.get_by_role("button", name=say("en", "save_changes")).click()
    expect(form.get_by_text(say("en", "mail.works"))).to_be_visible()
    with portal.api("boris") as client:
        client.patch("/notifications/preferences", json={"kinds": {"manager": {"mail": True}}}).raise_for_status()
    try:
        name = fresh("Brief")
        given(portal, name)
        page.goto("/settings/mail")
        with mail_server(port) as box:
            form.get_by_role("button", name=say("en", "mail.test")).click()
            expect(form.get_by_text(say("en", "mail.test_sent", to=email("paul")))).to_be_visible()
            wait_for(lambda: any(name in one["Subject"] for one in box.letters))
        assert [receivers for _, receivers, one in box.taken if name in one["Subject"]] == [[email("boris")]]
    finally:
        with portal.api("boris") as client:
            client.patch("/notifications/preferences", json={"kinds": {"manager": {"mail": False}}})
        with portal.api("paul") as client:
            client.patch("/mail-server", json={"host": ""})


def test_who_wishes_it_gets_one_letter_a_day_at_his_hour(sign_in, portal: Portal) -> None:
    """He chooses it in his profile, and the next whole minute as its hour; two contacts given before stand in it."""
    port = free_port()
    with portal.api("paul") as client:
        server = {"host": "127.0.0.1", "port": port, "security": "none", "sender": "crm@nordhafen.example"}
        client.patch("/mail-server", json=server).raise_for_status()
    page = sign_in("boris")
    page.goto("/settings/profile")
    try:
        with answered(page, "PATCH", "/notifications/preferences$"):
            mails(page, "manager").select_option(say("en", "ways.mail_daily"))
        hour = page.get_by_label(say("en", "ways.digest_at"))
        expect(hour).to_have_value("08:00")
        names = [fresh("Tag"), fresh("Tag")]
        items = [given(portal, name) for name in names]
        page.goto("/notifications")
        for name in names:
            expect(notice(page, name)).to_be_visible()
        page.goto("/settings/profile")
        with answered(page, "PATCH", "/notifications/preferences$"):
            hour.fill(next_minute(portal))
            page.get_by_role("heading", name=say("en", "ways.title"), exact=True).click()
        with mail_server(port) as box:
            wait_for(lambda: any(names[0] in text for text in box.texts), seconds=180)
        (letter,) = [text for text in box.texts if names[0] in text]
        assert email("boris") in [one for _, receivers, _ in box.taken for one in receivers]
        for name, item in zip(names, items, strict=True):
            assert f"made you a manager of Ida {name}\n{portal.url}/items/person/{item}\n" in letter
    finally:
        with portal.api("boris") as client:
            choice = {"kinds": {"manager": {"digest": False}}, "digest_at": "08:00"}
            client.patch("/notifications/preferences", json=choice)
        with portal.api("paul") as client:
            client.patch("/mail-server", json={"host": ""})


def test_the_letter_of_the_day_is_chosen_by_keyboard_and_kept(sign_in, portal: Portal) -> None:
    page = sign_in("rita")
    page.goto("/settings/profile")
    hour = page.get_by_label(say("en", "ways.digest_at"))
    expect(mails(page, "mention")).to_have_value("never")
    expect(hour).to_have_count(0)
    mails(page, "mention").focus()
    with answered(page, "PATCH", "/notifications/preferences$"):
        page.keyboard.press("End")
    try:
        expect(mails(page, "mention")).to_have_value("daily")
        assert mails(page, "mention").evaluate(IS_WHOLE)
        hour.fill("17:30")
        with answered(page, "PATCH", "/notifications/preferences$"):
            hour.press("Enter")
        page.reload()
        expect(mails(page, "mention")).to_have_value("daily")
        expect(hour).to_have_value("17:30")
    finally:
        with portal.api("rita") as client:
            choice = {"kinds": {"mention": {"digest": False}}, "digest_at": "08:00"}
            client.patch("/notifications/preferences", json=choice).raise_for_status()


def mails(page: Page, kind: str) -> Locator:
    """How often a mail comes of this kind."""
    return page.get_by_role("combobox", name=f"{say('en', f'ways.{kind}')}: {say('en', 'ways.mail')}")


def next_minute(portal: Portal) -> str:
    """The whole minute to come by Boris's clock, as it is typed; with time left to type it."""
    with portal.api("boris") as client:
        zone = ZoneInfo(client.get("/me").raise_for_status().json()["timezone"])
    return (datetime.now(zone) + timedelta(seconds=65)).strftime("%H:%M")


def wait_for(happened: Callable[[], bool], seconds: float = 90) -> None:
    """The worker looks at once, or at the latest after a minute."""
    until = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < until, "it did not happen"
        time.sleep(0.2)
