"""The program as a person types it: what it prints, writes and answers, and with which exit code."""

import contextlib
import hashlib
import json
import os
import pwd
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from kartoteka.cluster.testing import roomy_folder
from kartoteka.cluster.tests.conftest import ORDINARY, program_for

NOT_INHERITED = ("KARTOTEKA_DATABASE_URL", "KARTOTEKA_DATA", "DJANGO_SETTINGS_MODULE")


@pytest.fixture(scope="module")
def data() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="kartoteka-", dir=roomy_folder()) as made:
        yield Path(made) / "data"


@pytest.fixture(scope="module")
def up(data: Path) -> Iterator[subprocess.Popen[str]]:
    """The whole program, running."""
    running = begin("up", "--port", "0", data=data)
    try:
        yield running
    finally:
        running.send_signal(signal.SIGTERM)
        assert running.wait(30) == 0


@pytest.fixture(scope="module")
def printed(up: subprocess.Popen[str]) -> list[str]:
    assert up.stdout
    return [up.stdout.readline().rstrip("\n") for _ in range(2)]


@pytest.fixture
def url(printed: list[str]) -> str:
    return printed[0].removeprefix("Kartoteka is at ")


def test_up_says_where_it_is_once_it_answers(url: str, printed: list[str], data: Path) -> None:
    assert urllib.request.urlopen(f"{url}/healthz", timeout=10).status == 200
    written = json.loads((data / "run" / "address.json").read_text())
    assert printed == [f"Kartoteka is at {written['url']}", f"Set-up link: {written['setup_link']}"]
    assert written["setup_link"].startswith(f"{url}/welcome/")


def test_the_first_page_and_the_set_up_page_are_served(url: str, printed: list[str]) -> None:
    for page in (url, printed[1].removeprefix("Set-up link: ")):
        with urllib.request.urlopen(page, timeout=10) as answer:
            assert b"<html" in answer.read()


def test_a_command_works_beside_a_running_up(url: str, data: Path) -> None:
    made = run("user", "create", "anna@firm.test", "--admin", data=data)
    assert made.returncode == 0, made.stderr
    assert made.stdout.startswith(f"{url}/welcome/")
    assert run("user", "create", "anna@firm.test", data=data).returncode == 4


def test_a_killed_web_its_reserve_and_the_worker_come_back(url: str, up: subprocess.Popen[str]) -> None:
    before = three_of_ours(up)
    for number in before:
        os.kill(number, signal.SIGKILL)
    assert urllib.request.urlopen(f"{url}/healthz", timeout=30).status == 200
    assert before.isdisjoint(three_of_ours(up))


def three_of_ours(up: subprocess.Popen[str]) -> set[int]:
    """The processes of the web, its reserve and the worker, once all are there."""
    end = time.monotonic() + 60
    while len(found := {number for number, command in children(up.pid).items() if "-m kartoteka" in command}) < 3:
        assert time.monotonic() < end
        time.sleep(0.1)
    return found


def test_the_web_answers_again_after_the_database_was_killed(url: str, up: subprocess.Popen[str]) -> None:
    [postmaster] = [number for number, command in children(up.pid).items() if "/postgres" in command]
    os.kill(postmaster, signal.SIGKILL)
    wait_until_well(url, seconds=15)


def test_a_backup_taken_while_it_runs_restores_to_equal_content(url: str, data: Path) -> None:
    file, other = data.parent / "portal.backup", data.parent / "other"
    assert run("user", "create", "bruno@firm.test", data=data).returncode == 0
    (data / "files" / "ab").mkdir(parents=True)
    (data / "files" / "ab" / "contract.pdf").write_bytes(os.urandom(50_000))
    assert run("backup", str(file), data=data).returncode == 0
    assert run("backup", str(file), data=data).returncode == 4
    assert run("restore", str(file), data=data).returncode == 4
    restored = run("restore", str(file), data=other)
    assert restored.returncode == 0, restored.stderr
    assert run("restore", str(file), data=other).returncode == 4
    assert stored(other) == stored(data)
    assert run("user", "create", "bruno@firm.test", data=other).returncode == 4
    damaged = data.parent / "damaged"
    damaged.write_bytes(file.read_bytes()[:-5000])
    refused = run("restore", str(damaged), "--replace", data=other)
    assert (refused.returncode, len(refused.stderr.splitlines())) == (3, 1)


