"""Every text fits where it stands, in a language two fifths longer than English, on desk and phone, in every window.

The addresses are those of the accessibility stories, so that a new screen is measured too. What is measured is each
visible text node: it may neither be cut off, nor stand outside of its box or of the page. Columns of a table have the
width that their reader gave them, and people's own words have no bound: those may end in an ellipsis, if the whole
text appears when one points at it. The program's own words may not.
"""

from __future__ import annotations

import contextlib

import pseudo
import pytest
from addresses import SETTINGS, SETTLED, SIGNED_IN, SIGNED_OUT, Made, go
from playwright.sync_api import Page, expect
from portal import Portal

TOO_WIDE = """() => {
  const ours = /[áçëïñöšüÿžÅÇÉÏÑÖŠÜÝŽ]/
  const table = '[role=gridcell], [role=rowheader], [role=columnheader], .chip'
  const hidden = '.sr, .skip, option, script, style, noscript, textarea, [aria-hidden=true] *'
  const style = (one) => getComputedStyle(one)
  const inline = (one) => ['inline', 'contents'].includes(style(one).display)
  const scrolls = (one) => ['auto', 'scroll'].includes(style(one).overflowX) && one.scrollWidth > one.clientWidth
  const pointed = (box) => {
    box.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
    return box.closest('[title]')?.title
  }
  const found = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let box = node.parentElement
    if (!node.data.trim() || box.closest(hidden)) continue
    if (!box.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const text = range.getBoundingClientRect()
    if (!text.width) continue
    while (box !== document.body && inline(box)) box = box.parentElement
    const beyond = (around) => text.right > around.right + 1.5 || text.left < around.left - 1.5
    let fault = beyond(box.getBoundingClientRect()) ? box : null
    for (let one = box; !fault && one !== document.body && !scrolls(one); one = one.parentElement)
      if (style(one).overflowX !== 'visible' && beyond(one.getBoundingClientRect())) fault = one
      else if (one.parentElement === document.body && (text.right > innerWidth + 1 || text.left < -1)) fault = one
    if (!fault) continue
    const may = !ours.test(node.data) || box.closest(table)
    if (may && style(fault).textOverflow === 'ellipsis' && pointed(fault)?.includes(node.data.trim())) continue
    const room = Math.round(fault.getBoundingClientRect().width)
    found.push(`${node.data.trim().slice(0, 60)} (${Math.round(text.width)} in ${room}, ${fault.className})`)
  }
  return found
}"""

# Windows, each by the texts on the buttons and entries that lead to it from an address.
CARD = "/items/person/{person}"
LIST = "/contacts?kind=person&q={mark}"
WINDOWS: list[tuple[str, ...]] = [
    (CARD, "photo.change"),
    (CARD, "layout.select"),
    (CARD, "fields.create"),
    (CARD, "edit"),
    (CARD, "actions", "why.title"),
    (LIST, "quick"),
    (LIST, "sort.by"),
    (LIST, "row.actions", "why.title"),
    ("/settings/users", "users.invite"),
    ("/settings/users", "list.actions", "edit"),
    ("/settings/users", "list.actions", "users.deactivate"),
    ("/settings/roles", "roles.add"),
    ("/settings/fields", "fields.create"),
    ("/settings/tags", "tags.delete"),
    ("/settings/lists", "list.actions", "delete"),
    ("/settings/profile", "tokens.make"),
    ("/settings/profile", "factor.switch_on"),
    ("/trash", "trash.purge"),
]
DESK = [
    (LIST, "columns"),
    (LIST, "columns.actions"),
    (LIST, "views.create"),
    (LIST, "filter"),
    (LIST, "filter", "filter.build"),
]
PHONE = [(LIST, "views.choose"), (LIST, "filter"), ("/", "more")]
CHOSEN = [("bulk.edit",), ("bulk.tag",), ("bulk.assign",), ("bulk.more", "bulk.access")]
KEYS = ["Control+k", "?", "c"]
WINDOW = "[role=dialog], [role=menu], .pal, .mantine-Popover-dropdown"


every_width = pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])


@every_width
def test_no_text_of_an_address_is_wider_than_its_box(
    sign_in,
    watch,
    portal: Portal,
    made: Made,
    width: int,
    height: int,
) -> None:
    watch.expect(r"404 GET .*/items/person/999999999")
    page = sign_in("paul", width=width, height=height)
    pseudo.speak(page)
    go(page, "/settings")
    faults = []
    for address in [*(one for rows in SIGNED_IN.values() for one in rows), *page.evaluate(SETTINGS)]:
        go(page, address.format(**vars(made)))
        faults += too_wide(page, address)
    assert not faults, "\n".join(faults)


