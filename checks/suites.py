"""Runs the test suites (Python, front end, browser stories) and counts them from their own reports."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from checks.steps import BIN, NPM, ROOT, Count, say, start

PYTEST = [str(BIN / "python"), "-m", "pytest", "-q", "--durations=5", "--no-header"]
REAL_DATA = "../shared/realdata"


@dataclass(frozen=True)
class PytestSuite:
    """Tests run by pytest, counted from its JUnit report; a run without a test has failed."""

    name: str
    arguments: list[str] = field(default_factory=list)

    def run(self) -> Count:
        say(f"------  {self.name}")
        with tempfile.TemporaryDirectory() as scratch:
            report = Path(scratch) / "report.xml"
            done = start([*PYTEST, *self.arguments, f"--junitxml={report}"])
            count = _count_junit(report) if report.exists() else Count()
        return _judge(self.name, count, done.returncode)


@dataclass(frozen=True)
class VitestSuite:
    """The front end's own tests, counted from vitest's JSON report."""

    name: str
    within: Path

    def run(self) -> Count:
        say(f"------  {self.name}")
        with tempfile.TemporaryDirectory() as scratch:
            report = Path(scratch) / "report.json"
            reporters = ["--reporter=default", "--reporter=json", f"--outputFile.json={report}"]
            done = start([*NPM, "run", "--silent", "test", "--", *reporters], self.within)
            count = _count_vitest(report) if report.exists() else Count()
        return _judge(self.name, count, done.returncode)


def forbidden_skips(skipped: list[str], *, real_data_is_here: bool) -> list[str]:
    """Return the skips that make a run fail: all but those for the absence of the real files, while they are absent."""
    return [skip for skip in skipped if real_data_is_here or REAL_DATA not in skip]


def real_data_is_here() -> bool:
    return (ROOT / REAL_DATA).is_dir()


def _judge(name: str, count: Count, code: int) -> Count:
    if count.passed + count.failed + len(count.skipped) == 0:
        say(f"FAILED  {name}: no test was run (exit code {code})")
        return Count(failed=1)
    if code != 0 and count.failed == 0:
        say(f"FAILED  {name}: exit code {code} though no test failed")
        count.failed += 1
    return count


def _count_junit(report: Path) -> Count:
    count = Count()
    for case in ElementTree.parse(report).getroot().iter("testcase"):
        skip = case.find("skipped")
        if skip is not None:
            count.skipped.append(f"{case.get('classname')}.{case.get('name')}: {skip.get('message')}")
        elif case.find("failure") is not None or case.find("error") is not None:
            count.failed += 1
        else:
            count.passed += 1
    return count


def _count_vitest(report: Path) -> Count:
    result = json.loads(report.read_text(encoding="utf-8"))
    count = Count(passed=result["numPassedTests"], failed=result["numFailedTests"])
    for suite in result["testResults"]:
        if not suite["assertionResults"]:
            count.failed += 1
        count.skipped += [
            f"{Path(suite['name']).name}: {case['fullName']} ({case['status']})"
            for case in suite["assertionResults"]
            if case["status"] not in ("passed", "failed")
        ]
    return count
