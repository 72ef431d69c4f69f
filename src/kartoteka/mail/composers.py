"""What a letter is, and who writes which: upper floors say here how theirs are written. It sends nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.module_loading import import_string


@dataclass(frozen=True, slots=True)
class Letter:
    """What one person is to read, in his language. `links` are addresses in the text, each on a line of its own."""

    to: str
    language: str
    subject: str
    text: str
    links: tuple[str, ...] = ()


Compose = Callable[[int], Letter | None]
_composers: dict[str, str] = {}


def composed_by(key: str, function: str) -> None:
    """Have mails with this key written by the function of that dotted name: it is given the mail's reference, and
    answers the letter, or None where there is nothing to say any more. Called when an app is ready."""
    _composers[key] = function


def compose(key: str, reference: int) -> Letter | None:
    """Write it now, with what its receiver may know now."""
    write: Compose = import_string(_composers[key])
    return write(reference)
