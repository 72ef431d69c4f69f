"""The two servers over one database: `kartoteka up` as anybody starts it, and the limit beside it."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from bench.limit.tables import refresh
from kartoteka.cluster.layout import layout_of

BIN = Path(sys.executable).parent


@dataclass(frozen=True, slots=True)
class World:
    """What is measured: the size, the data directory, both ports, the database, and the processes to weigh."""

    size: int
    data: Path
    port: int
    limit_port: int
    url: str
    up: int


@contextlib.contextmanager
def served(size: int, data: Path) -> Iterator[World]:
    """Both servers, started and stopped in order."""
    url = layout_of(data).url
    with program(data) as (process, port):
        with psycopg.connect(url) as connection:
            refresh(connection)
        with _limit(url) as limit_port:
            yield World(size, data, port, limit_port, url, process.pid)


@contextlib.contextmanager
def program(data: Path) -> Iterator[tuple["subprocess.Popen[str]", int]]:
    """`kartoteka up` on the directory, from its first line that names the address."""
    process = subprocess.Popen(
        [str(BIN / "kartoteka"), "up", "--data", str(data), "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=clean(),
    )
    try:
        line = process.stdout.readline() if process.stdout else ""
        port = urlsplit(line.rsplit(" ", 1)[-1].strip()).port
        if not port:
            raise RuntimeError(f"kartoteka up did not start on {data}: {line}")
        yield process, port
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)


def clean() -> dict[str, str]:
    """The environment without settings that would turn the program to another database."""
    return {name: one for name, one in os.environ.items() if not name.startswith(("KARTOTEKA_", "DJANGO_"))}


@contextlib.contextmanager
def _limit(url: str) -> Iterator[int]:
    process = subprocess.Popen([sys.executable, "-m", "bench.limit", url], stdout=subprocess.PIPE, text=True)
    try:
        yield int(process.stdout.readline() if process.stdout else 0)
    finally:
        process.terminate()
        process.wait(30)
