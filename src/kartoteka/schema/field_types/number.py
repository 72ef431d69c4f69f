"""A number, with the decimals its settings allow."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from kartoteka.schema.catalogue import Catalogue, FieldSpec
from kartoteka.schema.field_types.base import EQUALITY, ORDER, CheckContext, FieldType, ValueRefused, refuse
from kartoteka.schema.field_types.decimals import decimal, from_cell, plain

MOST_DECIMALS = 6


class Number(FieldType):
    key = "number"
    convertible = True
    value_form = "number"
    operators = EQUALITY | ORDER
    sortable = True
    setting_keys = frozenset({"decimals", "min", "max"})

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> Decimal | None:
        if raw is None or raw == "":
            return None
        number = plain(decimal(raw, decimals=int(field.settings.get("decimals", MOST_DECIMALS))))
        least, most = field.settings.get("min"), field.settings.get("max")
        if least is not None and number < Decimal(str(least)):
            raise refuse("too_small", limit=least)
        if most is not None and number > Decimal(str(most)):
            raise refuse("too_large", limit=most)
        return number

    def parse_cell(self, text: str, field: FieldSpec, context: CheckContext) -> str | None:
        return from_cell(text, context.decimal) if text.strip() else None

    def check_settings(self, settings: Mapping[str, Any], catalogue: Catalogue) -> dict[str, Any]:
        checked = super().check_settings(settings, catalogue)
        decimals = checked.get("decimals", MOST_DECIMALS)
        if not isinstance(decimals, int) or isinstance(decimals, bool) or not 0 <= decimals <= MOST_DECIMALS:
            raise refuse("setting_out_of_range", name="decimals", least=0, most=MOST_DECIMALS)
        for name in ("min", "max"):
            if checked.get(name) is not None:
                checked[name] = str(_bound(checked[name]))
        return checked


def _bound(raw: Any) -> Decimal:
    try:
        return plain(decimal(raw, decimals=MOST_DECIMALS))
    except ValueRefused:
        raise refuse("not_a_number") from None


ENTRY = Number()
