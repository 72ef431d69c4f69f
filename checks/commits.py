"""The rule on commit subjects: `area: Imperative sentence.`; merges say what they merge and are left alone."""

from __future__ import annotations

import re

from checks.tree import git

SUBJECT = re.compile(r"[a-z][a-z0-9 ,/_-]*: [A-Z0-9].*\.")
LONGEST = 100


def problems() -> list[str]:
    """Return the commits whose subject has another form."""
    lines = git("log", "--no-merges", "--format=%h %s").splitlines()
    return [f"commit {line}" for line in lines if not is_well_formed(line.split(" ", 1)[1])]


def is_well_formed(subject: str) -> bool:
    return len(subject) <= LONGEST and SUBJECT.fullmatch(subject) is not None
