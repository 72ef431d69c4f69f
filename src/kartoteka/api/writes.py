"""Answers: JSON as bytes, and writes that a lost connection may safely repeat (Idempotency-Key)."""

import json
from collections.abc import Callable
from typing import Any, Final

from django.http import HttpRequest, HttpResponse

from kartoteka.api.caller import actor_of
from kartoteka.items.idempotency import once

JSON: Final = "application/json; charset=utf-8"
Act = Callable[[], tuple[int, bytes]]


def write(request: HttpRequest, act: Act) -> HttpResponse:
    """Runs a write once. With an Idempotency-Key the answer is stored in the write's own transaction, and the same
    key and body give it again; another body is refused (422)."""
    key = request.headers.get("Idempotency-Key")
    if key is None:
        status, body = act()
        return _answer(status, body)
    stored = once(
        actor_of(request), method=request.method or "", path=request.path, key=key, body=request.body, act=act
    )
    response = _answer(stored.status, stored.body)
    if stored.replayed:
        response["Idempotent-Replay"] = "true"
    return response


def raw(body: bytes, status: int = 200) -> HttpResponse:
    """Bytes that are JSON already, sent as they are."""
    return HttpResponse(body, status=status, content_type=JSON)


def shown(value: Any, status: int = 200) -> HttpResponse:
    """A value as JSON."""
    return raw(dumped(value), status)


def dumped(value: Any) -> bytes:
    """A value as JSON bytes; ids and moments as CONTRACTS writes them."""
    return json.dumps(value, ensure_ascii=False, default=str, separators=(",", ":")).encode()


def _answer(status: int, body: bytes) -> HttpResponse:
    if body:
        return raw(body, status)
    empty = HttpResponse(status=status)
    del empty["Content-Type"]
    return empty
