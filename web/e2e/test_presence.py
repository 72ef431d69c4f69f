"""Two people at one card see each other, and which field the other is just editing."""

from __future__ import annotations

import secrets

from playwright.sync_api import expect
from portal import Portal
from screens import card_field, listening, open_card, show_empty
from words import say


def test_two_people_at_one_card_see_each_other_and_what_the_other_edits(sign_in, portal: Portal) -> None:
    name = f"Geteilt{secrets.token_hex(4)}"
    item = portal.create("anna", "person", first_name="Ida", last_name=name, access="write", description="First.")
    other = portal.create("anna", "person", first_name="Ida", last_name=f"{name}B", access="write")
    anna, boris = sign_in("anna"), sign_in("boris", language="de")
    with listening(anna):
        open_card(anna, "person", item)
    expect(anna.locator(".present [role=img]")).to_have_count(0)
    open_card(boris, "person", item)
    expect(boris.get_by_role("img", name="Anna Albers ist auch bei dieser Karte")).to_be_visible()
    expect(anna.get_by_role("img", name="Boris Belov is at this card too")).to_be_visible()
    show_empty(anna)
    pencil = card_field(boris, "description").get_by_role("button")
    pencil.focus()
    boris.keyboard.press("Enter")
    said = say("en", "present.editing", who="Boris Belov")
    expect(card_field(anna, "description")).to_contain_text(said)
    boris.keyboard.press("Escape")
    expect(card_field(anna, "description")).not_to_contain_text(said)
    open_card(boris, "person", other)
    expect(anna.locator(".present [role=img]")).to_have_count(0)
