"""Registers this module with Django."""

from django.apps import AppConfig


class Config(AppConfig):
    """`kartoteka.schema`, tables prefixed `schema_`."""

    name = "kartoteka.schema"
    label = "schema"
