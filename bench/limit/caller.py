"""Who asks the limit, as its session look-up found him."""

from dataclasses import dataclass

LITTLE = 5_000


@dataclass(frozen=True, slots=True)
class Caller:
    """One of the five by number, his user, and how many items he sees."""

    asker: int
    user: int
    sees: int

    @property
    def all(self) -> bool:
        """The administrator, whose rights need no test."""
        return self.asker == 0

    @property
    def little(self) -> bool:
        """Whether his own ids are the quickest way to anything."""
        return self.sees < LITTLE
