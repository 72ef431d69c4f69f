"""The database for one command, whether `up` is running on the data directory or not."""

import contextlib
import time
from collections.abc import Iterator

from kartoteka.cluster import lock
from kartoteka.cluster.account import database_account
from kartoteka.cluster.errors import REFUSED, ClusterError
from kartoteka.cluster.layout import Layout, prepare
from kartoteka.cluster.server import START_SECONDS, Server, is_ready, new_server
from kartoteka.cluster.versions import finish_exchange, usable_binaries


@contextlib.contextmanager
def database(layout: Layout, *, external_url: str | None = None) -> Iterator[str]:
    """The URL of a database that answers.

    An external database is used as it is. Else PostgreSQL runs in the data directory: an instance that another
    program runs is shared; otherwise it is started under the lock of the directory, and stopped at the end.
    """
    if external_url:
        yield external_url
        return
    prepare(layout, account=database_account(layout.cluster))
    with _owned_or_shared(layout):
        yield layout.url


@contextlib.contextmanager
def running(layout: Layout) -> Iterator[Server]:
    """PostgreSQL as our child while we hold the lock of the directory."""
    server = prepared_server(layout)
    try:
        server.start()
        yield server
    finally:
        server.stop()


def prepared_server(layout: Layout) -> Server:
    """A server with a cluster and programs of its own major version, ready to start."""
    finish_exchange(layout)
    server = new_server(layout, binaries=usable_binaries(layout))
    server.make()
    return server


@contextlib.contextmanager
def _owned_or_shared(layout: Layout) -> Iterator[None]:
    end = time.monotonic() + START_SECONDS
    while True:
        if held := lock.try_own(layout.lock, role="command"):
            with held, contextlib.ExitStack() as at_end, running(layout):
                try:
                    yield
                finally:
                    at_end.enter_context(lock.without_guests(layout.guests))
            return
        with lock.as_guest(layout.guests):
            if is_ready(layout.cluster):
                yield
                return
        if time.monotonic() > end:
            who = (lock.holder(layout.lock) or {}).get("pid", "?")
            raise ClusterError(
                f"Another program (process {who}) holds {layout.top}, and its database does not answer.",
                exit_code=REFUSED,
            )
        time.sleep(0.1)
