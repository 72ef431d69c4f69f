"""A hundred thousand items at once: progress, a list that stays usable, cancel, one undo. By `make test-long` only."""

import statistics
import threading
import time
from typing import Any

import pytest
from django.db import connection, connections

from kartoteka.bulk.models import Bulk
from kartoteka.bulk.tasks import run_bulk, undo_bulk
from kartoteka.bulk.tests.acts import ordered, state
from kartoteka.items import query, service
from kartoteka.items.bulk import NewItem, create_many, look_again
from kartoteka.items.draft import Draft
from kartoteka.items.present import list_json
from kartoteka.items.readers import differing
from kartoteka.items.testing import firm_with_kinds
from kartoteka.jobs import service as jobs
from kartoteka.people.testing import Firm
from kartoteka.timeline.models import Batch

pytestmark = [pytest.mark.long, pytest.mark.django_db(transaction=True)]
MANY = 100_000
P95_SECONDS = 0.5
"""Of a page of the list while the worker writes, on two shared cores."""


@pytest.fixture
def firm() -> Firm:
    firm = firm_with_kinds()
    catalogue = service.policy_of(firm.anna).catalogue
    kind = catalogue.kinds["person"]
    batch = Batch.objects.create(kind="import", actor_id=firm.anna.user_id, at="2026-11-22T10:00:00Z")
    for start in range(0, MANY, 5_000):
        drafts = [
            Draft(
                kind,
                {"responsible_id": firm.anna.user_id, "access": "private"},
                {
                    "first_name": f"Erika {at % 97}",
                    "last_name": f"Muster {at:06}",
                    "job_title": "Clerk",
                    "type": "client",
                },
                {"email": [{"value": f"erika.{at}@example.com", "primary": True}]},
            )
            for at in range(start, start + 5_000)
        ]
        create_many(firm.anna, catalogue, [NewItem(one) for one in drafts], batch=batch.pk, at=batch.at)
    look_again()
    return firm


def looking(firm: Firm, job: int, stop: threading.Event, took: list[float], seen: list[int]) -> None:
    """What somebody does meanwhile: leaf through the list, and look how far the job is."""
    cursor: str | None = None
    while not stop.is_set():
        policy = service.policy_of(firm.anna)
        began = time.monotonic()
        page = query.page(policy, ["person"], limit=50, cursor=cursor)
        list_json(policy, page, ["job_title", "email", "responsible"])
        took.append(time.monotonic() - began)
        cursor = page.next
        seen.append(int(jobs.job(firm.anna, job)["done"]))
        time.sleep(0.05)
    connections.close_all()


def worked(firm: Firm, job: int, act: Any) -> tuple[float, float, list[int]]:
    """The seconds that the act takes, the 95th percentile of the pages meanwhile, and the progress that was seen."""
    stop, took, seen = threading.Event(), list[float](), list[int]()
    reader = threading.Thread(target=looking, args=(firm, job, stop, took, seen))
    reader.start()
    began = time.monotonic()
    try:
        act()
    finally:
        stop.set()
        reader.join()
    seconds = time.monotonic() - began
    return seconds, statistics.quantiles(took, n=20)[-1], seen


def titles(job_title: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM items_item WHERE fields ->> 'job_title' = %s", [job_title])
        return int(cursor.fetchone()[0])


def test_a_hundred_thousand_items_are_changed_cancelled_and_given_back_while_the_list_is_read(firm: Firm) -> None:
    began = time.monotonic()
    job = ordered(firm.anna, tree=["type", "eq", "client"], values={"job_title": "Buyer"})
    print(f"\nordered in {time.monotonic() - began:.2f} s")
    seconds, p95, seen = worked(firm, job, lambda: run_bulk(bulk_id=job))
    print(f"changed {MANY} in {seconds:.1f} s ({MANY / seconds:,.0f}/s), list p95 {p95 * 1000:.0f} ms")
    print(f"{len(set(seen))} steps of progress were seen")
    assert (state(job), titles("Buyer")) == ("done", MANY)
    assert len(set(seen)) > 20, "it was seen to go on"
    assert p95 < P95_SECONDS

    seconds, p95, _ = worked(
        firm, job, lambda: (jobs.undo(firm.anna, job), undo_bulk(bulk_id=job, user_id=firm.anna.user_id))
    )
    print(f"given back in {seconds:.1f} s ({MANY / seconds:,.0f}/s), list p95 {p95 * 1000:.0f} ms")
    assert (state(job), titles("Clerk"), Bulk.objects.get(pk=job).restored) == ("undone", MANY, MANY)
    assert p95 < P95_SECONDS

    cancelled = ordered(firm.anna, "assign", tree=["type", "eq", "client"], values={"responsible": firm.boris.user_id})
    timer = threading.Timer(3, lambda: (jobs.cancel(firm.anna, cancelled), connections.close_all()))
    timer.start()
    run_bulk(bulk_id=cancelled)
    done = Bulk.objects.get(pk=cancelled).done
    print(f"cancelled after {done}")
    assert (state(cancelled), 0 < done < MANY) == ("cancelled", True)
    assert differing() == []
