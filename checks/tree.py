"""Which files the house rules look at: those git knows or would take, never what was fetched or built."""

from __future__ import annotations

import functools
import subprocess
from pathlib import Path

from checks.steps import ROOT

LOCKS = {"uv.lock", "package-lock.json"}


@functools.cache
def files() -> tuple[Path, ...]:
    """Return the tree's files, relative to its root."""
    listed = git("ls-files", "--cached", "--others", "--exclude-standard", "-z").split("\0")
    return tuple(sorted(Path(name) for name in set(listed) if name and (ROOT / name).is_file()))


def texts() -> dict[Path, str]:
    """Return the text of each file that is text and no lock, by its path."""
    found = {}
    for path in files():
        raw = (ROOT / path).read_bytes()
        if path.name not in LOCKS and b"\0" not in raw[:8000]:
            found[path] = raw.decode("utf-8", errors="replace")
    return found


def git(*arguments: str) -> str:
    command = ["git", "-c", f"safe.directory={ROOT}", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
