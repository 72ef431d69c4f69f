"""Every address of the program is without a fault that axe can find: light and dark, desktop and phone.

The addresses come from the router itself, so that a new screen without a row in `addresses` fails.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal
from urllib.parse import urlsplit

import axe
import pytest
from addresses import LEADING_ON, ROUTES, SETTINGS, SIGNED_IN, SIGNED_OUT, Made, go
from playwright.sync_api import Page, expect
from portal import Portal, running
from words import say

# German has the longest words; Russian other letters, and is looked at in the light only.
LOOKS = [("de", 1440, 900), ("de", 390, 844), ("ru", 1440, 900), ("ru", 390, 844)]
SCHEMES: dict[str, tuple[Literal["light", "dark"], ...]] = {"de": ("light", "dark"), "ru": ("light",)}
every_look = pytest.mark.parametrize(("language", "width", "height"), LOOKS)


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
