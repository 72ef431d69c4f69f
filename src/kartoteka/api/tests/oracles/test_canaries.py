"""No canary leaves a real server to anyone who may not see it: answers, errors, live events, exports, its own log."""

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest
from django.db import connection

from kartoteka.api.testing import ACTORS, make_callers
from kartoteka.api.tests.oracles.canaries import Aviary, leaks, plant, refusals, sweep
from kartoteka.api.tests.oracles.worlds import keep_schema
from kartoteka.config.serving.testing import Running, database_url, running_server
from kartoteka.exchange.exporting import export_file
from kartoteka.items import service
from kartoteka.items.testing import firm_with_kinds
from kartoteka.people import role_service
from kartoteka.people.testing import TOKEN_SECRET, Firm

SWEPT = ("anna", "hela", "paul")
"""By the real server; the other actors are answered by the same code in the test beside it."""
STRANGERS = ("anna", "rita", "tok", "vera")


@pytest.mark.django_db(transaction=True)
def test_nothing_that_is_hidden_leaves_the_server(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    role = role_service.create_role(firm.paul, labels={"en": "Exporter"}, cells={"*": {"export": "own_public"}})
    firm.user("anna").roles.add(role)
    aviary = plant(firm, make_callers(firm))
    log = tmp_path / "server.log"
    with running_server(tmp_path / "data", log=log) as server:
        callers = {name: server.client(secret_of(name)) for name in ACTORS}
        found, seen, asked = sweep(aviary, lambda actor, path: whole(callers[actor].get(f"/api/v1{path}")), SWEPT)
        for actor in ("anna", "vera"):
            for method, path, body in refusals(aviary):
                answer = callers[actor].request(method, f"/api/v1{path}", json=body)
                found += leaks(aviary, actor, f"{method} {path}", whole(answer))
        found += list(heard(aviary, firm, server))
        with a_table_away("items_contactpoint"):
            for actor in STRANGERS:
                answer = callers[actor].get("/api/v1/items/company")
                assert answer.status_code in (401, 403, 500)
                found += leaks(aviary, actor, "a fault", whole(answer))
            told = {"values": {"company_name": "New", "c_hid_text": aviary.canaries[-1].text, "email": ["a@b.example"]}}
            assert callers["hela"].post("/api/v1/items/company", json=told).status_code == 500
    found += leaks(aviary, "the log", "of the server", log.read_bytes())
    for actor in ("anna", "hela"):
        for kind in ("company", "person"):
            export_file(firm.actor(actor), kind, tmp_path / "export.csv", headers="labels")
            found += leaks(aviary, actor, "export", (tmp_path / "export.csv").read_bytes())
    unseen = [one.place for one in aviary.canaries if one.allowed and one.text not in seen]
    print(f"{len(aviary.canaries)} canaries, {asked} addresses asked, {len(found)} leaks; never seen: {unseen}")
    assert not found, "\n".join(found[:40])
    assert unseen == []


@pytest.mark.django_db
def test_nor_is_it_told_to_anyone_by_the_program(caplog: pytest.LogCaptureFixture) -> None:
    firm = firm_with_kinds()
    callers = make_callers(firm)
    aviary = plant(firm, callers)
    keep_schema()
    with caplog.at_level("DEBUG"):
        found, seen, asked = sweep(aviary, lambda actor, path: told(callers[actor].get(path)))
        for actor in STRANGERS:
            for method, path, body in refusals(aviary):
                found += leaks(aviary, actor, f"{method} {path}", told(callers[actor].send(method, path, body)))
    found += leaks(aviary, "the log", "at every level", caplog.text.encode())
    unseen = [one.place for one in aviary.canaries if one.allowed and one.text not in seen]
    print(f"{asked} addresses asked, {len(found)} leaks")
    assert not found, "\n".join(found[:40])
    assert set(unseen) <= {"name of a foreign file"}


def told(answer: Any) -> bytes:
    return str(answer.headers).encode() + answer.content


def secret_of(name: str) -> str | None:
    if name == "vera":
        return None
    return TOKEN_SECRET if name == "tok" else f"secret-of-{name}-that-opens-all-he-may"


def whole(answer: httpx.Response) -> bytes:
    """Every byte of an answer: its headers and its body, as text that JSON has escaped, and plainly."""
    return str(answer.headers).encode() + answer.content


def heard(aviary: Aviary, firm: Firm, server: Running) -> Iterator[str]:
    """What Anna's stream and the database's notifications carry while Boris writes what she may not read, and she does
    not: her stream names only her own."""
    foreign, (_, shown) = aviary.cards[1], aviary.cards[0]
    with (
        server.client(secret_of("anna")) as anna,
        psycopg.connect(database_url(), autocommit=True) as listening,
        anna.stream("GET", "/api/v1/events") as stream,
    ):
        listening.execute("listen kartoteka_events")
        time.sleep(0.5)  # the server's own listening may be a moment behind its answer
        service.comment(firm.actor("boris"), *foreign, text=aviary.canaries[0].text)
        service.comment(firm.actor("boris"), "company", shown, text="Called back.")
        lines = b""
        for part in stream.iter_raw():
            lines += part
            if f'"id":{shown},'.encode() in lines:
                break
        told = "".join(one.payload for one in listening.notifies(timeout=2, stop_after=2))
    assert f'"id": {foreign[1]},' in told
    yield from leaks(aviary, "anyone", "notification", told.encode())
    yield from leaks(aviary, "anna", "stream", lines)
    if f'"id":{foreign[1]},'.encode() in lines:
        yield "anna · stream: a foreign item"


@contextlib.contextmanager
def a_table_away(name: str) -> Iterator[None]:
    """A fault that no request should meet: a table is missing for a while."""
    with connection.cursor() as cursor:
        cursor.execute(f"alter table {name} rename to {name}_away")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"alter table {name}_away rename to {name}")


def test_the_sweep_finds_what_is_told(monkeypatch: Any) -> None:
    aviary = Aviary()
    text = aviary.put("a hidden thing", frozenset({"hela"}))
    assert leaks(aviary, "anna", "here", f"…{text}…".encode()) == ["anna · here: a hidden thing"]
    assert leaks(aviary, "hela", "here", text.encode()) == []
