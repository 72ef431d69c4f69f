"""Uploads that nothing names go after a day; what an item, its history or an import names stays."""

import os
import re
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kartoteka.files import service as files
from kartoteka.files.models import File
from kartoteka.files.orphans import remove_orphans
from kartoteka.items import service
from kartoteka.items.tasks import forget_unheld_files
from kartoteka.items.testing import firm_with_kinds, person
from kartoteka.items.unheld_files import forget_unheld, keep
from kartoteka.people.testing import Firm

pytestmark = pytest.mark.django_db(transaction=True)
PICTURE = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01"
    b"\x00\x00\x02\x02D\x01\x00;"
)


def uploaded(firm: Firm, *, hours_ago: int) -> File:
    """Anna's upload of so many hours ago."""
    path = files.incoming_folder() / f"arrived-{time.monotonic_ns()}"
    path.write_bytes(PICTURE)
    arrived = files.Arrived(path=path, name="me.gif", media_type="image/gif", size=len(PICTURE), digest="0" * 64)
    file = files.store(arrived, user_id=firm.anna.user_id)
    File.objects.filter(pk=file.pk).update(uploaded_at=timezone.now() - timedelta(hours=hours_ago))
    return file


def bytes_of(file: File) -> Path:
    return files.path_of(file)


def test_an_upload_that_nothing_names_goes_after_a_day_with_its_bytes() -> None:
    firm = firm_with_kinds()
    old, young = uploaded(firm, hours_ago=25), uploaded(firm, hours_ago=23)
    files.small(old, 48)
    assert len(list(bytes_of(old).parent.glob(f"{bytes_of(old).name}*"))) == 2
    assert forget_unheld() == 1
    assert list(File.objects.values_list("pk", flat=True)) == [young.pk]
    assert list(bytes_of(old).parent.glob(f"{bytes_of(old).name}*")) == []
    assert bytes_of(young).is_file()
    assert forget_unheld() == 0


def test_a_file_on_an_item_or_in_its_history_stays_until_the_item_is_purged() -> None:
    firm = firm_with_kinds()
    first, second = uploaded(firm, hours_ago=0), uploaded(firm, hours_ago=0)
    item = person(firm, photo=first.pk)
    service.change(firm.anna, "person", item, version=1, values={"photo": second.pk})
    File.objects.update(uploaded_at=timezone.now() - timedelta(days=400))
    assert forget_unheld() == 0
    service.trash(firm.anna, "person", item)
    assert forget_unheld() == 0
    service.purge(firm.cora, "person", item)
    assert forget_unheld() == 2


def test_a_file_that_somebody_keeps_stays_so_long() -> None:
    firm = firm_with_kinds()
    file = uploaded(firm, hours_ago=1000)
    keep([file.pk], days=1)
    assert forget_unheld() == 0
    keep([file.pk], days=-1)
    assert forget_unheld() == 1


def test_bytes_without_a_row_go_once_they_are_old_and_no_other_file_does() -> None:
    firm = firm_with_kinds()
    kept = bytes_of(uploaded(firm, hours_ago=0))
    orphan, young = kept.with_name("a" * 32), kept.with_name("b" * 32)
    stranger = kept.with_name("notes.txt")
    for path in (kept, orphan, young, stranger):
        path.write_bytes(PICTURE)
    for path in (kept, orphan, stranger):
        os.utime(path, (0, 0))
    assert remove_orphans(older_than=86_400) == 1
    assert [path.exists() for path in (kept, orphan, young, stranger)] == [True, False, True, True]
    stranger.unlink()
    young.unlink()


def test_the_daily_job_may_run_twice() -> None:
    firm = firm_with_kinds()
    uploaded(firm, hours_ago=25)
    for _ in range(2):
        forget_unheld_files(timestamp=0)
    assert not File.objects.exists()
    assert connection.in_atomic_block is False


def test_each_statement_looks_at_a_small_part_of_the_files_and_of_the_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kartoteka.items.unheld_files.AT_ONCE", 2, raising=False)
    firm = firm_with_kinds()
    held, logged, *others = (uploaded(firm, hours_ago=25) for _ in range(6))
    item = person(firm, photo=logged.pk)
    service.change(firm.anna, "person", item, version=1, values={"photo": held.pk})
    for version in range(2, 6):
        service.change(firm.anna, "person", item, version=version, values={"job_title": f"Title {version}"})
    with CaptureQueriesContext(connection) as asked:
        assert forget_unheld() == len(others)
    assert set(File.objects.values_list("pk", flat=True)) == {held.pk, logged.pk}
    over = [one["sql"] for one in asked if re.match(r'SELECT .* FROM "?(files_file|timeline_change)\b', one["sql"])]
    assert len(over) > 6
    assert [one for one in over if not re.search(r"BETWEEN|MAX\(|\.\"id\" = ", one)] == []
