"""Two worlds that differ only in what the actor may not know answer every script alike (non-interference)."""

import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from kartoteka.api.tests.oracles.routes import make_subjects
from kartoteka.api.tests.oracles.two_worlds import BATCH, Report, routes_to_ask, run
from kartoteka.api.tests.oracles.worlds import Portal, make_portal

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
    report = run_in(made, scripts=32, batch=4)
    judge(report)
    assert {op for _, op in report.pairs} >= {op for one in made[0].fields for op in one.operators}


@pytest.mark.long
@pytest.mark.django_db
def test_no_script_of_two_thousand_tells_two_worlds_apart(made: Made) -> None:
    report = run_in(made, scripts=2_000)
    judge(report)
    assert report.never_used(made[0].fields) == []
    assert {one.key for one in made[0].fields if one.restricted} <= set(report.named)


def run_in(made: Made, *, scripts: int, batch: int = BATCH) -> Report:
    """A run with a seed of its own, which is printed; KARTOTEKA_SEED repeats one."""
    portal, names = made
    seed = int(os.environ.get("KARTOTEKA_SEED") or secrets.randbelow(1_000_000))
    report = run(portal, scripts=scripts, seed=seed, names=names, batch=batch)
    print(f"seed {seed}: {report}; pairs never asked: {len(report.never_used(portal.fields))}")
    return report


def judge(report: Report) -> None:
    """No difference, enough to see, and every route asked."""
    assert not report.differing, "\n".join(report.differing[:20])
    assert report.with_rows >= 0.3 * report.asked
    assert routes_to_ask() - set(report.routes) == set()
