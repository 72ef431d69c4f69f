"""Operations that are requests: each case asked by each of the five, beside the limit and the ready-made."""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from bench.corpus.actors import ASKERS, Asker
from bench.measuring import Pair, Same, alone, crowded, interleaved
from bench.operations.base import Effort
from bench.rows import Row, Target, median, percentile
from bench.serving import World
from bench.statements import statements_of


def no_difference(ours: bytes, limit: bytes) -> str | None:
    """For answers that need not be held against one another."""
    return None


@dataclass(frozen=True, slots=True)
class Case:
    """A question in its variations; `crowd` asks for requests per second of eight clients, too."""

    name: str
    pairs: Callable[[World, Asker], Sequence[Pair]]
    target: Target
    same: Same = no_difference
    crowd: bool = False


@dataclass(frozen=True)
class Requests:
    """An operation made of cases."""

    key: str
    cases: Sequence[Case]
    grows: bool = True

    def run(self, world: World, effort: Effort) -> list[Row]:
        """A row for each case and asker that has something to ask for."""
        rows = []
        for case in self.cases:
            for asker in ASKERS:
                pairs = case.pairs(world, asker)
                if pairs:
                    rows.append(self._row(world, case, asker, pairs, effort))
                    print(".", end="", file=sys.stderr, flush=True)
        return rows

    def _row(self, world: World, case: Case, asker: Asker, pairs: Sequence[Pair], effort: Effort) -> Row:
        row = Row(self.key, case.name, asker.name, case.target)
        if effort.alone:
            times = alone(world, asker, [one.ours for one in pairs], requests=effort.requests, warm=effort.warm)
            row.median, row.p95, row.requests = median(times), percentile(times, 95), len(times)
            return row
        found = interleaved(world, asker, pairs, requests=effort.requests, warm=effort.warm, same=case.same)
        row.median, row.p95, row.requests = median(found.ours), percentile(found.ours, 95), len(found.ours)
        row.limit, row.ready = median(found.limit), median(found.ready)
        row.statements = statements_of(world, asker, pairs[0].ours)
        if case.crowd and effort.crowd_seconds:
            row.per_second, row.limit_per_second = crowded(world, asker, pairs, seconds=effort.crowd_seconds)
        return row


def loaded(body: bytes) -> Any:
    return json.loads(body)
