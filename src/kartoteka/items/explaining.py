"""Says why somebody may or may not do something with an item. It has no rule: what is granted, and by which way, it
asks of `items.access`; what it adds are the names of those on the item, and words for what is missing."""

from dataclasses import dataclass
from typing import Any, Final

from kartoteka.items.access import AccessPolicy, Verb, action_of
from kartoteka.items.grants import Grants, Names, reasons
from kartoteka.items.missing import missing
from kartoteka.items.statements import SQL, any_of, fetch_all, fetch_one, listed, literal, name
from kartoteka.kit.errors import Forbidden, NotFound
from kartoteka.people.actor import Actor
from kartoteka.people.authentication import actor_of, everybody
from kartoteka.people.models import User

LIVE: Final[tuple[Verb, ...]] = ("read", "comment", "edit", "access", "delete")
TRASHED: Final[tuple[Verb, ...]] = ("read", "restore", "purge")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the policy says of one verb: whether he may, and the ways by which it is granted beyond reading."""

    may: bool
    ways: frozenset[str]


def explain(policy: AccessPolicy, kind: str, item_id: int, *, user_id: int | None = None) -> dict[str, Any]:
    """{user, in_trash, active, verbs: [{verb, may, reasons, missing}], readers?}: of the asker, or of `user_id`.

    Administrators ask about anybody, and see all `readers`; others about themselves. Raises NotFound, Forbidden.
    """
    grants = _of_the_item(policy, kind, item_id)
    names = Names.read(grants.responsible)
    subject = subject_of(policy.actor, user_id)
    told: dict[str, Any] = {"user": named(user_id or policy.actor.user_id), "active": subject is not None}
    told |= {"in_trash": grants.in_trash, "verbs": []}
    if subject is not None:
        told["verbs"] = _verbs(AccessPolicy(subject, policy.catalogue), grants, names)
    if user_id is None and asks_about_others(policy.actor) and not grants.in_trash:
        told["readers"] = _readers(policy, grants, names)
    return told


def verdicts(policy: AccessPolicy, kind: str, item_id: int, *, in_trash: bool) -> dict[Verb, Verdict]:
    """What the policy says of each verb that the item's state knows, in one statement."""
    row, columns = name("item"), []
    verbs = TRASHED if in_trash else LIVE
    asked = {
        verb: policy.ways(kind, meant(verb, in_trash), row) if verb != "read" or in_trash else {} for verb in verbs
    }
    for verb, ways in asked.items():
        columns += [policy.rows(kind, meant(verb, in_trash)), *ways.values()]
    statement = SQL("select {} from items_item item where item.id = {}").format(listed(columns), literal(item_id))
    found = iter(fetch_one(statement) or ())
    return {
        verb: Verdict(bool(next(found)), frozenset(way for way in ways if next(found))) for verb, ways in asked.items()
    }


def meant(verb: Verb, in_trash: bool) -> Verb:
    """In the trash only whoever may restore an item may read it."""
    return "restore" if in_trash and verb == "read" else verb


def asks_about_others(actor: Actor) -> bool:
    """Administrators, by a session or a token that carries all their rights."""
    return actor.is_administrator and (actor.scopes is None or "*" in actor.scopes)


def _of_the_item(policy: AccessPolicy, kind: str, item_id: int) -> Grants:
    """What stands on the item, if the asker may read it. Raises NotFound."""
    if kind not in policy.catalogue.kinds:
        raise NotFound
    visible = any_of([policy.rows(kind, "read"), policy.rows(kind, "restore")])
    found = fetch_one(
        SQL(
            "select item.responsible_id, item.access, item.readers, item.deleted_at is not null,"
            " (select department_id from people_user where id = item.responsible_id)"
            " from items_item item where item.id = {} and {}"
        ).format(literal(item_id), visible)
    )
    if found is None:
        raise NotFound
    people = fetch_all(
        SQL("select user_id, relation from items_itemuser where item_id = {} order by id").format(literal(item_id))
    )
    shares = fetch_all(
        SQL("select user_id, department_id, level from items_itemshare where item_id = {} order by id").format(
            literal(item_id)
        )
    )
    responsible, access, readers, in_trash, department = found
    return Grants(
        item_id=item_id, kind=kind, responsible=responsible, department=department, access=access, in_trash=in_trash,
        readers=frozenset(readers), people=tuple(people), shares=tuple(shares), seen=frozenset(policy.readable(kind)),
    )  # fmt: skip


def _verbs(subject: AccessPolicy, grants: Grants, names: Names) -> list[dict[str, Any]]:
    judged = verdicts(subject, grants.kind, grants.item_id, in_trash=grants.in_trash)
    shown = []
    for asked, verdict in judged.items():
        verb = meant(asked, grants.in_trash)
        action = action_of(verb)
        one: dict[str, Any] = {"verb": asked, "may": verdict.may, "scope": subject.actor.scope(grants.kind, action)}
        one["roles"] = names.giving(subject.actor, grants.kind, action)
        if verdict.may:
            one |= {"reasons": reasons(subject, verb, sorted(verdict.ways), grants, names), "missing": []}
        else:
            one |= {"reasons": [], "missing": missing(subject.actor, verb, grants, reads=judged["read"].may)}
        shown.append(one)
    return shown


def _readers(policy: AccessPolicy, grants: Grants, names: Names) -> list[dict[str, Any]]:
    """Everybody who may read it, by name, each with the reasons and the roles that count."""
    shown = []
    for actor in everybody():
        of_him = AccessPolicy(actor, policy.catalogue)
        held = of_him.principals(grants.kind, "read")
        if held is None or not grants.readers.isdisjoint(held):
            one = {"user": {"id": actor.user_id, "name": actor.name}, "roles": names.giving(actor, grants.kind, "read")}
            shown.append(one | {"reasons": reasons(of_him, "read", (), grants, names)})
    return shown


def subject_of(asker: Actor, user_id: int | None) -> Actor | None:
    """Whom it is about; None for somebody deactivated. Raises Forbidden, NotFound."""
    if user_id is None or user_id == asker.user_id:
        return asker
    if not asks_about_others(asker):
        raise Forbidden
    return actor_of(user_id, "ui")


def named(user_id: int) -> dict[str, Any]:
    """{id, name} of a user. Raises NotFound."""
    found = User.objects.filter(pk=user_id).first()
    if found is None:
        raise NotFound
    return {"id": found.pk, "name": found.name}
