"""Creating a person, and changing one field of one: the program and the limit in turn, each on people of its own."""

import json
import sys
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import psycopg

from bench.asking import Ask, Line
from bench.corpus.actors import ADMIN, ASKERS, NOBODY, Asker
from bench.operations.base import Effort
from bench.operations.requests import loaded
from bench.rows import Row, Target, median, percentile
from bench.serving import World
from bench.statements import statements_of

TARGET: Final = Target(ratio=3, growth=1.3)
MARK: Final = "Benchmark"
Asks = Iterator[tuple[Ask, Ask]]


@dataclass(frozen=True)
class Writes:
    """Both writes, by the five; what was created is deleted at the end."""

    key: str = "write"
    grows: bool = True

    def run(self, world: World, effort: Effort) -> list[Row]:
        rows = []
        for case, made in (("create", _Creator), ("change", _Changer)):
            for asker in ASKERS:
                if case == "change" and asker is NOBODY:
                    continue
                rows.append(_row(world, case, asker, made, effort))
                print(".", end="", file=sys.stderr, flush=True)
        _clean(world)
        return rows


def _row(world: World, case: str, asker: Asker, made: "Callable[[World, Asker], _Writer]", effort: Effort) -> Row:
    row, writer = Row("write", case, asker.name, TARGET), made(world, asker)
    ours, limit = Line(world.port), Line(world.limit_port)
    times: list[float] = []
    limit_times: list[float] = []
    for number in range(effort.requests + effort.warm):
        took, limit_took = _timed(ours, *writer.ours(number)), 0.0
        if not effort.alone:
            limit_took = _timed(limit, *writer.limit(number))
        if number >= effort.warm:
            times.append(took)
            limit_times.append(limit_took)
    row.median, row.p95, row.requests = median(times), percentile(times, 95), len(times)
    if not effort.alone:
        row.limit = median(limit_times)
        row.statements = statements_of(world, asker, writer.countable())
    return row


class _Writer(ABC):
    """Gives each request, with what is to be done with its answer."""

    def __init__(self, world: World, asker: Asker) -> None:
        self.world, self.asker = world, asker

    @abstractmethod
    def ours(self, number: int) -> tuple[bytes, Callable[[Any], None]]:
        """A request to the program."""

    @abstractmethod
    def limit(self, number: int) -> tuple[bytes, Callable[[Any], None]]:
        """The same to the limit."""

    @abstractmethod
    def countable(self) -> Ask:
        """One by which the program's statements are counted."""


class _Creator(_Writer):
    def ours(self, number: int) -> tuple[bytes, Callable[[Any], None]]:
        ask = Ask("/api/v1/items/person", "POST", _person(f"o{number}{self.asker.name}"))
        return ask.raw(self.asker.session), _ignore

    def limit(self, number: int) -> tuple[bytes, Callable[[Any], None]]:
        ask = Ask("/create", "POST", _person(f"l{number}{self.asker.name}"))
        return ask.raw(self.asker.session), _ignore

    def countable(self) -> Ask:
        return Ask("/api/v1/items/person", "POST", _person("counted"))


class _Changer(_Writer):
    """People of the asker's own: the even ones the program changes, the odd ones the limit."""

    def __init__(self, world: World, asker: Asker) -> None:
        super().__init__(world, asker)
        with psycopg.connect(world.url) as connection:
            found = connection.execute(
                "select id, version from items_item where kind_id = 1 and deleted_at is null and"
                " (%s or responsible_id = (select id from people_user where email = %s)) order by id limit 200",
                [asker is ADMIN, asker.email],
            ).fetchall()
        self.mine = [list(one) for one in found[::2]]
        self.theirs = [one[0] for one in found[1::2]]

    def ours(self, number: int) -> tuple[bytes, Callable[[Any], None]]:
        one = self.mine[number % len(self.mine)]
        ask = self._ask(one, f"Title {time.time_ns()}")

        def keep(answer: Any) -> None:
            one[1] = answer["version"]

        return ask.raw(self.asker.session), keep

    def limit(self, number: int) -> tuple[bytes, Callable[[Any], None]]:
        body = json.dumps({"values": {"job_title": f"Title {time.time_ns()}"}}).encode()
        one = self.theirs[number % len(self.theirs)]
        return Ask("/change", "POST", body, {"id": str(one)}).raw(self.asker.session), _ignore

    def countable(self) -> Ask:
        # Counted once warm and once measured: another field, and a version that both may name.
        number, version = self.mine[0]
        return Ask(f"/api/v1/items/person/{number}", "PATCH", _values({"type": "client"}, version + 1_000))

    def _ask(self, one: list[int], title: str) -> Ask:
        return Ask(f"/api/v1/items/person/{one[0]}", "PATCH", _values({"job_title": title}, one[1]))


def _values(values: dict[str, Any], version: int) -> bytes:
    return json.dumps({"version": version, "values": values}).encode()


def _person(mark: str) -> bytes:
    values = {
        "first_name": "Jörg", "last_name": MARK, "job_title": "Einkauf", "type": "client",
        "email": f"joerg.{mark}@benchmark.example", "phone": "+49 30 98765432",
    }  # fmt: skip
    return json.dumps({"values": values}).encode()


def _ignore(answer: Any) -> None:
    return None


def _timed(line: Line, raw: bytes, keep: Callable[[Any], None]) -> float:
    began = time.perf_counter()
    status, body = line.ask(raw)
    took = (time.perf_counter() - began) * 1000
    if status >= 400 or not body:
        raise RuntimeError(f"{raw[:80]!r}: {status} {body[:300]!r}")
    keep(loaded(body))
    return took


def _clean(world: World) -> None:
    """Take away the people that were created, with all that stands beside them."""
    with psycopg.connect(world.url) as connection:
        connection.execute(
            "create temp table made as select id from items_item where fields ->> 'last_name' = %s", [MARK]
        )
        connection.execute(
            "create temp table told as select record_id from timeline_place join made on made.id = item_id"
        )
        for table in ("timeline_place", "timeline_change", "items_itemreader", "items_contactpoint"):
            connection.execute(f"delete from {table} where item_id in (select id from made)")
        connection.execute("delete from timeline_record where seq in (select record_id from told)")
        connection.execute("delete from items_item where id in (select id from made)")


OPERATION: Final = Writes()
