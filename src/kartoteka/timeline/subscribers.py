"""Upper floors declare here which of their jobs follow which records; the writer enqueues them in its transaction."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from procrastinate.contrib.django import app

_ALL: Final = "*"
_subscribers: dict[str, set[str]] = defaultdict(set)


def subscribe(task: str, *, types: Iterable[str] = (_ALL,)) -> None:
    """Have the job of this name run after records of these types (all, if none are named), with the first and last
    seq of each transaction's records. Called when an app is ready."""
    for type in types:
        _subscribers[type].add(task)


def unsubscribe(task: str) -> None:
    """Take all subscriptions of the job back."""
    for tasks in _subscribers.values():
        tasks.discard(task)


def enqueue(type: str, *, first: int, last: int) -> None:
    """Enqueue one job per subscriber of this type, in the caller's transaction."""
    for task in sorted(_subscribers[type] | _subscribers[_ALL] if _subscribers else ()):
        app.configure_task(task).defer(first=first, last=last)
