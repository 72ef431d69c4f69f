"""`kartoteka restore FILE`: a portal out of a backup."""

from pathlib import Path
from typing import Annotated

import typer

from kartoteka import __version__
from kartoteka.cluster.restore import restore
from kartoteka.config.target import current_portal, with_data_option


@with_data_option
def run(
    file: Annotated[Path, typer.Argument(help="The backup to read.")],
    replace: Annotated[bool, typer.Option("--replace", help="Put it in the place of what is there.")] = False,
) -> None:
    """Bring a backup back, into an empty data directory or, with --replace, in the place of what is there."""
    portal = current_portal()
    restore(portal.layout, external_url=portal.external_url, source=file, program=__version__, replace=replace)
    typer.echo(f"Restored from {file}.", err=True)


def register(root: typer.Typer) -> None:
    root.command("restore")(run)
