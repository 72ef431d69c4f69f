"""Working while the server is away: what is said, what is kept, and what becomes of it afterwards."""

from __future__ import annotations

import secrets

from playwright.sync_api import Page, expect
from portal import Portal
from screens import card_field, open_card
from words import say


def fresh(stem: str) -> str:
    """A name that no other story has."""
    return f"{stem}{secrets.token_hex(4)}"


def person(portal: Portal, **values: object) -> int:
    return portal.create("anna", "person", first_name="Ida", last_name=fresh("Netz"), **values)


def change(page: Page, key: str, text: str) -> None:
    """Edit a one-line field in place."""
    field = card_field(page, key)
    field.get_by_role("button").click()
    field.get_by_role("textbox").fill(text)
    field.get_by_role("textbox").press("Enter")


def test_a_server_that_is_away_is_said_though_the_network_is_there(page: Page, watch, portal: Portal) -> None:
    watch.expect(r"ERR_CONNECTION_REFUSED")
    open_card(page, "person", person(portal, job_title="Clerk"))
    for address in ("**/api/v1/**", "**/healthz"):
        page.route(address, lambda route: route.abort("connectionrefused"))
    page.get_by_role("tab", name=say("en", "tab.history")).click()
    banner = page.get_by_role("status").filter(has_text=say("en", "unsent.offline"))
    expect(banner).to_be_visible()
    page.get_by_role("tab", name=say("en", "tab.general")).click()
    change(page, "job_title", "Head clerk")
    expect(banner).to_contain_text("1 unsent change")
    assert page.evaluate("navigator.onLine")
    page.unroute_all()
    expect(banner).to_have_count(0)
    page.reload()
    expect(card_field(page, "job_title")).to_contain_text("Head clerk")


def test_what_was_typed_is_shown_when_it_is_refused_afterwards(page: Page, watch, portal: Portal) -> None:
    item = person(portal, job_title="Clerk", access="write")
    watch.expect(rf"ERR_INTERNET_DISCONNECTED|409 PATCH .*/items/person/{item}")
    open_card(page, "person", item)
    page.context.set_offline(True)
    change(page, "job_title", "Word of Anna")
    expect(page.get_by_text("1 unsent change")).to_be_visible()
    with portal.api("boris") as client:
        version = client.get(f"/items/person/{item}").json()["version"]
        body = {"version": version, "values": {"job_title": "Word of Boris"}}
        client.patch(f"/items/person/{item}", json=body).raise_for_status()
    page.context.set_offline(False)
    refused = page.get_by_role("status").get_by_role("listitem")
    expect(refused).to_contain_text("Word of Anna")
    expect(refused.get_by_role("link")).to_have_attribute("href", f"/items/person/{item}")
    expect(card_field(page, "job_title")).to_contain_text("Word of Boris")
