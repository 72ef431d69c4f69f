"""Which processes of a portal are weighed, and what a command weighs at most."""

import os
from pathlib import Path

from kartoteka.config.serving.tests.weighed import MIB, descendants


def waits(process: int) -> bool:
    """Whether it is a web in reserve, at a portal where nobody was killed."""
    return b"--when-told" in Path(f"/proc/{process}/cmdline").read_bytes()


def part(up: int, word: str) -> list[int]:
    """The processes below `kartoteka up` that are its web, its worker, or PostgreSQL's own ("postgres")."""
    found = descendants(up).items()
    if word == "postgres":
        return [one for one, line in found if "postgres" in line.split(" ")[0]]
    return [one for one, line in found if f"kartoteka {word}" in line]


def command_peak(command: list[str], *, environment: dict[str, str]) -> tuple[int, float, str]:
    """Run a command: its exit code, the peak of its resident memory in MiB, and what it printed."""
    read, write = os.pipe()
    process = os.posix_spawn(command[0], command, environment, file_actions=[(os.POSIX_SPAWN_DUP2, write, 1)])
    os.close(write)
    with os.fdopen(read) as out:
        printed = out.read()
    _, status, usage = os.wait4(process, 0)
    return os.waitstatus_to_exitcode(status), usage.ru_maxrss / MIB, printed
