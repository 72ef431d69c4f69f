"""PostgreSQL's own tools for moving a database: dump it, and fill an empty one from a dump."""

import os
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

from kartoteka.cluster.account import last_line
from kartoteka.cluster.binaries import Binaries
from kartoteka.cluster.errors import ClusterError


def dump(programs: Binaries, *, url: str, target: Path) -> None:
    """Everything as it is at one moment; ownership and grants are the target's affair."""
    switches = ("--format=custom", "--compress=1", "--no-owner", "--no-privileges", f"--file={target}")
    _run(programs, "pg_dump", *switches, url=url)


def fill(programs: Binaries, *, url: str, dump: Path) -> None:
    """Read a dump into an empty database, and let the planner know it."""
    _run(programs, "pg_restore", "--no-owner", "--no-privileges", "--exit-on-error", "--jobs=2", str(dump), url=url)
    _run(programs, "psql", "--no-psqlrc", "--quiet", "--command=ANALYZE", url=url)


def _run(programs: Binaries, name: str, *arguments: str, url: str) -> None:
    """Run one of PostgreSQL's client programs under our own account. A password never stands in its command line."""
    password = urlsplit(url).password
    environment = {**os.environ, "LC_ALL": "C.UTF-8"} | ({"PGPASSWORD": unquote(password)} if password else {})
    address = url.replace(f":{password}@", "@", 1) if password else url
    done = subprocess.run(  # noqa: S603 - our own command
        [programs.program(name), *arguments, f"--dbname={address}"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        env=environment,
    )
    if done.returncode:
        raise ClusterError(f"{name} failed: {last_line(done.stderr)}")
