"""The tree of departments over HTTP. Who may change it is `people.departments`."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import Field

from kartoteka.api.caller import actor_of
from kartoteka.api.shapes import LARGEST_ID, Answer, Body, Id, PathId
from kartoteka.api.writes import dumped, shown, write
from kartoteka.people import departments
from kartoteka.people.listing import department_shown, departments_shown

router = Router(tags=["people"])
Name = Annotated[str, Field(min_length=1, max_length=120)]


class DepartmentAnswer(Answer):
    """A department; `parent` is missing at the top."""

    id: Id
    name: str
    parent: Id | None = None
    archived: bool


class Departments(Answer):
    """All departments by name."""

    items: list[DepartmentAnswer]


class NewDepartment(Body):
    """A department to make."""

    name: Name
    parent: Id | None = None


class DepartmentChange(Body):
    """What changes of a department; `parent` null moves it to the top."""

    name: Name | None = None
    parent: Id | None = None


@router.get("/departments", operation_id="listDepartments", summary="List the departments", response=Departments)
def list_departments(request: HttpRequest) -> HttpResponse:
    """The tree, flat."""
    actor_of(request)
    return shown({"items": departments_shown()})


@router.post(
    "/departments", operation_id="createDepartment", summary="Make a department", response={201: DepartmentAnswer}
)
def create_department(request: HttpRequest, body: NewDepartment) -> HttpResponse:
    """An administrator's act."""
    actor = actor_of(request)

    def act() -> tuple[int, bytes]:
        made = departments.create_department(actor, name=body.name, parent=body.parent)
        return 201, dumped(department_shown(made))

    return write(request, act)


@router.patch(
    "/departments/{department_id}",
    operation_id="changeDepartment",
    summary="Rename or move a department",
    response=DepartmentAnswer,
)
def change_department(request: HttpRequest, department_id: PathId, body: DepartmentChange) -> HttpResponse:
    """With all that is below it; what people may see follows at their next request."""
    actor = actor_of(request)

    def act() -> tuple[int, bytes]:
        departments.change_department(actor, department_id, **body.model_dump(exclude_unset=True))
        return 200, dumped(department_shown(department_id))

    return write(request, act)


@router.delete(
    "/departments/{department_id}",
    operation_id="closeDepartment",
    summary="Close a department",
    response={204: None},
)
def close_department(
    request: HttpRequest,
    department_id: PathId,
    replace_with: Annotated[int | None, Query(ge=1, le=LARGEST_ID, description="Where its people go.")] = None,
) -> HttpResponse:
    """Its people and the departments below go to `replace_with`."""
    actor = actor_of(request)

    def act() -> tuple[int, bytes]:
        departments.close_department(actor, department_id, replace_with=replace_with)
        return 204, b""

    return write(request, act)
