"""Slow callers, a busy database and one that is away: the others work on, and nobody gets in by accident."""

import select
import socket
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from itertools import cycle
from pathlib import Path

import httpx
import psycopg
import pytest
from django.db import connection

from kartoteka.config.serving.health import parameters
from kartoteka.config.serving.testing import Running, running_server
from kartoteka.items.testing import person
from kartoteka.people.testing import Firm, make_token

SLOW = 50
SLOW_USERS = ("boris", "hela", "rita")  # one user may have twenty uploads under way, not fifty
USERS = 8  # each asks again as soon as he is answered
UPLOAD_PART = b'--x\r\nContent-Disposition: form-data; name="file"; filename="slow.txt"\r\n\r\n'
REQUESTS = 200
ROUNDS = 3  # what else the machine does in one of them says nothing; slow callers that disturb do so in each


@pytest.fixture(scope="module")
def secret(firm: Firm) -> str:
    for name in ("anna", *SLOW_USERS):
        make_token(firm.user(name), f"rude-{name}")
    for n in range(30):
        person(firm, "anna", last_name=f"Nr {n}", description="x" * 6000, access="read")
    return "rude-anna"


@pytest.mark.parametrize("rudeness", ["header", "body", "upload", "reading"])
def test_r19_fifty_slow_callers_do_not_slow_down_the_others(server: Running, secret: str, rudeness: str) -> None:
    rounds: list[tuple[float, float]] = []
    while not _one_is_calm(rounds) and len(rounds) < ROUNDS:
        rounds.append(_round(server, secret, rudeness))
    said = ", ".join(f"{calm * 1000:.0f} ms alone and {disturbed * 1000:.0f} ms beside" for calm, disturbed in rounds)
    print(f"\n{rudeness}: p95 {said} {SLOW} slow callers")
    assert _one_is_calm(rounds), said


def test_a_body_that_stops_is_given_up_and_frees_its_place(server: Running, secret: str) -> None:
    with server.socket() as bare:
        bare.sendall(_request("PATCH", "/api/v1/me", secret, "Content-Type: application/json", "Content-Length: 20"))
        bare.sendall(b'{"na')
        begun = time.monotonic()
        answer = bare.recv(4096)
        assert answer.startswith(b"HTTP/1.1 408")
        assert 5 < time.monotonic() - begun < 20


def test_r20_an_exhausted_database_gives_503_at_once_and_recovers(firm: Firm, secret: str, tmp_path: Path) -> None:
    with running_server(tmp_path, KARTOTEKA_POOL="4") as server, server.client(secret) as client, ExitStack() as held:
        assert client.get("/api/v1/me").status_code == 200
        sockets = [held.enter_context(server.socket()) for _ in range(16)]
        with _locked_table():
            for one in sockets:
                one.sendall(_request("GET", "/api/v1/me", secret))
            _until(lambda: _waiting_for_locks() == 4)
            begun = time.monotonic()
            refused = client.get("/api/v1/me")
            took = time.monotonic() - begun
            assert client.get("/healthz").status_code == 200
        assert (refused.status_code, refused.json()["code"]) == (503, "unavailable")
        assert int(refused.headers["retry-after"]) > 0
        print(f"\nR20: 503 after {took:.2f} s")
        assert took < 3
        assert {one.recv(12)[-3:] for one in sockets} <= {b"200", b"503"}
        begun = time.monotonic()
        _until(lambda: client.get("/api/v1/me").status_code == 200)
        print(f"R20: back to normal after {time.monotonic() - begun:.2f} s")


def test_s69_without_its_database_the_server_lets_nobody_in(firm: Firm, secret: str, tmp_path: Path) -> None:
    away = "postgresql://kartoteka@127.0.0.1:1/none"
    with running_server(tmp_path, KARTOTEKA_DATABASE_URL=away) as server, server.client(secret) as client:
        assert client.get("/healthz").status_code == 503
        for path in ("/api/v1/me", "/api/v1/events", "/api/v1/files/1", "/api/v1/items/person"):
            refused = client.get(path)
            assert (refused.status_code, refused.json()["code"]) == (503, "unavailable"), path
            assert "retry-after" in refused.headers
        assert client.post("/api/v1/files", files={"file": ("a", b"x")}).status_code == 503
        cookies = {"kartoteka": "some-session"}
        assert httpx.get(f"{server.url}/api/v1/me", cookies=cookies, timeout=30).status_code == 503
        assert httpx.get(f"{server.url}/api/v1/me", timeout=30).status_code == 401


