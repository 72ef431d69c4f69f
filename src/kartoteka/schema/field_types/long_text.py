"""Text of several lines."""

from collections.abc import Iterable
from typing import Any

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import EMPTINESS, WORDS, CheckContext, FieldType
from kartoteka.schema.field_types.cleaning import lines


class LongText(FieldType):
    key = "long_text"
    convertible = True
    operators = EMPTINESS | WORDS

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> str | None:
        return None if raw is None else lines(raw)

    def search_words(self, stored: Any) -> Iterable[str]:
        return (stored,)


ENTRY = LongText()
