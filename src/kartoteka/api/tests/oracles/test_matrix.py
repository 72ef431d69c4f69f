"""Every card route × every actor × every state of a card, judged by the reference policy."""

import pytest
from django.db import transaction

from kartoteka.api.testing import ACTORS, Caller
from kartoteka.api.tests.oracles.reference import may, verdict
from kartoteka.api.tests.oracles.routes import CARD_ROUTES, CardRoute
from kartoteka.api.tests.oracles.world import KINDS, WHO, Cards, Made
from kartoteka.config.serving.rights import hearing_of
from kartoteka.items.file_access import may_read_file
from kartoteka.items.models import Item
from kartoteka.people.authentication import actor_by_token
from kartoteka.people.testing import TOKEN_SECRET

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("method", "path"), CARD_ROUTES)
def test_every_actor_gets_the_answer_of_the_reference(
    world: tuple[dict[str, Caller], Cards], method: str, path: str, kind: str
) -> None:
    callers, cards = world
    wrong = []
    for (kind_of_card, actor, state), made in cards.items():
        if kind_of_card != kind:
            continue
        for route in CARD_ROUTES[method, path]:
            wanted = expected(actor, kind, made, route)
            answer = ask(callers[actor], method, path, kind, made, route)
            if answer != wanted:
                wrong.append(f"{actor} · {state} · {method} {path}: {answer}, wanted {wanted}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("actor", [one for one in ACTORS if one != "vera"])
def test_lists_counts_and_the_trash_hold_what_the_reference_says(
    world: tuple[dict[str, Caller], Cards], actor: str, kind: str
) -> None:
    """Every card of the matrix, made for whomever, is in an actor's list or not, as the reference judges it."""
    callers, cards = world
    if actor == "tok" and kind == "company":
        assert callers[actor].get(f"/items/{kind}").status_code == 403
        return
    live, thrown = reach(cards, actor, kind)
    made = {one.id for (of, _, _), one in cards.items() if of == kind}
    for trash, wanted in ((False, live), (True, thrown)):
        query = {"trash": "true"} if trash else {}
        assert listed(callers[actor], f"/items/{kind}", **query) & made == wanted
        beside = len(listed(callers[actor], f"/items/{kind}", **query) - made)
        found = callers[actor].get(f"/items/{kind}/count", exact="true", **query).json()
        assert found == {"count": len(wanted) + beside, "capped": False}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("actor", [one for one in ACTORS if one != "vera"])
def test_files_and_live_events_follow_their_card(world: tuple[dict[str, Caller], Cards], actor: str, kind: str) -> None:
    _, cards = world
    found = actor_by_token(TOKEN_SECRET if actor == "tok" else f"secret-of-{actor}-that-opens-all-he-may")
    assert found is not None
    hearing = hearing_of(found)
    live, thrown = reach(cards, actor, kind) if (actor, kind) != ("tok", "company") else (set(), set())
    for (of, _, _), made in cards.items():
        if of != kind or made.card is None:
            continue
        readable = may_read_file(found, made.file, uploaded_by=0)
        assert readable == (made.id in live | thrown), (actor, made)
        if not made.card.in_trash:
            readers = frozenset(Item.objects.values_list("readers", flat=True).get(pk=made.id))
            assert hearing.hears(kind, readers) == (made.id in live), (actor, made)


def reach(cards: Cards, actor: str, kind: str) -> tuple[set[int], set[int]]:
    """The live cards that the actor may read, and those in the trash that he may restore, by the reference."""
    judged = [(one.id, one.card) for (of, _, _), one in cards.items() if of == kind and one.card is not None]
    live = {item for item, card in judged if not card.in_trash and may(WHO[actor], card, "read")}
    thrown = {item for item, card in judged if card.in_trash and verdict(WHO[actor], card, "restore") == 200}
    return live, thrown


def listed(caller: Caller, path: str, **query: str) -> set[int]:
    """The ids of all pages of a list."""
    ids: set[int] = set()
    page = caller.get(path, limit="100", **query).json()
    while True:
        ids |= {one["id"] for one in page["items"]}
        if page["next"] is None:
            return ids
        page = caller.get(path, limit="100", cursor=page["next"], **query).json()


def expected(actor: str, kind: str, made: Made, route: CardRoute) -> int:
    """The reference's answer; a token for persons sees no company at all."""
    if actor == "tok" and kind == "company":
        return 404
    judged = verdict(WHO[actor], made.card, route.verb)
    return route.done if judged == 200 else judged


def ask(caller: Caller, method: str, path: str, kind: str, made: Made, route: CardRoute) -> int:
    """The program's answer; whatever it wrote is taken back."""
    address = path.removeprefix("/api/v1").format(kind=kind, item_id=made.id, mark="favourite")
    with transaction.atomic():
        body = route.body(made) if route.body else None
        answer = caller.send(method, address, body)
        transaction.set_rollback(True)
    return int(answer.status_code)
