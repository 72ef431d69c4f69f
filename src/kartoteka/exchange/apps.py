"""Registers this module with Django."""

from django.apps import AppConfig


class Config(AppConfig):
    """`kartoteka.exchange`, tables prefixed `exchange_`."""

    name = "kartoteka.exchange"
    label = "exchange"
