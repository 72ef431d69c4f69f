"""Every planted hole is seen by the oracles that the real product passes: they can fail."""

from pathlib import Path

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from kartoteka.api.testing import make_callers
from kartoteka.api.tests.oracles.canaries import plant, sweep
from kartoteka.api.tests.oracles.holes import HOLES, Hole, planted
from kartoteka.api.tests.oracles.portal import make_portal
from kartoteka.api.tests.oracles.routes import make_subjects
from kartoteka.api.tests.oracles.two_worlds import Report, run_past
from kartoteka.api.tests.oracles.worlds import keep_schema
from kartoteka.items.testing import firm_with_kinds

SEED = 12
IN_WORLDS = {name: hole for name, hole in HOLES.items() if hole.seen_by == "worlds"}


@pytest.fixture(scope="module")
def reports(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Report]:
    """What the two-worlds oracle finds past each hole, and past none."""
    folder: Path = tmp_path_factory.mktemp("exports")
    reading = {name: hole for name, hole in IN_WORLDS.items() if not hole.in_writing}
    writing = {name: hole for name, hole in IN_WORLDS.items() if hole.in_writing}
    with django_db_blocker.unblock(), transaction.atomic():
        portal = make_portal(folder)
        names = make_subjects(portal.firm, portal.callers)
        found = run_past(portal, {"none": Hole(lambda patch: None)} | reading, seed=SEED, names=names)
        found |= run_past(portal, writing, seed=SEED, names=names)
        transaction.set_rollback(True)
    return found


@pytest.mark.django_db
def test_there_are_at_least_twelve_and_without_one_nothing_is_seen(reports: dict[str, Report]) -> None:
    assert len(HOLES) >= 12
    assert reports["none"].differing == []


@pytest.mark.django_db
@pytest.mark.parametrize("name", IN_WORLDS)
def test_two_worlds_see_a_planted_hole(name: str, reports: dict[str, Report]) -> None:
    print(f"{name}: {len(reports[name].differing)} of {reports[name].asked}")
    assert reports[name].differing


@pytest.mark.django_db
@pytest.mark.parametrize("name", [name for name, hole in HOLES.items() if hole.seen_by == "canaries"])
def test_canaries_see_a_planted_hole(name: str) -> None:
    firm = firm_with_kinds()
    callers = make_callers(firm)
    aviary = plant(firm, callers)
    keep_schema()
    with planted([HOLES[name]]):
        found, _, _ = sweep(aviary, lambda actor, path: bytes(callers[actor].get(path).content), actors=("anna",))
    assert found
