"""The addresses of the program and what they speak of: under which each route is looked at, and how one goes there."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page
from portal import Portal

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


def make(portal: Portal) -> Made:
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


def go(page: Page, address: str) -> None:
    """Follow the address as a link does, without loading the program anew; wait until nothing is on its way."""
    page.evaluate(GO, address)
    page.wait_for_function(SETTLED)
