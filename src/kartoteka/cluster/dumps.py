"""PostgreSQL's own tools for moving a database: dump it, and fill an empty one from a dump."""

import subprocess
from pathlib import Path

from kartoteka.cluster.account import clean_environment, last_line
from kartoteka.cluster.binaries import Binaries
from kartoteka.cluster.errors import ClusterError


def dump(programs: Binaries, *, url: str, target: Path) -> None:
    """Everything as it is at one moment; ownership and grants are the target's affair."""
    switches = ("--format=custom", "--compress=1", "--no-owner", "--no-privileges", f"--file={target}")
    _run(programs, "pg_dump", *switches, url)


def fill(programs: Binaries, *, url: str, dump: Path) -> None:
    """Read a dump into an empty database, and let the planner know it."""
    switches = ("--no-owner", "--no-privileges", "--exit-on-error", "--jobs=2", f"--dbname={url}")
    _run(programs, "pg_restore", *switches, str(dump))
    _run(programs, "psql", "--no-psqlrc", "--quiet", "--command=ANALYZE", url)


def _run(programs: Binaries, name: str, *arguments: str) -> None:
    """Run one of PostgreSQL's client programs under our own account."""
    done = subprocess.run(  # noqa: S603 - our own command
        [programs.program(name), *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        env=clean_environment(),
    )
    if done.returncode:
        raise ClusterError(f"{name} failed: {last_line(done.stderr)}")
