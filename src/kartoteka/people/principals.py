"""Principals: the integers that say who may read a row. One encoding for items, fields and reader rows.

Department scopes name the *responsible* user, never his department, so that a user who changes department moves
all he is responsible for at the next request, with no row rewritten.
"""

from typing import Final

PUBLIC: Final = 0
_USER, _DEPARTMENT, _RESPONSIBLE, _ROLE = 1, 2, 3, 4
_TYPES: Final = 8


def user(user_id: int) -> int:
    """Named himself: as further manager, observer, by a share, or as one of those a field is visible to."""
    return user_id * _TYPES + _USER


def department(department_id: int) -> int:
    """Everybody in this department and in those below it."""
    return department_id * _TYPES + _DEPARTMENT


def responsible(user_id: int) -> int:
    """The item's responsible is this user: held by himself, and by whoever has a department scope over him."""
    return user_id * _TYPES + _RESPONSIBLE


def role(role_id: int) -> int:
    """Everybody with this role; used for fields only."""
    return role_id * _TYPES + _ROLE


def decode(principal: int) -> tuple[str, int]:
    """("public" | "user" | "department" | "responsible" | "role", id) of a principal."""
    if principal == PUBLIC:
        return "public", 0
    names = {_USER: "user", _DEPARTMENT: "department", _RESPONSIBLE: "responsible", _ROLE: "role"}
    return names[principal % _TYPES], principal // _TYPES
