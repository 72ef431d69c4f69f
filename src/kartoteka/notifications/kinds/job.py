"""A long work that somebody asked for has ended: an import, an export, a change of many items."""

from kartoteka.notifications.kinds.base import NotificationKind

ENTRY = NotificationKind(key="job", push=True)
