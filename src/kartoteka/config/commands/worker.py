"""`kartoteka worker`: does the queued jobs, in a process of its own."""

import typer
from procrastinate.contrib.django.django_connector import DjangoConnector

from kartoteka.cluster.waiting import wait_for_database
from kartoteka.config.jobs import app
from kartoteka.config.migrations import require_migrated
from kartoteka.config.target import current_portal, with_data_option

CONCURRENCY = 2
GRACE_SECONDS = 6


@with_data_option
def run() -> None:
    """Do the queued jobs of a database that runs elsewhere."""
    wait_for_database(current_portal().url, seconds=60)
    require_migrated()
    with app.replace_connector(DjangoConnector().get_worker_connector()) as working:
        working.run_worker(
            concurrency=CONCURRENCY,
            # Our NOTIFY may be lost with a connection; then a job waits a second, not five.
            fetch_job_polling_interval=1.0,
            shutdown_graceful_timeout=GRACE_SECONDS,
        )


def register(root: typer.Typer) -> None:
    root.command("worker")(run)
