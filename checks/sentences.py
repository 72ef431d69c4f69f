"""The rule on the seed pages: every sentence has its row and its story, and a story that is named exists."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from checks.steps import ROOT

TABLE = ROOT / "docs" / "seed-sentences.tsv"
SEEDS = ROOT.parent / "shared" / "seeds"
LAST_DONE = 3  # the issue whose controls all stand
NO_STORY = {"–", "later"}  # a heading; a sentence whose issue has no number yet


class Sentence(NamedTuple):
    file: str
    line: int
    sentence: str
    row: str
    story: str


def problems() -> list[str]:
    """Return the stories that are named and do not exist, and the sentences of the pages that the table lacks."""
    rows = read(TABLE)
    found = [f"{TABLE.name}: {row.file}:{row.line} has no story" for row in rows if not row.story]
    found += [f"{TABLE.name}: {row.file}:{row.line} waits for issue {part}" for row in rows for part in overdue(row)]
    found += [f"{TABLE.name}: {row.file}:{row.line} stands twice: {row.sentence!r}" for row in doubled(rows)]
    named = sorted({story for row in rows for story in stories(row)})
    found += [f"{TABLE.name}: no test {story}" for story in named if not exists(story, ROOT)]
    if SEEDS.is_dir():  # they lie beside the checkout, not in it
        found += [problem for page in sorted(SEEDS.glob("*.txt")) for problem in uncovered(page, rows)]
    return found


def read(table: Path) -> list[Sentence]:
    with table.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    return [Sentence(file, int(line), sentence, row, story) for file, line, sentence, row, story in rows]


def stories(row: Sentence) -> list[str]:
    """Return the tests that a row names, without the numbers of later issues."""
    parts = (part.strip() for part in row.story.split(";"))
    return [part for part in parts if part not in NO_STORY and not part.isdecimal()]


def overdue(row: Sentence) -> list[str]:
    """Return the numbers of issues that a row waits for although they are done: it wants its browser story now."""
    parts = (part.strip() for part in row.story.split(";"))
    return [part for part in parts if part.isdecimal() and int(part) <= LAST_DONE]


def doubled(rows: list[Sentence]) -> list[Sentence]:
    """Return the rows whose sentence the table has more than once."""
    count = Counter(row[:3] for row in rows)
    return [row for row in rows if count[row[:3]] > 1]


def exists(story: str, root: Path) -> bool:
    path, _, function = story.partition("::")
    file = root / path
    return file.is_file() and re.search(rf"^(async )?def {function}\(", file.read_text("utf-8"), re.M) is not None


def uncovered(page: Path, rows: list[Sentence]) -> list[str]:
    """Return what of a page no row holds; only marks and list numbers may be left over."""
    found = []
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), start=1):
        rest = line
        for row in rows:
            if row.file == page.name and row.line == number:
                rest = rest.replace(row.sentence, "", 1)
        if re.search(r"[^\W\d]", rest):
            found.append(f"{TABLE.name}: {page.name}:{number} lacks {rest.strip()!r}")
    return found
