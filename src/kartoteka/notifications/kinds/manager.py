"""Somebody became a further manager of an item (S24, S25)."""

from kartoteka.notifications.kinds.base import NotificationKind, users

ENTRY = NotificationKind(key="manager", field="managers", named=users, always=True, push=True)
