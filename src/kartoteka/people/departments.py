"""The tree of departments: making, renaming, moving, closing. Who may read what by it is `items.access`."""

from collections.abc import Iterable
from typing import TypedDict, Unpack

from django.db import connection, transaction
from django.utils import timezone

from kartoteka.kit.errors import DomainError, Message, NotFound, Refused
from kartoteka.people.actor import Actor
from kartoteka.people.audit import announce, audit
from kartoteka.people.models import Department, Portal, User
from kartoteka.people.rules import require


class DepartmentChanges(TypedDict, total=False):
    """What may be changed of a department; a key that is absent stays as it is, parent None is the top."""

    name: str | None
    parent: int | None


class DepartmentInUse(DomainError):
    """409: people or departments are still in it; say where they go."""

    code = "in_use"
    status = 409


def active_in(departments: Iterable[int]) -> set[int]:
    """The active users of these departments, and of those below them."""
    held = User.objects.filter(is_active=True, department__path__overlap=list(departments))
    return set(held.values_list("pk", flat=True))


@transaction.atomic
def create_department(actor: Actor | None, *, name: str, parent: int | None = None) -> int:
    """Make a department under its parent. An administrator's act. Raises Refused, Forbidden."""
    require(actor, "crm")
    above = None if parent is None else _open(parent)
    made = Department.objects.create(name=_checked(name), parent=above)
    Department.objects.filter(pk=made.pk).update(path=[*(above.path if above else []), made.pk])
    audit(actor, "department_created", department=made.pk)
    return made.pk


@transaction.atomic
def change_department(actor: Actor, department_id: int, **changes: Unpack[DepartmentChanges]) -> None:
    """Rename it, or put it with all below it under another; under itself is Refused. Rights follow at the next
    request."""
    require(actor, "crm")
    Portal.objects.select_for_update().get()  # two moves at once could make a circle
    found = _found(department_id)
    if (name := changes.get("name")) is not None:
        Department.objects.filter(pk=found.pk).update(name=_checked(name))
    if "parent" in changes:
        above = None if changes["parent"] is None else _open(changes["parent"])
        if above is not None and found.pk in above.path:
            raise Refused(fields={"parent": [Message("people.department_below_itself")]})
        _move(found, above)
        announce()
    audit(actor, "department_changed", department=found.pk, changed=sorted(changes), parent=found.parent_id)


@transaction.atomic
def close_department(actor: Actor, department_id: int, *, replace_with: int | None = None) -> None:
    """End a department; its people and the departments below it go to the replacement. Raises DepartmentInUse where
    there are some and none is named. Shares with it stay as they are, and reach nobody new."""
    require(actor, "crm")
    Portal.objects.select_for_update().get()
    found = _found(department_id)
    heir = None if replace_with is None else _open(replace_with)
    if heir is not None and found.pk in heir.path:
        raise Refused(fields={"replace_with": [Message("people.department_below_itself")]})
    children = list(Department.objects.filter(parent=found, archived_at=None))
    if heir is None and (children or User.objects.filter(department=found).exists()):
        raise DepartmentInUse()
    User.objects.filter(department=found).update(department=heir)
    for child in children:
        _move(child, heir)
    Department.objects.filter(pk=found.pk).update(archived_at=timezone.now())
    audit(actor, "department_closed", department=found.pk, replace_with=replace_with)
    announce()


def find_or_create(name: str) -> int:
    """The department of that name, made where there is none; "North/Branch" is Branch in North (command line)."""
    parent: int | None = None
    for part in filter(None, (one.strip() for one in name.split("/"))):
        found = Department.objects.filter(name__iexact=part, archived_at=None)
        inside = found if parent is None else found.filter(parent_id=parent)
        one = inside.order_by("id").first()
        parent = one.pk if one else create_department(None, name=part, parent=parent)
    if parent is None:
        raise Refused(fields={"department": [Message("people.name_missing")]})
    return parent


def _move(department: Department, above: Department | None) -> None:
    before, after = department.path[:-1], list(above.path if above else [])
    Department.objects.filter(pk=department.pk).update(parent=above)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE people_department SET path = %s::bigint[] || path[%s:] WHERE %s = ANY(path)",
            [after, len(before) + 1, department.pk],
        )


def _found(department_id: int) -> Department:
    found = Department.objects.filter(pk=department_id, archived_at=None).first()
    if found is None:
        raise NotFound()
    return found


def _open(department_id: int) -> Department:
    found = Department.objects.filter(pk=department_id, archived_at=None).first()
    if found is None:
        raise Refused(fields={"department": [Message("people.no_such_department")]})
    return found


def _checked(name: str) -> str:
    if not name.strip() or len(name) > 120:
        raise Refused(fields={"name": [Message("people.name_missing")]})
    return name.strip()
