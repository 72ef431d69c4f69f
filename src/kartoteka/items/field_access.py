"""Who may see and write which fields; the half of `items.access` that needs no row. Only that module builds on it."""

from kartoteka.items.errors import UnknownField
from kartoteka.people.actor import Actor
from kartoteka.schema.catalogue import Catalogue, FieldSpec


class FieldAccess:
    """Which fields exist for one actor, under one snapshot of the schema."""

    def __init__(self, actor: Actor, catalogue: Catalogue) -> None:
        self.actor = actor
        self.catalogue = catalogue
        self._readable: dict[str, dict[str, FieldSpec]] = {}
        self._field_principals = actor.field_principals()

    def readable(self, kind: str) -> dict[str, FieldSpec]:
        """The fields of the kind that the actor may see, by key. No other exists for him."""
        if kind not in self._readable:
            fields = self.catalogue.kinds[kind].fields
            self._readable[kind] = {key: one for key, one in fields.items() if self.sees(one)}
        return self._readable[kind]

    def field(self, kind: str, key: str) -> FieldSpec:
        """The readable field of that key. Raises UnknownField, whether it is hidden or there is none."""
        found = self.readable(kind).get(key)
        if found is None:
            raise UnknownField([key])
        return found

    def writable(self, kind: str) -> dict[str, FieldSpec]:
        """The readable fields that are not read-only. Those in ACCESS_FIELDS ask for `can["access"]` besides."""
        return {key: one for key, one in self.readable(kind).items() if not one.read_only}

    def sees(self, field: FieldSpec) -> bool:
        """Whether the field is visible to the actor; administrators are not listed by themselves. Of the two sides of
        a link neither shows what the other hides."""
        return self._listed(field) and all(self._listed(one) for one in self._other_sides(field))

    def _listed(self, field: FieldSpec) -> bool:
        return not field.visible_to or not self._field_principals.isdisjoint(field.visible_to)

    def _other_sides(self, field: FieldSpec) -> list[FieldSpec]:
        if field.storage == "links_back":
            other = self.catalogue.kinds.get(str(field.settings["kind"]))
            found = other.fields.get(str(field.settings["field"])) if other else None
            return [found] if found else []
        if field.storage != "links":
            return []
        named = {"kind": field.kind, "field": field.key}
        return [
            one
            for kind in self.catalogue.kinds.values()
            for one in kind.fields.values()
            if one.storage == "links_back" and named.items() <= one.settings.items()
        ]
