"""What a key in a filter leads to: a field, a part of its entries, or a field of the items it links to.

Beyond a link only items and fields that the actor may read answer, so that no filter tells of others (ARCHITECTURE §4,
rule 8). One link is followed, never two.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kartoteka.items.access import AccessPolicy
from kartoteka.items.own_fields import EVERYWHERE
from kartoteka.items.read.base import Storage, storage_of, type_of
from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import PART_OPERATORS


@dataclass(frozen=True, slots=True)
class Path:
    """The field it begins with; then the part of its entries that is meant, or, by target kind, the path from there."""

    field: FieldSpec
    storage: Storage
    part: str = ""
    beyond: tuple[tuple[str, "Path"], ...] = ()

    @property
    def operators(self) -> frozenset[str]:
        """The operators that what it leads to may be tested by."""
        if self.beyond:
            return frozenset[str]().union(*(path.operators for _, path in self.beyond))
        return PART_OPERATORS if self.part else operators(self.field)


def path_of(kind: str, key: str, policy: AccessPolicy, *, hops: int = 1) -> Path | None:
    """Where the dotted key leads from an item of this kind (`job_title`, `address.city`, `companies.industry`,
    `companies.address.city`); None where a step does not exist or is hidden from the actor."""
    head, dot, rest = key.partition(".")
    field = readable_field(kind, head, policy)
    storage = storage_of(field) if field else None
    if field is None or storage is None:
        return None
    if not dot:
        return Path(field, storage)
    if rest in type_of(field).entry_parts:
        return Path(field, storage, part=rest)
    if hops == 0 or not field.linked:
        return None
    beyond = tuple(_beyond(field, rest, policy, hops - 1))
    return Path(field, storage, beyond=beyond) if beyond else None


def operators(field: FieldSpec) -> frozenset[str]:
    """The operators a filter may use on the field; none where it holds no value."""
    return frozenset(type_of(field).operators) if storage_of(field) else frozenset()


def readable_field(kind: str, key: str, policy: AccessPolicy) -> FieldSpec | None:
    """The field of that key if the actor may see it; those that every kind has are everybody's."""
    return policy.readable(kind).get(key) or EVERYWHERE.get(key)


def _beyond(field: FieldSpec, rest: str, policy: AccessPolicy, hops: int) -> Iterator[tuple[str, Path]]:
    for kind in field.settings.get("kinds", ()):
        path = path_of(kind, rest, policy, hops=hops) if kind in policy.catalogue.kinds else None
        if path:
            yield kind, path
