"""Who hears of a change, and when a stream ends."""

import asyncio
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection, transaction

from kartoteka.config.serving.events import HEARTBEAT_SECONDS
from kartoteka.config.serving.testing import Running
from kartoteka.config.serving.tests.weighed import weight
from kartoteka.items import service as items
from kartoteka.items.testing import person
from kartoteka.people import service
from kartoteka.people.models import ApiToken, User
from kartoteka.people.testing import Firm, make_token, make_user

UNHEARD = HEARTBEAT_SECONDS - 1
"""Seconds: a heartbeat must not keep a test waiting for an event that will not come."""
STREAMS = 1000
MIB_MOST = 120


class Listener:
    """An open stream of one actor."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        assert next(lines) == "retry: 3000"

    def next(self) -> Any:
        """The next item event's data; "refresh", or None where the stream ended."""
        for line in self._lines:
            if line == "event: refresh":
                return "refresh"
            if line.startswith("data: {") and line != "data: {}":
                return json.loads(line.removeprefix("data: "))
        return None

    def next_id(self) -> str:
        """The id of the event that was read last."""
        return next(self._lines).removeprefix("id: ")

    def next_item(self) -> Any:
        """The next item event; None where the stream ended."""
        while (found := self.next()) == "refresh":
            pass
        return found


@contextmanager
def listening(server: Running, secret: str, headers: dict[str, str] | None = None, **since: str) -> Iterator[Listener]:
    with (
        server.client(secret) as client,
        client.stream("GET", "/api/v1/events", params=since, headers=headers, timeout=UNHEARD) as answer,
    ):
        assert answer.status_code == 200
        yield Listener(answer.iter_lines())


@pytest.fixture(scope="module")
def secrets(firm: Firm) -> dict[str, str]:
    names = ("anna", "boris", "hela", "rita", "cora", "paul")
    for name in names:
        make_token(firm.user(name), f"stream-{name}")
    return {name: f"stream-{name}" for name in names}


def test_a_stream_gives_ids_to_whoever_may_read_and_nothing_to_others(
    server: Running, firm: Firm, secrets: dict[str, str]
) -> None:
    with (
        listening(server, secrets["anna"]) as anna,
        listening(server, secrets["boris"]) as boris,
        listening(server, secrets["hela"]) as hela,
        listening(server, secrets["cora"]) as cora,
    ):
        private = person(firm, "anna", last_name="Private")
        public = person(firm, "anna", last_name="Public", access="read")
        told = {"kind": "person", "id": private, "version": 1}
        assert anna.next_item() == hela.next_item() == cora.next_item() == told
        assert boris.next_item() == {"kind": "person", "id": public, "version": 1}


def test_whoever_could_read_before_hears_of_the_change_that_takes_it_away(
    server: Running, firm: Firm, secrets: dict[str, str]
) -> None:
    item = person(firm, "anna", access="read")
    with listening(server, secrets["boris"]) as boris:
        items.change(firm.anna, "person", item, version=1, values={"access": "private"})
        items.change(firm.anna, "person", item, version=2, values={"job_title": "Secret"})
        mine = person(firm, "boris")
        assert boris.next_item() == {"kind": "person", "id": item, "version": 2}
        assert boris.next_item()["id"] == mine


def answered_at(server: Running, secret: str) -> str:
    """The position of an answer of this moment."""
    with server.client(secret) as client:
        return client.get("/api/v1/me").headers["Kartoteka-Position"]


def test_what_changed_between_an_answer_and_the_opening_of_the_stream_is_heard(
    server: Running, firm: Firm, secrets: dict[str, str]
) -> None:
    with listening(server, secrets["boris"]) as boris:
        before = person(firm, "anna", access="read")
        assert boris.next_item()["id"] == before
        position = answered_at(server, secrets["boris"])
        person(firm, "anna")
        missed = person(firm, "anna", access="read")
        assert boris.next_item()["id"] == missed
        with listening(server, secrets["boris"], position=position) as late:
            later = person(firm, "anna", access="read")
            assert [late.next()["id"], late.next()["id"]] == [missed, later]


def test_who_names_no_known_position_is_told_to_read_again(
    server: Running, firm: Firm, secrets: dict[str, str]
) -> None:
    with listening(server, secrets["anna"], position="nonsense") as anna:
        assert anna.next() == "refresh"


