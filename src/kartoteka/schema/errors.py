"""The refusals of changing what exists."""

from typing import ClassVar

from kartoteka.kit.errors import DomainError


class InUse(DomainError):
    """409: items still have it; `count` says how many. The caller names what takes its place, or archives it."""

    code: ClassVar[str] = "in_use"
    status: ClassVar[int] = 409


class SystemField(DomainError):
    """409: the product needs this field, so it cannot be retired, nor the fields of the title be restricted."""

    code: ClassVar[str] = "system_field"
    status: ClassVar[int] = 409


class NotRetired(DomainError):
    """409: deleting for good has two steps, and the first was not made."""

    code: ClassVar[str] = "not_retired"
    status: ClassVar[int] = 409
