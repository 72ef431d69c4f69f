"""The seed pages on adding contacts, sentence by sentence, in the languages they are written in."""

from __future__ import annotations

import secrets

import pytest
from playwright.sync_api import Page, expect
from portal import Portal, email
from screens import card_field, contacts, entry, find, item_id, open_card, open_create, row, saved, show_empty, title
from words import LANGUAGES, say

every_language = pytest.mark.parametrize("language", LANGUAGES)
desk_and_phone = pytest.mark.parametrize("width", [1440, 390])
both_kinds = pytest.mark.parametrize("kind", ["person", "company"])


def fresh(stem: str) -> str:
    """A name that no other story has."""
    return f"{stem}{secrets.token_hex(4)}"


def test_the_client_database_holds_companies_and_persons(page: Page, portal: Portal) -> None:
    mark = fresh("Verbund")
    portal.create("anna", "company", company_name=f"{mark} AG")
    portal.create("anna", "person", first_name="Ida", last_name=mark)
    contacts(page, kind="all")
    find(page, mark)
    expect(row(page, f"{mark} AG")).to_be_visible()
    expect(row(page, f"Ida {mark}")).to_be_visible()


@every_language
@desk_and_phone
def test_a_person_is_created_from_the_create_new_button(sign_in, language: str, width: int) -> None:
    page = sign_in("anna", language=language, width=width, height=844)
    name = fresh("Neumann")
    form = open_create(page, "person", language)
    form.fill("first_name", "Ada")
    form.fill("last_name", name)
    form.save()
    expect(title(page)).to_have_text(f"Ada {name}")


@every_language
@desk_and_phone
def test_a_company_is_created_from_the_create_new_button(sign_in, language: str, width: int) -> None:
    page = sign_in("anna", language=language, width=width, height=844)
    name = fresh("Werft")
    form = open_create(page, "company", language)
    form.fill("company_name", name)
    form.save()
    expect(title(page)).to_have_text(name)


def test_the_create_new_button_stands_upper_left_of_the_lists_actions(page: Page) -> None:
    button = page.get_by_role("button", name=say("en", "create.new")).bounding_box()
    heading = title(page).bounding_box()
    assert button is not None
    assert heading is not None
    assert button["x"] - (heading["x"] + heading["width"]) < 40
    assert button["y"] < 80


@every_language
def test_first_and_last_name_are_required_for_a_person(sign_in, language: str) -> None:
    page = sign_in("anna", language=language)
    form = open_create(page, "person", language)
    form.fill("first_name", "Ada")
    form.press("save")
    expect(form.field("last_name")).to_contain_text(say(language, "field.needed"))
    expect(form.field("first_name")).not_to_contain_text(say(language, "field.needed"))


@every_language
def test_the_company_name_is_required_for_a_company(sign_in, language: str) -> None:
    page = sign_in("anna", language=language)
    form = open_create(page, "company", language)
    form.press("save")
    expect(form.field("company_name")).to_contain_text(say(language, "field.needed"))


def test_a_refusal_behind_more_fields_is_shown(page: Page, watch) -> None:
    watch.expect(r"422 POST .*/items/person")
    form = open_create(page, "person")
    form.fill("first_name", "Ada")
    form.fill("last_name", fresh("Fehler"))
    form.box.get_by_role("button", name="more field").click()
    form.fill("birthday", "some day")
    page.reload()  # the form is in the address, what was typed is in the draft
    expect(form.field("last_name")).to_be_visible()
    expect(form.field("birthday")).to_have_count(0)
    form.press("save")
    expect(form.field("birthday").get_by_role("alert")).to_be_visible()
    expect(form.entry("birthday")).to_be_focused()


def test_a_contact_type_is_chosen_or_left_not_specified(page: Page) -> None:
    form = open_create(page, "person")
    chosen = form.field("type").get_by_role("combobox")
    expect(chosen.locator("option:checked")).to_have_text(say("en", "field.not_specified"))
    form.fill("first_name", "Tom")
    form.fill("last_name", fresh("Typ"))
    chosen.select_option(label="Supplier")
    form.save()
    expect(card_field(page, "type")).to_contain_text("Supplier")


def test_email_phone_website_social_network_address_and_description_are_entered(page: Page) -> None:
    form = open_create(page, "person")
    form.fill("first_name", "Eva")
    form.fill("last_name", fresh("Kontakt"))
    form.fill("email", "eva@nordhafen.example")
    form.fill("phone", "+49 341 5581204")
    form.fill("web", "www.nordhafen.example")
    form.fill("social", "https://www.linkedin.com/in/eva-kontakt")
    form.fill("address", "Torgauer Straße 233")
    form.field("address").get_by_label(say("en", "address.city")).fill("Leipzig")
    form.fill("description", "Met at the trade fair")
    form.save()
    for key, shown in {
        "email": "eva@nordhafen.example",
        "phone": "0341 5581204",
        "web": "www.nordhafen.example",
        "social": "linkedin.com/in/eva-kontakt",
        "address": "Leipzig",
        "description": "Met at the trade fair",
    }.items():
        expect(card_field(page, key)).to_contain_text(shown)


