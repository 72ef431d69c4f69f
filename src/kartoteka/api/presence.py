"""Being at a card, over HTTP: told to the others who are at it, and kept nowhere."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import Field

from kartoteka.api.policy import policy_of
from kartoteka.api.shapes import Body, PathId
from kartoteka.items.presence import tell_presence

router = Router(tags=["items"])


class Presence(Body):
    """`seat` is one window of the caller's, by a name of its own choosing; `field` the key of what he edits there."""

    seat: Annotated[str, Field(min_length=8, max_length=40, pattern=r"^[\w-]+$")]
    field: Annotated[str | None, Field(max_length=64)] = None
    here: bool = True


@router.post(
    "/items/{kind}/{item_id}/presence",
    operation_id="tellPresence",
    summary="Say that one is at this card",
    response={204: None},
    openapi_extra={"x-without-idempotency": True},
)
def post_presence(request: HttpRequest, kind: str, item_id: PathId, body: Presence) -> HttpResponse:
    """Whoever may read the item and follows the live events hears of it; said again every 20 seconds."""
    tell_presence(policy_of(request), kind, item_id, seat=body.seat, field=body.field, here=body.here)
    return HttpResponse(status=204)
