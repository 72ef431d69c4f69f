"""Checks what people call things: labels in the languages of the product, keys, colours. Makes keys from labels."""

import re
import zlib
from collections.abc import Container, Mapping
from typing import Any, Final

from kartoteka.kit.errors import Message, Refused
from kartoteka.kit.language import LANGUAGES
from kartoteka.kit.text import latin
from kartoteka.schema.field_types.base import ValueRefused
from kartoteka.schema.field_types.cleaning import line

HUES: Final = ("blue", "violet", "green", "amber", "red", "teal", "pink", "grey")
LONGEST_LABEL: Final = 120
LONGEST_HELP: Final = 500
LONGEST_KEY: Final = 64
RESERVED: Final = frozenset(
    {
        "id",
        "kind",
        "title",
        "sort_title",
        "version",
        "values",
        "fields",
        "pipeline",
        "stage",
        "stage_since",
        "number",
        "search",
        "readers",
        "deleted_at",
        "item",
        "items",
        "all",
        "me",
        "null",
    }
)
_KEY = re.compile(r"[a-z][a-z0-9_]*")


def labels(raw: Mapping[str, Any], *, name: str = "labels", longest: int = LONGEST_LABEL) -> dict[str, str]:
    """The labels by language, at least one. Raises Refused."""
    found: dict[str, str] = {}
    for language, text in raw.items():
        if language not in LANGUAGES:
            raise refused(name, "value.unknown_language", value=str(language)[:40])
        try:
            if cleaned := line(text, longest=longest):
                found[language] = cleaned
        except ValueRefused as error:
            raise Refused(fields={name: [error.message]}) from None
    if not found and name == "labels":
        raise refused(name, "value.required")
    return found


def key(raw: str) -> str:
    """A key given by a caller. Raises Refused."""
    if not _KEY.fullmatch(raw) or len(raw) > LONGEST_KEY:
        raise refused("key", "value.not_a_key")
    if raw in RESERVED:
        raise refused("key", "value.key_taken")
    return raw


def made_key(spoken: Mapping[str, str], taken: Container[str], *, prefix: str) -> str:
    """A key made from the first label, in Latin letters, that nobody has yet."""
    text = spoken.get("en") or next(iter(spoken.values()))
    stem = prefix + (re.sub(r"[^a-z0-9]+", "_", latin(text)).strip("_")[:40] or "field")
    if not _KEY.fullmatch(stem):
        stem = f"c_{stem}"
    number = 1
    made = stem
    while made in taken or made in RESERVED:
        number += 1
        made = f"{stem}_{number}"
    return made


def hue(raw: str | None) -> str:
    """One of the eight colours; grey unless named. Raises Refused."""
    if raw is not None and raw not in HUES:
        raise refused("hue", "value.unknown_choice", value=raw[:40])
    return raw or "grey"


def hue_of(name: str) -> str:
    """The colour of a tag that nobody chose one for: always the same for the same name, never grey."""
    return HUES[zlib.crc32(name.strip().casefold().encode()) % (len(HUES) - 1)]


def refused(argument: str, message: str, **values: Any) -> Refused:
    """A refusal of one argument."""
    return Refused(fields={argument: [Message(message, **values)]})
