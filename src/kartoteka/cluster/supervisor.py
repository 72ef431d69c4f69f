"""`up`: PostgreSQL, the web and the worker as three children that are started, tended and stopped in order."""

import contextlib
import signal
import socket
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import FrameType

from kartoteka.cluster import lock
from kartoteka.cluster.account import spawn_own
from kartoteka.cluster.address import Address, forget, forget_report, has_reported, publish, reported_link
from kartoteka.cluster.child import Child, Process, say
from kartoteka.cluster.database import prepared_server
from kartoteka.cluster.errors import REFUSED, ClusterError
from kartoteka.cluster.layout import Layout, clear_left_over
from kartoteka.cluster.listener import address_of, answers, listen
from kartoteka.cluster.reserve import Reserve
from kartoteka.cluster.server import Server
from kartoteka.cluster.stopping import StopRequestedError, ignore_signals, stopped_by_signals, undisturbed
from kartoteka.cluster.upgrade import upgrade_if_older

TICK = 0.05
LOCK_PATIENCE = 60.0
REMINDER = 60.0


@dataclass(frozen=True)
class Plan:
    """What `up` shall run. `web` is given the number of the listening socket; so is `reserve`, a web that loads and
    begins when a line comes on its standard input."""

    layout: Layout
    external_url: str | None
    program: str
    host: str
    port: int
    environment: Mapping[str, str]
    web: Callable[[int], list[str]]
    worker: list[str]
    before_announcing: list[list[str]]
    reserve: Callable[[int], list[str]] | None = None


def supervise(plan: Plan) -> None:
    """Run until asked to stop; everything is stopped in order however this ends."""
    with stopped_by_signals(), _sole_owner(plan.layout), listen(plan.host, plan.port) as listener:
        supervisor = Supervisor(plan, listener)
        try:
            supervisor.run()
        except StopRequestedError:
            say("stopping")
        finally:
            ignore_signals()
            supervisor.stop()


class Supervisor:
    """The three children and their order."""

    def __init__(self, plan: Plan, listener: socket.socket) -> None:
        self.plan = plan
        self.listener = listener
        self.address = address_of(listener, host=plan.host)
        self.server: Server | None = None
        self.database: Child | None = None
        self.web = Child("web", self._spawn_web, has_served=lambda: has_reported(plan.layout))
        self.worker = Child("worker", self._spawn_worker)
        self.reserve = Reserve("web", self._spawn_reserve)
        self.renewal_asked = False
        signal.signal(signal.SIGUSR1, self._ask_renewal)

    def run(self) -> None:
        forget(self.plan.layout)
        if self.plan.external_url is None:
            clear_left_over(self.plan.layout)
        self._start_database()
        self._wait_for_first_answer()
        self._start(self.worker)
        for command in self.plan.before_announcing:
            self._run_once(command)
        publish(Address(self.address, reported_link(self.plan.layout)), layout=self.plan.layout)
        while True:
            self._renew_if_asked()
            self._tend()
            self._keep_reserve()
            time.sleep(TICK)

    def stop(self) -> None:
        """First those who write, then the database."""
        self.listener.close()
        self.reserve.stop()
        forget(self.plan.layout)
        for child in (self.web, self.worker):
            child.ask_to_stop()
        for child in (self.web, self.worker):
            child.wait_stopped()
        if self.server:
            self.server.stop()

    def _ask_renewal(self, _number: int, _frame: FrameType | None) -> None:
        self.renewal_asked = True

    def _start_database(self) -> None:
        """The web starts at the same time: while it imports, the database is made and comes up."""
        if self.plan.external_url is not None:
            self._start(self.web)
            return
        upgrade_if_older(self.plan.layout, program=self.plan.program)
        self._start(self.web)
        if not self.plan.layout.cluster.exists():
            say(f"making the database in {self.plan.layout.top}")
        self.server = prepared_server(self.plan.layout)
        self.server.start()
        self.database = Child("database", self._spawn_database, longest_pause=1.0)
        self.database.adopt(self.server.process)

    def _wait_for_first_answer(self) -> None:
        """As long as it takes: migrations of much data do. A web process that gives up before has said why."""
        reminder = time.monotonic() + REMINDER
        while not answers(self.listener):
            code = self._exit_code(self.web)
            if code is not None and code > 0:
                raise ClusterError("The web process could not start; its reason stands above.", exit_code=code)
            if time.monotonic() > reminder:
                say("the web does not answer yet; it may be applying migrations")
                reminder += REMINDER
            self._tend()
            time.sleep(TICK / 4)

    def _renew_if_asked(self) -> None:
        """A restore changed the data: the web and the worker must not go on with what they remember."""
        if self.renewal_asked:
            self.renewal_asked = False
            say("the data was restored; the web and the worker start anew")
            with undisturbed():
                for child in (self.web, self.worker):
                    child.renew()

    def _start(self, child: Child) -> None:
        with undisturbed():
            child.start()

    def _exit_code(self, child: Child) -> int | None:
        with undisturbed():
            return child.exit_code()

    def _tend(self) -> None:
        with undisturbed():
            for child in (self.database, self.web, self.worker):
                if child:
                    child.tend()

    def _keep_reserve(self) -> None:
        if self.plan.reserve is not None:
            with undisturbed():
                self.reserve.fill()

    def _run_once(self, command: list[str]) -> None:
        """Run a command to its end while the others are tended; it ends with us."""
        once = Child(" ".join(command[2:]), lambda: spawn_own(command, environment=self.plan.environment))
        self._start(once)
        try:
            while (code := self._exit_code(once)) is None:
                self._tend()
                time.sleep(TICK)
        finally:
            with undisturbed():
                once.ask_to_stop()
                once.wait_stopped()
        if code:
            raise ClusterError(f"“{once.name}” failed; its reason stands above.")

    def _spawn_database(self) -> Process:
        if self.server is None:
            raise ClusterError("There is no database of our own.")
        return self.server.spawn()

    def _spawn_web(self) -> Process:
        forget_report(self.plan.layout)
        number = self.listener.fileno()
        return self.reserve.take() or spawn_own(
            self.plan.web(number), environment=self.plan.environment, keep_open=[number]
        )

    def _spawn_reserve(self, stdin: int) -> Process:
        number = self.listener.fileno()
        command = self.plan.reserve(number) if self.plan.reserve else []
        return spawn_own(command, environment=self.plan.environment, keep_open=[number], stdin=stdin)

    def _spawn_worker(self) -> Process:
        return spawn_own(self.plan.worker, environment=self.plan.environment)


@contextlib.contextmanager
def _sole_owner(layout: Layout) -> Iterator[None]:
    """The lock of the directory. A short command is waited for; another `up` is not."""
    end = time.monotonic() + LOCK_PATIENCE
    told = False
    while not (held := lock.try_own(layout.lock, role="up")):
        who = lock.holder(layout.lock) or {}
        if who.get("role") == "up" or time.monotonic() > end:
            raise ClusterError(
                f"Kartoteka is already running on {layout.top} (process {who.get('pid', '?')}).", exit_code=REFUSED
            )
        if not told:
            say(f"waiting for another command on {layout.top} (process {who.get('pid', '?')})")
            told = True
        time.sleep(TICK)
    with held:
        yield
