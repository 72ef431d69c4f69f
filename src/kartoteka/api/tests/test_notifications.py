"""The inbox over HTTP: pages, the counter, done and later, how one is told."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kartoteka.api.testing import Caller, Make
from kartoteka.notifications.making import tell_of_job
from kartoteka.notifications.models import Notification, Preference
from kartoteka.people.models import User
from kartoteka.people.testing import Firm

Callers = dict[str, Caller]


@pytest.fixture
def lines(firm: Firm) -> list[int]:
    """Three lines of Anna's inbox, the latest first."""
    for number in range(3):
        tell_of_job(firm.anna.user_id, subject=f"export:{number}:done", what="export", state="done", count=number)
    return list(Notification.objects.order_by("-at", "-id").values_list("pk", flat=True))


def ids(callers: Callers, who: str = "anna", **query: Any) -> list[int]:
    answer = callers[who].get("/notifications", **query)
    assert answer.status_code == 200, answer.content
    return [one["id"] for one in answer.json()["items"]]


def unread(callers: Callers, who: str = "anna") -> int:
    return int(callers[who].get("/notifications/count").json()["unread"])


def test_the_inbox_comes_in_pages_the_latest_first(callers: Callers, lines: list[int]) -> None:
    page = callers["anna"].get("/notifications", limit="2").json()
    rest = callers["anna"].get("/notifications", limit="2", cursor=page["next"]).json()
    assert [one["id"] for one in page["items"] + rest["items"]] == lines
    assert rest["next"] is None
    assert callers["boris"].get("/notifications", cursor=page["next"]).status_code == 400
    assert ids(callers, "boris") == []


def test_what_is_read_is_not_counted_and_what_is_done_is_not_shown(callers: Callers, lines: list[int]) -> None:
    assert unread(callers) == 3
    assert callers["anna"].patch("/notifications", {"ids": [lines[0]], "read": True}).status_code == 204
    assert callers["anna"].patch("/notifications", {"ids": [lines[1]], "done": True}).status_code == 204
    assert (unread(callers), ids(callers)) == (1, [lines[0], lines[2]])
    assert ids(callers, state="done") == [lines[1]]
    assert callers["anna"].patch("/notifications", {"ids": [lines[1]], "done": False}).status_code == 204
    assert ids(callers) == lines


def test_what_is_put_off_comes_back_unread_when_its_time_has_come(callers: Callers, lines: list[int]) -> None:
    until = (datetime.now(UTC) + timedelta(hours=3)).isoformat()
    callers["anna"].patch("/notifications", {"ids": [lines[2]], "read": True, "snoozed_until": until})
    assert (ids(callers), ids(callers, state="snoozed")) == (lines[:2], [lines[2]])
    Notification.objects.filter(pk=lines[2]).update(snoozed_until=datetime.now(UTC))
    assert (ids(callers), unread(callers)) == ([lines[2], *lines[:2]], 3)
    callers["anna"].patch("/notifications", {"ids": [lines[2]], "snoozed_until": until})
    callers["anna"].patch("/notifications", {"ids": [lines[2]], "snoozed_until": None})
    assert ids(callers) == lines
    assert ids(callers, state="snoozed") == []


@pytest.mark.parametrize(
    ("until", "status"),
    [("2020-01-01T00:00:00Z", 422), ("2099-01-01T00:00:00Z", 422), ("2026-12-01T10:00:00", 400), ("soon", 400)],
)
def test_a_time_that_is_past_or_no_moment_is_refused(
    until: str, status: int, callers: Callers, lines: list[int]
) -> None:
    answer = callers["anna"].patch("/notifications", {"ids": lines, "snoozed_until": until})
    assert answer.status_code == status, answer.content


def test_the_whole_inbox_is_done_at_once_and_given_back(callers: Callers, lines: list[int]) -> None:
    assert callers["anna"].post("/notifications/all-done").json() == {"ids": lines}
    assert (ids(callers), unread(callers)) == ([], 0)
    callers["anna"].patch("/notifications", {"ids": lines, "done": False})
    assert ids(callers) == lines


