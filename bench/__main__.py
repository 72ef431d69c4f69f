"""`python -m bench [--size N] [--only KEY[,KEY]] …`: measure, print the table, write the file."""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bench import place, report
from bench.operations import operations
from bench.operations.base import Effort, Operation
from bench.rows import Row
from bench.serving import World, served

USUAL = 50_000
SMALL = 10_000


def main() -> None:
    """Measure what was asked for."""
    asked = _arguments()
    chosen = _chosen(asked.only)
    effort = Effort(requests=asked.requests, crowd_seconds=asked.crowd, rows=asked.rows, rounds=asked.rounds,
                    streams=asked.streams, warm=2 if asked.quick else 20)  # fmt: skip
    small = _small(chosen, asked.size, effort) if asked.growth else []
    rows, about = _measured(chosen, asked.size, effort)
    _grown(rows, small)
    path = asked.json or place.cache() / "runs" / f"{asked.size}.json"
    report.written(rows, about=about, path=path)
    print("\n" + "; ".join(f"{name} {value}" for name, value in about.items()))
    print(f"\n{report.table(rows)}\n\nThe whole is in {path}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description="Speed beside the limit.")
    parser.add_argument("--size", type=int, default=USUAL, help="contacts")
    parser.add_argument("--only", default="", help="keys of operations, with commas: " + ", ".join(operations()))
    parser.add_argument("--requests", type=int, default=100, help="for each case and asker")
    parser.add_argument("--crowd", type=float, default=1.5, help="seconds of eight clients; 0 for none")
    parser.add_argument("--rows", type=int, default=20_000, help="rows of an import")
    parser.add_argument("--rounds", type=int, default=2, help="rounds of bulk work")
    parser.add_argument("--streams", type=int, default=1_000, help="open live-event streams")
    parser.add_argument("--quick", action="store_true", help="hardly any warm-up: to see that all of it works")
    parser.add_argument("--no-growth", dest="growth", action="store_false", help=f"not at {SMALL:,} contacts, too")
    parser.add_argument("--json", type=Path, help="where the file goes")
    return parser.parse_args()


def _chosen(only: str) -> list[Operation]:
    known = operations()
    unknown = [key for key in filter(None, only.split(",")) if key not in known]
    if unknown:
        sys.exit(f"bench: no operation {', '.join(unknown)}; there are {', '.join(known)}")
    return [one for key, one in known.items() if not only or key in only.split(",")]


def _small(chosen: Sequence[Operation], size: int, effort: Effort) -> list[Row]:
    growing = [one for one in chosen if one.grows]
    if size <= SMALL or not growing:
        return []
    return _measured(growing, SMALL, replace(effort, crowd_seconds=0, alone=True))[0]


def _measured(chosen: Sequence[Operation], size: int, effort: Effort) -> tuple[list[Row], dict[str, object]]:
    data = place.directory(size)
    rows: list[Row] = []
    with served(size, data) as world:
        about = {"contacts": f"{size:,}", **report.machine(world.url)}
        for one in chosen:
            if not getattr(one, "by_itself", False):
                rows += _of(one, world, effort)
    for one in chosen:
        if getattr(one, "by_itself", False):
            rows += _of(one, world, effort)
    about["load at the end"] = f"{os.getloadavg()[0]:.1f}"
    return rows, about


def _of(one: Operation, world: World, effort: Effort) -> list[Row]:
    print(f"{one.key} at {world.size:,} ", end="", file=sys.stderr, flush=True)
    rows = one.run(world, effort)
    print(file=sys.stderr)
    return rows


def _grown(rows: Sequence[Row], small: Sequence[Row]) -> None:
    """What the same took at the small size."""
    before = {(one.operation, one.case, one.asker): one for one in small}
    for one in rows:
        earlier = before.get((one.operation, one.case, one.asker))
        if earlier and one.median and earlier.median:
            one.growth = one.median / earlier.median
        elif earlier and one.value and earlier.value and one.unit == "rows/s":
            one.note += f"; {one.value / earlier.value:.2f} of the speed at {SMALL:,}"


if __name__ == "__main__":
    main()
