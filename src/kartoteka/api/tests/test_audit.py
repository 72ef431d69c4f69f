"""The audit log over HTTP: narrowed by who, what, when and item, and read page by page."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from kartoteka.api.testing import Caller, make_callers
from kartoteka.items.testing import firm_with_kinds, person
from kartoteka.people.audit import audit
from kartoteka.people.models import AuditEntry
from kartoteka.people.testing import Firm

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    made = firm_with_kinds()
    AuditEntry.objects.all().delete()
    return made


@pytest.fixture
def paul(firm: Firm) -> Caller:
    return make_callers(firm)["paul"]


def acts(answer: Any) -> list[str]:
    assert answer.status_code == 200, answer.content
    return [one["action"] for one in answer.json()["items"]]


def test_entries_are_found_by_who_what_and_item(firm: Firm, paul: Caller) -> None:
    item = person(firm, "anna")
    audit(firm.cora, "role_created", role="press")
    audit(firm.paul, "item_opened", item_id=item)
    audit(None, "password_set", user=firm.anna.user_id)
    assert acts(paul.get("/audit")) == ["password_set", "item_opened", "role_created"]
    assert acts(paul.get("/audit", by=firm.cora.user_id)) == ["role_created"]
    assert acts(paul.get("/audit", action="role_created,password_set")) == ["password_set", "role_created"]
    assert acts(paul.get("/audit", action="nothing_of_the_kind")) == []
    assert acts(paul.get("/audit", item=item)) == ["item_opened"]


def test_entries_are_found_by_the_time_they_were_written(firm: Firm, paul: Caller) -> None:
    noon = datetime(2026, 11, 20, 12, tzinfo=UTC)
    for hours in range(3):
        audit(firm.cora, f"act_{hours}")
        AuditEntry.objects.filter(action=f"act_{hours}").update(at=noon + timedelta(hours=hours))
    since, until = "2026-11-20T13:00:00Z", "2026-11-20T14:00:00Z"
    assert acts(paul.get("/audit", since=since)) == ["act_2", "act_1"]
    assert acts(paul.get("/audit", since=since, until=until)) == ["act_1"]
    assert paul.get("/audit", since="2026-11-20T13:00:00").status_code == 400, "a moment needs its time zone"


def test_the_log_is_read_page_by_page_and_a_cursor_serves_its_own_list_only(firm: Firm, paul: Caller) -> None:
    for number in range(5):
        audit(firm.cora, f"act_{number}")
    first = paul.get("/audit", limit=2)
    assert acts(first) == ["act_4", "act_3"]
    cursor = first.json()["next"]
    second = paul.get("/audit", limit=2, cursor=cursor)
    assert acts(second) == ["act_2", "act_1"]
    last = paul.get("/audit", limit=2, cursor=second.json()["next"])
    assert acts(last) == ["act_0"]
    assert last.json()["next"] is None
    assert paul.get("/audit", by=firm.cora.user_id, cursor=cursor).status_code == 400
