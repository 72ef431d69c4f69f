"""The form of a new contact is filled from an e-mail signature or a vCard; what is filled so is to be checked."""

from __future__ import annotations

import re
import secrets
from pathlib import Path

import axe
import pseudo
import pytest
from addresses import go
from playwright.sync_api import Locator, Page, expect
from portal import Portal
from screens import CreateForm, card_field, contacts, open_create, title
from test_by_keyboard import begin, press, reach
from test_drafts import kept
from test_fitting import too_wide
from words import say

DESK = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
every_width = pytest.mark.parametrize("look", [DESK, PHONE], ids=["desk", "phone"])


def fresh(stem: str) -> str:
    """A name that no other story has, of letters alone: a word with figures in it is nobody's name."""
    return stem + "".join(chr(ord("a") + one % 26) for one in secrets.token_bytes(8))


def signature(name: str, firm: str) -> str:
    return f"""Best regards,

Ida {name}
Head of Sales
{firm}
22 Harbour Street, Bristol BS1 4QA
Tel. +44 117 496 0123 | Mobile: +44 7700 900123
ida@{name.lower()}.example | www.{name.lower()}.example"""


def card(name: str) -> str:
    lines = [
        *("BEGIN:VCARD", "VERSION:3.0", f"N:{name};Jürgen;;Dr.;", "TITLE:Leiter Einkauf", "BDAY:1981-04-12"),
        *(f"EMAIL;TYPE=work:jb@{name.lower()}.example", "TEL;TYPE=cell:+49 170 5550199", "NOTE:Ruft lieber an."),
        *("ADR;TYPE=work:;;Am Kaiserkai 12;Hamburg;;20457;Deutschland", "END:VCARD", ""),
    ]
    return "\r\n".join(lines)


