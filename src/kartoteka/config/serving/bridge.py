"""The way to Django: bodies are read whole before a thread is taken, answers leave after it is free again, so that
neither slow senders nor slow readers hold one of the threads; who finds all of them busy too long gets 503."""

import asyncio
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Final

from a2wsgi.wsgi import build_environ

from kartoteka.api.errors import TooLarge
from kartoteka.config.serving.exchange import ClientGone, Exchange, Receive, TooBusy, wsgi_scope
from kartoteka.kit.errors import DomainError

WSGI = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
THREADS: Final = 16
WAITING: Final = 64
PATIENCE: Final = 1.6  # with the wait for a connection (config/settings.py) below the three seconds we promise
LARGEST_BODY: Final = 1_048_576
CHUNK_SECONDS: Final = 10.0
BODY_SECONDS: Final = 60.0
# Each check of a password takes 100 MiB and a third of a second: only a few may hold a thread at a time.
PASSWORD_PATHS: Final = (
    "/_allauth/browser/v1/auth/login",
    "/_allauth/browser/v1/account/password/change",
    "/api/v1/welcome/",
)
PASSWORDS_AT_A_TIME: Final = 4
PASSWORD_PATIENCE: Final = 8.0


ADDED: Final = (
    ("content-security-policy", "default-src 'none'; frame-ancestors 'none'"),
    ("x-frame-options", "DENY"),
)


class BodyTooSlow(DomainError):
    """408: the body did not arrive in time."""

    code = "too_slow"
    status = 408


@dataclass
class Places:
    """Some places, and a bounded number of those who wait for one, each only so long."""

    count: int
    waiting_most: int
    patience: float
    _free: asyncio.Semaphore = field(init=False)
    _waiting: int = 0

    def __post_init__(self) -> None:
        self._free = asyncio.Semaphore(self.count)

    async def take(self) -> None:
        """Take a place. Raises TooBusy."""
        if not self._free.locked():
            await self._free.acquire()
            return
        if self._waiting >= self.waiting_most:
            raise TooBusy(retry_after=2)
        self._waiting += 1
        try:
            await asyncio.wait_for(self._free.acquire(), self.patience)
        except TimeoutError as error:
            raise TooBusy(retry_after=2) from error
        finally:
            self._waiting -= 1

    def leave(self) -> None:
        """Give the place to the next."""
        self._free.release()


@dataclass
class _Answer:
    status: int = 500
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""


class Bridge:
    """Serves a WSGI application."""

    def __init__(self, application: WSGI) -> None:
        self._application = application
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="django")
        self._places = Places(THREADS, WAITING, PATIENCE)
        self._passwords = Places(PASSWORDS_AT_A_TIME, PASSWORDS_AT_A_TIME * 6, PASSWORD_PATIENCE)

    async def __call__(self, exchange: Exchange, position: str) -> None:
        """Answer one request, and say where the live events stood as it came."""
        body = await read_body(exchange)
        slow = exchange.scope["method"] == "POST" and exchange.scope["path"].startswith(PASSWORD_PATHS)
        if slow:
            await self._passwords.take()
        try:
            found = await self._placed(exchange, body)
        finally:
            if slow:
                self._passwords.leave()
        await exchange.put(
            {"type": "http.response.start", "status": found.status, "headers": _encoded(found, position)}
        )
        await exchange.put({"type": "http.response.body", "body": found.body})

    async def _placed(self, exchange: Exchange, body: bytes) -> _Answer:
        await self._places.take()
        try:
            loop = asyncio.get_running_loop()
            work = loop.run_in_executor(self._threads, self._run, exchange.scope, body)
            # Whoever hangs up does not free the thread: its place is given on when the work is done.
            return await asyncio.shield(work)
        finally:
            self._places.leave()

    def _run(self, scope: Any, body: bytes) -> _Answer:
        environ = build_environ(wsgi_scope(scope), BytesIO(body))  # type: ignore[arg-type]
        environ["CONTENT_LENGTH"] = str(len(body))
        environ["wsgi.errors"] = sys.stderr
        found = _Answer()

        def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Callable[[bytes], None]:
            found.status, found.headers = int(status.split(" ", 1)[0]), headers
            return lambda part: None

        parts = self._application(environ, start)  # type: ignore[arg-type]
        try:
            found.body = b"".join(parts)
        finally:
            getattr(parts, "close", lambda: None)()
        return found


async def read_body(exchange: Exchange) -> bytes:
    """The whole body. Raises TooLarge before more than a megabyte is read, BodyTooSlow, ClientGone."""
    announced = dict(exchange.scope["headers"]).get(b"content-length", b"0")
    if announced.isdigit() and int(announced) > LARGEST_BODY:
        raise TooLarge(most=LARGEST_BODY)
    parts = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            while await _part(exchange.receive, parts):
                pass
    except TimeoutError as error:
        raise BodyTooSlow() from error
    return bytes(parts)


async def _part(receive: Receive, parts: bytearray) -> bool:
    async with asyncio.timeout(CHUNK_SECONDS):
        message = await receive()
    if message["type"] == "http.disconnect":
        raise ClientGone()
    parts += message.get("body", b"")
    if len(parts) > LARGEST_BODY:
        raise TooLarge(most=LARGEST_BODY)
    return bool(message.get("more_body", False))


def _encoded(found: _Answer, position: str) -> list[tuple[bytes, bytes]]:
    """The headers, with the length, and a policy for what has none of its own: nothing of ours is ever framed."""
    named = {name.lower() for name, _ in found.headers}
    added = [one for one in ADDED if one[0] not in named]
    added.append(("kartoteka-position", position))
    if "content-length" not in named and found.status not in (204, 304):
        added.append(("content-length", str(len(found.body))))
    return [(name.lower().encode("latin-1"), value.strip().encode("latin-1")) for name, value in found.headers + added]
