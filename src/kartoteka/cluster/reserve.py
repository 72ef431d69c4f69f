"""A process in reserve: it has loaded the program and begins when it is told to."""

import subprocess
import time
from collections.abc import Callable

from kartoteka.cluster.child import Process, say
from kartoteka.cluster.errors import ClusterError

NEXT_TRY = 30.0


class Reserve:
    """At most one waiting process. `spawn` is given what the process's standard input shall be: a line on it is the
    word to begin, its end the word to go."""

    def __init__(self, name: str, spawn: Callable[[int], Process]) -> None:
        self.name = name
        self.spawn = spawn
        self._waiting: Process | None = None
        self._next = 0.0

    def fill(self) -> None:
        """Called again and again: there shall be one. One that ended by itself is not made again at once."""
        if self._waiting is not None and self._waiting.poll() is not None:
            self._dismiss()
        if self._waiting is not None or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + NEXT_TRY
        try:
            self._waiting = self.spawn(subprocess.PIPE)
        except (OSError, ClusterError) as error:
            say(f"no {self.name} in reserve: {error}")

    def take(self) -> Process | None:
        """The one that waits, told to begin, as far as it has come; None where there is none."""
        process, self._waiting, self._next = self._waiting, None, 0.0
        if process is None or process.stdin is None:
            return None
        try:
            with process.stdin as told:
                told.write(b"begin\n")
        except OSError:
            process.wait()
            return None
        return process

    def stop(self) -> None:
        """Send it away."""
        if self._waiting is not None:
            self._waiting.kill()
            self._dismiss()

    def _dismiss(self) -> None:
        process, self._waiting = self._waiting, None
        if process is not None and process.stdin is not None:
            process.wait()
            process.stdin.close()
