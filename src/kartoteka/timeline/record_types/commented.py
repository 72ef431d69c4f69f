"""Somebody left a comment: `data.text`."""

from kartoteka.timeline.record_types.base import RecordType

ENTRY = RecordType(key="commented", group="comment")
