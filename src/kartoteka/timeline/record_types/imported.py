"""An import made or changed the item; `data` keeps the cells of columns that map to no field."""

from kartoteka.timeline.record_types.base import RecordType

ENTRY = RecordType(key="imported", group="change", undoable=True)
