"""What stories do on the screens, in the words of the user's language: open the create form, fill a field, save."""

from __future__ import annotations

import re
import secrets
from contextlib import AbstractContextManager
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, TimeoutError, expect
from words import say


@dataclass
class CreateForm:
    """The open form for a new person or company."""

    page: Page
    language: str

    @property
    def box(self) -> Locator:
        return self.page.get_by_role("dialog")

    def field(self, key: str) -> Locator:
        """The row of a field, label and input."""
        return self.box.locator(f'[data-field="{key}"]')

    def entry(self, key: str) -> Locator:
        """The field's first input, whatever kind of input it is."""
        return entry(self.field(key))

    def fill(self, key: str, text: str) -> None:
        self.entry(key).fill(text)

    def save(self) -> None:
        """Press Save and wait until the form has gone."""
        self.press("save")
        expect(self.box).to_have_count(0)

    def press(self, text: str) -> None:
        self.box.get_by_role("button", name=say(self.language, text), exact=True).click()


def entry(box: Locator) -> Locator:
    """The first input in a part of the screen; choosing inputs are comboboxes, others textboxes."""
    return box.locator("input, textarea").first


def open_create(page: Page, kind: str, language: str = "en") -> CreateForm:
    """Click the blue button upper left and choose Person or Company."""
    page.get_by_role("button", name=say(language, "create.new"), exact=True).click()
    page.get_by_role("menuitem", name=say(language, kind)).click()
    form = CreateForm(page, language)
    expect(form.box.locator("[data-field]").first).to_be_visible()  # its fields come after its frame
    return form


def fresh(stem: str) -> str:
    """A name that no other story has."""
    return f"{stem}{secrets.token_hex(4)}"


def contacts(page: Page, **conditions: str) -> None:
    """Go to the contacts list."""
    query = "&".join(f"{key}={value}" for key, value in conditions.items())
    page.goto(f"/contacts?{query}")


def find(page: Page, text: str, language: str = "en") -> None:
    """Type into the list's own search."""
    page.get_by_role("searchbox", name=say(language, "list.find")).fill(text)


def row(page: Page, title: str) -> Locator:
    """The row of a contact in the list."""
    return page.get_by_role("row").filter(has=page.get_by_role("link", name=title, exact=True))


def title(page: Page) -> Locator:
    """The card's heading."""
    return page.get_by_role("heading", level=1)


def press_in_turn(page: Page, keys: str, arrived: Locator) -> None:
    """Keys one after the other, such as "gn"; again where a busy machine let more time pass than the program waits."""
    for _ in range(3):
        page.keyboard.type(keys)
        try:
            arrived.wait_for(timeout=5_000)
            return
        except TimeoutError:
            continue
    expect(arrived).to_be_visible()


def answered(page: Page, method: str, path: str) -> AbstractContextManager[object]:
    """Around an act: until the server has answered it. What stands on the screen at once may not be kept yet."""
    return page.expect_response(lambda one: one.request.method == method and re.search(path, one.url) is not None)


def saved(page: Page) -> AbstractContextManager[object]:
    """Around a change on a card: until the server has it."""
    return answered(page, "PATCH", "/items/")


def listening(page: Page) -> AbstractContextManager[object]:
    """Around coming to a page: until it hears what others change."""
    return answered(page, "GET", r"/api/v1/events\?")


def card_field(page: Page, key: str) -> Locator:
    """A field of the open card."""
    return page.locator(f'dl [data-field="{key}"]').first


def show_empty(page: Page) -> None:
    """Open the empty fields of every section of the card."""
    more = page.locator(".showmore")
    expect(more.first).to_be_visible()
    while more.count():
        more.first.click()


def open_card(page: Page, kind: str, item: int) -> None:
    page.goto(f"/items/{kind}/{item}")
    expect(title(page)).to_be_visible()


def item_id(page: Page) -> int:
    """The id in the address of the open card."""
    found = re.search(r"/items/\w+/(\d+)", page.url)
    assert found, page.url
    return int(found.group(1))