def test_restore_with_replace_reaches_a_running_up(url: str, data: Path) -> None:
    file = data.parent / "before.backup"
    assert run("backup", str(file), data=data).returncode == 0
    assert run("user", "create", "later@firm.test", data=data).returncode == 0
    assert run("restore", str(file), "--replace", data=data).returncode == 0
    wait_until_well(url, seconds=30)
    assert run("user", "create", "later@firm.test", data=data).returncode == 0


def test_the_doctor_finds_a_sound_portal_sound(url: str, data: Path) -> None:
    seen = run("doctor", data=data)
    assert seen.returncode == 0, seen.stdout
    assert "FAILED" not in seen.stdout


def test_the_doctor_finds_an_open_secret(url: str, data: Path) -> None:
    (data / "secret.key").chmod(0o644)
    try:
        seen = run("doctor", data=data)
    finally:
        (data / "secret.key").chmod(0o600)
    assert seen.returncode == 1
    assert "chmod 600" in seen.stdout


@pytest.mark.root
def test_the_whole_program_runs_for_an_ordinary_user() -> None:
    """For whoever is not root every test here tries this."""
    nobody = pwd.getpwnam(ORDINARY)
    with tempfile.TemporaryDirectory(prefix="kartoteka-", dir=roomy_folder()) as home:
        os.chown(home, nobody.pw_uid, nobody.pw_gid)
        program = program_for(ORDINARY, copies=Path(home))
        running = subprocess.Popen(
            [program.python, "-m", "kartoteka", "up", "--port", "0"],
            stdout=subprocess.PIPE,
            text=True,
            user=nobody.pw_uid,
            group=nobody.pw_gid,
            extra_groups=[],
            env={"HOME": home, "PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1", **program.environment},
        )
        try:
            assert running.stdout
            assert running.stdout.readline().startswith("Kartoteka is at http://127.0.0.1:")
            assert (Path(home) / ".local/share/kartoteka/run/address.json").is_file()
        finally:
            running.send_signal(signal.SIGTERM)
            assert running.wait(60) == 0


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (["up", "--port", "many"], 2),
        (["nonsense"], 2),
        ([], 2),
        (["restore"], 2),
        (["restore", "/does/not/exist"], 3),
        (["backup", "/tmp/never-made"], 1),
        (["--help"], 0),
        (["up", "--help"], 0),
        (["--version"], 0),
    ],
)
def test_exit_codes(typed: list[str], code: int, tmp_path: Path) -> None:
    done = run(*typed, data=tmp_path / "none")
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "none").exists()


def wait_until_well(url: str, *, seconds: float) -> None:
    end = time.monotonic() + seconds
    while True:
        with contextlib.suppress(urllib.error.URLError, OSError):
            if urllib.request.urlopen(f"{url}/healthz", timeout=5).status == 200:
                return
        assert time.monotonic() < end, "it did not come back"
        time.sleep(0.1)


def begin(*typed: str, data: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "kartoteka", *typed],
        stdout=subprocess.PIPE,
        stderr=None if typed == ("up", "--port", "0") else subprocess.PIPE,
        text=True,
        env={k: v for k, v in os.environ.items() if k not in NOT_INHERITED} | {"KARTOTEKA_DATA": str(data)},
    )


def run(*typed: str, data: Path) -> subprocess.CompletedProcess[str]:
    process = begin(*typed, data=data)
    out, errors = process.communicate(timeout=300)
    return subprocess.CompletedProcess(typed, process.returncode, out, errors or "")


def children(parent: int) -> dict[int, str]:
    listed = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return {int(n): Path(f"/proc/{n}/cmdline").read_text().replace("\0", " ") for n in listed}


def stored(data: Path) -> dict[str, str]:
    found = (path for path in (data / "files").rglob("*") if path.is_file())
    return {str(p.relative_to(data)): hashlib.sha256(p.read_bytes()).hexdigest() for p in found}
