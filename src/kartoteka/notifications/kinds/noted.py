"""Somebody left a note on an item that the reader follows."""

from kartoteka.notifications.kinds.base import NotificationKind

ENTRY = NotificationKind(key="noted", gathers=True)
