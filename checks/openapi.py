"""The rule on the published interface: docs/openapi.json is what the program answers at /api/v1/openapi.json."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from checks.steps import ROOT, start

PUBLISHED = ROOT / "docs" / "openapi.json"
WRITE = "python -m kartoteka.api.published"


def problems() -> list[str]:
    """Return that the file is stale; the program writes a new one in a process of its own, as a person would."""
    os.environ.setdefault("KARTOTEKA_SECRET_KEY", "only to write a file")
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch) / "openapi.json"
        done = start([sys.executable, "-m", "kartoteka.api.published", str(fresh)], quiet=True)
        if done.returncode != 0:
            return [f"`{WRITE}` failed:\n{done.stdout}"]
        if not PUBLISHED.exists() or PUBLISHED.read_bytes() != fresh.read_bytes():
            return [f"{PUBLISHED.relative_to(ROOT)} is stale: run `make schema`"]
    return []
