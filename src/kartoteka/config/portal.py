"""The frame in which a command's body runs: its database answers, whether `up` runs or not, and has all tables."""

import functools
from collections.abc import Callable
from typing import Any, TypeVar

from kartoteka.cluster.database import database
from kartoteka.config.migrations import migrate, pending, require_migrated
from kartoteka.config.target import CommandError, Portal, current_portal, with_data_option

R = TypeVar("R")
__all__ = ["CommandError", "in_portal"]


def in_portal(body: Callable[..., R]) -> Callable[..., R]:
    """Run a command's body with its database answering and migrated; adds the option `--data`.

    Wrong usage is found before anything starts.
    """

    @functools.wraps(body)
    def framed(*args: Any, **kwargs: Any) -> R:
        portal = current_portal()
        with database(portal.layout, external_url=portal.external_url):
            _bring_up_to_date(portal)
            return body(*args, **kwargs)

    return with_data_option(framed)


def _bring_up_to_date(portal: Portal) -> None:
    """A database of our own gets its tables from whoever comes first; one elsewhere is its administrator's."""
    if portal.external_url:
        require_migrated()
    elif pending():
        migrate()
