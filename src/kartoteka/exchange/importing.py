"""The import engine: a file into items, chunk by chunk, resumable; the command line and the wizard drive it.

A producer thread reads the rows and holds them to their fields' rules; each chunk is then settled in one transaction
that also moves the import's counters. Nothing here writes items: `items.bulk` does.
"""

import hashlib
import logging
import queue
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar, Final

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection, transaction
from django.utils import timezone

from kartoteka.exchange.checking import CheckedRow, RowChecker, column_name
from kartoteka.exchange.error_file import ErrorFile
from kartoteka.exchange.models import ONGOING, Import
from kartoteka.exchange.options import ImportOptions
from kartoteka.exchange.plan import Plan, make_plan
from kartoteka.exchange.resolving import Resolver
from kartoteka.exchange.settling import Settler, Tally
from kartoteka.files.models import File
from kartoteka.items.access import AccessPolicy
from kartoteka.items.bulk import look_again
from kartoteka.kit.errors import DomainError, Forbidden
from kartoteka.people.actor import Actor
from kartoteka.people.authentication import actor_of
from kartoteka.schema.catalogue import catalogue
from kartoteka.timeline.models import Batch

CHUNK: Final = 1_000
MANY: Final = 5_000
"""From so many rows on, the database's statistics are taken anew at the end."""
_WAITING_CHUNKS: Final = 1
_ATTEMPTS: Final = 6
_LOCK_SPACE: Final = 0x1A9  # the imports' own range of advisory locks
_log = logging.getLogger(__name__)

Progress = Callable[[Import], None]


class AlreadyRunning(DomainError):
    """409: this import is being run by another process now."""

    code: ClassVar[str] = "import_running"
    status: ClassVar[int] = 409


class Stopped(Exception):
    """Somebody cancelled the import between two chunks."""


def policy_for(user_id: int) -> AccessPolicy:
    """The policy of the user as of now; raises Forbidden where he may not act any more."""
    actor = actor_of(user_id, "import")
    if actor is None:
        raise Forbidden
    return AccessPolicy(actor, catalogue(actor.schema_version))


def begin(
    actor: Actor,
    kind: str,
    path: Path,
    options: ImportOptions,
    *,
    errors: Path | None = None,
    file: File | None = None,
) -> Import:
    """The import of this file, ready to `run`: the one that was interrupted, if the same was begun before, else a new
    one. Raises NotFound for the kind and Forbidden without the right to import."""
    AccessPolicy(actor, catalogue(actor.schema_version)).require(kind, "import")
    digest = _digest(path)
    wanted = {**options.as_json(), "errors": str(errors or "")}
    same = Import.objects.filter(actor_id=actor.user_id, kind=kind, digest=digest, state__in=ONGOING)
    for found in same.order_by("-id"):
        if found.options == wanted:
            return found
    now = timezone.now()
    name = (file.name if file else path.name)[:255]
    with transaction.atomic():
        batch = Batch.objects.create(kind="import", actor_id=actor.user_id, at=now, data={"file": name})
        return Import.objects.create(
            kind=kind,
            actor_id=actor.user_id,
            batch=batch,
            file=file,
            file_name=name,
            path=str(path),
            digest=digest,
            options=wanted,
            errors_path=str(errors or ""),
            started_at=now,
        )


def run(
    import_id: int, options: ImportOptions, *, progress: Progress | None = None, settled: Progress | None = None
) -> Import:
    """Settle all rows that are not yet settled, and return the import with its totals. `progress` is told of every
    chunk, `settled` when all rows are, before the import counts as done.

    Raises `AlreadyRunning`, Forbidden, and one of `exchange.errors` for a file that cannot be read, before any row
    is taken.
    """
    found = Import.objects.get(pk=import_id)
    if not _lock(import_id):
        raise AlreadyRunning
    try:
        found = _Run(found, options, progress).run()
        if settled:
            settled(found)
        if found.created + found.updated >= MANY:
            look_again()
        found.state, found.ended_at = Import.State.DONE, timezone.now()
        found.save(update_fields=["state", "ended_at"])
        return found
    except Stopped:
        return Import.objects.get(pk=import_id)
    except DomainError:
        Import.objects.filter(pk=import_id, done=0).update(state=Import.State.FAILED, ended_at=timezone.now())
        raise
    finally:
        _unlock(import_id)


