"""`kartoteka import` and `export` as a person types them: totals, files, exit codes, and going on after a kill."""

import csv
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from kartoteka.cluster.database import database
from kartoteka.cluster.layout import Layout
from kartoteka.cluster.testing import roomy_folder

NOT_INHERITED = ("KARTOTEKA_DATABASE_URL", "KARTOTEKA_DATA", "DJANGO_SETTINGS_MODULE")
ANNA, BORIS = "anna@example.com", "boris@example.com"
PEOPLE = "First name,Last name,E-mail\nAnn,Smith,ann@example.com\nBob,Brown,none\n"


@pytest.fixture(scope="module")
def portal() -> Iterator[Layout]:
    """A portal with an administrator, Anna, and an employee, Boris; its PostgreSQL runs."""
    with tempfile.TemporaryDirectory(prefix="kartoteka-", dir=roomy_folder()) as made:
        layout = Layout(Path(made) / "data")
        with database(layout):
            assert typed("user", "create", ANNA, "--admin", data=layout.top).returncode == 0
            assert typed("user", "create", BORIS, data=layout.top).returncode == 0
            yield layout


def typed(*words: str, data: Path) -> subprocess.CompletedProcess[str]:
    """Run the command to its end."""
    return subprocess.run(
        _command(words, data), capture_output=True, text=True, env=_environment(), timeout=180, check=False
    )


def test_an_import_ends_with_its_totals_and_names_the_rejected_rows(portal: Layout, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE)
    errors = tmp_path / "errors.csv"
    done = typed("import", "person", str(path), "--as", ANNA, "--errors", str(errors), data=portal.top)
    assert (done.returncode, json.loads(done.stdout.splitlines()[-1])) == (
        0, {"rows": 2, "created": 1, "updated": 0, "skipped": 0, "rejected": 1},
    )  # fmt: skip
    assert str(errors) in done.stderr
    with errors.open(encoding="utf-8-sig", newline="") as file:
        assert [row["_line"] for row in csv.DictReader(file)] == ["3"]


def test_a_dry_run_prints_the_columns_before_the_totals(portal: Layout, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Vorname;Nachname;Straße\nJörg;Groß;Weg 1\n", encoding="cp1252")
    done = typed("import", "person", str(path), "--as", ANNA, "--dry-run", data=portal.top)
    columns, totals = [json.loads(line) for line in done.stdout.splitlines()]
    assert (columns["encoding"], columns["separator"], columns["language"]) == ("cp1252", ";", "de")
    assert [one["field"] for one in columns["columns"]] == ["first_name", "last_name", "address"]
    assert totals["created"] == 1


def test_an_export_holds_what_was_imported(portal: Layout, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    tree = json.dumps(["last_name", "eq", "Smith"])
    words = ("export", "person", str(out), "--as", ANNA, "--headers", "keys", "--ids", "--filter", tree)
    assert typed(*words, data=portal.top).returncode == 0
    with out.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["first_name"], row["email.1"]) == ("Ann", "ann@example.com")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("import", "person", "{none}", "--as", ANNA), 3),
        (("import", "person", "{file}"), 2),
        (("import", "person", "{file}", "--as", "nobody@example.com"), 2),
        (("import", "unicorn", "{file}", "--as", ANNA), 2),
        (("import", "person", "{file}", "--as", ANNA, "--duplicates", "perhaps"), 2),
        (("import", "person", "{file}", "--as", ANNA, "--map", "{map}"), 2),
        (("import", "person", "{broken}", "--as", ANNA), 3),
        (("import", "person", "{sheet}", "--as", ANNA), 3),
        (("export", "person", "{out}", "--as", BORIS), 4),
        (("export", "person", "{out}", "--as", ANNA, "--filter", "{"), 2),
        (("export", "person", "{out}", "--as", ANNA, "--filter", '["salary", "eq", 1]'), 2),
    ],
)  # fmt: skip
def test_a_refusal_has_its_exit_code_and_says_why(
    words: tuple[str, ...], code: int, portal: Layout, tmp_path: Path
) -> None:
    files = {
        "file": PEOPLE,
        "broken": 'First name,Last name\nAnn,"Smith\nBob,Brown\n',
        "map": '{"No such header": "email"}',
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "sheet").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    named = {name: str(tmp_path / name) for name in (*files, "none", "out", "sheet")}
    done = typed(*(named.get(word.strip("{}"), word) if "{" in word else word for word in words), data=portal.top)
    assert done.returncode == code, done.stderr
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_r05_an_import_that_was_killed_goes_on_and_no_row_is_lost_or_taken_twice(
    portal: Layout, tmp_path: Path
) -> None:
    path = tmp_path / "many.csv"
    rows = "".join(f"Killed{at},Person,{'bad' if at % 50 == 0 else f'k{at}@example.com'}\n" for at in range(9_000))
    path.write_text("First name,Last name,E-mail\n" + rows)
    words = ("import", "person", str(path), "--as", ANNA, "--errors", str(tmp_path / "errors.csv"))
    killed = subprocess.Popen(_command(words, portal.top), env=_environment(), stdout=subprocess.PIPE, text=True)
    with psycopg.connect(portal.url, autocommit=True) as connection:
        wanted = "SELECT coalesce(max(done), 0) FROM exchange_import WHERE file_name = 'many.csv'"
        end = time.monotonic() + 120
        while connection.execute(wanted).fetchone() == (0,) and time.monotonic() < end:
            time.sleep(0.02)
        killed.send_signal(signal.SIGKILL)
        killed.wait()
        settled = connection.execute(wanted).fetchone()
        assert settled is not None
        assert 0 < settled[0] < 9_000
        done = typed(*words, data=portal.top)
        assert json.loads(done.stdout.splitlines()[-1]) == {
            "rows": 9_000, "created": 8_820, "updated": 0, "skipped": 0, "rejected": 180,
        }  # fmt: skip
        counted = "SELECT count(*), count(DISTINCT title) FROM items_item WHERE title LIKE 'Killed%'"
        assert connection.execute(counted).fetchone() == (8_820, 8_820)
    with (tmp_path / "errors.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 181


def _command(words: tuple[str, ...], data: Path) -> list[str]:
    return [sys.executable, "-m", "kartoteka", *words, "--data", str(data)]


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in NOT_INHERITED}
