"""What an act on many items does to them, and what it leaves out."""

import json
from typing import Any

import pytest
from django.db import connection

from kartoteka.bulk.models import Bulk, Chunk
from kartoteka.bulk.tasks import run_bulk
from kartoteka.bulk.tests.acts import done, ordered, state
from kartoteka.items import present, query, service
from kartoteka.items.readers import differing
from kartoteka.items.testing import company, firm_with_kinds, person, row
from kartoteka.jobs import service as jobs
from kartoteka.people.testing import Firm
from kartoteka.schema.service import create_field
from kartoteka.timeline.models import Batch, Change, Record

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    return firm_with_kinds()


def values(firm: Firm, item: int, kind: str = "person") -> Any:
    """The values of an item as an administrator sees them."""
    return json.loads(present.card_json(service.policy_of(firm.actor("paul")), kind, item))["values"]


def counts(job: dict[str, Any]) -> tuple[int, int, dict[str, int]]:
    return job["result"]["changed"], job["result"]["unchanged"], job["result"]["left_out"]


def edit(firm: Firm, item: int, by: str = "anna", kind: str = "person", **changed: Any) -> None:
    service.change(firm.actor(by), kind, item, version=row(item, "version"), values=changed)


def test_all_of_a_filter_are_changed_in_one_batch_each_with_its_record(firm: Firm) -> None:
    clients = [person(firm, type="client") for _ in range(3)]
    other = person(firm, type="supplier")
    job = done(firm.anna, tree=["type", "eq", "client"], values={"type": "partner", "job_title": "Buyer"})
    assert (job["state"], job["done"], job["total"], counts(job)) == ("done", 3, 3, (3, 0, {}))
    assert [values(firm, one)["type"] for one in [*clients, other]] == ["partner"] * 3 + ["supplier"]
    records = Record.objects.filter(batch_id=Bulk.objects.get().batch_id)
    assert sorted(one.data["item"] for one in records) == clients
    assert {(one.type, one.data["bulk"], "silent" in one.data) for one in records} == {("changed", job["id"], False)}
    assert Change.objects.filter(record__in=records).count() == 6
    assert [row(one, "version") for one in clients] == [2, 2, 2]


def test_all_of_a_list_of_two_kinds_are_changed_though_its_filter_names_what_only_one_has(firm: Firm) -> None:
    born, firma = person(firm, birthday="1980-05-05"), company(firm)
    tree = ["or", ["birthday", "filled"], ["company_name", "filled"]]
    job = done(firm.anna, kind="person,company", tree=tree, values={"type": "partner"})
    assert counts(job) == (2, 0, {})
    job = done(firm.anna, kind="person,company", tree=["birthday", "filled"], values={"type": "client"})
    assert counts(job) == (1, 0, {})
    assert (values(firm, born)["type"], values(firm, firma, "company")["type"]) == ("client", "partner")


def test_what_is_found_by_name_follows_a_bulk_change_of_the_name(firm: Firm) -> None:
    two = [person(firm), person(firm)]
    done(firm.anna, ids=two, values={"last_name": "Ährenfeld"})
    found = present_titles(firm, tree=["title", "contains", "ährenfeld"])
    assert found == ["Erika Ährenfeld"] * 2
    assert differing() == []


def present_titles(firm: Firm, tree: Any) -> list[str]:
    policy = service.policy_of(firm.actor("anna"))
    page = query.page(policy, ["person"], tree=tree)
    return [one["title"] for one in json.loads(present.list_json(policy, page, []))["items"]]


