"""Shows the OpenAPI file, or writes the one kept in the repository: `python -m kartoteka.api.published FILE`."""

import os
import sys
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kartoteka.config.settings")
django.setup()

from kartoteka.api.docs import openapi_bytes  # noqa: E402 - the routes need the settings

if __name__ == "__main__":
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_bytes(openapi_bytes())
    else:
        sys.stdout.buffer.write(openapi_bytes())
