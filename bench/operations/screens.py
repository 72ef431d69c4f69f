"""What a person waits for in the browser, held against the budgets of UX §2 (p75), and what the first page weighs."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from playwright.sync_api import Browser, Page

from bench.browsing import chromium, frames, loaded, signed_in, took, weights
from bench.corpus.actors import ADMIN
from bench.corpus.words import TONGUES
from bench.operations.base import Effort
from bench.operations.card import readable
from bench.rows import Row, Target, percentile
from bench.serving import World

OVER: Final = 1.5
"""How far above its budget an interaction may be (issue of the contacts part)."""
ROWS: Final = "document.querySelectorAll('[role=grid] [role=row] [role=gridcell]').length > 20"
FIELDS: Final = "document.querySelectorAll('dl [data-field]').length > 0"
TIMELINE: Final = "document.querySelector('[id^=record-]') !== null"
ANSWERED: Final = """(performance.getEntriesByType('resource').some((one) =>
  one.responseEnd && new URL(one.name).pathname.includes('%s') && new URL(one.name).search.includes('%s'))
  && (window.frame_ = (window.frame_ ?? 0) + 1) > 1)"""
FORGET: Final = """() => {
  performance.clearResourceTimings(); performance.setResourceTimingBufferSize(2000); window.frame_ = 0;
}"""

Times = Iterator[float]


@dataclass(frozen=True, slots=True)
class Wait:
    """One thing a person waits for: its `budget` in ms, and how it is done and timed, once for each of `times`."""

    case: str
    budget: float
    run: Callable[[Page, World, int], Times]


@dataclass(frozen=True)
class Screens:
    """An administrator's browser on a million contacts: he sees all, so nobody waits longer."""

    key: str = "screens"
    grows: bool = False

    def run(self, world: World, effort: Effort) -> list[Row]:
        times = min(20, effort.requests)
        with chromium() as browser:
            rows = [self._row(browser, world, wait, times) for wait in WAITS]
            rows += _loads(browser, world, times)
        return [*rows, *_weights()]

    def _row(self, browser: Browser, world: World, wait: Wait, times: int) -> Row:
        context = signed_in(browser, world, ADMIN)
        try:
            found = list(wait.run(context.new_page(), world, times))
        finally:
            context.close()
        print(".", end="", file=sys.stderr, flush=True)
        return _timed(wait.case, wait.budget, found)


def _timed(case: str, budget: float, found: list[float]) -> Row:
    note = f"budget {budget:g}; median {percentile(found, 50):.0f}, worst {max(found):.0f} of {len(found)}"
    value = percentile(found, 75)
    return Row("screens", case, "admin", Target(value=budget * OVER), value=value, unit="ms", note=note)


def _search(page: Page, world: World, times: int) -> Times:
    """The last letter of a name, until the answer to the whole name stands there."""
    loaded(page, "/contacts?kind=person", ROWS)
    for name in _names(times):
        page.keyboard.press("Control+k")
        box = page.get_by_role("combobox").first
        box.fill(name[:-1])
        page.wait_for_timeout(600)
        page.evaluate(FORGET)
        yield took(page, "keydown", ANSWERED % ("/search", f"q={name}"), partial(page.keyboard.press, name[-1]))
        page.keyboard.press("Escape")


def _open(ready: str) -> Callable[[Page, World, int], Times]:
    def opened(page: Page, world: World, times: int) -> Times:
        """A name in the list is pointed at and pressed, as a person does: the pointer rests on it for a moment."""
        loaded(page, "/contacts?kind=person", ROWS)
        for place in range(times):
            link = page.locator("[role=grid] [role=row] a[href*='/items/']").nth(place % 12)
            link.hover()
            page.wait_for_timeout(250)
            yield took(page, "click", ready, link.click)
            page.go_back()
            page.wait_for_function(ROWS)

    return opened


