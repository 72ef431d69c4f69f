"""Says, at commit, to the open streams of these users that their inbox has changed; what in it, they read again."""

import json
from collections.abc import Iterable
from typing import Final

from django.db import connection

CHANNEL: Final = "kartoteka_notices"
MOST: Final = 500
"""Users named in one event: it must stay under the 8,000 bytes that NOTIFY takes."""


def announce(users: Iterable[int]) -> None:
    """Enqueue the events in the caller's transaction."""
    named = sorted(set(users))
    with connection.cursor() as cursor:
        for start in range(0, len(named), MOST):
            cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, json.dumps({"users": named[start : start + MOST]})])
