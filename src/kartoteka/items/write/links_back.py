"""The other side of a link field: the items that link here. Its rows are those of the link field itself."""

from kartoteka.items.write.base import Part, Storage
from kartoteka.items.write.links import ENTRY_OF
from kartoteka.schema.catalogue import FieldSpec

_PAIR = (
    "(SELECT field.id FROM schema_field field JOIN schema_kind kind ON kind.id = field.kind_id"
    " WHERE kind.key = %s AND field.key = %s)"
)


class LinksBack(Storage):
    key = "links_back"

    def current(self, field: FieldSpec, item_id: int) -> Part:
        return Part(
            f"(SELECT jsonb_agg({ENTRY_OF.format(side='source_id')} ORDER BY id)"
            f" FROM items_itemlink WHERE target_id = %s AND field_id = {_PAIR})",
            (item_id, field.settings["kind"], field.settings["field"]),
        )


ENTRY = LinksBack()
