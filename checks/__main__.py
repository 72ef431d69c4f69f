"""`python -m checks check | test | test-long | fmt | schema`: what make calls; which steps there are, in order."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Protocol

from checks.steps import BIN, NPM, ROOT, Count, Step, say, start
from checks.suites import REAL_DATA, PytestSuite, VitestSuite, forbidden_skips, real_data_is_here

PYTHON = str(BIN / "python")
WEB = ROOT / "web"
OWN_ADDOPTS = "addopts=-ra --strict-markers --import-mode=importlib"


class Counted(Protocol):
    """What can be run and counted."""

    def run(self) -> Count: ...


# Seen to work at 50,000 contacts, with a few requests each; how fast it is, no test says.
BENCH = "--size 50000 --requests 3 --crowd 0 --no-growth --rows 500 --rounds 1 --streams 50 --quick".split()

RULES: list[Counted] = [
    Step("form of the Python code", ["ruff", "format", "--check", "."]),
    Step("style of the Python code", ["ruff", "check", "."]),
    Step("types of the Python code", ["mypy", "src/kartoteka", "checks"]),
    Step("import contracts", ["lint-imports", "--no-logo"]),
    Step("house rules", [PYTHON, "-m", "checks.house"]),
    Step("types of the front end", [*NPM, "run", "--silent", "types"], WEB),
    Step("style of the front end", [*NPM, "run", "--silent", "lint"], WEB),
]
SUITES: list[Counted] = [
    PytestSuite("Python tests", ["-n", "2"]),
    VitestSuite("front-end tests", WEB),
    Step("a small benchmark: every operation gives its figures", [PYTHON, "-m", "bench", *BENCH]),
    PytestSuite(
        "browser stories", ["web/e2e", "-p", "no:django", "-W", "ignore::pytest.PytestConfigWarning", "-o", OWN_ADDOPTS]
    ),
]
LONG: list[Counted] = [PytestSuite("long tests", ["-m", "long"])]


def main() -> None:
    what = sys.argv[1] if len(sys.argv) == 2 else ""
    if what == "check":
        finish(RULES)
    elif what == "test":
        finish([*RULES, *SUITES])
    elif what == "test-long":
        finish(LONG)
    elif what == "schema":
        write_schema()
    elif what == "fmt":
        start(["ruff", "check", "--fix-only", "--quiet", "."])
        start(["ruff", "format", "."])
        start([*NPM, "run", "--silent", "fmt"], WEB)
    else:
        sys.exit(__doc__)


def write_schema() -> None:
    """Write docs/openapi.json from the program, and the front end's types from that."""
    tools = WEB / "tools"
    commands = [
        ([PYTHON, "-m", "kartoteka.api.published", "docs/openapi.json"], ROOT),
        ([*NPM, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], tools),
        ([*NPM, "run", "--silent", "schema"], tools),
    ]
    for command, within in commands:
        if start(command, within).returncode != 0:
            sys.exit(f"{' '.join(command)} failed")


def finish(steps: Sequence[Counted]) -> None:
    """Run all steps, the failing ones too, so that one run tells everything; the last line counts."""
    total = Count()
    for step in steps:
        total.add(step.run())
    forbidden = forbidden_skips(total.skipped, real_data_is_here=real_data_is_here())
    for skip in forbidden:
        say(f"FAILED  not to be skipped: {skip}")
    if len(total.skipped) > len(forbidden):
        say(f"skipped {len(total.skipped) - len(forbidden)} tests: {REAL_DATA} is absent")
    total.failed += len(forbidden)
    say(f"{total.passed} passed, {total.failed} failed, {len(total.skipped)} skipped")
    sys.exit(1 if total.failed else 0)


if __name__ == "__main__":
    main()
