"""Waiting for a database that is coming up: `up` starts it beside us, and one elsewhere may take a little longer."""

import time

import psycopg

from kartoteka.cluster.errors import ClusterError


def wait_for_database(url: str, *, seconds: float) -> None:
    """Return once it takes connections, or raise with its reason when the time is over."""
    end = time.monotonic() + seconds
    while True:
        try:
            psycopg.connect(url, connect_timeout=5).close()
        except psycopg.OperationalError as error:
            if time.monotonic() > end:
                reason = " ".join(str(error).split())
                raise ClusterError(f"The database does not answer: {reason}") from error
            time.sleep(0.02)
        else:
            return
