"""`kartoteka user create`, `reset-factors`: at the command line, which may make the first user and any other."""

import sys
from typing import Annotated

import typer
from django.db import transaction

from kartoteka.cluster.errors import REFUSED
from kartoteka.config.portal import CommandError, in_portal
from kartoteka.kit.errors import Message, Refused
from kartoteka.kit.language import say
from kartoteka.people.departments import find_or_create
from kartoteka.people.links import link_url
from kartoteka.people.models import User
from kartoteka.people.roles import EMPLOYEE, PORTAL_ADMIN
from kartoteka.people.second_factor import has_factor, reset_factors
from kartoteka.people.service import EmailTaken, create_user

SHORTEST_PASSWORD = 8
LONGEST_PASSWORD = 256
WRONG_USAGE = 2

group = typer.Typer(no_args_is_help=True)


@group.callback()
def about() -> None:
    """Users of this portal."""


def create(
    email: Annotated[str, typer.Argument(help="With it he signs in.", metavar="EMAIL")],
    name: Annotated[str, typer.Option("--name", help="“First Last”.")] = "",
    admin: Annotated[bool, typer.Option("--admin", help="A portal administrator.")] = False,
    role: Annotated[str | None, typer.Option("--role", help="A role's key; without it: employee.")] = None,
    department: Annotated[str | None, typer.Option("--department", help="Its name; made if there is none.")] = None,
    language: Annotated[str | None, typer.Option("--language", help="en, it, de, fr or ru.")] = None,
    password_stdin: Annotated[bool, typer.Option("--password-stdin", help="Read the password from stdin.")] = False,
) -> None:
    """Make a user; without a password a link is printed that sets one, once."""
    if admin and role:
        raise CommandError("Either --admin or --role, not both.", exit_code=WRONG_USAGE)
    password = _password() if password_stdin else None
    first, _, last = name.strip().rpartition(" ")
    try:
        with transaction.atomic():
            made = create_user(
                None,
                email=email,
                first_name=first or last,
                last_name=last if first else "",
                roles=[PORTAL_ADMIN if admin else role or EMPLOYEE],
                department=find_or_create(department) if department else None,
                language=language,
                password=password,
            )
    except EmailTaken as error:
        raise CommandError(f"There is a user with the e-mail {email} already.", exit_code=REFUSED) from error
    except Refused as error:
        raise CommandError(_sentence(error), exit_code=WRONG_USAGE) from error
    if made.secret:
        typer.echo(link_url(made.secret))
    typer.echo(f"{email} is a user now.", err=True)


def reset(email: Annotated[str, typer.Argument(help="With it he signs in.", metavar="EMAIL")]) -> None:
    """Take a lost second factor away: he signs in by his password, and sets up a new one. Stands in the audit log."""
    user = User.objects.filter(email=email.strip().lower()).first()
    if user is None:
        raise CommandError(f"There is no user with the e-mail {email}.", exit_code=WRONG_USAGE)
    had = has_factor(user.pk)
    reset_factors(None, user.pk)
    done = "signs in by password alone now." if had else "has no second factor."
    typer.echo(f"{email} {done}", err=True)


def register(root: typer.Typer) -> None:
    group.command("create")(in_portal(create))
    group.command("reset-factors")(in_portal(reset))
    root.add_typer(group, name="user")


def _password() -> str:
    """The first line of stdin. Its strength is the operator's affair; too short or too long it is refused."""
    line = sys.stdin.readline().rstrip("\r\n")
    if not SHORTEST_PASSWORD <= len(line) <= LONGEST_PASSWORD:
        found = Message("password.too_short", least=SHORTEST_PASSWORD)
        raise CommandError(say(found, "en"), exit_code=REFUSED)
    return line


def _sentence(error: Refused) -> str:
    return " ".join(say(message, "en") for messages in error.fields.values() for message in messages)
