"""Registers this module with Django."""

from django.apps import AppConfig


class Config(AppConfig):
    """`kartoteka.timeline`, tables prefixed `timeline_`."""

    name = "kartoteka.timeline"
    label = "timeline"
