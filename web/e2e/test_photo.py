"""The photo of a contact, as the seed pages teach it: its window, its limits, the sign of a public contact."""

from __future__ import annotations

import re
import secrets

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect
from portal import Portal
from screens import answered, card_field, open_card, open_create, title
from words import LANGUAGES, say

from kartoteka.files.tests.pictures import flood, many_frames, picture, told

every_language = pytest.mark.parametrize("language", LANGUAGES)
REFUSED = r"4\d\d POST .*/files\?photo=true"


def file(content: bytes, name: str = "giulia.jpg", kind: str = "image/jpeg") -> FilePayload:
    return {"name": name, "mimeType": kind, "buffer": content}


def person(portal: Portal, **values: object) -> int:
    return portal.create("anna", "person", first_name="Giulia", last_name=f"Foto{secrets.token_hex(4)}", **values)


def window(page: Page, language: str = "en") -> Locator:
    """Opens "Choose a profile photo" by the link under the picture area."""
    card_field(page, "photo").get_by_role("button", name=say(language, "photo.change")).click()
    dialog = page.get_by_role("dialog", name=say(language, "photo.title"))
    expect(dialog).to_be_visible()
    return dialog


def choose(dialog: Locator, *files: FilePayload) -> None:
    dialog.locator("input[type=file]").first.set_input_files(list(files))


def save(dialog: Locator, language: str = "en") -> None:
    dialog.get_by_role("button", name=say(language, "photo.save")).click()
    expect(dialog).to_be_hidden()


def shown(page: Page) -> Locator:
    return card_field(page, "photo").locator("img.pht")


def loaded(image: Locator) -> dict[str, int]:
    """Waits until it is drawn; its size on the screen."""
    expect(image).to_be_visible()
    image.evaluate("one => one.decode()")
    box = image.bounding_box()
    assert box is not None
    return {"width": round(box["width"]), "height": round(box["height"])}


@every_language
@pytest.mark.parametrize("width", [1440, 390])
def test_a_photo_is_chosen_by_the_link_under_the_picture_area(
    sign_in, portal: Portal, language: str, width: int
) -> None:
    page = sign_in("anna", language=language, width=width, height=900)
    open_card(page, "person", person(portal))
    dialog = window(page, language)
    expect(dialog).to_contain_text("JPG, PNG, WebP")
    expect(dialog).to_contain_text("200×300")
    camera = dialog.get_by_text(say(language, "photo.camera"))
    expect(camera).to_have_count(1 if width < 820 else 0)
    choose(dialog, file(told(size=(1600, 1200))))
    with answered(page, "PATCH", "/items/person/"):
        save(dialog, language)
    assert loaded(shown(page)) == {"width": 200, "height": 200}
    page.reload()
    assert loaded(shown(page)) == {"width": 200, "height": 200}


