"""Kills in mid-work (R01, R02, R03 of the security reference): what was acknowledged is there, once.

The whole program runs; writers write through HTTP and keep a ledger of what they were told.
"""

import contextlib
import http.client
import json
import os
import random
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest

from kartoteka.cluster.layout import Layout
from kartoteka.cluster.testing import roomy_folder

NOT_INHERITED = ("KARTOTEKA_DATABASE_URL", "KARTOTEKA_DATA", "DJANGO_SETTINGS_MODULE")
WRITERS = 8


class Running:
    """A portal of its own with a token that may write."""

    def __init__(self, data: Path, **environment: str) -> None:
        self.layout = Layout(data)
        self.environment = {k: v for k, v in os.environ.items() if k not in NOT_INHERITED} | environment
        self.up = self._begin("up", "--port", "0")
        assert self.up.stdout
        self.address = urlsplit(self.up.stdout.readline().split()[-1])
        self._begin("user", "create", "anna@firm.test", "--admin").communicate(timeout=300)
        printed, _ = self._begin("token", "create", "anna@firm.test", "--name", "ledger").communicate(timeout=300)
        self.token = printed.strip()

    def post(self, name: str, key: str) -> http.client.HTTPResponse:
        """Create a person under an idempotency key and return the read answer."""
        connection = http.client.HTTPConnection(self.address.hostname or "", self.address.port, timeout=30)
        with contextlib.closing(connection):
            connection.request("POST", "/api/v1/items/person", body(name), self.headers(key))
            answer = connection.getresponse()
            answer.read()
            return answer

    def headers(self, key: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json", "Idempotency-Key": key}

    def children(self, *, named: str) -> list[int]:
        listed = Path(f"/proc/{self.up.pid}/task/{self.up.pid}/children").read_text().split()
        return [int(n) for n in listed if named in Path(f"/proc/{n}/cmdline").read_text().replace("\0", " ")]

    def stored(self) -> dict[str, int]:
        """How many persons there are of each last name."""
        counted = "SELECT fields->>'last_name', count(*) FROM items_item GROUP BY 1"
        with psycopg.connect(self.layout.url) as connection:
            return {str(name): int(count) for name, count in connection.execute(counted)}

    def stop(self) -> None:
        self.up.send_signal(signal.SIGTERM)
        assert self.up.wait(60) == 0

    def _begin(self, *typed: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "kartoteka", *typed, "--data", str(self.layout.top)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=self.environment,
        )


class Ledger:
    """Writers that note what was acknowledged; one without an answer repeats under the same key."""

    def __init__(self, portal: Running, *, repeating: bool = True) -> None:
        self.portal, self.repeating = portal, repeating
        self.acknowledged: set[str] = set()
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._write, daemon=True) for _ in range(WRITERS)]

    def __enter__(self) -> "Ledger":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def wait_for(self, count: int) -> None:
        wait_until(lambda: len(self.acknowledged) >= count, seconds=1800)

    def _write(self) -> None:
        while not self._over.is_set():
            name, key = secrets.token_hex(8), secrets.token_hex(16)
            while not self._over.is_set():
                if self._once(name, key):
                    self.acknowledged.add(name)
                    break
                time.sleep(0.05)
                if not self.repeating:
                    break

    def _once(self, name: str, key: str) -> bool:
        try:
            return self.portal.post(name, key).status == 201
        except (OSError, http.client.HTTPException):
            return False


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="kartoteka-", dir=roomy_folder()) as made:
        yield Path(made)


@pytest.fixture
def portal(folder: Path) -> Iterator[Running]:
    running = Running(folder / "data")
    try:
        yield running
    finally:
        running.stop()


@pytest.mark.long
def test_r01_killing_the_web_in_mid_request_loses_nothing_that_was_acknowledged(portal: Running) -> None:
    with Ledger(portal) as ledger:
        for _ in range(20):
            ledger.wait_for(len(ledger.acknowledged) + 30)
            kill(portal.children(named="kartoteka web"))
        ledger.wait_for(len(ledger.acknowledged) + 30)
    stored = portal.stored()
    assert len(ledger.acknowledged) >= 500
    assert ledger.acknowledged <= stored.keys()
    assert set(stored.values()) == {1}


def test_r02_whoever_got_no_answer_repeats_and_gets_one_record(portal: Running) -> None:
    replayed = 0
    for number in range(60):
        name, key = f"lost-{number}", secrets.token_hex(16)
        send_and_hang_up(portal, name, key)
        answer = portal.post(name, key)
        assert answer.status == 201
        replayed += answer.headers["Idempotent-Replay"] == "true"
        assert portal.post("another body", key).status == 422
    assert replayed >= 50
    assert portal.stored() == {f"lost-{number}": 1 for number in range(60)}


@pytest.mark.long
def test_r03_killing_postgresql_under_load_loses_no_acknowledged_write(portal: Running) -> None:
    with Ledger(portal) as ledger:
        for wanted in (5_000, 10_000):
            ledger.wait_for(wanted)
            kill_database(portal)
    assert len(ledger.acknowledged) >= 10_000
    assert ledger.acknowledged <= portal.stored().keys()


@pytest.mark.long
def test_r03_can_fail_an_unsafe_database_loses_some(folder: Path) -> None:
    """The control: with synchronous_commit off the same kills lose acknowledged writes."""
    first = Running(folder / "data")
    first.stop()
    (first.layout.cluster / "local.conf").write_text("synchronous_commit = off\nwal_writer_delay = 10s\n")
    (first.layout.cluster / "local.conf").chmod(0o644)
    portal = Running(folder / "data", KARTOTEKA_ALLOW_UNSAFE_DATABASE="1")
    portal.token = first.token
    try:
        with Ledger(portal, repeating=False) as ledger:
            ledger.wait_for(200)
            kill_database(portal)
        assert ledger.acknowledged - portal.stored().keys()
    finally:
        portal.stop()


def send_and_hang_up(portal: Running, name: str, key: str) -> None:
    """Send a whole request, wait a little, and go away without reading the answer."""
    content = body(name).encode()
    headers: dict[str, Any] = {"Host": portal.address.netloc, "Content-Length": len(content), **portal.headers(key)}
    head = "".join(f"{header}: {value}\r\n" for header, value in headers.items())
    with socket.create_connection((portal.address.hostname, portal.address.port or 0)) as raw:
        raw.sendall(f"POST /api/v1/items/person HTTP/1.1\r\n{head}\r\n".encode() + content)
        time.sleep(random.uniform(0.0, 0.05))


def body(name: str) -> str:
    return json.dumps({"values": {"first_name": "Ida", "last_name": name}})


def kill_database(portal: Running) -> None:
    """Kill PostgreSQL and each of its processes, and wait until it answers again."""
    [postmaster] = portal.children(named="/bin/postgres")
    inside = Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text().split()
    kill([postmaster, *map(int, inside)])
    wait_until(lambda: _answers(portal.layout.url), seconds=60)


def kill(numbers: list[int]) -> None:
    for number in numbers:
        with contextlib.suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)


def _answers(url: str) -> bool:
    with contextlib.suppress(psycopg.OperationalError):
        psycopg.connect(url, connect_timeout=5).close()
        return True
    return False


def wait_until(condition: Callable[[], bool], *, seconds: float) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)
