"""The shapes of items, lists, timelines and changes, which PostgreSQL builds and a test holds against these."""

from typing import Annotated, Any

from pydantic import AwareDatetime, Field

from kartoteka.api.shapes import Answer, Id, Page, UserRef

Values = Annotated[
    dict[str, Any], Field(description="The visible, filled fields by key; an empty one is absent (docs: Types).")
]


class Item(Answer):
    """An item with the values the caller may see."""

    id: Id
    kind: str
    title: str
    version: int
    pipeline: str | None = None
    stage: str | None = None
    values: Values
    can: dict[str, bool]
    incomplete: Annotated[list[str], Field(description="Required fields that are empty.")] = []
    deleted_at: Annotated[AwareDatetime | None, Field(description="Only in the trash.")] = None


class MadeItem(Answer):
    """A new item that its maker has no right to read."""

    id: Id
    kind: str


class ItemPage(Page[Item]):
    """A page of a list; `next` is the cursor of the following one."""


class Count(Answer):
    """How many; `capped`: at least so many."""

    count: int
    capped: bool


class Sums(Answer):
    """By field key what its operator gives: a number for count and filled; a decimal, day or moment as text; for money
    a list of {amount, currency}; null where no item has a value."""

    sums: dict[str, Any]


class RecordPlace(Answer):
    """Another card on which a record stands, where the caller may read it."""

    id: Id | None = None
    kind: str | None = None
    title: str | None = None
    hidden: bool | None = None


class RecordChange(Answer):
    """A value's change within a record; a side that is absent or null was empty."""

    field: str
    before: Any = None
    after: Any = None


class TimelineRecord(Answer):
    """What happened."""

    id: Id
    type: str
    at: AwareDatetime
    actor: UserRef | None
    pinned: bool
    data: dict[str, Any]
    places: list[RecordPlace]
    changes: list[RecordChange]


class Timeline(Page[TimelineRecord]):
    """A page of the timeline, latest first."""


class ValueChange(Answer):
    """One value's change and the item's version it led to; a side that is absent or null was empty."""

    id: Id
    record: Id
    field: str
    version: int
    before: Any = None
    after: Any = None
    at: AwareDatetime
    actor: UserRef | None


class Changes(Page[ValueChange]):
    """A page of changes, latest first."""
