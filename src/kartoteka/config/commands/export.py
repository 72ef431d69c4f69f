"""`kartoteka export KIND FILE`: items into a CSV file, at the command line, under the rights of the user named."""

import json
from enum import Enum
from pathlib import Path
from typing import Annotated, Any

import typer

from kartoteka.cluster.errors import FAILED, USAGE
from kartoteka.config.acting import acting_as, refuse
from kartoteka.config.portal import CommandError, in_portal
from kartoteka.exchange.exporting import Selection, export_file
from kartoteka.kit.errors import DomainError


class HeaderForm(Enum):
    """What stands in the first row."""

    LABELS = "labels"
    KEYS = "keys"


@in_portal
def run(
    kind: Annotated[str, typer.Argument(help="person, company or another kind.", metavar="KIND")],
    file: Annotated[Path, typer.Argument(help="The file to write.", metavar="FILE")],
    *,
    email: Annotated[str, typer.Option("--as", help="The user whose rights hold.", metavar="EMAIL")],
    filter_: Annotated[str | None, typer.Option("--filter", help="A filter as in the HTTP interface.")] = None,
    headers: Annotated[HeaderForm, typer.Option("--headers", help="Labels, or keys.")] = HeaderForm.LABELS,
    ids: Annotated[bool, typer.Option("--ids", help="With a column of ids.")] = False,
) -> None:
    """Write the items one may export. With --headers keys --ids the file imports again to equal content."""
    tree = _tree(filter_)
    actor = acting_as(email, "cli")
    if not file.resolve().parent.is_dir():
        raise CommandError(f"There is no folder {file.resolve().parent}.", exit_code=FAILED)
    try:
        count = export_file(actor, kind, file.resolve(), selection=Selection(tree=tree), headers=headers.value, ids=ids)
    except DomainError as error:
        refuse(error, actor.language)
    typer.echo(f"{count} rows are in {file}.", err=True)
    typer.echo(json.dumps({"rows": count}))


def _tree(typed: str | None) -> Any:
    if typed is None:
        return None
    try:
        return json.loads(typed)
    except ValueError as error:
        raise CommandError(f"--filter is not JSON: {error}.", exit_code=USAGE) from error


def register(root: typer.Typer) -> None:
    root.command("export")(run)
