"""The actor: who asks, with all that decides his rights, read afresh at every request and every job."""

from dataclasses import dataclass, field
from typing import Literal

from kartoteka.people import principals

Source = Literal["ui", "api", "import", "form", "mail", "rule", "cli"]
Action = Literal["read", "comment", "create", "edit", "delete", "export", "import"]
Scope = Literal["none", "own", "own_public", "department", "department_below", "all"]
SCOPES: tuple[Scope, ...] = ("none", "own", "own_public", "department", "department_below", "all")


@dataclass(frozen=True, slots=True)
class Actor:
    """A signed-in user or a token's owner. `cells` is the union over his roles (the widest scope wins);
    `colleagues` the ids of the active and former users of his department, `colleagues_below` those of the
    departments below too, each with himself; `scopes` None for a session, else the token's scopes;
    `must_add_factor`: the rules want a second factor of him, and he signed in without having one."""

    user_id: int
    name: str
    language: str
    time_zone: str
    level: Literal["plain", "crm", "portal"]
    source: Source
    schema_version: int
    cells: dict[str, dict[str, Scope]] = field(default_factory=dict)
    rights: frozenset[str] = frozenset()
    roles: tuple[int, ...] = ()
    department_path: tuple[int, ...] = ()
    colleagues: tuple[int, ...] = ()
    colleagues_below: tuple[int, ...] = ()
    scopes: frozenset[str] | None = None
    token_id: int | None = None
    must_add_factor: bool = False

    @property
    def is_administrator(self) -> bool:
        """A CRM or portal administrator: the same rights inside the CRM (S40)."""
        return self.level != "plain"

    def allowed_by_token(self, kind: str, action: Action) -> bool:
        """Whether the token's scopes let it: `KIND:read`, `KIND:write`, `*:read`, `*` (CONTRACTS)."""
        if self.scopes is None or "*" in self.scopes:
            return True
        wanted = {f"{kind}:write", "*:write"}
        if action in ("read", "export"):
            wanted |= {f"{kind}:read", "*:read"}
        return bool(wanted & self.scopes)

    def scope(self, kind: str, action: Action) -> Scope:
        """How far he may do this with items of this kind: the role's cell, cut by the token's scope."""
        if not self.allowed_by_token(kind, action):
            return "none"
        if self.is_administrator:
            return "all"
        return self.cells.get(kind, {}).get(action) or self.cells.get("*", {}).get(action) or "none"

    def own_principals(self) -> frozenset[int]:
        """The principals that name him or his department on an item."""
        named = {principals.user(self.user_id), principals.responsible(self.user_id)}
        return frozenset(named | {principals.department(one) for one in self.department_path})

    def field_principals(self) -> frozenset[int]:
        """The principals by which a restricted field may be visible to him."""
        roles = {principals.role(one) for one in self.roles}
        return frozenset(self.own_principals() | roles)