def test_nobody_touches_anothers_lines(callers: Callers, lines: list[int]) -> None:
    for body in ({"done": True}, {"read": True}, {"snoozed_until": None}):
        assert callers["cora"].patch("/notifications", {"ids": lines} | body).status_code == 204
    callers["cora"].post("/notifications/all-done")
    assert (ids(callers), unread(callers)) == (lines, 3)


def test_a_gift_is_told_with_its_title_only_while_it_may_be_read(callers: Callers, make: Make, firm: Firm) -> None:
    made = make("anna", last_name="Kestrel", observers=[firm.boris.user_id])
    line = Notification.objects.create(
        user_id=firm.boris.user_id, kind="observer", subject="test", item_id=made, at=datetime.now(UTC),
        actor_id=firm.anna.user_id,
    )  # fmt: skip
    assert ids(callers, "boris") == [line.pk]
    version = callers["anna"].get(f"/items/person/{made}").json()["version"]
    callers["anna"].patch(f"/items/person/{made}", {"version": version, "values": {"observers": []}})
    answer = callers["boris"].get("/notifications")
    assert (answer.json()["items"], unread(callers, "boris")) == ([], 0)
    assert b"Kestrel" not in answer.content


def test_how_one_is_told_is_his_own_choice(callers: Callers) -> None:
    ways = {one["kind"]: one for one in callers["anna"].get("/notifications/preferences").json()["kinds"]}
    assert ways["responsible"] == {
        **{"kind": "responsible", "in_app": True, "push": True, "mail": False, "digest": False, "always": True}
    }
    change = {"kinds": {"shared": {"in_app": False}, "responsible": {"mail": True}}}
    after = callers["anna"].patch("/notifications/preferences", change).json()["kinds"]
    chosen = {one["kind"]: (one["in_app"], one["mail"]) for one in after}
    assert (chosen["shared"], chosen["responsible"], chosen["manager"]) == ((False, False), (True, True), (True, False))
    others = {one["kind"]: one for one in callers["boris"].get("/notifications/preferences").json()["kinds"]}
    assert others["shared"]["in_app"]


@pytest.mark.parametrize("kinds", [{"responsible": {"in_app": False}}, {"nosuch": {"mail": True}}])
def test_what_matters_to_all_cannot_be_switched_off(kinds: dict[str, Any], callers: Callers) -> None:
    answer = callers["anna"].patch("/notifications/preferences", {"kinds": kinds})
    assert (answer.status_code, list(answer.json()["fields"])) == (422, list(kinds))


def test_a_mail_comes_at_once_or_once_a_day_at_an_hour_of_ones_own(callers: Callers) -> None:
    before = callers["anna"].get("/notifications/preferences").json()
    assert before["digest_at"] == "08:00"
    for change, then in (
        ({"digest": True}, (False, True)),
        ({"mail": True}, (True, False)),  # what programs of before send
        ({"mail": False}, (False, False)),
        ({"digest": True, "mail": False}, (False, True)),
        ({"in_app": True}, (False, True)),
        ({"digest": False}, (False, False)),
    ):
        after = callers["anna"].patch("/notifications/preferences", {"kinds": {"manager": change}}).json()["kinds"]
        assert [(one["mail"], one["digest"]) for one in after if one["kind"] == "manager"] == [then]
    both = callers["anna"].patch("/notifications/preferences", {"kinds": {"manager": {"mail": True, "digest": True}}})
    assert (both.status_code, list(both.json()["fields"])) == (422, ["manager"])
    assert callers["anna"].patch("/notifications/preferences", {"digest_at": "17:30"}).json()["digest_at"] == "17:30"
    assert callers["anna"].patch("/notifications/preferences", {"kinds": {}}).json()["digest_at"] == "17:30"
    refused = callers["anna"].patch("/notifications/preferences", {"digest_at": "8 pm"})
    assert (refused.status_code, list(refused.json()["fields"])) == (422, ["digest_at"])


def pushed(callers: Callers, who: str = "anna") -> set[str]:
    """The kinds that the browsers of this user show him, where he lets them."""
    kinds = callers[who].get("/notifications/preferences").json()["kinds"]
    return {one["kind"] for one in kinds if one["push"]}


