"""The firm's settings over HTTP."""

from typing import Annotated, Final, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import Field

from kartoteka.api.caller import actor_of
from kartoteka.api.fields import given
from kartoteka.api.shapes import Answer, Body, Id
from kartoteka.api.throttle import throttled
from kartoteka.api.writes import dumped, shown, write
from kartoteka.items.portal_look import remove_logo, set_logo
from kartoteka.people.portal import change_portal, logo_bytes, look, read_portal

router = Router(tags=["portal"])
PICTURE: Final = {"responses": {200: {"description": "The picture.", "content": {"image/webp": {"schema": {}}}}}}


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
    accent: str
    logo: str | None = None


class PortalLook(Answer):
    """What everybody sees of the portal, before signing in too. No `accent`: the product's own."""

    name: str
    accent: str
    logo: str | None = None


class NewLogo(Body):
    """An uploaded picture."""

    file: Id


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
    accent: Annotated[str | None, Field(max_length=7, description="A hue; empty: the product's own.")] = None


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


@router.get(
    "/portal/look", operation_id="readLook", summary="Read how the portal looks", response=PortalLook, auth=None
)
def get_look(request: HttpRequest) -> HttpResponse:
    """For the page where one signs in."""
    throttled(request, "look", "3000/m/ip")
    return shown(look())


@router.get(
    "/portal/logo", operation_id="readLogo", summary="Download the portal's logo", auth=None, openapi_extra=PICTURE
)
def get_logo(
    request: HttpRequest, v: Annotated[str | None, Query(max_length=64, description="Which one, for caches.")] = None
) -> HttpResponse:
    """A WebP picture, drawn by the server."""
    throttled(request, "look", "3000/m/ip")
    answer = HttpResponse(logo_bytes(), content_type="image/webp")
    answer["Cache-Control"] = "public, max-age=31536000, immutable" if v else "no-cache"
    return answer


@router.post("/portal/logo", operation_id="setLogo", summary="Set the portal's logo", response=PortalAnswer)
def post_logo(request: HttpRequest, body: NewLogo) -> HttpResponse:
    """Administrators may. PNG, JPEG or WebP; drawn anew, so that nothing hides in it."""

    def act() -> tuple[int, bytes]:
        set_logo(actor_of(request), body.file)
        return 200, dumped(read_portal())

    return write(request, act)


@router.delete("/portal/logo", operation_id="removeLogo", summary="Remove the portal's logo", response={204: None})
def delete_logo(request: HttpRequest) -> HttpResponse:
    """Administrators may."""

    def act() -> tuple[int, bytes]:
        remove_logo(actor_of(request))
        return 204, b""

    return write(request, act)
