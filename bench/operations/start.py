"""`kartoteka up`, warm, from the command to the first page; and what it weighs when nobody asks for anything."""

import time
from dataclasses import dataclass
from typing import Final

from bench.asking import Ask, Line
from bench.corpus.actors import ADMIN
from bench.operations.base import Effort
from bench.rows import Row, Target, median
from bench.serving import World, program
from bench.weighing import part
from kartoteka.config.serving.tests.weighed import weight

TIMES: Final = 3
IDLE: Final = 5.0


@dataclass(frozen=True)
class Start:
    """Measured while nothing else of this directory runs."""

    key: str = "start"
    grows: bool = False
    by_itself: bool = True

    def run(self, world: World, effort: Effort) -> list[Row]:
        seconds, page = [], Ask("/").raw(ADMIN.session)
        for place in range(TIMES):
            began = time.monotonic()
            with program(world.data) as (process, port):
                status, _ = Line(port).ask(page)
                seconds.append(time.monotonic() - began)
                if status != 200:
                    raise RuntimeError(f"the first page: {status}")
                if place == TIMES - 1:
                    time.sleep(IDLE)
                    ours = weight([*part(process.pid, "web"), *part(process.pid, "worker")])
                    theirs = weight(part(process.pid, "postgres"))
        return [
            Row("start", "up to the first page", "all", Target(value=4), value=median(seconds), unit="s"),
            Row("start", "idle: web, its reserve, and worker", "all", Target(value=250), value=ours, unit="MiB"),
            Row("start", "idle: PostgreSQL", "all", Target(value=200), value=theirs, unit="MiB"),
        ]


OPERATION: Final = Start()
