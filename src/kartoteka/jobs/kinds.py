"""What a kind of job says of itself: one file in `job_kinds/` of the module whose work it is."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from typing import Any, ClassVar

from django.apps import apps
from django.db.models import Model

from kartoteka.jobs.errors import JobNotUndoable
from kartoteka.kit.registry import Registry
from kartoteka.people.actor import Actor


class JobKind(ABC):
    """A kind of job. `model` keeps its jobs, with `actor`, `state` (`jobs.states`), `started_at` and `ended_at`."""

    key: ClassVar[str]
    model: ClassVar[type[Model]]

    @abstractmethod
    def told(self, actor: Actor, found: Any) -> dict[str, Any]:
        """{"done", "total", "result"} of one of its jobs, as the actor may know it."""

    def name(self, found: Any) -> str | None:
        """What its orderer knows it by, such as a file's name."""
        return None

    def undoable(self, found: Any) -> bool:
        """Whether `undo` would take it back, or go on doing so."""
        return False

    def undo(self, actor: Actor, found: Any) -> None:
        """Have the worker take the job back, or go on where it stopped doing so; the row is locked. Raises what refuses
        it: by itself no kind can be taken back."""
        raise JobNotUndoable


@lru_cache(maxsize=1)
def job_kinds() -> tuple[JobKind, ...]:
    """All kinds of jobs, of every module that has some."""
    return tuple(_found())


def _found() -> Iterator[JobKind]:
    for app in apps.get_app_configs():
        folder = f"{app.name}.job_kinds"
        if app.name.startswith("kartoteka.") and find_spec(folder):
            found: Registry[JobKind] = Registry(folder)
            yield from found
