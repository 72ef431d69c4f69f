"""What memory processes hold and have held, as the kernel counts it; also that of programs which they start."""

import contextlib
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
                found[one] = command_line(one)
    return found


def command_line(process: int) -> str:
    """What was typed to start the program."""
    return Path(f"/proc/{process}/cmdline").read_bytes().replace(b"\0", b" ").decode()


def peak(process: int) -> float:
    """The most memory a process ever held resident, in MiB."""
    return kilobytes(process, "status", "VmHWM:") / MIB


def weight(processes: list[int]) -> float:
    """What these processes weigh together, in MiB: the proportional set size, which counts what they share once."""
    return sum(kilobytes(one, "smaps_rollup", "Pss:") for one in processes) / MIB


def resident(process: int) -> float:
    """What a process holds resident now, in MiB."""
    return kilobytes(process, "status", "VmRSS:") / MIB


@contextlib.contextmanager
def peaks_below(processes: list[int]) -> Iterator[dict[int, float]]:
    """The most memory, in MiB, of each program that these start meanwhile; looked at every two milliseconds. Between
    its birth and its program a process shows the memory and the command line of its starter: it does not count yet."""
    peaks: dict[int, float] = {}
    before = {one for process in processes for one in descendants(process)}
    starters = {command_line(process) for process in processes}
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(0.002):
            found = {one: line for process in processes for one, line in descendants(process).items()}
            for one in found.keys() - before:
                if found[one] not in starters and (held := peak(one)):
                    peaks[one] = max(peaks.get(one, 0.0), held)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield peaks
    finally:
        ended.set()
        watcher.join()


def kilobytes(process: int, name: str, key: str) -> float:
    """What the kernel says of a process in this file under this key; 0 where it has gone."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{process}/{name}").read_text().splitlines():
            if line.startswith(key):
                return float(line.split()[1])
    return 0.0
