"""When a process of ours may be broken off by a signal: not while it starts, asks or ends another process."""

import contextlib
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from types import FrameType
from typing import Final

NUMBERS: Final = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class StopRequestedError(BaseException):
    """SIGTERM, SIGINT or SIGHUP arrived. Not an Exception: nothing may swallow it on its way."""


@dataclass
class _Held:
    """How many parts of the program hold the signals back, and whether one has arrived meanwhile."""

    depth: int = 0
    asked: bool = False


_held: Final = _Held()


@contextlib.contextmanager
def stopped_by_signals() -> Iterator[None]:
    """Within it each of the signals raises StopRequestedError, which ends here."""
    _held.asked = False
    before = {number: signal.signal(number, _stop) for number in NUMBERS}
    try:
        yield
    except StopRequestedError:
        pass
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """A signal that arrives within it is heeded at its end.

    Raised in the midst of `Popen.poll` it would leave the lock of that process taken for ever, and between the start of
    a process and the line that keeps it, one that nobody ends.
    """
    _held.depth += 1
    try:
        yield
    finally:
        _held.depth -= 1
    if _held.asked and not _held.depth:
        ignore_signals()
        raise StopRequestedError


def ignore_signals() -> None:
    """Once stopping has begun nothing may break it off but a kill."""
    _held.asked = False
    for number in NUMBERS:
        signal.signal(number, signal.SIG_IGN)


def _stop(_number: int, _frame: FrameType | None) -> None:
    if _held.depth:
        _held.asked = True  # not ignored yet: a process that starts now would ignore it for ever
        return
    ignore_signals()
    raise StopRequestedError
