"""Google's contact headers ("E-mail 1 - Value" with "E-mail 1 - Type" or "- Label"), old form and new."""

import re
from typing import Final

from kartoteka.exchange.headers.vocabulary import Meaning

_NUMBERED: Final = re.compile(r"\s*([A-Za-z -]+?) (\d{1,2}) - ([A-Za-z ]+?)\s*")
_PARTS: Final = {
    ("e-mail", "value"): Meaning("email"),
    ("phone", "value"): Meaning("phone"),
    ("website", "value"): Meaning("web"),
    ("im", "value"): Meaning("social"),
    ("im", "service"): Meaning("social", "network"),
    ("address", "formatted"): Meaning("address", "formatted"),
    ("address", "street"): Meaning("address", "street"),
    ("address", "city"): Meaning("address", "city"),
    ("address", "po box"): Meaning("address", "po_box"),
    ("address", "region"): Meaning("address", "region"),
    ("address", "postal code"): Meaning("address", "postal_code"),
    ("address", "country"): Meaning("address", "country"),
    ("address", "extended address"): Meaning("address", "line2"),
    ("organization", "name"): Meaning("organisation"),
    ("organization", "title"): Meaning("job_title"),
}
_LABELLED: Final = {
    "e-mail": "email",
    "phone": "phone",
    "website": "web",
    "im": "social",
    "address": "address",
}


def find(header: str) -> Meaning | None:
    """What a header of Google's numbered form means; known ones without a field of ours have no concept."""
    numbered = _NUMBERED.fullmatch(header)
    if not numbered:
        return None
    what, number, part = numbered[1].casefold(), int(numbered[2]), numbered[3].casefold()
    if part in ("type", "label") and what in _LABELLED:
        return Meaning(_LABELLED[what], "label", "", number)
    return _PARTS.get((what, part), Meaning(""))._replace(number=number)
