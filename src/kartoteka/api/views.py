"""Saved views of lists over HTTP (S11): read, made, changed, deleted, put in order."""

from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import Field

from kartoteka.api.asking import kinds_of
from kartoteka.api.fields import given
from kartoteka.api.policy import policy_of
from kartoteka.api.shapes import Answer, Body, Id, PathId, UserRef
from kartoteka.api.writes import dumped, shown, write
from kartoteka.items import list_views

router = Router(tags=["views"])
Key = Annotated[str, Field(max_length=64)]
Name = Annotated[str, Field(max_length=200)]
Version = Annotated[int, Field(ge=1, le=2_147_483_647)]


class Column(Body):
    """A column, with its width in pixels if somebody set one."""

    key: Key
    width: Annotated[int, Field(ge=40, le=1200)] | None = None
    pinned: bool = False


class Settings(Body):
    """What a view shows: its columns in order, of which items, in which order, how dense, and what is summed below."""

    columns: Annotated[list[Column], Field(max_length=100)] = []
    filter: Annotated[list[Any], Field(min_length=1, description="As in a list.")] | None = None
    sort: Annotated[list[Annotated[str, Field(max_length=130)]], Field(max_length=3)] = []
    density: Literal["compact", "normal", "relaxed"] | None = None
    sums: dict[Key, Literal["count", "filled", "sum", "average", "min", "max"]] = {}


class SharedWith(Body):
    """With whom a view is shared: nobody, everybody, or these users and departments."""

    everybody: bool = False
    users: Annotated[list[Id], Field(max_length=1000)] = []
    departments: Annotated[list[Id], Field(max_length=1000)] = []


class NewView(Body):
    """A view of a list; `kinds` are the list's kinds."""

    kinds: Annotated[list[Key], Field(min_length=1, max_length=20)]
    name: Name
    settings: Settings = Settings()
    shared_with: SharedWith = SharedWith()


class ViewChange(Body):
    """What changes of a view; `settings` and `shared_with` are given whole."""

    version: Version
    name: Name | None = None
    settings: Settings | None = None
    shared_with: SharedWith | None = None


class Arrangement(Body):
    """The ids of the views in the order of their tabs."""

    ids: Annotated[list[Id], Field(max_length=1000)]


class Can(Answer):
    """What the caller may do with a view."""

    edit: bool
    delete: bool


class ViewAnswer(Answer):
    """A view. `incomplete`: it names fields that the caller may not see or that no longer exist; these are left out."""

    id: Id
    kinds: list[str]
    name: str
    owner: UserRef
    shared_with: SharedWith
    settings: Settings
    incomplete: bool
    version: int
    can: Can


class Views(Answer):
    """Views, in the caller's order."""

    items: list[ViewAnswer]


@router.get("/views", operation_id="listViews", summary="List the saved views", response=Views)
def list_views_of(
    request: HttpRequest,
    kinds: Annotated[str | None, Query(max_length=1300, description="Of this list: `person,company`.")] = None,
) -> HttpResponse:
    """One's own and those shared with one; administrators see all that are shared."""
    return shown({"items": list_views.listed(policy_of(request), kinds_of(kinds) if kinds is not None else None)})


@router.post("/views", operation_id="createView", summary="Save a view", response={201: ViewAnswer})
def create_view(request: HttpRequest, body: NewView) -> HttpResponse:
    """A new view of the caller's own."""

    def act() -> tuple[int, bytes]:
        policy = policy_of(request)
        made = list_views.create(policy, **body.model_dump(exclude_none=True))
        return 201, dumped(list_views.shown(policy, made))

    return write(request, act)


@router.post("/views/order", operation_id="arrangeViews", summary="Put views in order", response={204: None})
def arrange_views(request: HttpRequest, body: Arrangement) -> HttpResponse:
    """The order of the caller's own tabs; nobody else's changes."""

    def act() -> tuple[int, bytes]:
        list_views.arrange(policy_of(request), body.ids)
        return 204, b""

    return write(request, act)


@router.get("/views/{view_id}", operation_id="readView", summary="Read a view", response=ViewAnswer)
def read_view(request: HttpRequest, view_id: PathId) -> HttpResponse:
    """One's own, or one shared with the caller."""
    return shown(list_views.shown(policy_of(request), view_id))


@router.patch("/views/{view_id}", operation_id="changeView", summary="Change a view", response=ViewAnswer)
def change_view(request: HttpRequest, view_id: PathId, body: ViewChange) -> HttpResponse:
    """For everybody who sees it; its owner and administrators may."""

    def act() -> tuple[int, bytes]:
        policy = policy_of(request)
        list_views.change(policy, view_id, **given(body))
        return 200, dumped(list_views.shown(policy, view_id))

    return write(request, act)


@router.delete("/views/{view_id}", operation_id="deleteView", summary="Delete a view", response={204: None})
def delete_view(request: HttpRequest, view_id: PathId) -> HttpResponse:
    """For everybody; its owner and administrators may."""

    def act() -> tuple[int, bytes]:
        list_views.delete(policy_of(request), view_id)
        return 204, b""

    return write(request, act)
