"""Where the firms that are measured lie: one data directory for each size, kept outside the tree between runs."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

FORM = 1
"""Raised when the made-up firm changes: older directories are then made anew."""


def cache() -> Path:
    """KARTOTEKA_BENCH, else the user's cache directory."""
    if named := os.environ.get("KARTOTEKA_BENCH"):
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "kartoteka" / "bench"


def directory(size: int, *, anew: bool = False) -> Path:
    """The data directory of the firm of that size, built if there is none."""
    place = cache() / str(size)
    mark = place / f"whole-{FORM}"
    if anew or not mark.exists():
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        began = time.monotonic()
        print(f"building {size:,} contacts in {place} …", file=sys.stderr, flush=True)
        subprocess.run([sys.executable, "-m", "bench.corpus", str(place), str(size)], check=True)
        mark.touch()
        print(f"built in {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    return place
