"""The rule on length: a file that outgrew its reason is split. Generated files are not ours to split."""

from __future__ import annotations

from pathlib import Path

from checks.tree import texts

LONGEST = {".py": 500, ".ts": 250, ".tsx": 250, ".css": 250}
GENERATED = ("schema.d.ts", ".gen.ts")


def problems() -> list[str]:
    """Return the files that are too long, with their length."""
    found = []
    for path, text in texts().items():
        limit, lines = LONGEST.get(path.suffix), len(text.splitlines())
        if limit and lines > limit and not _is_generated(path):
            found.append(f"{path}: {lines} lines, at most {limit}")
    return found


def _is_generated(path: Path) -> bool:
    return "migrations" in path.parts or path.name.endswith(GENERATED)
