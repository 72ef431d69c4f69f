"""What others may know of an export while it is written, and what its writer hears of them. The export itself reads in
one long transaction, which neither writes nor sees anything new: this goes over a connection beside it."""

import logging
import time
from typing import Final

from django.db import connection

from kartoteka.jobs.errors import Stopped
from kartoteka.jobs.retrying import passes
from kartoteka.jobs.states import ONGOING

_EVERY_SECONDS: Final = 0.5
_TELL: Final = """
WITH told AS (UPDATE exchange_export SET rows = %s, total = %s WHERE id = %s AND state = ANY(%s))
SELECT state FROM exchange_export WHERE id = %s
"""
_log = logging.getLogger(__name__)


class Beside:
    """Tells how far an export is, at most twice a second."""

    def __init__(self, export_id: int) -> None:
        self._export, self._next = export_id, 0.0

    def __call__(self, done: int, total: int) -> None:
        """So many rows are written. Raises `Stopped` where the export was cancelled; that it could not be told is no
        reason to end it."""
        if time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _EVERY_SECONDS
        try:
            state = self._tell(done, total)
        except Exception as error:
            if not passes(error):
                raise
            _log.warning("The database did not answer; how far export %s is was not told.", self._export)
            return
        if state not in (*ONGOING, None):
            raise Stopped

    def _tell(self, done: int, total: int) -> str | None:
        """The export's state as it is now; None where it is gone."""
        beside = connection.copy()
        try:
            with beside.cursor() as cursor:
                cursor.execute(_TELL, [done, total, self._export, list(ONGOING), self._export])
                row = cursor.fetchone()
        finally:
            beside.close()
        return row[0] if row else None
