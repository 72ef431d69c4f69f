"""One supervised process: started, started again with growing pauses when it dies, stopped in order."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable

from kartoteka.cluster.errors import ClusterError

FIRST_PAUSE = 0.1
HEALTHY_AFTER = 30.0
WORKING_AFTER = 5.0
AFTER_A_KILL = 0.05
"""The longest pause for one that was at work when somebody, or the kernel in want of memory, killed it."""

Process = subprocess.Popen[bytes]


class Child:
    """A process that is meant to live as long as the supervisor does.

    One that dies is started again: the first time at once, then each time later than before, until it has lived for
    half a minute, or a few seconds where `has_served` says that it came to its work. One that was killed at its work
    is not at fault and waits but a moment.
    """

    def __init__(
        self,
        name: str,
        spawn: Callable[[], Process],
        *,
        stop_signal: signal.Signals = signal.SIGTERM,
        stop_seconds: float = 10.0,
        longest_pause: float = 10.0,
        has_served: Callable[[], bool] = lambda: False,
    ) -> None:
        self.name = name
        self.spawn = spawn
        self.stop_signal = stop_signal
        self.stop_seconds = stop_seconds
        self.longest_pause = longest_pause
        self.has_served = has_served
        self.process: Process | None = None
        self._started = 0.0
        self._pause = 0.0
        self._next: float | None = None
        self._renewing = False

    def start(self) -> None:
        self._started = time.monotonic()
        self._next = None
        self.process = self.spawn()

    def renew(self) -> None:
        """End it in order; `tend` starts it again at once."""
        self._renewing = True
        self.ask_to_stop()

    def adopt(self, process: Process | None) -> None:
        """Take over a process that was started elsewhere."""
        self.process = process
        self._started = time.monotonic()

    def exit_code(self) -> int | None:
        """How it ended: None while it runs, below zero for a signal."""
        return self.process.poll() if self.process else None

    def tend(self) -> None:
        """Called again and again: starts the process anew once it died and its pause is over."""
        if self._next is None and self.process is not None and self.process.poll() is not None:
            if self._renewing:
                self._renewing = False
                self._next = time.monotonic()
            else:
                self._plan_restart(self.how_it_ended())
        if self._next is not None and time.monotonic() >= self._next:
            self._start_again()

    def how_it_ended(self) -> str:
        code = self.exit_code()
        return f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"

    def ask_to_stop(self) -> None:
        self._next = None
        if self.process and self.process.poll() is None:
            self.process.send_signal(self.stop_signal)

    def wait_stopped(self) -> None:
        """Wait for an orderly end, and end it by force when its time is up."""
        if self.process is None:
            return
        try:
            self.process.wait(self.stop_seconds)
        except subprocess.TimeoutExpired:
            say(f"{self.name} did not stop within {self.stop_seconds:.0f} s and is ended")
            self.process.kill()
            self.process.wait()

    def _start_again(self) -> None:
        """A start that fails (a full disk, say) is tried again later: the supervisor outlives everything."""
        try:
            self.start()
        except (OSError, ClusterError) as error:
            self._plan_restart(str(error))

    def _plan_restart(self, reason: str) -> None:
        now, served = time.monotonic(), self.has_served()
        pause = self._pause
        if now - self._started > (WORKING_AFTER if served else HEALTHY_AFTER):
            pause = 0.0
        if served and self.exit_code() == -signal.SIGKILL:
            pause = min(pause, AFTER_A_KILL)
        say(f"{self.name} ended ({reason}); it starts again in {pause:.1f} s")
        self._next = now + pause
        self._pause = min(max(pause * 2, FIRST_PAUSE), self.longest_pause)


def say(sentence: str) -> None:
    """A line for whoever watches `up`; stdout is kept for the address."""
    print(f"kartoteka: {sentence}", file=sys.stderr, flush=True)
