"""A record that is told on this card because of a link to the item it is about; never stored under this name."""

from kartoteka.timeline.record_types.base import RecordType

ENTRY = RecordType(key="linked", group="change")
