"""A real server process on a test's database, and raw sockets to be rude to it with. Tests only."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import httpx
from django.db import connection

START_SECONDS: Final = 60.0
PROGRAM: Final = """
import sys
import uvicorn
from kartoteka.config import asgi
uvicorn.run(asgi.application, fd=int(sys.argv[1]), log_level="warning", access_log=False, server_header=False)
"""


@dataclass(frozen=True)
class Running:
    """A server that answers at `url`."""

    url: str
    port: int
    pid: int
    files: Path

    def client(self, secret: str | None = None) -> httpx.Client:
        """A program, with a token or unsigned."""
        headers = {"Authorization": f"Bearer {secret}"} if secret else {}
        return httpx.Client(base_url=self.url, headers=headers, timeout=30)

    def socket(self, *, takes_in: int | None = None) -> socket.socket:
        """A bare connection, of a caller who takes in so many bytes at most before he reads."""
        one = socket.socket()
        if takes_in:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, takes_in)
        one.settimeout(30)
        one.connect(("127.0.0.1", self.port))
        return one

    def memory(self) -> int:
        """The bytes it holds in memory now."""
        fields = Path(f"/proc/{self.pid}/statm").read_text().split()
        return int(fields[1]) * os.sysconf("SC_PAGE_SIZE")


@contextlib.contextmanager
def running_server(data: Path, *, log: Path | None = None, **variables: str) -> Iterator[Running]:
    """The server on the database that this test uses, with its files in `data`; what it writes to stderr goes to
    `log`."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=2048)
    port = listener.getsockname()[1]
    environment = os.environ | {"KARTOTEKA_DATABASE_URL": database_url(), "KARTOTEKA_DATA": str(data)} | variables
    with log.open("wb") if log else contextlib.nullcontext() as said:
        process = subprocess.Popen(  # noqa: S603 - ourselves
            [sys.executable, "-c", PROGRAM, str(listener.fileno())],
            env=environment,
            pass_fds=[listener.fileno()],
            stderr=said,
        )
    listener.close()
    try:
        url = f"http://127.0.0.1:{port}"
        _wait(url, process)
        yield Running(url, port, process.pid, data / "files")
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def database_url() -> str:
    """The address of the database that this test uses."""
    given = connection.settings_dict
    host = given["HOST"].replace("/", "%2F")
    port = f"&port={given['PORT']}" if given["PORT"] else ""
    secret = f"{given['USER']}:{given['PASSWORD']}".strip(":")
    return f"postgresql://{secret}@/{given['NAME']}?host={host}{port}"


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        assert process.poll() is None, "the server ended"
        with contextlib.suppress(httpx.TransportError):
            httpx.get(f"{url}/healthz", timeout=5)
            return
        time.sleep(0.05)
    raise AssertionError("the server does not answer")
