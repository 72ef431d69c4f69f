"""What is measured: one file an operation, each giving an `OPERATION`. The registry is the folder."""

import importlib
import pkgutil

from bench.operations.base import Operation

ORDER = (
    "lists",
    "counts",
    "search",
    "card",
    "writes",
    "duplicates",
    "importing",
    "exporting",
    "photos",
    "streams",
    "start",
    "screens",
)


def operations() -> dict[str, Operation]:
    """Every operation by its key, in the order of the table."""
    names = [info.name for info in pkgutil.iter_modules(__path__) if info.name not in ("base", "requests")]
    names.sort(key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER))
    found = (importlib.import_module(f"{__name__}.{name}").OPERATION for name in names)
    return {one.key: one for one in found}
