"""The import engine: a file into items, chunk by chunk, resumable; the command line and the wizard drive it.

`exchange.producing` reads the rows and holds them to their fields' rules; each chunk is then settled in one transaction
that also moves the import's counters. Nothing here writes items: `items.bulk` does.
"""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from django.db import InterfaceError, OperationalError, connection, transaction
from django.utils import timezone

from kartoteka.exchange.checking import CheckedRow, column_name
from kartoteka.exchange.error_file import ErrorFile
from kartoteka.exchange.models import Import
from kartoteka.exchange.options import ImportOptions
from kartoteka.exchange.plan import make_plan
from kartoteka.exchange.producing import make_checker, produced
from kartoteka.exchange.rejected import errors_path, take_back
from kartoteka.exchange.resolving import Resolver
from kartoteka.exchange.settling import Settler, Tally
from kartoteka.items.access import AccessPolicy
from kartoteka.items.bulk import look_again
from kartoteka.jobs import locks
from kartoteka.jobs.errors import AlreadyRunning, Stopped
from kartoteka.jobs.states import ONGOING, State
from kartoteka.kit.disk import finds_no_room
from kartoteka.kit.errors import DomainError, Forbidden
from kartoteka.people.authentication import actor_of
from kartoteka.schema.catalogue import catalogue

MANY: Final = 5_000
"""From so many rows on, the database's statistics are taken anew at the end."""
_ATTEMPTS: Final = 6
_log = logging.getLogger(__name__)

Progress = Callable[[Import], None]


def policy_for(user_id: int) -> AccessPolicy:
    """The policy of the user as of now; raises Forbidden where he may not act any more."""
    actor = actor_of(user_id, "import")
    if actor is None:
        raise Forbidden
    return AccessPolicy(actor, catalogue(actor.schema_version))


def run(
    import_id: int, options: ImportOptions, *, progress: Progress | None = None, settled: Progress | None = None
) -> Import:
    """Settle all rows that are not yet settled, and return the import with its totals. `progress` is told of every
    chunk, `settled` when all rows are, before the import counts as done.

    Raises `AlreadyRunning`, Forbidden, and one of `exchange.errors` for a file that cannot be read, before any row
    is taken.
    """
    with locks.alone(import_id):
        try:
            found = _Run(Import.objects.get(pk=import_id), options, progress).run()
            if settled:
                settled(found)
            if found.created + found.updated >= MANY:
                look_again()
            _move(import_id, (Import.State.RUNNING,), Import.State.DONE)
        except Stopped:
            pass
        except DomainError:
            _move(import_id, ONGOING, Import.State.FAILED)
            raise
    return Import.objects.get(pk=import_id)


def _move(import_id: int, states: Sequence[str], state: State) -> None:
    """End the import, unless it is in another state by now: cancelled, for one."""
    Import.objects.filter(pk=import_id, state__in=states).update(state=state, ended_at=timezone.now())


class _Run:
    """One process's work on one import."""

    def __init__(self, found: Import, options: ImportOptions, progress: Progress | None) -> None:
        self._import, self._options, self._progress = found, options, progress
        self._policy = policy_for(found.actor_id)
        self._policy.require(found.kind, "import")
        self._plan = make_plan(self._policy, found.kind, Path(found.path), options)
        going = Import.objects.filter(pk=found.pk, state__in=ONGOING)
        if not going.update(state=Import.State.RUNNING, rows=self._plan.formats.rows, fields=sorted(self._plan.specs)):
            raise Stopped
        take_back(found)
        language = self._policy.actor.language
        told = bool(found.errors_path)
        path, size = errors_path(found), found.errors_size
        self._errors = ErrorFile(path, self._plan, language=language, size=size, users=told)
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
            except (OperationalError, InterfaceError) as error:
                if attempt + 1 == _ATTEMPTS or finds_no_room(error):
                    raise
                _log.warning("The database did not answer; the chunk is tried again.")
                self._settler = None
                locks.give_free(self._import.pk)  # closing would leave it with the pool's session
                connection.close()
                time.sleep(min(2**attempt, 15))
                if not locks.take(self._import.pk):
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
