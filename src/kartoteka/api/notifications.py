"""The caller's inbox over HTTP, and how he wants to be told (S25)."""

from datetime import datetime
from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Query, Router
from pydantic import AfterValidator, Field

from kartoteka.api.asking import Cursor, Limit
from kartoteka.api.caller import actor_of
from kartoteka.api.policy import policy_of
from kartoteka.api.shapes import Answer, Body, Id, UserRef
from kartoteka.api.writes import dumped, shown, write
from kartoteka.mail import outbox
from kartoteka.notifications import digest, inbox, preferences, quiet
from kartoteka.people.actor import Actor

router = Router(tags=["notifications"])
Kind = Annotated[str, Field(max_length=24)]


def _with_zone(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a moment with its time zone is expected")
    return at


Moment = Annotated[datetime, Field(strict=False), AfterValidator(_with_zone)]


class ItemRef(Answer):
    """The item that a line is about."""

    id: Id
    kind: str
    title: str


class NotificationAnswer(Answer):
    """A line of the inbox: by `kind` what happened; `count` of items it stands for, where it names none."""

    id: Id
    kind: str
    at: str
    actor: UserRef | None = None
    item: ItemRef | None = None
    count: int
    data: dict[str, Any]
    read: bool
    snoozed_until: str | None = None


class Notifications(Answer):
    """A page of lines, the latest first."""

    items: list[NotificationAnswer]
    next: str | None = None


class Unread(Answer):
    """How many lines are unread; no more than a hundred are counted."""

    unread: int


class Marking(Body):
    """What is set on these lines. `snoozed_until` null wakes them."""

    ids: Annotated[list[Id], Field(min_length=1, max_length=inbox.MOST_AT_ONCE)]
    read: bool | None = None
    done: bool | None = None
    snoozed_until: Moment | None = None


class AllDone(Answer):
    """The lines that left the inbox, the latest thousand: by them it can be undone."""

    ids: list[Id]


class Way(Answer):
    """How the caller is told of one kind: in the inbox, by the browsers that he lets show it (`push`), by `mail` at
    once or in the `digest` of the day; what is `always` told cannot be switched off in the inbox."""

    kind: str
    in_app: bool
    push: bool
    mail: bool
    digest: bool
    always: bool


class Quiet(Answer):
    """The hours of the caller's day, such as 20:00 to 07:00, in which no mail is sent to him, and no browser tells him
    anything."""

    begins: str
    ends: str


class QuietChange(Body):
    """Hours and minutes by the caller's clock; the second before the first: over midnight."""

    begins: Annotated[str, Field(max_length=5)]
    ends: Annotated[str, Field(max_length=5)]


class Ways(Answer):
    """How the caller is told, kind by kind. `quiet_until`: it is quiet now, till then. `digest_at`: when, by his clock,
    the letter of the day comes, in quiet hours too. `mails`: there is a mail server; without one no mail is sent."""

    kinds: list[Way]
    quiet: Quiet | None = None
    quiet_until: str | None = None
    digest_at: str
    mails: bool


class WayChange(Body):
    """What changes for one kind. Of `mail` and `digest` the one that is set to true ends the other; `push` is possible
    only with `in_app`."""

    in_app: bool | None = None
    push: bool | None = None
    mail: bool | None = None
    digest: bool | None = None


class WaysChange(Body):
    """What changes, by kind; `quiet` null ends the quiet hours."""

    kinds: Annotated[dict[Kind, WayChange], Field(max_length=50)] = {}
    quiet: QuietChange | None = None
    digest_at: Annotated[str, Field(max_length=5)] | None = None


@router.get("/notifications", operation_id="listNotifications", summary="Read the inbox", response=Notifications)
def list_notifications(
    request: HttpRequest,
    state: Annotated[Literal["open", "snoozed", "done"], Query()] = "open",
    cursor: Cursor = None,
    limit: Limit = 50,
) -> HttpResponse:
    """Only what the caller may read now is there."""
    return shown(inbox.listed(policy_of(request), state=state, cursor=cursor, limit=limit))


@router.get("/notifications/count", operation_id="countNotifications", summary="Count what is unread", response=Unread)
def count_notifications(request: HttpRequest) -> HttpResponse:
    """Of what the inbox shows."""
    return shown({"unread": inbox.unread(policy_of(request))})


@router.patch("/notifications", operation_id="markNotifications", summary="Read, done, later", response={204: None})
def mark_notifications(request: HttpRequest, body: Marking) -> HttpResponse:
    """The caller's own lines; others are passed over."""
    given = body.model_dump(exclude_unset=True)

    def act() -> tuple[int, bytes]:
        policy = policy_of(request)
        if "snoozed_until" in given and body.snoozed_until is None:
            inbox.wake(policy, body.ids)
        inbox.mark(policy, body.ids, read=body.read, done=body.done, snoozed_until=body.snoozed_until)
        return 204, b""

    return write(request, act)


@router.post("/notifications/all-done", operation_id="finishNotifications", summary="Empty the inbox", response=AllDone)
def finish_notifications(request: HttpRequest) -> HttpResponse:
    """Every line that it shows now is done."""
    return write(request, lambda: (200, dumped({"ids": inbox.all_done(policy_of(request))})))


@router.get("/notifications/preferences", operation_id="readWays", summary="How I am told", response=Ways)
def read_ways(request: HttpRequest) -> HttpResponse:
    """Kind by kind: in the inbox, by browsers that he lets show it, by mail at once or once a day."""
    return shown(_ways(actor_of(request)))


@router.patch("/notifications/preferences", operation_id="changeWays", summary="Change how I am told", response=Ways)
def change_ways(request: HttpRequest, body: WaysChange) -> HttpResponse:
    """What is missing stays as it is."""
    actor = actor_of(request)

    def act() -> tuple[int, bytes]:
        given = body.model_dump(exclude_unset=True)
        preferences.change(actor, given.get("kinds", {}))
        if "quiet" in given:
            quiet.set_hours(actor, given["quiet"])
        if body.digest_at is not None:
            digest.set_time(actor, body.digest_at)
        return 200, dumped(_ways(actor))

    return write(request, act)


def _ways(actor: Actor) -> dict[str, Any]:
    until = quiet.end_of_quiet(actor, timezone.now())
    return {
        "kinds": preferences.shown(actor),
        "quiet": quiet.shown(actor),
        "quiet_until": until.isoformat() if until else None,
        "digest_at": digest.shown(actor),
        "mails": outbox.is_possible(),
    }
