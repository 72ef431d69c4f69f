"""`kartoteka token create`: make an API token; it is the only line on stdout, and is shown this once."""

from typing import Annotated

import typer

from kartoteka.cluster.errors import FAILED, REFUSED
from kartoteka.config.portal import CommandError, in_portal
from kartoteka.kit.errors import Refused
from kartoteka.kit.language import say
from kartoteka.people.models import User
from kartoteka.people.tokens import create_token

WRONG_USAGE = 2

group = typer.Typer(no_args_is_help=True)


@group.callback()
def about() -> None:
    """Tokens by which programs come in."""


def create(
    email: Annotated[str, typer.Argument(help="Whose token it is.", metavar="EMAIL")],
    name: Annotated[str, typer.Option("--name", help="What it is for.")],
    scope: Annotated[
        list[str] | None,
        typer.Option("--scope", help="KIND:read, KIND:write, *:read or *; without it all his rights."),
    ] = None,
) -> None:
    """Make a token and print it, once."""
    owner = User.objects.filter(email=email.strip().lower()).first()
    if owner is None:
        raise CommandError(f"There is no user with the e-mail {email}.", exit_code=FAILED)
    if not owner.is_active:
        raise CommandError(f"{email} is deactivated.", exit_code=REFUSED)
    try:
        made = create_token(None, owner=owner.pk, name=name, scopes=scope or ["*"])
    except Refused as error:
        said = (say(message, "en") for messages in error.fields.values() for message in messages)
        raise CommandError(" ".join(said), exit_code=WRONG_USAGE) from error
    typer.echo(made.secret)


def register(root: typer.Typer) -> None:
    group.command("create")(in_portal(create))
    root.add_typer(group, name="token")
