"""The caller himself over HTTP: who he is and what he may, his tokens, his open sessions."""

from typing import Annotated, Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from ninja import Router
from pydantic import Field

from kartoteka.api.caller import actor_of
from kartoteka.api.kinds import KindAnswer, kinds_shown
from kartoteka.api.people import SHOWN_ONCE, Language, Name
from kartoteka.api.shapes import Answer, Body, Id, PathId
from kartoteka.api.writes import dumped, shown, write
from kartoteka.people import profile, service, sessions, tokens
from kartoteka.people.listing import moment, tokens_shown
from kartoteka.people.sessions import open_sessions

router = Router(tags=["me"])


class RoleRef(Answer):
    """A role of the caller."""

    id: Id
    name: str


class PortalRef(Answer):
    """The portal as everybody sees it."""

    name: str
    country: str
    currency: str
    languages: list[str]
    password_least: int
    accent: str
    logo: str | None = None


class Me(Answer):
    """The caller, what he may do beside items, and the kinds he may read."""

    id: Id
    name: str
    first_name: str
    last_name: str
    email: str
    language: str
    timezone: str
    density: str | None = None
    theme: str | None = None
    level: str
    department: Id | None = None
    roles: list[RoleRef]
    can: dict[str, bool]
    must_add_factor: bool
    portal: PortalRef
    kinds: list[KindAnswer]


class Profile(Body):
    """What changes of the caller's own profile; `name` is first and last name in one."""

    name: Annotated[str | None, Field(min_length=1, max_length=240)] = None
    first_name: Name | None = None
    last_name: Name | None = None
    language: Language | None = None
    timezone: Annotated[str | None, Field(max_length=64)] = None
    density: Annotated[str | None, Field(max_length=20)] = None
    theme: Annotated[str | None, Field(max_length=20)] = None


class TokenAnswer(Answer):
    """A token; its secret was shown when it was made."""

    id: Id
    name: str
    scopes: list[str]
    created_at: str
    last_used_at: str | None = None


class Tokens(Answer):
    """The caller's open tokens, the newest first."""

    items: list[TokenAnswer]


class NewToken(Body):
    """A token to make; without scopes it may all its owner may."""

    name: Annotated[str, Field(max_length=120)]
    scopes: Annotated[list[Annotated[str, Field(max_length=80)]], Field(max_length=100)] = ["*"]


class TokenMade(Answer):
    """The token, shown this once."""

    id: Id
    token: str


class SessionAnswer(Answer):
    """A browser in which the caller is signed in."""

    id: Id
    created_at: str
    last_seen_at: str
    ip: str
    user_agent: str
    is_current: bool


class Sessions(Answer):
    """The caller's open sessions, the newest first."""

    items: list[SessionAnswer]


@router.get("/me", operation_id="readMe", summary="Who am I", response=Me)
def read_me(request: HttpRequest) -> HttpResponse:
    """The caller, his rights beside items, the portal, the kinds he may read."""
    get_token(request)  # the page's next write needs the CSRF cookie
    return shown(_me(request))


@router.patch("/me", operation_id="changeMe", summary="Change my profile", response=Me)
def change_me(request: HttpRequest, body: Profile) -> HttpResponse:
    """Name, language, time zone and how the pages look to him."""
    actor = actor_of(request)

    def act() -> tuple[int, bytes]:
        sent = body.model_dump(exclude_unset=True, exclude_none=True)
        service.change_user(actor, actor.user_id, **profile.changes_of(actor, sent))
        return 200, dumped(_me(request))

    return write(request, act)


@router.get("/tokens", operation_id="listTokens", summary="List my tokens", response=Tokens)
def list_tokens(request: HttpRequest) -> HttpResponse:
    """Without their secrets."""
    actor = actor_of(request)
    return shown({"items": tokens_shown(tokens.tokens_of(actor, actor.user_id))})


@router.post(
    "/tokens",
    operation_id="createToken",
    summary="Make a token",
    response={201: TokenMade},
    openapi_extra=SHOWN_ONCE,
)
def create_token(request: HttpRequest, body: NewToken) -> HttpResponse:
    """For a program that acts as the caller, within the scopes."""
    actor = actor_of(request)
    made = tokens.create_token(actor, owner=actor.user_id, name=body.name, scopes=body.scopes)
    return shown({"id": made.id, "token": made.secret}, 201)


@router.delete("/tokens/{token_id}", operation_id="revokeToken", summary="Revoke a token", response={204: None})
def revoke_token(request: HttpRequest, token_id: PathId) -> HttpResponse:
    """It stops working at once."""
    actor = actor_of(request)

    def act() -> tuple[int, bytes]:
        tokens.revoke_token(actor, token_id)
        return 204, b""

    return write(request, act)


@router.get("/sessions", operation_id="listSessions", summary="List my open sessions", response=Sessions)
def list_sessions(request: HttpRequest) -> HttpResponse:
    """Where the caller is signed in."""
    current = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    return shown({"items": [_session(one) for one in open_sessions(actor_of(request), current_key=current)]})


@router.delete("/sessions/{session_id}", operation_id="closeSession", summary="Close a session", response={204: None})
def close_session(request: HttpRequest, session_id: PathId) -> HttpResponse:
    """That browser is signed out at its next request."""
    actor = actor_of(request)

    def act() -> tuple[int, bytes]:
        sessions.close_session(actor, session_id)
        return 204, b""

    return write(request, act)


def _me(request: HttpRequest) -> dict[str, Any]:
    return profile.profile_shown(actor_of(request)) | {"kinds": kinds_shown(request)}


def _session(one: sessions.OpenSession) -> dict[str, Any]:
    return {
        "id": one.id,
        "created_at": moment(one.created_at),
        "last_seen_at": moment(one.last_seen_at),
        "ip": one.ip,
        "user_agent": one.user_agent,
        "is_current": one.is_current,
    }
