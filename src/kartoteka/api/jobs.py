"""Long works over HTTP: how far one is, stopping it, taking it back."""

from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Router

from kartoteka.api.asking import Cursor, Limit
from kartoteka.api.caller import actor_of
from kartoteka.api.shapes import Answer, Id, Page, PathId, UserRef
from kartoteka.api.writes import dumped, shown, write
from kartoteka.jobs import service as jobs

router = Router(tags=["jobs"])


class Job(Answer):
    """A long work: `done` of `total` rows or items; `result` holds its totals."""

    id: Id
    kind: Literal["import", "export", "bulk"]
    state: Literal["waiting", "running", "done", "failed", "cancelled", "undoing", "undone"]
    done: int
    total: int
    result: dict[str, Any]


class ListedJob(Job):
    """A job among others; `name` is what its orderer knows it by, an import's file. `undoable`: it can be taken back
    now."""

    name: str | None
    by: UserRef
    undoable: bool
    started_at: str
    ended_at: str | None = None


class Jobs(Page[ListedJob]):
    """Jobs, the newest first; `next` is the cursor of the following page."""


@router.get("/jobs", operation_id="listJobs", summary="List jobs", response=Jobs)
def list_jobs(request: HttpRequest, limit: Limit = 50, cursor: Cursor = None) -> HttpResponse:
    """One's own imports, exports and changes of many items; administrators see all."""
    return shown(jobs.listed(actor_of(request), cursor=cursor, limit=limit))


@router.get("/jobs/{job_id}", operation_id="readJob", summary="How far is a job", response=Job)
def read_job(request: HttpRequest, job_id: PathId) -> HttpResponse:
    """One's own jobs; administrators see all."""
    return shown(jobs.job(actor_of(request), job_id))


@router.post("/jobs/{job_id}/cancel", operation_id="cancelJob", summary="Stop a job", response=Job)
def cancel_job(request: HttpRequest, job_id: PathId) -> HttpResponse:
    """It stops after what it is just writing; what is done stays done and may be undone."""

    def act() -> tuple[int, bytes]:
        jobs.cancel(actor_of(request), job_id)
        return 200, dumped(jobs.job(actor_of(request), job_id))

    return write(request, act)


@router.post("/jobs/{job_id}/undo", operation_id="undoJob", summary="Take a job back", response={202: Job})
def undo_job(request: HttpRequest, job_id: PathId) -> HttpResponse:
    """Deletes what it made and nobody touched since, and gives back former values; read the job until it is undone. One
    that was stopped in the middle goes on."""

    def act() -> tuple[int, bytes]:
        jobs.undo(actor_of(request), job_id)
        return 202, dumped(jobs.job(actor_of(request), job_id))

    return write(request, act)
