"""Roles over HTTP. Who may change them is `people.role_service`."""

from typing import Annotated, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import Field

from kartoteka.api.asked import language_of
from kartoteka.api.caller import actor_of
from kartoteka.api.shapes import LARGEST_ID, Answer, Body, Id, Labels, PathId
from kartoteka.api.writes import dumped, shown, write
from kartoteka.kit.language import pick
from kartoteka.people import role_service
from kartoteka.people.listing import Row, roles_shown

router = Router(tags=["people"])
Scope = Literal["none", "own", "own_public", "department", "department_below", "all"]
Cells = Annotated[
    dict[str, dict[str, Scope]],
    Field(description="{kind or *: {action: scope}}", examples=[{"*": {"read": "own_public", "edit": "own"}}]),
]
Rights = Annotated[list[str], Field(max_length=20)]


class RoleAnswer(Answer):
    """A role; `cells` and `rights` are for administrators."""

    id: Id
    key: str
    label: str
    labels: Labels
    level: Literal["plain", "crm", "portal"]
    is_factory: bool
    archived: bool
    cells: Cells | None = None
    rights: Rights | None = None


class Roles(Answer):
    """All roles, the oldest first."""

    items: list[RoleAnswer]


class NewRole(Body):
    """A role to make."""

    labels: Labels
    cells: Cells = {}
    rights: Rights = []


class RoleChange(Body):
    """What changes of a role; cells as a whole."""

    labels: Labels | None = None
    cells: Cells | None = None
    rights: Rights | None = None


@router.get("/roles", operation_id="listRoles", summary="List the roles", response=Roles)
def list_roles(request: HttpRequest) -> HttpResponse:
    """Their names for everybody; what they allow for administrators."""
    return shown({"items": _shown(request)})


@router.post("/roles", operation_id="createRole", summary="Make a role", response={201: RoleAnswer})
def create_role(request: HttpRequest, body: NewRole) -> HttpResponse:
    """A portal administrator's act."""
    actor = actor_of(request)

    def act() -> tuple[int, bytes]:
        made = role_service.create_role(actor, **body.model_dump())
        return 201, _one(request, made)

    return write(request, act)


@router.patch("/roles/{role_id}", operation_id="changeRole", summary="Change a role", response=RoleAnswer)
def change_role(request: HttpRequest, role_id: PathId, body: RoleChange) -> HttpResponse:
    """Acts at the next request of everybody who has it."""
    actor = actor_of(request)

    def act() -> tuple[int, bytes]:
        changes = body.model_dump(exclude_unset=True, exclude_none=True)
        role_service.change_role(actor, role_id, **changes)
        return 200, _one(request, role_id)

    return write(request, act)


@router.delete("/roles/{role_id}", operation_id="closeRole", summary="End a role", response={204: None})
def close_role(
    request: HttpRequest,
    role_id: PathId,
    replace_with: Annotated[int | None, Query(ge=1, le=LARGEST_ID, description="What its holders get.")] = None,
) -> HttpResponse:
    """Whoever has it gets `replace_with`; factory roles stay."""
    actor = actor_of(request)

    def act() -> tuple[int, bytes]:
        role_service.close_role(actor, role_id, replace_with=replace_with)
        return 204, b""

    return write(request, act)


def _shown(request: HttpRequest) -> list[Row]:
    language = language_of(request)
    return roles_shown(actor_of(request), say=lambda labels: pick(labels, language))


def _one(request: HttpRequest, role_id: int) -> bytes:
    return dumped(next(one for one in _shown(request) if one["id"] == role_id))
