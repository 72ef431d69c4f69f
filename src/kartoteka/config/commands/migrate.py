"""`kartoteka migrate`: bring the database to the tables of this release."""

import typer

from kartoteka.config.migrations import migrate
from kartoteka.config.portal import in_portal


@in_portal
def run() -> None:
    """Bring the database to the tables of this release."""
    done = migrate()
    typer.echo(f"{done} migrations applied." if done else "Nothing to migrate.", err=True)


def register(root: typer.Typer) -> None:
    root.command("migrate")(run)
