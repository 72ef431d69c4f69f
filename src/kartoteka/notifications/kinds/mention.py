"""A note on an item names the reader."""

from kartoteka.notifications.kinds.base import NotificationKind

ENTRY = NotificationKind(key="mention", push=True)
