"""Upper floors declare here which of their jobs follow which records; the writer enqueues them in its transaction."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from procrastinate.contrib.django import app

from kartoteka.people.actor import Actor

_ALL: Final = "*"


@dataclass(frozen=True, slots=True)
class Written:
    """What a transaction's records are about: who wrote them, the keys of the fields they changed, who may read it, the
    items; `named`: the users that a note names."""

    actor: Actor
    fields: frozenset[str]
    readers: frozenset[int]
    items: frozenset[int]
    named: frozenset[int] = frozenset()


When = Callable[[Written], bool]
_subscribers: dict[str, dict[str, When]] = defaultdict(dict)


def subscribe(task: str, *, types: Iterable[str] = (_ALL,), when: When = lambda written: True) -> None:
    """Have the job of this name run after records of these types (all, if none are named), with the first and last
    seq of each transaction's records; only after those for which `when` holds, so that a write of no interest to
    anybody costs no job. Called when an app is ready."""
    for type in types:
        _subscribers[type][task] = when


def unsubscribe(task: str) -> None:
    """Take all subscriptions of the job back."""
    for tasks in _subscribers.values():
        tasks.pop(task, None)


def enqueue(type: str, *, first: int, last: int, written: Written, item: int | None = None) -> None:
    """Enqueue one job per subscriber of this type, in the caller's transaction. Jobs of one subscriber on the same
    `item`, that which the record is first about, run one after another in the order of its records: each may count on
    what the one before has told, and waits where that is tried again."""
    following = {**_subscribers.get(_ALL, {}), **_subscribers.get(type, {})}
    for task, when in sorted(following.items()):
        if when(written):
            lock = None if item is None else f"{task}/{item}"
            app.configure_task(task, lock=lock).defer(first=first, last=last)
