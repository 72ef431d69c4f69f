"""What a storage is on the reading side: SQL for showing, testing and sorting by the fields it holds."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Any, ClassVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kartoteka.items.access import AccessPolicy
from kartoteka.items.statements import Composable, name
from kartoteka.kit.errors import Malformed
from kartoteka.kit.registry import Registry
from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import FieldType, field_types


@dataclass(frozen=True, slots=True)
class Reading:
    """Under what one reads: the policy, the moment of the request, and the name the item's row has in the statement."""

    policy: AccessPolicy
    now: datetime
    alias: str | None = "item"
    depth: int = 0
    """Over how many links the row was reached."""

    def beyond(self) -> "Reading":
        """The reading of a row that this one links to; each step has a name of its own in the statement."""
        return replace(self, alias=f"target_{self.depth + 1}", depth=self.depth + 1)

    def column(self, column: str) -> Composable:
        """A column of the item; bare in an index expression, where no row has a name."""
        return name(self.alias, column) if self.alias else name(column)

    @property
    def zone(self) -> ZoneInfo:
        """The actor's time zone, else the portal's."""
        for named in (self.policy.actor.time_zone, self.policy.catalogue.portal.time_zone):
            try:
                return ZoneInfo(named)
            except (ZoneInfoNotFoundError, ValueError):
                continue
        return ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class Order:
    """An expression to sort by, the SQL type its values have in a cursor, and whether it may be empty.

    `walkable` says that an index of items is in this order: (kind_id, expression, id) including the readers.
    """

    expression: Composable
    type: str
    nullable: bool
    walkable: bool = False


class Storage(ABC):
    """Where the values of a field stand. Every test it gives may be null for a missing value, which counts as no."""

    key: ClassVar[str]

    @abstractmethod
    def test(self, field: FieldSpec, operator: str, operand: Any, reading: Reading) -> Composable:
        """The test of a positive operator (never `ne`, `nin`, `empty`: `filtering` writes those by negation)."""

    @abstractmethod
    def filled(self, field: FieldSpec, reading: Reading) -> Composable:
        """Whether the item has a value."""

    def part_test(self, field: FieldSpec, part: str, operator: str, operand: Any, reading: Reading) -> Composable:
        """The test of one part of its entries by a positive operator or `filled`: whether any entry passes. Raises
        Malformed where the storage holds no entries of parts."""
        raise Malformed

    def order(self, field: FieldSpec, reading: Reading) -> Order | None:
        """What to sort by; None where the storage cannot, or where sorting would be an oracle."""
        return None

    def shown(self, field: FieldSpec, reading: Reading) -> Composable | None:
        """An expression whose text is the value as JSON, null for empty, from the item's own row; None where `gathered`
        gives it."""
        return None

    def gathered(self, fields: Sequence[FieldSpec], ids: Composable, reading: Reading) -> Composable | None:
        """A select of (item_id, key, value as the text of JSON) for the items whose ids the array names, empty values
        missing. None where `shown` gives the values."""
        return None


@lru_cache(maxsize=1)
def storages() -> Registry[Storage]:
    """All storages by key."""
    return Registry("kartoteka.items.read")


def storage_of(field: FieldSpec) -> Storage | None:
    """The field's storage; None for a field that holds no value."""
    return storages().get(field.storage.partition(":")[0])


def type_of(field: FieldSpec) -> FieldType:
    """The field's type."""
    return field_types()[field.type]
