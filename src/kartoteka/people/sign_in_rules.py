"""The firm's rules for signing in: how long a password is, how long a session lasts, who needs a second factor, and
whom one may invite. Portal administrators set them; each is asked where it applies."""

import re
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any, Final, TypedDict, Unpack

from django.db import transaction

from kartoteka.kit.errors import Message, Refused
from kartoteka.people.actor import Actor
from kartoteka.people.audit import audit
from kartoteka.people.models import Portal
from kartoteka.people.rules import require

NEEDS_FACTOR: Final = ("nobody", "administrators", "everybody")
PASSWORD_LEAST: Final = range(8, 65)
SESSION_DAYS: Final = range(1, 91)
MOST_DOMAINS: Final = 50
_DOMAIN: Final = re.compile(r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*", re.ASCII)


@dataclass(frozen=True, slots=True)
class SignInRules:
    """The rules as they are now; no `email_domains`: everybody may be invited."""

    password_least: int
    session_days: int
    second_factor: str
    email_domains: tuple[str, ...]

    @property
    def session_lasts(self) -> timedelta:
        """How long a session lasts from its beginning."""
        return timedelta(days=self.session_days)


class RulesChange(TypedDict, total=False):
    """What may be changed; an absent key stays as it is."""

    password_least: int
    session_days: int
    second_factor: str
    email_domains: list[str]


def rules() -> SignInRules:
    """Read afresh."""
    row = Portal.objects.filter(pk=1).first() or Portal(pk=1)
    return SignInRules(row.password_least, row.session_days, row.second_factor, tuple(row.email_domains))


def rules_shown(actor: Actor) -> dict[str, Any]:
    """For portal administrators. Raises Forbidden."""
    require(actor, "portal")
    return asdict(rules())


@transaction.atomic
def change_rules(actor: Actor, **changes: Unpack[RulesChange]) -> None:
    """They hold from the next sign-in, password, invitation or request on. Raises Forbidden, Refused."""
    require(actor, "portal")
    given: dict[str, Any] = dict(changes)
    refused = {name: [Message(f"rules.{name}")] for name, value in given.items() if not _right(name, value)}
    if refused:
        raise Refused(fields=refused)
    if "email_domains" in given:
        given["email_domains"] = [one.lower() for one in given["email_domains"]]
    if given:
        before = asdict(rules())
        Portal.objects.filter(pk=1).update(**given)
        audit(actor, "sign_in_rules_changed", before={name: before[name] for name in given}, after=given)


def check_may_be_invited(email: str) -> None:
    """Raises Refused where the rules name domains and the address is of none of them."""
    domains = rules().email_domains
    if domains and email.rpartition("@")[2].lower() not in domains:
        raise Refused(fields={"email": [Message("people.email_domain", domains=list(domains))]})


def _right(name: str, value: Any) -> bool:
    if name == "email_domains":
        return len(value) <= MOST_DOMAINS and all(_DOMAIN.fullmatch(one.lower()) for one in value)
    if name == "second_factor":
        return value in NEEDS_FACTOR
    return value in (PASSWORD_LEAST if name == "password_least" else SESSION_DAYS)
