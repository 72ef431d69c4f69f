"""Which records may concern somebody else than their writer: only after those is a job enqueued. It tells nobody."""

from typing import Final

from kartoteka.items.followed import is_followed
from kartoteka.people.principals import PUBLIC, responsible
from kartoteka.timeline.subscribers import Written, subscribe

TELL: Final = "kartoteka.notifications.tasks.tell_of_records"
FIELDS: Final = frozenset({"responsible", "managers", "observers", "shares"})
"""What gives an item to somebody; the kinds of notification say which of them is theirs."""


def follow_records() -> None:
    """Subscribe the job; called when the app is ready."""
    subscribe(TELL, types=("created",), when=_made_for_others)
    subscribe(TELL, types=("changed",), when=lambda written: _gives(written) or _is_followed(written))
    subscribe(TELL, types=("imported",), when=lambda one: _made_for_others(one) or _gives(one) or _is_followed(one))
    subscribe(TELL, types=("commented",), when=lambda written: bool(written.named) or _is_followed(written))


def _made_for_others(written: Written) -> bool:
    """Creation writes no changes: whom the new item names stands in its readers."""
    return bool(written.readers - {PUBLIC, responsible(written.actor.user_id)})


def _is_followed(written: Written) -> bool:
    return is_followed(written.items, besides=written.actor.user_id)


def _gives(written: Written) -> bool:
    return not FIELDS.isdisjoint(written.fields)