class _Run:
    """One process's work on one import."""

    def __init__(self, found: Import, options: ImportOptions, progress: Progress | None) -> None:
        self._import, self._options, self._progress = found, options, progress
        self._policy = policy_for(found.actor_id)
        self._policy.require(found.kind, "import")
        self._plan = make_plan(self._policy, found.kind, Path(found.path), options)
        going = Import.objects.filter(pk=found.pk, state__in=ONGOING)
        if not going.update(state=Import.State.RUNNING, rows=self._plan.formats.rows):
            raise Stopped
        language = self._policy.actor.language
        self._errors = ErrorFile(errors_path(found), self._plan, language=language, size=found.errors_size)
        self._resolver: Resolver | None = None
        self._settler: Settler | None = None

    def run(self) -> Import:
        checker = make_checker(self._policy, self._plan, self._options)
        for rows in produced(checker, self._plan, skip=self._import.done):
            self._attempt(rows)
            if self._progress:
                self._progress(self._import)
        return self._import

    def _attempt(self, rows: list[CheckedRow]) -> None:
        """Settle a chunk; where the database was away for a moment, again."""
        for attempt in range(_ATTEMPTS):
            try:
                self._settle([_fresh(row) for row in rows])
                return
            except (OperationalError, InterfaceError):
                if attempt + 1 == _ATTEMPTS:
                    raise
                _log.warning("The database did not answer; the chunk is tried again.")
                self._settler = None
                connection.close()
                time.sleep(min(2**attempt, 15))
                if not _lock(self._import.pk):
                    raise AlreadyRunning from None

    def _settle(self, rows: list[CheckedRow]) -> None:
        now = timezone.now()
        size = self._errors.size
        try:
            with transaction.atomic():
                found = Import.objects.select_for_update().get(pk=self._import.pk)
                if found.state != Import.State.RUNNING or found.done != self._import.done:
                    raise Stopped
                tally = self._settling().settle(rows, at=now)
                self._errors.append(sorted(tally.refused, key=lambda row: row.line))
                _count(found, tally, self._errors.size)
                found.save()
        except BaseException:
            self._errors.size, self._settler = size, None
            raise
        self._import = found

    def _settling(self) -> Settler:
        """What settles, made anew when rights or the schema have changed."""
        policy = policy_for(self._import.actor_id)
        policy.require(self._import.kind, "import")
        if self._settler is None or policy.actor != self._policy.actor:
            self._policy = policy
            self._resolver = Resolver(
                policy,
                self._plan.specs,
                header_of=lambda column: column_name(self._plan, column),
                import_id=self._import.pk,
                batch=self._import.batch_id,
            )
            self._settler = Settler(
                policy,
                self._import.kind,
                self._plan.specs,
                self._resolver,
                duplicates=self._options.duplicates,
                import_id=self._import.pk,
                batch=self._import.batch_id,
            )
        return self._settler


def make_checker(policy: AccessPolicy, plan: Plan, options: ImportOptions) -> RowChecker:
    """The checker of this plan's rows."""
    readable = policy.readable(plan.kind)
    required = frozenset(policy.catalogue.required(plan.kind)) & readable.keys() if options.strict else frozenset()
    return RowChecker(
        plan, policy.catalogue, language=policy.actor.language, required=required, today=timezone.localdate()
    )


def produced(checker: RowChecker, plan: Plan, *, skip: int = 0) -> Iterator[list[CheckedRow]]:
    """Chunks of checked rows after the first `skip`, made by a thread that is at most a chunk ahead."""
    chunks: queue.Queue[list[CheckedRow] | BaseException | None] = queue.Queue(_WAITING_CHUNKS)
    stop = threading.Event()
    thread = threading.Thread(target=_produce, args=(checker, plan, skip, chunks, stop), daemon=True)
    thread.start()
    try:
        while (chunk := chunks.get()) is not None:
            if isinstance(chunk, BaseException):
                raise chunk
            yield chunk
    finally:
        stop.set()
        while thread.is_alive():
            _drain(chunks)
            thread.join(0.05)


def _produce(checker: RowChecker, plan: Plan, skip: int, chunks: "queue.Queue[Any]", stop: threading.Event) -> None:
    chunk: list[CheckedRow] = []
    try:
        for number, row in enumerate(plan.table.rows()):
            if number < skip:
                continue
            if stop.is_set():
                return
            chunk.append(checker.check(row))
            if len(chunk) == CHUNK:
                chunks.put(chunk)
                chunk = []
        if chunk:
            chunks.put(chunk)
        chunks.put(None)
    except BaseException as error:  # handed to whoever consumes the rows
        chunks.put(error)


def _drain(chunks: "queue.Queue[Any]") -> None:
    while True:
        try:
            chunks.get_nowait()
        except queue.Empty:
            return


def _count(found: Import, tally: Tally, errors_size: int) -> None:
    found.done += tally.rows
    found.created += tally.created
    found.updated += tally.updated
    found.skipped += tally.skipped
    found.rejected += len(tally.refused)
    found.errors_size = errors_size


def _fresh(row: CheckedRow) -> CheckedRow:
    """A copy that an attempt may use up."""
    return replace(
        row, stored=dict(row.stored), later=dict(row.later), kept=list(row.kept), warnings=list(row.warnings)
    )


def totals(found: Import) -> dict[str, int]:
    """The totals of CONTRACTS."""
    return {
        "rows": found.done,
        "created": found.created,
        "updated": found.updated,
        "skipped": found.skipped,
        "rejected": found.rejected,
    }


def errors_path(found: Import) -> Path:
    """Where the rejected rows of the import go: as told, else into the data directory, never beside the file read."""
    if found.errors_path:
        return Path(found.errors_path)
    folder = Path(settings.DATA) / "imports"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder / f"{found.pk}-rejected.csv"


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _lock(import_id: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [_LOCK_SPACE, import_id])
        return bool(cursor.fetchone()[0])


def _unlock(import_id: int) -> None:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [_LOCK_SPACE, import_id])
    except (OperationalError, InterfaceError):
        _log.warning("The database did not answer; its own end of the session frees the import.")
