"""Users over HTTP: listing, inviting, changing, deactivating. Who may is `people.service`."""

from typing import Annotated

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import Field

from kartoteka.api.caller import actor_of
from kartoteka.api.shapes import Answer, Body, Id, PathId
from kartoteka.api.writes import dumped, shown, write
from kartoteka.items.handover import hand_over, open_hand_overs, take_back
from kartoteka.people import service
from kartoteka.people.actor import Actor
from kartoteka.people.letters import post_link
from kartoteka.people.links import link_url
from kartoteka.people.listing import Row, user_shown, users_shown

router = Router(tags=["people"])
Name = Annotated[str, Field(max_length=120)]
Email = Annotated[str, Field(max_length=254)]
Language = Annotated[str, Field(max_length=5)]
RoleKeys = Annotated[list[Annotated[str, Field(max_length=64)]], Field(max_length=50, description="Keys of roles.")]
# What holds a secret is never kept for a repeated call: the secret would lie in the database.
SHOWN_ONCE = {"x-without-idempotency": True}


class UserAnswer(Answer):
    """A user; what is missing is for administrators."""

    id: Id
    name: str
    first_name: str
    last_name: str
    email: str
    department: Id | None = None
    active: bool
    language: str | None = None
    roles: list[str] | None = None
    invited: bool | None = None
    last_login: str | None = None
    second_factor: Annotated[bool | None, Field(description="Signs in by more than a password.")] = None
    handed_over: Annotated[Id | None, Field(description="The hand-over of who left, while it can be undone.")] = None


class Users(Answer):
    """All users by name."""

    items: list[UserAnswer]


class Invited(UserAnswer):
    """A new user, and the link by which he comes in, shown this once. `mailed`: a mail with a link of its own goes to
    him too."""

    link: str
    mailed: bool


class Link(Answer):
    """A one-time link, shown this once. `mailed`: a mail with a link of its own goes to him too."""

    link: str
    mailed: bool


class Left(UserAnswer):
    """A deactivated user; `batch` is the hand-over, which can be undone."""

    batch: Id | None = None


class NewUser(Body):
    """Somebody to invite; without roles he becomes an employee."""

    email: Email
    first_name: Name = ""
    last_name: Name = ""
    roles: RoleKeys | None = None
    department: Id | None = None
    language: Language | None = None


class UserChange(Body):
    """What changes of a user; `department` null takes him out of his."""

    email: Email | None = None
    first_name: Name | None = None
    last_name: Name | None = None
    roles: RoleKeys | None = None
    department: Id | None = None
    language: Language | None = None


class Leaving(Body):
    """Who gets what the user was responsible for."""

    hand_over_to: Id | None = None


class HandOverRef(Body):
    """The batch that deactivating a user answered."""

    batch: Id


@router.get("/users", operation_id="listUsers", summary="List the users", response=Users, exclude_unset=True)
def list_users(request: HttpRequest) -> HttpResponse:
    """Everybody with his name; roles and sign-ins only for administrators."""
    actor = actor_of(request)
    return shown({"items": _with_hand_overs(actor, users_shown(actor))})


@router.get("/users/{user_id}", operation_id="readUser", summary="Read a user", response=UserAnswer)
def read_user(request: HttpRequest, user_id: PathId) -> HttpResponse:
    """One user."""
    actor = actor_of(request)
    return shown(_with_hand_overs(actor, [user_shown(actor, user_id)])[0])


@router.post(
    "/users", operation_id="createUser", summary="Invite a user", response={201: Invited}, openapi_extra=SHOWN_ONCE
)
def create_user(request: HttpRequest, body: NewUser) -> HttpResponse:
    """An administrator invites; the link sets the password, once, within seven days."""
    actor = actor_of(request)
    with transaction.atomic():
        made = service.create_user(actor, **body.model_dump(exclude_none=True))
        link = _link(made.user_id, made.secret or "")
    return shown(user_shown(actor, made.user_id) | link, 201)


@router.patch("/users/{user_id}", operation_id="changeUser", summary="Change a user", response=UserAnswer)
def change_user(request: HttpRequest, user_id: PathId, body: UserChange) -> HttpResponse:
    """Everybody changes his own name and language; an administrator the rest, portal administrators also roles."""
    actor = actor_of(request)
    sent = body.model_dump(exclude_unset=True)
    changes = {key: value for key, value in sent.items() if value is not None or key == "department"}

    def act() -> tuple[int, bytes]:
        service.change_user(actor, user_id, **changes)
        return 200, dumped(user_shown(actor, user_id))

    return write(request, act)


@router.post("/users/{user_id}/deactivate", operation_id="deactivateUser", summary="Deactivate a user", response=Left)
def deactivate_user(request: HttpRequest, user_id: PathId, body: Leaving) -> HttpResponse:
    """Sessions, tokens, links and streams end now; with `hand_over_to` his items go to that user as one batch."""
    actor = actor_of(request)

    def act() -> tuple[int, bytes]:
        batch = service.deactivate(actor, user_id, heir=body.hand_over_to, hand_over=hand_over)
        return 200, dumped(user_shown(actor, user_id) | ({"batch": batch} if batch else {}))

    return write(request, act)


@router.post("/users/{user_id}/take-back", operation_id="takeBackHandOver", summary="Undo a hand-over", response=Left)
def take_back_hand_over(request: HttpRequest, user_id: PathId, body: HandOverRef) -> HttpResponse:
    """What the heir is still responsible for goes back to the one who left, as a batch of its own."""
    actor = actor_of(request)

    def act() -> tuple[int, bytes]:
        batch = service.take_back(actor, user_id, batch=body.batch, taken_back=take_back)
        return 200, dumped(user_shown(actor, user_id) | {"batch": batch})

    return write(request, act)


@router.post(
    "/users/{user_id}/reactivate",
    operation_id="reactivateUser",
    summary="Bring a user back",
    response=Link,
    openapi_extra=SHOWN_ONCE,
)
def reactivate_user(request: HttpRequest, user_id: PathId) -> HttpResponse:
    """He sets a new password by the link; his tokens stay revoked."""
    with transaction.atomic():
        link = _link(user_id, service.reactivate(actor_of(request), user_id))
    return shown(link)


@router.post(
    "/users/{user_id}/link",
    operation_id="makeLink",
    summary="Make a new one-time link for a user",
    response=Link,
    openapi_extra=SHOWN_ONCE,
)
def make_link(request: HttpRequest, user_id: PathId) -> HttpResponse:
    """An invitation for who never came; for others a link to a new password, which portal administrators make."""
    with transaction.atomic():
        link = _link(user_id, service.invite_again(actor_of(request), user_id))
    return shown(link)


def _link(user_id: int, secret: str) -> Row:
    """The link that is shown, and whether another one goes by mail."""
    return {"link": link_url(secret), "mailed": post_link(user_id)}


def _with_hand_overs(actor: Actor, users: list[Row]) -> list[Row]:
    """For administrators, whose acts they are, with what can be taken back of those who left."""
    if not actor.is_administrator or not (actor.scopes is None or "*" in actor.scopes):
        return users
    batches = open_hand_overs()
    return [
        one | {"handed_over": batches[one["id"]]} if not one["active"] and one["id"] in batches else one
        for one in users
    ]