def test_a_connection_cut_in_the_middle_is_replaced(server: Running, secret: str) -> None:
    with server.client(secret) as client:
        client.get("/api/v1/me")
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        begun = time.monotonic()
        statuses = []
        while not statuses or statuses[-1] != 200:
            statuses.append(client.get("/api/v1/me").status_code)
            assert time.monotonic() - begun < 5, statuses
        assert set(statuses) <= {200, 503}


def _round(server: Running, secret: str, rudeness: str) -> tuple[float, float]:
    """The 95th percentiles of the same work alone, before or after, and beside the slow callers; in seconds."""
    calm = _work(server, secret)
    with _slow_callers(server, rudeness) as sockets:
        disturbed = _work(server, secret)
        assert sum(_is_slow(one, rudeness) for one in sockets) == SLOW, "they were sent away: nobody was slow"
    return max(calm, _work(server, secret)), disturbed


def _one_is_calm(rounds: list[tuple[float, float]]) -> bool:
    return any(disturbed <= max(2 * calm, calm + 0.15) for calm, disturbed in rounds)


def _work(server: Running, secret: str) -> float:
    """The 95th percentile of a page of the list and a write, by some at a time; each must succeed."""
    with ThreadPoolExecutor(USERS) as pool:
        taken = list(pool.map(lambda n: _timed(server, secret, n), range(REQUESTS)))
    return statistics.quantiles(taken, n=20)[18]


_local = threading.local()


def _timed(server: Running, secret: str, n: int) -> float:
    client = getattr(_local, server.url, None) or server.client(secret)
    setattr(_local, server.url, client)
    begun = time.perf_counter()
    if n % 3:
        answer = client.get("/api/v1/items/person?limit=20")
    else:
        answer = client.patch("/api/v1/me", json={"first_name": f"Anna {n}"})
    assert answer.status_code == 200, answer.text
    return time.perf_counter() - begun


def _until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 5
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def _waiting_for_locks() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND state = 'active'")
        return int(cursor.fetchone()[0])


@contextmanager
def _slow_callers(server: Running, rudeness: str) -> Iterator[list[socket.socket]]:
    """Fifty open connections, each of which goes on by a byte now and then, or takes its answer not at all."""
    with ExitStack() as held:
        sockets = [held.enter_context(server.socket(takes_in=4096)) for _ in range(SLOW)]
        for one, name in zip(sockets, cycle(SLOW_USERS), strict=False):
            one.sendall(_beginning(rudeness, f"rude-{name}"))
        stop = threading.Event()
        drip = threading.Thread(target=_drip, args=(sockets, stop, rudeness))
        drip.start()
        time.sleep(3)  # what these fifty ask for is done by then, and lies there unread
        try:
            yield sockets
        finally:
            stop.set()
            drip.join()


def _beginning(rudeness: str, secret: str) -> bytes:
    upload = "Content-Type: multipart/form-data; boundary=x"
    return {
        "header": b"GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
        "body": _request("PATCH", "/api/v1/me", secret, "Content-Type: application/json", "Content-Length: 900000"),
        "upload": _request("POST", "/api/v1/files", secret, upload, "Content-Length: 900000") + UPLOAD_PART,
        "reading": _request("GET", "/api/v1/items/person?limit=200&fields=description", secret) * 4,
    }[rudeness]


def _is_slow(one: socket.socket, rudeness: str) -> bool:
    """Whether the server still bears with him: neither answered nor cut off, or with an answer that he lets lie."""
    answered = bool(select.select([one], [], [], 0)[0])
    if rudeness == "reading":
        return answered and one.recv(1, socket.MSG_PEEK) == b"H"
    return not answered


def _request(method: str, path: str, secret: str, *headers: str) -> bytes:
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", f"Authorization: Bearer {secret}", *headers, "", ""]
    return "\r\n".join(lines).encode()


def _drip(sockets: list[socket.socket], stop: threading.Event, rudeness: str) -> None:
    while not stop.wait(1.0):
        for one in sockets:
            if rudeness != "reading":
                try:
                    one.sendall(b" ")
                except OSError:
                    continue


@contextmanager
def _locked_table() -> Iterator[None]:
    """Hold a lock for which every authentication waits, as behind a slow migration."""
    with psycopg.connect(**parameters()) as other:
        other.execute("LOCK TABLE people_user IN ACCESS EXCLUSIVE MODE")
        yield
        other.rollback()
