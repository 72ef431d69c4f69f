"""Saved views of lists: whose they are, who sees them, and what of them he may know (S11, rule of section 2).

What a view names is checked as a list's question is (`items.query`). For a reader a field that he may not see is as one
that no longer exists: columns and sums of it are left out, conditions and orders too, and the view says `incomplete`.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final, TypedDict, Unpack

from django.db import transaction
from django.db.models import OuterRef, Q, Subquery

from kartoteka.items.access import AccessPolicy
from kartoteka.items.errors import UnknownField, VersionConflict
from kartoteka.items.query import filtering, sorting
from kartoteka.items.query.paths import path_of, readable_field
from kartoteka.items.read.base import Reading
from kartoteka.kit.errors import DomainError, Forbidden, Message, NotFound, Refused
from kartoteka.people.actor import Actor
from kartoteka.people.principals import PUBLIC, decode
from kartoteka.people.rules import require_whole
from kartoteka.schema.field_settings import audience
from kartoteka.schema.field_types.base import ValueRefused
from kartoteka.schema.field_types.cleaning import line
from kartoteka.schema.models import ListView, ListViewPlace

MOST: Final = 100
"""Views that one person may have of one list: more no row of tabs can hold."""
LONGEST_NAME: Final = 80
GROUPS: Final = ("and", "or", "not")


class Settings(TypedDict, total=False):
    """What a view keeps: columns [{key, width?, pinned?}], filter (a tree or None), sort (keys), density, and sums
    ({column: count | filled | sum | average | min | max})."""

    columns: list[dict[str, Any]]
    filter: list[Any] | None
    sort: list[str]
    density: str | None
    sums: dict[str, str]


class Changes(TypedDict, total=False):
    """What may be changed of a view; a key that is absent stays as it is."""

    name: str
    settings: Settings
    shared_with: Mapping[str, Any]


class TooManyViews(DomainError):
    """409: the person has as many views of this list as there may be."""

    code = "too_many_views"
    status = 409


def listed(policy: AccessPolicy, kinds: Sequence[str] | None = None) -> list[dict[str, Any]]:
    """The views that the actor sees, of one list or of all, in the order that he gave them."""
    found = _seen(policy.actor)
    if kinds is not None:
        found = found.filter(kinds=",".join(_known(policy, kinds)))
    return [_told(policy, one) for one in found if _of_readable_list(policy, one)]


def shown(policy: AccessPolicy, view_id: int) -> dict[str, Any]:
    """One of them. Raises NotFound."""
    return _told(policy, _one(policy, view_id))


@transaction.atomic
def create(
    policy: AccessPolicy, *, kinds: Sequence[str], name: str, settings: Settings, shared_with: Mapping[str, Any]
) -> int:
    """A new view of the actor's. Raises Forbidden for a token cut to some kinds, UnknownField, Malformed, Refused,
    TooManyViews."""
    require_whole(policy.actor)
    of = ",".join(_known(policy, kinds))
    if ListView.objects.filter(kinds=of, owner_id=policy.actor.user_id).count() >= MOST:
        raise TooManyViews(most=MOST)
    _check(policy, of.split(","), settings)
    made = ListView.objects.create(
        kinds=of,
        name=_name(name),
        owner_id=policy.actor.user_id,
        settings=settings,
        shared_with=_principals(shared_with),
    )
    return made.pk


@transaction.atomic
def change(policy: AccessPolicy, view_id: int, *, version: int, **changes: Unpack[Changes]) -> int:
    """Change a view of one's own, or, as an administrator, one that is shared; its new version.

    Raises NotFound, Forbidden (also for the settings of a view of which one sees but a part: the rest would be lost),
    VersionConflict, UnknownField, Malformed, Refused.
    """
    view = _manageable(policy, view_id)
    if view.version != version:
        raise VersionConflict(version=view.version, conflicts={})
    if "settings" in changes:
        if _masked(policy, view)[1]:
            raise Forbidden
        _check(policy, view.kinds.split(","), changes["settings"])
        view.settings = changes["settings"]
    if "name" in changes:
        view.name = _name(changes["name"])
    if "shared_with" in changes:
        view.shared_with = _principals(changes["shared_with"])
    view.version += 1
    view.save()
    return view.version


@transaction.atomic
def delete(policy: AccessPolicy, view_id: int) -> None:
    """Delete a view for everybody. Raises NotFound, Forbidden."""
    _manageable(policy, view_id).delete()


@transaction.atomic
def arrange(policy: AccessPolicy, ids: Sequence[int]) -> None:
    """Put these views first, in this order, among the actor's own tabs. Raises NotFound for one he does not see."""
    require_whole(policy.actor)
    if set(ids) - set(_seen(policy.actor).values_list("pk", flat=True)):
        raise NotFound
    user = policy.actor.user_id
    ListViewPlace.objects.bulk_create(
        [ListViewPlace(view_id=one, user_id=user, position=place) for place, one in enumerate(dict.fromkeys(ids))],
        update_conflicts=True,
        unique_fields=["view", "user"],
        update_fields=["position"],
    )


# Who sees and manages -------------------------------------------------------------------------------------------------


