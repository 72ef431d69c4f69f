"""What is said of a job that something stopped: in its result, in the words of whoever asked for it."""

from django.db import connection
from django.db.models import Model
from django.utils import timezone

from kartoteka.jobs.retrying import passes
from kartoteka.jobs.states import ONGOING, State
from kartoteka.kit.disk import finds_no_room
from kartoteka.kit.errors import DomainError, Message
from kartoteka.kit.language import say
from kartoteka.people.models import User


def fail(model: type[Model], job_id: int, error: Exception, *, sentence: str) -> None:
    """Write down what stopped the job; nothing where it was cancelled meanwhile. `sentence` begins the id of the words
    for what is no refusal."""
    renew_connection()
    standing = model._default_manager.filter(pk=job_id, state__in=(*ONGOING, State.FAILED))
    asked_by = User.objects.get(pk=model._default_manager.values_list("actor_id", flat=True).get(pk=job_id))
    standing.update(state=State.FAILED, result={"error": told(error, asked_by, sentence)}, ended_at=timezone.now())


def told(error: Exception, user: User, sentence: str) -> dict[str, str]:
    """The error's code and words in the user's language."""
    if isinstance(error, DomainError):
        return {"code": error.code, "message": say(error, user.language, **error.data)}
    code = _code(error)
    return {"code": code, "message": say(Message(f"{sentence}_{code}"), user.language)}


def foreseen(error: Exception) -> bool:
    """Whether the words say all there is to know, so that no log of it is needed."""
    return isinstance(error, DomainError) or finds_no_room(error) or passes(error)


def renew_connection() -> None:
    """Let go of a connection that may have broken: it would be of no use for saying so."""
    if not connection.in_atomic_block:
        connection.close()


def _code(error: Exception) -> str:
    if finds_no_room(error):
        return "disk_full"
    return "unavailable" if passes(error) else "failed"
