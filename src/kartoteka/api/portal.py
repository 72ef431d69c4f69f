"""The firm's settings over HTTP."""

from typing import Annotated, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import Field

from kartoteka.api.caller import actor_of
from kartoteka.api.fields import given
from kartoteka.api.shapes import Answer, Body
from kartoteka.api.writes import dumped, shown, write
from kartoteka.people.portal import change_portal, read_portal

router = Router(tags=["portal"])


class PortalAnswer(Answer):
    """The firm's settings."""

    name: str
    country: str
    currency: str
    language: str
    time_zone: str
    name_order: Literal["last_first", "first_last"]
    last_name_optional: bool
    photo_max_bytes: int


class PortalSettings(Body):
    """What changes of the settings."""

    name: Annotated[str | None, Field(max_length=120)] = None
    country: Annotated[str | None, Field(max_length=2, description="Phones without a prefix are read by it.")] = None
    currency: Annotated[str | None, Field(max_length=3)] = None
    language: Annotated[str | None, Field(max_length=5)] = None
    time_zone: Annotated[str | None, Field(max_length=64)] = None
    name_order: Annotated[str | None, Field(max_length=12, description="last_first or first_last.")] = None
    last_name_optional: bool | None = None
    photo_max_bytes: Annotated[int | None, Field(ge=0, le=2_147_483_647)] = None


@router.get("/portal", operation_id="readPortal", summary="Read the firm's settings", response=PortalAnswer)
def get_portal(request: HttpRequest) -> HttpResponse:
    """Everybody who is signed in may."""
    actor_of(request)
    return shown(read_portal())


@router.patch("/portal", operation_id="changePortal", summary="Change the firm's settings", response=PortalAnswer)
def patch_portal(request: HttpRequest, body: PortalSettings) -> HttpResponse:
    """Administrators may."""

    def act() -> tuple[int, bytes]:
        change_portal(actor_of(request), **given(body))
        return 200, dumped(read_portal())

    return write(request, act)
