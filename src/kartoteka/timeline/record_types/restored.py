"""An item came back from the trash."""

from kartoteka.timeline.record_types.base import RecordType

ENTRY = RecordType(key="restored", group="change", undoable=True)
