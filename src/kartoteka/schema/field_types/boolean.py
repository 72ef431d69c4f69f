"""Yes or no."""

from typing import Any

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import EMPTINESS, CheckContext, FieldType, refuse

YES = frozenset(
    {
        "1",
        "true",
        "yes",
        "y",
        "x",
        "on",
        "si",
        "sì",
        "s",
        "vero",
        "ja",
        "j",
        "wahr",
        "oui",
        "o",
        "vrai",
        "да",
        "д",
        "истина",
    }
)
NO = frozenset({"0", "false", "no", "n", "off", "falso", "nein", "falsch", "non", "faux", "нет", "н", "ложь"})
_SPOKEN = {"en": ("yes", "no"), "it": ("sì", "no"), "de": ("ja", "nein"), "fr": ("oui", "non"), "ru": ("да", "нет")}


class Boolean(FieldType):
    key = "boolean"
    convertible = True
    value_form = "boolean"
    operators = EMPTINESS | {"eq", "ne"}
    sortable = True

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> bool | None:
        if raw is None or isinstance(raw, bool):
            return raw
        raise refuse("not_yes_or_no")

    def parse_cell(self, text: str, field: FieldSpec, context: CheckContext) -> bool | None:
        word = text.strip().casefold()
        if word in YES:
            return True
        if word in NO:
            return False
        if not word:
            return None
        raise refuse("not_yes_or_no")

    def cell(self, shown: Any, field: FieldSpec, context: CheckContext) -> str:
        if shown is None:
            return ""
        yes, no = _SPOKEN.get(context.language, _SPOKEN["en"])
        return yes if shown else no


ENTRY = Boolean()
