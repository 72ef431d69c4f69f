"""Times requests: Kartoteka, the limit and the ready-made in turn, so that a noisy machine spoils all alike."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice

import psycopg

from bench.asking import Ask, Line
from bench.corpus.actors import Asker
from bench.serving import World

MOST_SECONDS = 20.0
"""One case for one asker ends after so long, though the requests asked for were not all made; the row says so."""
CLIENTS = 8


@dataclass(frozen=True, slots=True)
class Pair:
    """The same question to the program and to the limit."""

    ours: Ask
    limit: Ask


@dataclass(slots=True)
class Times:
    """What was measured, in ms, by column."""

    ours: list[float] = field(default_factory=list)
    limit: list[float] = field(default_factory=list)
    ready: list[float] = field(default_factory=list)


Same = Callable[[bytes, bytes], str | None]


def interleaved(world: World, asker: Asker, pairs: Sequence[Pair], *, requests: int, warm: int, same: Same) -> Times:
    """Ask each of the three in turn, after a warm-up that also holds the answers against one another."""
    ours, limit = Line(world.port), Line(world.limit_port)
    asked = [(one.ours.raw(asker.session), one.limit.raw(asker.session)) for one in pairs]
    ready = _ready(world, asker, pairs, [_checked(ours, limit, *raw, same=same) for raw in asked])
    end = time.monotonic() + MOST_SECONDS
    for raw_ours, raw_limit in islice(cycle(asked), warm):
        ours.ask(raw_ours)
        limit.ask(raw_limit)
        if time.monotonic() > end - MOST_SECONDS / 2:
            break
    times = Times()
    for (raw_ours, raw_limit), raw_ready in islice(zip(cycle(asked), cycle(ready)), requests):
        times.ours.append(_timed(ours, raw_ours))
        times.limit.append(_timed(limit, raw_limit))
        times.ready.append(_timed(limit, raw_ready))
        if time.monotonic() > end:
            break
    ours.close()
    limit.close()
    return times


def alone(world: World, asker: Asker, asks: Sequence[Ask], *, requests: int, warm: int) -> list[float]:
    """The program alone, for the growth."""
    line = Line(world.port)
    raws = [one.raw(asker.session) for one in asks]
    for raw in islice(cycle(raws), warm):
        line.ask(raw)
    end = time.monotonic() + MOST_SECONDS
    times = []
    for raw in islice(cycle(raws), requests):
        times.append(_timed(line, raw))
        if time.monotonic() > end:
            break
    line.close()
    return times


def crowded(world: World, asker: Asker, pairs: Sequence[Pair], *, seconds: float) -> tuple[float, float]:
    """Requests per second of eight clients: the program's, the limit's; each twice, in turn."""
    counts = {world.port: 0.0, world.limit_port: 0.0}
    for _ in range(2):
        counts[world.port] += _crowd(world.port, [one.ours.raw(asker.session) for one in pairs], seconds)
        counts[world.limit_port] += _crowd(world.limit_port, [one.limit.raw(asker.session) for one in pairs], seconds)
    return counts[world.port] / 2, counts[world.limit_port] / 2


def _crowd(port: int, raws: Sequence[bytes], seconds: float) -> float:
    done = [0] * CLIENTS
    end = time.monotonic() + seconds

    def client(place: int) -> None:
        line = Line(port)
        for raw in islice(cycle(raws), place, None):
            if line.ask(raw)[0] >= 400:
                break
            done[place] += 1
            if time.monotonic() > end:
                break
        line.close()

    threads = [threading.Thread(target=client, args=(place,)) for place in range(CLIENTS)]
    began = time.monotonic()
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return sum(done) / (time.monotonic() - began)


def _checked(ours: Line, limit: Line, raw_ours: bytes, raw_limit: bytes, *, same: Same) -> bytes:
    """The limit's answer, once it was found to say what the program says."""
    status, answer = ours.ask(raw_ours)
    limit_status, limit_answer = limit.ask(raw_limit)
    asked = raw_ours.split(b"\r\n", 1)[0].decode()
    if status >= 400 or limit_status >= 400:
        raise WrongAnswer(f"{asked}: {status} {answer[:300]!r}, the limit {limit_status}")
    if difference := same(answer, limit_answer):
        raise WrongAnswer(f"{asked}: {difference}")
    return limit_answer


class WrongAnswer(Exception):
    """The two do not answer alike: what was to be compared is not the same work."""


def _ready(world: World, asker: Asker, pairs: Sequence[Pair], answers: Sequence[bytes]) -> list[bytes]:
    keys = [f"{asker.name}:{place}" for place in range(len(pairs))]
    with psycopg.connect(world.url) as connection, connection.cursor() as cursor:
        cursor.executemany(
            "insert into bench.ready values (%s, %s) on conflict (key) do update set body = excluded.body",
            [(key, answer.decode()) for key, answer in zip(keys, answers, strict=True)],
        )
    return [Ask("/ready", query={"key": key}).raw(asker.session) for key in keys]


def _timed(line: Line, raw: bytes) -> float:
    began = time.perf_counter()
    status, _ = line.ask(raw)
    took = (time.perf_counter() - began) * 1000
    if status >= 400:
        raise WrongAnswer(f"{raw.split(b' HTTP', 1)[0].decode()}: {status}")
    return took
