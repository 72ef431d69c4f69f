"""`kartoteka backup FILE`: the whole portal in one file."""

from pathlib import Path
from typing import Annotated

import typer

from kartoteka import __version__
from kartoteka.cluster.backup import back_up
from kartoteka.cluster.database import database
from kartoteka.config.target import CommandError, current_portal, make_ready, with_data_option


@with_data_option
def run(file: Annotated[Path, typer.Argument(help="The backup to write.")]) -> None:
    """Write the database, the stored files and the secret into one file."""
    portal = current_portal()
    if portal.external_url is None and not portal.layout.cluster.exists():
        raise CommandError(f"There is no portal in {portal.layout.top}.")
    make_ready(portal)
    with database(portal.layout, external_url=portal.external_url) as url:
        back_up(portal.layout, url=url, target=file, program=__version__)
    typer.echo(f"Backed up to {file}.", err=True)


def register(root: typer.Typer) -> None:
    root.command("backup")(run)
