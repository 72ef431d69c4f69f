"""The language in which one writes to a contact: a code of two letters."""

from functools import cache
from typing import Any

from babel import Locale

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import CheckContext, FieldType, refuse


class Language(FieldType):
    key = "language"
    internal = True
    sortable = True

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> str | None:
        if raw is None or raw == "":
            return None
        if not isinstance(raw, str) or raw not in names("en"):
            raise refuse("unknown_language", value=str(raw)[:40])
        return raw

    def parse_cell(self, text: str, field: FieldSpec, context: CheckContext) -> str | None:
        word = text.strip().casefold()
        return _by_word().get(word) or _by_word().get(word[:2] if word[2:3] in ("-", "_") else word) or word or None

    def cell(self, shown: Any, field: FieldSpec, context: CheckContext) -> str:
        return "" if shown is None else names(context.language).get(shown, shown)


@cache
def names(language: str) -> dict[str, str]:
    """The names of all languages with a code of two letters, in that language."""
    return {code: name for code, name in Locale(language).languages.items() if len(code) == 2}


@cache
def _by_word() -> dict[str, str]:
    found = {code: code for code in names("en")}
    for language in ("en", "it", "de", "fr", "ru"):
        for code, name in names(language).items():
            found.setdefault(name.casefold(), code)
    for code in names("en"):
        if Locale.parse(code, sep="-") if code in ("de", "it", "fr", "ru", "en", "es", "pt", "nl", "pl") else None:
            found.setdefault(str(Locale(code).languages.get(code, code)).casefold(), code)
    return found


ENTRY = Language()
