"""The count that stands beside a list, up to 10,000."""

from typing import Any, Final

from bench.asking import Ask
from bench.measuring import Pair
from bench.operations.lists import CLIENT, PARTNER_OF_FAIRS, PATH
from bench.operations.requests import Case, Requests, loaded
from bench.rows import Target


def _same(ours: bytes, limit: bytes) -> str | None:
    return None if loaded(ours) == loaded(limit) else f"{ours!r} / {limit!r}"


def _case(name: str, p95: float, way: str, given: dict[str, str], **query: Any) -> Case:
    pair = Pair(Ask(f"{PATH}/count", query=query), Ask("/count", query={"way": way, **given}))
    return Case(name, lambda world, asker: [pair], Target(p95=p95), _same)


OPERATION: Final = Requests(
    "count",
    (
        _case("of all", 40, "all", {}),
        _case("filtered, half match", 200, "type", {"type": "client"}, filter=CLIENT),
        _case(
            "filtered, one in 800",
            200,
            "type_source",
            {"type": "partner", "source": "fair"},
            filter=PARTNER_OF_FAIRS,
        ),
    ),
)
