"""The rules for signing in over HTTP, and taking somebody's lost second factor away."""

from typing import Annotated, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import Field

from kartoteka.api.caller import actor_of
from kartoteka.api.fields import given
from kartoteka.api.shapes import Answer, Body, PathId
from kartoteka.api.writes import dumped, shown, write
from kartoteka.people.second_factor import reset_factors
from kartoteka.people.sign_in_rules import change_rules, rules_shown

router = Router(tags=["portal"])
Needs = Literal["nobody", "administrators", "everybody"]


class SignInRulesAnswer(Answer):
    """The rules; without `email_domains` everybody may be invited."""

    password_least: int
    session_days: int
    second_factor: Needs
    email_domains: list[str]


class SignInRulesChange(Body):
    """What changes of the rules."""

    password_least: int | None = None
    session_days: int | None = None
    second_factor: Needs | None = None
    email_domains: Annotated[list[Annotated[str, Field(max_length=253)]] | None, Field(max_length=50)] = None


@router.get(
    "/sign-in-rules", operation_id="readSignInRules", summary="Read the rules for signing in",
    response=SignInRulesAnswer,
)  # fmt: skip
def read_sign_in_rules(request: HttpRequest) -> HttpResponse:
    """Portal administrators may."""
    return shown(rules_shown(actor_of(request)))


@router.patch(
    "/sign-in-rules", operation_id="changeSignInRules", summary="Change the rules for signing in",
    response=SignInRulesAnswer,
)  # fmt: skip
def change_sign_in_rules(request: HttpRequest, body: SignInRulesChange) -> HttpResponse:
    """Portal administrators may. Open sessions stay; whoever now lacks a second factor must add one first."""
    actor = actor_of(request)

    def act() -> tuple[int, bytes]:
        change_rules(actor, **given(body))
        return 200, dumped(rules_shown(actor))

    return write(request, act)


@router.delete(
    "/users/{user_id}/second-factor", operation_id="resetSecondFactor", summary="Take a second factor away",
    response={204: None},
)  # fmt: skip
def reset_second_factor(request: HttpRequest, user_id: PathId) -> HttpResponse:
    """Of somebody who lost it; he signs in by his password and adds a new one. Portal administrators may."""

    def act() -> tuple[int, bytes]:
        reset_factors(actor_of(request), user_id)
        return 204, b""

    return write(request, act)
