"""What a one-time link opens, and asking for one, over HTTP; the only routes that unsigned callers have."""

from typing import Annotated, Literal

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from ninja import Path, Router
from pydantic import Field

from kartoteka.api.shapes import Answer, Body
from kartoteka.api.throttle import throttled
from kartoteka.api.writes import shown
from kartoteka.kinds.sync import speak
from kartoteka.people import welcome
from kartoteka.people.second_factor import has_factor
from kartoteka.people.sign_in import sign_in
from kartoteka.people.tasks import send_password_link

router = Router(tags=["welcome"])
Secret = Annotated[str, Path(max_length=200)]
Text = Annotated[str, Field(max_length=254)]
PURPOSES = {"set_up": "setup", "invitation": "invitation", "password": "reset"}


class PortalName(Answer):
    """The portal one is welcomed to, and how long a password it wants."""

    name: str
    password_least: int


class WelcomeAnswer(Answer):
    """What the link is for."""

    purpose: Literal["setup", "invitation", "reset"]
    email: str | None = None
    name: str | None = None
    portal: PortalName


class WelcomeFields(Body):
    """What the page behind the link asks for: the password; at the first set-up also e-mail and the portal."""

    password: Annotated[str, Field(max_length=1000)]
    email: Text = ""
    name: Text = ""
    language: Annotated[str, Field(max_length=5)] = ""
    portal: Annotated[str, Field(max_length=120)] = ""
    country: Annotated[str, Field(max_length=2)] = ""
    currency: Annotated[str, Field(max_length=3)] = ""
    timezone: Annotated[str, Field(max_length=64)] = ""


class Asking(Body):
    """Whose password was forgotten."""

    email: Text


@router.get(
    "/welcome/{secret}", operation_id="readWelcome", summary="What is this link for", response=WelcomeAnswer, auth=None
)
def read_welcome(request: HttpRequest, secret: Secret) -> HttpResponse:
    """The link stays usable."""
    throttled(request, "welcome", "3000/m/ip")
    found = welcome.look(secret)
    told = {"email": found.email, "name": found.name}
    return shown(
        {
            "purpose": PURPOSES[found.purpose],
            **{key: text for key, text in told.items() if text},
            "portal": {"name": found.portal, "password_least": found.password_least},
        }
    )


@router.post(
    "/welcome/{secret}",
    operation_id="useWelcome",
    summary="Use a one-time link",
    response={204: None},
    auth=None,
)
def use_welcome(request: HttpRequest, secret: Secret, body: WelcomeFields) -> HttpResponse:
    """Sets the password and signs in, unless a second factor is to be asked for; of many at once one succeeds."""
    throttled(request, "welcome", "3000/m/ip")
    first, _, last = body.name.strip().rpartition(" ")
    given = welcome.Given(
        password=body.password,
        email=body.email,
        first_name=first or last,
        last_name=last if first else "",
        language=body.language,
        portal_name=body.portal,
        country=body.country,
        currency=body.currency,
        time_zone=body.timezone,
    )
    first_of_all = welcome.look(secret).purpose == "set_up"
    user = welcome.use(secret, given)
    if has_factor(user.pk):
        logout(request)  # another one who was signed in in this browser is not whom the link was for
    else:
        sign_in(request, user)
    if first_of_all:
        speak()
    return HttpResponse(status=204)


@router.post("/welcome", operation_id="askForLink", summary="Ask for a new password", response={204: None}, auth=None)
def ask_for_link(request: HttpRequest, body: Asking) -> HttpResponse:
    """The same answer whether or not the e-mail is known; the link goes to its mailbox only."""
    throttled(request, "ask_for_link", "20/m/ip,5/m/key", key=body.email.strip().lower())
    send_password_link.defer(email=body.email.strip().lower())
    return HttpResponse(status=204)
