"""Looking whether an installation is sound, without changing it: one finding per question."""

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import psycopg

from kartoteka.cluster import lock
from kartoteka.cluster.binaries import find_binaries
from kartoteka.cluster.durability import inspect_database
from kartoteka.cluster.errors import ClusterError
from kartoteka.cluster.layout import Layout
from kartoteka.cluster.versions import cluster_major

MIB = 1 << 20
TIGHT = 2048 * MIB
FULL = 256 * MIB
CLOCK_SECONDS = 5.0


class Verdict(StrEnum):
    """How grave a finding is; one FAILED makes the whole fail."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "FAILED"


@dataclass(frozen=True)
class Finding:
    """The answer to one question."""

    subject: str
    verdict: Verdict
    sentence: str


Check = Callable[[], Iterator[Finding]]


def asked(subject: str, check: Check) -> Iterator[Finding]:
    """The findings of a check; one that cannot be made is a finding itself."""
    try:
        yield from check()
    except (ClusterError, psycopg.Error, OSError) as error:
        yield Finding(subject, Verdict.FAILED, " ".join(str(error).split()))


def data_directory(layout: Layout) -> Iterator[Finding]:
    """Whether it is there, ours, and closed to others."""
    if not layout.top.is_dir():
        yield Finding("data directory", Verdict.FAILED, f"{layout.top} does not exist; “kartoteka up” makes it.")
        return
    writable = os.access(layout.top, os.W_OK)
    sentence = str(layout.top) if writable else f"{layout.top} cannot be written by this user."
    yield Finding("data directory", Verdict.OK if writable else Verdict.FAILED, sentence)
    yield _secret(layout.secret_key)


def disk_space(layout: Layout) -> Iterator[Finding]:
    """Room for work: PostgreSQL stops where it cannot write its log."""
    free = shutil.disk_usage(layout.top).free
    verdict = Verdict.FAILED if free < FULL else Verdict.WARNING if free < TIGHT else Verdict.OK
    yield Finding("disk space", verdict, f"{free // MIB} MiB free in {layout.top}")
    for old in sorted(layout.binaries.glob("data-*")):
        yield Finding("disk space", Verdict.WARNING, f"{old} is from before an upgrade and may be deleted.")


def programs(layout: Layout) -> Iterator[Finding]:
    """Whether the programs that read this cluster are there, and newer ones waiting."""
    used = find_binaries(layout.binaries, major=cluster_major(layout))
    newest = find_binaries(layout.binaries)
    yield Finding("PostgreSQL programs", Verdict.OK, f"{used.version} in {used.folder}")
    if newest.major > used.major:
        sentence = f"The data is of PostgreSQL {used.major}; the next “kartoteka up” moves it to {newest.major}."
        yield Finding("PostgreSQL programs", Verdict.WARNING, sentence)


def running(layout: Layout) -> Iterator[Finding]:
    """Whether `up` is at work here; either is well."""
    who = lock.holder(layout.lock) if layout.lock.exists() else None
    if who and who.get("role") == "up":
        yield Finding("kartoteka up", Verdict.OK, f"running as process {who.get('pid')}")
    else:
        yield Finding("kartoteka up", Verdict.OK, "not running")


def database_settings(url: str) -> Iterator[Finding]:
    """Version, durability and damage."""
    with psycopg.connect(url, connect_timeout=10) as connection:
        version = connection.execute("SHOW server_version").fetchone()
        damaged = connection.execute("SELECT coalesce(sum(checksum_failures), 0)::int FROM pg_stat_database").fetchone()
        drift = connection.execute(
            "SELECT abs(extract(epoch FROM clock_timestamp() - %s))::float", [datetime.now(UTC)]
        ).fetchone()
    found = inspect_database(url)
    yield Finding("database", Verdict.OK, f"PostgreSQL {version[0] if version else '?'} answers")
    for fault in found.fatal:
        yield Finding("durability", Verdict.FAILED, f"{fault}: what it confirmed may be lost.")
    for doubt in found.doubtful:
        yield Finding("durability", Verdict.WARNING, doubt)
    if not found.fatal:
        yield Finding("durability", Verdict.OK, "fsync, synchronous_commit and full_page_writes are on")
    if damaged and damaged[0]:
        yield Finding("damage", Verdict.FAILED, f"{damaged[0]} pages failed their checksum: restore a backup.")
    if drift and drift[0] > CLOCK_SECONDS:
        sentence = f"The database's clock differs from this machine's by {drift[0]:.0f} s."
        yield Finding("clock", Verdict.WARNING, sentence)


def _secret(path: Path) -> Finding:
    if not path.exists():
        return Finding("secret key", Verdict.FAILED, f"{path} is missing; without it nobody stays signed in.")
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        return Finding("secret key", Verdict.FAILED, f"{path} can be read by others: chmod 600.")
    return Finding("secret key", Verdict.OK, f"{path}, closed to others")
