"""Somebody became an observer of an item."""

from kartoteka.notifications.kinds.base import NotificationKind, users

ENTRY = NotificationKind(key="observer", field="observers", named=users, push=True)