def test_the_window_is_used_by_the_keyboard_alone(page: Page, portal: Portal) -> None:
    page.on("filechooser", lambda _: None)  # the browser hands it over from now on, not a moment after the key
    open_card(page, "person", person(portal))
    link = card_field(page, "photo").get_by_role("button", name=say("en", "photo.change"))
    link.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name=say("en", "photo.title"))
    expect(dialog.locator("input[type=file]").first).to_be_focused()
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files([file(picture((900, 600), "JPEG"))])
    cut = dialog.get_by_role("application")
    expect(cut).to_be_visible()
    kept = dialog.get_by_role("button", name=say("en", "photo.save"))
    expect(kept).not_to_have_attribute("aria-disabled", "true")  # the picture has been drawn
    cut.focus()
    page.keyboard.press("ArrowRight")
    dialog.get_by_role("slider").focus()
    page.keyboard.press("ArrowRight")
    for _ in range(4):
        page.keyboard.press("Tab")
        if kept.evaluate("one => one === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    assert loaded(shown(page))["width"] == 200
    expect(link).to_be_focused()


def test_a_photo_that_is_given_up_while_it_is_sent_does_not_come(page: Page, portal: Portal) -> None:
    open_card(page, "person", person(portal))
    page.route("**/api/v1/files?photo=true", lambda _: None)  # never answered
    dialog = window(page)
    choose(dialog, file(picture((900, 600), "JPEG")))
    kept = dialog.get_by_role("button", name=say("en", "photo.save"))
    expect(kept).not_to_have_attribute("aria-disabled", "true")  # the picture has been drawn
    with page.expect_request("**/api/v1/files?photo=true"):
        kept.click()
    with page.expect_event("requestfailed", lambda request: "photo=true" in request.url):
        page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(shown(page)).to_have_count(0)


def test_a_photo_is_changed_removed_and_brought_back(page: Page, portal: Portal) -> None:
    open_card(page, "person", person(portal))
    dialog = window(page)
    choose(dialog, file(picture((900, 600), "JPEG")))
    save(dialog)
    first = shown(page).get_attribute("src")
    dialog = window(page)
    choose(dialog, file(picture((600, 900)), "b.png", "image/png"))
    save(dialog)
    expect(shown(page)).not_to_have_attribute("src", first or "")
    dialog = window(page)
    dialog.get_by_role("button", name=say("en", "photo.remove")).click()
    expect(shown(page)).to_have_count(0)
    page.get_by_role("button", name=say("en", "undo")).last.click()
    expect(shown(page)).to_be_visible()


def test_a_larger_picture_is_fitted_into_200_by_300(page: Page, portal: Portal) -> None:
    with portal.api("anna") as client:
        photo = client.post("/files", files={"file": ("a.jpg", picture((1000, 4000), "JPEG"))}).json()["id"]
    open_card(page, "person", person(portal, photo=photo))
    assert loaded(shown(page)) == {"width": 75, "height": 300}


def test_a_picture_is_dropped_on_the_window_and_pasted_into_it(page: Page, portal: Portal) -> None:
    open_card(page, "person", person(portal))
    dialog = window(page)
    given = "data => new File([new Uint8Array(data)], 'x.png', { type: 'image/png' })"
    transfer = page.evaluate_handle(
        f"data => {{ const all = new DataTransfer(); all.items.add(({given})(data)); return all; }}",
        list(picture((300, 300))),
    )
    dialog.locator(".phd").dispatch_event("drop", {"dataTransfer": transfer})
    expect(dialog.get_by_role("application")).to_be_visible()
    save(dialog)
    first = shown(page).get_attribute("src")
    dialog = window(page)
    page.evaluate("all => document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: all }))", transfer)
    expect(dialog.get_by_role("application")).to_be_visible()
    save(dialog)
    expect(shown(page)).not_to_have_attribute("src", first or "")


@every_language
def test_a_file_above_the_cap_is_refused_with_both_sizes(sign_in, portal: Portal, language: str) -> None:
    page = sign_in("anna", language=language)
    open_card(page, "person", person(portal))
    dialog = window(page, language)
    choose(dialog, file(picture((90, 60), "JPEG") + bytes(11 * 1_048_576)))
    expect(dialog.get_by_role("alert")).to_contain_text(re.compile("11.*10"))


@pytest.mark.parametrize(
    ("name", "kind", "content", "words"),
    [
        ("a.png", "image/png", flood(30_000), "too many pixels"),
        ("a.eps", "image/jpeg", b"%!PS-Adobe-3.0 EPSF-3.0", "not a picture"),
        ("a.svg", "image/svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a picture"),
        ("a.gif", "image/gif", many_frames(5_000), "at most 500"),
        ("a.jpg", "image/jpeg", picture((900, 600), "JPEG")[:-300], "damaged"),
    ],
)
def test_what_cannot_be_a_photo_is_refused_in_the_window(
    page: Page, watch, portal: Portal, name: str, kind: str, content: bytes, words: str
) -> None:
    watch.expect(REFUSED)
    open_card(page, "person", person(portal))
    dialog = window(page)
    choose(dialog, file(content, name, kind))
    expect(dialog.get_by_role("alert")).to_contain_text(words)
    expect(dialog.get_by_role("button", name=say("en", "photo.save"))).to_have_attribute("aria-disabled", "true")


def test_a_new_contact_gets_its_photo_in_the_form(page: Page) -> None:
    form = open_create(page, "person")
    form.fill("first_name", "Giulia")
    form.fill("last_name", f"Foto{secrets.token_hex(4)}")
    form.field("photo").get_by_role("button", name=say("en", "photo.change")).click()
    dialog = page.get_by_role("dialog", name=say("en", "photo.title"))
    choose(dialog, file(picture((90, 60), "GIF"), "a.gif", "image/gif"))
    expect(dialog.locator("img.pht")).to_be_visible()
    save(dialog)
    form.save()
    expect(title(page)).to_contain_text("Giulia")
    expect(shown(page)).to_be_visible()


@every_language
@pytest.mark.parametrize(("access", "words"), [("read", "access.globe_read"), ("write", "access.globe_write")])
def test_a_public_contact_carries_the_globe_that_tells_the_kind_of_access(
    sign_in, portal: Portal, language: str, access: str, words: str
) -> None:
    page = sign_in("anna", language=language)
    open_card(page, "person", person(portal, access=access))
    globe = card_field(page, "photo").get_by_role("img", name=say(language, words))
    expect(globe).to_be_visible()
    expect(page.locator("header").get_by_role("img", name=say(language, words))).to_be_visible()
