"""`kartoteka doctor`: is this installation sound? One line per question, exit code 1 if one answer is bad."""

import contextlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer
from django.conf import settings
from django.db import DatabaseError
from django.db.models import Q
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from kartoteka import __version__
from kartoteka.cluster import doctor
from kartoteka.cluster.database import database
from kartoteka.cluster.doctor import Finding, Verdict
from kartoteka.cluster.errors import FAILED, ClusterError
from kartoteka.config.migrations import pending
from kartoteka.config.target import Portal, current_portal, with_data_option
from kartoteka.people.models import Portal as PortalRow

WAITING_TOO_LONG = timedelta(minutes=10)
RECENTLY = timedelta(days=1)


@with_data_option
def run() -> None:
    """Look whether this installation is sound; changes nothing."""
    bad = False
    for finding in _findings(current_portal()):
        typer.echo(f"{finding.verdict:8} {finding.subject}: {finding.sentence}")
        bad = bad or finding.verdict is Verdict.FAILED
    raise typer.Exit(FAILED if bad else 0)


def register(root: typer.Typer) -> None:
    root.command("doctor")(run)


def _findings(portal: Portal) -> Iterator[Finding]:
    yield Finding("program", Verdict.OK, f"Kartoteka {__version__}")
    yield from _pages()
    layout = portal.layout
    yield from doctor.asked("data directory", lambda: doctor.data_directory(layout))
    if layout.top.is_dir():
        yield from doctor.asked("disk space", lambda: doctor.disk_space(layout))
        yield from doctor.asked("kartoteka up", lambda: doctor.running(layout))
    if portal.external_url is None:
        yield from doctor.asked("PostgreSQL programs", lambda: doctor.programs(layout))
        if not layout.cluster.exists():
            yield Finding("database", Verdict.FAILED, "There is none yet; “kartoteka up” makes it.")
            return
    yield from doctor.asked("database", lambda: _database(portal))


def _database(portal: Portal) -> Iterator[Finding]:
    with contextlib.ExitStack() as opened:
        url = opened.enter_context(database(portal.layout, external_url=portal.external_url))
        yield from doctor.asked("database", lambda: doctor.database_settings(url))
        try:
            yield from _tables()
        except DatabaseError as error:
            raise ClusterError(" ".join(str(error).split())) from error


def _tables() -> Iterator[Finding]:
    if waiting := pending():
        yield Finding("tables", Verdict.FAILED, f"{len(waiting)} migrations are pending: “kartoteka migrate”.")
        return
    yield Finding("tables", Verdict.OK, "as this release wants them")
    yield from _jobs()
    yield _base_url()
    yield _time_zone()


def _jobs() -> Iterator[Finding]:
    now = timezone.now()
    due = Q(scheduled_at=None) | Q(scheduled_at__lt=now - WAITING_TOO_LONG)
    stuck = ProcrastinateJob.objects.filter(
        due, status="todo", procrastinateevent__type="deferred", procrastinateevent__at__lt=now - WAITING_TOO_LONG
    )
    failed = ProcrastinateJob.objects.filter(status="failed", procrastinateevent__at__gt=now - RECENTLY).distinct()
    if count := stuck.distinct().count():
        yield Finding("jobs", Verdict.FAILED, f"{count} have waited for more than ten minutes: is a worker running?")
    if count := failed.count():
        yield Finding("jobs", Verdict.WARNING, f"{count} failed within a day; the worker's log says why.")
    if not stuck.exists() and not failed.exists():
        yield Finding("jobs", Verdict.OK, "none waits, none failed")


def _base_url() -> Finding:
    url = str(settings.BASE_URL)
    if not url:
        sentence = "KARTOTEKA_BASE_URL is not set: links in mails lead to this machine only."
        return Finding("base URL", Verdict.WARNING, sentence)
    if not url.startswith("https://"):
        return Finding("base URL", Verdict.WARNING, f"{url} is not encrypted: passwords travel in the clear.")
    return Finding("base URL", Verdict.OK, url)


def _time_zone() -> Finding:
    name = PortalRow.objects.values_list("time_zone", flat=True).first() or ""
    try:
        here = timezone.now().astimezone(ZoneInfo(name))
    except (ZoneInfoNotFoundError, ValueError):
        return Finding("time zone", Verdict.FAILED, f"“{name}” is not a time zone.")
    return Finding("time zone", Verdict.OK, f"{name}, where it is {here:%H:%M}")


def _pages() -> Iterator[Finding]:
    built = Path(settings.STATIC_ROOT) / "web" / "index.html"
    if built.is_file():
        yield Finding("pages", Verdict.OK, "built")
    else:
        yield Finding("pages", Verdict.FAILED, "The front end is not built: install Kartoteka anew, or “make build”.")
