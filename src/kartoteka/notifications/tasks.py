"""The jobs of notifications. Each may run twice and tells once."""

from typing import Final

from django.db import transaction
from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from kartoteka.notifications import making
from kartoteka.notifications.digest import post_due
from kartoteka.notifications.finding import batches
from kartoteka.notifications.inbox import forget_old

RETRY: Final = RetryStrategy(max_attempts=8, exponential_wait=3)
GATHERED: Final = 3
"""Seconds in which the parts of a large batch come together, so that its line is written a few times, not often."""


@app.task(name="kartoteka.notifications.tasks.tell_of_records", retry=RETRY)
def tell_of_records(first: int, last: int) -> None:
    """Tell whom these records gave an item; follows them in the writer's transaction."""
    making.tell_of_records(first, last)
    for batch in batches(first, last):
        try:
            with transaction.atomic():
                tell_of_batch.configure(
                    queueing_lock=f"tell_of_batch_{batch}", schedule_in={"seconds": GATHERED}
                ).defer(batch=batch)
        except AlreadyEnqueued:
            continue


@app.task(name="kartoteka.notifications.tasks.tell_of_batch", retry=RETRY)
def tell_of_batch(batch: int) -> None:
    """Tell whom a batch gave items: one line for all of them."""
    making.tell_of_batch(batch)


@app.task(name="kartoteka.notifications.tasks.tell_of_job", retry=RETRY)
def tell_of_job(user: int, subject: str, data: dict[str, object]) -> None:
    """Tell somebody how his work ended; for parts of the program that stand below this one."""
    making.tell_of_job(user, subject=subject, **data)


@app.periodic(cron="* * * * *")
@app.task(name="kartoteka.notifications.tasks.post_digests", queueing_lock="post_digests")
def post_digests(timestamp: int) -> None:
    """Once a minute: post the letters of the day that are due, those of hours at which no worker ran too."""
    post_due(timezone.now())


@app.periodic(cron="47 3 * * *")
@app.task(name="kartoteka.notifications.tasks.forget_old", queueing_lock="forget_old_notifications")
def forget_old_notifications(timestamp: int) -> None:
    """Forget lines that were done long ago, and those of items that are no more."""
    forget_old(timezone.now())
