"""Callers for tests: each actor of RIGHTS speaks to the API through his own token, as a program would. Tests only."""

import json
from collections.abc import Callable
from typing import Any, Final

from django.db import connection
from django.test import Client

from kartoteka.people.testing import TOKEN_SECRET, Firm, make_token

SIGNED: Final = ("anna", "boris", "hela", "rita", "cora", "paul")
Make = Callable[..., int]
ACTORS: Final = (*SIGNED, "tok", "vera")


class Caller:
    """One actor at the API. A server error is an answer here, not an exception, as for any program."""

    _client = Client(raise_request_exception=False)

    def __init__(self, secret: str | None) -> None:
        self._headers = {"authorization": f"Bearer {secret}"} if secret else {}

    def get(self, path: str, /, **query: Any) -> Any:
        """GET with query parameters; lists and numbers become JSON."""
        written = {name: one if isinstance(one, str) else json.dumps(one) for name, one in query.items()}
        return self._client.get(f"/api/v1{path}", written, headers=self._headers)

    def post(self, path: str, body: Any = None, /, **headers: str) -> Any:
        """POST with a JSON body."""
        return self.send("POST", path, body, **headers)

    def patch(self, path: str, body: Any = None, /, **headers: str) -> Any:
        """PATCH with a JSON body."""
        return self.send("PATCH", path, body, **headers)

    def delete(self, path: str, /, **headers: str) -> Any:
        """DELETE."""
        return self.send("DELETE", path, None, **headers)

    def send(
        self, method: str, path: str, body: Any = None, *, content_type: str = "application/json", **headers: str
    ) -> Any:
        """Any method; bytes go as they are. Header names are written with underscores."""
        data = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        given = self._headers | {name.replace("_", "-"): value for name, value in headers.items()}
        return self._client.generic(method, f"/api/v1{path}", data, content_type, headers=given)


def make_callers(firm: Firm) -> dict[str, Caller]:
    """The eight actors; vera is not signed in."""
    callers = {}
    for name in SIGNED:
        secret = f"secret-of-{name}-that-opens-all-he-may"
        make_token(firm.user(name), secret, scopes=["*"])
        callers[name] = Caller(secret)
    return callers | {"tok": Caller(TOKEN_SECRET), "vera": Caller(None)}


def fingerprint() -> str:
    """A digest of all that a refused request must leave as it was: items, their rows, the log."""
    tables = ("items_item", "items_itemuser", "items_itemshare", "items_itemlink", "items_contactpoint",
              "items_itemfile", "items_itemreader", "timeline_record", "timeline_place", "timeline_change",
              "schema_field", "schema_choice", "schema_tag", "schema_currency")  # fmt: skip
    parts = [f"select md5(coalesce(string_agg(one::text, '|' order by one::text), '')) as sum from {table} one"
             for table in tables]  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(f"select md5(string_agg(sum, ',')) from ({' union all '.join(parts)}) all_of_it")
        return str(cursor.fetchone()[0])
