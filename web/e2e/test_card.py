"""The card: fields left, timeline right, changes kept and undone, conflicts decided by the user."""

from __future__ import annotations

import re
import secrets

from playwright.sync_api import Page, Route, expect
from portal import Portal
from screens import card_field, entry, open_card, saved, show_empty, title
from words import say


def fresh(stem: str) -> str:
    """A name that no other story has."""
    return f"{stem}{secrets.token_hex(4)}"


def person(portal: Portal, **values: object) -> int:
    return portal.create("anna", "person", first_name="Ida", last_name=fresh("Karte"), **values)


def change(page: Page, key: str, text: str) -> None:
    """Edit a one-line field in place."""
    field = card_field(page, key)
    field.get_by_role("button").click()
    field.get_by_role("textbox").fill(text)
    field.get_by_role("textbox").press("Enter")


def test_the_card_shows_fields_on_the_left_and_the_timeline_on_the_right(page: Page, portal: Portal) -> None:
    open_card(page, "person", person(portal))
    left = page.get_by_role("region", name=say("en", "tab.general")).bounding_box()
    right = page.get_by_role("region", name=say("en", "timeline")).first.bounding_box()
    assert left is not None
    assert right is not None
    assert left["x"] + left["width"] <= right["x"] + 1


def test_the_left_side_holds_names_contacts_and_addresses(page: Page, portal: Portal) -> None:
    item = person(
        portal, phone="+49 30 1234567", address=[{"street": "Lindenweg 4", "city": "Berlin", "country": "DE"}]
    )
    open_card(page, "person", item)
    left = page.get_by_role("region", name=say("en", "tab.general"))
    for shown in ("Ida", "030 1234567", "Lindenweg 4", "Berlin"):
        expect(left).to_contain_text(shown)


def test_the_timeline_keeps_comments_and_changes(page: Page, portal: Portal) -> None:
    open_card(page, "person", person(portal, job_title="Buyer"))
    page.get_by_role("textbox", name=say("en", "note.title")).fill("Wants an offer by Friday")
    page.get_by_role("button", name=say("en", "note.save")).click()
    timeline = page.get_by_role("region", name=say("en", "timeline")).first
    expect(timeline).to_contain_text("Wants an offer by Friday")
    change(page, "job_title", "Head buyer")
    expect(timeline).to_contain_text("Buyer")
    expect(timeline).to_contain_text("Head buyer")


def test_a_change_is_taken_back_by_undo(page: Page, portal: Portal) -> None:
    open_card(page, "person", person(portal, job_title="Buyer"))
    change(page, "job_title", "Seller")
    with saved(page):
        page.get_by_role("button", name=say("en", "undo")).click()
    expect(card_field(page, "job_title")).to_contain_text("Buyer")
    page.reload()
    expect(card_field(page, "job_title")).to_contain_text("Buyer")


def test_an_earlier_value_is_restored_from_the_history(page: Page, portal: Portal) -> None:
    item = person(portal, job_title="Clerk")
    with portal.api("anna") as client:
        version = client.get(f"/items/person/{item}").json()["version"]
        body = {"version": version, "values": {"job_title": "Director"}}
        client.patch(f"/items/person/{item}", json=body).raise_for_status()
    open_card(page, "person", item)
    page.get_by_role("tab", name=say("en", "tab.history")).click()
    entry = page.get_by_role("listitem").filter(has_text="Director").first
    entry.get_by_role("button", name=say("en", "history.restore")).click()
    page.get_by_role("tab", name=say("en", "tab.general")).click()
    expect(card_field(page, "job_title")).to_contain_text("Clerk")


