"""The errors a user can cause: a stable code, a status, and words in the caller's language.

Subclasses live where they are raised. Nothing here knows of CRM.
"""

from typing import Any, ClassVar


class DomainError(Exception):
    """An expected refusal. `code` is stable and names its text in the language catalogues as `error.<code>`.

    `data` is shown to the caller as it is and fills the placeholders of the message; `fields` maps a
    field key to messages already in the caller's words, or to message ids of the catalogues.
    """

    code: ClassVar[str] = "failed"
    status: ClassVar[int] = 400

    def __init__(self, *, fields: dict[str, list["Message"]] | None = None, **data: Any) -> None:
        super().__init__(self.code)
        self.fields = fields or {}
        self.data = data


class Message:
    """A text to be said later, in whatever language the caller has: its catalogue id and its placeholders."""

    __slots__ = ("id", "values")

    def __init__(self, id: str, **values: Any) -> None:
        self.id = id
        self.values = values

    def __repr__(self) -> str:
        return f"Message({self.id!r}, {self.values!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.id, self.values) == (other.id, other.values)

    def __hash__(self) -> int:
        return hash(self.id)


class Malformed(DomainError):
    """400: the request cannot be understood."""

    code = "malformed"


class NotFound(DomainError):
    """404: it does not exist, or the actor may not know that it does (RIGHTS, Answers)."""

    code = "not_found"
    status = 404


class Forbidden(DomainError):
    """403: the actor may read it but not do this to it."""

    code = "forbidden"
    status = 403


class Refused(DomainError):
    """422: values that fail their fields' rules; `fields` names each."""

    code = "invalid"
    status = 422
