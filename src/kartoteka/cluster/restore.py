"""Making a portal out of a backup: everything is prepared beside the old one, then both change places at once."""

import contextlib
import os
import secrets
import shutil
import signal
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import psycopg
from psycopg import sql

from kartoteka.cluster import lock
from kartoteka.cluster.account import database_account
from kartoteka.cluster.archive import unpack, verify
from kartoteka.cluster.backup import back_up
from kartoteka.cluster.database import database
from kartoteka.cluster.dumps import fill
from kartoteka.cluster.errors import REFUSED, ClusterError
from kartoteka.cluster.layout import Layout, prepare, secret_key
from kartoteka.cluster.versions import client_binaries

Owner = psycopg.Connection[tuple[object, ...]]
RESTORE_LOCK = 0x72657374  # "rest"
SKELETON = {"run", "files", "backups", "postgres", "secret.key"}


def restore(layout: Layout, *, external_url: str | None, source: Path, program: str, replace: bool) -> None:
    """Bring back what a backup holds. Without `replace` only into an empty directory or an empty database.

    A running `up` goes on with what was restored: its web and worker are started anew.
    """
    verify(source)
    if not replace:
        _refuse_occupied(layout, external_url)
    prepare(layout, account=database_account(layout.cluster))
    with tempfile.TemporaryDirectory(prefix=".restore-", dir=layout.top) as made:
        staging = Path(made)
        _refuse_newer(unpack(source, into=staging).program, than=program)
        (staging / "files").mkdir(exist_ok=True, mode=0o700)
        with database(layout, external_url=external_url) as url:
            if external_url:
                _restore_external(layout, url=url, staging=staging, program=program)
            else:
                _restore_embedded(layout, staging=staging)
            _restart_web(layout)


def _restore_embedded(layout: Layout, *, staging: Path) -> None:
    """Fill a new database beside the old one, then exchange both and the files."""
    fresh, old = (f"kartoteka_{secrets.token_hex(4)}" for _ in range(2))
    with psycopg.connect(layout.owner_url, autocommit=True) as owner:
        _clear_left_over(owner)
        owner.execute(sql.SQL("CREATE DATABASE {} OWNER kartoteka").format(sql.Identifier(fresh)))
        try:
            fill(
                client_binaries(layout),
                url=layout.url.replace("/kartoteka?", f"/{fresh}?"),
                dump=staging / "database.dump",
            )
            with _files_exchanged(layout, staging=staging):
                _exchange_databases(owner, fresh=fresh, old=old)
        except BaseException:
            owner.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(fresh)))
            raise
        owner.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(old)))


def _restore_external(layout: Layout, *, url: str, staging: Path, program: str) -> None:
    """Empty the named database and fill it again. What it held is first backed up beside the data."""
    if not _is_empty(url):
        secret_key(layout)
        back_up(layout, url=url, target=layout.backups / f"before-restore-{secrets.token_hex(4)}", program=program)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    with _files_exchanged(layout, staging=staging):
        fill(client_binaries(layout), url=url, dump=staging / "database.dump")


def _exchange_databases(owner: Owner, *, fresh: str, old: str) -> None:
    """Rename both in one transaction: at no moment is there none of that name, or one that nobody may enter.

    The first rename locks newcomers out and waits some seconds for those inside, who are sent away meanwhile.
    """
    with _everybody_sent_away(owner.info.dsn), owner.transaction():
        owner.execute(sql.SQL("ALTER DATABASE kartoteka RENAME TO {}").format(sql.Identifier(old)))
        owner.execute(sql.SQL("ALTER DATABASE {} RENAME TO kartoteka").format(sql.Identifier(fresh)))


@contextlib.contextmanager
def _everybody_sent_away(dsn: str) -> Iterator[None]:
    """End every connection to the portal's database, again and again while the block runs."""
    over = threading.Event()

    def send_away() -> None:
        with psycopg.connect(dsn, autocommit=True) as connection:
            while not over.wait(0.05):
                connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'kartoteka'")

    sending = threading.Thread(target=send_away, daemon=True)
    sending.start()
    try:
        yield
    finally:
        over.set()
        sending.join()


def _clear_left_over(owner: Owner) -> None:
    """Drop what a restore that was killed left behind; two at once are refused."""
    row = owner.execute("SELECT pg_try_advisory_lock(%s)", [RESTORE_LOCK]).fetchone()
    if not row or not row[0]:
        raise ClusterError("Another restore is at work on this portal.", exit_code=REFUSED)
    for (name,) in owner.execute(
        "SELECT datname FROM pg_database WHERE datname ~ '^kartoteka_[0-9a-f]{8}$'"
    ).fetchall():
        owner.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(str(name))))


@contextlib.contextmanager
def _files_exchanged(layout: Layout, *, staging: Path) -> Iterator[None]:
    """Put the restored files and secret in place for the block; if it fails, the old ones come back."""
    pairs = [(layout.files, staging / "files"), (layout.secret_key, staging / "secret.key")]
    done: list[tuple[Path, Path]] = []
    try:
        for place, new in pairs:
            aside = staging / f"old-{place.name}"
            if place.exists():
                place.rename(aside)
            done.append((place, aside))
            new.rename(place)
        yield
    except BaseException:
        for place, aside in reversed(done):
            _put_back(place, aside)
        raise


def _put_back(place: Path, aside: Path) -> None:
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)
    if aside.exists():
        aside.rename(place)


def _refuse_occupied(layout: Layout, external_url: str | None) -> None:
    if external_url:
        if not _is_empty(external_url):
            raise ClusterError("The database is not empty; --replace puts the backup in its place.", exit_code=REFUSED)
        return
    if lock.holder(layout.lock):
        raise ClusterError(f"Kartoteka is running on {layout.top}; --replace restores all the same.", exit_code=REFUSED)
    strange = (
        [p for p in layout.top.glob("*") if p.name not in SKELETON and not p.name.startswith(".")]
        if layout.top.exists()
        else []
    )
    if layout.cluster.exists() or strange or any(layout.files.glob("*")):
        raise ClusterError(f"{layout.top} is not empty; --replace puts the backup in its place.", exit_code=REFUSED)


def _is_empty(url: str) -> bool:
    with psycopg.connect(url, connect_timeout=10) as connection:
        tables = "SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') LIMIT 1"
        return connection.execute(tables).fetchone() is None


def _refuse_newer(made_by: str, *, than: str) -> None:
    if _parts(made_by) > _parts(than):
        raise ClusterError(
            f"The backup was made by Kartoteka {made_by}; this is {than}, which is older and cannot read it.",
            exit_code=REFUSED,
        )


def _parts(version: str) -> list[int]:
    return [int(part) for part in version.split(".") if part.isdigit()]


def _restart_web(layout: Layout) -> None:
    """Tell a running `up` that the ground under its web and worker has changed."""
    who = lock.holder(layout.lock)
    if who and who.get("role") == "up":
        with contextlib.suppress(ProcessLookupError):
            os.kill(int(who["pid"]), signal.SIGUSR1)