def test_a_currency_is_chosen_from_the_list(page: Page) -> None:
    form = open_create(page, "company")
    form.fill("company_name", fresh("Devise"))
    form.field("currency").get_by_role("combobox").select_option("USD")
    form.save()
    expect(card_field(page, "currency")).to_contain_text("USD")


def test_an_existing_tag_is_added_from_the_list(page: Page) -> None:
    form = open_create(page, "person")
    form.fill("first_name", "Tim")
    form.fill("last_name", fresh("Tag"))
    form.entry("tags").click()
    page.get_by_role("listbox").get_by_role("option", name="Supplier").click()
    form.save()
    expect(card_field(page, "tags")).to_contain_text("Supplier")


def test_a_new_tag_is_created_on_the_spot(page: Page, portal: Portal) -> None:
    name = fresh("Messe ")
    form = open_create(page, "person")
    form.fill("first_name", "Tim")
    form.fill("last_name", fresh("Neu"))
    tags = form.entry("tags")
    tags.fill(name)
    tags.press("Enter")
    form.save()
    expect(card_field(page, "tags")).to_contain_text(name)
    with portal.api("boris") as client:
        assert name in [tag["name"] for tag in client.get("/tags").json()["items"]]


def test_the_creator_is_the_responsible_by_default(page: Page) -> None:
    form = open_create(page, "person")
    form.fill("first_name", "Rolf")
    form.fill("last_name", fresh("Eigen"))
    form.save()
    expect(card_field(page, "responsible")).to_contain_text("Anna Albers")


def test_another_manager_is_named_with_add_user(page: Page, sign_in, portal: Portal) -> None:
    item = portal.create("anna", "person", first_name="Mia", last_name=fresh("Zwei"))
    open_card(page, "person", item)
    show_empty(page)
    managers = card_field(page, "managers")
    managers.get_by_role("button").click()
    entry(managers).fill("Boris")
    page.get_by_role("option", name="Boris Belov").click()
    page.keyboard.press("Escape")
    with saved(page):
        title(page).click()
    expect(managers).to_contain_text("Boris Belov")
    other = sign_in("boris")
    open_card(other, "person", item)
    expect(card_field(other, "responsible")).to_contain_text("Anna Albers")


@both_kinds
def test_a_new_contact_is_seen_by_its_managers_alone(page: Page, sign_in, watch, kind: str) -> None:
    name = fresh("Privat")
    form = open_create(page, kind)
    for key in ("first_name", "last_name") if kind == "person" else ("company_name",):
        form.fill(key, name)
    form.save()
    expect(card_field(page, "access")).to_contain_text(say("en", "access.private"))
    item = item_id(page)
    other = sign_in("boris")
    contacts(other, kind=kind)
    find(other, name)
    expect(other.get_by_text(say("en", "list.empty_filtered")).first).to_be_visible()
    watch.expect(rf"404 GET .*/items/{kind}/{item}")
    other.goto(f"/items/{kind}/{item}")
    expect(title(other)).to_have_text(say("en", "missing.title"))


@every_language
@desk_and_phone
def test_the_checkbox_opens_a_contact_to_all_crm_users(sign_in, language: str, width: int) -> None:
    page = sign_in("anna", language=language, width=width, height=844)
    name = fresh("Offen")
    form = open_create(page, "company", language)
    form.fill("company_name", name)
    form.field("access").get_by_role("checkbox", name=say(language, "access.allow_all")).check()
    form.save()
    other = sign_in("boris", language=language, width=width, height=844)
    contacts(other, kind="company")
    find(other, name, language)
    found = row(other, name) if width > 820 else other.get_by_role("link", name=name)
    expect(found.first).to_be_visible()


def test_public_access_is_for_reading_by_default(page: Page, sign_in) -> None:
    form = open_create(page, "person")
    form.fill("first_name", "Lea")
    form.fill("last_name", fresh("Lese"))
    form.field("access").get_by_role("checkbox").check()
    expect(form.field("access").get_by_role("combobox").locator("option:checked")).to_have_text("for reading")
    form.save()
    other = sign_in("boris")
    open_card(other, "person", item_id(page))
    expect(other.get_by_role("button", name=say("en", "edit"), exact=True)).to_have_count(0)


def test_the_kind_of_public_access_is_chosen_from_the_list(page: Page) -> None:
    form = open_create(page, "person")
    form.fill("first_name", "Uwe")
    form.fill("last_name", fresh("Wahl"))
    form.field("access").get_by_role("checkbox").check()
    form.field("access").get_by_role("combobox").select_option("write")
    form.save()
    expect(card_field(page, "access")).to_contain_text(say("en", "access.public_write"))


