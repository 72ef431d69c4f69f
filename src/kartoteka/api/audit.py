"""The audit log over HTTP: for portal administrators, and of one item for its responsible."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from kartoteka.api.caller import actor_of
from kartoteka.api.shapes import LARGEST_ID, Answer, Id, UserRef
from kartoteka.api.writes import shown
from kartoteka.items.audit_access import require_audit_of
from kartoteka.people.listing import audit_shown

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
    """Entries, the newest first; `next` is the id to go on before."""

    items: list[AuditAnswer]
    next: Id | None = None


@router.get("/audit", operation_id="listAudit", summary="Read the audit log", response=AuditAnswers)
def list_audit(
    request: HttpRequest,
    item: Annotated[int | None, Query(ge=1, le=LARGEST_ID)] = None,
    before: Annotated[int | None, Query(ge=1, le=LARGEST_ID)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> HttpResponse:
    """Who opened a private item is shown to its responsible too."""
    actor = actor_of(request)
    if item is not None:
        require_audit_of(actor, item)
    found = audit_shown(actor, item_id=item, before=before, limit=limit)
    return shown({"items": found, **({"next": found[-1]["id"]} if len(found) == limit else {})})
