"""Who may do what with which items: with `items.field_access`, the one place where the rule stands. It writes nothing.

The rule is RIGHTS.md. What a role's cell reaches is said as principals (`people.principals`) and tested against
`item.readers`, which the writer derives; what a relation grants beyond reading (manager, share to write, public to
write) is read from the rows themselves, which are the truth.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any, ClassVar, Final, Literal

from psycopg import sql

from kartoteka.items.field_access import FieldAccess
from kartoteka.items.models import Item
from kartoteka.items.statements import FALSE, TRUE, all_of, any_of, bigints, fetch_one, listed
from kartoteka.kit.errors import DomainError, Forbidden, NotFound
from kartoteka.people import principals
from kartoteka.people.actor import Action, Scope

Verb = Literal["read", "comment", "edit", "access", "delete", "restore", "purge", "export"]
Way = Literal["administrator", "cell", "responsible", "manager", "share", "public"]
VERBS: Final[tuple[Verb, ...]] = ("edit", "comment", "access", "delete", "restore", "purge")
ACCESS_FIELDS: Final = frozenset({"access", "managers", "responsible", "shares"})
_PUBLIC_SCOPES: Final = ("own_public", "department", "department_below", "all")
_CELL: Final[dict[Verb, Action]] = {"access": "edit", "restore": "delete", "purge": "delete"}


def action_of(verb: Verb) -> Action:
    """The action of a role's cells that a verb is judged by."""
    return _CELL.get(verb, verb)  # type: ignore[arg-type]


class InTrash(DomainError):
    """409: the item lies in the trash, and only reading and restoring it are possible."""

    code: ClassVar[str] = "in_trash"
    status: ClassVar[int] = 409


@dataclass(frozen=True, slots=True)
class LockedItem:
    """An item locked for this transaction: its columns by name (JSON decoded, decimals exact), and what the actor
    may do with it."""

    columns: dict[str, Any]
    can: dict[str, bool]

    @property
    def id(self) -> int:
        return int(self.columns["id"])

    @property
    def version(self) -> int:
        return int(self.columns["version"])

    @property
    def fields(self) -> dict[str, Any]:
        """The values stored as JSON."""
        found: dict[str, Any] = self.columns["fields"]
        return found

    @property
    def deleted(self) -> bool:
        return self.columns["deleted_at"] is not None


