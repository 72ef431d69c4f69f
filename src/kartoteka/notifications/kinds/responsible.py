"""An item was given to somebody: he is its responsible now (S23, S25)."""

from kartoteka.notifications.kinds.base import NotificationKind, one_user

ENTRY = NotificationKind(key="responsible", field="responsible", named=one_user, always=True, push=True)
