"""What a record means for somebody, and which records are asked. It finds none, and tells nobody."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

SINGLE: Final = "record.seq BETWEEN %s AND %s AND record.batch_id IS NULL"
OF_BATCH: Final = "record.batch_id = %s"


@dataclass(frozen=True, slots=True)
class Gift:
    """A record gave a user an item, or concerns him otherwise, in the sense of one kind of notification. `fields`:
    it concerns him for the sake of these alone, so that he must see one of them."""

    kind: str
    user: int
    item: int
    record: int
    actor: int | None
    at: datetime
    fields: frozenset[str] = frozenset()
