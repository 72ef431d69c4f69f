"""What a storage of rows beside the item does for one item: give the stored value back, clear it, insert it.

Values that stand on the item's own row (json, column:<name>) need none of this; see `items.draft`.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, ClassVar

from django.db import connection

from kartoteka.kit.registry import Registry
from kartoteka.schema.catalogue import Catalogue, FieldSpec


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of SQL with its parameters."""

    text: str
    params: tuple[Any, ...] = ()


class Storage(ABC):
    """A storage whose values are rows of their own. Links are written by `items.linking`, for they stand on two
    items; all others are `RowStorage`."""

    key: ClassVar[str]

    @abstractmethod
    def current(self, field: FieldSpec, item_id: int) -> Part:
        """An expression: the stored value as jsonb, null if empty."""


class RowStorage(Storage):
    """A storage of rows that belong to one item alone."""

    @abstractmethod
    def clear(self, field: FieldSpec, item_id: int) -> Part:
        """A DELETE of all rows of the field."""

    @abstractmethod
    def insert(self, field: FieldSpec, stored: Any, catalogue: Catalogue) -> Part:
        """An INSERT … SELECT of the whole value for the one row of the relation `item(id)`."""


@lru_cache(maxsize=1)
def storages() -> Registry[Storage]:
    """The storages of rows beside the item, by key."""
    return Registry("kartoteka.items.write")


def run(text: str, params: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
    """Execute one statement; its rows, if it gives any."""
    with connection.cursor() as cursor:
        cursor.execute(text, list(params))
        return list(cursor.fetchall()) if cursor.description else []


def together(parts: Iterable[Part], final: Part, *, first: tuple[str, Part] | None = None) -> Part:
    """One statement of several that write: `first` under its name, then the others, then the final query."""
    named = [first] if first else []
    named += [(f"part_{place}", part) for place, part in enumerate(parts)]
    if not named:
        return final
    heads = ", ".join(f"{name} AS ({part.text})" for name, part in named)
    params = tuple(value for _, part in named for value in part.params)
    return Part(f"WITH {heads} {final.text}", params + final.params)
