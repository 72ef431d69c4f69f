"""What a live stream may hear while rights change under it, and what it is given of the time before it was open."""

import asyncio
import json
from collections.abc import Callable, Iterator

import pytest

from kartoteka.config.serving import hub as serving
from kartoteka.config.serving.hub import ITEMS, KEPT_MICROSECONDS, NOTICES, PEOPLE, PRESENCE, Hub
from kartoteka.config.serving.rights import Credentials, Hearing
from kartoteka.config.serving.stream import Stream

BEFORE = Hearing(7, {"person": None})
AFTER = Hearing(7, {"person": frozenset()})
SHOWN = Credentials("Bearer one", ())


def stream(user: int = 7) -> Stream:
    return Stream(SHOWN, Hearing(user, {"person": frozenset({user})}))


def item(id: int, *readers: int) -> str:
    return json.dumps({"kind": "person", "id": id, "version": 1, "readers": readers})


def told(one: Stream) -> list[str]:
    """The events that wait for it: the id of an item, or the name."""
    lines = asyncio.run(one.wait(0.001)).decode().splitlines()
    names = [line.removeprefix("event: ") for line in lines if line.startswith("event:")]
    data = [json.loads(line.removeprefix("data: ")) for line in lines if line.startswith("data:")]
    return [str(said.get("id", name)) for name, said in zip(names, data, strict=True)]


def last_id(one: Stream) -> str:
    return asyncio.run(one.wait(0.001)).decode().rstrip().rpartition("id: ")[2]


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The hub's clock, in microseconds."""
    clock = [1_000]
    monkeypatch.setattr(serving, "_now", lambda: clock[0])
    return clock


@pytest.fixture
def hub(now: list[int]) -> Hub:
    """One that listens since a second."""
    hub = Hub()
    hub._begin()
    now[0] += 1_000_000
    return hub


@pytest.fixture
def hear(hub: Hub, now: list[int]) -> Callable[[str, str], None]:
    def hear(channel: str, payload: str) -> None:
        now[0] += 10
        hub.hear(channel, payload)

    return hear


def joined(hub: Hub, position: str | None, user: int = 7) -> list[str]:
    late = stream(user)
    hub.join(late, position)
    return told(late)


def test_who_joins_late_gets_what_he_may_hear_of_what_came_since_each_once(hub: Hub, hear: Callable[..., None]) -> None:
    hear(ITEMS, item(1, 7))
    position = hub.position.split(".")
    since = f"{position[0]}.{int(position[1]) + 1}"
    for payload in (item(2, 7), item(3, 8), item(4, 7, 8), item(2, 7)):
        hear(ITEMS, payload)
    hear(NOTICES, '{"users": [7]}')
    hear(NOTICES, '{"users": [7, 8]}')
    seat = {"kind": "person", "id": 4, "seat": "a", "user": 9, "name": "X", "field": None, "here": True}
    hear(PRESENCE, json.dumps({**seat, "readers": [7]}))
    assert joined(hub, since) == ["4", "2", "notification"]
    assert joined(hub, since, user=8) == ["3", "4", "notification"]
    assert joined(hub, None) == []


def test_one_goes_on_from_the_last_event_that_he_heard(hub: Hub, hear: Callable[..., None]) -> None:
    first = stream()
    hub.join(first, None)
    hear(ITEMS, item(1, 7))
    hear(ITEMS, item(2, 7))
    heard = last_id(first)
    assert joined(hub, heard) == []
    hear(ITEMS, item(3, 7))
    assert joined(hub, heard) == ["3"]


def test_whose_rights_have_changed_since_reads_again_and_nobody_else(hub: Hub, hear: Callable[..., None]) -> None:
    async def changed() -> None:
        hear(PEOPLE, '{"users": [7]}')

    since = hub.position
    asyncio.run(changed())
    changes = hub.rights_changes
    assert joined(hub, since) == ["refresh"]
    assert joined(hub, since, user=8) == []
    assert hub.rights_changes == changes  # what is past is not done again


def test_what_is_no_longer_known_is_read_again(hub: Hub, now: list[int], hear: Callable[..., None]) -> None:
    since = hub.position
    name, _, moment = since.partition(".")
    now[0] += KEPT_MICROSECONDS
    assert joined(hub, since) == []
    now[0] += 1
    assert joined(hub, since) == ["refresh"]
    for unknown in (
        "",
        "nonsense",
        f"0badcafe.{moment}",
        name,
        f"{name}.",
        f"{name}.-1",
        f"{name}.\u00b2",
        f"{name}.{'9' * 30}",
    ):
        assert joined(hub, unknown) == ["refresh"], unknown
    before = hub.position
    hub._begin()  # the connection to the database was lost, and came back
    assert joined(hub, before) == ["refresh"]


def test_so_many_events_that_they_are_not_kept_are_read_again(
    hub: Hub, hear: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "KEPT_MOST", 3)
    since = hub.position
    for id in (1, 2, 3):
        hear(ITEMS, item(id, 7))
    assert joined(hub, since) == ["1", "2", "3"]
    hear(ITEMS, item(4, 7))
    assert joined(hub, since) == ["refresh"]


def test_a_position_says_nothing_of_what_others_do(hub: Hub, now: list[int]) -> None:
    before = hub.position
    for id in range(50):
        hub.hear(ITEMS, item(id, 8))
    assert hub.position == before
    assert joined(hub, f"{before.split('.')[0]}.0") == []
    now[0] += 5
    assert int(hub.position.split(".")[1]) == int(before.split(".")[1]) + 5


def test_what_is_no_event_is_passed_over(hub: Hub, hear: Callable[..., None]) -> None:
    since = hub.position
    hub.join(open_one := stream(), None)
    for payload in ("", "7", "[]", "{}", '{"kind": []}', '{"kind": [], "id": 1, "version": 1, "readers": [7]}'):
        for channel in (ITEMS, NOTICES, PRESENCE):
            hear(channel, payload)
    assert told(open_one) == joined(hub, since) == []


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
