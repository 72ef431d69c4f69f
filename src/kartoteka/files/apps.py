"""Registers this module with Django."""

from django.apps import AppConfig


class Config(AppConfig):
    """`kartoteka.files`, tables prefixed `files_`."""

    name = "kartoteka.files"
    label = "files"
