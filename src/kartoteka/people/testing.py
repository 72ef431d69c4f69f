"""The small firm that tests are told in: the actors of RIGHTS, each a real user with real roles. Tests only."""

from dataclasses import dataclass
from typing import Final

from kartoteka.people.actor import Actor, Scope
from kartoteka.people.authentication import actor_by_token, actor_of, digest
from kartoteka.people.models import ApiToken, Department, Role, User
from kartoteka.people.roles import sync_roles

HEAD_CELLS: Final[dict[str, dict[str, Scope]]] = {
    "*": {
        "read": "department_below",
        "comment": "all",
        "create": "all",
        "edit": "department_below",
        "delete": "own",
        "export": "department_below",
        "import": "own",
    }
}
TOKEN_SECRET: Final = "tok-of-anna-that-reads-persons-only"


@dataclass(frozen=True)
class Firm:
    """Anna works in North, Boris in South, Hela heads North (and North's branch), Rita reads, Cora and Paul
    administer; `tok` is Anna's token with person:read. Actors are as of now: ask `actor()` after a change."""

    anna: Actor
    boris: Actor
    hela: Actor
    rita: Actor
    cora: Actor
    paul: Actor
    tok: Actor
    north: int
    branch: int
    south: int

    def user(self, name: str) -> User:
        """The user's row: `firm.user("anna")`."""
        return User.objects.get(email=f"{name}@kartoteka.test")

    def actor(self, name: str) -> Actor:
        """The actor with the rights he has now."""
        return read_actor(self.user(name).pk)


def make_firm() -> Firm:
    """Make the firm in an empty database that has its tables; no passwords, no sessions."""
    sync_roles()
    north = make_department("North")
    branch = make_department("North branch", parent=north)
    south = make_department("South")
    head = Role.objects.create(key="head", labels={"en": "Head of department"}, cells=HEAD_CELLS)
    made = {
        name: make_user(name, role=role, department=department)
        for name, role, department in (
            ("anna", "employee", north),
            ("boris", "employee", south),
            ("hela", head.key, north),
            ("rita", "read_only", south),
            ("cora", "crm_admin", None),
            ("paul", "portal_admin", None),
        )
    }
    tok = make_token(made["anna"], TOKEN_SECRET, scopes=["person:read"])
    actors = {name: read_actor(user.pk) for name, user in made.items()}
    return Firm(**actors, tok=tok, north=north.pk, branch=branch.pk, south=south.pk)


def make_department(name: str, parent: Department | None = None) -> Department:
    """A department under its parent."""
    made = Department.objects.create(name=name, parent=parent)
    made.path = [*(parent.path if parent else []), made.pk]
    made.save(update_fields=["path"])
    return made


def make_user(name: str, *, role: str = "employee", department: Department | None = None) -> User:
    """An active user NAME@kartoteka.test with this role."""
    user = User.objects.create(
        email=f"{name}@kartoteka.test", first_name=name.title(), last_name="Test", department=department
    )
    user.roles.add(Role.objects.get(key=role))
    return user


def make_token(user: User, secret: str, *, scopes: list[str] | None = None) -> Actor:
    """A token with this secret (sent as `Authorization: Bearer SECRET`); without scopes it may all its owner may."""
    ApiToken.objects.create(user=user, name="test", digest=digest(secret), scopes=scopes or ["*"])
    found = actor_by_token(secret)
    assert found is not None
    return found


def read_actor(user_id: int) -> Actor:
    """The user as he would come through the browser."""
    found = actor_of(user_id, "ui")
    assert found is not None
    return found
