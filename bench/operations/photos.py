"""Files that can be no photo: how soon each is refused, and what the server and the program that looks at it then hold.

The files are those of the tests; a sound photo is the first line. What it makes goes with the daily removal.
"""

import time
from dataclasses import dataclass
from statistics import median
from typing import Final

import httpx

from bench.asking import COOKIE, CSRF
from bench.corpus.actors import ADMIN
from bench.operations.base import Effort
from bench.rows import Row, Target
from bench.serving import World
from bench.weighing import part
from kartoteka.config.serving.tests.weighed import peaks_below, resident
from kartoteka.files.tests.pictures import of_the_done_line, picture

AT_MOST_MS: Final = 1_000
SOUND: Final = "sound JPEG of 4,000 × 3,000"


@dataclass(frozen=True)
class Photos:
    """One file after the other, each several times."""

    key: str = "photos"
    grows: bool = False

    def run(self, world: World, effort: Effort) -> list[Row]:
        times = max(1, min(effort.requests, 5))
        sound = ("", "photo.jpg", picture((4_000, 3_000), "JPEG", quality=90))
        with httpx.Client(
            base_url=f"http://127.0.0.1:{world.port}",
            cookies={COOKIE: ADMIN.session, "csrftoken": CSRF},
            headers={"X-CSRFToken": CSRF},
            timeout=60,
        ) as client:
            _sent(client, "photo.jpg", sound[2])
            return [self._row(client, world, what, *one, times)
                    for what, one in {SOUND: sound, **of_the_done_line()}.items()]  # fmt: skip

    def _row(
        self, client: httpx.Client, world: World, what: str, code: str, name: str, content: bytes, times: int
    ) -> Row:
        web = part(world.up, "web")
        before = sum(map(resident, web))
        with peaks_below(web) as peaks:
            took = [_sent(client, name, content, refused=bool(code)) for _ in range(times)]
        looked = f"the program that looks {max(peaks.values()):.0f} MiB" if peaks else "nothing looked at"
        note = f"web {sum(map(resident, web)) - before:+.1f} MiB; {looked}; slowest {max(took):.0f}"
        return Row("photos", what, ADMIN.name, Target(value=AT_MOST_MS if code else None), value=median(took),
                   unit="ms", requests=times, note=note)  # fmt: skip


def _sent(client: httpx.Client, name: str, content: bytes, *, refused: bool = False) -> float:
    """How many ms the answer took, which must be the right one."""
    began = time.perf_counter()
    answer = client.post("/api/v1/files?photo=true", files={"file": (name, content)})
    took = (time.perf_counter() - began) * 1_000
    if answer.status_code not in ((413, 422) if refused else (201,)):
        raise RuntimeError(f"{name}: {answer.status_code} {answer.text[:200]}")
    return took


OPERATION: Final = Photos()
