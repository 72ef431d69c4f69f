"""The shapes that bodies and answers share; each resource declares its own beside its routes."""

import re
from typing import Annotated, Any, Generic, TypeVar

from ninja import Path
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

LARGEST_ID = 9_223_372_036_854_775_807
Id = Annotated[int, Field(ge=1, le=LARGEST_ID)]
WHOLE_NUMBER = re.compile(r"-?[0-9]{1,19}", re.ASCII)


def _whole(written: Any) -> Any:
    """Refuses what int() would take from an address but JSON would not: spaces, underscores, other digits."""
    if isinstance(written, str) and not WHOLE_NUMBER.fullmatch(written):
        raise PydanticCustomError("int_parsing", "a whole number is expected")
    return written


PathId = Annotated[int, BeforeValidator(_whole), Path(ge=1, le=LARGEST_ID)]
Labels = Annotated[
    dict[str, str], Field(description="{language: text}", examples=[{"en": "Contract no.", "de": "Vertrags-Nr."}])
]


class Body(BaseModel):
    """What a caller sends: unknown keys are refused, nothing is converted silently."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Answer(BaseModel):
    """What we send."""


Row = TypeVar("Row", bound=Answer)


class Page(Answer, Generic[Row]):
    """A part of a list; each list makes it one of its own rows. `next` is the cursor of the following page."""

    items: list[Row]
    next: str | None


class Refusal(Answer):
    """Every error. `code` is stable; `message` and `fields` are in the caller's language."""

    code: str
    message: str
    fields: dict[str, list[str]]
    data: dict[str, Any]
    request_id: str


class UserRef(Answer):
    """A user named in an answer."""

    id: Id
    name: str
