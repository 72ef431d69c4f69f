"""What an operation is."""

from dataclasses import dataclass
from typing import Protocol

from bench.rows import Row
from bench.serving import World


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is measured: requests for each case and asker after the warm ones, seconds of a crowd (0: none), rows
    of an import, and whether the program is measured alone, for the growth."""

    requests: int = 100
    crowd_seconds: float = 1.5
    rows: int = 20_000
    streams: int = 1_000
    rounds: int = 2
    warm: int = 20
    alone: bool = False


class Operation(Protocol):
    """One file of this folder. `key` is what ONLY names; `grows` says whether it is measured at the small size, too."""

    key: str
    grows: bool

    def run(self, world: World, effort: Effort) -> list[Row]: ...
