"""How long a process that dies again and again is waited with."""

import re
import subprocess
import sys
import time

import pytest

from kartoteka.cluster import child
from kartoteka.cluster.child import Child

ENDS_BY_ITSELF = "raise SystemExit(3)"
IS_KILLED = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"


def pauses(program: str, *, served: bool, deaths: int, capsys: pytest.CaptureFixture[str]) -> list[float]:
    """What was announced at each death."""
    one = Child("it", lambda: subprocess.Popen([sys.executable, "-c", program]), has_served=lambda: served)
    one.start()
    said = ""
    end = time.monotonic() + 60
    while said.count("starts again") < deaths:
        assert time.monotonic() < end
        one.tend()
        said += capsys.readouterr().err
        time.sleep(0.01)
    one.ask_to_stop()
    one.wait_stopped()
    return [float(found) for found in re.findall(r"starts again in ([\d.]+) s", said)]


def test_what_serves_and_ends_at_once_again_and_again_is_started_later_each_time(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert pauses(ENDS_BY_ITSELF, served=True, deaths=5, capsys=capsys) == [0.0, 0.1, 0.2, 0.4, 0.8]


def test_what_served_and_was_killed_waits_but_a_moment(capsys: pytest.CaptureFixture[str]) -> None:
    assert pauses(IS_KILLED, served=True, deaths=6, capsys=capsys) == [0.0, 0.1, 0.1, 0.1, 0.1, 0.1]


def test_what_was_killed_before_it_served_is_started_later_each_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert pauses(IS_KILLED, served=False, deaths=5, capsys=capsys) == [0.0, 0.1, 0.2, 0.4, 0.8]


def test_what_has_worked_for_a_while_is_started_at_once(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child, "WORKING_AFTER", 0.0, raising=False)
    assert pauses(ENDS_BY_ITSELF, served=True, deaths=4, capsys=capsys) == [0.0, 0.0, 0.0, 0.0]
