"""Which portal a command works on: its data directory and its database. Imports no models, so every command may."""

import functools
import inspect
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Annotated, Any, TypeVar

import django
import typer

from kartoteka.cluster.account import database_account
from kartoteka.cluster.errors import FAILED
from kartoteka.cluster.layout import Layout, default_data, layout_of, prepare, secret_key

DataOption = Annotated[
    Path | None, typer.Option("--data", help="The data directory (or KARTOTEKA_DATA).", show_default=False)
]


R = TypeVar("R")


class CommandError(Exception):
    """Tells whoever typed the command one clear sentence; exit codes as in CONTRACTS (1, 3 or 4)."""

    def __init__(self, message: str, *, exit_code: int = FAILED) -> None:
        super().__init__(message)
        self.exit_code = exit_code


@dataclass(frozen=True)
class Portal:
    """The data directory of this command, and the database named for it if there is one of its own."""

    layout: Layout
    external_url: str | None

    @property
    def url(self) -> str:
        return self.external_url or self.layout.url

    def environment(self) -> dict[str, str]:
        """The variables from which Django's settings, here and in child processes, find this portal."""
        return {"KARTOTEKA_DATA": str(self.layout.top), "KARTOTEKA_DATABASE_URL": self.url}


@functools.cache
def current_portal() -> Portal:
    """The portal that `choose_portal` found for this process."""
    return Portal(layout_of(default_data()), os.environ.get("KARTOTEKA_DATABASE_URL") or None)


def choose_portal(arguments: Sequence[str]) -> Portal:
    """Take `--data` out of what was typed before anything is imported that reads settings."""
    if data := _data_option(arguments):
        os.environ["KARTOTEKA_DATA"] = str(data)
    current_portal.cache_clear()
    return current_portal()


def set_up_django(portal: Portal) -> None:
    """Make the models importable. Connects to nothing."""
    os.environ.update(portal.environment())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kartoteka.config.settings")
    django.setup()


def make_ready(portal: Portal) -> None:
    """Make the folders of the data directory, and its secret."""
    prepare(portal.layout, account=database_account(portal.layout.cluster))
    secret_key(portal.layout)


def with_data_option(body: Callable[..., R]) -> Callable[..., R]:
    """Add the option `--data` to a command; `choose_portal` has read it by the time the body runs."""

    @functools.wraps(body)
    def command(*args: Any, data: Path | None = None, **kwargs: Any) -> R:
        return body(*args, **kwargs)

    signature = inspect.signature(body)
    option = inspect.Parameter("data", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=DataOption)
    parameters = [*signature.parameters.values(), option]
    setattr(command, "__signature__", signature.replace(parameters=parameters))  # noqa: B010 - mypy knows no such name
    command.__annotations__ = {**body.__annotations__, "data": DataOption}
    return command


def _data_option(arguments: Sequence[str]) -> Path | None:
    for here, following in zip_longest(arguments, arguments[1:], fillvalue=""):
        if here == "--":
            return None
        if here == "--data" and following:
            return Path(following)
        if here.startswith("--data="):
            return Path(here.removeprefix("--data="))
    return None
