"""For whom a command of the command line acts, and how a refusal is said to him. Wiring only."""

from typing import NoReturn

from kartoteka.cluster.errors import FAILED, REFUSED, UNREADABLE, USAGE
from kartoteka.config.portal import CommandError
from kartoteka.exchange.errors import Unreadable
from kartoteka.items.errors import UnknownField
from kartoteka.kit.errors import DomainError, NotFound
from kartoteka.kit.language import say
from kartoteka.people.actor import Actor, Source
from kartoteka.people.authentication import actor_of
from kartoteka.people.models import User


def acting_as(email: str, source: Source) -> Actor:
    """The actor of this e-mail. Ends the command where there is none (2), or he may not act any more (4)."""
    user = User.objects.filter(email=email.strip().lower()).first()
    if user is None:
        raise CommandError(f"There is no user with the e-mail {email}.", exit_code=USAGE)
    actor = actor_of(user.pk, source)
    if actor is None:
        raise CommandError(f"{email} is deactivated and may not do this.", exit_code=REFUSED)
    return actor


def refuse(error: DomainError, language: str) -> NoReturn:
    """End the command with the error's sentence in the user's language and the exit code of CONTRACTS."""
    if isinstance(error, UnknownField | NotFound) or (isinstance(error, Unreadable) and error.status == 400):
        code = USAGE
    elif isinstance(error, Unreadable):
        code = UNREADABLE
    else:
        code = REFUSED if error.status in (403, 409) else FAILED
    named = ", ".join(error.fields)
    sentence = say(error, language, **error.data)
    raise CommandError(f"{sentence} ({named})" if named else sentence, exit_code=code) from error
