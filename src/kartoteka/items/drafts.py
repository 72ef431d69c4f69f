"""What was typed and not saved: one's own drafts of forms, kept until the form is saved or the draft discarded (S14).

A draft is no item: nothing in it is checked before it is saved. A form is named `create.<kind>`, `edit.<kind>.<item>`
or `note.<kind>.<item>`, with `~<slot>` behind it where one person has several drafts of it (two tabs). What he may
no longer see is absent from what he is told; it stays in the draft until that is saved or discarded.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction
from psycopg import sql

from kartoteka.items.access import AccessPolicy, Verb
from kartoteka.items.errors import UnknownField, VersionConflict, VersionMissing
from kartoteka.items.statements import bigints, fetch_all, fetch_one
from kartoteka.items.write.base import run
from kartoteka.kit.errors import DomainError, Forbidden, Malformed, Message, NotFound
from kartoteka.kit.exact import dumps, loads
from kartoteka.people.rules import require_whole
from kartoteka.schema.field_types.base import as_list
from kartoteka.schema.field_types.cleaning import row_id
from kartoteka.schema.field_types.link import target_id

MOST: Final = 200
"""Drafts that one person may have; one more makes the oldest go."""
LARGEST: Final = 262_144
_FORM: Final = re.compile(
    r"(?:(?P<made>create)\.(?P<new>[a-z][a-z0-9_]{0,63})"
    r"|(?P<act>edit|note)\.(?P<kind>[a-z][a-z0-9_]{0,63})\.(?P<item>[1-9][0-9]{0,18}))(?:~[a-z0-9]{1,16})?"
)
_VERBS: Final[dict[str, Verb]] = {"edit": "edit", "note": "comment"}
_COLUMNS: Final = "form, kind_id, item_id, version, changed_at, base, typed"


class DraftTooLarge(DomainError):
    """413: more is typed than a draft may hold."""

    code = "draft_too_large"
    status = 413


@dataclass(frozen=True, slots=True)
class Form:
    """A form by its name."""

    name: str
    act: str
    kind: str
    item: int | None


def listed(policy: AccessPolicy, form: str | None = None) -> list[dict[str, Any]]:
    """The actor's drafts, of this form in all its slots or of all forms, the latest first, without what is in them."""
    require_whole(policy.actor)
    rows = _rows(policy, "(%s::text IS NULL OR split_part(form, '~', 1) = %s)", [form, form])
    readable = _readable(policy, {row[2] for row in rows if row[2]})
    return [_told(row) for row in rows if _knows(policy, row, readable)]


def shown(policy: AccessPolicy, form: str) -> dict[str, Any]:
    """One of them, with what the actor may see of it. Raises NotFound, Malformed for what names no form."""
    require_whole(policy.actor)
    asked = form_of(form)
    rows = _rows(policy, "form = %s", [asked.name])
    if not rows or not _knows(policy, rows[0], _readable(policy, {rows[0][2]} - {None})):
        raise NotFound
    return {**_told(rows[0]), "values": _masked(policy, asked, loads(rows[0][6]))}


@transaction.atomic
def keep(
    policy: AccessPolicy, form: str, *, version: int | None, values: Mapping[str, Any], base: int | None = None
) -> dict[str, Any]:
    """Keep what is typed; `version` is that of the draft it was typed upon, 0 for a new one. The same text again, after
    a lost answer, changes nothing.

    Raises Malformed, NotFound, Forbidden, UnknownField, VersionMissing, DraftTooLarge, and VersionConflict where the
    draft is another one by now: the caller keeps his text under another slot.
    """
    require_whole(policy.actor)
    asked = form_of(form)
    _require(policy, asked)
    _require_known(policy, asked, values)
    if version is None:
        raise VersionMissing
    found = run(
        f"SELECT {_COLUMNS} FROM items_formdraft WHERE user_id = %s AND form = %s FOR UPDATE",
        [policy.actor.user_id, asked.name],
    )
    kept = loads(found[0][6]) if found else {}
    hidden = {key: one for key, one in kept.items() if not _sees(policy, asked, key)}
    whole = {**hidden, **values}
    if found and whole == kept and found[0][5] == base and version in (found[0][3], found[0][3] - 1):
        return _told(found[0])
    if version != (found[0][3] if found else 0):
        raise VersionConflict(version=found[0][3] if found else 0, conflicts={})
    text = dumps(whole)
    if len(text.encode()) > LARGEST:
        raise DraftTooLarge(most=LARGEST)
    return _told(_stored(policy, asked, text, base=base, files=_files(policy, asked, whole), new=not found))


def discard(policy: AccessPolicy, form: str) -> None:
    """Delete a draft of the actor's; what is gone already stays so. Raises Malformed for what names no form."""
    require_whole(policy.actor)
    run(
        "DELETE FROM items_formdraft WHERE user_id = %s AND form = %s",
        [policy.actor.user_id, form_of(form).name],
    )


def form_of(name: str) -> Form:
    """The form of that name. Raises Malformed."""
    found = _FORM.fullmatch(name)
    if found is None:
        raise Malformed(fields={"form": [Message("malformed.value")]})
    if found["made"]:
        return Form(name, found["made"], found["new"], None)
    item = row_id(found["item"])
    if item is None:
        raise NotFound
    return Form(name, found["act"], found["kind"], item)


