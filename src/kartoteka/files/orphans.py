"""Removes bytes that no file's row names: what a kill between a row and its bytes leaves behind."""

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from django.conf import settings

from kartoteka.files.models import File

_FOLDER: Final = re.compile(r"[0-9a-f]{2}")
_BYTES: Final = re.compile(r"([0-9a-f]{32})(\.[0-9x]+\.webp(\.[0-9a-f]{8})?)?")


def remove_orphans(*, older_than: float) -> int:
    """Remove what was written so many seconds ago, or earlier, and is named by no row; how many there were. Younger
    bytes may be those of an upload whose row is being written."""
    removed = 0
    for folder in _folders():
        named = set(File.objects.filter(path__startswith=f"{folder.name}/").values_list("path", flat=True))
        for path in folder.iterdir():
            found = _BYTES.fullmatch(path.name)
            if found is None or f"{folder.name}/{found[1]}" in named:
                continue
            if time.time() - path.stat().st_mtime >= older_than:
                path.unlink(missing_ok=True)
                removed += 1
    return removed


def _folders() -> Iterator[Path]:
    root = Path(settings.FILES_ROOT)
    if root.is_dir():
        yield from (one for one in root.iterdir() if one.is_dir() and _FOLDER.fullmatch(one.name))
