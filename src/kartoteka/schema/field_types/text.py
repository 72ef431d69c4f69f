"""One line of text."""

from collections.abc import Iterable, Mapping
from typing import Any

from kartoteka.schema.catalogue import Catalogue, FieldSpec
from kartoteka.schema.field_types.base import EQUALITY, WORDS, CheckContext, FieldType, refuse
from kartoteka.schema.field_types.cleaning import LONGEST_LINE, line


class Text(FieldType):
    key = "text"
    convertible = True
    operators = EQUALITY | WORDS
    sortable = True
    setting_keys = frozenset({"max_length"})

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> str | None:
        return None if raw is None else line(raw, longest=int(field.settings.get("max_length", LONGEST_LINE)))

    def search_words(self, stored: Any) -> Iterable[str]:
        return (stored,)

    def check_settings(self, settings: Mapping[str, Any], catalogue: Catalogue) -> dict[str, Any]:
        checked = super().check_settings(settings, catalogue)
        longest = checked.get("max_length", LONGEST_LINE)
        if not isinstance(longest, int) or isinstance(longest, bool) or not 1 <= longest <= LONGEST_LINE:
            raise refuse("setting_out_of_range", name="max_length", least=1, most=LONGEST_LINE)
        return checked


ENTRY = Text()
