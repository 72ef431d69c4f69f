"""`kartoteka demo`: a small believable firm's clients to try things with, and away with them again."""

import os
from typing import Annotated

import typer
from django.db import transaction
from django.utils import timezone

from kartoteka.config.portal import CommandError, in_portal
from kartoteka.kinds.demo.fill import LANGUAGES, USUAL_SIZE, fill, is_here, remove, settle
from kartoteka.kit.language import known
from kartoteka.people.actor import Actor
from kartoteka.people.authentication import actor_of
from kartoteka.people.models import Portal, User
from kartoteka.people.roles import PORTAL_ADMIN
from kartoteka.people.service import create_user

DEMO_USER = "demo@kartoteka.invalid"
WRONG_USAGE = 2


@in_portal
def run(
    size: Annotated[int, typer.Option("--size", min=1, max=100_000, help="How many people.")] = USUAL_SIZE,
    language: Annotated[str | None, typer.Option("--language", help="en, it, de, fr or ru.")] = None,
    away: Annotated[bool, typer.Option("--remove", help="Take away what nobody changed.")] = False,
) -> None:
    """Fill in a small firm's clients; or take away those that nobody touched."""
    if away:
        gone, kept = remove()
        typer.echo(f"{gone} demo items removed, {kept} kept because somebody changed them.", err=True)
        return
    chosen = language or _language()
    if chosen not in LANGUAGES:
        raise CommandError(f"There is no demo in {chosen}; choose en, it, de, fr or ru.", exit_code=WRONG_USAGE)
    if is_here():
        typer.echo("The demo is here already.", err=True)
        return
    with transaction.atomic():
        settle(chosen)
        made = fill(_author(chosen), size=size, language=chosen)
    typer.echo(f"{made} demo items made.", err=True)


def register(root: typer.Typer) -> None:
    root.command("demo")(run)


def _language() -> str:
    """The portal's; before it is set up, that of the terminal."""
    portal = Portal.objects.get(pk=1)
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return known(spoken) if portal.set_up_at is None else known(portal.language)


def _author(language: str) -> Actor:
    """The first administrator; before there is one, a user who cannot sign in and does not count as the first."""
    first = User.objects.filter(is_active=True, roles__level="portal").order_by("pk").first()
    if first is not None:
        return _actor(first.pk)
    if (left := User.objects.filter(email=DEMO_USER).first()) is None:
        made = create_user(None, email=DEMO_USER, first_name="Demo", roles=[PORTAL_ADMIN], language=language)
        left = User.objects.get(pk=made.user_id)
    User.objects.filter(pk=left.pk).update(is_active=True)
    actor = _actor(left.pk)
    User.objects.filter(pk=left.pk).update(is_active=False, deactivated_at=timezone.now())
    left.links.all().delete()
    return actor


def _actor(user_id: int) -> Actor:
    actor = actor_of(user_id, "cli")
    assert actor is not None
    return actor
