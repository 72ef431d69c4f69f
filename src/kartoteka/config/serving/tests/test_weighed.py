"""The weighing of programs that a process starts: each counts as what it is, not as what it was born from."""

import os
import signal
import subprocess
import sys
import time

import pytest

from kartoteka.config.serving.tests.weighed import descendants, peaks_below

SOME_LOOKS = 0.2
LATE = 30.0


@pytest.mark.parametrize(("act", "counted"), [("os.fork()", 0), ("subprocess.Popen(['sleep', '60'])", 1)])
def test_a_process_counts_from_when_it_is_a_program_of_its_own(act: str, counted: int) -> None:
    typed = [sys.executable, "-c", f"import os, subprocess; input(); {act}; input()"]
    with subprocess.Popen(typed, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as starter:
        assert starter.stdin
        late = time.monotonic() + LATE
        with peaks_below([starter.pid]) as peaks:
            starter.stdin.write("\n")
            starter.stdin.flush()
            while not (born := descendants(starter.pid)):
                assert starter.poll() is None
            time.sleep(SOME_LOOKS)
            while len(peaks) < counted and time.monotonic() < late:
                time.sleep(0.01)
        for one in born:
            os.kill(one, signal.SIGKILL)
    assert len(peaks) == counted
