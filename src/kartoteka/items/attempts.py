"""One transaction per act, begun again where PostgreSQL chose it as a deadlock's victim: nothing of it had happened."""

from collections.abc import Callable
from functools import wraps
from typing import Final, ParamSpec, TypeVar

from django.db import OperationalError, connection, transaction
from psycopg.errors import DeadlockDetected, SerializationFailure

P = ParamSpec("P")
T = TypeVar("T")
ATTEMPTS: Final = 4


def transacted(act: Callable[P, T]) -> Callable[P, T]:
    """The act in a transaction of its own; inside another transaction, as a part of that one."""

    @wraps(act)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> T:
        if connection.in_atomic_block:
            return act(*args, **kwargs)
        for _ in range(ATTEMPTS - 1):
            try:
                with transaction.atomic():
                    return act(*args, **kwargs)
            except OperationalError as error:
                if not isinstance(error.__cause__, DeadlockDetected | SerializationFailure):
                    raise
        with transaction.atomic():
            return act(*args, **kwargs)

    return wrapped
