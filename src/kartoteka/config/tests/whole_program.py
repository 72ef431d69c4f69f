"""The whole program on a portal of its own, and writers that keep a ledger of what they were told. Tests only."""

import contextlib
import http.client
import json
import os
import secrets
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from kartoteka.cluster.layout import Layout

NOT_INHERITED = ("KARTOTEKA_DATABASE_URL", "KARTOTEKA_DATA", "DJANGO_SETTINGS_MODULE")
WRITERS = 8
JSON = "application/json"


@dataclass(frozen=True)
class Answer:
    """An answer that was read to its end."""

    status: int
    body: bytes

    def told(self) -> tuple[int, str | None]:
        """The status, and the code of a refusal."""
        return self.status, json.loads(self.body).get("code")


class Running:
    """A portal of its own with a token that may write."""

    def __init__(self, data: Path, **environment: str) -> None:
        self.layout = Layout(data)
        self.environment = {k: v for k, v in os.environ.items() if k not in NOT_INHERITED} | environment
        begun = time.monotonic()
        self.up = self._begin("up", "--port", "0")
        assert self.up.stdout
        self.address = urlsplit(self.up.stdout.readline().split()[-1])
        self.start_seconds = time.monotonic() - begun
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

    def call(self, method: str, path: str, body: bytes | None = None, *, content_type: str = JSON) -> Answer:
        """Any request of the token's owner."""
        connection = http.client.HTTPConnection(self.address.hostname or "", self.address.port, timeout=30)
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": content_type}
        with contextlib.closing(connection):
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return Answer(answer.status, answer.read())

    def get(self, path: str) -> Answer:
        """GET."""
        return self.call("GET", path)

    def command(self, *typed: str) -> "subprocess.CompletedProcess[str]":
        """Type a command beside the running program."""
        process = self._begin(*typed, errors=subprocess.PIPE)
        out, errors = process.communicate(timeout=300)
        return subprocess.CompletedProcess(typed, process.returncode, out, errors)

    def upload(self, name: str, content: bytes) -> Answer:
        """POST a file."""
        head = f'--x\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode()
        form = "multipart/form-data; boundary=x"
        return self.call("POST", "/api/v1/files", head + content + b"\r\n--x--\r\n", content_type=form)

    def seconds_to_answer(self) -> float:
        """How long a caller waits until he is answered with 200, asking again where he got something else."""
        begun = time.monotonic()
        wait_until(self._is_answered, seconds=60)
        return time.monotonic() - begun

    def headers(self, key: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json", "Idempotency-Key": key}

    def children(self, *, named: str) -> list[int]:
        listed = Path(f"/proc/{self.up.pid}/task/{self.up.pid}/children").read_text().split()
        return [int(n) for n in listed if named in Path(f"/proc/{n}/cmdline").read_text().replace("\0", " ")]

    def serving(self) -> int:
        """The web process that answers: another may be in reserve."""
        return int(json.loads(self.layout.web_report.read_text())["pid"])

    def stored(self) -> dict[str, int]:
        """How many persons there are of each last name."""
        counted = "SELECT fields->>'last_name', count(*) FROM items_item GROUP BY 1"
        with psycopg.connect(self.layout.url) as connection:
            return {str(name): int(count) for name, count in connection.execute(counted)}

    def half_records(self) -> int:
        """How many items have no record of their creation, or do not stand in the lists of those who may read them."""
        halves = (
            "SELECT count(*) FROM items_item i WHERE NOT EXISTS (SELECT FROM timeline_place p WHERE p.item_id = i.id)"
            " OR NOT EXISTS (SELECT FROM items_itemreader r WHERE r.item_id = i.id)"
        )
        with psycopg.connect(self.layout.url) as connection:
            [found] = connection.execute(halves).fetchall()
            return int(found[0])

    def stop(self) -> None:
        self.up.send_signal(signal.SIGTERM)
        assert self.up.wait(60) == 0

    def _is_answered(self) -> bool:
        with contextlib.suppress(OSError, http.client.HTTPException):
            return self.get("/api/v1/items/person?limit=1").status == 200
        return False

    def _begin(self, *typed: str, errors: int = subprocess.DEVNULL) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "kartoteka", *typed, "--data", str(self.layout.top)],
            stdout=subprocess.PIPE,
            stderr=errors,
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
        wait_until(lambda: len(self.acknowledged) >= count, seconds=3600)

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


def body(name: str) -> str:
    return json.dumps({"values": {"first_name": "Ida", "last_name": name}})


def kill(numbers: list[int]) -> None:
    for number in numbers:
        with contextlib.suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)


def wait_until(condition: Callable[[], bool], *, seconds: float) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)
