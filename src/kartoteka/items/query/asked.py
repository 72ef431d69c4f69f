"""What a list is asked for, checked: everything a statement is made from. Making it is `plans`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from kartoteka.items.access import AccessPolicy, Verb
from kartoteka.items.query import filtering, finding
from kartoteka.items.query.breadth import is_broad, is_narrow, is_wide
from kartoteka.items.read.base import Reading
from kartoteka.items.statements import Composable, all_of
from kartoteka.kit.errors import NotFound


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list was asked for, checked: everything a statement is made from."""

    reading: Reading
    kinds: tuple[str, ...]
    node: filtering.Node | None
    terms: list[list[str]]
    trash: bool

    @property
    def policy(self) -> AccessPolicy:
        return self.reading.policy

    def rows(self, kind: str) -> Composable:
        """The rows of the kind that belong to the list."""
        verb: Verb = "restore" if self.trash else "read"
        if self.terms and not self.trash and is_narrow(self.policy, [kind]):
            rows = [self.policy.own_ids([kind]), self.policy.rows(kind, verb, looked_up=False)]
        else:
            much = is_wide(self.policy, [kind]) if self.terms else is_broad(self.policy, kind)
            rows = [self.policy.rows(kind, verb, looked_up=not much)]
        return all_of([*rows, self.wanted(kind)])

    def wanted(self, kind: str) -> Composable:
        """What filter and words ask."""
        tests = [filtering.statement(self.node, kind, self.reading)]
        if self.terms:
            tests.append(finding.statement(self.terms, kind, self.reading))
        return all_of(tests)

    @property
    def bare(self) -> bool:
        """Whether there is neither filter nor words."""
        return self.node is None and not self.terms


def asked(policy: AccessPolicy, kinds: Sequence[str], *, tree: Any = None, q: str | None, trash: bool) -> Asked:
    """Check what a list is asked for. Raises NotFound for a kind that does not exist, UnknownField, Malformed."""
    if not kinds or any(kind not in policy.catalogue.kinds for kind in kinds):
        raise NotFound
    node = filtering.parse(tree)
    reading = Reading(policy=policy, now=datetime.now(UTC))
    filtering.check(node, kinds, policy)
    return Asked(reading, tuple(dict.fromkeys(kinds)), node, finding.terms_of(q), trash)
