"""Exports over HTTP: having items written into a file of one's own, reading one's exports."""

from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import Field

from kartoteka.api.asking import Cursor, Limit, kinds_of
from kartoteka.api.caller import actor_of
from kartoteka.api.imports import Started
from kartoteka.api.shapes import Answer, Body, Id, Page, PathId, UserRef
from kartoteka.api.writes import dumped, shown, write
from kartoteka.exchange import exports
from kartoteka.exchange.exporting import Selection

router = Router(tags=["exports"])
Keys = Annotated[list[Annotated[str, Field(max_length=64)]], Field(min_length=1, max_length=500)]


class ExportOrder(Body):
    """Which items, which of their fields, and how they are written; what is left open takes all."""

    kind: Annotated[str, Field(max_length=64, examples=["person"])]
    filter: Annotated[list[Any], Field(min_length=1, description="As in a list.")] | None = None
    q: Annotated[str, Field(max_length=1000)] | None = None
    sort: Annotated[list[Annotated[str, Field(max_length=130)]], Field(max_length=3, description="As in a list.")] = []
    kinds: (
        Annotated[
            str,
            Field(
                max_length=600,
                description="All kinds of the list, where it holds several; `filter` and `sort` may name their fields.",
                examples=["person,company"],
            ),
        ]
        | None
    ) = None
    ids: Annotated[list[Id], Field(max_length=10_000, description="Only these items.")] | None = None
    fields: Annotated[Keys, Field(description="Keys, in the order of the columns.")] | None = None
    headers: Annotated[Literal["labels", "keys"], Field(description="With keys it imports again.")] = "labels"
    with_ids: Annotated[bool, Field(description="With a column of ids.")] = False


class ExportAnswer(Answer):
    """An export; `result` names, for its owner, the file (GET /files) and until when it is kept."""

    id: Id
    kind: str
    by: UserRef
    state: Literal["waiting", "running", "done", "failed", "cancelled"]
    fields: list[str]
    result: dict[str, Any]
    started_at: str
    ended_at: str | None = None


class Exports(Page[ExportAnswer]):
    """Exports, the newest first; `next` is the cursor of the following page."""


@router.get("/exports", operation_id="listExports", summary="List exports", response=Exports)
def list_exports(request: HttpRequest, limit: Limit = 50, cursor: Cursor = None) -> HttpResponse:
    """One's own; administrators see all."""
    return shown(exports.listed(actor_of(request), cursor=cursor, limit=limit))


@router.get("/exports/{export_id}", operation_id="readExport", summary="Read an export", response=ExportAnswer)
def read_export(request: HttpRequest, export_id: PathId) -> HttpResponse:
    """One's own; administrators see all, without the file."""
    return shown(exports.shown(actor_of(request), export_id))


@router.post("/exports", operation_id="startExport", summary="Export items", response={202: Started})
def start_export(request: HttpRequest, body: ExportOrder) -> HttpResponse:
    """The items that the caller may export, with the fields that he may see. The file is his alone, for a day."""
    selection = Selection(
        tree=body.filter,
        q=body.q,
        only=body.ids,
        fields=body.fields,
        sort=body.sort,
        kinds=kinds_of(body.kinds) if body.kinds else (),
    )

    def act() -> tuple[int, bytes]:
        job = exports.start(actor_of(request), body.kind, selection, headers=body.headers, with_ids=body.with_ids)
        return 202, dumped({"job": job})

    return write(request, act)