def test_a_browser_shows_what_is_meant_for_one_alone_until_he_chooses_otherwise(callers: Callers) -> None:
    usual = {"responsible", "manager", "observer", "mention", "job"}
    assert pushed(callers) == usual
    change = {"kinds": {"mention": {"push": False}, "followed": {"push": True}, "manager": {"mail": True}}}
    assert callers["anna"].patch("/notifications/preferences", change).status_code == 200
    assert pushed(callers) == usual - {"mention"} | {"followed"}
    assert pushed(callers, "boris") == usual


def test_a_choice_stored_before_browsers_showed_anything_leaves_that_to_the_kind(callers: Callers, firm: Firm) -> None:
    for kind in ("mention", "noted"):
        Preference.objects.create(user_id=firm.anna.user_id, kind=kind, in_app=True, mail=True, digest=False)
    assert pushed(callers) & {"mention", "noted"} == {"mention"}


def test_a_browser_shows_only_what_stands_in_the_inbox(callers: Callers) -> None:
    def change(**ways: bool) -> Any:
        return callers["anna"].patch("/notifications/preferences", {"kinds": {"mention": ways}})

    change(in_app=False)
    assert "mention" not in pushed(callers)
    refused = change(push=True)
    assert (refused.status_code, list(refused.json()["fields"])) == (422, ["mention"])
    assert change(in_app=True, push=True).status_code == 200
    change(in_app=False)
    change(in_app=True)
    assert "mention" in pushed(callers)
    assert change(push="often").status_code == 400  # type: ignore[arg-type]


def test_the_preferences_say_until_when_it_is_quiet(callers: Callers, firm: Firm) -> None:
    def is_quiet(begins: timedelta, ends: timedelta) -> bool:
        now = datetime.now(ZoneInfo("Asia/Kolkata"))
        hours = {"begins": f"{now + begins:%H:%M}", "ends": f"{now + ends:%H:%M}"}
        until = callers["anna"].patch("/notifications/preferences", {"quiet": hours}).json()["quiet_until"]
        if until:
            assert f"{datetime.fromisoformat(until):%H:%M %z}" == f"{now + ends:%H:%M} +0530"
        return until is not None

    User.objects.filter(pk=firm.anna.user_id).update(time_zone="Asia/Kolkata")
    hour = timedelta(hours=1)
    assert callers["anna"].get("/notifications/preferences").json()["quiet_until"] is None
    assert is_quiet(-hour, hour)
    assert not is_quiet(hour, 2 * hour)
    assert callers["boris"].get("/notifications/preferences").json()["quiet_until"] is None


def test_quiet_hours_are_set_and_ended_beside_the_rest(callers: Callers) -> None:
    hours = {"begins": "20:00", "ends": "07:00"}
    assert callers["anna"].patch("/notifications/preferences", {"quiet": hours}).json()["quiet"] == hours
    assert callers["anna"].patch("/notifications/preferences", {"kinds": {}}).json()["quiet"] == hours
    assert callers["boris"].get("/notifications/preferences").json()["quiet"] is None
    refused = callers["anna"].patch("/notifications/preferences", {"quiet": {"begins": "8 pm", "ends": "07:00"}})
    assert (refused.status_code, list(refused.json()["fields"])) == (422, ["begins"])
    assert callers["anna"].patch("/notifications/preferences", {"quiet": None}).json()["quiet"] is None


def test_a_note_says_whom_it_names(callers: Callers, make: Make, firm: Firm) -> None:
    made = make("anna", last_name="Kestrel")
    note = {"text": "@Boris Test, call.", "mentions": [firm.boris.user_id]}
    assert callers["anna"].post(f"/items/person/{made}/comments", note).status_code == 201
    latest = callers["anna"].get(f"/items/person/{made}/timeline").json()["items"][0]
    assert latest["data"]["mentions"] == [{"id": firm.boris.user_id, "name": "Boris Test"}]
    unknown = callers["anna"].post(f"/items/person/{made}/comments", {"text": "x", "mentions": [999_999]})
    assert (unknown.status_code, list(unknown.json()["fields"])) == (422, ["mentions"])
