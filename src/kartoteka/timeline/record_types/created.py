"""An item came to be, by hand, through the API or by an import."""

from kartoteka.timeline.record_types.base import RecordType

ENTRY = RecordType(key="created", group="change", undoable=True)
