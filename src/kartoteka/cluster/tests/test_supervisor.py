"""`up` keeps three processes running, restarts what dies and stops all in order.

The web and the worker are small programs here; the real ones are tried with the whole program.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from kartoteka.cluster.layout import Layout
from kartoteka.cluster.tests.conftest import Program, processes_in

WAITS = "import sys; sys.stdin.readline()"
OURS = Program(Path(sys.executable), {})
WEB = """
import http.server, json, os, pathlib, socket, sys
number, run = int(sys.argv[1]), pathlib.Path(sys.argv[2])
if (run / "broken").exists():
    sys.exit(1)
(run / "web.json").write_text(json.dumps({"setup_link": "/setup/abc"}))
class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.end_headers(); self.wfile.write(str(os.getpid()).encode())
    def log_message(self, *_): pass
server = http.server.HTTPServer(("", 0), Page, bind_and_activate=False)
server.socket = socket.socket(fileno=number)
server.server_address = server.socket.getsockname()
server.serve_forever()
"""
WORKER = """
import os, pathlib, sys, time
pathlib.Path(sys.argv[1], "worker.pid").write_text(str(os.getpid()))
time.sleep(3600)
"""
UP = """
import sys, pathlib
from kartoteka.cluster.errors import ClusterError
from kartoteka.cluster.account import database_account
from kartoteka.cluster.layout import Layout, prepare
from kartoteka.cluster.supervisor import Plan, supervise
top, port, url, web, worker = sys.argv[1:]
waits = "import sys; sys.stdin.readline() or sys.exit()\\n"
layout = Layout(pathlib.Path(top))
prepare(layout, account=database_account(layout.cluster))
try:
    supervise(Plan(layout=layout, external_url=url or None, program="0.1.0",
        host="127.0.0.1", port=int(port), environment={},
        web=lambda n: [sys.executable, "-c", web, str(n), str(layout.run)],
        worker=[sys.executable, "-c", worker, str(layout.run)], before_announcing=[],
        reserve=lambda n: [sys.executable, "-c", waits + web, str(n), str(layout.run)]))
except ClusterError as error:
    print(error, file=sys.stderr)
    sys.exit(error.exit_code)
