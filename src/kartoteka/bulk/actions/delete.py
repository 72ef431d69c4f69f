"""To the trash; no values."""

from collections.abc import Mapping

from kartoteka.bulk.actions.base import Action, Values
from kartoteka.items.access import AccessPolicy
from kartoteka.items.bulk_edit import Act, Outcome
from kartoteka.items.bulk_trash import trash_many
from kartoteka.items.errors import UnknownField


class Delete(Action):
    key = "delete"
    cell = "delete"

    def check(self, policy: AccessPolicy, kind: str, values: Values) -> None:
        if values:
            raise UnknownField(sorted(values))

    def settle(self, policy: AccessPolicy, kind: str, asked: Mapping[int, int], values: Values, act: Act) -> Outcome:
        return trash_many(policy, kind, asked, act)


ENTRY = Delete()
