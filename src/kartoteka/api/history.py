"""The past of an item over HTTP: its timeline and its changes."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from kartoteka.api.asking import Cursor, Limit
from kartoteka.api.item_shapes import Changes, Timeline
from kartoteka.api.policy import policy_of
from kartoteka.api.shapes import PathId
from kartoteka.api.writes import raw
from kartoteka.items import history

router = Router(tags=["items"])


@router.get(
    "/items/{kind}/{item_id}/timeline",
    operation_id="readTimeline",
    summary="Read an item's timeline",
    response=Timeline,
)
def read_timeline(
    request: HttpRequest, kind: str, item_id: PathId, limit: Limit = 50, cursor: Cursor = None
) -> HttpResponse:
    """What happened, latest first; changes of fields the caller may not see are absent."""
    return raw(history.timeline_json(policy_of(request), kind, item_id, limit=limit, cursor=cursor))


@router.get(
    "/items/{kind}/{item_id}/changes", operation_id="readChanges", summary="Read an item's changes", response=Changes
)
def read_changes(
    request: HttpRequest,
    *,
    kind: str,
    item_id: PathId,
    field: Annotated[str | None, Query(max_length=64, description="Only this field's.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> HttpResponse:
    """Each change of a value: before, after, who, when; latest first."""
    return raw(history.changes_json(policy_of(request), kind, item_id, field=field, limit=limit, cursor=cursor))
