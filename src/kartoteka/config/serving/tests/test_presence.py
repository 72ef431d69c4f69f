"""Who is told that somebody is at a card, and that an inbox has changed: those alone whom it concerns."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from kartoteka.config.serving.testing import Running
from kartoteka.items.testing import person
from kartoteka.notifications.making import tell_of_job
from kartoteka.people.testing import Firm, make_token
from kartoteka.schema.fields import create_field

NAMES = ("anna", "boris", "hela", "cora")
SEAT = {"seat": "a-window-of-mine"}


@pytest.fixture(scope="module")
def secrets(firm: Firm) -> dict[str, str]:
    for name in NAMES:
        make_token(firm.user(name), f"presence-{name}")
    return {name: f"presence-{name}" for name in NAMES}


@contextmanager
def listening(server: Running, secret: str) -> Iterator[Any]:
    """The presence and notification events of one stream, as (event, data)."""
    with server.client(secret) as client, client.stream("GET", "/api/v1/events", timeout=15) as answer:
        lines = answer.iter_lines()
        assert next(lines) == "retry: 3000"
        yield heard(lines)


def heard(lines: Iterator[str]) -> Iterator[tuple[str, Any]]:
    event = ""
    for line in lines:
        if line.startswith("event: "):
            event = line.removeprefix("event: ")
        elif line.startswith("data: ") and event in ("presence", "notification"):
            yield event, json.loads(line.removeprefix("data: "))


def test_whoever_may_read_the_card_hears_who_is_at_it(server: Running, firm: Firm, secrets: dict[str, str]) -> None:
    """Boris, who may not, hears only of the card after it; Anna nothing of herself."""
    private, public = person(firm), person(firm, access="read")
    with (
        listening(server, secrets["hela"]) as hela,
        listening(server, secrets["boris"]) as boris,
        listening(server, secrets["anna"]) as anna,
        server.client(secrets["anna"]) as by_anna,
        server.client(secrets["boris"]) as by_boris,
    ):
        body = SEAT | {"field": "description"}
        assert by_anna.post(f"/api/v1/items/person/{private}/presence", json=body).status_code == 204
        assert by_boris.post(f"/api/v1/items/person/{private}/presence", json=SEAT).status_code == 404
        assert by_anna.post(f"/api/v1/items/person/{public}/presence", json=SEAT | {"here": False}).status_code == 204
        assert by_boris.post(f"/api/v1/items/person/{public}/presence", json=SEAT).status_code == 204
        told = {**SEAT, "user": firm.anna.user_id, "name": "Anna Test", "kind": "person"}
        first = {**told, "id": private, "field": "description", "here": True}
        second = {**told, "id": public, "field": None, "here": False}
        assert next(hela) == ("presence", first)
        assert next(hela) == ("presence", second)
        assert next(boris) == ("presence", second)
        event, data = next(anna)
        assert (event, data["user"]) == ("presence", firm.boris.user_id)


def test_a_field_that_is_visible_only_to_some_is_not_named(
    server: Running, firm: Firm, secrets: dict[str, str]
) -> None:
    hela = {"users": [firm.hela.user_id], "departments": [], "roles": []}
    create_field(firm.actor("paul"), "person", key="c_quiet", labels={"en": "Quiet"}, type="text", visible_to=hela)
    item = person(firm, "hela", access="read")
    with listening(server, secrets["anna"]) as anna, server.client(secrets["hela"]) as by_hela:
        for field, named in (("c_quiet", None), ("c_nosuch", None), ("description", "description")):
            by_hela.post(f"/api/v1/items/person/{item}/presence", json=SEAT | {"field": field})
            assert next(anna)[1]["field"] == named


def test_an_inbox_that_changes_is_told_to_its_owner_alone(server: Running, firm: Firm, secrets: dict[str, str]) -> None:
    """Each is read before the next is told, since two of one kind that wait together go out as one. What Anna does
    at a card that all may read shows that nothing else came before it."""
    public = person(firm, access="read")
    with (
        listening(server, secrets["boris"]) as boris,
        listening(server, secrets["cora"]) as cora,
        server.client(secrets["anna"]) as by_anna,
    ):
        for owner, one, other, job in ((firm.cora, cora, boris, 901), (firm.boris, boris, cora, 902)):
            tell_of_job(owner.user_id, subject=f"export:{job}:done", what="export", state="done", count=1)
            assert next(one) == ("notification", {})
            by_anna.post(f"/api/v1/items/person/{public}/presence", json=SEAT)
            assert next(other)[0] == next(one)[0] == "presence"
        with server.client(secrets["boris"]) as client:
            assert client.get("/api/v1/notifications/count").json() == {"unread": 1}
