"""An item was shared with somebody by name."""

from kartoteka.notifications.kinds.base import NotificationKind, shared_with

ENTRY = NotificationKind(key="shared", field="shares", named=shared_with)
