"""The one server process: which request is answered here, which by Django, and what happens to the ones that fail."""

import asyncio
import logging
import os
import resource
from typing import Final

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kartoteka.config.settings")
django.setup(set_prefix=False)

from django.core.handlers.wsgi import WSGIHandler  # noqa: E402 - the settings first

from kartoteka.api.errors import MethodNotAllowed  # noqa: E402
from kartoteka.config import urls  # noqa: E402, F401 - the routes are read now, not by the first caller
from kartoteka.config.serving.bridge import Bridge  # noqa: E402
from kartoteka.config.serving.downloads import download  # noqa: E402
from kartoteka.config.serving.events import events  # noqa: E402
from kartoteka.config.serving.exchange import ClientGone, Exchange, Receive, Scope, Send, in_thread  # noqa: E402
from kartoteka.config.serving.health import Health  # noqa: E402
from kartoteka.config.serving.hosts import is_ours  # noqa: E402
from kartoteka.config.serving.hub import Hub  # noqa: E402
from kartoteka.config.serving.pages import is_page, page  # noqa: E402
from kartoteka.config.serving.preparing import prepare  # noqa: E402
from kartoteka.config.serving.uploads import Uploads  # noqa: E402
from kartoteka.files.service import clear_incoming  # noqa: E402
from kartoteka.kit.errors import Malformed, Message  # noqa: E402
from kartoteka.people.usage import write_noted  # noqa: E402

FILES: Final = "/api/v1/files"
EVENTS: Final = "/api/v1/events"
USAGE_SECONDS: Final = 60.0
logger = logging.getLogger("kartoteka.server")


class Server:
    """The ASGI application."""

    def __init__(self) -> None:
        self.hub = Hub()
        self._health = Health()
        self._uploads = Uploads()
        self._django = Bridge(WSGIHandler())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the life of the process."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            await self._answer(Exchange(scope, receive, send))
        else:
            await send({"type": "websocket.close", "code": 1008})

    async def _answer(self, exchange: Exchange) -> None:
        try:
            await self._route(exchange)
        except ClientGone:
            return
        except Exception as error:
            if exchange.begun:
                raise  # half an answer is out: the connection is cut, so that nobody takes it for a whole one
            await exchange.refuse(error)

    async def _route(self, exchange: Exchange) -> None:
        method, path = exchange.scope["method"], exchange.scope["path"]
        if path == "/healthz":
            await self._health(exchange)
        elif not is_ours(exchange.request.META.get("HTTP_HOST", "")):
            raise Malformed(fields={"Host": [Message("malformed.host")]})
        elif path == EVENTS:
            _only(method, "GET")
            await events(exchange, self.hub)
        elif path == FILES:
            _only(method, "POST")
            await self._uploads(exchange)
        elif path.startswith(FILES + "/"):
            _only(method, "GET", "HEAD")
            await download(exchange, path.removeprefix(FILES + "/"))
        elif is_page(method, path):
            await page(exchange)
        else:
            await self._django(exchange, self.hub.position)

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        _allow_many_sockets()
        await in_thread(clear_incoming)
        await in_thread(prepare)
        self.hub.start()
        noting = asyncio.create_task(_write_usage())
        await send({"type": "lifespan.startup.complete"})
        await receive()
        noting.cancel()
        await self.hub.stop()
        await self._health.stop()
        await send({"type": "lifespan.shutdown.complete"})


async def _write_usage() -> None:
    """Once a minute, when tokens and sessions were last used."""
    while True:
        await asyncio.sleep(USAGE_SECONDS)
        try:
            await in_thread(write_noted)
        except Exception as error:  # a database that is away costs a minute of these times, nothing else
            logger.info("when tokens were used is not written: %s", error)


def _only(method: str, *allowed: str) -> None:
    if method not in allowed:
        raise MethodNotAllowed()


def _allow_many_sockets() -> None:
    """Each open stream and each slow caller is a file to the system: take as many as it lets us."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 65_536 if hard == resource.RLIM_INFINITY else hard
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


application = Server()
