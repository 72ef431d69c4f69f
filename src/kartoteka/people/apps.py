"""Registers this module with Django, and its mails."""

from django.apps import AppConfig

from kartoteka.mail.composers import composed_by


class Config(AppConfig):
    """`kartoteka.people`, tables prefixed `people_`."""

    name = "kartoteka.people"
    label = "people"

    def ready(self) -> None:
        """Say who writes the mails about accounts."""
        composed_by("password", "kartoteka.people.letters.password")
        composed_by("invitation", "kartoteka.people.letters.invitation")
        composed_by("new_password", "kartoteka.people.letters.new_password")
