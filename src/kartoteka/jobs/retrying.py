"""When a job is tried again: where another process is at it, until that one is through, as a job of its own, so that
waiting uses up no attempts; where the database was away, some times and less and less often. What a job does is
elsewhere."""

from typing import Any, Final

from django.db import InterfaceError, OperationalError, transaction
from procrastinate import JobContext, RetryDecision
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import Job
from procrastinate.retry import BaseRetryStrategy
from psycopg_pool import PoolTimeout

from kartoteka.kit.disk import finds_no_room

ATTEMPTS: Final = 8
_LONGEST_WAIT: Final = 60
_ASK_AGAIN_SECONDS: Final = 10


class Patience(BaseRetryStrategy):
    """For jobs that may be done twice: the second time finds what the first has done."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        """What procrastinate asks after a job has raised."""
        if passes(exception) and job.attempts < ATTEMPTS:
            return RetryDecision(retry_in={"seconds": min(2**job.attempts, _LONGEST_WAIT)})
        return None


def ask_again(task: Any, lock: str, **arguments: int) -> None:
    """Have the task done a little later, unless that is asked for already."""
    try:
        with transaction.atomic():
            task.configure(queueing_lock=lock, schedule_in={"seconds": _ASK_AGAIN_SECONDS}).defer(**arguments)
    except AlreadyEnqueued:
        return


def passes(error: BaseException) -> bool:
    """Whether the database was away or too busy, which passes by itself."""
    return isinstance(error, OperationalError | InterfaceError | PoolTimeout) and not finds_no_room(error)


def is_last(context: JobContext | None) -> bool:
    """Whether the job is not tried again after this attempt."""
    return context is None or context.job is None or context.job.attempts >= ATTEMPTS
