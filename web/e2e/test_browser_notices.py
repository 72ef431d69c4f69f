"""The browser shows what is new while its user looks at something else: only with his leave, and of what he wishes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, Page, expect
from portal import Portal, email
from screens import answered, fresh, listening, title
from words import say

# The browser's own constructor, wrapped so that a story reads what it was given; and a user who looks elsewhere: a
# browser that a program drives takes each of its pages for the one that has the focus.
BROWSER = """() => {
  const Foreign = window.Notification
  window.shown = []
  window.Notification = class extends Foreign {
    constructor(title, options) {
      super(title, options)
      window.shown.push({ title, body: options.body, notice: this })
    }
  }
  let away = false
  Object.defineProperty(document, 'hidden', { get: () => away })
  document.hasFocus = () => !away
  window.lookAway = () => {
    away = true
    window.dispatchEvent(new Event('blur'))
    document.dispatchEvent(new Event('visibilitychange'))
  }
}"""
SHOWN = "() => window.shown.map(({ title, body }) => [title, body])"
HAS_SHOWN = "title => window.shown.some((one) => one.title === title)"
CLICK = "() => window.shown.at(-1).notice.dispatchEvent(new Event('click'))"
# What the pages of one browser tell each other: who has the focus, who listens on unseen, what was noticed by one.
HELD = "async name => (await navigator.locks.query()).held.some((one) => one.name.startsWith(`kartoteka.${name}`))"
FREE = f"async name => !(await ({HELD})(name))"
NOTICED = """count => Object.entries(localStorage)
  .some(([key, ids]) => key.startsWith('kartoteka.noticed.') && ids.split(',').length === count)"""


def given(portal: Portal, name: str, field: str = "managers") -> int:
    """A person whom Anna gives to Boris in the act of creating it."""
    by, value = ("cora", email("boris")) if field == "responsible" else ("anna", [email("boris")])
    return portal.create(by, "person", first_name="Ida", last_name=name, **{field: value})


def allow(page: Page, portal: Portal) -> None:
    """Boris lets this browser show notifications, and the browser lets Kartoteka do so."""
    page.context.grant_permissions(["notifications"], origin=portal.url)
    page.context.add_init_script(f"({BROWSER})()")
    with listening(page):
        page.goto("/settings/profile")
    page.get_by_role("button", name=say("en", "ways.browser_allow")).click()
    expect(page.get_by_role("button", name=say("en", "ways.browser_stop"))).to_be_visible()


def watch(page: Page) -> None:
    """Come to a page that is looked at, and knows what stands in the inbox already."""
    with answered(page, "GET", r"/notifications\?"), listening(page):
        page.goto("/contacts?kind=person")
    page.wait_for_function(HELD, arg="looked_at")


def shown(page: Page, name: str) -> list[list[str]]:
    """What the browser has shown, as soon as this contact is among it."""
    page.wait_for_function(HAS_SHOWN, arg=f"Ida {name}")
    return list(page.evaluate(SHOWN))


def look_away(page: Page) -> None:
    page.evaluate("() => window.lookAway()")


def unread(page: Page) -> Locator:
    """The number beside the entry of the navigation."""
    entry = page.get_by_role("navigation", name=say("en", "nav.main"))
    return entry.get_by_role("link", name=say("en", "nav.notifications")).locator(".unread")


@contextmanager
def wishing(portal: Portal, kind: str, *, push: bool) -> Iterator[None]:
    """Around acts: whether the browser shows Boris this kind."""

    def wish(now: bool) -> None:
        with portal.api("boris") as client:
            change = {"kinds": {kind: {"push": now}}}
            client.patch("/notifications/preferences", json=change).raise_for_status()

    wish(push)
    try:
        yield
    finally:
        wish(not push)


def test_who_looks_at_something_else_is_shown_what_is_new_and_led_to_it(sign_in, portal: Portal) -> None:
    page = sign_in("boris")
    allow(page, portal)
    assert page.evaluate(SHOWN) == [[say("en", "ways.browser_example"), ""]]
    watch(page)
    name = fresh("Fern")
    look_away(page)
    item = given(portal, name)
    assert shown(page, name) == [[f"Ida {name}", say("en", "inbox.line.manager", who="Anna Albers")]]
    with answered(page, "PATCH", "/notifications$"):
        page.evaluate(CLICK)
    expect(title(page)).to_have_text(f"Ida {name}")
    assert page.url.endswith(f"/items/person/{item}")
    page.goto("/notifications")
    line = page.locator("[data-group]").filter(has=page.get_by_role("link", name=f"Ida {name}", exact=True))
    expect(line).to_be_visible()
    expect(line.get_by_role("img", name=say("en", "inbox.new"))).to_have_count(0)


def test_who_looks_at_kartoteka_is_shown_nothing_by_any_of_its_pages(sign_in, portal: Portal) -> None:
    page = sign_in("boris")
    allow(page, portal)
    watch(page)
    given(portal, fresh("Nah"))
    page.wait_for_function(NOTICED, arg=1)
    first, second = fresh("Fern"), fresh("Fern")
    look_away(page)
    given(portal, first)
    assert [name for name, _ in shown(page, first)] == [f"Ida {first}"]
    other = page.context.new_page()
    watch(other)
    given(portal, fresh("Nah"))
    page.wait_for_function(NOTICED, arg=3)
    other.close()
    page.wait_for_function(FREE, arg="looked_at")
    given(portal, second)
    assert [name for name, _ in shown(page, second)] == [f"Ida {first}", f"Ida {second}"]


def test_a_kind_that_he_does_not_wish_is_not_shown(sign_in, portal: Portal) -> None:
    page = sign_in("boris")
    allow(page, portal)
    with wishing(portal, "manager", push=False):
        watch(page)
        look_away(page)
        given(portal, fresh("Still"))
        page.wait_for_function(NOTICED, arg=1)
        loud = fresh("Laut")
        given(portal, loud, field="responsible")
        assert [name for name, _ in shown(page, loud)] == [f"Ida {loud}"]


def test_a_page_that_nobody_has_looked_at_for_long_still_hears_what_is_new(sign_in, portal: Portal) -> None:
    page = sign_in("boris")
    page.clock.install()
    allow(page, portal)
    watch(page)
    look_away(page)
    page.wait_for_function(HELD, arg="stream")
    page.clock.fast_forward(60_000)
    name = fresh("Lange")
    given(portal, name)
    shown(page, name)


def test_who_stops_it_in_this_browser_is_shown_nothing_there(sign_in, portal: Portal) -> None:
    page = sign_in("boris")
    with portal.api("boris") as client:
        client.post("/notifications/all-done").raise_for_status()
    allow(page, portal)
    page.get_by_role("button", name=say("en", "ways.browser_stop")).click()
    expect(page.get_by_role("button", name=say("en", "ways.browser_allow"))).to_be_visible()
    with listening(page):
        page.goto("/contacts?kind=person")
    look_away(page)
    given(portal, fresh("Stumm"))
    expect(unread(page)).to_be_visible()
    other = page.context.new_page()
    other.goto("/settings/profile")
    with answered(page, "GET", r"/notifications\?"):
        other.get_by_role("button", name=say("en", "ways.browser_allow")).click()
    other.close()
    page.wait_for_function(FREE, arg="looked_at")
    loud = fresh("Laut")
    given(portal, loud)
    assert [name for name, _ in shown(page, loud)] == [f"Ida {loud}"]


def test_a_browser_that_blocks_it_says_how_to_allow_it(sign_in) -> None:
    page = sign_in("boris")
    page.add_init_script("Object.defineProperty(Notification, 'permission', { get: () => 'denied' })")
    page.goto("/settings/profile")
    expect(page.get_by_text(say("en", "ways.browser_blocked"))).to_be_visible()
