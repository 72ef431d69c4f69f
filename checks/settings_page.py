"""The rule on settings: every KARTOTEKA_ variable that the program reads stands on one page of the manual."""

from __future__ import annotations

import re
from pathlib import Path

from checks.steps import ROOT
from checks.tree import texts

PAGE = Path("docs/admin/settings.md")
VARIABLE = re.compile(r"\bKARTOTEKA_[A-Z][A-Z_]*[A-Z]\b")


def problems() -> list[str]:
    """Return the variables that the page lacks, and those that it names and nothing reads."""
    read = {name for path, text in texts().items() if is_program(path) for name in VARIABLE.findall(text)}
    told = set(VARIABLE.findall((ROOT / PAGE).read_text(encoding="utf-8")))
    lacking = [f"{PAGE} lacks {name}" for name in sorted(read - told)]
    return lacking + [f"{PAGE} names {name}, which nothing reads" for name in sorted(told - read)]


def is_program(path: Path) -> bool:
    return path.suffix == ".py" and "tests" not in path.parts and path.name != "testing.py" and path.parts[0] != "bench"
