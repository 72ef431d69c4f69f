"""Kartoteka: a self-hosted CRM that keeps a firm's clients in one card index."""

__version__ = "0.1.0"
