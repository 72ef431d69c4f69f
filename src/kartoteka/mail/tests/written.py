"""The letters of these tests, by their references: what is to be written, nothing, or a fault of ours."""

from collections.abc import Callable
from typing import Final

from kartoteka.mail.composers import Letter
from kartoteka.mail.models import Mail

LETTERS: Final[dict[int, Letter | Exception | None]] = {}
WRITTEN: Final = f"{__name__}.written"
Post = Callable[..., Mail]


def written(reference: int) -> Letter | None:
    """The letter with this number."""
    found = LETTERS[reference]
    if isinstance(found, Exception):
        raise found
    return found