class AccessPolicy(FieldAccess):
    """What one actor may do, under one snapshot of the schema. Made anew for every request and every job."""

    @cached_property
    def signature(self) -> str:
        """Equal for policies under which every statement reads alike: for keeping statements, never for deciding."""
        actor = self.actor
        held = (
            actor.user_id, actor.level, sorted(actor.scopes or ()), actor.scopes is None, sorted(actor.roles),
            actor.department_path, actor.colleagues, actor.colleagues_below,
            sorted((kind, sorted(cells.items())) for kind, cells in actor.cells.items()),
        )  # fmt: skip
        return hashlib.blake2b(repr(held).encode(), digest_size=16).hexdigest()

    # Items, as SQL

    def principals(self, kind: str, action: Action) -> list[int] | None:
        """The principals under which the actor reaches items of the kind; None = all of them, [] = none."""
        scope = self.actor.scope(kind, action)
        if scope == "none":
            return []
        if scope == "all":
            return None
        held = set(self.actor.own_principals())
        if scope in _PUBLIC_SCOPES:
            held.add(principals.PUBLIC)
        held.update(principals.responsible(one) for one in self._colleagues(scope))
        return sorted(held)

    def rows(self, kind: str, verb: Verb, alias: str = "item", *, looked_up: bool = True) -> sql.Composable:
        """The predicate that holds for the items of the kind with which the actor may do this, and for no other.

        Live items only; for `restore` and `purge`, only those in the trash. `looked_up` False keeps the index of
        readers out of it: the same rows, for actors who reach much.
        """
        row = sql.Identifier(alias)
        kind_id = sql.Literal(self.catalogue.kinds[kind].id)
        in_trash = verb in ("restore", "purge")
        tests = [
            sql.SQL("{}.kind_id = {}").format(row, kind_id),
            sql.SQL("{}.deleted_at is not null" if in_trash else "{}.deleted_at is null").format(row),
            self._reads(kind, row, looked_up=looked_up),
        ]
        if verb != "read":
            tests.append(self._verdict(kind, verb, row))
        return all_of(tests)

    def reaches(self, kind: str, alias: str = "item") -> sql.Composable:
        """The part of `rows` that depends on the actor, for statements that test kind and trash by themselves."""
        return self._reads(kind, sql.Identifier(alias), looked_up=False)

    def any_row(self, kinds: Iterable[str], alias: str = "item", *, looked_up: bool = False) -> sql.Composable:
        """The predicate of the live items of these kinds that the actor may read; for linked and found items.

        `looked_up` True lets the index of readers be used.
        """
        row = sql.Identifier(alias)
        groups: dict[tuple[int, ...] | None, list[int]] = {}
        for kind in kinds:
            held = self.principals(kind, "read")
            if held != []:
                groups.setdefault(None if held is None else tuple(held), []).append(self.catalogue.kinds[kind].id)
        reached = [
            all_of([sql.SQL("{}.kind_id = any({})").format(row, bigints(ids)), _held_by(row, held, looked_up)])
            for held, ids in groups.items()
        ]
        return all_of([sql.SQL("{}.deleted_at is null").format(row), any_of(reached)])

    def own_ids(self, kinds: Iterable[str], alias: str = "item") -> sql.Composable:
        """Finds the live items of these kinds by the actor's reader rows, for one who reaches little. It only narrows:
        `rows` or `any_row` stands beside it."""
        reached = {kind: held for kind in kinds if (held := self.principals(kind, "read"))}
        return sql.SQL(
            "{}.id = any(array(select own.item_id from items_itemreader own where own.principal = any({})"
            " and own.kind_id = any({})))"
        ).format(
            sql.Identifier(alias),
            bigints(sorted({one for held in reached.values() for one in held})),
            bigints(self.catalogue.kinds[kind].id for kind in reached),
        )

    def can_object(self, kind: str, alias: str = "item") -> sql.Composable:
        """`can` as JSON built in SQL: what the actor may do with a row that he may read."""
        row = sql.Identifier(alias)
        gone = sql.SQL("{}.deleted_at is not null").format(row)
        parts = []
        for verb in VERBS:
            verdict = self._verdict(kind, verb, row)
            side = gone if verb in ("restore", "purge") else sql.SQL("not ({})").format(gone)
            parts.append(sql.SQL("{}, ({})::text").format(sql.Literal(f'"{verb}":'), all_of([side, verdict])))
        return sql.SQL("concat('{{', {}, '}}')").format(sql.SQL(", ',', ").join(parts))

    # One item

    def lock(self, kind: str, item_id: int, verb: Verb) -> LockedItem:
        """Lock the item for this transaction and judge, in the order of RIGHTS.

        Raises NotFound for what he may not read, Forbidden for what he may not do, InTrash for a write to an item
        in the trash by whoever may delete it. An item to `restore` may be live: the caller then has nothing to do.
        """
        if kind not in self.catalogue.kinds:
            raise NotFound
        found = self._locked(kind, item_id)
        if found is None:
            raise NotFound
        deleted = found.deleted
        if deleted and not found.can["restore"]:
            raise NotFound
        if deleted and verb == "purge" and not found.can["purge"]:
            raise Forbidden
        if deleted and verb not in ("read", "restore", "purge"):
            raise InTrash
        if not deleted and not self._live_verdict(found, verb):
            raise Forbidden
        return found

    def may_create(self, kind: str, action: Action = "create") -> bool:
        """Whether the cell for creating (or importing) is on."""
        return kind in self.catalogue.kinds and self.actor.scope(kind, action) != "none"

    def require(self, kind: str, action: Action) -> None:
        """Raises NotFound for an unknown kind, Forbidden where the cell of kind × action is none."""
        if kind not in self.catalogue.kinds:
            raise NotFound
        if self.actor.scope(kind, action) == "none":
            raise Forbidden

    # The rule itself

    def _locked(self, kind: str, item_id: int) -> LockedItem | None:
        row = sql.Identifier("item")
        statement = sql.SQL(
            "select {can}, {columns} from items_item item"
            " where item.id = {id} and item.kind_id = {kind} and {reads} for no key update of item"
        ).format(
            can=self.can_object(kind),
            columns=listed(sql.Identifier("item", one) for one in _COLUMNS),
            id=sql.Literal(item_id),
            kind=sql.Literal(self.catalogue.kinds[kind].id),
            reads=self._reads(kind, row),
        )
        found = fetch_one(statement)
        if found is None:
            return None
        columns = dict(zip(_COLUMNS, found[1:], strict=True))
        columns["fields"] = json.loads(columns["fields"], parse_float=Decimal)
        return LockedItem(columns=columns, can=json.loads(found[0]))

    def _live_verdict(self, found: LockedItem, verb: Verb) -> bool:
        if verb == "read":
            return True
        if verb in ("restore", "delete"):
            return found.can["delete"]
        if verb == "purge":
            return False
        return found.can[verb]

    def _reads(self, kind: str, row: sql.Composable, *, looked_up: bool = True) -> sql.Composable:
        held = self.principals(kind, "read")
        return _held_by(row, None if held is None else tuple(held), looked_up)

    def _verdict(self, kind: str, verb: Verb, row: sql.Composable) -> sql.Composable:
        """What the verb asks beyond reading the row."""
        if verb == "export":
            held = self.principals(kind, "export")
            return _held_by(row, None if held is None else tuple(held), False)
        return any_of(self.ways(kind, verb, row).values())

    def ways(self, kind: str, verb: Verb, row: sql.Composable) -> dict[Way, sql.Composable]:
        """The ways, each enough by itself, in which a verb is granted to whoever reads the row; none where the cell is
        none. `responsible`: he himself, or a colleague whom a department scope reaches. Reading asks the readers."""
        if verb == "purge":
            allowed = self.actor.is_administrator and self.actor.allowed_by_token(kind, "delete")
            return {"administrator": TRUE} if allowed else {}
        scope = self.actor.scope(kind, action_of(verb))
        if scope == "none":
            return {}
        if self.actor.is_administrator:
            return {"administrator": TRUE}
        if scope == "all" or verb == "comment":
            return {"cell": TRUE}
        return self._granting(verb, scope, row)

    def _granting(self, verb: Verb, scope: Scope, row: sql.Composable) -> dict[Way, sql.Composable]:
        user, responsible = self.actor.user_id, sorted({self.actor.user_id, *self._colleagues(scope)})
        ways: dict[Way, sql.Composable] = {
            "responsible": sql.SQL("{}.responsible_id = any({})").format(row, bigints(responsible)),
            "manager": _MANAGES.format(row=row, user=sql.Literal(user)),
        }
        if verb == "edit":
            departments = bigints(self.actor.department_path)
            ways["share"] = _SHARED_TO_WRITE.format(row=row, user=sql.Literal(user), departments=departments)
        if scope in _PUBLIC_SCOPES and verb != "access":
            public = "{}.access = 'write'" if verb == "edit" else "{}.access <> 'private'"
            ways["public"] = sql.SQL(public).format(row)
        return ways

    def _colleagues(self, scope: Scope) -> tuple[int, ...]:
        if scope == "department":
            return self.actor.colleagues
        return self.actor.colleagues_below if scope == "department_below" else ()


_COLUMNS: Final = tuple(
    one.column for one in Item._meta.concrete_fields if one.column and one.column not in ("search", "sort_title")
)
_MANAGES: Final = sql.SQL(
    "exists (select from items_itemuser manager where manager.item_id = {row}.id and manager.user_id = {user}"
    " and manager.relation = 'manager')"
)
_SHARED_TO_WRITE: Final = sql.SQL(
    "exists (select from items_itemshare share where share.item_id = {row}.id and share.level = 'write'"
    " and (share.user_id = {user} or share.department_id = any({departments})))"
)


def _held_by(row: sql.Composable, held: tuple[int, ...] | None, looked_up: bool) -> sql.Composable:
    if held is None:
        return TRUE
    if not held:
        return FALSE
    test = "{}.readers && {}" if looked_up else "({}.readers && {}) is true"
    return sql.SQL(test).format(row, bigints(held))
