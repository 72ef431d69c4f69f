"""Live events: one database connection listens for the whole process, and each open stream gets what it may hear.

Events hold ids only and may be lost; a stream that may have missed some is told to read again (`event: refresh`). The
last ones are kept for a while, for whoever was answered before his stream was open. A position is a moment: a count of
events would tell everybody how much happens that he may not see.
"""

import asyncio
import json
import logging
import secrets
import time
from collections import deque
from collections.abc import Collection, Iterable
from typing import Any, Final

import psycopg

from kartoteka.config.serving.exchange import in_thread
from kartoteka.config.serving.health import parameters
from kartoteka.config.serving.rights import Credentials, Hearing, read_hearing

ITEMS: Final = "kartoteka_events"
PEOPLE: Final = "kartoteka_people"
NOTICES: Final = "kartoteka_notices"
PRESENCE: Final = "kartoteka_presence"
RIGHTS_SECONDS: Final = 20.0
READ_AT_A_TIME: Final = 4
RECONNECT_SECONDS: Final = 1.0
BACKLOG: Final = 200
KEPT: Final = 1_000
NOTICE: Final = b"event: notification\ndata: {}\n\n"
REFRESH: Final = b"event: refresh\ndata: {}\n\n"
logger = logging.getLogger("kartoteka.events")


class Stream:
    """One open stream: its rights, and what waits to be sent to it."""

    __slots__ = ("_arrived", "_waiting", "credentials", "ended", "hearing", "read_at")

    def __init__(self, credentials: Credentials, hearing: Hearing) -> None:
        self.credentials, self.hearing = credentials, hearing
        self.read_at = time.monotonic()
        self.ended = False
        self._waiting: list[bytes] = []
        self._arrived = asyncio.Event()

    def add(self, event: bytes) -> None:
        """Queue an event; who reads too slowly is told to read everything again instead."""
        if len(self._waiting) >= BACKLOG:
            self._waiting = [REFRESH]
        else:
            self._waiting.append(event)
        self._arrived.set()

    def forget_rights(self) -> None:
        """Hear nothing until the rights are read again, within a second."""
        self.hearing, self.read_at = Hearing(self.hearing.user_id, {}), 0.0

    def end(self) -> None:
        """Close it: nobody is signed in behind it any more."""
        self.ended = True
        self._arrived.set()

    async def wait(self, seconds: float) -> bytes:
        """What arrived, at the latest after so many seconds."""
        try:
            async with asyncio.timeout(seconds):
                await self._arrived.wait()
        except TimeoutError:
            return b""
        self._arrived.clear()
        found, self._waiting = b"".join(self._waiting), []
        return found


