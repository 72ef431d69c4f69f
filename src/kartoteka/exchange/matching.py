"""Finds, for rows of a file, the items they are duplicates of, among those the actor may reach.

It decides nothing; what becomes of a duplicate is `exchange.importing`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal, cast

from psycopg import sql

from kartoteka.exchange.checking import CheckedRow
from kartoteka.items.access import AccessPolicy
from kartoteka.items.statements import bigints, fetch_all, texts
from kartoteka.kit.exact import dumps, loads
from kartoteka.kit.text import name_key, normal_name
from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import field_types
from kartoteka.schema.field_types.points import Point

Key = tuple[Any, ...]
Verb = Literal["read", "edit"]
_NAMES: Final = {"person": ("first_name", "last_name"), "company": ("company_name",)}


@dataclass(frozen=True, slots=True)
class Rule:
    """The keys of one rule, the first of which decides; keys of different rules never meet."""

    keys: tuple[Key, ...]


@dataclass(slots=True)
class Index:
    """What is known by key: an item's id, or a row's place among those not yet written (as a negative number)."""

    found: dict[Key, int] = field(default_factory=dict)

    def match(self, rules: Sequence[Rule]) -> int | None:
        """The first rule that finds decides; of several the oldest."""
        for rule in rules:
            hits = [self.found[key] for key in rule.keys if key in self.found]
            if hits:
                return min(hits, key=lambda hit: (hit < 0, abs(hit)))
        return None

    def add(self, rules: Iterable[Rule], value: int) -> None:
        """Let later rows find this one."""
        for rule in rules:
            for key in rule.keys:
                self.found.setdefault(key, value)


class Matcher:
    """Looks up the duplicates of rows of one kind. `verb`: what the actor must be allowed to do with them."""

    def __init__(self, policy: AccessPolicy, kind: str, *, verb: Verb) -> None:
        self._policy, self._kind, self._verb = policy, kind, verb
        self._fields = policy.readable(kind)
        self._country = policy.catalogue.portal.country
        self._typed: dict[str, set[str]] = {}

    def rules(self, row: CheckedRow) -> list[Rule]:
        """The keys by which the row finds and is found, in the order of the rules."""
        emails = [("email", value) for value in self._normals(row, "email")]
        name = normal_name(" ".join(str(row.stored[key]) for key in self._name_fields() if key in row.stored))
        named = name_key(name) if name else None
        if self._kind == "company":
            taxes = [("tax", self._tax_form(one["value"])) for one in row.stored.get("tax_numbers", ())]
            return [Rule((("name", named),) if named is not None else ()), Rule(tuple(emails)), Rule(tuple(taxes))]
        if self._kind == "person":
            companies = [one.get("value", "") for one in row.later.get("companies", ()) if isinstance(one, dict)]
            at_company = [("name", named, name_key(one)) for one in companies if named is not None and normal_name(one)]
            last = normal_name(str(row.stored.get("last_name", "")))
            phones = [("phone", value, last) for value in self._normals(row, "phone") if last]
            return [Rule(tuple(emails)), Rule(tuple(at_company)), Rule(tuple(phones))]
        return [Rule((("name", named),) if named is not None else ())]

    def look_up(self, rules: Iterable[Rule]) -> Index:
        """All items that these rules find, by one statement a rule."""
        wanted: dict[str, set[Key]] = {}
        for rule in rules:
            for key in rule.keys:
                wanted.setdefault(key[0], set()).add(key)
        index = Index()
        for name, look in (
            ("email", self._by_email),
            ("name", self._by_name),
            ("phone", self._by_phone),
            ("tax", self._by_tax),
        ):
            if wanted.get(name):
                for key, item in look(wanted[name]):
                    if key in wanted[name]:
                        index.found[key] = min(item, index.found.get(key, item))
        return index

    def _name_fields(self) -> tuple[str, ...]:
        return _NAMES.get(self._kind) or self._policy.catalogue.kinds[self._kind].title_fields

    def _normals(self, row: CheckedRow, key: str) -> list[str]:
        spec = self._fields.get(key)
        if spec is None or key not in row.stored:
            return []
        kind = cast(Point, field_types()[spec.type])
        return [kind.normal(point["value"], self._country) for point in row.stored[key]]

    def _rows(self, alias: str = "item") -> sql.Composable:
        return self._policy.rows(self._kind, self._verb, alias)

    def _by_email(self, keys: Iterable[Key]) -> Iterable[tuple[Key, int]]:
        statement = sql.SQL(
            "SELECT point.normalised, min(item.id) FROM items_contactpoint point"
            " JOIN items_item item ON item.id = point.item_id"
            " WHERE point.field_id = {field} AND point.normalised = ANY({values}) AND {rows} GROUP BY 1"
        ).format(field=_id(self._fields["email"]), values=texts(key[1] for key in keys), rows=self._rows())
        return [(("email", row[0]), row[1]) for row in fetch_all(statement)]

    def _by_phone(self, keys: Iterable[Key]) -> Iterable[tuple[Key, int]]:
        if "last_name" not in self._fields:
            return []
        statement = sql.SQL(
            "SELECT point.normalised, item.fields ->> 'last_name', min(item.id) FROM items_contactpoint point"
            " JOIN items_item item ON item.id = point.item_id"
            " WHERE point.field_id = {field} AND point.normalised = ANY({values}) AND {rows} GROUP BY 1, 2"
        ).format(field=_id(self._fields["phone"]), values=texts({key[1] for key in keys}), rows=self._rows())
        return [(("phone", row[0], normal_name(row[1] or "")), row[2]) for row in fetch_all(statement)]

    def _by_name(self, keys: Iterable[Key]) -> Iterable[tuple[Key, int]]:
        pairs = list(keys)
        if self._kind != "person":
            statement = sql.SQL(
                "SELECT item.name_key, min(item.id) FROM items_item item WHERE item.name_key = ANY({names}) AND {rows}"
                " GROUP BY 1"
            ).format(names=bigints({key[1] for key in pairs}), rows=self._rows())
            return [(("name", row[0]), row[1]) for row in fetch_all(statement)]
        if "companies" not in self._fields:
            return []
        statement = sql.SQL(
            "WITH named AS MATERIALIZED (SELECT item.id, item.name_key FROM items_item item"
            "  WHERE item.name_key = ANY({names}) AND {rows}),"
            " firm AS MATERIALIZED (SELECT company.id, company.name_key FROM items_item company"
            "  WHERE company.name_key = ANY({firms}) AND {companies})"
            " SELECT named.name_key, firm.name_key, min(named.id) FROM named"
            " JOIN items_itemlink link ON link.source_id = named.id AND link.field_id = {field}"
            " JOIN firm ON firm.id = link.target_id GROUP BY 1, 2"
        ).format(
            names=bigints({key[1] for key in pairs}),
            firms=bigints({key[2] for key in pairs}),
            field=_id(self._fields["companies"]),
            companies=self._policy.any_row(["company"], "company"),
            rows=self._rows(),
        )
        return [(("name", row[0], row[1]), row[2]) for row in fetch_all(statement)]

    def _by_tax(self, keys: Iterable[Key]) -> Iterable[tuple[Key, int]]:
        if "tax_numbers" not in self._fields:
            return []
        typed = {one for key in keys for one in (key[1], *self._typed.get(key[1], ()))}
        probes = [dumps({"tax_numbers": [{"value": one}]}) for one in sorted(typed)]
        statement = sql.SQL(
            "SELECT item.fields ->> 'tax_numbers', item.id FROM items_item item"
            " WHERE item.fields @> ANY({probes}::jsonb[]) AND {rows}"
        ).format(probes=texts(probes), rows=self._rows())
        return [(("tax", _tax_form(one["value"])), row[1]) for row in fetch_all(statement) for one in loads(row[0])]

    def _tax_form(self, value: str) -> str:
        """The form in which tax numbers are compared, remembered with the way it was written."""
        form = _tax_form(value)
        self._typed.setdefault(form, set()).add(value)
        return form


def _tax_form(value: str) -> str:
    return "".join(letter for letter in value.upper() if letter.isalnum())


def _id(spec: FieldSpec) -> sql.Composable:
    return sql.Literal(spec.id)
