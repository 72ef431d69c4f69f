"""Signing in by more than a password: codes from an app, recovery codes, passkeys, and portals that want them."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets
import struct
import time

from playwright.sync_api import Locator, Page, expect
from portal import PASSWORD, Portal
from words import say

# The second step, and having signed out, are said with this status; a page left in mid-question hears it, too.
OWN_401 = r"401 (\w+ .*/_allauth/browser/v1/auth/|GET .*/api/v1/)"


def make_user(portal: Portal) -> str:
    """Somebody new with a password; his e-mail is returned."""
    email = f"{secrets.token_hex(4)}@nordhafen.example"
    portal.command("user", "create", email, "--name", "Nora Neu", "--password-stdin", stdin=PASSWORD)
    return email


def enter(page: Page, email: str) -> None:
    """Fill in the first step of signing in."""
    page.goto("/sign-in")
    page.get_by_label(say("en", "signin.email")).fill(email)
    page.get_by_label(say("en", "signin.password"), exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")


def code_of(key: str, *, later: int = 0) -> str:
    """The code that an app shows for this key; `later` periods from now."""
    counter = int(time.time()) // 30 + later
    digest = hmac.new(base64.b32decode(key.replace(" ", "")), struct.pack(">Q", counter), hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place : place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def confirm(page: Page) -> Locator:
    """Give the password again, as every change asks for; the dialog is returned."""
    box = page.get_by_role("dialog")
    box.get_by_label(say("en", "signin.password"), exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(box.get_by_label(say("en", "signin.password"), exact=True)).to_have_count(0)
    return box


def switch_on(page: Page) -> tuple[str, list[str]]:
    """Switch codes on in the open page; the key and the recovery codes are returned."""
    page.get_by_role("button", name=say("en", "factor.switch_on"), exact=True).click()
    box = confirm(page)
    expect(box.get_by_role("img", name=say("en", "factor.picture"))).to_be_visible()
    key = box.locator("code").inner_text()
    box.locator("input").first.focus()
    page.keyboard.type(code_of(key))
    box.get_by_role("button", name=say("en", "factor.switch_on"), exact=True).click()
    codes = box.get_by_role("list", name=say("en", "factor.recovery_codes")).get_by_role("listitem")
    expect(codes).to_have_count(10)
    shown = codes.all_inner_texts()
    box.get_by_role("button", name=say("en", "factor.kept")).click()
    expect(box).to_have_count(0)
    return key, shown


def leave(page: Page) -> None:
    """Sign out without the menus."""
    page.context.clear_cookies()


def test_codes_from_an_app_are_added_and_asked_for_and_recovery_codes_stand_in(new_page, portal: Portal, watch) -> None:
    watch.expect(OWN_401)
    watch.expect(r"400 POST .*/auth/2fa/authenticate")
    email = make_user(portal)
    page: Page = new_page()
    enter(page, email)
    page.wait_for_url(re.compile(r"//[^/]+/$"))
    page.goto("/settings/profile")
    key, recovery = switch_on(page)
    expect(page.get_by_text("10 codes are left")).to_be_visible()
    leave(page)
    enter(page, email)
    expect(page.get_by_role("heading", name=say("en", "factor.second_step"))).to_be_visible()
    page.locator("input").first.focus()
    page.keyboard.type("000000")
    expect(page.get_by_role("alert")).to_contain_text("That did not fit.")
    page.locator("input").first.focus()
    page.keyboard.type(code_of(key, later=1))
    page.wait_for_url(re.compile(r"//[^/]+/$"))
    leave(page)
    enter(page, email)
    page.get_by_role("button", name=say("en", "factor.use_recovery")).click()
    page.get_by_label(say("en", "factor.recovery_code")).fill(recovery[3])
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"//[^/]+/$"))


def test_a_passkey_is_added_and_signs_in_by_keyboard_without_a_password(new_page, portal: Portal, watch) -> None:
    watch.expect(OWN_401)
    email = make_user(portal)
    page: Page = new_page()
    address = portal.url.replace("127.0.0.1", "localhost")
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    device.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    page.goto(f"{address}/sign-in")
    page.get_by_label(say("en", "signin.email")).fill(email)
    page.get_by_label(say("en", "signin.password"), exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"//[^/]+/$"))
    page.goto(f"{address}/settings/profile")
    page.get_by_role("button", name=say("en", "factor.passkey_add"), exact=True).focus()
    page.keyboard.press("Enter")
    box = confirm(page)
    box.get_by_label(say("en", "factor.passkey_name")).fill("Work laptop")
    page.keyboard.press("Enter")
    expect(box.get_by_role("list", name=say("en", "factor.recovery_codes"))).to_be_visible()
    box.get_by_role("button", name=say("en", "factor.kept")).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Work laptop")).to_be_visible()
    leave(page)
    page.goto(f"{address}/sign-in")
    page.get_by_role("button", name=say("en", "factor.by_passkey")).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"//[^/]+/$"))
    page.goto(f"{address}/settings/profile")
    page.get_by_role("button", name=say("en", "factor.remove", name="Work laptop")).click()
    box = confirm(page)
    box.get_by_role("button", name=say("en", "factor.take_away")).click()
    expect(page.get_by_text("Work laptop")).to_have_count(0)


def test_a_portal_that_wants_a_second_factor_lets_one_add_it_first(new_page, sign_in, portal: Portal, watch) -> None:
    watch.expect(OWN_401)
    watch.expect(r"403 GET .*/api/v1/")
    email = make_user(portal)
    page: Page = new_page()
    enter(page, email)
    page.wait_for_url(re.compile(r"//[^/]+/$"))
    try:
        rules: Page = sign_in("paul")
        rules.goto("/settings/sign-in")
        rules.get_by_label(say("en", "rules.second_factor")).select_option("everybody")
        rules.get_by_role("button", name=say("en", "save_changes")).click()
        expect(rules.get_by_text(say("en", "saved"), exact=True)).to_be_visible()
        page.goto("/contacts")
        expect(page.get_by_role("heading", name=say("en", "factor.needed"))).to_be_visible()
        switch_on(page)
        expect(page.get_by_role("link", name=say("en", "nav.settings"))).to_be_visible()
    finally:
        with portal.api("paul") as client:
            client.patch("/sign-in-rules", json={"second_factor": "nobody"}).raise_for_status()


def test_an_administrator_takes_a_lost_second_factor_away(new_page, sign_in, portal: Portal, watch) -> None:
    watch.expect(OWN_401)
    email = make_user(portal)
    page: Page = new_page()
    enter(page, email)
    page.wait_for_url(re.compile(r"//[^/]+/$"))
    page.goto("/settings/profile")
    switch_on(page)
    admin: Page = sign_in("paul")
    admin.goto("/settings/users")
    line = admin.get_by_role("listitem").filter(has_text=email)
    expect(line.get_by_role("img", name=say("en", "factor.has"))).to_have_count(1)
    line.get_by_role("button", name=say("en", "list.actions", name="Nora Neu")).click()
    admin.get_by_role("menuitem", name=say("en", "factor.reset")).click()
    admin.get_by_role("dialog").get_by_role("button", name=say("en", "factor.reset"), exact=True).click()
    expect(line.get_by_role("img", name=say("en", "factor.has"))).to_have_count(0)
    leave(page)
    enter(page, email)
    page.wait_for_url(re.compile(r"//[^/]+/$"))
