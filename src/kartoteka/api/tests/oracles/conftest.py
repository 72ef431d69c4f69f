"""The matrix's world as a fixture."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from kartoteka.api.testing import ACTORS, Caller, make_callers
from kartoteka.api.tests.oracles.world import KINDS, STATES, Cards, make_card
from kartoteka.items import service
from kartoteka.items.testing import firm_with_kinds


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
