"""Live events: one database connection listens for the whole process, and each open stream gets what it may hear.

Events hold ids only and may be lost; a stream that may have missed some is told to read again (`event: refresh`). The
last ones are kept for a while, for whoever was answered before his stream was open, or lost it. A position is a moment:
a count of events would tell everybody how much happens that he may not see.
"""

import asyncio
import logging
import secrets
import time
from collections import deque
from collections.abc import Iterable
from typing import Any, Final

import psycopg

from kartoteka.config.serving.exchange import in_thread
from kartoteka.config.serving.health import parameters
from kartoteka.config.serving.rights import Credentials, Hearing, read_hearing
from kartoteka.config.serving.stream import REFRESH, Give, Stream, of_inbox, of_item, of_presence, users_named

ITEMS: Final = "kartoteka_events"
PEOPLE: Final = "kartoteka_people"
NOTICES: Final = "kartoteka_notices"
PRESENCE: Final = "kartoteka_presence"
RIGHTS_SECONDS: Final = 20.0
READ_AT_A_TIME: Final = 4
RECONNECT_SECONDS: Final = 1.0
KEPT_MICROSECONDS: Final = 300_000_000
"""Five minutes: as long as a page takes to open, or a connection to come back."""
KEPT_MOST: Final = 20_000
GIVEN: Final = {ITEMS: of_item, NOTICES: of_inbox, PRESENCE: of_presence}
logger = logging.getLogger("kartoteka.events")


class Hub:
    """All open streams of this process."""

    def __init__(self) -> None:
        self.streams: set[Stream] = set()
        self.rights_changes = 0
        self._past: deque[tuple[int, Give]] = deque()
        self._name, self._begun = "", 0
        self._reading = asyncio.Semaphore(READ_AT_A_TIME)
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        """Begin to listen, and to read rights again in turn."""
        for work in (self._listen(), self._keep_rights_fresh()):
            self._spawn(work)

    @property
    def position(self) -> str:
        """This moment, for `join`. Empty while nothing listens."""
        return self._at(_now())

    def join(self, stream: Stream, position: str | None) -> None:
        """Add the stream. Where its reader says up to which position he knows all, he gets what was heard since, or is
        told to read again where that is no longer known."""
        self.streams.add(stream)
        if position is None:
            return
        since = self._moment(position)
        if since is None:
            stream.add(REFRESH, self.position)
            return
        for at, give in self._past:
            if at >= since:
                give(stream, self._at(at + 1))

    def hear(self, channel: str, payload: str) -> None:
        """Give what the database tells to the streams that may hear it, and keep it a while for those who come late."""
        at = _now()
        try:
            if channel == PEOPLE:  # these are told to read again when their rights have been read
                give = self._people_changed(payload)
            else:
                give = GIVEN[channel](payload)
                for stream in self.streams:
                    give(stream, self._at(at + 1))
        except (ValueError, KeyError, TypeError, AttributeError):
            logger.warning("a notification that is no event: %.200r", payload)
            return
        if channel != PRESENCE:  # who is there is told once and kept nowhere
            self._keep(at, give)

    async def stop(self) -> None:
        """End every stream and stop listening."""
        for stream in self.streams:
            stream.end()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _people_changed(self, payload: str) -> Give:
        """Read again, at once, the rights of the users named; of everybody where none is."""
        self.rights_changes += 1
        named = users_named(payload)
        touched = [stream for stream in self.streams if not named or stream.hearing.user_id in named]
        for stream in touched:
            stream.deafen()
        self._spawn(self._read_again(touched))
        return lambda stream, at: stream.add(REFRESH, at) if not named or stream.hearing.user_id in named else None

    def _begin(self) -> None:
        """From now on; positions of before say nothing."""
        self._past.clear()
        self._name, self._begun = secrets.token_hex(4), _now()

    def _keep(self, at: int, give: Give) -> None:
        self._past.append((at, give))
        while self._past[0][0] < at - KEPT_MICROSECONDS:
            self._past.popleft()
        if len(self._past) > KEPT_MOST:
            self._begin()

    def _at(self, moment: int) -> str:
        return f"{self._name}.{moment - self._begun}" if self._name else ""

    def _moment(self, position: str) -> int | None:
        """When that was, as `_now` counts; None where what was heard since is not known. Events are kept by time: by
        number, what is no longer known would say how much happens that the asker may not see."""
        name, _, after = position.partition(".")
        if not name or name != self._name or not (after.isascii() and after.isdigit()) or len(after) > 18:
            return None
        at = self._begun + int(after)
        return at if at >= _now() - KEPT_MICROSECONDS else None

    async def _listen(self) -> None:
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(**parameters(), autocommit=True) as listening:
                    for channel in (PEOPLE, *GIVEN):
                        await listening.execute(f"LISTEN {channel}")
                    self._begin()
                    self.rights_changes += 1  # some may have gone unheard
                    await self._read_again(list(self.streams))
                    self._tell_all(REFRESH)
                    async for notification in listening.notifies():
                        self.hear(notification.channel, notification.payload)
            except (psycopg.Error, OSError) as error:
                logger.info("live events wait for the database: %s", error)
            self._name = ""
            await asyncio.sleep(RECONNECT_SECONDS)

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
                    stream.deafen()
                return
        for stream in streams:
            _renew(stream, hearing, self.position)

    async def _hearing_now(self, credentials: Credentials) -> Hearing | None:
        """What he may hear; read once more where rights were changed meanwhile, since the answer may be older."""
        while True:
            before = self.rights_changes
            hearing = await in_thread(read_hearing, credentials)
            if self.rights_changes == before:
                return hearing

    def _tell_all(self, event: bytes) -> None:
        for stream in self.streams:
            stream.add(event, self.position)

    def _spawn(self, work: Any) -> None:
        task: asyncio.Task[None] = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _renew(stream: Stream, hearing: Hearing | None, position: str) -> None:
    stream.read_at = time.monotonic()
    if hearing is None:
        stream.end()
    elif hearing != stream.hearing:
        stream.hearing = hearing
        stream.add(REFRESH, position)


def _now() -> int:
    """Microseconds of the clock that never goes back."""
    return time.monotonic_ns() // 1000
