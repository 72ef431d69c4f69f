"""Writes the OpenAPI file that is kept in the repository: `python -m kartoteka.api.published docs/openapi.json`."""

import os
import sys
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kartoteka.config.settings")
django.setup()

from kartoteka.api.docs import openapi_bytes  # noqa: E402 - the routes need the settings

if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(openapi_bytes())
