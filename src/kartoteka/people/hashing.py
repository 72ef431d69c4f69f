"""The password hasher: argon2, of which only a few run at a time, since each takes 100 MiB. Rights are elsewhere."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.contrib.auth.hashers import Argon2PasswordHasher

from kartoteka.kit.errors import DomainError

AT_A_TIME: Final = 3
PATIENCE: Final = 8.0
_places = threading.BoundedSemaphore(AT_A_TIME)


class TooManySignIns(DomainError):
    """503: as many passwords are being checked as memory allows; a moment later it works."""

    code = "unavailable"
    status = 503


class CappedArgon2(Argon2PasswordHasher):
    """Django's argon2 behind a gate: whoever waits too long is asked to come again."""

    def encode(self, password: str, salt: str) -> str:
        """The hash that is stored."""
        with _place():
            return super().encode(password, salt)

    def verify(self, password: str, encoded: str) -> bool:
        """Whether the password is the one whose hash this is."""
        with _place():
            return super().verify(password, encoded)

    def harden_runtime(self, password: str, encoded: str) -> None:
        """Argon2's work is in its own parameters: nothing to add (Django asks every hasher)."""


@contextmanager
def _place() -> Iterator[None]:
    if not _places.acquire(timeout=PATIENCE):
        raise TooManySignIns(retry_after=2)
    try:
        yield
    finally:
        _places.release()