def test_public_access_for_reading_and_writing_lets_all_users_edit(sign_in, portal: Portal) -> None:
    item = portal.create("anna", "person", first_name="Olga", last_name=fresh("Schreib"), access="write")
    other = sign_in("boris")
    open_card(other, "person", item)
    field = card_field(other, "first_name")
    field.get_by_role("button").click()
    field.get_by_role("textbox").fill("Helga")
    field.get_by_role("textbox").press("Enter")
    expect(title(other)).to_contain_text("Helga")


def test_a_public_contact_carries_an_icon_on_its_photo(page: Page, portal: Portal) -> None:
    name = fresh("Globus")
    portal.create("anna", "company", company_name=name, access="read")
    contacts(page, kind="company")
    find(page, name)
    expect(row(page, name).get_by_role("img", name=say("en", "access.globe_read"))).to_be_visible()


@every_language
def test_save_keeps_the_new_contact(sign_in, language: str) -> None:
    page = sign_in("anna", language=language)
    name = fresh("Bleibt")
    form = open_create(page, "company", language)
    form.fill("company_name", name)
    form.save()
    page.reload()
    expect(title(page)).to_have_text(name)


@every_language
@desk_and_phone
def test_save_and_create_new_saves_and_opens_an_empty_form(sign_in, portal: Portal, language: str, width: int) -> None:
    page = sign_in("anna", language=language, width=width, height=844)
    name = fresh("Erste")
    form = open_create(page, "company", language)
    form.fill("company_name", name)
    form.press("create.next_company")
    expect(form.entry("company_name")).to_have_value("")
    with portal.api("anna") as client:
        found = client.get("/items/company", params={"q": name}).json()["items"]
    assert [item["title"] for item in found] == [name]


def test_contacts_made_by_hand_and_imported_stand_in_one_list(page: Page, portal: Portal, tmp_path) -> None:
    name = fresh("Gemeinsam")
    file = tmp_path / "people.csv"
    file.write_text(f"First name,Last name,E-mail\nIrma,{name},irma@nordhafen.example\n", encoding="utf-8")
    file.chmod(0o644)
    portal.command("import", "person", str(file), "--as", email("anna"))
    portal.create("anna", "person", first_name="Hans", last_name=name)
    contacts(page, kind="person")
    find(page, name)
    expect(row(page, f"Irma {name}")).to_be_visible()
    expect(row(page, f"Hans {name}")).to_be_visible()


def test_a_contact_is_found_in_the_contacts_list(page: Page, portal: Portal) -> None:
    name = fresh("Suchmich")
    portal.create("anna", "person", first_name="Gerda", last_name=name)
    contacts(page, kind="person")
    find(page, name.lower())
    row(page, f"Gerda {name}").get_by_role("link", name=f"Gerda {name}").click()
    expect(title(page)).to_have_text(f"Gerda {name}")


@every_language
def test_a_contact_is_edited_from_the_icon_beside_its_name(sign_in, portal: Portal, language: str) -> None:
    page = sign_in("anna", language=language)
    name = fresh("Altmann")
    portal.create("anna", "person", first_name="Otto", last_name=name)
    contacts(page, kind="person")
    find(page, name, language)
    line = row(page, f"Otto {name}")
    line.hover()
    line.get_by_role("button", name=say(language, "row.actions", title=f"Otto {name}")).click()
    page.get_by_role("menuitem", name=say(language, "row.edit_person")).click()
    box = page.get_by_role("dialog")
    box.locator('[data-field="first_name"]').get_by_role("textbox").fill("Bruno")
    box.get_by_role("button", name=say(language, "save_changes")).click()
    expect(row(page, f"Bruno {name}")).to_be_visible()


def test_changes_of_a_contact_are_saved(page: Page, portal: Portal) -> None:
    name = fresh("Wandel")
    item = portal.create("anna", "person", first_name="Karl", last_name=name)
    open_card(page, "person", item)
    page.get_by_role("button", name=say("en", "edit"), exact=True).click()
    box = page.get_by_role("dialog")
    expect(box.locator("[data-field]:not([data-field=photo])").first.locator(":focus")).to_have_count(1)
    box.locator('[data-field="job_title"]').get_by_role("textbox").fill("Head of purchasing")
    box.get_by_role("button", name=say("en", "save_changes")).click()
    expect(box).to_have_count(0)
    expect(card_field(page, "job_title")).to_contain_text("Head of purchasing")
    page.reload()
    expect(card_field(page, "job_title")).to_contain_text("Head of purchasing")


@every_language
def test_a_contact_is_deleted_from_the_actions_menu(sign_in, portal: Portal, language: str) -> None:
    page = sign_in("anna", language=language)
    name = fresh("Weg")
    item = portal.create("anna", "person", first_name="Kurt", last_name=name)
    open_card(page, "person", item)
    page.get_by_role("button", name=say(language, "actions"), exact=True).click()
    page.get_by_role("menuitem", name=say(language, "card.delete")).click()
    expect(page.get_by_text(say(language, "item.trashed", title=f"Kurt {name}"))).to_be_visible()
    page.get_by_role("button", name=say(language, "undo")).click()
    find(page, name, language)
    expect(row(page, f"Kurt {name}")).to_be_visible()
