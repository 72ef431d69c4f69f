"""Settles one chunk of checked rows in the caller's transaction: what is new, what is a duplicate, what is changed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from kartoteka.exchange.checking import CheckedRow
from kartoteka.exchange.matching import Matcher
from kartoteka.exchange.options import Duplicates
from kartoteka.exchange.resolving import Resolver
from kartoteka.items.access import ACCESS_FIELDS, AccessPolicy
from kartoteka.items.bulk import NewItem, create_many, taken
from kartoteka.items.bulk_change import ChangedItem, Held, change_many, copy_of, differences, hold
from kartoteka.items.draft import Draft
from kartoteka.items.linking import with_primary
from kartoteka.items.merging import merged
from kartoteka.kit.errors import Message
from kartoteka.schema.catalogue import FieldSpec
from kartoteka.timeline.bulk import Happening, record_many


@dataclass(slots=True)
class Tally:
    """What became of rows. `refused` carries them to the error file."""

    created: int = 0
    updated: int = 0
    skipped: int = 0
    refused: list[CheckedRow] = field(default_factory=list)

    @property
    def rows(self) -> int:
        return self.created + self.updated + self.skipped + len(self.refused)


class Settler:
    """Settles chunks of one import, in the order of the file."""

    def __init__(
        self,
        policy: AccessPolicy,
        kind: str,
        specs: dict[str, FieldSpec],
        resolver: Resolver,
        *,
        duplicates: Duplicates,
        import_id: int,
        batch: int,
    ) -> None:
        self._policy, self._specs, self._resolver = policy, specs, resolver
        self._kind = policy.catalogue.kinds[kind]
        self._duplicates = duplicates
        self._import_id, self._batch = import_id, batch
        self._matcher = Matcher(policy, kind, verb="edit" if duplicates == "update" else "read")

    def settle(self, rows: Sequence[CheckedRow], *, at: datetime) -> Tally:
        """Write the rows. A row that changes an item which an earlier one of this chunk made or changed waits until
        that one is written."""
        tally = Tally(refused=[row for row in rows if row.refusal])
        good = [row for row in rows if not row.refusal]
        while good:
            taken_now = self._segment(good, tally, at)
            good = good[taken_now:]
        return tally

    def _segment(self, rows: Sequence[CheckedRow], tally: Tally, at: datetime) -> int:
        """Settle as many of the rows as can be settled together, and return how many."""
        new: list[CheckedRow] = []
        updates: dict[int, CheckedRow] = {}
        settled = len(rows)
        if self._duplicates == "create":
            new = list(rows)
        else:
            rules = [self._matcher.rules(row) for row in rows]
            index = self._matcher.look_up(rule for own in rules for rule in own)
            for place, (row, own) in enumerate(zip(rows, rules, strict=True)):
                hit = index.match(own)
                if hit is None:
                    new.append(row)
                    index.add(own, -len(new))
                elif self._duplicates == "skip":
                    tally.skipped += 1
                elif hit < 0 or hit in updates:
                    settled = place
                    break
                else:
                    updates[hit] = row
        self._write(new, updates, tally, at)
        return settled

    def _write(self, new: list[CheckedRow], updates: dict[int, CheckedRow], tally: Tally, at: datetime) -> None:
        self._resolver.resolve([*new, *updates.values()], at=at)
        held = hold(self._policy, self._kind.key, updates) if updates else {}
        new += [row for item, row in updates.items() if item not in held]
        self._create(new, tally, at)
        self._update([(held[item], row) for item, row in updates.items() if item in held], tally, at)

    def _create(self, rows: Sequence[CheckedRow], tally: Tally, at: datetime) -> None:
        drafts = [self._draft(row) for row in rows]
        double = taken(self._policy.catalogue, drafts)
        items: list[NewItem] = []
        for place, (row, draft) in enumerate(zip(rows, drafts, strict=True)):
            if place in double:
                row.refusal = ((row.origin.get(double[place]) or [0])[0], Message("value.taken"))
                tally.refused.append(row)
            else:
                items.append(NewItem(draft, self._said(row, created=True)))
        create_many(self._policy.actor, self._policy.catalogue, items, batch=self._batch, at=at)
        tally.created += len(items)

    def _draft(self, row: CheckedRow) -> Draft:
        draft = Draft(self._kind, columns={"responsible_id": self._policy.actor.user_id, "access": "private"})
        for key, stored in row.stored.items():
            spec = self._specs[key]
            draft.put(spec, with_primary(spec, None, stored) if spec.storage == "links" else stored)
        return draft

    def _update(self, matches: Sequence[tuple[Held, CheckedRow]], tally: Tally, at: datetime) -> None:
        changed: list[ChangedItem] = []
        kept_only: list[Happening] = []
        for held, row in matches:
            said = [(self._specs[key], stored) for key, stored in row.stored.items()]
            changes = differences(held.draft, [(spec, _after(spec, held, stored)) for spec, stored in said])
            changes = [one for one in changes if self._may_change(row, one.spec)]
            if changes:
                draft = copy_of(held.draft)
                for one in changes:
                    draft.put(one.spec, one.after)
                changed.append(ChangedItem(held, draft, changes, self._said(row, created=False)))
            elif row.kept:
                kept_only.append(Happening([held.id], {**self._said(row, created=False), "item": held.id}))
        actor, catalogue = self._policy.actor, self._policy.catalogue
        change_many(actor, catalogue, changed, batch=self._batch, at=at)
        record_many(actor, "imported", kept_only, batch=self._batch, at=at)
        tally.updated += len(matches)

    def _may_change(self, row: CheckedRow, spec: FieldSpec) -> bool:
        """An import of known items leaves alone who may reach them, and values that may stand only once."""
        if spec.key not in ACCESS_FIELDS and not spec.settings.get("unique"):
            return True
        cells = [row.cells[at - 1] for at in row.origin.get(spec.key, ()) if at <= len(row.cells)]
        row.kept += [(spec.key, cell, spec.key) for cell in cells]
        row.warnings.append("import.not_permitted")
        return False

    def _said(self, row: CheckedRow, *, created: bool) -> dict[str, Any]:
        """What the item's import record keeps."""
        said: dict[str, Any] = {"import": self._import_id, "line": row.line, "created": created}
        if row.kept:
            said["kept"] = [list(pair) for pair in row.kept]
        if row.warnings:
            said["warnings"] = list(dict.fromkeys(row.warnings))
        return said


def _after(spec: FieldSpec, held: Held, stored: Any) -> Any:
    standing = held.draft.get(spec)
    value = merged(spec, standing, stored)
    return with_primary(spec, standing, value) if spec.storage == "links" else value
