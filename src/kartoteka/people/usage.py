"""When tokens and sessions were last used: noted in memory as requests come, written once a minute. A request writes
nothing for it, so that reading goes on when the disk is full; what a crash loses is a minute of these times."""

import threading
from typing import Final

from django.db import connection

_lock: Final = threading.Lock()
_tokens: set[int] = set()
_sessions: set[str] = set()


def note_token(token_id: int) -> None:
    """This token was used just now."""
    _tokens.add(token_id)


def note_session(key: str) -> None:
    """Somebody is at work in this session just now."""
    _sessions.add(key)


def write_noted() -> None:
    """Write what was noted since the last time."""
    with _lock:
        tokens, sessions = list(_tokens), list(_sessions)
        _tokens.difference_update(tokens)
        _sessions.difference_update(sessions)
    with connection.cursor() as cursor:
        if tokens:
            cursor.execute("UPDATE people_apitoken SET last_used_at = now() WHERE id = ANY(%s)", [tokens])
        if sessions:
            cursor.execute(
                "UPDATE usersessions_usersession SET last_seen_at = now() WHERE session_key = ANY(%s)", [sessions]
            )
