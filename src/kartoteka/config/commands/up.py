"""`kartoteka up`: everything, from one command."""

import sys
from typing import Annotated

import typer

from kartoteka import __version__
from kartoteka.cluster.supervisor import Plan, supervise
from kartoteka.config.target import current_portal, make_ready, with_data_option

PROGRAM = [sys.executable, "-m", "kartoteka"]


@with_data_option
def run(
    demo: Annotated[bool, typer.Option("--demo", help="Fill in a small firm to try things with.")] = False,
    host: Annotated[str, typer.Option("--host", help="Where to listen.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0 takes a free one.")] = 8000,
) -> None:
    """Start PostgreSQL, the web and the worker, and keep them running."""
    portal = current_portal()
    make_ready(portal)
    supervise(
        Plan(
            layout=portal.layout,
            external_url=portal.external_url,
            program=__version__,
            host=host,
            port=port,
            environment=portal.environment(),
            web=web,
            reserve=lambda socket: [*web(socket), "--when-told"],
            worker=[*PROGRAM, "worker"],
            before_announcing=[[*PROGRAM, "demo"]] if demo else [],
        )
    )


def web(socket: int) -> list[str]:
    """The web as a child of `up`, on the socket of this number."""
    return [*PROGRAM, "web", "--socket", str(socket), "--migrate"]


def register(root: typer.Typer) -> None:
    root.command("up")(run)
