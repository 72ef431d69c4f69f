"""Who may manage people (RIGHTS, Factory roles): levels, and that nobody grants or touches above his own."""

from collections.abc import Iterable

from kartoteka.kit.errors import DomainError, Forbidden
from kartoteka.people.actor import Actor
from kartoteka.people.models import Role, User
from kartoteka.people.roles import LEVELS, Level


class LastAdministrator(DomainError):
    """409: without him nobody could administer the portal any more."""

    code = "last_administrator"
    status = 409


def require(actor: Actor | None, level: Level) -> None:
    """Refuse whoever is below this level, and tokens that do not carry all of their owner's rights.

    Nobody (None) is the operator at the command line, who may everything."""
    if actor is None:
        return
    require_whole(actor)
    if LEVELS.index(actor.level) < LEVELS.index(level):
        raise Forbidden()


def require_whole(actor: Actor) -> None:
    """Refuse a token cut to some kinds: people, sessions and tokens are not among what it may reach."""
    if actor.scopes is not None and "*" not in actor.scopes:
        raise Forbidden()


def require_reach(actor: Actor | None, user: User) -> None:
    """Refuse to act on somebody above: a CRM administrator does not touch a portal administrator."""
    if actor is not None and LEVELS.index(level_of(user.roles.all())) > LEVELS.index(actor.level):
        raise Forbidden()


def require_grantable(actor: Actor | None, roles: Iterable[Role]) -> None:
    """Refuse to give roles above the actor's own level (S28, S67)."""
    if actor is not None and LEVELS.index(level_of(roles)) > LEVELS.index(actor.level):
        raise Forbidden()


def level_of(roles: Iterable[Role]) -> Level:
    """The highest level of these roles."""
    found = (LEVELS[LEVELS.index(role.level)] for role in roles if role.archived_at is None)
    return max(found, key=LEVELS.index, default="plain")


def require_another_administrator(user: User) -> None:
    """Refuse where this is the last active portal administrator. The caller holds the portal's row locked."""
    others = User.objects.filter(is_active=True, roles__level="portal", roles__archived_at=None).exclude(pk=user.pk)
    if level_of(user.roles.all()) == "portal" and not others.exists():
        raise LastAdministrator()
