"""Why a job is not done, not stopped or not taken back."""

from typing import ClassVar

from kartoteka.kit.errors import DomainError


class AlreadyRunning(DomainError):
    """409: another process is at this job now."""

    code: ClassVar[str] = "import_running"
    status: ClassVar[int] = 409


class JobEnded(DomainError):
    """409: the job has ended, so there is nothing to cancel."""

    code: ClassVar[str] = "job_ended"
    status: ClassVar[int] = 409


class JobNotUndoable(DomainError):
    """409: the job changed nothing that could be taken back."""

    code: ClassVar[str] = "job_not_undoable"
    status: ClassVar[int] = 409


class Stopped(Exception):
    """Somebody cancelled the job while it was being done."""
