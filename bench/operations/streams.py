"""A thousand open live-event streams: what the web process weighs then."""

import socket
import time
from dataclasses import dataclass
from typing import Final

from bench.asking import Ask
from bench.corpus.actors import ASKERS
from bench.operations.base import Effort
from bench.rows import Row, Target
from bench.serving import World
from bench.weighing import part, waits
from kartoteka.config.serving.tests.weighed import peak, weight

SETTLE: Final = 2.0


@dataclass(frozen=True)
class Streams:
    """As many as may be open for each of the five."""

    key: str = "streams"
    grows: bool = False

    def run(self, world: World, effort: Effort) -> list[Row]:
        web = [one for one in part(world.up, "web") if not waits(one)]
        before = weight(web)
        lines = [self._open(world, place) for place in range(effort.streams)]
        time.sleep(SETTLE)
        value = weight(web)
        for one in lines:
            one.close()
        note = f"before them {before:.0f} MiB; the process's peak in this run {max(map(peak, web), default=0):.0f} MiB"
        return [Row("streams", f"{len(lines)} open", "all", Target(value=120), value=value, unit="MiB", note=note)]

    def _open(self, world: World, place: int) -> socket.socket:
        line = socket.create_connection(("127.0.0.1", world.port), timeout=30)
        line.sendall(Ask("/api/v1/events").raw(ASKERS[place % len(ASKERS)].session))
        said = line.recv(4_096)
        if b" 200 " not in said[:20]:
            raise RuntimeError(f"a stream was refused: {said[:200]!r}")
        return line


OPERATION: Final = Streams()
