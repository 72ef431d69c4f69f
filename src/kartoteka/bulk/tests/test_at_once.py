"""What must hold of acts on many items when others write at once, with real connections: R09, R10 and R26 in small."""

import random
import threading
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, connections, transaction

from kartoteka.bulk import freezing, running
from kartoteka.bulk.models import Bulk
from kartoteka.bulk.tasks import run_bulk, undo_bulk
from kartoteka.bulk.tests.acts import ordered, state
from kartoteka.config.tests.whole_program import wait_until
from kartoteka.items import service
from kartoteka.items.errors import VersionConflict
from kartoteka.items.readers import differing
from kartoteka.items.testing import firm_with_kinds, person, row
from kartoteka.jobs import service as jobs
from kartoteka.jobs.errors import JobEnded
from kartoteka.people.testing import Firm
from kartoteka.timeline.models import Change

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def firm() -> Firm:
    return firm_with_kinds()


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """The results of the acts, begun together on connections of their own."""
    found: list[Any] = [None] * len(acts)
    gate = threading.Barrier(len(acts))

    def run(place: int, act: Callable[[], Any]) -> None:
        try:
            gate.wait()
            found[place] = act()
        except Exception as error:
            found[place] = error
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=one) for one in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def test_r10_r26_equal_orders_at_once_are_one_job(firm: Firm) -> None:
    two = [person(firm), person(firm)]
    given = at_once(*[lambda: ordered(firm.anna, ids=two, values={"job_title": "Buyer"})] * 8)
    assert len(set(given)) == 1
    assert Bulk.objects.count() == 1
    run_bulk(bulk_id=given[0])
    run_bulk(bulk_id=given[0])
    assert [row(one, "version") for one in two] == [2, 2]
    assert ordered(firm.anna, ids=two, values={"job_title": "Buyer"}) != given[0], "it is done: this is another one"


def test_r26_two_workers_at_one_job_take_no_item_twice(firm: Firm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(freezing, "CHUNK", 2)
    people = [person(firm) for _ in range(8)]
    job = ordered(firm.anna, ids=people, values={"job_title": "Buyer"})
    at_once(*[lambda: run_bulk(bulk_id=job)] * 3)
    run_bulk(bulk_id=job)
    assert (state(job), Bulk.objects.get().done) == ("done", 8)
    assert {row(one, "version") for one in people} == {2}


def test_r09_no_single_edit_is_lost_under_bulk_edits(firm: Firm, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every change in the log goes from what the one before it left: nothing was overwritten unseen; and whoever was
    told that his change is written finds it, unless a later change says who replaced it."""
    monkeypatch.setattr(freezing, "CHUNK", 3)
    people = [person(firm, access="write") for _ in range(6)]
    chance = random.Random(7)

    def edits(name: str) -> Callable[[], None]:
        def act() -> None:
            for at in range(25):
                one, field = chance.choice(people), chance.choice(["job_title", "description"])
                version = row(one, "version")
                try:
                    service.change(firm.actor(name), "person", one, version=version, values={field: f"{name} {at}"})
                except VersionConflict:
                    continue

        return act

    def bulks() -> None:
        for at in range(8):
            run_bulk(bulk_id=ordered(firm.cora, ids=people, values={"job_title": f"Bulk {at}"}))

    found = at_once(edits("anna"), edits("boris"), bulks)
    assert found == [None, None, None]
    for one in people:
        told: dict[int, Any] = {}
        for change in Change.objects.filter(item_id=one).order_by("item_version", "id"):
            assert change.before == told.get(change.field_id), "a value was overwritten that nobody saw"
            told[change.field_id] = change.after
        versions = Counter(Change.objects.filter(item_id=one).values_list("item_version", flat=True))
        assert max(versions.values()) == 1, "two wrote one version"
    sums = [job.outcome for job in Bulk.objects.all()]
    assert all(sum(one.values()) == len(people) for one in sums)
    assert differing() == []


def test_a_worker_that_died_between_chunks_leaves_a_job_that_goes_on(
    firm: Firm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(freezing, "CHUNK", 1)
    three = [person(firm) for _ in range(3)]
    job = ordered(firm.anna, ids=three, values={"job_title": "Buyer"})
    real, calls = running._settle_next, list[int]()

    def dies(bulk_id: int) -> bool:
        calls.append(bulk_id)
        if len(calls) == 2:
            with transaction.atomic():
                real(bulk_id)
                raise SystemExit  # within the chunk's transaction: none of it is kept
        return real(bulk_id)

    monkeypatch.setattr(running, "_settle_next", dies)
    with pytest.raises(SystemExit):
        run_bulk(bulk_id=job)
    assert (state(job), [row(one, "version") for one in three]) == ("running", [2, 1, 1])
    run_bulk(bulk_id=job)
    assert (state(job), [row(one, "version") for one in three]) == ("done", [2, 2, 2])


def test_a_cancel_waits_for_the_chunk_and_none_begins_after_it(firm: Firm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(freezing, "CHUNK", 1)
    people = [person(firm) for _ in range(30)]
    job = ordered(firm.anna, ids=people, values={"job_title": "Buyer"})
    held, when_cancelled = threading.Event(), list[int]()
    real = running.policy_for

    def waits(user_id: int, source: str) -> Any:
        if not held.is_set():
            held.set()
            wait_until(cancel_waits, seconds=30)
        return real(user_id, source)

    monkeypatch.setattr(running, "policy_for", waits)

    def cancels() -> None:
        held.wait(30)
        jobs.cancel(firm.anna, job)
        when_cancelled.append(Bulk.objects.get().done)

    assert at_once(lambda: run_bulk(bulk_id=job), cancels) == [None, None]
    assert (state(job), [Bulk.objects.get().done]) == ("cancelled", when_cancelled)
    # what is let in first when the chunk has ended is PostgreSQL's choice, each time anew
    assert 1 <= when_cancelled[0] < len(people)
    with pytest.raises(JobEnded):
        jobs.cancel(firm.anna, job)


def cancel_waits() -> bool:
    """Whether somebody waits for a row that is locked."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_locks WHERE NOT granted AND locktype IN ('transactionid', 'tuple')")
        return cursor.fetchone() is not None


def test_an_undo_and_an_edit_at_once_lose_neither(firm: Firm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(freezing, "CHUNK", 2)
    people = [person(firm, access="write", job_title="Clerk") for _ in range(6)]
    job = ordered(firm.anna, ids=people, values={"job_title": "Buyer"})
    run_bulk(bulk_id=job)
    jobs.undo(firm.anna, job)

    def edits() -> list[int]:
        kept = []
        for one in people:
            try:
                values = {"job_title": "Head of sales"}
                service.change(firm.boris, "person", one, version=row(one, "version"), values=values)
                kept.append(one)
            except VersionConflict:
                continue
        return kept

    _, written = at_once(lambda: undo_bulk(bulk_id=job, user_id=firm.anna.user_id), edits)
    found = {one: row(one, "fields") for one in people}
    assert {one for one in people if "Head of sales" in str(found[one])} == set(written)
    assert state(job) == "undone"
    connection.close()
