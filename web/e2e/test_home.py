"""The start page, the first set-up and the demo: what a new portal shows, and that it is gone when it is done."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect
from portal import PASSWORD, Portal, email, running
from screens import press_in_turn
from words import LANGUAGES, say


def started(page: Page, language: str = "en"):
    return page.get_by_role("region", name=say(language, "started.title"))


def test_the_first_steps_tick_themselves_off_from_what_has_been_done(sign_in, portal: Portal) -> None:
    portal.command("user", "create", email("ida"), "--name", "Ida Anfang", "--password-stdin", stdin=PASSWORD)
    page = sign_in("ida")
    page.goto("/")
    expect(started(page).get_by_text("0 of 3")).to_be_visible()
    started(page).get_by_role("link", name=say("en", "started.create")).click()
    form = page.get_by_role("dialog")
    form.locator('[data-field="first_name"] input').fill("Karl")
    form.locator('[data-field="last_name"] input').fill("Anfang")
    form.get_by_role("button", name=say("en", "save"), exact=True).click()
    expect(form).to_have_count(0)
    press_in_turn(page, "gh", page.get_by_role("region", name=say("en", "home.mine")))
    expect(page).to_have_url(re.compile(r"/$"))
    expect(started(page).get_by_text("1 of 3")).to_be_visible()
    mine = page.get_by_role("region", name=say("en", "home.mine"))
    expect(mine.get_by_role("link", name=re.compile("Karl"))).to_be_visible()
    portal.create("ida", "person", first_name="Offen", last_name="Anfang", access="read")
    with portal.api("ida") as client:
        body = {"kinds": ["person"], "name": "Meine", "settings": {}, "shared_with": {"everybody": False}}
        client.post("/views", json=body).raise_for_status()
    page.reload()
    expect(mine.get_by_role("link", name=re.compile("Offen"))).to_be_visible()
    expect(started(page)).to_have_count(0)


def test_the_first_steps_are_sent_away_by_keyboard(sign_in, portal: Portal) -> None:
    portal.command("user", "create", email("udo"), "--name", "Udo Weg", "--password-stdin", stdin=PASSWORD)
    page = sign_in("udo")
    page.goto("/")
    started(page).get_by_role("button", name=say("en", "started.hide")).focus()
    page.keyboard.press("Enter")
    expect(started(page)).to_have_count(0)
    page.reload()
    expect(page.get_by_role("heading", name=say("en", "home.mine"))).to_be_visible()
    expect(started(page)).to_have_count(0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_start_page_speaks_every_language_and_fits_a_phone(sign_in, language: str) -> None:
    page = sign_in("anna", language=language, width=390, height=844)
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text(say(language, "nav.home"))
    expect(page.get_by_role("heading", name=say(language, "home.mine"))).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_new_portal_is_set_up_in_three_steps_and_its_demo_removed_in_one_click(new_page, watch) -> None:
    with running(people=[]) as fresh:
        page = new_page(language="de")
        page.goto(fresh.url + urlsplit(fresh.set_up_link()).path)
        page.get_by_label(say("de", "welcome.name")).fill("Petra Paulsen")
        page.get_by_label(say("de", "signin.email")).fill("petra@nordhafen.example")
        page.locator('input[name="password"]').fill(PASSWORD)
        page.get_by_role("button", name=say("de", "welcome.begin")).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(say("de", "setup.title"))
        page.get_by_role("button", name=say("de", "setup.next"), exact=True).click()
        page.get_by_label(say("de", "departments.title")).fill("Vertrieb\nLager")
        page.get_by_label(say("de", "setup.emails")).fill("Rita <rita@nordhafen.example>, boris@nordhafen.example")
        page.get_by_role("button", name="Erstellen und 2 einladen").click()
        expect(page.get_by_text("2 Abteilungen erstellt")).to_be_visible()
        expect(page.get_by_text("rita@nordhafen.example", exact=True)).to_be_visible()
        expect(page.locator("code", has_text="/welcome/")).to_have_count(2)
        # left and taken up again where it was
        page.get_by_role("button", name=say("de", "setup.later")).click()
        page.get_by_role("link", name=say("de", "started.setup")).click()
        expect(page).to_have_url(re.compile("step=team"))
        page.get_by_role("button", name=say("de", "setup.next"), exact=True).click()
        page.get_by_role("button", name=say("de", "setup.demo")).click()
        expect(page.get_by_text(say("de", "demo.here"))).to_be_visible(timeout=60_000)
        page.get_by_role("button", name=say("de", "demo.remove")).click()
        expect(page.get_by_text("85 Demoelemente entfernt")).to_be_visible(timeout=60_000)
        expect(page.get_by_text(say("de", "demo.here"))).to_have_count(0)
        page.get_by_role("link", name=say("de", "nav.contacts")).first.click()
        expect(page.get_by_text(say("de", "list.empty"))).to_be_visible()
        page.close()


def test_removing_the_demo_asks_about_what_somebody_changed(new_page, watch) -> None:
    with running(people=["paul"]) as fresh:
        with fresh.api("paul") as client:
            client.post("/demo", json={"language": "en"}).raise_for_status()
            one = client.get("/items/person", params={"limit": 1}).json()["items"][0]
            change = {"version": one["version"], "values": {"job_title": "Chair"}}
            client.patch(f"/items/person/{one['id']}", json=change).raise_for_status()
        page = new_page()
        cookies = fresh.session("paul").items()
        page.context.add_cookies([{"name": name, "value": value, "url": fresh.url} for name, value in cookies])
        page.goto(fresh.url)
        button = page.get_by_role("button", name=say("en", "demo.remove"))
        button.focus()
        page.keyboard.press("Enter")
        dialog = page.get_by_role("dialog")
        expect(dialog).to_contain_text("One of the demo items was changed")
        expect(dialog.get_by_role("button", name=say("en", "demo.keep_edited"))).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.get_by_text("84 demo items removed")).to_be_visible(timeout=60_000)
        expect(page.get_by_role("link", name=re.compile(re.escape(one["title"])))).to_be_visible()
        expect(button).to_have_count(0)
        page.close()
