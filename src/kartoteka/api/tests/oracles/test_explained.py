"""Every explanation is the policy's verdict: for each actor × each card of the matrix, judged by the reference."""

from typing import Any

import pytest

from kartoteka.api.testing import SIGNED, Caller
from kartoteka.api.tests.oracles.reference import Card, Verb, Who, may, public
from kartoteka.api.tests.oracles.world import KINDS, WHO, Cards
from kartoteka.people.models import User

pytestmark = pytest.mark.django_db
LIVE: tuple[Verb, ...] = ("read", "comment", "edit", "access", "delete")


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_explained_of_anybody_is_what_the_reference_says(
    world: tuple[dict[str, Caller], Cards], kind: str
) -> None:
    callers, cards = world
    ids = {one: User.objects.get(email=f"{one}@kartoteka.test").pk for one in SIGNED}
    wrong = []
    for number, ((of, whose, _), made) in enumerate(cards.items()):
        if of != kind or made.card is None:
            continue
        for actor in {SIGNED[number % len(SIGNED)], WHO[whose].user} & set(SIGNED):  # all of them would take minutes
            user = ids[actor]
            told = callers["paul"].get(f"/items/{kind}/{made.id}/access", user=user).json()
            wrong += [f"{actor} · {made.card}: {one}" for one in differences(WHO[actor], made.card, told)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("kind", KINDS)
def test_everybody_is_told_of_himself_what_he_can(world: tuple[dict[str, Caller], Cards], kind: str) -> None:
    callers, cards = world
    seen = 0
    for (of, actor, _), made in cards.items():
        if of != kind or actor == "vera":
            continue
        card = callers[actor].get(f"/items/{kind}/{made.id}")
        told = callers[actor].get(f"/items/{kind}/{made.id}/access")
        assert told.status_code == card.status_code
        if card.status_code == 200:
            seen += 1
            can = card.json()["can"]
            verdicts = {one["verb"]: one["may"] for one in told.json()["verbs"]}
            assert {verb: can[verb] for verb in verdicts if verb != "read"} == {
                verb: yes for verb, yes in verdicts.items() if verb != "read"
            }
            assert verdicts["read"]
    assert seen > 20


@pytest.mark.parametrize("kind", KINDS)
def test_the_readers_of_a_card_are_those_who_may_read_it(world: tuple[dict[str, Caller], Cards], kind: str) -> None:
    callers, cards = world
    for (of, whose, _), made in cards.items():
        if of != kind or made.card is None or whose in ("cora", "vera", "tok"):
            continue
        told = callers["cora"].get(f"/items/{kind}/{made.id}/access").json()
        if made.card.in_trash:
            assert "readers" not in told
            continue
        named = {one["user"]["name"].split()[0].lower() for one in told["readers"]}
        assert named == {one for one in SIGNED if may(WHO[one], made.card, "read")}
        assert all(one["reasons"] for one in told["readers"])


def test_only_administrators_ask_about_others_and_see_the_readers(world: tuple[dict[str, Caller], Cards]) -> None:
    callers, cards = world
    made = cards["person", "anna", "own"]
    other = User.objects.get(email="boris@kartoteka.test").pk
    path = f"/items/person/{made.id}/access"
    assert callers["anna"].get(path, user=other).status_code == 403
    assert "readers" not in callers["anna"].get(path).json()
    assert callers["boris"].get(path, user=other).status_code == 404
    assert callers["cora"].get(path, user=999_999).status_code == 404


def differences(who: Who, card: Card, told: dict[str, Any]) -> list[str]:
    """Where the explanation is not the reference's."""
    found = []
    verbs: tuple[Verb, ...] = ("read", "restore", "purge") if card.in_trash else LIVE
    if [one["verb"] for one in told["verbs"]] != list(verbs):
        return [f"verbs {told['verbs']}"]
    for one in told["verbs"]:
        verb: Verb = "restore" if card.in_trash and one["verb"] == "read" else one["verb"]
        wanted = may(who, card, verb) and (not card.in_trash or may(who, card, "delete"))
        if one["may"] != wanted or bool(one["reasons"]) != wanted or bool(one["missing"]) == wanted:
            found.append(f"{one}, wanted {wanted}")
        elif wanted and {reason["by"] for reason in one["reasons"]} != ways(who, card, verb):
            found.append(f"{one['reasons']}, wanted {ways(who, card, verb)}")
    return found


def ways(who: Who, card: Card, verb: Verb) -> set[str]:
    """The ways that RIGHTS opens to him, each enough by itself."""
    if who.role == "administrator":
        return {"administrator"}
    if verb == "comment":
        return {"comment"}
    levels = {card.users.get(who.user), *(card.departments.get(one) for one in who.departments)} - {None}
    shared = bool(levels) if verb == "read" else verb == "edit" and "write" in levels
    opened = {
        "responsible": who.user == card.responsible,
        "manager": who.user in card.managers,
        "observer": verb == "read" and who.user in card.observers,
        "share": shared,
        "public": who.cell(verb) in ("own+public", "below") and public(card, verb),
        "department": who.cell(verb) == "below" and card.department in who.below and who.user != card.responsible,
    }
    return {way for way, is_open in opened.items() if is_open}
