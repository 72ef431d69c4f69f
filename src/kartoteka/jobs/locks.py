"""Locks that last beyond a transaction, or stand for rows that are not there yet. What they guard is their callers'
business."""

import logging
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.db import InterfaceError, OperationalError, connection

from kartoteka.jobs.errors import AlreadyRunning

_ONE_JOB: Final = 0x1A9
_ONE_ASKING: Final = 0x1AA
_log = logging.getLogger(__name__)


@contextmanager
def alone(job_id: int) -> Iterator[None]:
    """Nobody else is at the job meanwhile. Raises `AlreadyRunning`."""
    if not take(job_id):
        raise AlreadyRunning
    try:
        yield
    finally:
        give_free(job_id)


def take(job_id: int) -> bool:
    """Whether this process now has the job for itself, until it gives it free or its connection ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [_ONE_JOB, job_id])
        return bool(cursor.fetchone()[0])


def give_free(job_id: int) -> None:
    """Let others have it; once for each `take`."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [_ONE_JOB, job_id])
    except (OperationalError, InterfaceError):
        _log.warning("The database did not answer; its own end of the session frees the job.")


def one_at_a_time(*what: object) -> None:
    """Wait until nobody else is asking for the same thing; held until the caller's transaction ends."""
    number = zlib.crc32(repr(what).encode()) - (1 << 31)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [_ONE_ASKING, number])
