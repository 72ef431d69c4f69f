"""Out of the trash; no values."""

from collections.abc import Mapping

from kartoteka.bulk.actions.base import Action, Values
from kartoteka.items.access import AccessPolicy
from kartoteka.items.bulk_edit import Act, Outcome, left_out
from kartoteka.items.bulk_trash import restore_many
from kartoteka.items.errors import UnknownField


class Restore(Action):
    key = "restore"
    cell = "delete"
    in_trash = True

    def check(self, policy: AccessPolicy, kind: str, values: Values) -> None:
        if values:
            raise UnknownField(sorted(values))

    def settle(self, policy: AccessPolicy, kind: str, asked: Mapping[int, int], values: Values, act: Act) -> Outcome:
        """Whoever reads one that was not brought back finds it alive: somebody was quicker."""
        back = restore_many(policy, kind, asked, act)
        missing = left_out(policy, kind, asked, back)
        return Outcome(changed=len(back), unchanged=missing.no_right, gone=missing.gone)


ENTRY = Restore()
