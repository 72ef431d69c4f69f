"""Somebody changed an item that the reader follows."""

from kartoteka.notifications.kinds.base import NotificationKind

ENTRY = NotificationKind(key="followed", gathers=True)
