"""What stands on an item for its readers, and the reasons made of it in the words of the interface. It grants nothing:
which ways are open it is told by `items.access`."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Self

from kartoteka.items.access import AccessPolicy, Verb, action_of
from kartoteka.people.actor import Action, Actor
from kartoteka.people.models import Department, Role, User
from kartoteka.people.principals import decode
from kartoteka.people.roles import scope_of

Reason = dict[str, Any]
FIELD_OF: Final = {
    "responsible": "responsible", "department": "responsible", "manager": "managers", "observer": "observers",
    "share": "shares", "public": "access",
}  # fmt: skip
"""The field in which a reason stands: whoever may not see it is told only that there is one."""
HIDDEN: Final[Reason] = {"by": "hidden"}


@dataclass(frozen=True, slots=True)
class Grants:
    """An item as its rights see it: responsible and his department, access, derived readers, the users on it with
    their relation, the shares (user, department, level), and the fields that the asker may see."""

    item_id: int
    kind: str
    responsible: int
    department: int | None
    access: str
    readers: frozenset[int]
    in_trash: bool
    people: tuple[tuple[int, str], ...]
    shares: tuple[tuple[int | None, int | None, str], ...]
    seen: frozenset[str]

    def shares_of(self, actor: Actor) -> list[tuple[int | None, str]]:
        """(department, level) of each share that names him, or a department he is in."""
        return [
            (department, level)
            for user, department, level in self.shares
            if user == actor.user_id or department in actor.department_path
        ]

    def relations_of(self, actor: Actor) -> list[str]:
        """Whether he is further manager, observer."""
        return [relation for user, relation in self.people if user == actor.user_id]


@dataclass(frozen=True, slots=True)
class Names:
    """The names of departments and roles, and of the responsible, read once."""

    departments: dict[int, str]
    roles: dict[int, Role]
    responsible: dict[str, Any]

    @classmethod
    def read(cls, responsible: int | None = None) -> Self:
        """As they are now."""
        who = User.objects.filter(pk=responsible).first() if responsible else None
        return cls(
            dict(Department.objects.values_list("pk", "name")),
            Role.objects.filter(archived_at=None).in_bulk(),
            {"id": who.pk, "name": who.name} if who else {},
        )

    def department(self, department_id: int) -> dict[str, Any]:
        """{id, name}."""
        return {"id": department_id, "name": self.departments.get(department_id, "")}

    def giving(self, actor: Actor, kind: str, action: Action) -> list[int]:
        """The actor's roles to which he owes how far he reaches: they say just as much as all of them together."""
        held = [self.roles[one] for one in actor.roles if one in self.roles]
        if actor.is_administrator:
            return [one.pk for one in held if one.level == actor.level]
        scope = scope_of(actor.cells, kind, action)
        return [one.pk for one in held if scope != "none" and scope_of(one.cells, kind, action) == scope]


def reasons(policy: AccessPolicy, verb: Verb, ways: Iterable[str], grants: Grants, names: Names) -> list[Reason]:
    """Why he may: of reading by what the readers of the item hold, of anything else by the ways that are open."""
    if verb == "read":
        found = _of_readers(policy, grants, names)
    else:
        found = [one for way in ways for one in _of_way(policy.actor, verb, way, grants, names)]
    shown = [one for one in found if FIELD_OF.get(one["by"], "access") in grants.seen or one["by"] not in FIELD_OF]
    return shown or [HIDDEN]


def _of_readers(policy: AccessPolicy, grants: Grants, names: Names) -> list[Reason]:
    actor = policy.actor
    held = policy.principals(grants.kind, "read")
    if held is None:
        return [_everything(actor)]
    found: list[Reason] = []
    for principal in sorted(grants.readers.intersection(held)):
        whose, number = decode(principal)
        if whose == "public":
            found.append({"by": "public", "access": grants.access})
        elif whose == "responsible":
            found.append(_responsible(actor, grants, names))
        elif whose == "user":
            found += [{"by": relation} for relation in grants.relations_of(actor)]
            found += [_share(actor, None, level, names) for one, level in grants.shares_of(actor) if one is None]
        else:
            found += [_share(actor, one, level, names) for one, level in grants.shares_of(actor) if one == number]
    return found


def _of_way(actor: Actor, verb: Verb, way: str, grants: Grants, names: Names) -> list[Reason]:
    if way in ("administrator", "cell"):
        scope = actor.scope(grants.kind, action_of(verb))
        return [{"by": "comment"} if verb == "comment" and scope != "none" and way == "cell" else _everything(actor)]
    if way == "responsible":
        return [_responsible(actor, grants, names)]
    if way == "share":
        return [_share(actor, one, level, names) for one, level in grants.shares_of(actor) if level == "write"]
    return [{"by": way, "access": grants.access} if way == "public" else {"by": way}]


def _everything(actor: Actor) -> Reason:
    return {"by": "administrator", "level": actor.level} if actor.is_administrator else {"by": "cell"}


def _responsible(actor: Actor, grants: Grants, names: Names) -> Reason:
    if grants.responsible == actor.user_id:
        return {"by": "responsible"}
    told: Reason = {"by": "department", "responsible": names.responsible}
    return told | ({"department": names.department(grants.department)} if grants.department else {})


def _share(actor: Actor, department: int | None, level: str, names: Names) -> Reason:
    told: Reason = {"by": "share", "level": level}
    if department is None:
        return told
    return told | {"department": names.department(department), "above": actor.department_path[-1] != department}
