"""An item was shared with somebody by name, or with his department."""

from kartoteka.notifications.kinds.base import NotificationKind, departments_of, shared_with

ENTRY = NotificationKind(key="shared", field="shares", named=shared_with, departments=departments_of)
