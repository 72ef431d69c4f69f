"""Importing people from .csv beside COPY of the very rows it wrote, into the same tables; taking the import back."""

import csv
import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import psycopg

from bench.asking import Ask, Line
from bench.corpus.actors import ADMIN
from bench.operations.base import Effort
from bench.rows import Row, Target, median
from bench.serving import BIN, World, clean
from bench.weighing import command_peak
from bench.writing import people_to_import

TABLES: Final = {
    "items_item": "id",
    "items_itemreader": "item_id",
    "items_contactpoint": "id",
    "items_itemlink": "id",
    "timeline_record": "seq",
    "timeline_place": "id",
    "timeline_change": "id",
}
HEADERS: Final = ("First name", "Last name", "Job title", "E-mail", "Phone", "Company")
SECONDS: Final = 900.0


@dataclass(frozen=True)
class Importing:
    """Rounds of import, undo, COPY and deletion, so that both find the same indexes."""

    key: str = "import"
    grows: bool = True

    def run(self, world: World, effort: Effort) -> list[Row]:
        path = world.data / "bench-import.csv"
        _write(world, path, effort.rows)
        for number in _left_over(world):
            _undone(world, number)
        imports: list[float] = []
        undos: list[float] = []
        copies: list[float] = []
        peaks: list[float] = []
        for _ in range(1 if effort.alone else effort.rounds):
            marks = _marks(world)
            peak, number, seconds = _import(world, path)
            imports.append(effort.rows / seconds)
            peaks.append(peak)
            kept = {} if effort.alone else _taken(world, marks)
            undos.append(effort.rows / _undone(world, number))
            if kept:
                copies.append(effort.rows / _copied(world, kept))
                _deleted(world, marks)
            print(".", end="", file=sys.stderr, flush=True)
        path.unlink()
        return list(_rows(imports, undos, copies, peaks, effort))


def _rows(
    imports: list[float], undos: list[float], copies: list[float], peaks: list[float], effort: Effort
) -> Iterator[Row]:
    speed, copied = median(imports), median(copies) if copies else None
    row = Row("import", "people", ADMIN.name, Target(share=0.4), value=speed, unit="rows/s", requests=effort.rows)
    if copied:
        row.share, row.note = speed / copied, f"COPY {copied:,.0f} rows/s"
    yield row
    undo = median(undos)
    yield Row(
        "import", "undo", ADMIN.name, Target(share=2.0), value=undo, unit="rows/s", share=undo / speed,
        note="share: of the import's own speed",
    )  # fmt: skip
    yield Row("import", "peak memory", ADMIN.name, Target(value=200), value=max(peaks), unit="MiB")


def _write(world: World, path: Path, rows: int) -> None:
    """The file: new people, four of five of them with a company that stands in the index."""
    with psycopg.connect(world.url) as connection:
        companies = [
            row[0]
            for row in connection.execute("select title from items_item where kind_id = 2 order by id limit 20000")
        ]
    with path.open("w", newline="", encoding="utf-8") as file:
        pen = csv.writer(file)
        pen.writerow(HEADERS)
        pen.writerows(people_to_import(rows, companies))


def _import(world: World, path: Path) -> tuple[float, int, float]:
    """Peak memory, the import's id, and its seconds from the first look at the file to the last row."""
    command = [str(BIN / "kartoteka"), "import", "person", str(path), "--as", ADMIN.email, "--data", str(world.data)]
    code, peak, printed = command_peak(command, environment=clean())
    totals = json.loads(printed.strip().splitlines()[-1]) if code == 0 else {}
    if not totals or totals["rejected"] or totals["created"] < totals["rows"] * 0.99:
        raise RuntimeError(f"the import ended with {code}: {printed[-500:]}")
    with psycopg.connect(world.url) as connection:
        row = connection.execute(
            "select id, extract(epoch from ended_at - started_at) from exchange_import order by id desc limit 1"
        ).fetchone()
    return peak, row[0] if row else 0, float(row[1]) if row else 0.0


def _left_over(world: World) -> list[int]:
    """The imports of a run that was broken off."""
    with psycopg.connect(world.url) as connection:
        return [row[0] for row in connection.execute("select id from exchange_import where state = 'done' order by id")]


def _undone(world: World, number: int) -> float:
    """The seconds in which the worker takes the import back."""
    line, session = Line(world.port), ADMIN.session
    began = time.monotonic()
    status, body = line.ask(Ask(f"/api/v1/jobs/{number}/undo", "POST", b"{}").raw(session))
    if status >= 400:
        raise RuntimeError(f"undo: {status} {body!r}")
    while time.monotonic() - began < SECONDS:
        state = json.loads(line.ask(Ask(f"/api/v1/jobs/{number}").raw(session))[1])["state"]
        if state == "undone":
            return time.monotonic() - began
        time.sleep(0.05)
    raise RuntimeError("the import was not taken back in time")


def _marks(world: World) -> dict[str, int]:
    with psycopg.connect(world.url) as connection:
        return {table: _most(connection, table, "item_id" if table == "items_itemreader" else key)
                for table, key in TABLES.items()}  # fmt: skip


def _most(connection: psycopg.Connection[Any], table: str, key: str) -> int:
    source, key = ("items_item", "id") if table == "items_itemreader" else (table, key)
    row = connection.execute(f"select coalesce(max({key}), 0) from {source}").fetchone()
    return int(row[0]) if row else 0


def _taken(world: World, marks: dict[str, int]) -> dict[str, bytes]:
    """The rows that the import wrote, by table, as COPY gives them."""
    found = {}
    with psycopg.connect(world.url) as connection, connection.cursor() as cursor:
        for table, key in TABLES.items():
            with cursor.copy(f"copy (select * from {table} where {key} > {marks[table]}) to stdout") as source:
                found[table] = b"".join(bytes(part) for part in source)
    return found


def _copied(world: World, kept: dict[str, bytes]) -> float:
    """The seconds in which COPY writes them again, to the end of the commit with its checks of foreign keys."""
    with psycopg.connect(world.url) as connection, connection.cursor() as cursor:
        cursor.execute("set plan_cache_mode = auto")
        connection.commit()
        began = time.monotonic()
        for table, rows in kept.items():
            with cursor.copy(f"copy {table} from stdin") as target:
                target.write(rows)
        connection.commit()
        return time.monotonic() - began


def _deleted(world: World, marks: dict[str, int]) -> None:
    with psycopg.connect(world.url) as connection:
        for table in reversed(TABLES):
            connection.execute(f"delete from {table} where {TABLES[table]} > {marks[table]}")


OPERATION: Final = Importing()
