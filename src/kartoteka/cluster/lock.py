"""The lock in a data directory: one program starts its PostgreSQL, others may use it meanwhile."""

import contextlib
import fcntl
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

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


def holder(path: Path) -> dict[str, Any] | None:
    """Who holds the lock now ({} if that is not written yet), or None where nobody does."""
    try:
        with path.open("r+") as asked:
            fcntl.flock(asked, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except FileNotFoundError:
        return None
    except BlockingIOError:
        return _written(path)
    return None


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


def _written(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