def test_chunks_hold_no_more_than_their_size_and_follow_the_kinds(firm: Firm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kartoteka.bulk.freezing.CHUNK", 2)
    people, firms = [person(firm) for _ in range(3)], [company(firm) for _ in range(2)]
    job = done(firm.anna, kind="person,company", tree=None, values={"source": "fair"})
    assert counts(job) == (5, 0, {})
    chunks = [(one.number, one.kind, one.items) for one in Chunk.objects.order_by("number")]
    assert chunks == [(0, "person", people[:2]), (1, "person", people[2:]), (2, "company", firms)]


def test_editing_the_field_that_is_filtered_by_does_not_change_which_items_they_are(
    firm: Firm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kartoteka.bulk.freezing.CHUNK", 1)
    two = [person(firm, type="client") for _ in range(2)]
    job = ordered(firm.anna, tree=["type", "eq", "client"], values={"type": "partner"})
    late = person(firm, type="client")
    run_bulk(bulk_id=job)
    assert [values(firm, one)["type"] for one in [*two, late]] == ["partner", "partner", "client"]


def test_entries_are_added_to_lists_and_taken_out_of_them(firm: Firm) -> None:
    one = person(firm, tags=["VIP", "Old"], email=["a@x.example", "b@x.example"])
    other = person(firm, tags=["Press"])
    job = done(firm.anna, "tag", ids=[one, other], values={"add": ["Press", "New"], "remove": ["old", "No such tag"]})
    assert counts(job) == (2, 0, {})
    assert values(firm, one)["tags"] == ["VIP", "Press", "New"]
    assert values(firm, other)["tags"] == ["Press", "New"]
    done(firm.anna, ids=[one, other], values={"email": {"add": ["c@x.example"], "remove": ["A@x.example"]}})
    assert [(point["value"], point["primary"]) for point in values(firm, one)["email"]] == [
        ("b@x.example", True),
        ("c@x.example", False),
    ]
    assert [point["value"] for point in values(firm, other)["email"]] == ["c@x.example"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM schema_tag WHERE name = 'No such tag'")
        assert cursor.fetchone()[0] == 0


def test_links_are_added_to_many_and_stand_on_both_cards(firm: Firm) -> None:
    firm_one, firm_two = company(firm), company(firm, company_name="Südhafen AG")
    two = [person(firm, companies=[firm_one]), person(firm)]
    job = done(firm.anna, ids=two, values={"companies": {"add": [firm_two]}})
    assert counts(job) == (2, 0, {})
    assert [entry["item"]["id"] for entry in values(firm, two[0])["companies"]] == [firm_one, firm_two]
    assert {entry["item"]["id"] for entry in values(firm, firm_two, "company")["people"]} == set(two)


def test_assigning_tells_the_new_reader_and_derives_who_may_read(firm: Firm) -> None:
    boris = firm.boris.user_id
    two = [person(firm), person(firm)]
    job = done(firm.anna, "assign", ids=two, values={"responsible": boris, "managers": {"add": [firm.anna.user_id]}})
    assert counts(job) == (2, 0, {})
    assert {values(firm, one)["responsible"]["id"] for one in two} == {boris}
    assert differing() == []
    assert len(present_titles(firm, None)) == 2


def test_an_item_one_may_read_but_not_edit_is_left_out_and_counted_a_hidden_one_is_not_there(firm: Firm) -> None:
    own, seen, hidden = person(firm), person(firm, by="boris", access="read"), person(firm, by="boris")
    shared = person(firm, by="boris", shares=[{"user": firm.anna.user_id, "level": "write"}])
    everything = [own, seen, hidden, shared, 999_999]
    job = done(firm.anna, ids=everything, values={"job_title": "Buyer"})
    assert (job["total"], counts(job)) == (3, (2, 0, {"no_right": 1}))
    job = done(firm.anna, "access", ids=everything, values={"access": "write"})
    assert (job["total"], counts(job)) == (3, (1, 0, {"no_right": 2})), "a share to write gives no right to access"
    assert row(hidden, "access") == "private"


def test_rights_taken_away_after_the_order_hold(firm: Firm) -> None:
    shared = person(firm, by="boris", shares=[{"user": firm.anna.user_id, "level": "write"}])
    own = person(firm)
    job = ordered(firm.anna, ids=[shared, own], values={"job_title": "Buyer"})
    edit(firm, shared, "boris", shares=None)
    run_bulk(bulk_id=job)
    assert Bulk.objects.get().outcome | {"changed": 1, "gone": 1, "no_right": 0} == Bulk.objects.get().outcome
    later = ordered(firm.anna, ids=[own], values={"job_title": "Seller"})
    firm.user("anna").roles.clear()
    run_bulk(bulk_id=later)
    assert (state(later), Bulk.objects.get(pk=later).result["error"]["code"]) == ("failed", "forbidden")
    assert values(firm, own)["job_title"] == "Buyer"


def test_what_a_rule_of_an_item_forbids_is_left_out(firm: Firm) -> None:
    create_field(firm.cora, "person", key="c_code", labels={"en": "Code"}, type="text", settings={"unique": True})
    two = [person(firm), person(firm)]
    job = done(firm.actor("anna"), ids=two, values={"c_code": "X1"})
    assert counts(job) == (1, 0, {"invalid": 1})
    firms = [company(firm), company(firm, company_name="Südhafen AG")]
    job = done(firm.actor("anna"), kind="company", ids=firms, values={"parent": firms[0]})
    assert counts(job) == (1, 0, {"invalid": 1}), "no company is its own parent"


def test_a_field_written_by_somebody_since_the_order_is_a_conflict_an_earlier_act_of_ones_own_is_none(
    firm: Firm,
) -> None:
    touched, other, whole = (person(firm, access="write") for _ in range(3))
    first = ordered(firm.anna, ids=[touched, other, whole], values={"job_title": "Buyer"})
    second = ordered(firm.anna, ids=[touched, other, whole], values={"job_title": "Seller"})
    edit(firm, touched, "boris", job_title="Head of sales")
    edit(firm, other, "boris", description="Met at the fair")
    run_bulk(bulk_id=first)
    run_bulk(bulk_id=second)
    outcomes = [Bulk.objects.get(pk=one).outcome for one in (first, second)]
    assert [(one["changed"], one["conflict"]) for one in outcomes] == [(2, 1), (2, 1)]
    found = [values(firm, one).get("job_title") for one in (touched, other, whole)]
    assert found == ["Head of sales", "Seller", "Seller"]
    assert values(firm, other)["description"] == "Met at the fair"


def test_deleting_many_puts_them_in_the_trash(firm: Firm) -> None:
    own, foreign = person(firm), person(firm, by="boris", shares=[{"user": firm.anna.user_id, "level": "write"}])
    job = done(firm.anna, "delete", ids=[own, foreign])
    assert counts(job) == (1, 0, {"no_right": 1})
    assert row(own, "deleted_at") is not None
    assert row(foreign, "deleted_at") is None
    assert differing() == []
    record = Record.objects.get(batch_id=Bulk.objects.get().batch_id)
    assert (record.type, record.data["item"]) == ("trashed", own)


def test_many_are_brought_back_from_the_trash_those_one_may_restore(firm: Firm) -> None:
    own, foreign, live, quicker = person(firm), person(firm, by="boris", access="write"), person(firm), person(firm)
    for one, by in ((own, "anna"), (foreign, "boris"), (quicker, "anna")):
        service.trash(firm.actor(by), "person", one)
    job = ordered(firm.anna, "restore", ids=[own, foreign, live, quicker])
    assert Bulk.objects.get(pk=job).total == 2, "what is alive, or no matter of one's own, is not in the trash for one"
    service.restore(firm.anna, "person", quicker)
    run_bulk(bulk_id=job)
    assert counts(jobs.job(firm.anna, job)) == (1, 1, {})
    assert [row(one, "deleted_at") is None for one in (own, foreign, live, quicker)] == [True, False, True, True]
    assert differing() == []
    job = done(firm.cora, "restore", tree=None)
    assert counts(job) == (1, 0, {})
    assert row(foreign, "deleted_at") is None


def test_a_silent_act_says_so_in_each_of_its_records(firm: Firm) -> None:
    one = person(firm)
    done(firm.anna, "assign", ids=[one], values={"managers": {"add": [firm.boris.user_id]}}, silent=True)
    assert Record.objects.latest("id").data["silent"] is True
    assert Batch.objects.get(kind="bulk").data == {"action": "assign"}
