"""The five who ask, and the firm around them: what each can see is what PERFORMANCE.md wants to be seen."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Asker:
    """One of the five: `role` is the key of his role, `session` the key of his open session."""

    name: str
    role: str
    what: str

    @property
    def session(self) -> str:
        return f"benchsession{self.name}".ljust(32, "0")

    @property
    def email(self) -> str:
        return f"{self.name}@bench.test"


ADMIN: Final = Asker("admin", "portal_admin", "an administrator, who sees all")
EMPLOYEE: Final = Asker("employee", "employee", "an employee, for whom a third is public")
TENTH: Final = Asker("tenth", "own_only", "one who sees a tenth, at the end of the alphabet")
FEW: Final = Asker("few", "own_only", "one with 20 items of his own")
NOBODY: Final = Asker("nobody", "own_only", "one who sees nothing")
ASKERS: Final = (ADMIN, EMPLOYEE, TENTH, FEW, NOBODY)
COLLEAGUES: Final = 15
DEPARTMENTS: Final = ("Berlin", "London", "Milano", "Lyon", "Москва")
