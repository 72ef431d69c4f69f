"""What must hold when several write at once, with real connections: small forms of R02, R09 and R26."""

import random
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from django.db import connection, connections, transaction

from kartoteka.items import marks, service
from kartoteka.items.errors import KeyReused, ValueTaken, VersionConflict
from kartoteka.items.idempotency import once
from kartoteka.items.models import IdempotencyKey, Item, ItemLink, UniqueValue
from kartoteka.items.readers import differing
from kartoteka.items.service import policy_of
from kartoteka.items.testing import company, firm_with_kinds, person, row
from kartoteka.kit.errors import Malformed, NotFound, Refused
from kartoteka.schema import service as schema
from kartoteka.schema.models import Tag
from kartoteka.timeline.models import Change

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def firm():
    return firm_with_kinds()


def at_once(acts):
    """The results or exceptions of the acts, begun together on connections of their own."""
    gate = threading.Barrier(len(acts))

    def run(act):
        try:
            gate.wait()
            return act()
        except Exception as error:
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def edit(actor, kind, item_id, version, values):
    return partial(service.change, actor, kind, item_id, version=version, values=values)


def answered(actor, key, body, values):
    def act():
        return 201, str(service.create(actor, "person", values)).encode()

    return once(actor, method="POST", path="/api/v1/items/person", key=key, body=body, act=act)


def test_r02_a_repeated_key_makes_one_item_and_gets_one_answer(firm):
    anna = firm.anna
    values = {"first_name": "Erika", "last_name": "Muster"}
    for n in range(6):
        answers = at_once([lambda n=n: answered(anna, f"key-{n}", b"{}", values)] * 5)
        assert len({answer.body for answer in answers}) == 1
        assert sorted(answer.replayed for answer in answers) == [False, True, True, True, True]
    assert Item.objects.count() == 6


def test_another_body_under_the_same_key_is_refused_and_a_refusal_keeps_no_key(firm):
    values = {"first_name": "Erika", "last_name": "Muster"}
    with pytest.raises(Refused):
        answered(firm.anna, "k", b"1", {"first_name": "Erika"})
    assert not IdempotencyKey.objects.exists()
    assert answered(firm.anna, "k", b"1", values).status == 201
    with pytest.raises(KeyReused):
        answered(firm.anna, "k", b"2", values)
    assert answered(firm.boris, "k", b"2", values).replayed is False
    with pytest.raises(Malformed):
        answered(firm.anna, "ä", b"1", values)


def test_a_key_older_than_a_day_is_free_again(firm):
    values = {"first_name": "Erika", "last_name": "Muster"}
    answered(firm.anna, "k", b"1", values)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE items_idempotencykey SET at = at - interval '25 hours'")
    assert answered(firm.anna, "k", b"2", values).replayed is False
    assert Item.objects.count() == 2


def test_r09_no_update_is_lost(firm):
    anna = firm.anna
    made = person(firm)
    keys = ["job_title", "description", "phone", "email"]
    source = random.Random(9)
    conflicts = written = 0
    for n in range(12):
        version = row(made, "version")
        wishes = [(source.choice(keys), f"w{n}-{m}@b.example") for m in range(4)]
        results = at_once([edit(anna, "person", made, version, {key: value}) for key, value in wishes])
        for key in keys:
            mine = [result for (wish, _), result in zip(wishes, results, strict=True) if wish == key]
            if mine:
                assert sum(isinstance(result, int) for result in mine) == 1
                assert all(isinstance(result, int | VersionConflict) for result in mine)
        conflicts += sum(isinstance(result, VersionConflict) for result in results)
        written += sum(isinstance(result, int) for result in results)
    assert conflicts > 0
    assert row(made, "version") == 1 + written
    assert Change.objects.count() == written


def test_r26_a_unique_value_is_taken_once(firm):
    schema.create_field(
        firm.cora, "person", labels={"en": "Number"}, type="text", key="c_number", settings={"unique": True}
    )
    anna = firm.actor("anna")
    values = {"first_name": "Erika", "last_name": "Muster", "c_number": "A-1"}
    results = at_once([lambda: service.create(anna, "person", values)] * 6)
    assert sum(isinstance(result, int) for result in results) == 1
    assert sum(isinstance(result, ValueTaken) for result in results) == 5
    assert (Item.objects.count(), UniqueValue.objects.count()) == (1, 1)


def test_r26_a_new_tag_is_made_once(firm):
    anna = firm.anna
    before = Tag.objects.count()
    results = at_once(
        [
            lambda n=n: service.create(
                anna, "person", {"first_name": "E", "last_name": str(n), "tags": ["Nordsee", "nordsee", f"T{n % 2}"]}
            )
            for n in range(6)
        ]
    )
    assert all(isinstance(result, int) for result in results)
    assert Tag.objects.count() == before + 3


def test_r26_fields_and_choices_of_one_name_get_keys_of_their_own(firm):
    cora = firm.cora
    fields = at_once([partial(schema.create_field, cora, "person", labels={"en": "Margin"}, type="text")] * 4)
    assert sorted(fields) == ["c_margin", "c_margin_2", "c_margin_3", "c_margin_4"]
    given = at_once([partial(schema.create_field, cora, "person", labels={"en": "M"}, type="text", key="c_mine")] * 4)
    assert sorted(isinstance(one, Refused) for one in given) == [False, True, True, True]
    choices = at_once([partial(schema.create_choice, cora, "contact_types", labels={"en": "Friend"})] * 4)
    assert sorted(choices) == ["friend", "friend_2", "friend_3", "friend_4"]
    currencies = at_once([partial(schema.create_currency, cora, code="PLN")] * 4)
    assert sorted(isinstance(one, Refused) for one in currencies) == [False, True, True, True]


def test_links_between_the_same_items_from_both_sides_end_without_deadlock(firm):
    anna = firm.anna
    for _ in range(4):
        firms = [company(firm), company(firm)]
        people = [person(firm), person(firm)]
        acts = [
            *(edit(anna, "person", one, 1, {"companies": firms}) for one in people),
            *(edit(anna, "company", one, 1, {"people": people}) for one in firms),
        ]
        results = at_once(acts)
        assert all(isinstance(result, int | VersionConflict) for result in results), results
        assert any(isinstance(result, int) for result in results)
    primaries = ItemLink.objects.filter(is_primary=True).values_list("source_id", flat=True)
    assert len(primaries) == len(set(primaries))
    assert differing() == []


def test_whoever_opens_a_card_waits_for_nobody_who_writes_it_and_nobody_waits_for_him(firm):
    made = person(firm, access="read")
    boris, held, go = firm.boris, threading.Event(), threading.Event()

    def write():
        with transaction.atomic():
            policy_of(firm.anna).lock("person", made, "edit")
            held.set()
            assert go.wait(60)

    def read():
        assert held.wait(60)
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SET LOCAL lock_timeout = '2s'")
                marks.put_mark(boris, "person", made, "opened")
                marks.put_mark(boris, "person", made, "favourite")
                marks.remove_mark(boris, "person", made, "favourite")
                return marks.marks_of(boris, "person", made)
        finally:
            go.set()

    assert at_once([write, read]) == [None, {"favourite": False, "followed": False}]
    with pytest.raises(NotFound):
        marks.marks_of(boris, "person", person(firm))
    service.trash(firm.anna, "person", made)
    for act in (partial(marks.put_mark, mark="opened"), marks.marks_of):
        with pytest.raises(NotFound):
            act(boris, "person", made)
    assert marks.marks_of(firm.anna, "person", made)["favourite"] is False
