"""The limit's WSGI app: a session look-up, then one answer of the registry, straight from psycopg."""

from collections.abc import Callable, Iterable
from typing import Any, Final
from urllib.parse import parse_qsl

from psycopg import Connection
from psycopg_pool import ConnectionPool

from bench.asking import COOKIE
from bench.limit import card, counts, duplicates, lists, ready, search, writes
from bench.limit.caller import Caller

Answer = Callable[[Connection[Any], Caller, dict[str, str], bytes], str]
ANSWERS: Final[dict[str, Answer]] = {
    "list": lists.answer,
    "count": counts.answer,
    "search": search.answer,
    "card": card.answer,
    "timeline": card.timeline,
    "opened": card.opened,
    "duplicates": duplicates.answer,
    "create": writes.create,
    "change": writes.change,
    "ready": ready.answer,
}
OPTIONS: Final = "-c timezone=UTC -c pg_trgm.word_similarity_threshold=0.4 -c statement_timeout=60000"


class App:
    """The application over one database."""

    def __init__(self, url: str) -> None:
        self._pool = ConnectionPool(url, min_size=2, max_size=16, kwargs={"autocommit": True, "options": OPTIONS})
        self._pool.wait()
        with self._pool.connection() as connection:
            self._sizes = dict(connection.execute("select asker, count(*) from bench.visible group by 1").fetchall())

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        """One answer; 401 for who is not signed in."""
        asked = dict(parse_qsl(environ["QUERY_STRING"], keep_blank_values=True))
        length = int(environ.get("CONTENT_LENGTH") or 0)
        body = environ["wsgi.input"].read(length) if length else b""
        with self._pool.connection() as connection:
            row = connection.execute(
                "select asker, user_id from bench.session where key = %s", [_session(environ)]
            ).fetchone()
            if row is None:
                return _sent(start, "401 Unauthorized", b"{}")
            caller = Caller(row[0], row[1], self._sizes.get(row[0], 0))
            found = ANSWERS[environ["PATH_INFO"][1:]](connection, caller, asked, body)
        return _sent(start, "200 OK", found.encode())


def _session(environ: dict[str, Any]) -> str:
    pairs = (one.strip().partition("=") for one in environ.get("HTTP_COOKIE", "").split(";"))
    return next((value for name, _, value in pairs if name == COOKIE), "")


def _sent(start: Callable[..., Any], status: str, body: bytes) -> Iterable[bytes]:
    start(status, [("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
    return [body]
