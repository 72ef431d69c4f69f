"""The audit log: what administrators did, and which private items they opened. Only appended to; never a secret."""

import json
from typing import Any

from django.db import connection

from kartoteka.people.actor import Actor
from kartoteka.people.models import AuditEntry


def audit(actor: Actor | None, action: str, *, item_id: int | None = None, **data: Any) -> None:
    """Write an entry in the caller's transaction; without an actor the command line, or a link, did it."""
    AuditEntry.objects.create(actor_id=actor.user_id if actor else None, action=action, item_id=item_id, data=data)


def announce(*user_ids: int) -> None:
    """Tell open live streams, at commit, to read the rights of these users again; those of all without any."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify('kartoteka_people', %s)", [json.dumps({"users": list(user_ids)})])
