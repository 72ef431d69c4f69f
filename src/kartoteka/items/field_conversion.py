"""Gives a field another type: a new field of that type takes its place, with every value that can be said in it.

The field itself is retired with all it held, so that nothing is lost, its history stays true, and the way back is to
restore it (ARCHITECTURE §4, rule 1: a key is fixed at birth). Only administrators: it reads and writes every item.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice
from typing import Any, Final

from django.db import transaction
from procrastinate.contrib.django import app

from kartoteka.items.access import AccessPolicy
from kartoteka.items.successor import succeed
from kartoteka.items.write.base import run
from kartoteka.kit.errors import Forbidden, NotFound
from kartoteka.kit.exact import dumps, loads
from kartoteka.people.actor import Actor
from kartoteka.people.principals import decode
from kartoteka.people.rules import require_whole
from kartoteka.schema import naming, service
from kartoteka.schema.catalogue import Catalogue, FieldSpec, alone, read
from kartoteka.schema.errors import SystemField
from kartoteka.schema.field_settings import MOST_CHOICES, type_of
from kartoteka.schema.field_types.base import CheckContext, ValueRefused, field_types
from kartoteka.schema.field_types.choosing import spoken
from kartoteka.schema.fields import search_anew
from kartoteka.timeline.recording import ChangeOf, record

COPY: Final = "kartoteka.items.tasks.copy_converted"
AT_ONCE: Final = 5_000
"""Values that are converted while one waits; more are left to a job."""
CHUNK: Final = 1_000
MOST_TRIED: Final = 20_000
"""Values with which another type is tried while one waits, the oldest items' first."""
SAMPLES: Final = 8
LISTS: Final = frozenset({"choice", "choices"})


@dataclass(frozen=True, slots=True)
class Converter:
    """From the stored value of one field to that of another type; None for what cannot be said in it."""

    before: FieldSpec
    after: FieldSpec
    context: CheckContext

    def text(self, stored: Any) -> str:
        """The value as a cell of a file has it."""
        return field_types()[self.before.type].cell(_shown(stored), self.before, self.context)

    def value(self, stored: Any) -> Any:
        """The value as the other type stores it."""
        target = field_types()[self.after.type]
        try:
            raw = target.parse_cell(self.text(stored), self.after, self.context)
            return None if raw is None else target.check(raw, self.after, self.context)
        except ValueRefused:
            return None

    def said(self, stored: Any) -> str | None:
        """The other type's value as a cell; None where there is none."""
        value = self.value(stored)
        return None if value is None else field_types()[self.after.type].cell(_shown(value), self.after, self.context)


def tried(policy: AccessPolicy, kind: str, key: str, *, type: str, settings: Mapping[str, Any]) -> dict[str, Any]:
    """What a conversion would do: {"convertible", "lost", "whole", "samples": [{"before", "after" or None}]}, those
    that are lost first; `whole`: all values were tried. Nothing is written. Raises NotFound, Forbidden, SystemField,
    Refused."""
    field, wanted = _checked(policy, kind, key, type, settings)
    made, words = _words(policy, field, type, wanted)
    converter = _converter(policy.catalogue, field, replace(field, id=0, type=type, settings=made), policy.actor)
    lost: list[dict[str, Any]] = []
    kept: list[dict[str, Any]] = []
    counts = [0, 0]
    values = _values(field)
    for _, stored in islice(values, MOST_TRIED):
        text = converter.text(stored)
        after = (text if text.strip() in words else None) if words else converter.said(stored)
        counts[after is not None] += 1
        samples = lost if after is None else kept
        if len(samples) < SAMPLES:
            samples.append({"before": text, "after": after})
    whole = next(values, None) is None
    return {"convertible": counts[1], "lost": counts[0], "whole": whole, "samples": [*lost, *kept][:SAMPLES]}


@transaction.atomic
def convert(policy: AccessPolicy, kind: str, key: str, *, type: str, settings: Mapping[str, Any]) -> str:
    """Put a field of this type in the place of that one; the key of the new one. Raises as `tried` does."""
    field, wanted = _checked(policy, kind, key, type, settings)
    actor = policy.actor
    alone()
    made, words = _words(policy, field, type, wanted)
    if words:
        made = {**made, "choices": [dict(labels) for labels in words.values()]}
    new = service.create_field(
        actor,
        kind,
        labels=field.labels,
        type=type,
        help=field.help,
        settings=made,
        required=field.required,
        visible_to=_audience(field),
    )
    service.change_field(actor, kind, new, position=field.position)
    search_anew(kind, new)
    service.retire_field(actor, kind, key)
    now = read()
    succeed(AccessPolicy(actor, now), key, now.kinds[kind].fields[new])
    if _count(field) <= AT_ONCE:
        copy(actor, now, field.id, now.kinds[kind].fields[new].id)
    else:
        _later(user_id=actor.user_id, before=field.id, after=now.kinds[kind].fields[new].id)
    return new


@transaction.atomic
def copied(catalogue: Catalogue, after: int) -> None:
    """What was copied by a job is found: the search texts may have been made anew before it had ended."""
    target = catalogue.fields_by_id[after]
    search_anew(target.kind, target.key)


