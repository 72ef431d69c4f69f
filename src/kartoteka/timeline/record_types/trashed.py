"""An item was put in the trash."""

from kartoteka.timeline.record_types.base import RecordType

ENTRY = RecordType(key="trashed", group="change", undoable=True)
