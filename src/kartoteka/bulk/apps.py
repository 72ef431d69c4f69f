"""Registers this module with Django."""

from django.apps import AppConfig


class Config(AppConfig):
    """`kartoteka.bulk`, tables prefixed `bulk_`."""

    name = "kartoteka.bulk"
    label = "bulk"
