"""The mail server over HTTP: portal administrators set it, try it and see how sending goes."""

from typing import Annotated, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import Field

from kartoteka.api.caller import actor_of
from kartoteka.api.fields import given
from kartoteka.api.shapes import Answer, Body
from kartoteka.api.throttle import throttled
from kartoteka.api.writes import shown
from kartoteka.people.mail_server import change_mail_server, read_mail_server, try_mail_server

router = Router(tags=["mail server"])
Host = Annotated[str, Field(max_length=253)]
Text = Annotated[str, Field(max_length=254)]
Port = Annotated[int, Field(ge=1, le=65_535)]
Security = Literal["tls", "starttls", "none"]


class Fault(Answer):
    """What went wrong: in the caller's words, and in the server's own."""

    code: str
    message: str
    detail: str


class MailServerAnswer(Answer):
    """The mail server; nobody reads its password. `source` null: there is none, and no mail is sent."""

    host: str
    port: int
    security: Security
    user: str
    has_password: bool
    sender: str
    sender_name: str
    source: Literal["settings", "environment"] | None = None
    waiting: Annotated[int, Field(description="Mails that are not sent yet.")]
    fault: Fault | None = None
    failed_at: str | None = None
    resume_at: str | None = None


class MailServerSettings(Body):
    """What is set; what is missing stays. Where host, port, security or user change, the password is given again."""

    host: Host | None = None
    port: Port | None = None
    security: Security | None = None
    user: Text | None = None
    password: Annotated[str | None, Field(max_length=1000)] = None
    sender: Text | None = None
    sender_name: Annotated[str | None, Field(max_length=120)] = None


class MailTry(MailServerSettings):
    """Settings to try, as they are to be set; without any, those that are. `to` is the caller's own address if it is
    missing."""

    to: Text | None = None


class MailTried(Answer):
    """Whether the server took the test mail; if not, why."""

    sent: bool
    to: str
    fault: Fault | None = None


@router.get("/mail-server", operation_id="readMailServer", summary="Read the mail server", response=MailServerAnswer)
def get_mail_server(request: HttpRequest) -> HttpResponse:
    """For portal administrators."""
    return shown(read_mail_server(actor_of(request)))


@router.patch(
    "/mail-server",
    operation_id="changeMailServer",
    summary="Set the mail server",
    response=MailServerAnswer,
    openapi_extra={"x-without-idempotency": True},
)
def patch_mail_server(request: HttpRequest, body: MailServerSettings) -> HttpResponse:
    """For portal administrators. Mails that wait are tried at once."""
    actor = actor_of(request)
    change_mail_server(actor, **given(body))
    return shown(read_mail_server(actor))


@router.post(
    "/mail-server/test",
    operation_id="tryMailServer",
    summary="Send a test mail",
    response=MailTried,
    openapi_extra={"x-without-idempotency": True},
)
def post_mail_server_test(request: HttpRequest, body: MailTry) -> HttpResponse:
    """For portal administrators. The answer comes when the server has answered, at the latest after a minute."""
    actor = actor_of(request)
    throttled(request, "try_mail_server", "20/m/ip")
    sent = given(body)
    return shown(try_mail_server(actor, to=sent.pop("to", ""), **sent))
