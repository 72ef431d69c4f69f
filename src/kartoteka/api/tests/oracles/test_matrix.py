"""Every card route × every actor × every state of a card, judged by the reference policy."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from kartoteka.api.testing import ACTORS, Caller, make_callers
from kartoteka.api.tests.oracles.reference import verdict
from kartoteka.api.tests.oracles.routes import CARD_ROUTES, CardRoute
from kartoteka.api.tests.oracles.world import STATES, WHO, Made, make_card
from kartoteka.items import service
from kartoteka.items.testing import firm_with_kinds

pytestmark = pytest.mark.django_db
KINDS = ("person", "company")
Cards = dict[tuple[str, str, str], Made]


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[tuple[dict[str, Caller], Cards]]:
    """All cards of the matrix, made once; every request is rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        firm = firm_with_kinds()
        callers = make_callers(firm)
        company = service.create(firm.paul, "company", {"company_name": "Open to all", "access": "read"})
        cards = {
            (kind, actor, state): made
            for kind in KINDS
            for actor in ACTORS
            for state in STATES
            if (made := make_card(firm, kind, actor, state, company=company)) is not None
        }
        yield callers, cards
        transaction.set_rollback(True)


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


def expected(actor: str, kind: str, made: Made, route: CardRoute) -> int:
    """The reference's answer; a token for persons sees no company at all."""
    if actor == "tok" and kind == "company":
        return 404
    judged = verdict(WHO[actor], made.card, route.verb)
    return route.done if judged == 200 else judged


def ask(caller: Caller, method: str, path: str, kind: str, made: Made, route: CardRoute) -> int:
    """The program's answer; whatever it wrote is taken back."""
    address = path.removeprefix("/api/v1").format(kind=kind, item_id=made.id)
    with transaction.atomic():
        body = route.body(made) if route.body else None
        answer = caller.send(method, address, body)
        transaction.set_rollback(True)
    return int(answer.status_code)