@every_width
def test_no_text_of_a_window_is_wider_than_its_box(sign_in, made: Made, width: int, height: int) -> None:
    page = sign_in("paul", width=width, height=height)
    pseudo.speak(page)
    faults = []
    for address, *steps in [*WINDOWS, *(DESK if width > 820 else PHONE)]:
        faults += opened(page, address.format(**vars(made)), steps)
    follow(page, "/settings/lists", ["list.actions", "list.translate"])
    expect(page.locator(".labels")).to_be_visible()
    faults += too_wide(page, "a choice in five languages")
    if width > 820:
        go(page, LIST.format(**vars(made)))
        for chosen in CHOSEN:
            page.get_by_role("rowheader").get_by_role("checkbox").first.check()
            faults += opened(page, "", list(chosen))
        go(page, "/")
        for key in KEYS:
            page.keyboard.press(key)
            faults += then_closed(page, key)
    assert not faults, "\n".join(faults)


@every_width
def test_no_text_of_what_a_hit_offers_is_wider_than_its_box(sign_in, made: Made, width: int, height: int) -> None:
    page = sign_in("paul", width=width, height=height)
    pseudo.speak(page)
    go(page, "/")
    page.keyboard.press("Control+k")
    page.keyboard.type(made.mark)
    # other stories have made one of this name, too
    expect(page.get_by_role("search").get_by_role("option", name=f"Jürgen {made.mark}", selected=True)).to_be_visible()
    faults = too_wide(page, "the hits")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("option", name=pseudo.told("palette.call")).first).to_be_visible()
    faults += then_closed(page, "what can be done with a hit")
    assert not faults, "\n".join(faults)


@every_width
def test_no_text_before_signing_in_is_wider_than_its_box(new_page, watch, width: int, height: int) -> None:
    watch.expect(r"404 GET .*/welcome/used-long-ago")
    page = new_page(width=width, height=height)
    page.goto("/sign-in")
    pseudo.speak(page)
    faults = []
    for address in (one for rows in SIGNED_OUT.values() for one in rows if "{" not in one):
        go(page, address)
        faults += too_wide(page, address)
    assert not faults, "\n".join(faults)


def test_a_text_that_does_not_fit_is_found(sign_in) -> None:
    page = sign_in("paul")
    pseudo.speak(page)
    go(page, "/settings")
    assert too_wide(page, "") == []
    page.locator(".nav .ni .t").first.evaluate("one => Object.assign(one.style, {whiteSpace: 'nowrap', width: '20px'})")
    page.locator("h2").first.evaluate("one => Object.assign(one.style, {whiteSpace: 'nowrap', width: '20px'})")
    assert len(too_wide(page, "")) == 2


def opened(page: Page, address: str, steps: list[str]) -> list[str]:
    """Follow the steps from this address, measure what has opened, and close it."""
    follow(page, address, steps)
    return then_closed(page, " › ".join([address, *steps]))


def follow(page: Page, address: str, steps: list[str]) -> None:
    """Go to the address, if it is another, and press the buttons and entries with these texts."""
    if address:
        go(page, address)
    for step in steps:
        name = pseudo.told(step)
        button = page.get_by_role("button", name=name).or_(page.get_by_role("menuitem", name=name))
        entry = button.locator("visible=true").first
        of_menu = entry.get_attribute("role") == "menuitem"
        entry.click()
        if of_menu:  # it leaves before the window that it opens has come
            expect(page.get_by_role("menu")).to_have_count(0)


def then_closed(page: Page, where: str) -> list[str]:
    windows = page.locator(WINDOW).locator("visible=true")
    expect(windows.first).to_be_visible()
    page.wait_for_function(SETTLED)
    found = too_wide(page, where)
    for _ in range(3):  # an open list of choices closes before the window it stands in
        page.keyboard.press("Escape")
        with contextlib.suppress(AssertionError):
            expect(windows).to_have_count(0, timeout=1500)
            break
    expect(windows).to_have_count(0)
    return found


def too_wide(page: Page, where: str) -> list[str]:
    found = [f"{where}: {text}" for text in sorted(set(page.evaluate(TOO_WIDE)))]
    if not page.evaluate("document.documentElement.scrollWidth <= innerWidth"):
        found.append(f"{where} scrolls sideways")
    return found
