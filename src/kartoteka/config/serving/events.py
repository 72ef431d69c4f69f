"""`GET /api/v1/events`: an open stream of ids (server-sent events); the reader fetches under his own rights."""

import asyncio
import contextlib
from typing import Final

from django.conf import settings

from kartoteka.config.serving.exchange import Exchange, TooBusy, in_thread
from kartoteka.config.serving.hub import Hub
from kartoteka.config.serving.rights import Credentials, hearing_of
from kartoteka.config.serving.stream import Stream
from kartoteka.kit.errors import Malformed, Message

HEARTBEAT_SECONDS: Final = 15.0
STREAMS_MOST: Final = 5_000
STREAMS_OF_ONE_MOST: Final = 200
POSITION: Final = "position"
USER: Final = "user"
"""As `Kartoteka-User` of other requests: a browser sends no headers of its own with this one."""
HEADERS: Final = (
    ("content-type", "text/event-stream; charset=utf-8"),
    ("cache-control", "private, no-store"),
    ("x-content-type-options", "nosniff"),
    ("x-accel-buffering", "no"),
)


async def events(exchange: Exchange, hub: Hub) -> None:
    """Keep the stream open until the reader leaves or nobody is signed in behind it. It begins with what was heard
    since the `position` that he names, of the header `Kartoteka-Position` of an answer, or of the id of an event."""
    before = hub.rights_changes
    stream = await _open(exchange, hub)
    if hub.rights_changes != before:
        stream.deafen()
        stream.read_at = 0.0
    hub.join(stream, exchange.request.headers.get("Last-Event-ID") or exchange.request.GET.get(POSITION))
    leaving = asyncio.ensure_future(_left(exchange))
    leaving.add_done_callback(lambda _: stream.end())
    try:
        await exchange.begin(200, HEADERS)
        exchange.forget_request()
        await exchange.write(b"retry: 3000\n\n")
        while not stream.ended:
            await exchange.write(await stream.wait(HEARTBEAT_SECONDS) or b": still here\n\n")
        if not leaving.done():
            await exchange.write(b"", more=False)
    finally:
        hub.streams.discard(stream)
        leaving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await leaving


async def _open(exchange: Exchange, hub: Hub) -> Stream:
    actor = await exchange.actor(exchange.request.GET.get(USER))
    for name in exchange.request.GET:
        if name not in (POSITION, USER):
            raise Malformed(fields={name[:80]: [Message("malformed.unknown")]})
    same = sum(1 for one in hub.streams if one.hearing.user_id == actor.user_id)
    if len(hub.streams) >= STREAMS_MOST or same >= STREAMS_OF_ONE_MOST:
        raise TooBusy(retry_after=10)
    name = settings.SESSION_COOKIE_NAME
    cookies = ((name, exchange.request.COOKIES[name]),) if name in exchange.request.COOKIES else ()
    shown = Credentials(exchange.request.headers.get("Authorization"), cookies)
    return Stream(shown, await in_thread(hearing_of, actor))


async def _left(exchange: Exchange) -> None:
    while (await exchange.receive())["type"] != "http.disconnect":
        pass