def _seen(actor: Actor) -> Any:
    """Own views, those shared with the actor, and for administrators all that are shared; unplaced ones by name."""
    shared = Q(shared_with__overlap=[PUBLIC, *actor.field_principals()])
    if actor.is_administrator:
        shared = ~Q(shared_with=[])
    place = ListViewPlace.objects.filter(view=OuterRef("pk"), user_id=actor.user_id).values("position")
    seen = ListView.objects.filter(Q(owner_id=actor.user_id) | shared).select_related("owner")
    return seen.annotate(place=Subquery(place)).order_by("kinds", "place", "name", "pk")


def _of_readable_list(policy: AccessPolicy, view: ListView) -> bool:
    """Whether the actor may have the view's list before him at all."""
    return any(one in policy.catalogue.kinds and _lists(policy, one) for one in view.kinds.split(","))


def _lists(policy: AccessPolicy, kind: str) -> bool:
    return policy.actor.scope(kind, "read") != "none"


def _one(policy: AccessPolicy, view_id: int, *, lock: bool = False) -> ListView:
    found = _seen(policy.actor).filter(pk=view_id)
    view: ListView | None = (found.select_for_update(of=("self",)) if lock else found).first()
    if view is None or not _of_readable_list(policy, view):
        raise NotFound
    return view


def _manageable(policy: AccessPolicy, view_id: int) -> ListView:
    view = _one(policy, view_id, lock=True)
    require_whole(policy.actor)
    if not _manages(policy.actor, view):
        raise Forbidden
    return view


def _manages(actor: Actor, view: ListView) -> bool:
    return view.owner_id == actor.user_id or actor.is_administrator


# What a view may hold -------------------------------------------------------------------------------------------------


def _known(policy: AccessPolicy, kinds: Sequence[str]) -> list[str]:
    """The list's kinds, each once. Raises NotFound for one that does not exist, Forbidden where one may read none."""
    known = list(dict.fromkeys(kinds))
    if not known or any(one not in policy.catalogue.kinds for one in known):
        raise NotFound
    if not any(_lists(policy, one) for one in known):
        raise Forbidden
    return known


def _check(policy: AccessPolicy, kinds: Sequence[str], settings: Settings) -> None:
    """Raises UnknownField and Malformed as a list does that is asked for it."""
    filtering.check(filtering.parse(settings.get("filter")), kinds, policy)
    if sort := settings.get("sort"):
        sorting.parse(",".join(sort), kinds, Reading(policy=policy, now=datetime.now(UTC)))
    columns = [str(one["key"]) for one in settings.get("columns", ())]
    unknown = [key for key in (*columns, *settings.get("sums", {})) if not _is_field(key, kinds, policy)]
    if unknown:
        raise UnknownField(unknown)


def _is_field(key: str, kinds: Iterable[str], policy: AccessPolicy) -> bool:
    return any(readable_field(kind, key, policy) for kind in kinds if kind in policy.catalogue.kinds)


def _name(raw: str) -> str:
    try:
        name = line(raw, longest=LONGEST_NAME)
    except ValueRefused as error:
        raise Refused(fields={"name": [error.message]}) from None
    if not name:
        raise Refused(fields={"name": [Message("value.required")]})
    return name


def _principals(shared_with: Mapping[str, Any]) -> list[int]:
    """Everybody, or the users and departments named."""
    return [PUBLIC] if shared_with.get("everybody") else audience(shared_with)


# What a reader is told ------------------------------------------------------------------------------------------------


def _told(policy: AccessPolicy, view: ListView) -> dict[str, Any]:
    settings, incomplete = _masked(policy, view)
    named = [decode(one) for one in view.shared_with]
    return {
        "id": view.pk,
        "kinds": view.kinds.split(","),
        "name": view.name,
        "owner": {"id": view.owner_id, "name": view.owner.name},
        "shared_with": {
            "everybody": PUBLIC in view.shared_with,
            "users": [one for word, one in named if word == "user"],
            "departments": [one for word, one in named if word == "department"],
        },
        "settings": settings,
        "incomplete": incomplete,
        "version": view.version,
        "can": {"edit": _manages(policy.actor, view) and not incomplete, "delete": _manages(policy.actor, view)},
    }


def _masked(policy: AccessPolicy, view: ListView) -> tuple[Settings, bool]:
    """The settings without what the actor may not know, and whether any of it was left out."""
    kept: Settings = view.settings
    kinds = [one for one in view.kinds.split(",") if one in policy.catalogue.kinds]
    tree = _pruned(kept.get("filter"), kinds, policy)
    seen = Settings(
        columns=[one for one in kept.get("columns", []) if _is_field(one["key"], kinds, policy)],
        filter=tree,
        sort=[one for one in kept.get("sort", []) if _is_field(one.removeprefix("-"), kinds, policy)],
        density=kept.get("density"),
        sums={key: word for key, word in kept.get("sums", {}).items() if _is_field(key, kinds, policy)},
    )
    return seen, any(seen[key] != kept[key] for key in seen if key in kept)  # type: ignore[literal-required]


def _pruned(node: Any, kinds: Sequence[str], policy: AccessPolicy) -> Any:
    """The tree without the conditions on what no kind shows to the actor; None where nothing is left."""
    if not node:
        return node
    if node[0] in GROUPS and all(isinstance(one, list) for one in node[1:]):
        left = [found for one in node[1:] if (found := _pruned(one, kinds, policy))]
        return [node[0], *left] if left else None
    return node if any(path_of(kind, node[0], policy) for kind in kinds) else None
