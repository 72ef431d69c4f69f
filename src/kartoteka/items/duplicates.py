"""Whether what is being typed stands in the index already: hints for one draft, among what its writer may read.

The rules are those of an import (`exchange.matching` applies them to whole files); here each hit says its reason.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from difflib import SequenceMatcher
from typing import Any, Final

from django.db import OperationalError, connection, transaction
from psycopg.errors import QueryCanceled

from kartoteka.items.access import AccessPolicy
from kartoteka.items.errors import UnknownField
from kartoteka.items.query.finding import stale_and_hidden
from kartoteka.items.read.base import Reading
from kartoteka.items.statements import SQL, Composable, all_of, any_of, bigints, fetch_all, fetch_json, literal, texts
from kartoteka.kit.errors import NotFound
from kartoteka.kit.exact import dumps
from kartoteka.kit.text import fold, name_key, normal_name
from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import as_list, field_types
from kartoteka.schema.field_types.link import target_id
from kartoteka.schema.field_types.points import Point

MOST: Final = 10
FEW: Final = 5
"""Fewer hits than these bring names that are only nearly the same, too."""
NEARLY: Final = 0.8
LOOKED_AT: Final = 300
SHORTEST: Final = 3
PATIENCE: Final = "1s"
"""For what is only a hint."""
_LAST_NAME: Final = "last_name"


def duplicates_json(policy: AccessPolicy, kind: str, values: Mapping[str, Any]) -> bytes:
    """{"items": [{id, kind, title, reason, score?}]}: live items that may be the same, the surest reason first.

    Reasons: email, tax_number, name_company, phone (and the same last name), name, similar (a name that is nearly the
    same, with how nearly in percent). Values that are not whole yet find nothing. Raises NotFound for an unknown kind,
    UnknownField for keys the actor may not see.
    """
    if kind not in policy.catalogue.kinds:
        raise NotFound
    fields = policy.readable(kind)
    if unknown := [key for key in values if key not in fields]:
        raise UnknownField(unknown)
    draft = Draft(policy, kind, values)
    rules = [rule for rule in (draft.email(), draft.tax(), draft.name_company(), draft.phone(), draft.name()) if rule]
    found: list[dict[str, Any]] = json.loads(fetch_json(_statement(policy, kind, rules)) or b"[]") if rules else []
    if len(found) < FEW:
        found += _similar(policy, kind, draft.title, {one["id"] for one in found})
    return dumps({"items": found}).encode()


class Draft:
    """What is typed so far, as tests of the items that would be its duplicates: each rule a (reason, test)."""

    def __init__(self, policy: AccessPolicy, kind: str, values: Mapping[str, Any]) -> None:
        self._policy = policy
        self._kind = policy.catalogue.kinds[kind]
        self._fields = policy.readable(kind)
        self._values = values
        whole = all(self._text(key) for key in self._kind.title_fields)
        self.title = " ".join(self._text(key) for key in self._kind.title_fields) if whole else ""
        self._name = name_key(self.title) if whole else None

    def email(self) -> tuple[str, Composable] | None:
        """The same e-mail."""
        tests = list(self._points("email"))
        return ("email", any_of(tests)) if tests else None

    def tax(self) -> tuple[str, Composable] | None:
        """The same tax or register number, as typed."""
        tests = [
            SQL("item.fields @> {}::jsonb").format(literal(dumps({field.key: [{"value": one}]})))
            for field in self._typed("tax_numbers")
            for one in self._written(field.key)
        ]
        return ("tax_number", any_of(tests)) if tests else None

    def name_company(self) -> tuple[str, Composable] | None:
        """The same name, and one company in common."""
        tests = [test for field in self._typed("link") if field.multiple and (test := self._linked(field))]
        if self._name is None or not tests:
            return None
        return "name_company", all_of([self._same_name(), any_of(tests)])

    def phone(self) -> tuple[str, Composable] | None:
        """The same number and the same last name: colleagues share a switchboard."""
        last = normal_name(self._text(_LAST_NAME))
        tests = list(self._points("phone"))
        if not last or not tests or self._fields[_LAST_NAME].storage != "json":
            return None
        same = SQL("kartoteka_folded(item.fields ->> {}) = kartoteka_folded({})").format(
            literal(_LAST_NAME), literal(self._text(_LAST_NAME))
        )
        return "phone", all_of([any_of(tests), same])

    def name(self) -> tuple[str, Composable] | None:
        """The same name: of a firm the rule; of a person a hint only."""
        return ("name", self._same_name()) if self._name is not None else None

    def _same_name(self) -> Composable:
        return SQL("item.name_key = {}").format(literal(self._name))

    def _points(self, type: str) -> Iterable[Composable]:
        country = self._policy.catalogue.portal.country
        for field in self._typed(type):
            kind = field_types()[field.type]
            if isinstance(kind, Point) and (words := self._written(field.key)):
                yield SQL(
                    "item.id in (select point.item_id from items_contactpoint point where point.normalised = any({})"
                    " and point.field_id = {})"
                ).format(texts(kind.normal(one, country) for one in words), literal(field.id))

    def _linked(self, field: FieldSpec) -> Composable | None:
        """A link of this field to one of the items named, by id or by name."""
        written = [one for one in as_list(self._values.get(field.key)) if one]
        ids = [found for one in written if (found := target_id(one)) is not None]
        names = [name_key(one) for one in written if isinstance(one, str) and normal_name(one)]
        if not ids and not names:
            return None
        return SQL(
            "exists (select from items_itemlink link join items_item target on target.id = link.target_id"
            " where link.source_id = item.id and link.field_id = {} and {}"
            " and (target.id = any({}) or target.name_key = any({})))"
        ).format(
            literal(field.id),
            self._policy.any_row(self._policy.catalogue.kinds, "target"),
            bigints(ids),
            bigints(names),
        )

    def _typed(self, type: str) -> list[FieldSpec]:
        return [field for key, field in self._fields.items() if field.type == type and self._values.get(key)]

    def _text(self, key: str) -> str:
        value = self._values.get(key)
        return value.strip() if isinstance(value, str) and "\0" not in value else ""

    def _written(self, key: str) -> list[str]:
        """The texts of a list of values, each written plainly or as {"value"}."""
        found = (one.get("value") if isinstance(one, Mapping) else one for one in as_list(self._values[key])[:MOST])
        return [one.strip() for one in found if isinstance(one, str) and one.strip() and "\0" not in one]


def _similar(policy: AccessPolicy, kind: str, title: str, known: set[int]) -> list[dict[str, Any]]:
    """Items whose title is nearly this one, the nearest first. The longest word is sought in the search texts, and only
    titles, which everybody sees, are compared."""
    typed = normal_name(title)
    words = [fold(word) for word in typed.split() if len(word) >= SHORTEST]
    if not words or stale_and_hidden(kind, Reading(policy=policy, now=datetime.now(UTC))):
        return []
    near = SQL("{} <% item.search").format(literal(max(words, key=len)))
    rows = _in_time(
        SQL("select item.id, item.title from items_item item where {} and {} limit {}").format(
            policy.rows(kind, "read"), near, literal(LOOKED_AT)
        )
    )
    scored = [(SequenceMatcher(None, typed, normal_name(found)).ratio(), found, one) for one, found in rows]
    return [
        {"id": one, "kind": kind, "title": found, "reason": "similar", "score": round(100 * score)}
        for score, found, one in sorted(scored, key=lambda hit: (-hit[0], hit[2]))
        if score >= NEARLY and one not in known
    ][: FEW - len(known)]


def _in_time(statement: Composable) -> list[tuple[Any, ...]]:
    """Its rows; none where they are not found while one types. In a transaction of its own, that ends with it."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"set local statement_timeout = '{PATIENCE}'")
            return fetch_all(statement)
    except OperationalError as error:
        if isinstance(error.__cause__, QueryCanceled):
            return []
        raise


def _statement(policy: AccessPolicy, kind: str, rules: Iterable[tuple[str, Composable]]) -> Composable:
    branches = [
        SQL(
            "(select item.id, item.title, {} as rank, {}::text as reason from items_item item where {} and {}"
            " order by item.id limit {})"
        ).format(literal(rank), literal(reason), policy.rows(kind, "read"), test, literal(MOST))
        for rank, (reason, test) in enumerate(rules)
    ]
    return SQL(
        "select jsonb_agg(jsonb_build_object('id', id, 'kind', {}::text, 'title', title, 'reason', reason)"
        " order by rank, id) from (select distinct on (id) * from ({}) hits order by id, rank) once"
    ).format(literal(kind), SQL(" union all ").join(branches))
