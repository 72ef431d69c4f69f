"""Tries the two README commands as a stranger would: a fresh clone, an empty home, a bare machine.

`python -m checks.fresh_clone [root|user] [--no-test] [--with-shared]`; needs root, to make that machine and become
others. The log, with times, goes to docs/runs/. The stranger sees a bare Debian (checks/bare_debian.py) and his clone:
nothing that the run needs can come from this checkout, this user's home, or what was installed here by hand.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import os
import platform
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from checks import bare_debian
from checks.steps import ROOT
from checks.tree import git

ORDINARY = "nobody"
ABSENT = ("node", "npm", "psql", "postgres", "pg_ctl", "chromium", "google-chrome", "firefox", "uv", "pip")
PLACE = "srv/stranger"
PATIENCE = 85 * 60
SAID = re.compile(r"Kartoteka is at (http://\S+)")


@dataclass
class Run:
    """One stranger: the account, the bare machine it is on, and what was seen."""

    who: str
    root: Path
    lines: list[str] = field(default_factory=list)

    @property
    def world(self) -> Path:
        """The stranger's own folder, as seen from here."""
        return self.root / PLACE

    def note(self, text: str) -> None:
        line = text.replace(str(self.root), "<bare machine>")
        self.lines.append(line)
        print(line, flush=True)

    def start(self, *typed: str, output: Path) -> subprocess.Popen[bytes]:
        """Start a command in the clone with nothing in its environment but PATH and HOME."""
        account = pwd.getpwnam(self.who)
        command = bare_debian.command(
            self.root,
            *typed,
            uid=account.pw_uid,
            gid=account.pw_gid,
            folder=f"/{PLACE}/kartoteka",
            home=f"/{PLACE}/home",
        )
        with output.open("wb") as sink:
            return subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=sink, stderr=subprocess.STDOUT, start_new_session=True
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("who", nargs="?", choices=["root", "user"], default="root")
    parser.add_argument("--no-test", action="store_true", help="only `make run`")
    parser.add_argument("--instead", metavar="COMMAND", help="run this in the clone instead of `make test`")
    parser.add_argument("--with-shared", action="store_true", help="lay the real files beside the clone")
    chosen = parser.parse_args()
    if os.geteuid() != 0:
        sys.exit("This needs root: it makes a world of its own and becomes an ordinary user in it.")
    with world("root" if chosen.who == "root" else ORDINARY, with_shared=chosen.with_shared) as run:
        good = try_run(run, "cold") and try_run(run, "warm") and (chosen.no_test or try_test(run, chosen.instead))
        run.note("All of it held." if good else "It did not hold.")
        if not chosen.instead:
            write_log(run, chosen.who)
    sys.exit(0 if good else 1)


@contextlib.contextmanager
def world(who: str, *, with_shared: bool) -> Iterator[Run]:
    """A bare machine with an empty home and a clone of what is committed, all the account's own."""
    with tempfile.TemporaryDirectory(prefix="fresh-clone-") as folder:
        run = Run(who, Path(folder))
        packages = bare_debian.make(run.root)
        (run.world / "home").mkdir(parents=True)
        subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", ROOT, run.world / "kartoteka"], check=True)
        if with_shared:
            shutil.copytree(ROOT.parent / "shared" / "realdata", run.world / "shared" / "realdata")
        account = pwd.getpwnam(who)
        for path in [run.world, *run.world.rglob("*")]:
            os.chown(path, account.pw_uid, account.pw_gid, follow_symlinks=False)
        describe(run, packages)
        yield run


def describe(run: Run, packages: list[str]) -> None:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = platform.freedesktop_os_release()["PRETTY_NAME"]
    there = bare_debian.programs(run.root)
    run.note(f"date: {datetime.datetime.now(datetime.UTC):%Y-%m-%d %H:%M} UTC; load before: {os.getloadavg()[0]:.1f}")
    run.note(f"commit: {git('rev-parse', '--short', 'HEAD').strip()}")
    run.note(f"machine: {os.cpu_count()} cores, {memory:.0f} GiB, {system}, of which the stranger sees {len(packages)}")
    run.note(f"  packages ({', '.join(bare_debian.WANTED)} and what they and Debian need) and no file besides them")
    run.note(f"account: {run.who}; environment: env -i with PATH and HOME; home: empty")
    run.note(f"programs there: {len(there)}; of {', '.join(ABSENT)}: {sorted(there & {*ABSENT}) or 'none'}")


def try_run(run: Run, how: str) -> bool:
    """`make run` until the sign-in page and its script answer, then SIGTERM; the time is that of the page."""
    output, began = run.world / f"run-{how}.txt", time.monotonic()
    process = run.start("make", "run", f"ARGS=--port 0 --data /{PLACE}/data", output=output)
    try:
        address = _wait_for_address(process, output, began)
        page = _read(f"{address}/")
        script = re.search(r'src="(/static/[^"]+\.js)"', page)
        took = time.monotonic() - began
        good = script is not None and len(_read(address + script[1])) > 1000
        run.note(f"make run ({how}): the sign-in page and its script answered after {took:.1f} s")
    except (OSError, TimeoutError) as error:
        run.note(f"make run ({how}) failed: {error}\n{output.read_text(errors='replace')[-3000:]}")
        good = False
    finally:
        stopped = _stop(process)
    run.note(f"  SIGTERM: {'ended by itself' if stopped else 'had to be killed'}")
    return good and stopped


def try_test(run: Run, instead: str | None) -> bool:
    output, began = run.world / "test.txt", time.monotonic()
    typed = ["sh", "-c", instead] if instead else ["make", "test"]
    process = run.start(*typed, output=output)
    try:
        code = process.wait(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        code = None
        _stop(process)
    run.note(f"{instead or 'make test'}: exit code {code} after {time.monotonic() - began:.0f} s; what it said:")
    told = output.read_text(errors="replace").splitlines()
    last = len(told) - 400 if code else len(told)
    steps = [line for line in told[: max(last, 0)] if re.match(r"ok |FAILED|------|skipped|\d+ passed", line)]
    for line in steps + told[max(last, 0) :]:
        run.note(f"    {line}")
    return code == 0


def write_log(run: Run, who: str) -> None:
    folder = ROOT / "docs" / "runs"
    folder.mkdir(parents=True, exist_ok=True)
    text = f"# A fresh clone, as {'root' if who == 'root' else 'an ordinary user'}\n\n"
    text += "Written by `make fresh-clone`.\n\n" + "".join(f"    {line}\n" for line in run.lines)
    (folder / f"fresh-clone-{who}.md").write_text(text, encoding="utf-8")


def _wait_for_address(process: subprocess.Popen[bytes], output: Path, began: float) -> str:
    while time.monotonic() - began < PATIENCE:
        said = SAID.search(output.read_text(errors="replace"))
        if said:
            return said[1].rstrip("/")
        if process.poll() is not None:
            raise OSError(f"it ended with exit code {process.returncode}")
        time.sleep(0.1)
    raise TimeoutError("it said no address")


def _read(address: str) -> str:
    with urllib.request.urlopen(address, timeout=30) as answer:
        return str(answer.read().decode("utf-8", errors="replace"))


def _stop(process: subprocess.Popen[bytes]) -> bool:
    """Ask it to stop as a service manager would; say whether it did."""
    if process.poll() is None:
        os.kill(process.pid, signal.SIGTERM)
    try:
        process.wait(timeout=60)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        return False
    return True


if __name__ == "__main__":
    main()
