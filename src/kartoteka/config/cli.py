"""The program `kartoteka`: finds the command typed and turns every error into one sentence and an exit code.

A command is a file in `commands/` named like its first word, with a function `register(root)`. Adding one touches
nothing else.
"""

import contextlib
import gc
import importlib
import os
import pkgutil
import sys
from collections.abc import Iterator, Sequence
from typing import Any, NoReturn

import typer

from kartoteka import __version__
from kartoteka.cluster.errors import FAILED, UNREADABLE, ClusterError
from kartoteka.config import commands
from kartoteka.config.target import CommandError, choose_portal, make_ready, set_up_django
from kartoteka.kit.disk import finds_no_room

# These start processes or move whole databases: they must not pay for, or depend on, the models.
WITHOUT_MODELS = {"up", "backup", "restore"}
# It looks and touches nothing, not even to make a data directory.
ONLY_LOOKING = {"doctor"}
NO_ROOM = (
    "The disk is full. What was confirmed is safe, and nothing is half written; "
    "make room and type the same command again: it goes on from there."
)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command and end with its exit code."""
    typed = list(sys.argv[1:] if arguments is None else arguments)
    try:
        with _no_collecting():
            program = _program(typed)
        program(args=typed, prog_name="kartoteka")
    except (CommandError, ClusterError) as error:
        _end(str(error), error.exit_code)
    except KeyboardInterrupt:
        _end("Stopped.", FAILED)
    except Exception as error:
        if os.environ.get("KARTOTEKA_TRACEBACK"):
            raise
        _end(*_unexpected(error))
    sys.exit(0)


def _program(typed: Sequence[str]) -> typer.Typer:
    """The command line with the typed command in it; with all of them for the help or an unknown word."""
    portal = choose_portal(typed)
    names = {info.name.strip("_"): info.name for info in pkgutil.iter_modules(commands.__path__)}
    word = _first_word(typed)
    wanted = [word] if word in names else [] if typed == ["--version"] else sorted(names)
    root = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
    root.callback(invoke_without_command=False)(_about)
    if not WITHOUT_MODELS.issuperset(wanted):
        if word in names.keys() - ONLY_LOOKING and "--help" not in typed:
            make_ready(portal)
        set_up_django(portal)
    for name in wanted:
        importlib.import_module(f"{commands.__name__}.{names[name]}").register(root)
    return root


@contextlib.contextmanager
def _no_collecting() -> Iterator[None]:
    """Imports make a hundred thousand objects that stay: looking for garbage among them costs a tenth of the start."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _first_word(typed: Sequence[str]) -> str:
    """The command: the first word that is neither an option nor the value of `--data`."""
    words = (part for before, part in zip(["", *typed], typed, strict=False) if before != "--data")
    return next((part for part in words if not part.startswith("-")), "")


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"Kartoteka {__version__}")
        raise typer.Exit


def _about(*, version: bool = typer.Option(False, "--version", is_eager=True, callback=_show_version)) -> None:
    """Kartoteka, a self-hosted CRM. `kartoteka up` starts it."""


def _unexpected(error: Exception) -> tuple[str, int]:
    """A sentence for what nobody foresaw; KARTOTEKA_TRACEBACK=1 shows the whole story."""
    if finds_no_room(error):
        return NO_ROOM, FAILED
    if isinstance(error, FileNotFoundError | IsADirectoryError | PermissionError | UnicodeError):
        return _reading_failed(error), UNREADABLE
    said = " ".join(str(error).split()) or type(error).__name__
    if isinstance(error, OSError):
        return f"{error.strerror or said}{f': {error.filename}' if error.filename else ''}.", FAILED
    return f"{said.rstrip('.')}.", FAILED


def _reading_failed(error: Any) -> str:
    if isinstance(error, UnicodeError):
        return f"The text cannot be read in this encoding: {error}."
    return f"{error.filename}: {error.strerror}."


def _end(sentence: str, code: int) -> NoReturn:
    typer.echo(sentence, err=True)
    sys.exit(code)
