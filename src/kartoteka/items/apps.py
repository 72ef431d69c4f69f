"""Registers this module with Django."""

from django.apps import AppConfig


class Config(AppConfig):
    """`kartoteka.items`, tables prefixed `items_`."""

    name = "kartoteka.items"
    label = "items"
