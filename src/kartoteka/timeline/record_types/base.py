"""What a type of record says of itself; one file here per type. What happened stands in the record, not here."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kartoteka.kit.registry import Registry

Group = Literal["communication", "comment", "change", "document", "activity"]


@dataclass(frozen=True, slots=True)
class RecordType:
    """`group` is the timeline's filter it falls under. `undoable`: it can be taken back by `items.undo`."""

    key: str
    group: Group
    undoable: bool = False


@lru_cache(maxsize=1)
def record_types() -> Registry[RecordType]:
    """All record types by key."""
    return Registry("kartoteka.timeline.record_types")
