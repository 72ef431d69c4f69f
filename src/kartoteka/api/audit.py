"""The audit log over HTTP: for portal administrators, and of one item for its responsible."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import AwareDatetime

from kartoteka.api.asking import Cursor, Limit, words_of
from kartoteka.api.caller import actor_of
from kartoteka.api.shapes import LARGEST_ID, Answer, Id, UserRef
from kartoteka.api.writes import shown
from kartoteka.items.audit_access import require_audit_of
from kartoteka.items.query import cursor as cursors
from kartoteka.people.audit_log import Wanted, audit_shown

router = Router(tags=["audit"])


class AuditAnswer(Answer):
    """What somebody did; without an actor it was the command line or a link."""

    id: Id
    at: str
    actor: UserRef | None = None
    action: str
    item: Id | None = None
    data: dict[str, Any]


class AuditAnswers(Answer):
    """Entries, the newest first; `next` is the cursor of the following page."""

    items: list[AuditAnswer]
    next: str | None = None


@router.get("/audit", operation_id="listAudit", summary="Read the audit log", response=AuditAnswers)
def list_audit(
    request: HttpRequest,
    *,
    item: Annotated[int | None, Query(ge=1, le=LARGEST_ID)] = None,
    by: Annotated[int | None, Query(ge=1, le=LARGEST_ID, description="What this user did.")] = None,
    action: Annotated[str | None, Query(max_length=1000, description="Only these acts, with commas.")] = None,
    since: AwareDatetime | None = None,
    until: AwareDatetime | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> HttpResponse:
    """Who opened a private item is shown to its responsible too."""
    actor = actor_of(request)
    if item is not None:
        require_audit_of(actor, item)
    acts = words_of(action)
    wanted = Wanted(item, by, tuple(acts) if acts is not None else None, since, until)
    of = cursors.digest("audit", item, by, acts, since, until)
    before = cursors.decode(cursor, of, 0)[1] if cursor else None
    found = audit_shown(actor, wanted, before=before, limit=limit + 1)
    more = cursors.encode(of, [], found[limit - 1]["id"]) if len(found) > limit else None
    return shown({"items": found[:limit], "next": more})
