"""Turns what rows name into what stands elsewhere: choices, tags, users, linked items; makes those that are new.

Each name is looked up, and each new thing made, once for a whole chunk. What the actor may not make, and who or what
does not exist, costs a row nothing: the cell is kept in its import record, with a warning.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from psycopg import sql

from kartoteka.exchange.checking import CheckedRow
from kartoteka.items.access import AccessPolicy
from kartoteka.items.bulk import NewItem, create_many
from kartoteka.items.draft import Draft
from kartoteka.items.references import resolve, tags
from kartoteka.items.statements import bigints, fetch_all
from kartoteka.kit.errors import DomainError
from kartoteka.kit.text import name_key, normal_name
from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import CheckContext, ValueRefused, field_types
from kartoteka.schema.service import create_choice

_MOST_REMEMBERED: Final = 100_000
HeaderOf = Callable[[int], str]


class Resolver:
    """Resolves the rows of one import. `batch` and `at` are those of the companies it makes."""

    def __init__(
        self, policy: AccessPolicy, specs: dict[str, FieldSpec], *, header_of: HeaderOf, import_id: int, batch: int
    ) -> None:
        self._policy, self._specs, self._header_of = policy, specs, header_of
        self._import_id, self._batch = import_id, batch
        self._choices: dict[tuple[str, str], str | None] = {}
        self._linked: dict[tuple[str, int], int] = {}
        self._context = CheckContext(catalogue=policy.catalogue, language=policy.actor.language)

    def resolve(self, rows: Sequence[CheckedRow], *, at: datetime) -> None:
        """Move all that the rows hold in `later` to `stored`, or to what is kept."""
        for key, spec in self._specs.items():
            named = [row for row in rows if row.later.get(key) is not None]
            if not named:
                continue
            if spec.type == "link":
                self._links(spec, named, at)
            elif spec.type == "tags":
                self._tags(spec, named)
            elif spec.type in ("choice", "choices"):
                self._choices_of(spec, named)
            else:
                self._others(spec, named)

    def forget(self) -> None:
        """Drop what was made in a transaction that was rolled back."""
        self._choices.clear()
        self._linked.clear()

    def _choices_of(self, spec: FieldSpec, rows: Iterable[CheckedRow]) -> None:
        for row in rows:
            written = row.later.pop(spec.key)
            found = [self._choice(spec, text) for text in (written if isinstance(written, list) else [written])]
            keys = list(dict.fromkeys(key for key in found if key))
            if keys:
                row.stored[spec.key] = keys if spec.type == "choices" else keys[0]
            if None in found:
                self._keep(row, spec, written, "value.unknown_choice")

    def _choice(self, spec: FieldSpec, text: str) -> str | None:
        """The key of the choice whose key or label this is; made where there is none, by whoever may."""
        word = text.strip().casefold()
        known = self._policy.catalogue.choices_by_word.get(spec.list, {}).get(word)
        if known or not word:
            return known
        if (spec.list, word) not in self._choices:
            self._choices[spec.list, word] = self._make_choice(spec, text.strip())
        return self._choices[spec.list, word]

    def _make_choice(self, spec: FieldSpec, label: str) -> str | None:
        actor = self._policy.actor
        try:
            return create_choice(actor, spec.list, labels={actor.language: label})
        except DomainError:
            return None

    def _tags(self, spec: FieldSpec, rows: Sequence[CheckedRow]) -> None:
        words = {row.line: row.later.pop(spec.key) for row in rows}
        fitting = [word for written in words.values() for word in written if 0 < len(word) <= 80]
        known = tags(self._policy, fitting[::-1])  # of two spellings, the last one given names a new tag
        for row in rows:
            ids = [known["tag", word] for word in words[row.line] if ("tag", word) in known]
            if ids:
                row.stored[spec.key] = list(dict.fromkeys(ids))
            if len(ids) < len(words[row.line]):
                self._keep(row, spec, words[row.line], "value.unknown_tag")

    def _others(self, spec: FieldSpec, rows: Sequence[CheckedRow]) -> None:
        """Users and shares, by id or e-mail."""
        kind = field_types()[spec.type]
        raws = {row.line: self._cell(spec, row.later.pop(spec.key)) for row in rows}
        known = resolve(self._policy, [(spec, raw) for raw in raws.values()])
        context = CheckContext(catalogue=self._policy.catalogue, language=self._policy.actor.language, known=known)
        for row in rows:
            try:
                stored = kind.check(raws[row.line], spec, context)
                if stored is not None and self._permitted(spec, stored):
                    row.stored[spec.key] = stored
                else:
                    self._keep(row, spec, raws[row.line], "import.not_permitted")
            except ValueRefused as refused:
                self._keep(row, spec, raws[row.line], refused.message.id)

    def _cell(self, spec: FieldSpec, written: Any) -> Any:
        return (
            field_types()[spec.type].parse_cell(written, spec, self._context) if isinstance(written, str) else written
        )

    def _permitted(self, spec: FieldSpec, stored: Any) -> bool:
        """Whoever may only import what is his own names nobody else as responsible."""
        actor = self._policy.actor
        own = actor.scope(spec.kind, "import") not in ("all", "department", "department_below")
        return not (spec.column == "responsible_id" and own and stored != actor.user_id)

    def _links(self, spec: FieldSpec, rows: Sequence[CheckedRow], at: datetime) -> None:
        """Items named by their title: each found, or made, once."""
        kinds: list[str] = list(spec.settings.get("kinds") or ())
        written = {row.line: _entries(row.later.pop(spec.key)) for row in rows}
        if len(kinds) != 1 or kinds[0] not in self._policy.catalogue.kinds:
            for row in rows:
                self._keep(row, spec, [one["value"] for one in written[row.line]], "value.unknown_item")
            return
        names = {one["value"]: None for entries in written.values() for one in entries if normal_name(one["value"])}
        self._find_linked(kinds[0], list(names), at)
        for row in rows:
            entries = [self._entry(kinds[0], one) for one in written[row.line]]
            links = list({one["item"]: one for one in entries if one}.values())
            if links:
                row.stored[spec.key] = links if spec.multiple else links[:1]
            if None in entries:
                self._keep(row, spec, [one["value"] for one in written[row.line]], "value.unknown_item")

    def _entry(self, kind: str, written: dict[str, Any]) -> dict[str, Any] | None:
        item = self._linked.get((kind, name_key(written["value"])))
        if item is None or not normal_name(written["value"]):
            return None
        entry: dict[str, Any] = {"item": item}
        if written.get("role"):
            entry["role"] = written["role"][:120]
        if str(written.get("primary", "")).strip().casefold() in ("1", "true", "yes"):
            entry["is_primary"] = True
        return entry | {part: written[part] for part in ("from", "to") if _is_day(written.get(part))}

    def _find_linked(self, kind: str, names: Sequence[str], at: datetime) -> None:
        if len(self._linked) > _MOST_REMEMBERED:
            self._linked.clear()
        by_key = {name_key(name): name for name in reversed(names) if (kind, name_key(name)) not in self._linked}
        if not by_key:
            return
        statement = sql.SQL(
            "SELECT item.name_key, min(item.id) FROM items_item item WHERE item.name_key = ANY({names}) AND {rows}"
            " GROUP BY 1"
        ).format(names=bigints(by_key), rows=self._policy.rows(kind, "read"))
        self._linked |= {(kind, row[0]): row[1] for row in fetch_all(statement)}
        missing = {key: name for key, name in by_key.items() if (kind, key) not in self._linked}
        if missing and self._policy.may_create(kind):
            self._make_linked(kind, missing, at)

    def _make_linked(self, kind: str, missing: dict[int, str], at: datetime) -> None:
        """New items that have a name and nothing else; theirs who imports."""
        spec = self._policy.catalogue.kinds[kind]
        title = spec.fields[spec.title_fields[0]]
        drafts: dict[int, Draft] = {}
        for key, name in reversed(missing.items()):
            draft = Draft(spec, columns={"responsible_id": self._policy.actor.user_id, "access": "private"})
            try:
                draft.put(title, field_types()[title.type].check(name, title, self._context))
            except ValueRefused:
                continue
            drafts[key] = draft
        items = [NewItem(draft, {"import": self._import_id, "created": True}) for draft in drafts.values()]
        ids = create_many(self._policy.actor, self._policy.catalogue, items, batch=self._batch, at=at)
        self._linked |= {(kind, key): item for key, item in zip(drafts, ids, strict=True)}

    def _keep(self, row: CheckedRow, spec: FieldSpec, written: Any, warning: str) -> None:
        columns = row.origin.get(spec.key, [])
        for column in dict.fromkeys(columns):
            cell = row.cells[column - 1] if 0 < column <= len(row.cells) else str(written)
            row.kept.append((self._header_of(column), cell, spec.key))
        row.warnings.append(warning)


def _entries(written: Any) -> list[dict[str, Any]]:
    if isinstance(written, str):
        return [{"value": written}]
    return [one for one in written if one.get("value")]


def _is_day(text: Any) -> bool:
    try:
        datetime.strptime(str(text), "%Y-%m-%d")
    except ValueError:
        return False
    return True
