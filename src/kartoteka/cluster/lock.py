"""The lock in a data directory: one program starts its PostgreSQL, others may use it meanwhile."""

import contextlib
import fcntl
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO

Held = IO[str]


def try_own(path: Path, *, role: str) -> Held | None:
    """Become the one program that runs PostgreSQL on this directory, or None where another one is.

    The kernel frees the lock when its holder ends, however it ends. `role` is "up" or "command".
    """
    held = open(path, "a+")  # noqa: SIM115 - held open as long as the lock
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        held.close()
        return None
    held.seek(0)
    held.truncate()
    held.write(json.dumps({"role": role, "pid": os.getpid()}))
    held.flush()
    return held


def owner(path: Path) -> dict[str, object]:
    """Who holds the lock, as far as it has said so yet."""
    try:
        found = json.loads(path.read_text())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


@contextlib.contextmanager
def as_guest(path: Path) -> Iterator[None]:
    """Say that we use a PostgreSQL that another program runs."""
    with path.open("a+") as held:
        fcntl.flock(held, fcntl.LOCK_SH)
        yield


@contextlib.contextmanager
def without_guests(path: Path) -> Iterator[None]:
    """Wait until no other program uses our PostgreSQL, and let none begin while the block runs."""
    with path.open("a+") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