# What the actor may keep and is told ----------------------------------------------------------------------------------


def _require(policy: AccessPolicy, form: Form) -> None:
    """Raises NotFound and Forbidden as the form itself would when it is saved."""
    if form.item is None:
        policy.require(form.kind, "create")
        return
    if form.kind not in policy.catalogue.kinds:
        raise NotFound
    found = fetch_one(
        sql.SQL("select {can} from items_item item where item.id = {id} and {rows}").format(
            can=policy.can_object(form.kind), id=sql.Literal(form.item), rows=policy.rows(form.kind, "read")
        )
    )
    if found is None:
        raise NotFound
    if not loads(found[0])[_VERBS[form.act]]:
        raise Forbidden


def _require_known(policy: AccessPolicy, form: Form, values: Mapping[str, Any]) -> None:
    if unknown := [key for key in values if not _sees(policy, form, key)]:
        raise UnknownField(unknown)


def _sees(policy: AccessPolicy, form: Form, key: str) -> bool:
    return key == "text" if form.act == "note" else key in policy.readable(form.kind)


def _knows(policy: AccessPolicy, row: tuple[Any, ...], readable: set[int]) -> bool:
    """Whether the actor may still know of what the draft is about."""
    kind = policy.catalogue.kinds_by_id.get(row[1])
    if kind is None:
        return False
    return row[2] in readable if row[2] else policy.may_create(kind.key)


def _masked(policy: AccessPolicy, form: Form, values: Mapping[str, Any]) -> dict[str, Any]:
    """What he may still see of it: no hidden field, and no link to an item hidden from him meanwhile."""
    seen = {key: one for key, one in values.items() if _sees(policy, form, key)}
    if form.act == "note":
        return seen
    links = {key: one for key, one in seen.items() if policy.readable(form.kind)[key].linked}
    named = {target for one in links.values() for entry in as_list(one) if (target := target_id(entry)) is not None}
    readable = _readable(policy, named)
    for key, one in links.items():
        left = [entry for entry in as_list(one) if target_id(entry) is None or target_id(entry) in readable]
        seen[key] = left if isinstance(one, list) else (left[0] if left else None)
    return seen


def _readable(policy: AccessPolicy, ids: set[int]) -> set[int]:
    """Those of these items that the actor may read."""
    if not ids:
        return set()
    rows = policy.any_row(policy.catalogue.kinds)
    statement = sql.SQL("select item.id from items_item item where item.id = any({}) and {}")
    return {row[0] for row in fetch_all(statement.format(bigints(ids), rows))}


# Rows -----------------------------------------------------------------------------------------------------------------


def _rows(policy: AccessPolicy, test: str, params: list[Any]) -> list[tuple[Any, ...]]:
    return run(
        f"SELECT {_COLUMNS} FROM items_formdraft WHERE user_id = %s AND {test} ORDER BY changed_at DESC, id DESC",
        [policy.actor.user_id, *params],
    )


def _told(row: tuple[Any, ...]) -> dict[str, Any]:
    form, _, item, version, changed_at, base, _ = row
    moment = changed_at.isoformat().replace("+00:00", "Z")
    return {"form": form, "item": item, "version": version, "changed_at": moment, "base": base}


def _stored(
    policy: AccessPolicy, form: Form, text: str, *, base: int | None, files: list[int], new: bool
) -> tuple[Any, ...]:
    """The row as it is written now. Raises VersionConflict where another request has made the draft meanwhile."""
    user = policy.actor.user_id
    if not new:
        return run(
            "UPDATE items_formdraft SET typed = %s::jsonb, base = %s, files = %s, version = version + 1,"
            f" changed_at = clock_timestamp() WHERE user_id = %s AND form = %s RETURNING {_COLUMNS}",
            [text, base, files, user, form.name],
        )[0]
    kind = policy.catalogue.kinds[form.kind].id
    made = run(
        "INSERT INTO items_formdraft (user_id, form, kind_id, item_id, base, typed, files, version, changed_at)"
        " VALUES (%s, %s, %s, %s, %s, %s::jsonb, %s, 1, clock_timestamp()) ON CONFLICT DO NOTHING"
        f" RETURNING {_COLUMNS}",
        [user, form.name, kind, form.item, base, text, files],
    )
    if not made:
        raise VersionConflict(version=1, conflicts={})
    run(
        "DELETE FROM items_formdraft WHERE user_id = %s AND id NOT IN (SELECT id FROM items_formdraft"
        " WHERE user_id = %s ORDER BY changed_at DESC, id DESC LIMIT %s)",
        [user, user, MOST],
    )
    return made[0]


def _files(policy: AccessPolicy, form: Form, values: Mapping[str, Any]) -> list[int]:
    """The ids of the uploads that the values name."""
    fields = policy.readable(form.kind)
    entries = [
        entry
        for key, one in values.items()
        if key in fields and fields[key].storage == "files"
        for entry in as_list(one)
    ]
    ids = (row_id(entry.get("id") if isinstance(entry, Mapping) else entry) for entry in entries)
    return sorted({one for one in ids if one is not None})
