"""Registers this module with Django."""

from django.apps import AppConfig


class Config(AppConfig):
    """`kartoteka.mail`, tables prefixed `mail_`."""

    name = "kartoteka.mail"
    label = "mail"
