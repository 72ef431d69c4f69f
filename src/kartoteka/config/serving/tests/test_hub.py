"""What a live stream may hear while rights change under it."""

import asyncio
from collections.abc import Iterator

import pytest

from kartoteka.config.serving import hub as serving
from kartoteka.config.serving.hub import PEOPLE, Hub, Stream
from kartoteka.config.serving.rights import Credentials, Hearing

BEFORE = Hearing(7, {"person": None})
AFTER = Hearing(7, {"person": frozenset()})
SHOWN = Credentials("Bearer one", ())


def test_rights_read_before_a_change_and_come_after_it_are_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "READ_AT_A_TIME", 1)  # the read that the change itself begins comes after

    async def story() -> Stream:
        hub, loop = Hub(), asyncio.get_running_loop()
        stream = Stream(SHOWN, BEFORE)
        hub.streams.add(stream)

        async def changed() -> None:
            hub.hear(PEOPLE, '{"users": [7]}')

        def answers() -> Iterator[Hearing]:
            asyncio.run_coroutine_threadsafe(changed(), loop).result()  # while the first read is under way
            yield BEFORE
            while True:
                yield AFTER

        answer = answers()
        monkeypatch.setattr(serving, "read_hearing", lambda shown: next(answer))
        await hub._read_again([stream])
        return stream

    assert asyncio.run(story()).hearing == AFTER
