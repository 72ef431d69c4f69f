"""The whole program on disks that fill up (R13): tables, the log, uploads. It says so, reads on, and comes back."""

import json
import secrets
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kartoteka.cluster.layout import Layout
from kartoteka.cluster.testing import roomy_folder
from kartoteka.cluster.tests.small_disk import MIB, filled, mount_disk, with_own_mounts
from kartoteka.config.tests.whole_program import Answer, Running, wait_until

Until = Callable[[Answer, int], bool]
IMPORTED = 2_500
CONTENT = b"x" * (3 * MIB)


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="kartoteka-", dir=roomy_folder()) as made:
        yield Path(made)


def test_r13_a_full_disk_is_said_loses_nothing_and_is_over_when_there_is_room(folder: Path) -> None:
    with_own_mounts(lambda: _fill_each(Layout(folder / "data")))


def _fill_each(layout: Layout) -> None:
    Running(layout.top).stop()
    tables, log, files = layout.cluster / "base", layout.cluster / "pg_wal", layout.files
    for place, size in ((tables, 200 * MIB), (log, 256 * MIB), (files, 160 * MIB)):
        mount_disk(place, size=size)
    portal = Running(layout.top)
    people = layout.top / "people.csv"
    people.write_text(
        "Last name,Comment\n" + "".join(f"imported-{n},{secrets.token_hex(4_000)}\n" for n in range(IMPORTED))
    )
    try:
        written: set[str] = set()
        _write(portal, written, until=lambda answer, count: count == 20)
        with filled(files):
            assert portal.upload("a.bin", CONTENT).told() == (507, "disk_full")
            assert [path.name for path in files.rglob("*") if path.is_file()] == ["ballast"]
        assert portal.upload("a.bin", CONTENT).status == 201
        with filled(tables):
            assert _write(portal, written, until=_refused).told() == (507, "disk_full")
            assert portal.get("/api/v1/items/person?limit=1").status == 200
            refused = portal.command("import", "person", str(people), "--as", "anna@firm.test")
            assert refused.returncode == 1
            assert "disk is full" in refused.stderr
            assert "Traceback" not in refused.stderr
        imported = portal.command("import", "person", str(people), "--as", "anna@firm.test")
        assert imported.returncode == 0, imported.stderr
        assert sum(name.startswith("imported-") for name in portal.stored()) == IMPORTED
        assert _write(portal, written, until=_done).status == 201
        with filled(log):
            assert _write(portal, written, until=_refused).told() in ((503, "unavailable"), (507, "disk_full"))
            time.sleep(2)
            assert portal.get("/api/v1/items/person?limit=1").told() in ((200, None), (503, "unavailable"))
        began = time.monotonic()
        wait_until(lambda: _write(portal, written, until=lambda *_: True).status == 201, seconds=60)
        stored = portal.stored()
        print(f"\nR13: {len(written)} acknowledged, 0 lost; writes again {time.monotonic() - began:.1f} s after")
        assert written <= stored.keys()
        assert set(stored.values()) == {1}
        assert portal.half_records() == 0
    finally:
        portal.stop()


def _refused(answer: Answer, count: int) -> bool:
    assert count < 2000, "there was room"
    return not _done(answer, count)


def _done(answer: Answer, _count: int) -> bool:
    return answer.status == 201


def _write(portal: Running, written: set[str], *, until: Until) -> Answer:
    """Create persons, noting each that is acknowledged, until an answer (or their number) is what was waited for."""
    count = 0
    while True:
        name, count = secrets.token_hex(8), count + 1
        values = {"first_name": "Ida", "last_name": name, "description": secrets.token_hex(8_000)}
        answer = portal.call("POST", "/api/v1/items/person", json.dumps({"values": values}).encode())
        if answer.status == 201:
            written.add(name)
        assert answer.status in (201, 503, 507), answer
        if until(answer, count):
            return answer
