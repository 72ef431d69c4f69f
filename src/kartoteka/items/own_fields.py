"""What every item has and no kind lists, shown as fields so that filters, sorting and columns need no second way."""

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
LAST_CONTACT: Final = replace(
    TITLE,
    key="last_activity_at",
    labels={
        "en": "Last contact",
        "it": "Ultimo contatto avvenuto",
        "de": "Letzter Austausch",
        "fr": "Dernier échange",
        "ru": "Последнее общение",
    },
    type="datetime",
    storage="column:last_activity_at",
    required=False,
)
LISTED: Final = {LAST_CONTACT.key: LAST_CONTACT}
"""What a list and an export show of these, where it is asked for by its key."""
_OWN: Final = (
    replace(TITLE, key="favourite", type="boolean", storage="mark:favourite", required=False),
    replace(TITLE, key="followed", type="boolean", storage="mark:followed", required=False),
    replace(TITLE, key="opened_at", type="datetime", storage="mark:opened", required=False),
    LAST_CONTACT,
)
EVERYWHERE: Final = {one.key: one for one in (TITLE, *_OWN)}
"""What a filter or an order of any kind may name: the title, the reader's own marks, the last contact."""
