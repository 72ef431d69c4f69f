"""What an action is: which right it asks for, what its values may be, and what it does to a chunk of items."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, ClassVar

from kartoteka.items.access import AccessPolicy
from kartoteka.items.bulk_edit import Act, Outcome, edit_many
from kartoteka.items.errors import UnknownField
from kartoteka.items.wishes import wishes_of
from kartoteka.kit.errors import Message, Refused
from kartoteka.kit.registry import Registry
from kartoteka.people import actor

Values = Mapping[str, Any]


class Action(ABC):
    """One action. Instances carry no state."""

    key: ClassVar[str]
    cell: ClassVar[actor.Action] = "edit"
    """The cell of a role without which there is nothing to order."""
    in_trash: ClassVar[bool] = False
    """Whether it is for items that lie in the trash."""

    @abstractmethod
    def check(self, policy: AccessPolicy, kind: str, values: Values) -> None:
        """Refuse values that no item of the kind could take: UnknownField, FieldReadOnly, Refused."""

    @abstractmethod
    def settle(self, policy: AccessPolicy, kind: str, asked: Mapping[int, int], values: Values, act: Act) -> Outcome:
        """Do it to these items (id → version when it was ordered), in the caller's transaction."""


class Changing(Action):
    """An action that changes fields: those of `keys`, all that may be written if None."""

    keys: ClassVar[frozenset[str] | None] = None

    def wished(self, values: Values) -> Values:
        """The values by field key that these stand for."""
        return values

    def check(self, policy: AccessPolicy, kind: str, values: Values) -> None:
        self._wishes(policy, kind, values)

    def settle(self, policy: AccessPolicy, kind: str, asked: Mapping[int, int], values: Values, act: Act) -> Outcome:
        return edit_many(policy, kind, asked, self._wishes(policy, kind, values), act)

    def _wishes(self, policy: AccessPolicy, kind: str, values: Values) -> Any:
        wished = self.wished(values)
        if not wished:
            raise Refused(fields={"values": [Message("value.required")]})
        if self.keys is not None and (others := wished.keys() - self.keys):
            raise UnknownField(sorted(others))
        return wishes_of(policy, kind, wished)


@lru_cache(maxsize=1)
def actions() -> Registry[Action]:
    """All actions by key."""
    return Registry("kartoteka.bulk.actions")
