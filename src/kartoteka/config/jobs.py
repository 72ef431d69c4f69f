"""The queue: jobs are enqueued in the transaction of the data they concern, and a worker of its own does them.

The tasks stand in each module's `tasks.py`; here are those that keep the queue and the sessions in order.
"""

from typing import Final

from django.core.management import call_command
from procrastinate import JobContext
from procrastinate.contrib.django import app

KEPT_HOURS: Final = 72

__all__ = ("app",)


@app.periodic(cron="* * * * * */15")
@app.task(name="retry_stalled_jobs", queueing_lock="retry_stalled_jobs", pass_context=True)
async def retry_stalled_jobs(context: JobContext, timestamp: int) -> None:
    """Give jobs of a worker that died back to the queue; without this they would stay `doing` for ever."""
    for job in await context.app.job_manager.get_stalled_jobs():
        await context.app.job_manager.retry_job(job)


@app.periodic(cron="17 3 * * *")
@app.task(name="remove_finished_jobs", queueing_lock="remove_finished_jobs", pass_context=True)
async def remove_finished_jobs(context: JobContext, timestamp: int) -> None:
    """Forget jobs that ended days ago; the failed ones stay for whoever looks for the reason."""
    await context.app.job_manager.delete_old_jobs(nb_hours=KEPT_HOURS)


@app.periodic(cron="37 3 * * *")
@app.task(name="remove_expired_sessions", queueing_lock="remove_expired_sessions")
def remove_expired_sessions(timestamp: int) -> None:
    """Forget sessions past their time."""
    call_command("clearsessions")
