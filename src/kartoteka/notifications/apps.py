"""Registers this module with Django, and has its job follow the records that may give somebody something."""

from django.apps import AppConfig

from kartoteka.mail.composers import composed_by
from kartoteka.notifications.following import follow_records


class Config(AppConfig):
    """`kartoteka.notifications`, tables prefixed `notifications_`."""

    name = "kartoteka.notifications"
    label = "notifications"

    def ready(self) -> None:
        """Subscribe to the timeline's records; say who writes the mails."""
        follow_records()
        composed_by("notification", "kartoteka.notifications.letters.letter")
        composed_by("digest", "kartoteka.notifications.letters.digest_letter")
