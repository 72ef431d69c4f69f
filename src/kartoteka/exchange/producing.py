"""Makes chunks of checked rows of a plan's table, in a thread that is a little ahead of whoever settles them."""

import queue
import threading
from collections.abc import Iterator
from typing import Any, Final

from django.utils import timezone

from kartoteka.exchange.checking import CheckedRow, RowChecker
from kartoteka.exchange.options import ImportOptions
from kartoteka.exchange.plan import Plan
from kartoteka.items.access import AccessPolicy

CHUNK: Final = 1_000
_WAITING_CHUNKS: Final = 1


def make_checker(policy: AccessPolicy, plan: Plan, options: ImportOptions) -> RowChecker:
    """The checker of this plan's rows."""
    readable = policy.readable(plan.kind)
    required = frozenset(policy.catalogue.required(plan.kind)) & readable.keys() if options.strict else frozenset()
    return RowChecker(
        plan, policy.catalogue, language=policy.actor.language, required=required, today=timezone.localdate()
    )


def produced(checker: RowChecker, plan: Plan, *, skip: int = 0) -> Iterator[list[CheckedRow]]:
    """Chunks of checked rows after the first `skip`, made by a thread that is at most a chunk ahead."""
    chunks: queue.Queue[list[CheckedRow] | BaseException | None] = queue.Queue(_WAITING_CHUNKS)
    stop = threading.Event()
    thread = threading.Thread(target=_produce, args=(checker, plan, skip, chunks, stop), daemon=True)
    thread.start()
    try:
        while (chunk := chunks.get()) is not None:
            if isinstance(chunk, BaseException):
                raise chunk
            yield chunk
    finally:
        stop.set()
        while thread.is_alive():
            _drain(chunks)
            thread.join(0.05)


def _produce(checker: RowChecker, plan: Plan, skip: int, chunks: "queue.Queue[Any]", stop: threading.Event) -> None:
    chunk: list[CheckedRow] = []
    try:
        for number, row in enumerate(plan.rows()):
            if number < skip:
                continue
            if stop.is_set():
                return
            chunk.append(checker.check(row))
            if len(chunk) == CHUNK:
                chunks.put(chunk)
                chunk = []
        if chunk:
            chunks.put(chunk)
        chunks.put(None)
    except BaseException as error:  # handed to whoever consumes the rows
        chunks.put(error)


def _drain(chunks: "queue.Queue[Any]") -> None:
    while True:
        try:
            chunks.get_nowait()
        except queue.Empty:
            return
