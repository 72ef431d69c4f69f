"""`kartoteka web`: the web process alone, for installations with their own PostgreSQL, and as a child of `up`."""

import socket as net
import sys
from typing import Annotated

import typer
import uvicorn

from kartoteka.cluster.address import report_link
from kartoteka.cluster.child import say
from kartoteka.cluster.durability import require_durable
from kartoteka.cluster.listener import listen
from kartoteka.cluster.waiting import wait_for_database
from kartoteka.config import asgi
from kartoteka.config.migrations import migrate, require_migrated
from kartoteka.config.target import current_portal, with_data_option
from kartoteka.people.welcome import set_up_link

GRACE_SECONDS = 4


@with_data_option
def run(
    host: Annotated[str, typer.Option("--host", help="Where to listen.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0 takes a free one.")] = 8000,
    socket: Annotated[int | None, typer.Option("--socket", hidden=True)] = None,
    apply_migrations: Annotated[bool, typer.Option("--migrate", help="Apply pending migrations first.")] = False,
    when_told: Annotated[bool, typer.Option("--when-told", hidden=True)] = False,
) -> None:
    """Serve the web on a database that runs elsewhere."""
    # A child of `up` in reserve has loaded all by now; its standard input ends where it is not needed.
    if when_told and not sys.stdin.readline():
        return
    listener = listen(host, port) if socket is None else net.socket(fileno=socket)
    # A child of `up` waits for as long as its database may need to recover from a crash.
    wait_for_database(current_portal().url, seconds=60 if socket is None else 3600)
    for doubt in require_durable(current_portal().url):
        say(f"warning about the database: {doubt}")
    if apply_migrations:
        migrate()
    else:
        require_migrated()
    report_link(set_up_link(), layout=current_portal().layout)
    serve(listener)


def serve(listener: net.socket) -> None:
    """Answer until asked to stop; requests under way are finished, streams are closed."""
    settings = uvicorn.Config(
        asgi.application,
        log_level="warning",
        access_log=False,
        server_header=False,
        lifespan="auto",
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    _Server(settings).run(sockets=[listener])


class _Server(uvicorn.Server):
    """Ends the live streams as it begins to stop: they never end by themselves, and each stop would wait for them."""

    async def shutdown(self, sockets: list[net.socket] | None = None) -> None:
        await asgi.application.hub.stop()
        await super().shutdown(sockets)


def register(root: typer.Typer) -> None:
    root.command("web")(run)