def test_a_stream_that_broke_goes_on_after_the_last_event_that_was_heard(
    server: Running, firm: Firm, secrets: dict[str, str]
) -> None:
    with listening(server, secrets["anna"]) as anna:
        person(firm, "anna")
        anna.next_item()
        heard = anna.next_id()
    missed = person(firm, "anna")
    with listening(server, secrets["anna"], {"Last-Event-ID": heard}, position="older") as anna:
        assert anna.next()["id"] == missed


def test_s64_a_token_without_the_kind_hears_nothing_of_it(server: Running, firm: Firm) -> None:
    make_token(firm.user("anna"), "companies-only", scopes=["company:read"])
    with listening(server, "companies-only") as tok:
        person(firm, "anna")
        company = items.create(firm.anna, "company", {"company_name": "Nordhafen"})
        assert tok.next_item()["id"] == company


def test_s15_a_role_taken_away_silences_the_open_stream(server: Running, firm: Firm, secrets: dict[str, str]) -> None:
    with listening(server, secrets["rita"]) as rita:
        service.change_user(firm.paul, firm.rita.user_id, roles=[])
        assert rita.next() == "refresh"
        person(firm, "anna", access="read")
        service.change_user(firm.paul, firm.rita.user_id, roles=["read_only"])
        assert rita.next() == "refresh"  # what changed until now is read anew, not told
        seen = person(firm, "anna", access="read")
        assert rita.next_item()["id"] == seen


def test_s63_the_stream_of_a_deactivated_user_ends_at_once(server: Running, firm: Firm) -> None:
    make_token(make_user("leaver"), "leaver")
    with listening(server, "leaver") as stream:
        begun = time.monotonic()
        service.deactivate(firm.paul, User.objects.get(email="leaver@kartoteka.test").pk)
        assert stream.next_item() is None
        assert time.monotonic() - begun < 5


@pytest.mark.long
def test_a_revoked_token_ends_its_stream_within_half_a_minute_even_unannounced(server: Running, firm: Firm) -> None:
    make_token(firm.user("boris"), "short-lived")
    with server.client("short-lived") as client, client.stream("GET", "/api/v1/events", timeout=40) as answer:
        ApiToken.objects.filter(name="test", user_id=firm.boris.user_id).update(revoked_at="2026-01-01T00:00Z")
        begun = time.monotonic()
        for _ in answer.iter_lines():
            pass
        assert time.monotonic() - begun < 30


def test_an_unsigned_caller_gets_no_stream(server: Running) -> None:
    with server.client() as vera:
        assert vera.get("/api/v1/events").status_code == 401


def test_a_lost_connection_to_the_database_comes_back_and_says_read_again(
    server: Running, firm: Firm, secrets: dict[str, str]
) -> None:
    with listening(server, secrets["anna"]) as anna:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'")
        assert anna.next() == "refresh"
        item = person(firm, "anna")
        assert anna.next_item()["id"] == item


def test_a_thousand_streams_stay_small_and_all_hear(server: Running, firm: Firm) -> None:
    for n in range(10):
        make_token(make_user(f"crowd{n}"), f"crowd-{n}")
    with server.client("crowd-0") as one:
        one.get("/api/v1/me")
    heard, memory = asyncio.run(_crowd(server, firm))
    assert heard == STREAMS
    assert memory < MIB_MOST


async def _crowd(server: Running, firm: Firm) -> tuple[int, float]:
    before = weight([server.pid])
    opened = [await _open(server, f"crowd-{n % 10}") for n in range(STREAMS)]
    memory = weight([server.pid])
    print(f"\n{STREAMS} streams: {memory:.0f} MiB; before {before:.0f} MiB")
    await asyncio.to_thread(_make_public, firm)
    heard = await asyncio.gather(*(_heard(reader) for reader, _ in opened))
    for _, writer in opened:
        writer.close()
    return sum(heard), memory


async def _open(server: Running, secret: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(f"GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {secret}\r\n\r\n".encode())
    await asyncio.wait_for(reader.readuntil(b"retry: 3000"), 60)
    return reader, writer


async def _heard(reader: asyncio.StreamReader) -> bool:
    try:
        await asyncio.wait_for(reader.readuntil(b'"kind":"person"'), 60)
    except (TimeoutError, asyncio.IncompleteReadError):
        return False
    return True


def _make_public(firm: Firm) -> None:
    try:
        with transaction.atomic():
            person(firm, "anna", access="read")
    finally:
        connection.close()
