"""What processes weigh: proportional set size, so that memory they share is counted once."""

import contextlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path

MIB = 1024


def descendants(process: int) -> dict[int, str]:
    """The children of a process and theirs, with their command lines."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError, ValueError):
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
    found: dict[int, str] = {}
    for one in parents:
        above = one
        while above in parents and above != process:
            above = parents[above]
        if above == process and one != process:
            with contextlib.suppress(OSError):
                found[one] = Path(f"/proc/{one}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    return found


def waits(process: int) -> bool:
    """Whether it is a web in reserve, at a portal where nobody was killed."""
    return b"--when-told" in Path(f"/proc/{process}/cmdline").read_bytes()


def weight(processes: list[int]) -> float:
    """The Pss of these processes together, in MiB."""
    return sum(_line(one, "smaps_rollup", "Pss:") for one in processes) / MIB


def peak(process: int) -> float:
    """The most memory a process ever held resident, in MiB."""
    return _line(process, "status", "VmHWM:") / MIB


def resident(process: int) -> float:
    """What a process holds resident now, in MiB."""
    return _line(process, "status", "VmRSS:") / MIB


@contextlib.contextmanager
def peaks_below(processes: list[int]) -> Iterator[dict[int, float]]:
    """The most memory, in MiB, of each program that these start meanwhile; looked at every two milliseconds."""
    peaks: dict[int, float] = {}
    before = {one for process in processes for one in descendants(process)}
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(0.002):
            for one in {child for process in processes for child in descendants(process)} - before:
                peaks[one] = max(peaks.get(one, 0.0), peak(one))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield peaks
    finally:
        ended.set()
        watcher.join()


def part(up: int, word: str) -> list[int]:
    """The processes below `kartoteka up` that are its web, its worker, or PostgreSQL's own ("postgres")."""
    found = descendants(up).items()
    if word == "postgres":
        return [one for one, line in found if "postgres" in line.split(" ")[0]]
    return [one for one, line in found if f"kartoteka {word}" in line]


def _line(process: int, name: str, key: str) -> float:
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{process}/{name}").read_text().splitlines():
            if line.startswith(key):
                return float(line.split()[1])
    return 0.0


def command_peak(command: list[str], *, environment: dict[str, str]) -> tuple[int, float, str]:
    """Run a command: its exit code, the peak of its resident memory in MiB, and what it printed."""
    read, write = os.pipe()
    process = os.posix_spawn(command[0], command, environment, file_actions=[(os.POSIX_SPAWN_DUP2, write, 1)])
    os.close(write)
    with os.fdopen(read) as out:
        printed = out.read()
    _, status, usage = os.wait4(process, 0)
    return os.waitstatus_to_exitcode(status), usage.ru_maxrss / MIB, printed