def test_two_people_editing_one_field_are_asked_whose_value_stays(sign_in, watch, portal: Portal) -> None:
    item = person(portal, job_title="Clerk", access="write")
    watch.expect(rf"409 PATCH .*/items/person/{item}")
    anna = sign_in("anna")
    open_card(anna, "person", item)
    field = card_field(anna, "job_title")
    field.get_by_role("button").click()
    field.get_by_role("textbox").fill("Anna's word")
    with portal.api("boris") as client:
        anna.route("**/api/v1/events?*", lambda route: route.abort("aborted"))
        version = client.get(f"/items/person/{item}").json()["version"]
        body = {"version": version, "values": {"job_title": "Boris's word"}}
        client.patch(f"/items/person/{item}", json=body).raise_for_status()
    field.get_by_role("textbox").press("Enter")
    clash = anna.get_by_role("alert").filter(has_text="Boris's word")
    expect(clash).to_be_visible()
    clash.get_by_role("button", name=say("en", "clash.keep_mine")).click()
    expect(card_field(anna, "job_title")).to_contain_text("Anna's word")


def test_what_another_changes_while_one_edits_is_not_overwritten(sign_in, watch, portal: Portal) -> None:
    item = person(portal, job_title="Clerk", access="write")
    watch.expect(rf"409 PATCH .*/items/person/{item}")
    anna = sign_in("anna")
    open_card(anna, "person", item)
    for text in ("Clerk", "Anna's word"):
        field = card_field(anna, "job_title")
        field.get_by_role("button").click()
        field.get_by_role("textbox").fill(text)
        with portal.api("boris") as client:
            body = client.get(f"/items/person/{item}").json()
            name = f"{body['title']} II"
            meant = {"job_title": f"Boris's word, not {text}", "last_name": name}
            body = {"version": body["version"], "values": meant}
            client.patch(f"/items/person/{item}", json=body).raise_for_status()
        expect(card_field(anna, "last_name")).to_contain_text(name)  # the change has come, the editor stands
        field.get_by_role("textbox").press("Enter")
    expect(anna.get_by_role("alert").filter(has_text="Boris's word, not Anna's word")).to_be_visible()
    with portal.api("anna") as client:
        assert client.get(f"/items/person/{item}").json()["values"]["job_title"] == "Boris's word, not Anna's word"


def test_changes_of_others_appear_without_reloading(sign_in, portal: Portal) -> None:
    item = person(portal, job_title="Clerk", access="write")
    anna = sign_in("anna")
    open_card(anna, "person", item)
    expect(card_field(anna, "job_title")).to_contain_text("Clerk")
    with portal.api("boris") as client:
        version = client.get(f"/items/person/{item}").json()["version"]
        body = {"version": version, "values": {"job_title": "Changed elsewhere"}}
        client.patch(f"/items/person/{item}", json=body).raise_for_status()
    expect(card_field(anna, "job_title")).to_contain_text("Changed elsewhere")


def test_a_change_made_without_connection_is_sent_when_it_is_back(page: Page, watch, portal: Portal) -> None:
    watch.expect(r"ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_NETWORK")
    item = person(portal, job_title="Clerk")
    open_card(page, "person", item)
    page.context.set_offline(True)
    change(page, "job_title", "Offline clerk")
    expect(page.get_by_text("1 unsent change")).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_text("1 unsent change")).to_have_count(0, timeout=20_000)
    page.reload()
    expect(card_field(page, "job_title")).to_contain_text("Offline clerk")


def test_a_refused_value_stays_in_the_editor_with_the_reason(page: Page, watch, portal: Portal) -> None:
    item = person(portal)
    watch.expect(rf"422 PATCH .*/items/person/{item}")
    open_card(page, "person", item)
    show_empty(page)
    field = card_field(page, "birthday")
    field.get_by_role("button").click()
    field.get_by_role("textbox").fill("31.31.2026")
    field.get_by_role("textbox").press("Enter")
    expect(field.get_by_role("alert")).to_be_visible()
    expect(field.get_by_role("textbox")).to_have_value("31.31.2026")


def test_a_tag_typed_is_kept_when_one_leaves_without_enter(page: Page, portal: Portal) -> None:
    item, tag = person(portal), fresh("Messe")
    open_card(page, "person", item)
    show_empty(page)
    field = card_field(page, "tags")
    field.get_by_role("button").click()
    entry(field).fill(tag)
    with saved(page):
        title(page).click()
    expect(field.locator("input")).to_have_count(0)
    expect(field).to_contain_text(tag)
    page.reload()
    expect(card_field(page, "tags")).to_contain_text(tag)


