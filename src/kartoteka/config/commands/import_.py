"""`kartoteka import KIND FILE`: a file's rows into items, at the command line, under the rights of the user named."""

import json
from enum import Enum
from pathlib import Path
from typing import Annotated, Any

import typer

from kartoteka.cluster.errors import UNREADABLE, USAGE
from kartoteka.config.acting import acting_as, refuse
from kartoteka.config.portal import CommandError, in_portal
from kartoteka.exchange.beginning import begin
from kartoteka.exchange.dry_run import dry_run as tried
from kartoteka.exchange.importing import run as run_import
from kartoteka.exchange.importing import totals
from kartoteka.exchange.options import ImportOptions
from kartoteka.exchange.rejected import errors_path
from kartoteka.kit.errors import DomainError

_SEPARATORS = {"\\t": "\t", "tab": "\t", "space": " "}


class Duplicates(Enum):
    """What becomes of a row that is a duplicate."""

    SKIP = "skip"
    UPDATE = "update"
    CREATE = "create"


@in_portal
def run(
    kind: Annotated[str, typer.Argument(help="person or company.", metavar="KIND")],
    file: Annotated[Path, typer.Argument(help="The file with the rows.", metavar="FILE")],
    *,
    email: Annotated[str, typer.Option("--as", help="The user who imports; what is new is his.", metavar="EMAIL")],
    mapping: Annotated[Path | None, typer.Option("--map", help='{"Header": "field key" or null} as JSON.')] = None,
    encoding: Annotated[str | None, typer.Option("--encoding", help="Found, unless named.")] = None,
    separator: Annotated[
        str | None, typer.Option("--separator", help="Found, unless named; also tab or space.")
    ] = None,
    no_header: Annotated[bool, typer.Option("--no-header", help="The first row is data.")] = False,
    duplicates: Annotated[Duplicates, typer.Option("--duplicates", help="What to do with them.")] = Duplicates.SKIP,
    errors: Annotated[Path | None, typer.Option("--errors", help="Where rejected rows go.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Reject rows that miss a required field.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
) -> None:
    """Import rows as people or companies. The last line on stdout is the totals as JSON."""
    if not file.is_file():
        raise CommandError(f"There is no file {file}.", exit_code=UNREADABLE)
    options = ImportOptions(
        duplicates=duplicates.value,
        columns=_mapping(mapping),
        encoding=encoding,
        separator=_separator(separator),
        has_header=not no_header,
        strict=strict,
    )
    actor = acting_as(email, "import")
    try:
        if dry_run:
            columns, counts = tried(actor, kind, file.resolve(), options)
            typer.echo(json.dumps(columns, ensure_ascii=False))
        else:
            begun = begin(actor, kind, file.resolve(), options, errors=errors.resolve() if errors else None)
            _tell_resumed(begun.done)
            counts = totals(run_import(begun.pk, options))
            _tell_rejected(counts["rejected"], errors_path(begun))
    except DomainError as error:
        refuse(error, actor.language)
    typer.echo(json.dumps(counts))


def _tell_resumed(done: int) -> None:
    if done:
        typer.echo(f"This import was begun before; it goes on with row {done + 1}.", err=True)


def _tell_rejected(count: int, errors: Path) -> None:
    if count:
        typer.echo(f"{count} rejected rows are in {errors}; correct and import them again.", err=True)


def _separator(typed: str | None) -> str | None:
    if typed is None:
        return None
    found = _SEPARATORS.get(typed.lower(), typed)
    if len(found) != 1:
        raise CommandError("--separator is one character, or tab, or space.", exit_code=USAGE)
    return found


def _mapping(path: Path | None) -> dict[str, str | None]:
    if path is None:
        return {}
    if not path.is_file():
        raise CommandError(f"There is no file {path}.", exit_code=UNREADABLE)
    try:
        found: Any = json.loads(path.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise CommandError(f"{path} is not JSON: {error}.", exit_code=USAGE) from error
    if not isinstance(found, dict) or not all(isinstance(one, str | None) for one in found.values()):
        raise CommandError(f'{path} must hold an object: {{"Header": "field key" or null}}.', exit_code=USAGE)
    return found


def register(root: typer.Typer) -> None:
    root.command("import")(run)
