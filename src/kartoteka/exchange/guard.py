"""The guard against formulas: a text cell that a spreadsheet would run gets one ' in front, and import takes it off."""

import re
from typing import Final

_RUNS: Final = re.compile(r"'*[=+\-@\t\r]")


def guarded(text: str) -> str:
    """The text as it may stand in a cell: `=1+1` → `'=1+1`, `'=1+1` → `''=1+1`; all else unchanged."""
    return f"'{text}" if _RUNS.match(text) else text


def unguarded(cell: str) -> str:
    """The text that `guarded` was given, for whatever it gives."""
    return cell[1:] if cell.startswith("'") and _RUNS.match(cell, 1) else cell
