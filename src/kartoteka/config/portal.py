"""The frame in which a command's body runs: its database answers, whether `up` runs or not, and has all tables."""

import functools
from collections.abc import Callable
from typing import Any, TypeVar

from kartoteka.cluster.database import database
from kartoteka.cluster.errors import FAILED, REFUSED
from kartoteka.config.migrations import migrate, pending, require_migrated
from kartoteka.config.target import CommandError, Portal, current_portal, with_data_option
from kartoteka.kit.errors import DomainError
from kartoteka.kit.language import DEFAULT, say

R = TypeVar("R")
__all__ = ["CommandError", "in_portal"]


def in_portal(body: Callable[..., R]) -> Callable[..., R]:
    """Run a command's body with its database answering and migrated; adds the option `--data`.

    Wrong usage is found before anything starts. A refusal of the services becomes a sentence and an exit code.
    """

    @functools.wraps(body)
    def framed(*args: Any, **kwargs: Any) -> R:
        portal = current_portal()
        with database(portal.layout, external_url=portal.external_url):
            _bring_up_to_date(portal)
            try:
                return body(*args, **kwargs)
            except DomainError as error:
                raise CommandError(_sentence(error), exit_code=_exit_code(error)) from error

    return with_data_option(framed)


def _bring_up_to_date(portal: Portal) -> None:
    """A database of our own gets its tables from whoever comes first; one elsewhere is its administrator's."""
    if portal.external_url:
        require_migrated()
    elif pending():
        migrate()


def _sentence(error: DomainError) -> str:
    """The refusal as the program would say it, and what is wrong with which field."""
    fields = [f"{key}: {say(message, DEFAULT)}" for key, messages in error.fields.items() for message in messages]
    return " ".join([say(error, DEFAULT), *fields])


def _exit_code(error: DomainError) -> int:
    return REFUSED if error.status in (403, 404, 409) else FAILED