def paste(page: Page, entry: Locator, text: str) -> None:
    """As people do: from the clipboard, with the keys."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("(text) => navigator.clipboard.writeText(text)", text)
    entry.focus()
    page.keyboard.press("Control+v")


def mark(form: CreateForm, key: str) -> Locator:
    return form.field(key).locator(".review")


def window(page: Page, language: str) -> Locator:
    return page.get_by_role("dialog", name=say(language, "fill.title"))


def test_a_signature_pasted_into_the_name_fills_what_is_empty_and_is_taken_back_in_one(page: Page) -> None:
    name, firm = fresh("Brandt"), f"{fresh('Seewerk')} Ltd"
    form = open_create(page, "person")
    form.fill("phone", "+44 117 496 0123")
    form.fill("description", "met at the fair")
    paste(page, form.entry("first_name"), signature(name, firm))
    expect(form.entry("first_name")).to_have_value("Ida")
    expect(form.entry("last_name")).to_have_value(name)
    expect(form.entry("job_title")).to_have_value("Head of Sales")
    expect(form.entry("email")).to_have_value(f"ida@{name.lower()}.example")
    expect(form.field("phone").get_by_role("textbox").nth(1)).to_have_value("+44 7700 900123")
    expect(form.field("phone").get_by_role("textbox")).to_have_count(2)
    expect(form.field("phone").get_by_role("combobox").nth(1)).to_have_value("mobile")
    expect(form.field("address").get_by_role("textbox").first).to_have_value("22 Harbour Street")
    expect(form.entry("description")).to_have_value("met at the fair")
    expect(form.box.locator(".fillnote")).to_contain_text("7 fields")
    expect(form.box.locator(".review")).to_have_count(7)
    form.box.locator(".fillnote").get_by_role("button", name=say("en", "undo")).click()
    expect(form.box.locator(".fillnote, .review")).to_have_count(0)
    expect(form.entry("first_name")).to_have_value("")
    expect(form.entry("email")).to_have_value("")
    expect(form.entry("phone")).to_have_value("+44 117 496 0123")
    expect(form.field("phone").get_by_role("textbox")).to_have_count(1)
    expect(form.entry("description")).to_have_value("met at the fair")


def test_a_mark_goes_when_its_field_is_changed_or_the_mark_is_pressed(page: Page) -> None:
    form = open_create(page, "person")
    form.fill("last_name", "Typed")
    paste(page, form.entry("first_name"), signature(fresh("Brandt"), "Seewerk"))
    expect(mark(form, "first_name")).to_be_visible()
    expect(form.entry("last_name")).to_have_value("Typed")
    expect(mark(form, "last_name")).to_have_count(0)
    form.fill("first_name", "Ada")
    expect(mark(form, "first_name")).to_have_count(0)
    mark(form, "email").click()
    expect(mark(form, "email")).to_have_count(0)
    expect(form.entry("email")).to_be_focused()
    form.box.locator(".fillnote").get_by_role("button", name=say("en", "undo")).click()
    expect(form.entry("first_name")).to_have_value("Ada")
    expect(form.entry("job_title")).to_have_value("")


def test_the_company_of_a_signature_is_taken_if_it_is_there_and_made_if_wanted(page: Page, portal: Portal) -> None:
    name, firm = fresh("Brandt"), f"{fresh('Hafenbau')} Ltd"
    form = open_create(page, "person")
    paste(page, form.entry("last_name"), signature(name, firm))
    note = form.box.locator(".fillnote")
    expect(note).to_contain_text(say("en", "fill.company", name=firm))
    note.get_by_role("button", name=say("en", "create.company")).click()
    expect(form.field("companies").get_by_role("link", name=firm)).to_be_visible()
    expect(mark(form, "companies")).to_be_visible()
    form.save()
    expect(title(page)).to_have_text(f"Ida {name}")
    expect(card_field(page, "companies")).to_contain_text(firm)
    contacts(page)
    again = open_create(page, "person")
    paste(page, again.entry("last_name"), signature(fresh("Lind"), firm))
    expect(again.field("companies").get_by_role("link", name=firm)).to_be_visible()
    expect(note).not_to_contain_text(say("en", "fill.company", name=firm))
    with portal.api("anna") as client:
        assert len(client.get("/items/company", params={"q": firm}).json()["items"]) == 1


def test_one_value_is_pasted_as_ever_and_a_text_into_the_description_too(page: Page) -> None:
    form = open_create(page, "person")
    paste(page, form.entry("email"), "ida@seewerk.example")
    expect(form.entry("email")).to_have_value("ida@seewerk.example")
    paste(page, form.entry("description"), signature("Brandt", "Seewerk"))
    expect(form.entry("description")).to_have_value(re.compile("Harbour Street"))
    expect(form.entry("first_name")).to_have_value("")
    expect(form.box.locator(".review")).to_have_count(0)


@every_width
def test_a_card_is_pasted_by_the_keyboard_and_survives_a_reload(sign_in, look: dict[str, int]) -> None:
    page = sign_in("anna", language="de", **look)
    name = fresh("Brandt")
    form = begin(page, "person", "de")
    press(page, form.box.get_by_role("button", name=say("de", "fill.open")))
    box = window(page, "de")
    text = box.get_by_role("textbox", name=say("de", "fill.text"))
    expect(text).to_be_focused()
    paste(page, text, card(name))
    reach(page, text)
    page.keyboard.press("Control+Enter")
    expect(box).to_have_count(0)
    expect(form.entry("last_name")).to_have_value(name)
    expect(form.entry("birthday")).to_have_value("12.04.1981")
    expect(mark(form, "birthday")).to_contain_text("vCard")
    expect(kept(page, "de")).to_be_visible()
    page.reload()
    expect(form.entry("last_name")).to_have_value(name)
    expect(form.entry("email")).to_have_value(f"jb@{name.lower()}.example")
    press(page, mark(form, "birthday"))
    expect(mark(form, "birthday")).to_have_count(0)
    expect(form.entry("birthday")).to_be_focused()
    expect(mark(form, "email")).to_have_count(1)
    page.keyboard.press("Control+Enter")
    expect(form.box).to_have_count(0)
    expect(title(page)).to_have_text(f"Jürgen {name}")
    expect(card_field(page, "birthday")).to_contain_text("12.04.1981")


def test_a_file_fills_the_form_of_a_company_and_a_text_of_nothing_says_so(page: Page, tmp_path: Path) -> None:
    name = fresh("Seewerk")
    path = tmp_path / "card.vcf"
    path.write_bytes(
        f"BEGIN:VCARD\r\nVERSION:2.1\r\nORG:{name} & Söhne\r\nTEL;WORK:+49 40 5550100\r\nEND:VCARD".encode("cp1252")
    )
    form = open_create(page, "company")
    form.box.get_by_role("button", name=say("en", "fill.open")).click()
    box = window(page, "en")
    box.get_by_role("textbox").fill("lorem\nipsum")
    box.get_by_role("button", name=say("en", "fill.write"), exact=True).click()
    expect(box.get_by_role("alert")).to_have_text(say("en", "fill.none"))
    box.locator("input[type=file]").set_input_files(path)
    expect(box).to_have_count(0)
    expect(form.entry("company_name")).to_have_value(f"{name} & Söhne")
    expect(form.entry("phone")).to_have_value("+49 40 5550100")
    form.save()
    expect(title(page)).to_have_text(f"{name} & Söhne")


@pytest.mark.parametrize("language", ["de", "ru"])
@every_width
def test_window_and_marks_break_no_rule_of_accessibility(sign_in, language: str, look: dict[str, int]) -> None:
    page = sign_in("anna", language=language, **look)
    form = open_create(page, "person", language)
    axe.bring_in(page)
    form.box.get_by_role("button", name=say(language, "fill.open")).click()
    expect(window(page, language)).to_be_visible()
    faults = judged(page)
    window(page, language).get_by_role("textbox").fill(signature(fresh("Brandt"), fresh("Seewerk") + " Ltd"))
    window(page, language).get_by_role("button", name=say(language, "fill.write"), exact=True).click()
    expect(window(page, language)).to_have_count(0)
    expect(form.box.get_by_role("button", name=say(language, "create.company"))).to_be_visible()
    assert faults + judged(page) == []


@every_width
def test_no_text_of_a_filled_form_is_wider_than_its_box(sign_in, look: dict[str, int]) -> None:
    page = sign_in("anna", **look)
    pseudo.speak(page)
    go(page, "/contacts?create=person")
    page.get_by_role("button", name=pseudo.told("fill.open")).click()
    box = page.get_by_role("dialog", name=pseudo.told("fill.title"))
    expect(box).to_be_visible()
    found = too_wide(page, "window")
    box.get_by_role("textbox").fill(signature(fresh("Brandt"), fresh("Seewerk") + " Ltd"))
    box.get_by_role("button", name=pseudo.told("fill.write"), exact=True).click()
    expect(box).to_have_count(0)
    expect(page.locator(".fillnote").get_by_role("button", name=pseudo.told("create.company"))).to_be_visible()
    assert found + too_wide(page, "form") == []


def judged(page: Page) -> list[str]:
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", scheme)
        found += [f"{scheme}: {one}" for one in axe.violations(page)]
    return found