def _first_rows(page: Page, world: World, times: int) -> Times:
    """From another screen into the list, nothing of it kept in the browser."""
    for _ in range(times):
        loaded(page, "/trash", "document.querySelector('h1') !== null")
        page.wait_for_timeout(300)
        link = page.locator("nav a[href*='/contacts']").first
        yield took(page, "click", ROWS, link.click)


def _found(page: Page, world: World, times: int) -> Times:
    """The last letter in the list's own search field."""
    loaded(page, "/contacts?kind=person", ROWS)
    for name in _names(times):
        box = page.get_by_role("searchbox")
        box.fill(name[:-1])
        page.wait_for_timeout(800)
        page.evaluate(FORGET)
        yield took(page, "keydown", ANSWERED % ("/items/person", f"q={name}"), partial(box.press, name[-1]))


def _sorted(page: Page, world: World, times: int) -> Times:
    """Another order by a click on a column's head; each order is asked for once."""
    loaded(page, "/contacts?kind=person", ROWS)
    for place in range(times):
        head = page.get_by_role("columnheader").filter(has=page.locator("button.hd")).nth(1 + place % 2)
        page.evaluate(FORGET)
        yield took(page, "click", ANSWERED % ("/items/person", "sort="), head.locator("button.hd").click)
        page.wait_for_timeout(300)
        loaded(page, "/contacts?kind=person", ROWS)


def _edited(page: Page, world: World, times: int) -> Times:
    """Enter in a field of the card, until the new value is painted."""
    for number, item in enumerate(readable(world, ADMIN)[:times]):
        loaded(page, f"/items/person/{item}", FIELDS)
        field = page.locator('dl [data-field="job_title"]').first
        if not field.count():
            continue
        field.locator(".val").click()
        text = f"Desk {number}"
        field.locator("input").fill(text)
        shown = f"""document.querySelector('dl [data-field="job_title"] .val')?.textContent.includes('{text}')"""
        yield took(page, "keydown", shown, lambda: page.keyboard.press("Enter"))
        page.wait_for_timeout(400)


def _scrolled(page: Page, world: World, times: int) -> Times:
    """The longest frame of each second of the wheel."""
    loaded(page, "/contacts?kind=person", ROWS)
    page.locator("[role=grid]").hover()

    def wheel() -> None:
        for _ in range(20):
            page.mouse.wheel(0, 360)
            page.wait_for_timeout(50)

    for _ in range(times):
        yield max(frames(page, wheel))


def _loads(browser: Browser, world: World, times: int) -> list[Row]:
    """The list's address typed in: nothing kept in the browser; then all that a browser keeps."""
    cold, warm = [], []
    for _ in range(times):
        context = signed_in(browser, world, ADMIN)
        page = context.new_page()
        cold.append(loaded(page, "/contacts?kind=person", ROWS))
        page.wait_for_timeout(500)
        warm.append(loaded(page, "/contacts?kind=person", ROWS))
        context.close()
    print(".", end="", file=sys.stderr, flush=True)
    return [_timed("list, cold load", 1800, cold), _timed("list, warm load", 700, warm)]


def _weights() -> list[Row]:
    found = weights()
    return [
        Row("screens", f"entry, {what} gzip", "all", Target(value=most), value=found[of], unit="KB")
        for what, of, most in (("JavaScript", "js", 260), ("CSS", "css", 50))
    ]


def _names(times: int) -> list[str]:
    """Rare last names, each another, in the letters of a German keyboard."""
    tongue = TONGUES[0]
    rare = [stem + ending for ending in tongue.endings[3:] for stem in tongue.stems[::-1] if (stem + ending).isascii()]
    return rare[:times]


WAITS: Final = (
    Wait("search: key to results", 100, _search),
    Wait("card: fields", 150, _open(FIELDS)),
    Wait("card: timeline", 300, _open(TIMELINE)),
    Wait("inline edit: painted", 50, _edited),
    Wait("list: first rows", 300, _first_rows),
    Wait("list: found in view", 200, _found),
    Wait("list: sorted", 200, _sorted),
    Wait("scroll: longest frame", 32, _scrolled),
)
OPERATION: Final = Screens()
