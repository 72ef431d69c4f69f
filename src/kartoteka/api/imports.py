"""Imports over HTTP: trying a file out, having it imported, reading one's imports. The file comes by POST /files."""

from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import Field

from kartoteka.api.asking import Cursor, Limit
from kartoteka.api.caller import actor_of
from kartoteka.api.shapes import Answer, Body, Id, Page, PathId, UserRef
from kartoteka.api.writes import dumped, shown, write
from kartoteka.exchange import imports
from kartoteka.exchange.options import ImportOptions

router = Router(tags=["imports"])
Word = Annotated[str, Field(min_length=1, max_length=40)]


class ImportOrder(Body):
    """What to import, and how; what is left open is found from the file."""

    file: Annotated[Id, Field(description="Of POST /files.")]
    kind: Annotated[str, Field(max_length=64, examples=["person"])]
    duplicates: Literal["skip", "update", "create"] = "skip"
    map: Annotated[
        dict[str, str | None],
        Field(max_length=1000, description="{header or position: field key, or null to leave out}"),
    ] = {}
    encoding: Word | None = None
    separator: Annotated[str, Field(min_length=1, max_length=1)] | None = None
    no_header: bool = False
    strict: Annotated[bool, Field(description="Reject rows that miss a required field.")] = False
    dry_run: Annotated[bool, Field(description="Answer at once what would happen (200); write nothing.")] = False

    def options(self) -> ImportOptions:
        """As the engine wants them."""
        return ImportOptions(
            duplicates=self.duplicates,
            columns=self.map,
            encoding=self.encoding,
            separator=self.separator,
            has_header=not self.no_header,
            strict=self.strict,
        )


class ImportColumn(Answer):
    """A column of the file, and the field it goes to."""

    header: str
    position: int
    field: str | None = None


class Preview(Answer):
    """What an import would do with the first `rows` rows of the file, at most 300; `complete`: it has no more. No
    `encoding` where more of the file would have to be read to be sure of it."""

    columns: list[ImportColumn]
    encoding: str | None = None
    separator: str
    language: str | None = None
    sample: list[list[str]]
    rows: int
    complete: bool
    totals: dict[str, int]


class ImportAnswer(Answer):
    """An import: `done` of `total` rows; `errors_file`, for its importer, holds the rejected rows (GET /files)."""

    id: Id
    kind: str
    file_name: str
    by: UserRef
    state: Literal["waiting", "running", "done", "failed", "cancelled", "undoing", "undone"]
    done: int
    total: int
    result: dict[str, Any]
    options: dict[str, Any]
    errors_file: Id | None = None
    started_at: str
    ended_at: str | None = None


class Imports(Page[ImportAnswer]):
    """Imports, the newest first; `next` is the cursor of the following page."""


class Started(Answer):
    """The job that was begun: read it at /jobs/{id}."""

    job: Id


class ImportStarted(Started):
    """Where the same import failed or was cancelled before, it goes on with row `resumed_at` of the file, the first
    row of data being 1. What it imported by then may be undone first (POST /jobs/{id}/undo): it then begins anew."""

    resumed_at: int | None = None


@router.get("/imports", operation_id="listImports", summary="List imports", response=Imports)
def list_imports(request: HttpRequest, limit: Limit = 50, cursor: Cursor = None) -> HttpResponse:
    """One's own; administrators see all."""
    return shown(imports.listed(actor_of(request), cursor=cursor, limit=limit))


@router.get("/imports/{import_id}", operation_id="readImport", summary="Read an import", response=ImportAnswer)
def read_import(request: HttpRequest, import_id: PathId) -> HttpResponse:
    """One's own; administrators see all."""
    return shown(imports.shown(actor_of(request), import_id))


@router.post(
    "/imports", operation_id="startImport", summary="Import a file", response={200: Preview, 202: ImportStarted}
)
def start_import(request: HttpRequest, body: ImportOrder) -> HttpResponse:
    """What is new belongs to the caller. Rejected rows go to a file that imports again when corrected."""
    actor = actor_of(request)
    if body.dry_run:
        return shown(imports.try_out(actor, body.kind, body.file, body.options()))
    return write(request, lambda: (202, dumped(imports.start(actor, body.kind, body.file, body.options()))))
