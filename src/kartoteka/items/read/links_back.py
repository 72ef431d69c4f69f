"""The other side of a link field (company.people of person.companies), by the field's settings `kind` and `field`."""

from kartoteka.items.read.base import Reading
from kartoteka.items.read.links import Linked
from kartoteka.items.statements import SQL
from kartoteka.schema.catalogue import FieldSpec


class LinksBack(Linked):
    key = "links_back"
    near = SQL("target_id")
    far = SQL("source_id")

    def field_id(self, field: FieldSpec, reading: Reading) -> int:
        kind = reading.policy.catalogue.kinds.get(str(field.settings["kind"]))
        other = kind.fields.get(str(field.settings["field"])) if kind else None
        return other.id if other else 0


ENTRY = LinksBack()
