"""One request to a route of the server itself: reading it, answering it, and finding out who asks. No route is here."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import Any, Final, TypeVar

from a2wsgi.asgi_typing import HTTPScope
from a2wsgi.wsgi import build_environ
from django.core.handlers.wsgi import WSGIRequest
from django.db import connection
from django.http import HttpResponse
from ninja.utils import check_csrf

from kartoteka.api.asked import request_id
from kartoteka.api.errors import CsrfRefused, Unauthenticated, answer
from kartoteka.config.middleware import PAGE_OF, TOKEN_PARAMETERS, find_actor
from kartoteka.kit.errors import DomainError
from kartoteka.people.actor import Actor

Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Route = Callable[["Exchange"], Awaitable[None]]
R = TypeVar("R")

THREADS: Final = 4
DRAWING_THREADS: Final = 2
SEND_SECONDS: Final = 60.0
_threads = ThreadPoolExecutor(THREADS, thread_name_prefix="native")
_drawing = ThreadPoolExecutor(DRAWING_THREADS, thread_name_prefix="drawing")


class ClientGone(Exception):
    """The caller hung up, or reads so slowly that we do."""


class TooBusy(DomainError):
    """503: more requests wait than the server has places for; nothing was done."""

    code = "unavailable"
    status = 503


class Exchange:
    """A request and the way to answer it. The body is left in `receive`; `request` shows everything else."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.scope, self.receive, self._send = scope, receive, send
        self.request = _request(scope)
        self.begun = False
        self._bodiless = scope["method"] == "HEAD"

    async def actor(self, page_of: str | None = None) -> Actor:
        """Who asks; a write with a session's cookie also needs the CSRF header. `page_of`: the id of the page's user,
        of one who can send no header. Raises Unauthenticated, CsrfRefused."""
        return await in_thread(self.find_actor, page_of)

    def find_actor(self, page_of: str | None = None) -> Actor:
        """The same for code that runs in a thread already."""
        request = self.request
        if not TOKEN_PARAMETERS.isdisjoint(name.lower() for name in request.GET):
            raise Unauthenticated()
        given, page_of = request.headers.get("Authorization"), page_of or request.headers.get(PAGE_OF)
        actor = find_actor(given, request.COOKIES, page_of=page_of)
        if actor is None:
            raise Unauthenticated()
        request.actor = actor  # type: ignore[attr-defined]
        if actor.token_id is None and request.method not in ("GET", "HEAD") and check_csrf(request):
            raise CsrfRefused()
        return actor

    async def begin(self, status: int, headers: Iterable[tuple[str, str]]) -> None:
        """Send the status line and the headers."""
        named = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
        named.append((b"x-request-id", request_id(self.request).encode()))
        await self.put({"type": "http.response.start", "status": status, "headers": named})

    async def write(self, body: bytes, *, more: bool = True) -> None:
        """Send a part of the body; HEAD sends none."""
        shown = b"" if self._bodiless else body
        await self.put({"type": "http.response.body", "body": shown, "more_body": more})

    async def respond(self, response: HttpResponse) -> None:
        """Send an answer as Django knows it."""
        response.setdefault("Content-Length", str(len(response.content)))
        cookies = [("set-cookie", morsel.OutputString()) for morsel in response.cookies.values()]
        await self.begin(response.status_code, [*response.items(), *cookies])
        await self.write(response.content, more=False)

    async def refuse(self, error: Exception) -> None:
        """Send the error in the shape of CONTRACTS, in the caller's language."""
        await self.respond(answer(self.request, error))

    def forget_request(self) -> None:
        """Let go of what was asked: an open stream lives for hours, and there are thousands."""
        del self.request
        self.scope = {}

    async def put(self, message: Message) -> None:
        """Send a message; a caller who does not take it for a minute is left."""
        self.begun = True
        try:
            async with asyncio.timeout(SEND_SECONDS):
                await self._send(message)
        except (TimeoutError, OSError) as error:
            raise ClientGone() from error


async def in_thread(work: Callable[..., R], *args: Any) -> R:
    """Run what waits for the database or the disk; its connection goes back to the pool."""
    return await asyncio.get_running_loop().run_in_executor(_threads, _released, work, args)


async def in_drawing_thread(work: Callable[..., R], *args: Any) -> R:
    """The same for what may have to look into a picture, which takes seconds: only its like waits for it."""
    return await asyncio.get_running_loop().run_in_executor(_drawing, _released, work, args)


def _released(work: Callable[..., R], args: tuple[Any, ...]) -> R:
    try:
        return work(*args)
    finally:
        connection.close()


def _request(scope: Scope) -> WSGIRequest:
    """The request without its body, in the form that the API's errors and Django's CSRF check know."""
    environ: dict[str, Any] = {**build_environ(wsgi_scope(scope), BytesIO())}  # type: ignore[arg-type]
    environ["kartoteka.content_type"] = environ.pop("CONTENT_TYPE", "")
    environ.pop("CONTENT_LENGTH", None)
    return WSGIRequest(environ)


def wsgi_scope(scope: Scope) -> HTTPScope:
    """The scope with a query string that is ASCII, as WSGI wants it."""
    query = scope["query_string"].decode("latin-1")
    shown = "".join(one if one.isascii() else f"%{ord(one):02X}" for one in query)
    return {**scope, "query_string": shown.encode()}  # type: ignore[typeddict-item]
