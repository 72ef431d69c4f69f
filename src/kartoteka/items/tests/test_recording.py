"""Records: what is written with them, who is told, and when."""

import json

import psycopg
import pytest
from django.db import connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from kartoteka.items.testing import firm_with_kinds, person
from kartoteka.people import principals
from kartoteka.timeline.models import Record
from kartoteka.timeline.recording import CHANNEL, MOST_READERS_IN_EVENT, Event, payloads, record
from kartoteka.timeline.subscribers import subscribe, unsubscribe

TASK = "kartoteka.tests.after_records"


@pytest.fixture
def listener(transactional_db):
    wanted = connection.get_connection_params()
    names = ("host", "port", "user", "password", "dbname")
    with psycopg.connect(**{name: wanted[name] for name in names if wanted.get(name)}, autocommit=True) as listening:
        listening.execute(f"LISTEN {CHANNEL}")
        yield listening


def heard(listener):
    return [json.loads(one.payload) for one in listener.notifies(timeout=0.5)]


def test_an_event_is_heard_at_commit_and_never_of_what_was_rolled_back(listener):
    firm = firm_with_kinds()
    heard(listener)
    with transaction.atomic():
        person(firm)
        transaction.set_rollback(True)
    assert heard(listener) == []
    made = person(firm)
    readers = [principals.responsible(firm.anna.user_id)]
    assert heard(listener) == [{"kind": "person", "id": made, "version": 1, "readers": readers}]


def test_an_event_with_many_readers_goes_in_several_that_fit():
    readers = range(10**12, 10**12 + 2 * MOST_READERS_IN_EVENT + 1)
    texts = list(payloads(Event("person", 2**60, 2**30, readers)))
    assert len(texts) == 3
    assert all(len(text.encode()) < 8000 for text in texts)
    assert [one for text in texts for one in json.loads(text)["readers"]] == list(readers)


@pytest.mark.django_db
def test_a_subscriber_gets_one_job_in_the_same_transaction():
    firm = firm_with_kinds()
    subscribe(TASK, types=["commented"])
    try:
        record(firm.anna, "created", items=[])
        seq = record(firm.anna, "commented", items=[], data={"text": "x"})
    finally:
        unsubscribe(TASK)
    job = ProcrastinateJob.objects.get(task_name=TASK)
    assert job.args == {"first": seq, "last": seq}
    assert Record.objects.get(pk=seq).data == {"text": "x"}
    record(firm.anna, "commented", items=[])
    assert ProcrastinateJob.objects.filter(task_name=TASK).count() == 1


@pytest.mark.django_db
def test_a_record_of_an_unknown_type_is_not_written():
    with pytest.raises(KeyError):
        record(firm_with_kinds().anna, "nosuch", items=[])
