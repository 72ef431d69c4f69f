"""Makes the firm's departments, roles, users, tags and open sessions by the program's own models. No items."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils import timezone

from bench.corpus.actors import ASKERS, COLLEAGUES, DEPARTMENTS, Asker
from kartoteka.people.models import Department, Portal, Role, User
from kartoteka.schema.models import Tag

OWN_ONLY: Final = {
    "*": {"read": "own", "comment": "all", "create": "all", "edit": "own", "delete": "own", "export": "own",
          "import": "own"}
}  # fmt: skip
MAY_EXPORT: Final = {"*": {"export": "own_public"}}


@dataclass(frozen=True, slots=True)
class Firm:
    """Ids of those made: the five by name (all in the first two departments), colleagues, departments, tags."""

    askers: dict[str, int]
    colleagues: tuple[int, ...]
    departments: tuple[int, ...]
    tags: tuple[int, ...]


def make_firm() -> Firm:
    """Make the firm in a database that has its tables and factory roles, and nobody in it."""
    Portal.objects.filter(id=1).update(country="DE", set_up_at=timezone.now())
    Role.objects.create(key="own_only", labels={"en": "Own only"}, cells=OWN_ONLY)
    Role.objects.create(key="exporter", labels={"en": "May export"}, cells=MAY_EXPORT)
    departments = tuple(_department(name) for name in DEPARTMENTS)
    askers = {one.name: _asker(one, departments[place % 2]) for place, one in enumerate(ASKERS)}
    colleagues = tuple(
        _user(f"colleague{number}", "employee", departments[number % len(departments)]) for number in range(COLLEAGUES)
    )
    tags = tuple(Tag.objects.order_by("id").values_list("pk", flat=True))
    return Firm(askers, colleagues, departments, tags)


def read_firm() -> Firm:
    """The firm that an earlier run made."""
    by_email = dict(User.objects.values_list("email", "pk"))
    return Firm(
        {one.name: by_email[one.email] for one in ASKERS},
        tuple(by_email[f"colleague{number}@bench.test"] for number in range(COLLEAGUES)),
        tuple(Department.objects.order_by("id").values_list("pk", flat=True)),
        tuple(Tag.objects.order_by("id").values_list("pk", flat=True)),
    )


def _department(name: str) -> int:
    made = Department.objects.create(name=name)
    made.path = [made.pk]
    made.save(update_fields=["path"])
    return int(made.pk)


def _user(name: str, role: str, department: int) -> int:
    user = User.objects.create(
        email=f"{name}@bench.test", first_name=name.title(), last_name="Bench", department_id=department
    )
    user.roles.add(Role.objects.get(key=role))
    return int(user.pk)


def _asker(asker: Asker, department: int) -> int:
    number = _user(asker.name, asker.role, department)
    if asker.role == "employee":
        User.objects.get(pk=number).roles.add(Role.objects.get(key="exporter"))
    until = timezone.now() + timedelta(days=3650)
    Session.objects.create(session_key=asker.session, session_data="", expire_date=until)
    UserSession.objects.create(
        user_id=number, session_key=asker.session, ip="127.0.0.1", user_agent="bench", last_seen_at=timezone.now()
    )
    return number
