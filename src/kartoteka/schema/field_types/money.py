"""An amount in a currency."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import EQUALITY, ORDER, CheckContext, FieldType, refuse
from kartoteka.schema.field_types.decimals import decimal, from_cell

_CODE = re.compile(r"\b([A-Z]{3})\b")
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "₽": "RUB", "¥": "JPY", "₣": "CHF"}
DECIMALS = 4


class Money(FieldType):
    key = "money"
    convertible = True
    value_form = "money"
    operators = EQUALITY | ORDER
    sortable = True

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> dict[str, Any] | None:
        if raw is None or raw == "":
            return None
        written = raw if isinstance(raw, Mapping) else {"amount": raw}
        if set(written) - {"amount", "currency"}:
            raise refuse("not_money")
        if written.get("amount") in (None, ""):
            return None
        code = written.get("currency") or context.catalogue.portal.currency
        known = context.catalogue.currencies.get(code) if isinstance(code, str) else None
        held = context.current.get(field.key) or {}
        if known is None or (known.archived and held.get("currency") != code):
            raise refuse("unknown_currency", value=str(code)[:40])
        return {"amount": _scaled(decimal(written["amount"], decimals=DECIMALS)), "currency": code}

    def parse_cell(self, text: str, field: FieldSpec, context: CheckContext) -> dict[str, Any] | None:
        bare = text.strip()
        if not bare:
            return None
        named = _CODE.search(bare)
        code = named[1] if named else next((code for sign, code in _SIGNS.items() if sign in bare), None)
        for sign in (*_SIGNS, code or ""):
            bare = bare.replace(sign, "") if sign else bare
        return {"amount": from_cell(bare, context.decimal), **({"currency": code} if code else {})}

    def cell(self, shown: Any, field: FieldSpec, context: CheckContext) -> str:
        return "" if shown is None else f"{shown['amount']} {shown['currency']}"


def _scaled(amount: Decimal) -> Decimal:
    """At least two decimals, as money is written."""
    least = amount.quantize(Decimal("0.01"))
    return least if least == amount else amount.normalize()


ENTRY = Money()