def copy(actor: Actor, catalogue: Catalogue, before: int, after: int) -> None:
    """Copy what the retired field holds into the new one, where nobody has filled that meanwhile; each chunk is one
    record on its cards. May run twice."""
    field, target = catalogue.fields_by_id[before], catalogue.fields_by_id[after]
    converter = _converter(catalogue, field, target, actor)
    last = 0
    while rows := _chunk(field, last, "NOT jsonb_exists(fields, %s)", [target.key]):
        last = rows[-1][0]
        values = [(one, value) for one, stored in rows if (value := converter.value(stored)) is not None]
        if values:
            _write(actor, target, values)


def _later(*, user_id: int, before: int, after: int) -> None:
    app.configure_task(COPY).defer(user_id=user_id, before=before, after=after)


def _write(actor: Actor, target: FieldSpec, values: list[tuple[int, Any]]) -> None:
    with transaction.atomic():
        written = run(
            "UPDATE items_item item SET fields = item.fields || jsonb_build_object(%s::text, new.value),"
            " version = item.version + 1 FROM unnest(%s::bigint[], %s::jsonb[]) AS new(id, value)"
            " WHERE item.id = new.id AND NOT jsonb_exists(item.fields, %s) RETURNING item.id, item.version",
            [target.key, [one for one, _ in values], [dumps(value) for _, value in values], target.key],
        )
        after = dict(values)
        changes = [ChangeOf(one, target.id, version, None, after[one]) for one, version in sorted(written)]
        if changes:
            record(actor, "changed", items=[one.item for one in changes], changes=changes)


def _checked(
    policy: AccessPolicy, kind: str, key: str, type: str, settings: Mapping[str, Any]
) -> tuple[FieldSpec, dict[str, Any]]:
    """The field, and the settings of the new type. Values that the administrator may not see are not converted."""
    require_whole(policy.actor)
    if not policy.actor.is_administrator:
        raise Forbidden
    spec = policy.catalogue.kinds.get(kind)
    field = spec.fields.get(key) if spec else None
    if field is None or not policy.sees(field):
        raise NotFound
    if field.is_system:
        raise SystemField
    if settings.get("unique"):  # nobody has looked yet whether the values are
        raise naming.refused("settings", "value.unknown_setting", name="unique")
    target = type_of(type)
    if not target.convertible or not field_types()[field.type].convertible or type == field.type:
        raise naming.refused("type", "value.unknown_type", value=type)
    return field, dict(settings)


def _words(
    policy: AccessPolicy, field: FieldSpec, type: str, settings: dict[str, Any]
) -> tuple[dict[str, Any], dict[str, Mapping[str, str]]]:
    """The settings, and the labels of the entries of a new list by their text: those of the field's own list, else all
    texts that it holds. A shared list stays."""
    if type not in LISTS or "list" in settings:
        return settings, {}
    if field.type not in LISTS:
        converter = _converter(policy.catalogue, field, field, policy.actor)
        found = sorted({text for stored in _distinct(field) if (text := converter.text(stored).strip())})
        if len(found) > MOST_CHOICES:
            raise naming.refused("type", "value.too_many", limit=MOST_CHOICES)
        return settings, {text: {"en": text} for text in found}
    if "list" in field.settings:
        return {**settings, "list": field.list}, {}
    entries = policy.catalogue.choices.get(field.list, {}).values()
    return settings, {spoken(one.labels, policy.actor.language): one.labels for one in entries}


def _converter(catalogue: Catalogue, before: FieldSpec, after: FieldSpec, actor: Actor) -> Converter:
    return Converter(before, after, CheckContext(catalogue=catalogue, language=actor.language))


def _values(field: FieldSpec) -> Iterator[tuple[int, Any]]:
    last = 0
    while rows := _chunk(field, last, "true", []):
        yield from rows
        last = rows[-1][0]


def _distinct(field: FieldSpec) -> list[Any]:
    """The values that the field holds, each once, as far as they may become a list, and one more."""
    found = run(
        "SELECT DISTINCT (fields -> %s)::text FROM items_item"
        " WHERE kind_id = (SELECT id FROM schema_kind WHERE key = %s) AND jsonb_exists(fields, %s) LIMIT %s",
        [field.key, field.kind, field.key, MOST_CHOICES + 1],
    )
    return [loads(text) for (text,) in found]


def _chunk(field: FieldSpec, last: int, test: str, params: list[Any]) -> list[tuple[int, Any]]:
    found = run(
        "SELECT id, (fields -> %s)::text FROM items_item WHERE kind_id = (SELECT id FROM schema_kind WHERE key = %s)"
        f" AND jsonb_exists(fields, %s) AND id > %s AND {test} ORDER BY id LIMIT %s",
        [field.key, field.kind, field.key, last, *params, CHUNK],
    )
    return [(one, loads(text)) for one, text in found]


def _count(field: FieldSpec) -> int:
    found = run(
        "SELECT count(*) FROM (SELECT FROM items_item WHERE kind_id = (SELECT id FROM schema_kind WHERE key = %s)"
        " AND jsonb_exists(fields, %s) LIMIT %s) held",
        [field.kind, field.key, AT_ONCE + 1],
    )
    return int(found[0][0])


def _audience(field: FieldSpec) -> dict[str, list[int]]:
    named: dict[str, list[int]] = {}
    for principal in field.visible_to:
        group, one = decode(principal)
        named.setdefault(f"{group}s", []).append(one)
    return named


def _shown(stored: Any) -> Any:
    """The stored value as the API writes it: decimals as texts."""
    if isinstance(stored, Decimal):
        return f"{stored:f}"
    if isinstance(stored, dict):
        return {key: _shown(one) for key, one in stored.items()}
    return stored
