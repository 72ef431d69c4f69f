"""What is to become of fields of many items: a value for all of them, or entries that come to lists or leave them.

Checked once for all items, before the first is touched; what an item's own state forbids is found as it is written.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from kartoteka.items.access import ACCESS_FIELDS, AccessPolicy, Verb
from kartoteka.items.draft import Draft
from kartoteka.items.merging import merged, without
from kartoteka.items.values import checked, writable_fields
from kartoteka.kit.errors import Message, Refused
from kartoteka.kit.text import caseless
from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import ValueRefused, as_list, field_types
from kartoteka.schema.field_types.tags import tag_name

MOST_ENTRIES: Final = 50
"""So many entries a list may grow to by what is added to many items at once."""
_PARTS: Final = frozenset({"add", "remove"})
_ONE_BY_ONE: Final = frozenset({"links", "links_back", "files"})


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to become of one field. `sets`: `stored` takes the place of whatever stands; else `stored` is added, and
    `gone` taken out."""

    spec: FieldSpec
    sets: bool
    stored: Any = None
    gone: Any = None

    def after(self, standing: Any) -> Any:
        """The stored value that is to stand where this one stands."""
        if self.sets:
            return self.stored
        kept = without(self.spec, standing, self.gone) if self.gone else standing
        return merged(self.spec, kept, self.stored) if self.stored else kept

    def overflows(self, draft: Draft) -> bool:
        """Whether the list would grow beyond what lists may hold."""
        if self.sets or not self.stored:
            return False
        standing = draft.get(self.spec)
        after = self.after(standing)
        return len(after or ()) > max(MOST_ENTRIES, len(standing or ()))


def wishes_of(policy: AccessPolicy, kind: str, values: Mapping[str, Any]) -> list[Wish]:
    """What these values wish: by field key a value, or for a list-valued field {"add": […], "remove": […]}.

    Raises UnknownField, FieldReadOnly, and Refused where a value fails its field's rule, or would empty a required
    field.
    """
    specs = writable_fields(policy, kind, values, access=True)
    parted = {key: values[key] for key, spec in specs.items() if is_list(spec) and _is_parted(values[key])}
    whole = {key: spec for key, spec in specs.items() if key not in parted}
    added = {key: specs[key] for key, parts in parted.items() if parts.get("add") is not None}
    removed = {key: specs[key] for key, parts in parted.items() if parts.get("remove") is not None}
    stored = checked(policy, whole | added, {**values, **{key: parted[key]["add"] for key in added}})
    gone = _named(policy, removed, {key: parted[key]["remove"] for key in removed})
    _require_filled(policy, kind, {key: stored[key] for key in whole})
    return [Wish(spec, key in whole, stored.get(key), gone.get(key)) for key, spec in specs.items()]


def verb_of(wishes: Iterable[Wish]) -> Verb:
    """What the actor must be able to do with an item that these are to come true on."""
    return "access" if any(one.spec.key in ACCESS_FIELDS for one in wishes) else "edit"


def one_by_one(specs: Iterable[FieldSpec]) -> bool:
    """Whether these fields touch more than the item's own rows, so that many items are written one after the other."""
    return any(spec.storage in _ONE_BY_ONE or spec.settings.get("unique") for spec in specs)


def is_list(spec: FieldSpec) -> bool:
    """Whether the field holds several values."""
    return spec.multiple or field_types()[spec.type].always_multiple


def _is_parted(raw: Any) -> bool:
    return isinstance(raw, Mapping) and bool(raw) and raw.keys() <= _PARTS


def _named(policy: AccessPolicy, specs: Mapping[str, FieldSpec], values: Mapping[str, Any]) -> dict[str, Any]:
    """The stored forms of entries to be taken out. They are only looked for: a tag is not made for it, and a choice or
    a user may be retired."""
    as_they_are = {key: spec for key, spec in specs.items() if spec.type in ("tags", "choices", "user")}
    rest = {key: spec for key, spec in specs.items() if key not in as_they_are}
    found = checked(policy, rest, values) if rest else {}
    for key, spec in as_they_are.items():
        entries = as_list(values[key])
        if spec.type == "tags":
            found[key] = _known_tags(policy, key, entries)
        elif spec.type == "choices" or all(isinstance(one, int) for one in entries):
            found[key] = list(entries)
        else:
            found |= checked(policy, {key: spec}, values)
    return found


def _known_tags(policy: AccessPolicy, key: str, names: Iterable[Any]) -> list[int]:
    known = policy.catalogue.tags_by_name
    try:
        cleaned = [caseless(name) for one in names if (name := tag_name(one))]
    except ValueRefused as error:
        raise Refused(fields={key: [error.message]}) from None
    return [known[name].id for name in cleaned if name in known]


def _require_filled(policy: AccessPolicy, kind: str, stored: Mapping[str, Any]) -> None:
    missing = [key for key in policy.catalogue.required(kind) if key in stored and stored[key] is None]
    if missing:
        raise Refused(fields={key: [Message("value.required")] for key in missing})
