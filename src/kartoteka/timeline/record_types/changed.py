"""Values of an item were changed; the changes stand beside the record."""

from kartoteka.timeline.record_types.base import RecordType

ENTRY = RecordType(key="changed", group="change", undoable=True)
