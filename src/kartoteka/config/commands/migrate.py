"""`kartoteka migrate`: bring the database to the tables of this release."""

import typer

from kartoteka.cluster.database import database
from kartoteka.config.migrations import migrate
from kartoteka.config.target import current_portal, with_data_option


@with_data_option
def run() -> None:
    """Bring the database to the tables of this release."""
    portal = current_portal()
    with database(portal.layout, external_url=portal.external_url):
        done = migrate()
    typer.echo(f"{done} migrations applied." if done else "Nothing to migrate.", err=True)


def register(root: typer.Typer) -> None:
    root.command("migrate")(run)
