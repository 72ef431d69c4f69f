"""What a field type is: how a value is checked, stored, read from a CSV cell, written to one, and found by search.

One file here per type, each with its `ENTRY`; nothing else knows a type by name. Storing and reading rows is `items`.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, ClassVar, Literal

from kartoteka.kit.errors import Message
from kartoteka.kit.registry import Registry
from kartoteka.schema.catalogue import Catalogue, FieldSpec

ValueForm = Literal["text", "number", "date", "datetime", "boolean", "money", "list", "object", "none"]

EMPTINESS = frozenset({"empty", "filled"})
EQUALITY = frozenset({"eq", "ne", "in", "nin"}) | EMPTINESS
ORDER = frozenset({"lt", "lte", "gt", "gte", "between"})
WORDS = frozenset({"contains", "starts"})
PART_OPERATORS = EQUALITY | WORDS
MEMBERSHIP = frozenset({"has_any", "has_all", "nin"}) | EMPTINESS


class ValueRefused(Exception):
    """A value that fails its field's rule; the message says which, in the caller's language later."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.id)
        self.message = message


def refuse(id: str, **values: Any) -> ValueRefused:
    """A refusal by the catalogue text `value.<id>`."""
    return ValueRefused(Message(f"value.{id}", **values))


Reference = tuple[Literal["user", "department", "item", "file", "tag"], int | str]
"""A row named by a value: users by id or lower-case e-mail, tags by name as cleaned, the others by id."""


@dataclass(frozen=True, slots=True)
class CheckContext:
    """What checks need beyond the value. `known` answers what `FieldType.references` named, as far as it exists and the
    actor may use it: for users, departments and tags with the row's id, for items with the id of their kind, for
    files with 1 for a picture, else 0; the caller looks all of them up together beforehand. `language`, `date_order`
    and `decimal` decide how the cells of a file are read."""

    catalogue: Catalogue
    language: str = "en"
    known: Mapping[Reference, int] = field(default_factory=dict)
    date_order: Literal["dmy", "mdy", "ymd"] | None = None
    decimal: Literal[",", "."] | None = None
    current: Mapping[str, Any] = field(default_factory=dict)
    """The stored values of the item's own row by field key: what is retired may stay where it stands."""

    def holds(self, field: FieldSpec, value: Any) -> bool:
        """Whether the item has this value, or an entry of its list, in the field already."""
        return value in as_list(self.current.get(field.key))

    @property
    def country(self) -> str:
        """The portal's country: phones without a prefix are read by it."""
        return self.catalogue.portal.country


class FieldType(ABC):
    """One type of field. Instances carry no state."""

    key: ClassVar[str]
    value_form: ClassVar[ValueForm] = "text"
    operators: ClassVar[frozenset[str]] = EQUALITY
    sortable: ClassVar[bool] = False
    default_storage: ClassVar[str] = "json"
    internal: ClassVar[bool] = False
    """Only for system fields: users cannot make a field of it."""
    can_be_multiple: ClassVar[bool] = False
    always_multiple: ClassVar[bool] = False
    convertible: ClassVar[bool] = False
    """One cell of text says all of its value: a field of it can become one of another such type."""
    setting_keys: ClassVar[frozenset[str]] = frozenset()
    entry_parts: ClassVar[tuple[str, ...]] = ()
    """The parts of an entry of its list that a filter may name, as in `address.city`; each is a text."""

    @abstractmethod
    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> Any:
        """The stored form of a value as written by a caller; None means empty. Raises `ValueRefused`."""

    def parse_cell(self, text: str, field: FieldSpec, context: CheckContext) -> Any:
        """What `check` takes, from a cell of a CSV file. Raises `ValueRefused` for what cannot be read."""
        return text.strip() or None

    def cell(self, shown: Any, field: FieldSpec, context: CheckContext) -> str:
        """A CSV cell that `parse_cell` reads back, from the value as the API shows it."""
        return "" if shown is None else str(shown)

    def search_words(self, stored: Any) -> Iterable[str]:
        """The words by which the stored value is found; none for types that are not searched."""
        return ()

    def references(self, raw: Any, field: FieldSpec) -> Iterable[Reference]:
        """The rows the raw value names, to be looked up together before `check`. Never raises: what it cannot read,
        `check` refuses."""
        return ()

    def check_settings(self, settings: Mapping[str, Any], catalogue: Catalogue) -> dict[str, Any]:
        """The settings of a new or changed field of this type. Raises `ValueRefused`."""
        if unknown := set(settings) - self.setting_keys:
            raise refuse("unknown_setting", name=sorted(unknown)[0])
        return dict(settings)


@lru_cache(maxsize=1)
def field_types() -> Registry[FieldType]:
    """All field types by key."""
    return Registry("kartoteka.schema.field_types")


def as_list(raw: Any) -> Sequence[Any]:
    """A list-valued field may be written as one value."""
    if raw is None:
        return ()
    return raw if isinstance(raw, list | tuple) else (raw,)
