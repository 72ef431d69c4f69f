"""Tags: {"add": […], "remove": […]}."""

from kartoteka.bulk.actions.base import Changing, Values
from kartoteka.items.errors import UnknownField


class Tag(Changing):
    key = "tag"
    keys = frozenset({"tags"})

    def wished(self, values: Values) -> Values:
        if others := values.keys() - {"add", "remove"}:
            raise UnknownField(sorted(others))
        return {"tags": values} if any(values.values()) else {}


ENTRY = Tag()
