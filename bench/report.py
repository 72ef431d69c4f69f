"""The table on the screen and the file: the worst of the five for each case, machine, versions and commit named."""

import json
import os
import platform
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg

from bench.rows import Row
from kartoteka import __version__

ROOT = Path(__file__).resolve().parent.parent
HEAD = (
    "operation", "case", "worst for", "ours ms", "limit ms", "ratio", "p95 ms", "ready ms", "growth", "stmts",
    "req/s at 8", "limit",
)  # fmt: skip


def table(rows: Sequence[Row]) -> str:
    """Markdown: a line for each case, of the asker for whom it is worst; p95 and growth are the worst of all five."""
    lines = ["| " + " | ".join(HEAD) + " |", "|---" * len(HEAD) + "|"]
    lines += ["| " + " | ".join(_cells(group)) + " |" for group in _groups(rows) if group[0].median is not None]
    lines += ["", "| operation | case | value | of COPY or target | note |", "|---|---|---|---|---|"]
    lines += [_other(one) for one in rows if one.median is None]
    missed = [line for group in _groups(rows) if (line := _missed(group))]
    return "\n".join([*lines, "", "Missed:" if missed else "Nothing missed.", *missed])


def written(rows: Sequence[Row], *, about: dict[str, Any], path: Path) -> None:
    """The whole of it as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({**about, "rows": [one.as_json() for one in rows]}, ensure_ascii=False, indent=1))


def machine(url: str | None) -> dict[str, Any]:
    """What was measured, on what."""
    memory = next(int(line.split()[1]) for line in Path("/proc/meminfo").read_text().splitlines() if "MemTotal" in line)
    found = {
        "at": datetime.now(UTC).strftime("%Y-%m-%d %H:%M"),
        "cpu": f"{os.cpu_count()} × {_cpu()}",
        "memory": f"{memory / 2**20:.0f} GiB",
        "load": f"{os.getloadavg()[0]:.1f}",
        "python": platform.python_version(),
        "kartoteka": __version__,
        "commit": _commit(),
    }
    if url:
        with psycopg.connect(url) as connection:
            row = connection.execute("show server_version").fetchone()
            found["postgresql"] = row[0] if row else ""
    return found


def _groups(rows: Sequence[Row]) -> list[list[Row]]:
    groups: dict[tuple[str, str], list[Row]] = {}
    for one in rows:
        groups.setdefault((one.operation, one.case), []).append(one)
    return list(groups.values())


def _cells(group: Sequence[Row]) -> list[str]:
    worst = max(group, key=lambda one: (one.ratio or 0, one.median or 0))
    p95 = max((one.p95 or 0 for one in group), default=0)
    growth = max((one.growth or 0 for one in group), default=0)
    crowd = min((one for one in group if one.per_second), key=_crowd_ratio, default=None)
    return [
        worst.operation, worst.case, worst.asker, f"{worst.median:.2f}", _number(worst.limit), _number(worst.ratio),
        f"{p95:.1f}", _number(worst.ready), _number(growth), str(worst.statements or ""),
        f"{crowd.per_second:.0f}" if crowd else "", f"{crowd.limit_per_second:.0f}" if crowd else "",
    ]  # fmt: skip


def _missed(group: Sequence[Row]) -> str:
    """What the case misses, by whoever misses it most."""
    missing = [one for one in group if one.misses()]
    if not missing:
        return ""
    worst = max(missing, key=lambda one: (len(one.misses()), one.ratio or 0))
    whom = f"{worst.asker}, {len(missing)} of {len(group)}"
    return f"- {worst.operation}, {worst.case} ({whom}): {', '.join(worst.misses())}"


def _crowd_ratio(one: Row) -> float:
    return (one.per_second or 0) / (one.limit_per_second or 1)


def _other(one: Row) -> str:
    share = (
        f"{one.share:.2f} of COPY" if one.share is not None else f"≤ {one.target.value:g}" if one.target.value else ""
    )
    value = f"{one.value:,.0f} {one.unit}" if one.value and one.value >= 100 else f"{one.value or 0:.2f} {one.unit}"
    return f"| {one.operation} | {one.case} | {value} | {share} | {one.note} |"


def _number(value: float | None) -> str:
    return f"{value:.2f}" if value else ""


def _cpu() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def _commit() -> str:
    command = ["git", "-c", f"safe.directory={ROOT}", "describe", "--always", "--dirty"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