"""


class Up:
    """A running `up` with the two lines it printed."""

    def __init__(
        self, layout: Layout, *, port: int = 0, url: str = "", web: str = WEB, program: Program = OURS
    ) -> None:
        self.layout = layout
        self.process = subprocess.Popen(
            [program.python, "-c", UP, str(layout.top), str(port), url, web, WORKER],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={k: v for k, v in os.environ.items() if k != "KARTOTEKA_DATABASE_URL"} | dict(program.environment),
        )
        self.errors: list[str] = []
        threading.Thread(target=lambda: self.errors.extend(self.process.stderr or ()), daemon=True).start()

    def lines(self, count: int = 2) -> list[str]:
        assert self.process.stdout
        return [self.process.stdout.readline().rstrip("\n") for _ in range(count)]

    def address(self) -> dict[str, object]:
        return dict(json.loads(self.layout.address.read_text()))

    def web_pid(self) -> int:
        with urllib.request.urlopen(f"{self.address()['url']}/healthz", timeout=10) as answer:
            return int(answer.read())

    def reserve_pid(self) -> int:
        """The web that waits, once there is one."""
        wait_for(lambda: self._waiting() != [])
        return self._waiting()[0]

    def _waiting(self) -> list[int]:
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        told = [int(one) for one in children if command_line(int(one)).startswith(WAITS)]
        return [one for one in told if one != self.web_pid()]

    def worker_pid(self) -> int:
        file = self.layout.run / "worker.pid"
        wait_for(lambda: file.exists() and file.read_text() != "")
        return int(file.read_text())

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(30)


@pytest.fixture
def up(layout: Layout) -> Iterator[Up]:
    running = Up(layout)
    try:
        running.printed = running.lines()  # type: ignore[attr-defined]
        yield running
    finally:
        with contextlib.suppress(ProcessLookupError):
            running.stop()


def test_it_prints_two_lines_and_writes_them_for_programs(up: Up) -> None:
    url = up.address()["url"]
    assert up.printed == [f"Kartoteka is at {url}", f"Set-up link: {url}/setup/abc"]  # type: ignore[attr-defined]
    assert up.address()["setup_link"] == f"{url}/setup/abc"
    assert up.layout.address.stat().st_mode & 0o077 == 0


def test_sigterm_stops_everything(up: Up) -> None:
    children = up.web_pid(), up.reserve_pid(), up.worker_pid()
    assert up.stop() == 0
    assert not any(map(alive, children))
    assert not processes_in(up.layout)
    assert not up.layout.address.exists()


def test_a_dead_web_comes_back_at_the_same_address_and_no_caller_is_refused(up: Up) -> None:
    before = up.web_pid()
    os.kill(before, signal.SIGKILL)
    assert up.web_pid() != before


def test_the_web_in_reserve_takes_over_and_another_takes_its_place(up: Up) -> None:
    reserve = up.reserve_pid()
    os.kill(up.web_pid(), signal.SIGKILL)
    assert up.web_pid() == reserve
    assert up.reserve_pid() != reserve


def test_without_a_reserve_the_web_comes_back_all_the_same(up: Up) -> None:
    before, reserve = up.web_pid(), up.reserve_pid()
    for number in (reserve, before):
        os.kill(number, signal.SIGKILL)
    assert up.web_pid() not in (before, reserve)


def test_a_web_that_is_killed_again_and_again_at_its_work_is_started_almost_at_once_each_time(up: Up) -> None:
    begun = time.monotonic()
    for _ in range(6):
        os.kill(up.web_pid(), signal.SIGKILL)
    up.web_pid()
    assert time.monotonic() - begun < 5  # pauses that grow would add up to more


def test_a_web_that_never_comes_to_answer_is_started_later_each_time(up: Up, layout: Layout) -> None:
    (layout.run / "broken").touch()
    os.kill(up.web_pid(), signal.SIGKILL)
    wait_for(lambda: sum("web ended" in line for line in up.errors) >= 4)
    pauses = [float(line.split()[-2]) for line in up.errors if "web ended" in line]
    assert pauses[:4] == [0.0, 0.1, 0.2, 0.4]


def test_a_dead_worker_comes_back(up: Up) -> None:
    before = up.worker_pid()
    os.kill(before, signal.SIGKILL)
    wait_for(lambda: up.worker_pid() != before and alive(up.worker_pid()))


def test_a_dead_database_comes_back(up: Up) -> None:
    for number in processes_in(up.layout):
        with contextlib.suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)
    wait_for(lambda: accepts(up.layout))


def test_when_the_supervisor_is_killed_everything_ends_and_the_next_start_works(layout: Layout) -> None:
    first = Up(layout)
    first.lines()
    children = first.web_pid(), first.reserve_pid(), first.worker_pid()
    first.process.kill()
    first.process.wait()
    second = Up(layout)
    assert second.lines(1)[0].startswith("Kartoteka is at http://127.0.0.1:")
    assert not any(map(alive, children))
    assert second.stop() == 0


def test_a_second_up_on_one_directory_is_refused(up: Up) -> None:
    second = Up(up.layout)
    assert second.process.wait(30) == 4
    assert "already running" in second.errors[-1]
    assert accepts(up.layout)


def test_a_taken_port_is_one_sentence(up: Up, folder: Path) -> None:
    port = int(str(up.address()["url"]).rpartition(":")[2])
    other = Up(Layout(folder / "other"), port=port)
    assert other.process.wait(30) == 1
    assert "--port" in other.errors[-1]


def test_a_web_that_cannot_start_stops_up(layout: Layout) -> None:
    broken = Up(layout, web="import sys; sys.exit('no good')")
    assert broken.process.wait(30) == 1
    assert not processes_in(layout)


def test_an_external_database_is_used(layout: Layout) -> None:
    running = Up(layout, url=os.environ["KARTOTEKA_DATABASE_URL"])
    running.lines()
    assert not layout.cluster.exists()
    assert running.stop() == 0


def command_line(number: int) -> str:
    """What it was told to do; nothing of one that has gone."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{number}/cmdline").read_text().partition("\0-c\0")[2]
    return ""


def alive(number: int) -> bool:
    try:
        state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def accepts(layout: Layout) -> bool:
    try:
        psycopg.connect(layout.url, connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


def wait_for(condition: Callable[[], bool], *, seconds: float = 30.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)
