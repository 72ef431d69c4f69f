"""The refusals of writing items, beside those of `items.access`."""

from collections.abc import Iterable
from typing import Any, ClassVar

from kartoteka.kit.errors import DomainError, Message


class UnknownField(DomainError):
    """400: no such field, or none that the actor may see: the same answer for both (RIGHTS, Answers)."""

    code: ClassVar[str] = "unknown_field"

    def __init__(self, keys: Iterable[str]) -> None:
        super().__init__(fields={key: [Message("malformed.unknown")] for key in keys})


class FieldReadOnly(DomainError):
    """403: fields the actor may read but not write."""

    code: ClassVar[str] = "field_read_only"
    status: ClassVar[int] = 403

    def __init__(self, keys: Iterable[str]) -> None:
        super().__init__(fields={key: [Message("error.field_read_only")] for key in keys})


class VersionMissing(DomainError):
    """428: a change must say which version it was made from."""

    code: ClassVar[str] = "version_missing"
    status: ClassVar[int] = 428


class VersionConflict(DomainError):
    """409: named fields were changed meanwhile. `conflicts` is {key: {base, mine, theirs, by, at}}."""

    code: ClassVar[str] = "version_conflict"
    status: ClassVar[int] = 409

    def __init__(self, *, version: int, conflicts: dict[str, dict[str, Any]]) -> None:
        super().__init__(version=version, conflicts=conflicts)


class ValueTaken(DomainError):
    """409: a value that may stand once stands on another item already."""

    code: ClassVar[str] = "value_taken"
    status: ClassVar[int] = 409

    def __init__(self, key: str) -> None:
        super().__init__(fields={key: [Message("value.taken")]})


class KeyReused(DomainError):
    """422: an Idempotency-Key that came before with another body."""

    code: ClassVar[str] = "key_reused"
    status: ClassVar[int] = 422


class NotUndoable(DomainError):
    """409: this record changed nothing that could be taken back, or was taken back already."""

    code: ClassVar[str] = "not_undoable"
    status: ClassVar[int] = 409
