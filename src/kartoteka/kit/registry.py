"""A registry is a folder of small files, each giving one entry; adding an entry touches one new file."""

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType
from typing import Generic, Protocol, TypeVar


class Keyed(Protocol):
    """What a registry holds: anything with a key that never changes."""

    @property
    def key(self) -> str: ...


E = TypeVar("E", bound=Keyed)


class Registry(Generic[E]):
    """The entries found in a package: every module there that defines `ENTRY` gives that one entry.

    Raises `LookupError` for a key that stands twice, and at `registry[key]` for an unknown key.
    """

    def __init__(self, package: ModuleType | str) -> None:
        self._package = package
        self._entries: dict[str, E] | None = None

    def __getitem__(self, key: str) -> E:
        return self.entries()[key]

    def __contains__(self, key: object) -> bool:
        return key in self.entries()

    def __iter__(self) -> Iterator[E]:
        return iter(self.entries().values())

    def get(self, key: str) -> E | None:
        """The entry of that key, or None."""
        return self.entries().get(key)

    def entries(self) -> dict[str, E]:
        """All entries by key, in the order of their file names; read from the folder once."""
        if self._entries is None:
            self._entries = dict(self._discover())
        return self._entries

    def _discover(self) -> Iterator[tuple[str, E]]:
        package = importlib.import_module(self._package) if isinstance(self._package, str) else self._package
        seen: set[str] = set()
        for found in sorted(pkgutil.iter_modules(package.__path__), key=lambda module: module.name):
            module = importlib.import_module(f"{package.__name__}.{found.name}")
            entry: E | None = getattr(module, "ENTRY", None)
            if entry is None:
                continue
            if entry.key in seen:
                raise LookupError(f"{entry.key} stands twice in {package.__name__}")
            seen.add(entry.key)
            yield entry.key, entry