class Hub:
    """All open streams of this process."""

    def __init__(self) -> None:
        self.streams: set[Stream] = set()
        self.rights_changes = 0
        self._past: deque[tuple[int, str, str]] = deque(maxlen=KEPT)
        self._begun = ("", 0)
        self._reading = asyncio.Semaphore(READ_AT_A_TIME)
        self._tasks: set[asyncio.Task[None]] = set()
        self._heard = {
            ITEMS: _spread,
            PEOPLE: self._people_changed,
            NOTICES: _inbox_changed,
            PRESENCE: _somebody_is_there,
        }

    def start(self) -> None:
        """Begin to listen, and to read rights again in turn."""
        for work in (self._listen(), self._keep_rights_fresh()):
            self._spawn(work)

    @property
    def position(self) -> str:
        """This moment, for `join`: the name of what listens now, and its microseconds. Empty while nothing listens."""
        name, begun = self._begun
        return f"{name}.{_now() - begun}" if name else ""

    def join(self, stream: Stream, position: str | None) -> None:
        """Add the stream. Where its reader says at which position he was answered first, he gets what was heard since,
        or is told to read again where that is no longer known."""
        self.streams.add(stream)
        if position is None:
            return
        since = self._moment(position)
        if since is None:
            stream.add(REFRESH)
            return
        for at, channel, payload in self._past:
            if at >= since:
                self._heard[channel](payload, (stream,))

    def hear(self, channel: str, payload: str) -> None:
        """Give what the database tells to the streams that may hear it, and keep it for those who join late."""
        if channel != PRESENCE:  # who is there is told once and kept nowhere
            self._past.append((_now(), channel, payload))
        self._heard[channel](payload, self.streams)

    async def stop(self) -> None:
        """End every stream and stop listening."""
        for stream in self.streams:
            stream.end()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _people_changed(self, payload: str, streams: Collection[Stream]) -> None:
        """Read again, at once, the rights of the users named; of everybody where none is."""
        self.rights_changes += 1
        try:
            named = frozenset(json.loads(payload).get("users", ()))
        except (ValueError, AttributeError):
            named = frozenset()
        touched = [stream for stream in streams if not named or stream.hearing.user_id in named]
        for stream in touched:
            stream.forget_rights()
        self._spawn(self._read_again(touched))

    async def _listen(self) -> None:
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(**parameters(), autocommit=True) as listening:
                    for channel in self._heard:
                        await listening.execute(f"LISTEN {channel}")
                    self._past.clear()
                    self._begun = (secrets.token_hex(4), _now())
                    await self._read_again(list(self.streams))
                    self._tell_all(REFRESH)
                    async for notification in listening.notifies():
                        self.hear(notification.channel, notification.payload)
            except (psycopg.Error, OSError) as error:
                logger.info("live events wait for the database: %s", error)
            self._begun = ("", 0)
            await asyncio.sleep(RECONNECT_SECONDS)

    def _moment(self, position: str) -> int | None:
        """When that was, as `_now` counts; None where not all that was heard since is kept."""
        name, _, after = position.partition(".")
        if not name or name != self._begun[0] or not (after.isascii() and after.isdigit()) or len(after) > 18:
            return None
        at = self._begun[1] + int(after)
        return None if len(self._past) == KEPT and self._past[0][0] > at else at

    async def _keep_rights_fresh(self) -> None:
        while True:
            await asyncio.sleep(1.0)
            old = time.monotonic() - RIGHTS_SECONDS
            await self._read_again([stream for stream in self.streams if stream.read_at < old])

    async def _read_again(self, streams: Iterable[Stream]) -> None:
        sharing: dict[Credentials, list[Stream]] = {}
        for stream in streams:
            sharing.setdefault(stream.credentials, []).append(stream)
        await asyncio.gather(*(self._read_one(shown, held) for shown, held in sharing.items()))

    async def _read_one(self, credentials: Credentials, streams: list[Stream]) -> None:
        async with self._reading:
            try:
                hearing = await self._hearing_now(credentials)
            except Exception as error:  # rights that cannot be read are none, until they can
                logger.warning("rights of a live stream cannot be read: %s", error)
                for stream in streams:
                    stream.forget_rights()
                return
        for stream in streams:
            _renew(stream, hearing)

    async def _hearing_now(self, credentials: Credentials) -> Hearing | None:
        """What he may hear; read once more where rights were changed meanwhile, since the answer may be older."""
        while True:
            before = self.rights_changes
            hearing = await in_thread(read_hearing, credentials)
            if self.rights_changes == before:
                return hearing

    def _tell_all(self, event: bytes) -> None:
        for stream in self.streams:
            stream.add(event)

    def _spawn(self, work: Any) -> None:
        task: asyncio.Task[None] = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _spread(payload: str, streams: Collection[Stream]) -> None:
    """Give an item's event to the streams that may hear it."""
    try:
        told = json.loads(payload)
        kind, listed = told["kind"], told.get("readers")
        event = json.dumps({"kind": kind, "id": told["id"], "version": told["version"]}, separators=(",", ":"))
    except (ValueError, KeyError, TypeError, AttributeError):
        logger.warning("a notification that is no event: %.200r", payload)
        return
    readers = None if listed is None else frozenset(listed)
    framed = f"event: item\ndata: {event}\n\n".encode()
    for stream in streams:
        if stream.hearing.hears(kind, readers):
            stream.add(framed)
        elif kind not in stream.hearing.kinds:
            stream.read_at = 0.0  # a kind made since: his rights are read again within a second


def _inbox_changed(payload: str, streams: Collection[Stream]) -> None:
    """Tell the streams of the users named that their inbox is to be read again."""
    try:
        named = frozenset(json.loads(payload)["users"])
    except (ValueError, KeyError, TypeError):
        return
    for stream in streams:
        if stream.hearing.user_id in named:
            stream.add(NOTICE)


def _somebody_is_there(payload: str, streams: Collection[Stream]) -> None:
    """Tell who is at a card to the others who may read it; it is told once and kept nowhere."""
    try:
        told = json.loads(payload)
        kind, readers, user = told["kind"], frozenset(told["readers"]), told["user"]
        event = {key: told[key] for key in ("kind", "id", "seat", "user", "name", "field", "here")}
    except (ValueError, KeyError, TypeError):
        return
    framed = f"event: presence\ndata: {json.dumps(event, separators=(',', ':'))}\n\n".encode()
    for stream in streams:
        if stream.hearing.user_id != user and stream.hearing.hears(kind, readers):
            stream.add(framed)


def _renew(stream: Stream, hearing: Hearing | None) -> None:
    stream.read_at = time.monotonic()
    if hearing is None:
        stream.end()
    elif hearing != stream.hearing:
        stream.hearing = hearing
        stream.add(REFRESH)


def _now() -> int:
    """Microseconds of the clock that never goes back."""
    return time.monotonic_ns() // 1000
