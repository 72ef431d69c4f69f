"""A real Kartoteka for the stories: `kartoteka up` on fresh data, its people and commands; no browser here."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx

PROGRAM = Path(sys.executable).parent / "kartoteka"
PASSWORD = "Blaue-Karten-im-Kasten-7"
DOMAIN = "nordhafen.example"
PATIENCE = 180  # seconds for the first start: initdb and every migration

# The people of RIGHTS' matrix who need no department: who they are, and the switches that make them so.
PEOPLE: dict[str, tuple[str, list[str]]] = {
    "paul": ("Paul Petersen", ["--admin"]),
    "cora": ("Cora Conti", ["--role", "crm_admin"]),
    "anna": ("Anna Albers", []),
    "boris": ("Boris Belov", []),
    "rita": ("Rita Rossi", ["--role", "read_only"]),
}


@dataclass
class Portal:
    """A running portal: where it answers, who works in it, and what one types beside it."""

    data: Path
    url: str
    tokens: dict[str, str] = field(default_factory=dict)
    sessions: dict[str, dict[str, str]] = field(default_factory=dict)

    def command(self, *words: str, stdin: str = "") -> str:
        """Run `kartoteka …` on this portal and return what it printed on stdout; a failure raises with its stderr."""
        done = subprocess.run(
            [PROGRAM, *words, "--data", self.data],
            input=stdin,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        if done.returncode != 0:
            raise AssertionError(f"kartoteka {' '.join(words)} ended with {done.returncode}:\n{done.stderr}")
        return done.stdout

    def api(self, person: str) -> httpx.Client:
        """Return a client of the HTTP interface that acts as this person, with all of the person's rights."""
        if person not in self.tokens:
            self.tokens[person] = self.command("token", "create", email(person), "--name", "stories").strip()
        headers = {"Authorization": f"Bearer {self.tokens[person]}"}
        return httpx.Client(base_url=f"{self.url}/api/v1", headers=headers, timeout=30, trust_env=False)

    def session(self, person: str) -> dict[str, str]:
        """Return the cookies of a session in which this person has signed in by password; one serves all stories."""
        if person not in self.sessions:
            with httpx.Client(base_url=f"{self.url}/_allauth/browser/v1", trust_env=False) as client:
                client.get("/auth/session")
                answer = client.post(
                    "/auth/login",
                    json={"email": email(person), "password": PASSWORD},
                    headers={"X-CSRFToken": client.cookies["csrftoken"], "Origin": self.url},
                )
                assert answer.status_code == 200, answer.text
                self.sessions[person] = dict(client.cookies)
        return self.sessions[person]

    def set_up_link(self) -> str:
        """The link of the first set-up, in a portal in which there is nobody yet."""
        return str(json.loads((self.data / "run" / "address.json").read_text(encoding="utf-8"))["setup_link"])

    def create(self, person: str, kind: str, **values: object) -> int:
        """Create an item as this person and return its id: what a story needs before it begins."""
        with self.api(person) as client:
            answer = client.post(f"/items/{kind}", json={"values": values})
        assert answer.status_code == 201, answer.text
        return int(answer.json()["id"])


def email(person: str) -> str:
    return f"{person}@{DOMAIN}"


@contextlib.contextmanager
def running(people: Collection[str] = PEOPLE.keys()) -> Iterator[Portal]:
    """Start a portal on fresh data with these people in it; stop it in order and remove its data at the end."""
    data = Path(tempfile.mkdtemp(prefix="kartoteka-stories-"))
    data.chmod(0o755)  # PostgreSQL, as an account of its own, must reach its part
    log = data.parent / f"{data.name}.log"
    with log.open("w") as stderr:
        up = subprocess.Popen(
            [PROGRAM, "up", "--port", "0", "--data", data],
            stdout=stderr,
            stderr=stderr,
            stdin=subprocess.DEVNULL,
        )
    try:
        portal = Portal(data, _address(data, up, log))
        for person in people:
            _enrol(portal, person)
        yield portal
    finally:
        _stop(up, log)
        if "KARTOTEKA_KEEP_STORIES" not in os.environ:
            shutil.rmtree(data, ignore_errors=True)
            log.unlink(missing_ok=True)


def _address(data: Path, up: subprocess.Popen[bytes], log: Path) -> str:
    """Wait until the program itself says where it answers."""
    file, until = data / "run" / "address.json", time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if up.poll() is not None:
            raise AssertionError(f"kartoteka up ended with {up.returncode}:\n{log.read_text()[-4000:]}")
        with contextlib.suppress(OSError, ValueError, KeyError, httpx.HTTPError):
            address = str(json.loads(file.read_text(encoding="utf-8"))["url"]).rstrip("/")
            if httpx.get(f"{address}/healthz", trust_env=False).status_code == 200:
                return address
        time.sleep(0.2)
    raise AssertionError(f"kartoteka up gave no address within {PATIENCE} s:\n{log.read_text()[-4000:]}")


def _enrol(portal: Portal, person: str) -> None:
    name, switches = PEOPLE[person]
    portal.command("user", "create", email(person), "--name", name, *switches, "--password-stdin", stdin=PASSWORD)


def _stop(up: subprocess.Popen[bytes], log: Path) -> None:
    up.send_signal(signal.SIGTERM)
    try:
        up.wait(timeout=60)
    except subprocess.TimeoutExpired:
        up.kill()
        raise AssertionError(f"kartoteka up did not stop on SIGTERM:\n{log.read_text()[-4000:]}") from None
