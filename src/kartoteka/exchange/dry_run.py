"""What an import would do, without doing it: the columns, and the totals. It writes nothing at all."""

from itertools import islice
from pathlib import Path
from typing import Any, Final

from kartoteka.exchange.checking import CheckedRow
from kartoteka.exchange.matching import Index, Matcher
from kartoteka.exchange.options import ImportOptions
from kartoteka.exchange.plan import Plan, make_plan
from kartoteka.exchange.producing import make_checker, produced
from kartoteka.items.access import AccessPolicy
from kartoteka.people.actor import Actor
from kartoteka.schema.catalogue import catalogue

SAMPLE: Final = 10


def dry_run(actor: Actor, kind: str, path: Path, options: ImportOptions) -> tuple[dict[str, Any], dict[str, int]]:
    """The columns with their fields, and the totals that the import would end with. Raises as the import does."""
    policy = AccessPolicy(actor, catalogue(actor.schema_version))
    policy.require(kind, "import")
    plan = make_plan(policy, kind, path, options)
    return plan.described(), _totals(policy, plan, options)


def preview(actor: Actor, kind: str, path: Path, options: ImportOptions, *, most: int) -> dict[str, Any]:
    """The columns, the first rows as they stand in the file, and the totals of no more than the first `most` rows:
    whoever waits for an answer cannot wait for more. `complete`: the file has no more than these."""
    policy = AccessPolicy(actor, catalogue(actor.schema_version))
    policy.require(kind, "import")
    plan = make_plan(policy, kind, path, options, most=most)
    return plan.described() | {
        "sample": [row.cells for row in plan.table.sample[:SAMPLE]],
        "rows": plan.formats.rows,
        "complete": plan.formats.rows < most or next(islice(plan.table.rows(), most, None), None) is None,
        "totals": _totals(policy, plan, options),
    }


def _totals(policy: AccessPolicy, plan: Plan, options: ImportOptions) -> dict[str, int]:
    counts = dict.fromkeys(("rows", "created", "updated", "skipped", "rejected"), 0)
    matcher = Matcher(policy, plan.kind, verb="edit" if options.duplicates == "update" else "read")
    earlier = Index()
    for rows in produced(make_checker(policy, plan, options), plan):
        counts["rows"] += len(rows)
        good = [row for row in rows if not row.refusal]
        counts["rejected"] += len(rows) - len(good)
        if options.duplicates == "create":
            counts["created"] += len(good)
        else:
            _count(matcher, good, earlier, counts, "skipped" if options.duplicates == "skip" else "updated")
    return counts


def _count(matcher: Matcher, rows: list[CheckedRow], earlier: Index, counts: dict[str, int], word: str) -> None:
    rules = [matcher.rules(row) for row in rows]
    index = matcher.look_up(rule for own in rules for rule in own)
    for own in rules:
        if index.match(own) is not None or earlier.match(own) is not None:
            counts[word] += 1
        else:
            counts["created"] += 1
            earlier.add(own, counts["created"])
