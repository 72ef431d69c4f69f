"""Every address of the program is without a fault that axe can find: light and dark, desktop and phone.

The addresses come from the router itself, so that a new screen without a row here fails.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

import axe
import pytest
from playwright.sync_api import Page, expect
from portal import Portal, running
from words import say

# German has the longest words; Russian other letters, and is looked at in the light only.
LOOKS = [("de", 1440, 900), ("de", 390, 844), ("ru", 1440, 900), ("ru", 390, 844)]
SCHEMES: dict[str, tuple[Literal["light", "dark"], ...]] = {"de": ("light", "dark"), "ru": ("light",)}
every_look = pytest.mark.parametrize(("language", "width", "height"), LOOKS)

# Each route of the router, and the addresses under which it is looked at: {name} is filled from what the story made.
SIGNED_IN: dict[str, list[str]] = {
    "/": ["/"],
    "/set-up": ["/set-up", "/set-up?step=team", "/set-up?step=data"],
    "/contacts": [
        "/contacts?kind=person",
        "/contacts?kind=company&q={mark}",
        "/contacts?kind=all",
        "/contacts?q=nobody-is-called-so",
        "/contacts?kind=person&peek=person-{person}&sort=type,-title&columns=type:160!,email,phone",
        '/contacts?kind=person&filter=["or",["type","in",["partner"]],["and",["email","filled"],["tags","empty"]]]',
        "/contacts?create=person",
        "/contacts?create=company",
    ],
    "/items/$kind/$id": [
        "/items/person/{person}",
        "/items/person/{person}?tab=timeline",
        "/items/person/{person}?tab=history",
        "/items/company/{company}",
        "/items/person/{trashed}",
    ],
    "/trash": ["/trash"],
    "/notifications": ["/notifications"],
    "/settings/$page": [],  # each page that the settings themselves lead to
    "/help/$page": ["/help/adding", "/help/keyboard"],
    "/$": ["/no-such-page", "/items/person/999999999"],
}
SIGNED_OUT: dict[str, list[str]] = {
    "/sign-in": ["/sign-in"],
    "/sign-in/help": ["/sign-in/help"],
    "/forgotten-password": ["/forgotten-password"],
    "/welcome/$token": ["/welcome/{invitation}", "/welcome/{forgotten}", "/welcome/used-long-ago"],
}
# Routes that only lead on, and whither.
LEADING_ON = {"/settings": "/settings/profile", "/settings/": "/settings/profile", "/help": "/help/start"}

ROUTES = "() => Object.values(__TSR_ROUTER__.routesById).filter((one) => one.path).map((one) => one.fullPath)"
SETTINGS = "() => [...new Set([...document.querySelectorAll('a[href^=\"/settings/\"]')].map((one) => one.pathname))]"
GO = "(address) => { window.calmFrames = 0; __TSR_ROUTER__.history.push(address) }"
# Nothing is on its way, and so for a few frames, since a part that arrives may ask for more.
SETTLED = """() => {
  const calm = __TSR_ROUTER__.state.status === 'idle'
    && __TSR_ROUTER__.state.resolvedLocation?.href === __TSR_ROUTER__.state.location.href
    && __TSR_ROUTER__.options.context.cache.isFetching() === 0
    && document.querySelector('h1, [role=heading]')
    && !document.querySelector('.sk, [aria-busy=true]')
  window.calmFrames = calm ? (window.calmFrames ?? 0) + 1 : 0
  return window.calmFrames > 3
}"""


@dataclass(frozen=True)
class Made:
    """What the addresses speak of."""

    mark: str
    person: int
    company: int
    trashed: int


@pytest.fixture(scope="module")
def made(portal: Portal) -> Made:
    """A company and a person with something in every part of the card, and a person in the trash."""
    mark = "Barrierefrei"
    company = portal.create("paul", "company", company_name=f"{mark} GmbH", type="client", tags=["Customer"])
    person = portal.create(
        "paul",
        "person",
        first_name="Jürgen",
        last_name=mark,
        type="partner",
        companies=[{"item": company, "role": "Einkauf"}],
        email=[{"value": "juergen@barrierefrei.example", "label": "work"}],
        phone=["+49 30 901820"],
        web=["https://barrierefrei.example"],
        birthday="1980-02-29",
        tags=["Lead"],
        description="Ruft lieber an.",
    )
    trashed = portal.create("paul", "person", first_name="Weg", last_name=mark)
    with portal.api("paul") as client:
        client.post(f"/items/person/{person}/comments", json={"text": "Messe in Köln"}).raise_for_status()
        client.patch(f"/items/person/{person}", json={"version": 1, "values": {"job_title": "Leiter"}})
        client.delete(f"/items/person/{trashed}").raise_for_status()
    return Made(mark, person, company, trashed)


@pytest.fixture(scope="module")
def empty() -> Iterator[str]:
    """The set-up link of a portal in which there is nobody yet."""
    with running(people=[]) as nobodys:
        yield nobodys.set_up_link()


def test_every_route_of_the_router_has_a_row(sign_in) -> None:
    page = sign_in("paul")
    assert set(page.evaluate(ROUTES)) == {*SIGNED_IN, *SIGNED_OUT, *LEADING_ON}
    for address, whither in LEADING_ON.items():
        go(page, address)
        expect(page).to_have_url(re.compile(re.escape(whither) + r"(\?|$)"))


@every_look
def test_no_page_of_an_administrator_breaks_a_rule(sign_in, watch, made: Made, language, width, height) -> None:
    watch.expect(r"404 GET .*/items/person/999999999")
    page = sign_in("paul", language=language, width=width, height=height)
    go(page, "/settings")
    pages = page.evaluate(SETTINGS)
    assert len(pages) > 5
    judge(page, language, [*(one.format(**vars(made)) for rows in SIGNED_IN.values() for one in rows), *pages])


@every_look
def test_no_page_of_a_stranger_breaks_a_rule(new_page, watch, portal: Portal, language, width, height) -> None:
    watch.expect(r"404 GET .*/welcome/used-long-ago")
    link = portal.command("user", "create", f"{language}{width}@axe.example", "--name", "Ada Neu").split("/welcome/")[1]
    with portal.api("paul") as client:
        boris = next(one["id"] for one in client.get("/users").json()["items"] if one["name"] == "Boris Belov")
        reset = client.post(f"/users/{boris}/link").raise_for_status().json()["link"].split("/welcome/")[1]
    page = new_page(language=language, width=width, height=height)
    page.goto(f"/welcome/{reset}")
    expect(page.get_by_role("heading", level=1)).to_have_text(say(language, "welcome.reset"))
    links = {"invitation": link.strip(), "forgotten": reset}
    judge(page, language, [one.format(**links) for rows in SIGNED_OUT.values() for one in rows])


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_the_first_set_up_breaks_no_rule(new_page, empty: str, width: int, height: int) -> None:
    page = new_page(language="de", width=width, height=height)
    page.goto(empty)
    judge(page, "de", [urlsplit(empty).path])


def test_a_button_without_a_name_is_found(sign_in) -> None:
    page = sign_in("paul")
    go(page, "/contacts?kind=person")
    axe.bring_in(page)
    assert axe.violations(page) == []
    page.evaluate("document.querySelector('main button').replaceChildren()")
    assert any("button-name" in one for one in axe.violations(page))


def judge(page: Page, language: str, addresses: Iterable[str]) -> None:
    """Look at each of these addresses, in the page that stays loaded, in the light and in the dark."""
    axe.bring_in(page)
    faults = []
    for address in addresses:
        go(page, address)
        for scheme in SCHEMES[language]:
            page.emulate_media(color_scheme=scheme)
            expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", scheme)
            faults += [f"{address} {scheme}: {found}" for found in axe.violations(page)]
    assert not faults, "\n".join(faults)


def go(page: Page, address: str) -> None:
    """Follow the address as a link does, without loading the program anew; wait until nothing is on its way."""
    page.evaluate(GO, address)
    page.wait_for_function(SETTLED)
