"""What every item has and no kind lists, shown as fields so that filters and sorting need no second way."""

from dataclasses import replace
from typing import Final

from kartoteka.schema.catalogue import FieldSpec

TITLE: Final = FieldSpec(
    id=0,
    kind="",
    key="title",
    labels={},
    help={},
    type="text",
    settings={},
    storage="column:title",
    multiple=False,
    required=True,
    read_only=True,
    searchable=True,
    indexed=True,
    visible_to=(),
    search_stale=False,
    position=0,
    is_system=True,
    archived=False,
)
DELETED: Final = replace(TITLE, key="deleted_at", type="datetime", storage="column:deleted_at", required=False)
"""Only what lies in the trash is sorted by it."""
