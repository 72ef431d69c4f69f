"""Signals end what runs, but never in the midst of starting or asking a process."""

import os
import signal
import subprocess
import sys
import threading

import pytest

from kartoteka.cluster.stopping import NUMBERS, stopped_by_signals, undisturbed


@pytest.mark.parametrize("number", NUMBERS)
def test_a_signal_ends_what_runs(number: signal.Signals) -> None:
    reached = []
    before = signal.getsignal(number)
    with stopped_by_signals():
        reached.append("begun")
        os.kill(os.getpid(), number)
        reached.append("went on")
    assert reached == ["begun"]
    assert signal.getsignal(number) == before


def test_a_signal_waits_for_the_outermost_part_that_must_not_be_disturbed() -> None:
    reached = []
    with stopped_by_signals():
        with undisturbed():
            with undisturbed():
                os.kill(os.getpid(), signal.SIGTERM)
                reached.append("inner")
            reached.append("outer")
        reached.append("went on")
    assert reached == ["inner", "outer"]


class StruckLock:
    """A process's lock; as soon as it is taken, the signal arrives."""

    def __init__(self) -> None:
        self.lock = threading.Lock()

    def acquire(self, blocking: bool = True) -> bool:
        taken = self.lock.acquire(blocking)
        os.kill(os.getpid(), signal.SIGTERM)
        return taken

    def release(self) -> None:
        self.lock.release()


def test_a_process_that_was_asked_as_the_signal_came_can_still_be_waited_for() -> None:
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    struck = process._waitpid_lock = StruckLock()  # type: ignore[attr-defined]
    try:
        with stopped_by_signals(), undisturbed():
            process.poll()
        process._waitpid_lock = struck.lock  # type: ignore[attr-defined]
        process.kill()
        assert process.wait(10) == -signal.SIGKILL
    finally:
        process.kill()


def test_a_process_that_starts_as_the_signal_comes_heeds_signals_itself() -> None:
    with stopped_by_signals(), undisturbed():
        os.kill(os.getpid(), signal.SIGTERM)
        process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    try:
        process.terminate()
        assert process.wait(10) == -signal.SIGTERM
    finally:
        process.kill()
