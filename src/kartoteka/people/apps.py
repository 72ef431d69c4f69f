"""Registers this module with Django."""

from django.apps import AppConfig


class Config(AppConfig):
    """`kartoteka.people`, tables prefixed `people_`."""

    name = "kartoteka.people"
    label = "people"
