"""Tells whoever ordered a large act that it has ended; the words are those of notifications."""

from typing import Final

from kartoteka.bulk.models import Bulk
from kartoteka.notifications.making import tell_of_job

LARGE: Final = 200
"""Up to so many items he has seen the end before he could look away."""


def tell_ended(bulk_id: int) -> None:
    """Once for each end of it; what was cancelled ended by somebody's own hand."""
    found = Bulk.objects.filter(pk=bulk_id, state__in=(Bulk.State.DONE, Bulk.State.FAILED), total__gt=LARGE).first()
    if found is not None:
        subject = f"bulk:{found.pk}:{found.state}"
        tell_of_job(found.actor_id, subject=subject, what="bulk", state=found.state, count=found.done)
