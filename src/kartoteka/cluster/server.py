"""One PostgreSQL server of ours: made, started, waited for, stopped. Who may start it is `database`'s affair."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

from kartoteka.cluster.account import Account, database_account, last_line, run, start
from kartoteka.cluster.binaries import Binaries
from kartoteka.cluster.configuration import include_configuration, write_configuration
from kartoteka.cluster.errors import ClusterError
from kartoteka.cluster.layout import Layout
from kartoteka.cluster.stopping import undisturbed

START_SECONDS = 60.0
RECOVERY_SECONDS = 3600.0
STOP_SECONDS = 60.0
LITTLE = 32 << 20
LONGEST_LOG = 10_000_000


class Server:
    """A running PostgreSQL over one data directory, our own child."""

    def __init__(self, layout: Layout, *, binaries: Binaries, account: Account, cluster: Path | None = None) -> None:
        self.layout = layout
        self.cluster = cluster or layout.cluster
        self.binaries = binaries
        self.account = account
        self.process: subprocess.Popen[bytes] | None = None

    def make(self) -> None:
        """Create the cluster if there is none. A half-made one never gets the name."""
        if self.cluster.exists():
            return
        part = self.cluster.with_name(".new")
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(mode=0o700)
        os.chown(part, self.account.uid, self.account.gid)
        try:
            self._fill(part)
        except ClusterError:
            shutil.rmtree(part, ignore_errors=True)
            raise
        part.rename(self.cluster)

    def start(self) -> None:
        """Start and wait until it answers; after a crash that may take a while, so try for a minute.

        `postmaster.pid` is never touched: PostgreSQL alone can tell whether its former self is gone.
        """
        end = time.monotonic() + START_SECONDS
        self._stop_orphan()
        while True:
            with undisturbed():
                self.spawn()
            said = self._wait_ready()
            if said is None:
                return
            if time.monotonic() > end or not _worth_retrying(said):
                raise ClusterError(f"PostgreSQL did not start: {self._reason(said)}")
            time.sleep(0.2)

    def spawn(self) -> subprocess.Popen[bytes]:
        """Begin to start, without waiting."""
        _shorten(self.layout.log)
        self._configure(self.cluster)
        with self.layout.log.open("ab") as log:
            self._log_begins = log.tell()
            self.process = start(
                [self.binaries.program("postgres"), "-D", self.cluster],
                account=self.account,
                reach=self.cluster,
                log=log,
            )
        return self.process

    def stop(self) -> None:
        """Stop in order: no client is waited for, everything is written."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.send_signal(signal.SIGQUIT)  # its own emergency stop; the next start recovers
            self.process.wait()

    def _wait_ready(self) -> str | None:
        """None once it takes connections; else what it said as it gave up. Recovery after a crash takes its time."""
        end = time.monotonic() + RECOVERY_SECONDS
        while self.process is not None and self._runs(self.process):
            if is_ready(self.cluster, process=self.process.pid):
                return None
            if time.monotonic() > end:
                self.stop()
                return f"it did not come up within {RECOVERY_SECONDS / 60:.0f} minutes"
            time.sleep(0.01)
        return self._last_words()

    def _runs(self, process: "subprocess.Popen[bytes]") -> bool:
        with undisturbed():
            return process.poll() is None

    def _reason(self, said: str) -> str:
        """On a full disk not even the log can be written: then this is the reason, whatever was said."""
        free = shutil.disk_usage(self.cluster).free
        if free >= LITTLE:
            return said
        return (
            f"the disk is full ({free // 2**20} MiB free at {self.layout.top}). Nothing that was confirmed is lost; "
            "make room and start again."
        )

    def _stop_orphan(self) -> None:
        """End a PostgreSQL on this cluster that outlived its supervisor; we hold the lock, so nobody owns it."""
        try:
            number = int((self.cluster / "postmaster.pid").read_text().splitlines()[0])
            at_home = Path(f"/proc/{number}/cwd").resolve() == self.cluster
            if at_home:
                os.kill(number, signal.SIGINT)
        except (OSError, ValueError, IndexError):
            return  # no such file, or no such process any more: PostgreSQL itself judges the rest

    def _fill(self, cluster: Path) -> None:
        switches = ["--locale=C.UTF-8", "-k", "-E", "UTF8", "-U", "postgres", "-A", "peer", "--no-instructions"]
        run([self.binaries.program("initdb"), "-D", cluster, *switches], account=self.account, reach=cluster)
        include_configuration(cluster)
        self._make_database(cluster)

    def _make_database(self, cluster: Path) -> None:
        """The program's role and database; the role owns the database and is no superuser."""
        self._configure(cluster)
        command: list[str | Path] = [self.binaries.program("postgres"), "--single", "-D", cluster, "postgres"]
        statements = "CREATE ROLE kartoteka LOGIN\nCREATE DATABASE kartoteka OWNER kartoteka\n"
        said = run(command, account=self.account, reach=cluster, text=statements)
        if "ERROR" in said:
            raise ClusterError(f"The database could not be made: {last_line(said)}")

    def _configure(self, cluster: Path) -> None:
        write_configuration(cluster, socket=self.layout.socket, account=self.account, major=self.binaries.major)

    def _last_words(self) -> str:
        """The reason it gave, from its log: the first fatal line, else the last one."""
        with self.layout.log.open("rb") as log:
            log.seek(self._log_begins)
            said = log.read(100_000).decode(errors="replace")
        for line in said.splitlines():
            for mark in ("PANIC:", "FATAL:"):
                if mark in line:
                    return line.partition(mark)[2].strip()
        return last_line(said)


def new_server(layout: Layout, *, binaries: Binaries, cluster: Path | None = None) -> Server:
    """A server for whoever runs PostgreSQL here; of the directory's own cluster unless another is named."""
    return Server(layout, binaries=binaries, account=database_account(layout.cluster), cluster=cluster)


def is_ready(cluster: Path, *, process: int | None = None) -> bool:
    """Whether a server on this cluster takes connections: its own note says so, and that process is at work here."""
    try:
        lines = (cluster / "postmaster.pid").read_text().splitlines()
        number = int(lines[0])
        at_work = number == process if process else Path(f"/proc/{number}/cwd").resolve() == cluster
        return at_work and lines[7].strip() == "ready"
    except (OSError, ValueError, IndexError):
        return False


def _worth_retrying(said: str) -> bool:
    """A former self that is still ending, or still holds its memory; anything else will not mend itself."""
    return any(words in said for words in ("lock file", "shared memory", "already in use", "starting up"))


def _shorten(log: Path) -> None:
    """Keep the log from growing for ever; the last part of it is what one wants to read."""
    if log.exists() and log.stat().st_size > LONGEST_LOG:
        os.truncate(log, 0)
