"""What an undo makes of users and departments that are no more: nobody is named again who cannot answer for it.

As in a hand-over, what a leaver would be responsible for goes to his heir; those who manage, observe or share are
people of their own, whom nobody stands in for.
"""

from collections.abc import Iterable
from typing import Any, Final

from kartoteka.items.handover import FIELD, heirs
from kartoteka.items.write.base import run
from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import as_list

NAMING: Final = frozenset({"user", "shares"})
"""The types of fields whose values name users."""


def without_leavers(spec: FieldSpec, before: Any, current: Any) -> Any:
    """The former value of a field that names users, as it may be given back: whoever left stays only where he stands
    now. The responsible is then his heir, or whoever it is now."""
    if before == current:
        return before
    if spec.key == FIELD:
        return _answerable(before, current)
    if spec.type == "shares":
        return _shares(before, current or []) or None
    held = set(as_list(current))
    there = held | _active(set(as_list(before)) - held)
    kept = [one for one in as_list(before) if one in there]
    return (kept or None) if spec.multiple else (kept[0] if kept else current)


def _answerable(user: int, current: int) -> int:
    heir_of = heirs()
    passed: set[int] = set()
    while user != current and user not in _active({user}):
        passed.add(user)
        heir = heir_of.get(user, current)
        user = current if heir in passed else heir
    return user


def _shares(before: Iterable[dict[str, Any]], current: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    held = {_principal(one) for one in current}
    named = {_principal(one) for one in before} - held
    there = held | {("user", one) for one in _active({id for group, id in named if group == "user"})}
    there |= {("department", one) for one in _live({id for group, id in named if group == "department"})}
    return [one for one in before if _principal(one) in there]


def _principal(share: dict[str, Any]) -> tuple[str, int]:
    return ("user", share["user"]) if "user" in share else ("department", share["department"])


def _active(users: set[int]) -> set[int]:
    """Those who work here, until this transaction ends: a deactivation waits for it, or is waited for."""
    if not users:
        return set()
    found = "SELECT id FROM people_user WHERE id = ANY(%s) AND is_active ORDER BY id FOR SHARE"
    return {row[0] for row in run(found, [sorted(users)])}


def _live(departments: set[int]) -> set[int]:
    if not departments:
        return set()
    found = "SELECT id FROM people_department WHERE id = ANY(%s) AND archived_at IS NULL"
    return {row[0] for row in run(found, [sorted(departments)])}
