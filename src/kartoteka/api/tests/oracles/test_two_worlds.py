"""Two worlds that differ only in what the actor may not know answer every script alike (non-interference)."""

import os
import random
import re
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from kartoteka.api.tests.oracles.portal import Portal, change, make_portal
from kartoteka.api.tests.oracles.routes import make_subjects
from kartoteka.api.tests.oracles.scripts import Dealer
from kartoteka.api.tests.oracles.two_worlds import BATCH, Report, routes_to_ask, run
from kartoteka.api.tests.oracles.worlds import ask, limits, secret_values, world

MOVED = re.compile(r'"version": ?\d+|"changed_at": ?"[^"]*"|"changed_by": ?\{[^}]*\}')
SHORT, SEED = 48, 20_261_123
Made = tuple[Portal, dict[str, Any]]


@pytest.fixture(scope="module")
def made(django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: Any) -> Iterator[Made]:
    """The portal both worlds are made from, and what the routes of the firm name."""
    folder: Path = tmp_path_factory.mktemp("exports")
    with django_db_blocker.unblock(), transaction.atomic():
        portal = make_portal(folder)
        yield portal, make_subjects(portal.firm, portal.callers)
        transaction.set_rollback(True)


@pytest.mark.django_db
def test_no_script_tells_two_worlds_apart(made: Made) -> None:
    report = run_in(made, scripts=SHORT, batch=4)
    judge(report)
    assert {op for _, op in report.pairs} >= {op for one in made[0].fields for op in one.operators}


@pytest.mark.long
@pytest.mark.django_db
def test_no_script_of_two_thousand_tells_two_worlds_apart(made: Made) -> None:
    report = run_in(made, scripts=2_000)
    judge(report)
    assert report.never_used(made[0].fields) == []
    assert {one.key for one in made[0].fields if one.restricted} <= set(report.named)


@pytest.mark.django_db
def test_a_hidden_change_moves_nothing_but_the_version(made: Made) -> None:
    """An item has one version and one time of its last change, whatever field it was in; all who read it see them."""
    portal, names = made
    dealt = Dealer(7, fields=portal.fields, pools=portal.pools, names=names).script(700)
    asked = [one for one in dealt if one.method == "GET" and one.surface != "heard" and "_at" not in f"{one}"][:150]
    answers = []
    for secret in ((secret_values,), (secret_values, another_change)):
        with limits(0), world(portal, 7, "one", secret) as payloads:
            answers.append([MOVED.sub("", text) for _, text in ask(portal, "anna", asked, payloads)])
    assert len(asked) == 150
    for request, one, other in zip(asked, *answers, strict=False):
        assert one == other, request


def another_change(dice: random.Random, portal: Portal, which: str) -> None:
    """Hela changes a hidden field of everything once more."""
    for kind, item in portal.pools.known:
        values = {"c_hid_text": "once more"} if kind == "company" else {"email": ["once@example.test"]}
        change(portal.firm, "hela", kind, item, values)


def run_in(made: Made, *, scripts: int, batch: int = BATCH) -> Report:
    """A run with the seed of KARTOTEKA_SEED, which is printed; else the long run deals anew each time, the short one
    what it dealt before, so that it fails by what was changed."""
    portal, names = made
    seed = int(os.environ.get("KARTOTEKA_SEED") or (secrets.randbelow(1_000_000) if scripts > SHORT else SEED))
    report = run(portal, scripts=scripts, seed=seed, names=names, batch=batch)
    print(f"seed {seed}: {report}; pairs never asked: {len(report.never_used(portal.fields))}")
    return report


def judge(report: Report) -> None:
    """No difference, enough to see, and every route asked."""
    assert not report.differing, "\n".join(report.differing[:20])
    assert report.with_rows >= 0.25 * report.asked
    assert routes_to_ask() - set(report.routes) == set()
