"""A user's own marks on an item over HTTP: favourite, followed, opened. Nobody else sees them."""

from typing import Literal

from django.http import HttpRequest, HttpResponse
from ninja import Router

from kartoteka.api.policy import policy_of
from kartoteka.api.shapes import Answer, PathId
from kartoteka.api.writes import shown, write
from kartoteka.items import marks

router = Router(tags=["items"])
Mark = Literal["favourite", "followed", "opened"]


class Marks(Answer):
    """Which marks the caller has on the item."""

    favourite: bool
    followed: bool


@router.get("/items/{kind}/{item_id}/marks", operation_id="readMarks", summary="Read one's marks", response=Marks)
def read_marks(request: HttpRequest, kind: str, item_id: PathId) -> HttpResponse:
    """The caller's own; whoever may read the item may mark it."""
    return shown(marks.marks_of(policy_of(request).actor, kind, item_id))


@router.put("/items/{kind}/{item_id}/marks/{mark}", operation_id="putMark", summary="Set a mark", response={204: None})
def put_mark(request: HttpRequest, kind: str, item_id: PathId, mark: Mark) -> HttpResponse:
    """Marks the item for the caller; `opened` puts it first among those opened lately."""

    def act() -> tuple[int, bytes]:
        marks.put_mark(policy_of(request).actor, kind, item_id, mark)
        return 204, b""

    return write(request, act)


@router.delete(
    "/items/{kind}/{item_id}/marks/{mark}", operation_id="removeMark", summary="Take a mark off", response={204: None}
)
def remove_mark(request: HttpRequest, kind: str, item_id: PathId, mark: Mark) -> HttpResponse:
    """Takes the caller's own mark off; without one nothing happens."""

    def act() -> tuple[int, bytes]:
        marks.remove_mark(policy_of(request).actor, kind, item_id, mark)
        return 204, b""

    return write(request, act)