def test_what_is_typed_is_kept_when_the_search_leads_away(page: Page, portal: Portal) -> None:
    item, other = person(portal, job_title="Clerk"), person(portal)
    with portal.api("anna") as client:
        name = client.get(f"/items/person/{other}").json()["title"]
    open_card(page, "person", item)
    field = card_field(page, "job_title")
    field.get_by_role("button").click()
    field.get_by_role("textbox").fill("Captain")
    with saved(page):
        page.keyboard.press("Control+k")
        page.get_by_role("dialog").locator("input").first.fill(name[:-2])  # the whole would be offered to a new one
        page.get_by_role("option", name=re.compile(name)).first.click()
    expect(title(page)).to_have_text(name)
    open_card(page, "person", item)
    expect(card_field(page, "job_title")).to_contain_text("Captain")


def test_a_person_is_linked_with_a_company_and_shown_on_its_card(page: Page, portal: Portal) -> None:
    name = fresh("Werft")
    company = portal.create("anna", "company", company_name=name)
    open_card(page, "person", person(portal))
    show_empty(page)
    field = card_field(page, "companies")
    field.get_by_role("button").first.click()
    entry(field).fill(name)
    page.get_by_role("option", name=name).click()
    with saved(page):
        title(page).click()
    expect(field.get_by_role("link", name=name)).to_be_visible()
    open_card(page, "company", company)
    expect(card_field(page, "people")).to_contain_text("Ida")


def test_a_note_survives_a_reload_before_it_is_saved(page: Page, portal: Portal) -> None:
    open_card(page, "person", person(portal))
    note = page.get_by_role("textbox", name=say("en", "note.title"))
    note.fill("Half a thought")
    page.reload()
    expect(note).to_have_value("Half a thought")


def test_what_is_typed_while_a_note_is_sent_stays(page: Page, portal: Portal) -> None:
    open_card(page, "person", person(portal))
    note = page.get_by_role("textbox", name=say("en", "note.title"))
    note.fill("The first thought")
    held: list[Route] = []
    page.route("**/comments", lambda route: held.append(route))  # noqa: PLW0108 - a builtin takes no attributes
    with page.expect_request("**/comments"):
        note.press("Control+Enter")
    note.fill("The second thought")
    held[0].continue_()
    timeline = page.get_by_role("region", name=say("en", "timeline")).first
    expect(timeline).to_contain_text("The first thought")
    expect(note).to_have_value("The second thought")


def test_the_card_works_on_a_phone(sign_in, portal: Portal) -> None:
    item = person(portal, phone="+49 30 1234567")
    page = sign_in("anna", width=390, height=844)
    open_card(page, "person", item)
    expect(card_field(page, "phone")).to_be_visible()
    page.get_by_role("tab", name=say("en", "timeline")).click()
    expect(page.get_by_role("textbox", name=say("en", "note.title"))).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_lock_is_reached_by_the_keyboard_and_says_why(page: Page, portal: Portal) -> None:
    open_card(page, "person", person(portal))
    lock = card_field(page, "changed_at").get_by_role("button")
    lock.focus()
    expect(lock).to_have_css("opacity", "1")
    expect(lock).to_have_accessible_name(say("en", "field.kept_by_portal"))
    page.keyboard.press("Enter")
    expect(card_field(page, "changed_at").get_by_text(say("en", "field.kept_by_portal"))).to_be_visible()


def test_who_may_only_edit_is_told_why_the_responsible_is_locked(sign_in, portal: Portal) -> None:
    open_to_all = person(portal, access="write")
    page = sign_in("boris", width=390, height=844)
    open_card(page, "person", open_to_all)
    responsible = card_field(page, "responsible")
    lock = responsible.get_by_role("button", name=say("en", "field.read_only"))
    expect(lock).to_have_css("opacity", "1")
    lock.click()
    expect(responsible.get_by_text(say("en", "field.read_only"))).to_be_visible()
