"""Whose jobs an actor may read, in which pages, and what each of all kinds tells him."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from django.db.models import Model

from kartoteka.items.access import AccessPolicy
from kartoteka.items.query import cursor as cursors
from kartoteka.kit.errors import NotFound
from kartoteka.people.actor import Actor
from kartoteka.people.rules import require_whole
from kartoteka.schema.catalogue import catalogue

Asked = TypeVar("Asked", bound=Model)


def find(actor: Actor, model: type[Asked], job_id: int, *, lock: bool = False) -> Asked:
    """The job, for whoever asked for it and administrators; a token must carry all of its owner's rights. Raises
    NotFound."""
    rows = model._default_manager.select_related("actor")
    found: Any = (rows.select_for_update(of=("self",)) if lock else rows).filter(pk=job_id).first()
    whole = actor.scopes is None or "*" in actor.scopes
    if found is None or not whole or not (actor.is_administrator or found.actor_id == actor.user_id):
        raise NotFound
    asked: Asked = found
    return asked


def page(actor: Actor, model: type[Asked], *, cursor: str | None, limit: int) -> tuple[list[Asked], str | None]:
    """One's own, all for administrators, the newest first, and the cursor of the next page.

    Raises Forbidden for a token cut to some kinds, Malformed for a cursor of another list.
    """
    return page_of(actor, [model], cursor=cursor, limit=limit)


def page_of(
    actor: Actor, models: Sequence[type[Asked]], *, cursor: str | None, limit: int
) -> tuple[list[Asked], str | None]:
    """The same of jobs of several kinds: they share one row of numbers."""
    require_whole(actor)
    of = cursors.digest(*(model.__name__ for model in models), actor.user_id)
    before = cursors.decode(cursor, of, 0)[1] if cursor else None
    rows: list[Asked] = []
    for model in models:
        found = model._default_manager.select_related("actor").order_by("-id")
        if not actor.is_administrator:
            found = found.filter(actor_id=actor.user_id)
        rows += (found.filter(pk__lt=before) if before is not None else found)[: limit + 1]
    rows.sort(key=lambda row: -row.pk)
    return rows[:limit], cursors.encode(of, [], rows[limit - 1].pk) if len(rows) > limit else None


def told(found: Any) -> dict[str, Any]:
    """What is told of a job of any kind in a list of them."""
    said = {
        "id": found.pk,
        "kind": found.kind,
        "by": {"id": found.actor_id, "name": found.actor.name},
        "state": found.state,
        "started_at": found.started_at.isoformat(),
    }
    return said | ({"ended_at": found.ended_at.isoformat()} if found.ended_at else {})


def seen(actor: Actor, kind: str, keys: Iterable[str]) -> list[str]:
    """Those of the keys whose fields the actor sees today: whatever was asked for, and by whom."""
    policy = AccessPolicy(actor, catalogue(actor.schema_version))
    readable = policy.readable(kind) if kind in policy.catalogue.kinds else {}
    return [key for key in keys if key in readable]
