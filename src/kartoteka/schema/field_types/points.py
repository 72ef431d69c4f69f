"""What the types of contact points share: several values, each with a label, one of them primary."""

import re
from abc import abstractmethod
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Final

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import EMPTINESS, CheckContext, FieldType, as_list, refuse
from kartoteka.schema.field_types.cleaning import line

MOST: Final = 50
LONGEST: Final = 255
LONGEST_LABEL: Final = 40
_SEPARATORS = re.compile(r"[;\n]| :: ")


class Point(FieldType):
    """A type whose values are contact points. `normal` gives the form they are compared and searched by."""

    value_form = "list"
    operators = frozenset({"eq", "ne", "in", "nin", "contains", "starts"}) | EMPTINESS
    default_storage = "points"
    always_multiple = True
    parts: ClassVar[frozenset[str]] = frozenset({"value", "label", "primary"})

    @abstractmethod
    def value(self, text: str, context: CheckContext) -> str:
        """The value as it is kept. Raises `ValueRefused`."""

    @abstractmethod
    def normal(self, value: str, country: str) -> str:
        """The form of a kept value by which it is found and compared; at most 255 characters."""

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> list[dict[str, Any]] | None:
        written = as_list(raw)
        if len(written) > MOST:
            raise refuse("too_many", limit=MOST)
        points: list[dict[str, Any]] = []
        for one in written:
            point = self._point(one, context)
            if point and not any(_same(point, other) for other in points):
                points.append(point)
        if sum(1 for point in points if point.get("primary")) > 1:
            raise refuse("two_primary")
        if points and not any(point.get("primary") for point in points):
            points[0]["primary"] = True
        return points or None

    def parse_cell(self, text: str, field: FieldSpec, context: CheckContext) -> list[dict[str, Any]] | None:
        return [{"value": part.strip()} for part in _SEPARATORS.split(text) if part.strip()] or None

    def cell(self, shown: Any, field: FieldSpec, context: CheckContext) -> str:
        return "; ".join(str(point["value"]) for point in shown or ())

    def search_words(self, stored: Any) -> Iterable[str]:
        return [point["value"] for point in stored]

    def found_by(self, stored: Any, country: str) -> Iterable[str]:
        """The words of the stored points in the common search text."""
        return self.search_words(stored)

    def _point(self, raw: Any, context: CheckContext) -> dict[str, Any] | None:
        written = raw if isinstance(raw, Mapping) else {"value": raw}
        if unknown := set(written) - self.parts:
            raise refuse("unknown_part", name=str(min(unknown, key=str))[:40])
        text = line(written.get("value") or "", longest=LONGEST)
        if not text:
            return None
        point: dict[str, Any] = {"value": self.value(text, context)}
        for part in ("label", "network"):
            if written.get(part) and (word := line(written[part], longest=LONGEST_LABEL)):
                point[part] = word
        if not isinstance(written.get("primary"), bool | None):
            raise refuse("not_yes_or_no")
        return point | ({"primary": True} if written.get("primary") else {})


def _same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return one["value"] == other["value"] and one.get("network") == other.get("network")
