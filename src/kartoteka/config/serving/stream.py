"""One open stream of live events, and what each of the database's notifications gives to it."""

import asyncio
import json
import time
from collections.abc import Callable
from typing import Any, Final

from kartoteka.config.serving.rights import Credentials, Hearing

BACKLOG: Final = 200
NOTICE: Final = b"event: notification\ndata: {}\n"
REFRESH: Final = b"event: refresh\ndata: {}\n"

Give = Callable[["Stream", str], None]
"""Gives a stream what it may hear of one notification, which was heard at this position."""


class Stream:
    """One open stream: its rights, and what waits to be sent to it."""

    __slots__ = ("_arrived", "_waiting", "credentials", "ended", "hearing", "read_at")

    def __init__(self, credentials: Credentials, hearing: Hearing) -> None:
        self.credentials, self.hearing = credentials, hearing
        self.read_at = time.monotonic()
        self.ended = False
        self._waiting: dict[bytes, str] = {}
        self._arrived = asyncio.Event()

    def add(self, event: bytes, position: str) -> None:
        """Queue an event, each once; who reads too slowly is told to read everything again instead."""
        self._waiting.pop(event, None)
        if len(self._waiting) >= BACKLOG:
            self._waiting, event = {}, REFRESH
        self._waiting[event] = position
        self._arrived.set()

    def deafen(self) -> None:
        """Hear nothing until the rights are read again."""
        self.hearing = Hearing(self.hearing.user_id, {})

    def end(self) -> None:
        """Close it: nobody is signed in behind it any more."""
        self.ended = True
        self._arrived.set()

    async def wait(self, seconds: float) -> bytes:
        """What arrived, at the latest after so many seconds; each with the position from which to go on after it."""
        try:
            async with asyncio.timeout(seconds):
                await self._arrived.wait()
        except TimeoutError:
            return b""
        self._arrived.clear()
        found, self._waiting = self._waiting, {}
        return b"".join(event + f"id: {position}\n\n".encode() for event, position in found.items())


def of_item(payload: str) -> Give:
    """An item's event, for the streams that may hear it. Raises ValueError, KeyError, TypeError for what is none."""
    told = _object(payload)
    kind, listed = told["kind"], told.get("readers")
    event = _event("item", {key: told[key] for key in ("kind", "id", "version")})
    readers = None if listed is None else frozenset(listed)

    def give(stream: Stream, position: str) -> None:
        if stream.hearing.hears(kind, readers):
            stream.add(event, position)
        elif kind not in stream.hearing.kinds:
            stream.read_at = 0.0  # a kind made since: his rights are read again within a second

    return give


def of_inbox(payload: str) -> Give:
    """The streams of the users named hear that their inbox is to be read again. Raises as `of_item`."""
    named = frozenset(_object(payload)["users"])
    return lambda stream, position: stream.add(NOTICE, position) if stream.hearing.user_id in named else None


def of_presence(payload: str) -> Give:
    """Who is at a card, for the others who may read it. Raises as `of_item`."""
    told = _object(payload)
    kind, readers, user = told["kind"], frozenset(told["readers"]), told["user"]
    event = _event("presence", {key: told[key] for key in ("kind", "id", "seat", "user", "name", "field", "here")})

    def give(stream: Stream, position: str) -> None:
        if stream.hearing.user_id != user and stream.hearing.hears(kind, readers):
            stream.add(event, position)

    return give


def users_named(payload: str) -> frozenset[int]:
    """Whose rights have changed; nobody named is everybody."""
    try:
        return frozenset(_object(payload).get("users", ()))
    except (ValueError, TypeError):
        return frozenset()


def _object(payload: str) -> dict[str, Any]:
    told = json.loads(payload)
    if not isinstance(told, dict):
        raise TypeError("no object")
    return told


def _event(name: str, data: dict[str, Any]) -> bytes:
    return f"event: {name}\ndata: {json.dumps(data, separators=(',', ':'))}\n".encode()
